package atlas

import (
	_ "embed"
	"strings"
)

//go:embed data/countries.txt
var countryNames string

// CountryName is what a country is called, by its code in ISO 3166-1 alpha-2:
// "Norway" for NO. A code that stands for none is given back as it is.
func CountryName(code string) string {
	_, rest, ok := strings.Cut(countryNames, "\n"+code+"\t")
	if len(code) != 2 || !ok {
		return code
	}
	name, _, _ := strings.Cut(rest, "\n")
	return name
}
