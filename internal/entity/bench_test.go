package entity

import (
	"testing"

	"factbox/internal/nlp"
)

// BenchmarkTag tags plain news of our own, read before, without linking.
func BenchmarkTag(b *testing.B) {
	var texts []string
	var docs []*nlp.Doc
	for _, name := range []string{"own_news.jsonl", "own_news_2.jsonl"} {
		articles, err := ReadLabelled("testdata/" + name)
		if err != nil {
			b.Fatal(err)
		}
		for _, a := range articles {
			texts = append(texts, a.Text)
			docs = append(docs, read(b, a.Text))
		}
	}
	tagger, err := newTagger()
	if err != nil {
		b.Fatal(err)
	}
	measure(b, texts, func() {
		for _, doc := range docs {
			tagger.tag(doc)
		}
	})
}

// BenchmarkLoad loads the model.
func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(namesModel) + len(namesLists)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load(namesModel, namesLists); err != nil {
			b.Fatal(err)
		}
	}
}
