package corpus

import (
	"fmt"
	"testing"
)

// What speaks for two profiles does not depend on the order in which the names
// around them are met, to the last bit: of two that fit alike, the same one is
// chosen in every run.
func TestSurroundingsAreOrderless(t *testing.T) {
	about := func(first int64, places int) *profile {
		var block []Appearance
		for i := range int64(7) {
			a := Appearance{Article: first + i, Name: "Ingrid Solheim"}
			for n := range places {
				if n%(int(i)+2) == 0 {
					a.Context = append(a.Context, named(placeKind, fmt.Sprint("place ", n)))
				}
			}
			block = append(block, a)
		}
		p := personOf(&block[0], 0)
		for i := 1; i < len(block); i++ {
			p.join(personOf(&block[i], i), block)
		}
		return p
	}
	want := about(0, 40).surroundings(about(100, 40))
	for range 50 {
		if got := about(0, 40).surroundings(about(100, 40)); got != want {
			t.Fatalf("%v once, %v another time", want, got)
		}
	}
}
