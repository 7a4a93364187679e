package entity

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// BenchmarkFind finds and links the names of the test articles, read before.
func BenchmarkFind(b *testing.B) {
	texts := articles(b)
	docs := make([]*nlp.Doc, len(texts))
	for i, text := range texts {
		reader, err := nlp.NewReader()
		if err != nil {
			b.Fatal(err)
		}
		docs[i] = reader.Read(text)
	}
	finder, err := NewFinder(0)
	if err != nil {
		b.Fatal(err)
	}
	measure(b, texts, func() {
		for i, doc := range docs {
			finder.Find(doc, news.New(news.Article{Text: texts[i]}))
		}
	})
}

// BenchmarkLink links what the tagger found before.
func BenchmarkLink(b *testing.B) {
	texts := articles(b)
	finder, err := NewFinder(0)
	if err != nil {
		b.Fatal(err)
	}
	docs := make([]*nlp.Doc, len(texts))
	names := make([][]candidate, len(texts))
	for i, text := range texts {
		reader, err := nlp.NewReader()
		if err != nil {
			b.Fatal(err)
		}
		docs[i] = reader.Read(text)
		names[i] = append(names[i], finder.tagger.tag(docs[i])...)
	}
	measure(b, texts, func() {
		for i, doc := range docs {
			finder.linker.link(doc, names[i], news.New(news.Article{Text: texts[i]}))
		}
	})
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
