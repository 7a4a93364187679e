package repair

import (
	"math"
	"testing"
	"unicode/utf8"
)

func TestAlphabets(t *testing.T) {
	for i := range alphabets {
		a := &alphabets[i]
		m := a.model()
		for _, r := range a.letters {
			if utf8.RuneLen(r) != 2 || alphabetOf(r) != a || !a.leads(string(r)[0]) {
				t.Errorf("%c takes %d bytes and is of alphabet %p, not %p", r, utf8.RuneLen(r), alphabetOf(r), a)
			}
		}
		for first, row := range m.pairs {
			sum := 0.0
			for _, share := range row {
				sum += share
			}
			if sum > 1.0001 || first == 0 && sum < 0.9999 {
				t.Errorf("alphabet %d: the shares behind letter %d are %f in all", i, first, sum)
			}
		}
	}
	for _, r := range "aéŁℕ本" {
		if alphabetOf(r) != nil {
			t.Errorf("%c is of an alphabet", r)
		}
	}
}

// TestSettle has words of two letters, a and b, in which b follows a.
func TestSettle(t *testing.T) {
	m := learn([]string{"ab", "ab", "ab", "ba"})
	word := [][]place{
		{{share: 1}},
		{{letter: m.number('A'), share: 1}},
		{{letter: m.number('a'), share: 1}, {letter: m.number('b'), share: 1}},
		{{share: 1}},
	}
	m.settle(word)
	a, b := word[2][0].share, word[2][1].share
	if math.Abs(a+b-1) > 1e-9 || b < 0.8 {
		t.Errorf("behind a stands a with %f, b with %f", a, b)
	}
}
