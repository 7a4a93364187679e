package page

import (
	"fmt"
	"math"
	"strings"

	"factbox/internal/atlas"
	"factbox/internal/news"
)

// chart is a map with the places that have a point, drawn in tenths of a degree
// (see [atlas.Outlines]).
type chart struct {
	View   string // the part of the world that holds the points
	Land   string
	Radius float64 // of a dot
	Points []dot
	Label  string // what the map shows, for those who cannot see it
}

// dot is a place on the map.
type dot struct {
	X, Y  float64
	Name  string
	Place string // its number in the index; empty on an article's page
}

// dots are the places of f that have a point. Continents have one, but it says
// nothing.
func dots(f *news.Facts) (list []dot) {
	for _, p := range f.Places {
		if p.Latitude != nil && p.Longitude != nil && p.Kind != news.Continent {
			list = append(list, dot{math.Round(100*(*p.Longitude+180)) / 10, math.Round(100*(90-*p.Latitude)) / 10, visible(p.Name), ""})
		}
	}
	return list
}

// newChart draws the map around some dots: at least 20 degrees wide, with a
// margin, twice as wide as high.
func newChart(points []dot) *chart {
	if len(points) == 0 {
		return nil
	}
	const least, named = 200, 12
	west, east, north, south := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	var names []string
	for _, p := range points {
		west, east, north, south = min(west, p.X), max(east, p.X), min(north, p.Y), max(south, p.Y)
		if len(names) < named {
			names = append(names, p.Name)
		}
	}
	if len(points) > named {
		names = append(names, "and others")
	}
	width := min(3600, max(least, 1.3*(east-west), 2.6*(south-north)))
	left := max(0, min(3600-width, (west+east-width)/2))
	top := max(0, min(1800-width/2, (north+south-width/2)/2))
	return &chart{
		View: fmt.Sprintf("%.0f %.0f %.0f %.0f", left, top, width, width/2),
		Land: atlas.Outlines(), Radius: math.Round(width) / fineness(len(points)), Points: points, Label: "Map: " + strings.Join(names, ", "),
	}
}

// fineness is how many radii of a dot the map is wide: many dots are small ones.
func fineness(dots int) float64 {
	const several = 50
	if dots > several {
		return 250
	}
	return 100
}
