// Command generate writes data/places.txt from the territory names of CLDR, a list
// of towns (GeoNames, as CSV with the columns name, country, subcountry) and
// data/known.txt. Run it with
// go generate in the folder above, the CSV beside data:
//
//	curl -O https://raw.githubusercontent.com/datasets/world-cities/main/data/world-cities.csv
package main

import (
	"encoding/csv"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"factbox/internal/atlas"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

func main() {
	log.SetFlags(0)
	cities := flag.String("cities", "world-cities.csv", "towns of GeoNames as CSV")
	known := flag.String("known", "data/known.txt", "names that the other sources lack or leave open")
	out := flag.String("o", "data/places.txt", "the file to write")
	flag.Parse()
	b := builder{rows: map[string]*row{}, codes: map[string]string{}}
	if err := b.readKnown(*known); err != nil {
		log.Fatal(err)
	}
	b.readTerritories()
	if err := b.readCities(*cities); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, b.file(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// row is a line of the file: a name and what it can mean.
type row struct {
	name    string
	alias   string   // the name it stands for
	entries []string // kind and country, "cFR"
	settled bool
	minor   bool // only in the list of towns
}

type builder struct {
	rows  map[string]*row
	codes map[string]string // key of a territory's name to its code
}

// add files a meaning under a name. The first source to name a place settles
// what the name means alone; later ones only add what else it can mean.
func (b *builder) add(name, entry string, source source) {
	key := atlas.Key(name)
	r := b.rows[key]
	if r == nil {
		r = &row{name: name, settled: source == settles, minor: source == towns}
		b.rows[key] = r
	}
	if r.alias == "" && !slices.Contains(r.entries, entry) {
		r.entries = append(r.entries, entry)
	}
}

// source is what adding a name says of it.
type source uint8

const (
	towns   source = iota // a town, perhaps one of several
	opens                 // well known, in one of several countries
	settles               // well known, and meant when the name stands alone
)

func (b *builder) readKnown(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	kinds := map[string]string{"continent": "a", "country": "n", "region": "r", "city": "c", "other": "o"}
	for number, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.SplitN(line, " ", 3)
		if len(fields) < 3 || kinds[fields[0]] == "" {
			return fmt.Errorf("%s:%d: want kind, countries and names", path, number+1)
		}
		kind, says := kinds[fields[0]], settles
		codes, open := strings.CutSuffix(fields[1], "?")
		countries := strings.Split(strings.ReplaceAll(codes, "-", "--"), ",")
		if open || len(countries) > 1 {
			says = opens
		}
		for _, names := range strings.Split(fields[2], ";") {
			forms := strings.Split(names, "=")
			full := strings.TrimSpace(forms[0])
			for _, country := range countries {
				b.add(full, kind+country, says)
			}
			for _, form := range forms[1:] {
				b.alias(strings.TrimSpace(form), full)
			}
			if kind == "n" && countries[0] != "--" {
				for _, form := range forms {
					b.codes[atlas.Key(strings.TrimSpace(form))] = countries[0]
				}
			}
		}
	}
	return nil
}

func (b *builder) alias(name, full string) {
	key := atlas.Key(name)
	if b.rows[key] == nil {
		b.rows[key] = &row{name: name, alias: full}
	}
}

// readTerritories adds the countries and territories of ISO 3166-1 by their
// English names in CLDR.
func (b *builder) readTerritories() {
	names := display.English.Regions()
	for _, first := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
		for _, second := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
			code := string(first) + string(second)
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.Canonicalize().String() != code {
				continue
			}
			full := names.Name(region)
			if full == "" || full == "Unknown Region" {
				continue
			}
			full = strings.NewReplacer("’", "'", " & ", " and ", "St. ", "Saint ").Replace(full)
			short, other, _ := strings.Cut(full, " (")
			for _, name := range []string{short, strings.TrimSuffix(other, ")")} {
				if name = strings.TrimSuffix(name, " SAR China"); name == "" {
					continue
				}
				b.codes[atlas.Key(name)] = code
				if r := b.rows[atlas.Key(name)]; r == nil {
					b.add(name, "n"+code, settles)
				}
			}
			if abbreviated := strings.Replace(short, "Saint ", "St. ", 1); abbreviated != short {
				b.alias(abbreviated, short)
			}
		}
	}
}

// readCities adds towns and, from their third column, regions.
func (b *builder) readCities(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	type town struct{ name, region, country string }
	list := make([]town, 0, len(records))
	unknown := map[string]bool{}
	for _, r := range records[1:] {
		code := b.code(r[1])
		if code == "" {
			if !unknown[r[1]] {
				log.Printf("no code for country %q", r[1])
			}
			unknown[r[1]] = true
			continue
		}
		list = append(list, town{r[0], r[2], code})
	}
	for _, t := range list {
		region := t.region
		for _, ending := range []string{" Department", " region", " Region", " Province", " District", " Governorate", " Oblast", " Parish", " County", " Voivodeship"} {
			region = strings.TrimSuffix(region, ending)
		}
		if region != "" && !strings.ContainsAny(region, "(,") {
			b.add(region, "r"+t.country, towns)
		}
	}
	for _, t := range list {
		b.add(t.name, "c"+t.country, towns)
	}
	return nil
}

// code is the ISO code of a country as GeoNames' list writes it.
func (b *builder) code(country string) string {
	if code, ok := countryCodes[country]; ok {
		return code
	}
	name, _, _ := strings.Cut(country, ",")
	name, _, _ = strings.Cut(name, " (")
	return b.codes[atlas.Key(name)]
}

// countryCodes are the names whose part before the comma is not enough.
var countryCodes = map[string]string{
	"Korea, Democratic People's Republic of": "KP", "Korea, Republic of": "KR", "Congo, The Democratic Republic of the": "CD",
	"No country found for alpha-2 code: XK": "XK", "Virgin Islands, British": "VG", "Virgin Islands, U.S.": "VI",
	"Brunei Darussalam": "BN", "Lao People's Democratic Republic": "LA", "Russian Federation": "RU", "Syrian Arab Republic": "SY",
	"Viet Nam": "VN", "Holy See (Vatican City State)": "VA", "Bonaire, Sint Eustatius and Saba": "BQ", "Cocos (Keeling) Islands": "CC",
	"Saint Vincent and the Grenadines": "VC", "Saint Helena, Ascension and Tristan da Cunha": "SH", "Pitcairn": "PN",
	"South Georgia and the South Sandwich Islands": "GS",
}

const header = `# What place names can mean, sorted by key; written by go generate. Towns and
# regions: GeoNames (https://www.geonames.org), CC BY 4.0. Territories: Unicode
# CLDR, Unicode licence. Others: known.txt.
`

// file is the list as package atlas reads it: a name, a tab, and what it means.
// "~" marks names from the list of towns only, "?" those that the article has to
// settle; each meaning is a letter for the kind and a country; "=" opens the
// name that another one stands for.
func (b *builder) file() []byte {
	keys := make([]string, 0, len(b.rows))
	for key := range b.rows {
		if key != "" {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	out := []byte(header)
	for _, key := range keys {
		r := b.rows[key]
		out = append(out, r.name...)
		out = append(out, '\t')
		if r.alias != "" {
			out = append(append(append(out, '='), r.alias...), '\n')
			continue
		}
		countries := map[string]bool{}
		for _, e := range r.entries {
			countries[e[1:]] = true
		}
		if !r.settled && len(countries) > 1 {
			out = append(out, '?')
		}
		if r.minor {
			out = append(out, '~')
		}
		out = append(append(out, strings.Join(r.entries, "")...), '\n')
	}
	return out
}
