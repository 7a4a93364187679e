package check

import (
	"math/rand/v2"
	"testing"
)

// The bits say what the table of the textbook does.
func TestSubsequences(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	row := func(n int) []word {
		words := make([]word, n)
		for i := range words {
			words[i] = word{key: rnd.Uint64N(7), shout: rnd.IntN(5) == 0}
		}
		return words
	}
	var s subsequences
	for range 200 {
		want, have := row(rnd.IntN(40)), row(1+rnd.IntN(200))
		s.of(want, have)
		table := make([][]int, len(want)+1)
		table[len(want)] = make([]int, len(have)+1)
		for i := len(want) - 1; i >= 0; i-- {
			table[i] = make([]int, len(have)+1)
			for j := len(have) - 1; j >= 0; j-- {
				table[i][j] = max(table[i+1][j], table[i][j+1])
				if want[i].same(have[j]) {
					table[i][j] = table[i+1][j+1] + 1
				}
			}
		}
		for i := range table {
			for j := range table[i] {
				if got := s.length(i, j); got != table[i][j] {
					t.Fatalf("length(%d, %d) is %d, want %d", i, j, got, table[i][j])
				}
			}
		}
	}
}
