package nlp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factbox/internal/linear"

	"github.com/jdkato/prose/v2"
)

// BenchmarkRead is all stages, on the test articles one after the other.
func BenchmarkRead(b *testing.B) {
	texts, size := articles(b)
	r := newReader(b)
	words := 0
	for _, text := range texts {
		words += len(r.Read(text).Tokens)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			r.Read(text)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkStages(b *testing.B) {
	texts, _ := articles(b)
	text := strings.Join(texts, "\n\n")
	r := newReader(b)
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"paragraphs", func() {
			reading := ReadingOf(text)
			for line, ok := nextLine(reading.Text, 0); ok; line, ok = nextLine(reading.Text, line.End) {
			}
		}},
		{"sentences", func() {
			r.chunks = appendChunks(r.chunks[:0], text, 0, len(text))
			r.endSentences()
		}},
		{"words", func() {
			r.begin(text)
			r.chunks = appendChunks(r.chunks[:0], text, 0, len(text))
			r.sentence(r.chunks, Body)
		}},
		{"tags", r.tag},
	} {
		b.Run(stage.name, func(b *testing.B) {
			r.Read(text)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				stage.run()
			}
		})
	}
}

// BenchmarkBesideProse reads the same texts with prose and prints how many
// times longer it takes: as it comes, which loads its models for every text,
// and with the model kept. prose is asked for sentences, words and tags only,
// not for names.
func BenchmarkBesideProse(b *testing.B) {
	texts, size := articles(b)
	r, model := newReader(b), proseModel(b)
	var whole, kept, ours time.Duration
	took := func(run func(text string)) time.Duration {
		start := time.Now()
		for _, text := range texts {
			run(text)
		}
		return time.Since(start)
	}
	readByProse := func(options ...prose.DocOpt) func(string) {
		options = append(options, prose.WithExtraction(false))
		return func(text string) {
			if _, err := prose.NewDocument(text, options...); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		whole += took(readByProse())
		kept += took(readByProse(prose.UsingModel(model)))
		for range 20 {
			ours += took(func(text string) { r.Read(text) }) / 20
		}
	}
	b.ReportMetric(float64(whole)/float64(ours), "x-prose")
	b.ReportMetric(float64(kept)/float64(ours), "x-prose-model-kept")
}

// BenchmarkLoad is what the first reader of a process costs.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, file := range [][]byte{taggerModel, punktModel} {
			if _, err := linear.Load(file); err != nil {
				b.Fatal(err)
			}
		}
		parseAbbreviations(abbreviationList)
	}
}

// articles are the texts under testdata at the top of the repository.
func articles(t testing.TB) (texts []string, size int) {
	t.Helper()
	names, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Skip("no articles to read")
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
		size += len(text)
	}
	return texts, size
}
