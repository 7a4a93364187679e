package main

import (
	"bytes"
	"os"
	"testing"

	"factbox/internal/linear"

	"github.com/google/go-cmp/cmp"
)

// The embedded tagger is what prose ships: every feature has its row, weight
// for weight, every word of the list its tag, and there is nothing else.
func TestTaggerIsProse(t *testing.T) {
	p, err := readPerceptron()
	if err != nil {
		t.Fatal(err)
	}
	m := load(t, "../data/tagger.model")
	if diff := cmp.Diff(p.classes, m.Classes()); diff != "" {
		t.Fatal(diff)
	}
	if want := len(p.weights) + len(p.known); m.Len() != want {
		t.Errorf("%d rows, want %d", m.Len(), want)
	}
	for spelling, row := range p.weights {
		f, err := proseFeature(spelling)
		if err != nil {
			t.Fatal(err)
		}
		got := make([]int32, len(p.classes))
		m.Score([]linear.Feature{f}, got)
		for c, tag := range p.classes {
			if float64(got[c])/1000 != row[tag] {
				t.Errorf("%q, %s: %v, want %v", spelling, tag, float64(got[c])/1000, row[tag])
			}
		}
		if !m.Has(f) {
			t.Errorf("%q has no row", spelling)
		}
	}
	for word, want := range p.known {
		got := make([]int32, len(p.classes))
		m.Score([]linear.Feature{knownWord(word)}, got)
		for c, tag := range p.classes {
			if (got[c] == 1) != (tag == want) {
				t.Errorf("word %q, %s: %d", word, tag, got[c])
			}
		}
	}
}

func TestPunktIsProse(t *testing.T) {
	types, err := parameters()
	if err != nil {
		t.Fatal(err)
	}
	m := load(t, "../data/punkt.model")
	if diff := cmp.Diff(punktClasses, m.Classes()); diff != "" || m.Len() != len(types) {
		t.Fatalf("%s%d rows, want %d", diff, m.Len(), len(types))
	}
	for typ, want := range types {
		got := make([]int32, len(punktClasses))
		m.Score([]linear.Feature{punktType(typ)}, got)
		for c := range want {
			if int(got[c]) != want[c] {
				t.Errorf("%q, %s: %d, want %d", typ, punktClasses[c], got[c], want[c])
			}
		}
	}
}

// go generate would change nothing.
func TestFilesAreCurrent(t *testing.T) {
	for name, compile := range map[string]func() ([]byte, error){
		"../data/tagger.model": tagger,
		"../data/punkt.model":  punkt,
	} {
		want, err := compile()
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want, got) {
			t.Errorf("%s: run go generate ./internal/nlp", name)
		}
	}
}

func load(t *testing.T, name string) *linear.Model {
	t.Helper()
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	m, err := linear.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
