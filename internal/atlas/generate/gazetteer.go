package main

import (
	"cmp"
	"log"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"

	"factbox/internal/atlas"
)

// place is a row of the table.
type place struct {
	id                  int
	name                string
	forms, alternates   []string
	feature, country    string
	kind                string // of a place without a feature: region, city, other
	region              int    // index into gazetteer.regions; 0 for none
	latitude, longitude float64
	placed              bool
	size                float64
}

func (p *place) prior() float64 { return atlas.Prior(p.feature, p.country, p.size) }

// region is a country, a region of the first level or one of the second.
type region struct {
	outer      int
	code, name string
}

// gazetteer is the table while it is made.
type gazetteer struct {
	places      []*place
	regions     []region       // 0 is none; countries, then ADM1, then ADM2
	byCode      map[string]int // regions by "US", "US.KY", "US.KY.067"
	territories map[string][]string
	settled     map[string]*place // what a name means alone, by key
	open        map[string]bool   // names that alone say too little, by key
}

func newGazetteer(territories map[string][]string) *gazetteer {
	return &gazetteer{regions: make([]region, 1), byCode: map[string]int{}, territories: territories, settled: map[string]*place{}, open: map[string]bool{}}
}

func (g *gazetteer) addRegion(code string, r region) int {
	g.byCode[code] = len(g.regions)
	g.regions = append(g.regions, r)
	return len(g.regions) - 1
}

// addCountries adds the countries, each at the middle of its largest part.
func (g *gazetteer) addCountries(world []shape) {
	for _, code := range slices.Sorted(maps.Keys(g.territories)) {
		names := g.territories[code]
		p := &place{name: names[0], forms: names[1:], feature: "PCLI", country: code, region: g.addRegion(code, region{code: code})}
		for _, s := range world {
			if s.country == code {
				p.longitude, p.latitude = middle(s.rings)
				p.placed = true
			}
		}
		g.places = append(g.places, p)
	}
}

// middle is the centre of the largest of some rings.
func middle(rings [][][2]float64) (x, y float64) {
	best := 0.0
	for _, ring := range rings {
		area, sx, sy := 0.0, 0.0, 0.0
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			cross := a[0]*b[1] - b[0]*a[1]
			area, sx, sy = area+cross, sx+(a[0]+b[0])*cross, sy+(a[1]+b[1])*cross
		}
		if weight := math.Abs(area) * math.Cos(sy/(3*area)*math.Pi/180); area != 0 && weight > best {
			best, x, y = weight, sx/(3*area), sy/(3*area)
		}
	}
	return x, y
}

// mean is the mean of points that weigh differently.
type mean struct{ latitude, longitude, weight float64 }

func (m *mean) add(latitude, longitude, weight float64) {
	m.latitude += latitude * weight
	m.longitude += longitude * weight
	m.weight += weight
}

// addDivisions adds the regions of the first two levels. A state or county of
// the United States stands at the inner points of the Census, others at the
// mean of their towns. A region of the second level without a town is left out.
func (g *gazetteer) addDivisions(first, second []division, towns []town, counties []county) {
	points, people := map[string]*mean{}, map[string]int{}
	at := func(code string) *mean {
		if points[code] == nil {
			points[code] = &mean{}
		}
		return points[code]
	}
	for _, t := range towns {
		people[t.country] += t.population
		for _, code := range []string{t.country + "." + t.first, t.country + "." + t.first + "." + t.second} {
			at(code).add(t.latitude, t.longitude, math.Sqrt(float64(t.population+1)))
			people[code] += t.population
		}
	}
	states := map[string]*mean{}
	for _, c := range counties {
		if code := "US." + c.State; states[code] == nil {
			states[code] = &mean{}
		}
		states["US."+c.State].add(c.latitude, c.longitude, c.land)
		points["US."+c.State+"."+c.code] = &mean{c.latitude, c.longitude, 1}
	}
	maps.Copy(points, states)
	for _, p := range g.places {
		p.size = logarithm(people[p.country])
	}
	add := func(d division, feature string, outer int, text region) {
		m := points[d.Code]
		p := &place{name: d.Name, feature: feature, country: d.Code[:2], region: g.addRegion(d.Code, text), size: logarithm(people[d.Code])}
		if m != nil && m.weight > 0 {
			p.latitude, p.longitude, p.placed = m.latitude/m.weight, m.longitude/m.weight, true
		}
		p.forms = shorter(d.Name, p.country)
		g.places = append(g.places, p)
	}
	byCode := func(a, b division) int { return cmp.Compare(a.Code, b.Code) }
	slices.SortFunc(first, byCode)
	slices.SortFunc(second, byCode)
	for _, d := range first {
		country, code, _ := strings.Cut(d.Code, ".")
		if outer, ok := g.byCode[country]; ok {
			add(d, "ADM1", outer, region{outer, code, d.Name})
		}
	}
	for _, d := range second {
		outer, ok := g.byCode[d.Code[:strings.LastIndexByte(d.Code, '.')]]
		if ok && points[d.Code] != nil {
			add(d, "ADM2", outer, region{outer: outer})
		}
	}
}

