package quote_test

import (
	"testing"

	"factbox/internal/link"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
	"factbox/internal/quote"
)

// The benchmarks read the articles of the end-to-end test.

func BenchmarkRuns(b *testing.B) {
	text, _ := unmark(articles)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var runs []quote.Run
	for b.Loop() {
		runs = quote.Runs(text, runs[:0])
	}
}

func BenchmarkFind(b *testing.B) { benchmarkFind(b, quote.Options{}) }

func BenchmarkFindIndirect(b *testing.B) { benchmarkFind(b, quote.Options{Indirect: true}) }

func benchmarkFind(b *testing.B, options quote.Options) {
	text, _ := unmark(articles)
	reader, err := nlp.NewReader()
	if err != nil {
		b.Fatal(err)
	}
	names, err := ner.New()
	if err != nil {
		b.Fatal(err)
	}
	records := link.New(names.Lists, 0, nil)
	finder, err := quote.NewFinder(options)
	if err != nil {
		b.Fatal(err)
	}
	facts := news.New(news.Article{Text: text})
	doc := reader.Read(text)
	records.Link(doc, names.Tag(doc), facts)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		facts.Quotes = facts.Quotes[:0]
		finder.Find(doc, facts)
	}
}
