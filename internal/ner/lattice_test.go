package ner

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// every calls do with each allowed label sequence of n tokens.
func every(n int, do func([]uint8)) {
	path := make([]uint8, n)
	var walk func(i, before int)
	walk = func(i, before int) {
		if i == n {
			if Closes(before) {
				do(path)
			}
			return
		}
		for y := range NumLabels {
			if follows(before, y) {
				path[i] = uint8(y)
				walk(i+1, y)
			}
		}
	}
	walk(0, Outside)
}

func TestLatticeAgreesWithEnumeration(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var trans Transitions
	for x := range trans {
		for y := range trans[x] {
			trans[x][y] = r.Float32()*2 - 1
		}
	}
	const n = 4
	l := NewLattice(&trans)
	l.Reset(n)
	for i := range l.Score {
		for y := range l.Score[i] {
			l.Score[i][y] = r.Float32()*4 - 2
		}
	}

	total, best := 0.0, math.Inf(-1)
	var bestPath []uint8
	var marginals [n][NumLabels]float64
	names := map[[3]int]float64{} // first, end, class
	every(n, func(path []uint8) {
		score, before := 0.0, Outside
		for i, y := range path {
			score += float64(trans[before][y]) + float64(l.Score[i][y])
			before = int(y)
		}
		score += float64(trans[before][Outside])
		if score > best {
			best, bestPath = score, append(bestPath[:0], path...)
		}
		weight := math.Exp(score)
		total += weight
		for i, y := range path {
			marginals[i][y] += weight
		}
		for i := 0; i < n; i++ {
			if path[i] == Outside {
				continue
			}
			c, first := Class(0), i
			c, _ = ClassOf(int(path[i]))
			for !Closes(int(path[i])) {
				i++
			}
			names[[3]int{first, i + 1, int(c)}] += weight
		}
	})

	if got := l.Best(); !cmp.Equal(bestPath, got) {
		t.Errorf("best path: want %v, got %v", bestPath, got)
	}
	near(t, "logarithm of the sum", math.Log(total), l.Sums())
	for i := range n {
		var p [NumLabels]float64
		l.Marginal(i, &p)
		for y := range p {
			near(t, "marginal", marginals[i][y]/total, p[y])
		}
	}
	for name, weight := range names {
		near(t, "name", weight/total, l.name(name[0], name[1], Class(name[2])))
	}
}

func near(t *testing.T, what string, want, got float64) {
	t.Helper()
	if math.Abs(want-got) > 1e-5 {
		t.Errorf("%s: want %v, got %v", what, want, got)
	}
}
