package main

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

const countriesHeader = `# Countries and territories by their codes in ISO 3166-1, as a reader is told of
# them; written by go generate. Unicode CLDR, Unicode licence.
`

// countryNames is the list countries.txt.
func countryNames() []byte {
	english := display.English.Regions()
	var b strings.Builder
	b.WriteString(countriesHeader)
	for _, first := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
		for _, second := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
			code := string(first) + string(second)
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.Canonicalize().String() != code {
				continue
			}
			name, _, _ := strings.Cut(english.Name(region), " (")
			name = strings.NewReplacer(" SAR China", "", " & ", " and ", "Congo - Brazzaville", "Republic of the Congo", "Congo - Kinshasa", "Democratic Republic of the Congo",
				"Macedonia", "North Macedonia", "Swaziland", "Eswatini", "Grenadines", "the Grenadines").Replace(name)
			if name != "" && name != "Unknown Region" {
				b.WriteString(code + "\t" + name + "\n")
			}
		}
	}
	return []byte(b.String())
}
