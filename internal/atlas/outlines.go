package atlas

import (
	_ "embed"
	"strings"
)

//go:embed data/outlines.txt
var outlines string

// Outlines are the countries of the world as the data of one SVG path, in
// tenths of a degree: x = 10 (longitude + 180), y = 10 (90 - latitude).
// Natural Earth, public domain.
func Outlines() string { return strings.TrimSuffix(outlines, "\n") }
