package ner

import (
	"bufio"
	"embed"
	"io"
	"iter"
)

// ownLists are the lists written for factbox.
//
//go:embed data/*.txt
var ownLists embed.FS

// ListEntries yields the entries of data/NAME.txt in the order of the file:
// one or more words each.
func ListEntries(name string) (iter.Seq[string], error) {
	f, err := ownLists.Open("data/" + name + ".txt")
	if err != nil {
		return nil, err
	}
	return entriesOf(f), nil
}

func entriesOf(f io.ReadCloser) iter.Seq[string] {
	return func(yield func(string) bool) {
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			if line := s.Text(); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}