// divisionWords are words for a division that stand before or behind its name.
var divisionWords = struct{ before, behind []string }{
	[]string{"Borough of ", "City of ", "County of ", "State of ", "Province of ", "Municipality of ", "District of ", "Provincia de ", "Provincia di ", "Département de ", "Departamento de ", "Kabupaten ", "Kota ", "Powiat ", "Kreis ", "Landkreis ", "Arrondissement de ", "Região de ", "Región de ", "London Borough of ", "Royal Borough of ", "Castell-nedd Port Talbot - "},
	[]string{" Province", " Region", " Department", " District", " Governorate", " Oblast", " Oblast'", " State", " Prefecture", " County", " Municipality", " Voivodeship", " Parish", " Territory", " Krai", " Republic", " Canton", " Division", " Raion", " Zone", " Area", " Metropolitan City", " City"},
}

// shorter are the forms of a division's name without its word, and for the
// states of federations the form with "state".
func shorter(name, country string) (forms []string) {
	for _, word := range divisionWords.before {
		if rest, ok := strings.CutPrefix(name, word); ok {
			forms = append(forms, rest)
		}
	}
	for _, word := range divisionWords.behind {
		if rest, ok := strings.CutSuffix(name, word); ok && country != "US" {
			forms = append(forms, rest)
		}
	}
	return forms
}

// wanted reports whether a town is large enough for the table.
func wanted(t town) bool {
	switch t.feature {
	case "PPLC", "PPLA":
		return true
	case "PPLH", "PPLQ", "PPLW", "PPLCH", "":
		return false
	case "PPLA2":
		return t.population >= 500
	}
	return t.population >= 1000 || t.country == "US" && t.population >= 500
}

// addTowns adds towns; those of 30,000 people and more, capitals and seats of
// regions with their other names.
func (g *gazetteer) addTowns(towns []town) {
	for _, t := range towns {
		if !wanted(t) {
			continue
		}
		p := &place{id: t.id, name: t.name, feature: t.feature, country: t.country, latitude: t.latitude, longitude: t.longitude, placed: true, size: logarithm(t.population)}
		for _, code := range []string{t.country + "." + t.first + "." + t.second, t.country + "." + t.first, t.country} {
			if p.region = g.byCode[code]; p.region != 0 {
				break
			}
		}
		if t.population >= 30_000 || t.feature == "PPLC" || t.feature == "PPLA" && t.population >= 5_000 {
			p.alternates = append(p.alternates, t.ascii)
			for _, name := range t.alternates {
				if latin(name) && !strings.Contains(name, t.ascii) {
					p.alternates = append(p.alternates, name)
				}
			}
		}
		g.places = append(g.places, p)
	}
}

// latin reports whether a name is one that English news may print: in Latin
// letters, and no code of an airport.
func latin(name string) bool {
	lower, letters := false, 0
	for _, r := range name {
		if unicode.IsLetter(r) {
			if !unicode.Is(unicode.Latin, r) {
				return false
			}
			letters++
			lower = lower || unicode.IsLower(r)
		}
	}
	return lower && letters > 2
}

