// Package atlas knows the places that news names: what kind each is and in
// which country. A name goes in as it stands in the text; what it can mean
// comes out, the likeliest first.
//
// The knowledge is one sorted text file, searched where it lies: nothing is
// parsed at the start and nothing is held twice. It is built by go generate
// from three sources: the territory names of Unicode CLDR (through x/text), the
// towns of more than 15,000 people and their regions from GeoNames (CC BY 4.0,
// https://www.geonames.org, in the edition of
// https://github.com/datasets/world-cities), and data/known.txt, which is ours.
package atlas

//go:generate go run ./generate -cities world-cities.csv
