package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"factbox/internal/atlas"
)

// row is a line of the file: a name and what it can mean.
type row struct {
	name    string
	alias   string   // the name it stands for
	entries []string // kind and country, "cFR"
	settled bool
	minor   bool // only in the list of towns
}

// names is what place names can mean, by their keys.
type names struct {
	rows        map[string]*row
	territories map[string][]string // the names of countries and territories, by code; the usual first
}

func newNames(known []knownLine) *names {
	b := &names{rows: map[string]*row{}, territories: map[string][]string{}}
	b.addKnown(known)
	b.addTerritories()
	return b
}

// add files a meaning under a name. The first source to name a place settles
// what the name means alone; later ones only add what else it can mean.
func (b *names) add(name, entry string, source source) {
	key := atlas.Key(name)
	r := b.rows[key]
	if r == nil {
		r = &row{name: name, settled: source == settles, minor: source == townsOnly}
		b.rows[key] = r
	}
	if r.alias == "" && !slices.Contains(r.entries, entry) {
		r.entries = append(r.entries, entry)
	}
}

// source is what adding a name says of it.
type source uint8

const (
	townsOnly source = iota // a town, perhaps one of several
	opens                   // well known, in one of several countries
	settles                 // well known, and meant when the name stands alone
)

func (b *names) addKnown(known []knownLine) {
	for _, line := range known {
		says := settles
		if line.open {
			says = opens
		}
		for _, forms := range line.places {
			for _, country := range line.countries {
				if country == "" {
					country = "--"
				}
				b.add(forms[0], kindLetters[line.kind]+country, says)
			}
			for _, form := range forms[1:] {
				b.alias(form, forms[0])
			}
			if code := line.countries[0]; line.kind == "country" && code != "" {
				b.territories[code] = append(b.territories[code], forms...)
			}
		}
	}
}

func (b *names) alias(name, full string) {
	key := atlas.Key(name)
	if b.rows[key] == nil {
		b.rows[key] = &row{name: name, alias: full}
	}
}

// addTerritories adds the countries and territories of ISO 3166-1 by their
// English names in CLDR.
func (b *names) addTerritories() {
	for code, full := range territories() {
		full = strings.NewReplacer("’", "'", " & ", " and ", "St. ", "Saint ").Replace(full)
		short, other, _ := strings.Cut(full, " (")
		for _, name := range []string{short, strings.TrimSuffix(other, ")")} {
			if name = strings.TrimSuffix(name, " SAR China"); name == "" {
				continue
			}
			b.territories[code] = append(b.territories[code], name)
			if r := b.rows[atlas.Key(name)]; r == nil {
				b.add(name, "n"+code, settles)
			}
		}
		if abbreviated := strings.Replace(short, "Saint ", "St. ", 1); abbreviated != short {
			b.alias(abbreviated, short)
			b.territories[code] = append(b.territories[code], abbreviated)
		}
	}
}

// addTowns adds the towns and regions of towns.txt.
func (b *names) addTowns(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		name, entries, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if len(entries) == 0 || len(entries)%entrySize != 0 {
			return fmt.Errorf("%s: %q has no places of %d letters each", path, name, entrySize)
		}
		for entry := range slices.Chunk([]byte(entries), entrySize) {
			b.add(name, string(entry), townsOnly)
		}
	}
	return nil
}

const entrySize = 3 // the letter of a kind, a country

const header = `# What place names can mean, sorted by key; written by go generate. Towns and
# regions: GeoNames (https://www.geonames.org), CC BY 4.0. Territories: Unicode
# CLDR, Unicode licence. Others: known.txt.
`

// file is the list as package atlas reads it: a name, a tab, and what it means.
// "~" marks names from the list of towns only, "?" those that the article has to
// settle; each meaning is a letter for the kind and a country; "=" opens the
// name that another one stands for.
func (b *names) file() []byte {
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