// addPoints adds what stands in points.txt; a country or region of the first
// level that exists takes its point.
func (g *gazetteer) addPoints(points []point) {
	for _, line := range points {
		if line.feature == "PCLI" || line.feature == "ADM1" {
			p := g.find(line.names[0], line.country, func(p *place) bool { return p.feature == line.feature })
			if p == nil {
				log.Printf("points.txt: there is no %s %s %s", line.feature, line.country, line.names[0])
				continue
			}
			p.latitude, p.longitude, p.placed = line.latitude, line.longitude, true
			continue
		}
		g.places = append(g.places, &place{
			name: line.names[0], forms: line.names[1:], feature: line.feature, country: line.country, kind: "other",
			region: g.byCode[line.country], latitude: line.latitude, longitude: line.longitude, placed: line.placed, size: fame[line.feature],
		})
	}
}

// fame stands for population where nobody lives.
var fame = map[string]float64{
	"CONT": 8, "OCN": 6.5, "SEA": 6.5, "RGN": 5.8, "GULF": 6, "BAY": 5.5, "STRT": 5.8, "CNL": 5.5, "MTS": 5.5, "DSRT": 5.5, "ISL": 5.2, "ISLS": 5.4, "PEN": 5.4,
	"STM": 5.8, "LK": 5.8, "MT": 5, "CAPE": 5, "HLL": 5, "PRK": 5, "FLLS": 5, "PASS": 4.8, "DAM": 4.8, "AIRP": 5.2, "BLDG": 5.2, "RUIN": 5, "PPL": 5, "RF": 5, "": 5,
}

// find is the greatest place of a name in a country that fits.
func (g *gazetteer) find(name, country string, fits func(*place) bool) *place {
	key := atlas.Key(name)
	var best *place
	score := math.Inf(-1)
	for _, p := range g.places {
		if p.country != country || !fits(p) {
			continue
		}
		s := p.prior()
		if atlas.Key(p.name) != key {
			same := func(n string) bool { return atlas.Key(n) == key }
			switch {
			case slices.ContainsFunc(p.forms, same):
				s -= .5
			case slices.ContainsFunc(p.alternates, same):
				s -= 1.2
			default:
				continue
			}
		}
		if s > score {
			best, score = p, s
		}
	}
	return best
}

// addKnown gives the places of known.txt their other names there, and settles
// what their names mean alone. What no other source has gets a row without a
// point.
func (g *gazetteer) addKnown(known []knownLine) {
	byCountry := map[string][]*place{}
	for _, p := range g.places {
		byCountry[p.country] = append(byCountry[p.country], p)
	}
	all := g.places
	seen := map[string]bool{}
	defer g.settleCountries()
	for _, line := range known {
		for _, forms := range line.places {
			for _, country := range line.countries {
				g.places = byCountry[country]
				p := g.find(forms[0], country, func(p *place) bool { return kindOf(p) == line.kind })
				if p == nil {
					p = &place{name: forms[0], feature: map[string]string{"country": "PCLH"}[line.kind], kind: line.kind, country: country, region: g.byCode[country], size: 4.5}
					all = append(all, p)
					byCountry[country] = append(byCountry[country], p)
				}
				for _, form := range forms {
					key := atlas.Key(form)
					if atlas.Key(p.name) != key {
						p.forms = append(p.forms, form)
					}
					switch {
					case seen[key]:
					case line.open:
						g.open[key] = true
					default:
						g.settled[key] = p
					}
					seen[key] = true
				}
			}
		}
	}
	g.places = all
}

// settleCountries settles the names of countries that known.txt does not leave
// open.
func (g *gazetteer) settleCountries() {
	for _, p := range g.places {
		if p.feature != "PCLI" {
			continue
		}
		for _, name := range append([]string{p.name}, p.forms...) {
			if key := atlas.Key(name); !g.open[key] && g.settled[key] == nil {
				g.settled[key] = p
			}
		}
	}
}

func kindOf(p *place) string {
	if p.feature == "" {
		return p.kind
	}
	return string(atlas.Features()[featureNumber(p)].Kind)
}

func featureNumber(p *place) int {
	kind := p.kind
	i := slices.IndexFunc(atlas.Features(), func(f atlas.Feature) bool {
		return f.Code == p.feature && (f.Code != "" || string(f.Kind) == kind)
	})
	if i < 0 {
		log.Fatalf("%s: no feature %q of kind %q", p.name, p.feature, kind)
	}
	return i
}

func logarithm(population int) float64 { return math.Log10(float64(max(population, 100))) }
