package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What names mean is made of the lists that stand beside it, and of nothing else.
func TestPlacesAreMadeOfTheLists(t *testing.T) {
	data := filepath.Join("..", "data")
	known, err := readKnown(filepath.Join(data, "known.txt"))
	if err != nil {
		t.Fatal(err)
	}
	names := newNames(known)
	if err := names.addTowns(filepath.Join(data, "towns.txt")); err != nil {
		t.Fatal(err)
	}
	file := names.file()
	for name, want := range map[string][]byte{"places.txt": file, "places.idx": index(string(file))} {
		got, err := os.ReadFile(filepath.Join(data, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the lists make: run go generate in internal/atlas", name)
		}
	}
}
