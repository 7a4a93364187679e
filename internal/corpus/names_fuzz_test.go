package corpus

import (
	"slices"
	"testing"
)

// FuzzPeople gives people names and roles of any kind: each gets a number, the
// numbers count up, and the same come out again.
func FuzzPeople(f *testing.F) {
	f.Add("Ingrid Solheim", "Solheim", "mayor of Bergen")
	f.Add("Raymond Tolliver Sr.", "R. Tolliver", "former banker for the for")
	f.Add("", " ", "of")
	f.Add("Ólafur \x00\u202e", "’’’", "ex-ex-")
	f.Fuzz(func(t *testing.T, one, other, role string) {
		block := []Appearance{
			{Article: 1, Name: one, Roles: []string{role}},
			{Article: 2, Name: other, Also: []string{one}, Gender: "female"},
			{Article: 3, Name: one, Roles: []string{role, other}, Date: "2025-05-06"},
		}
		for _, link := range []func([]Appearance) []int{People, Organizations} {
			got := link(slices.Clone(block))
			next := 0
			for _, n := range got {
				if n > next || n < 0 {
					t.Fatalf("numbers %v", got)
				}
				next = max(next, n+1)
			}
			if len(got) != len(block) || !slices.Equal(got, link(slices.Clone(block))) {
				t.Errorf("numbers %v, then others", got)
			}
		}
		Key(one)
		BodyKey(other)
	})
}
