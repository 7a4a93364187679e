package main

import (
	"iter"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

const countriesHeader = `# Countries and territories by their codes in ISO 3166-1, as a reader is told of
# them; written by go generate. Unicode CLDR, Unicode licence.
`

// countryNames is the list countries.txt.
func countryNames() []byte {
	var b strings.Builder
	b.WriteString(countriesHeader)
	for code, full := range territories() {
		name, _, _ := strings.Cut(full, " (")
		name = strings.NewReplacer(" SAR China", "", " & ", " and ", "Congo - Brazzaville", "Republic of the Congo", "Congo - Kinshasa", "Democratic Republic of the Congo",
			"Macedonia", "North Macedonia", "Swaziland", "Eswatini", "Grenadines", "the Grenadines").Replace(name)
		b.WriteString(code + "\t" + name + "\n")
	}
	return []byte(b.String())
}

// territories yields the countries and territories of ISO 3166-1 by code, with
// their English names in CLDR.
func territories() iter.Seq2[string, string] {
	english := display.English.Regions()
	return func(yield func(code, name string) bool) {
		for _, first := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
			for _, second := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
				code := string(first) + string(second)
				region, err := language.ParseRegion(code)
				if err != nil || !region.IsCountry() || region.Canonicalize().String() != code {
					continue
				}
				if name := english.Name(region); name != "" && name != "Unknown Region" && !yield(code, name) {
					return
				}
			}
		}
	}
}
