package ner

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/nlp"
)

func read(tb testing.TB, text string) *nlp.Doc {
	tb.Helper()
	reader, err := nlp.NewReader()
	if err != nil {
		tb.Fatal(err)
	}
	return reader.Read(text)
}

func measure(b *testing.B, texts []string, run func()) {
	b.Helper()
	bytes, words := 0, 0
	for _, text := range texts {
		bytes += len(text)
		words += len(strings.Fields(text))
	}
	run() // loads the lists
	b.ReportAllocs()
	b.SetBytes(int64(bytes))
	for b.Loop() {
		run()
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// articles are the texts that the whole program is tested on.
func articles(tb testing.TB) []string {
	tb.Helper()
	paths, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(paths) == 0 {
		tb.Skip("no test articles")
	}
	texts := make([]string, len(paths))
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		texts[i] = string(data)
	}
	return texts
}
