package main

import (
	"slices"
	"strings"
)

const regionsHeader = `# Names of countries and states that tell what an article is about wherever
# they stand, in lower case, each with its codes; written by go generate. Left
# out are the names that are as often something else.
`

// elsewhere are names of regions that are as often a person's, a town's or a
// word's.
var elsewhere = []string{"washington", "georgia", "jordan", "chad", "victoria", "guinea", "niger", "man.", "miss.", "mass.", "ind.", "ill.", "mo.", "la.", "pa.", "del.", "wash.", "mont.", "ore.", "cal."}

// regionNames is the list regions.txt.
func (g *gazetteer) regionNames() []byte {
	var lines []string
	for _, p := range g.places {
		code := p.country
		switch {
		case p.feature == "PCLI" && p.size > 5.5:
		case p.feature == "ADM1" && slices.Contains([]string{"US", "CA", "AU"}, p.country):
			code += "." + g.regions[p.region].code
		default:
			continue
		}
		for i, name := range append([]string{p.name}, p.forms...) {
			name = strings.ToLower(name)
			if (i == 0 || strings.Contains(name, ".")) && !slices.Contains(elsewhere, name) {
				lines = append(lines, name+"\t"+code+"\n")
			}
		}
	}
	slices.Sort(lines)
	return []byte(regionsHeader + strings.Join(slices.Compact(lines), ""))
}
