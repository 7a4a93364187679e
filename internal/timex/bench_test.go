package timex

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// BenchmarkFind reads the articles of testdata again and again; the reading
// of words and sentences is not part of it.
func BenchmarkFind(b *testing.B) {
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*"))
	if err != nil || len(paths) == 0 {
		b.Skip("no articles")
	}
	var text strings.Builder
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		text.WriteString(strings.ToValidUTF8(string(data), "?"))
		text.WriteString("\n\n")
	}
	reader, err := nlp.NewReader()
	if err != nil {
		b.Fatal(err)
	}
	finder, err := NewFinder(Options{})
	if err != nil {
		b.Fatal(err)
	}
	doc := reader.Read(text.String())
	facts := news.New(news.Article{Text: doc.Text, Published: news.Published{Date: "2026-08-14"}})
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		facts.Times = facts.Times[:0]
		finder.Find(doc, facts)
	}
}
