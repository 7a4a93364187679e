package main

import (
	"math"
	"strconv"
)

// outlines draws the world as the data of one SVG path, in tenths of a degree
// from the north-west: x = 10 (longitude + 180), y = 10 (90 - latitude). Rings
// that would be smaller than a dot are left out.
func outlines(world []shape) []byte {
	var out []byte
	for _, s := range world {
		for _, ring := range s.rings {
			out = appendRing(out, ring)
		}
	}
	return append(out, '\n')
}

func appendRing(out []byte, ring [][2]float64) []byte {
	const dot, world = 4, 3600 // tenths of a degree
	type step struct{ x, y int }
	var steps []step
	turn := 0 // across 180° east the ring goes on: Chukotka is east of Siberia
	low, high := step{math.MaxInt, math.MaxInt}, step{math.MinInt, math.MinInt}
	for _, p := range ring {
		at := step{int(math.Round(10*(p[0]+180))) + turn, int(math.Round(10 * (90 - p[1])))}
		if n := len(steps); n > 0 && max(at.x-steps[n-1].x, steps[n-1].x-at.x) > world/2 {
			over := world
			if at.x > steps[n-1].x {
				over = -world
			}
			turn, at.x = turn+over, at.x+over
		}
		if len(steps) == 0 || steps[len(steps)-1] != at {
			steps = append(steps, at)
		}
		low, high = step{min(low.x, at.x), min(low.y, at.y)}, step{max(high.x, at.x), max(high.y, at.y)}
	}
	if len(steps) < 4 || high.x-low.x < dot && high.y-low.y < dot {
		return out
	}
	if n := len(steps) - 1; steps[n].x != steps[0].x { // around a pole
		steps = append(steps, step{steps[n].x, world / 2}, step{steps[0].x, world / 2}, steps[0])
	}
	draw := func(shift int) {
		last := step{}
		for i, s := range steps[:len(steps)-1] {
			s.x += shift
			switch i {
			case 0:
				out = append(out, 'M')
			case 1:
				out = append(out, 'l')
			}
			out = appendNumber(out, s.x-last.x)
			out = appendNumber(out, s.y-last.y)
			last = s
		}
		out = append(out, 'z')
	}
	draw(0)
	if low.x < 0 { // and what is beyond one edge of the map is at the other as well
		draw(world)
	}
	if high.x > world {
		draw(-world)
	}
	return out
}

// appendNumber separates numbers where the sign does not.
func appendNumber(out []byte, n int) []byte {
	if c := out[len(out)-1]; n >= 0 && '0' <= c && c <= '9' {
		out = append(out, ' ')
	}
	return strconv.AppendInt(out, int64(n), 10)
}

// simplify leaves out the points of a line that lie within tolerance of the
// line without them (Douglas and Peucker). The ends stay, so that lines that
// meet still do.
func simplify(line [][2]float64, tolerance float64) [][2]float64 {
	if len(line) < 3 || tolerance == 0 {
		return line
	}
	a, b := line[0], line[len(line)-1]
	far, at := 0.0, 0
	for i, p := range line[1 : len(line)-1] {
		if d := offLine(p, a, b); d > far {
			far, at = d, i+1
		}
	}
	if far <= tolerance {
		return [][2]float64{a, b}
	}
	left := simplify(line[:at+1], tolerance)
	return append(left[:len(left)-1:len(left)-1], simplify(line[at:], tolerance)...)
}

// offLine is how far p lies from the stretch between a and b.
func offLine(p, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	t := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		t = max(0, min(1, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/length))
	}
	return math.Hypot(p[0]-a[0]-t*dx, p[1]-a[1]-t*dy)
}
