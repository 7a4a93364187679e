package ner

import (
	"testing"

	"factbox/internal/nlp"
)

// BenchmarkTag tags the test articles, read before, without linking.
func BenchmarkTag(b *testing.B) {
	texts := articles(b)
	var docs []*nlp.Doc
	for _, text := range texts {
		docs = append(docs, read(b, text))
	}
	tagger, err := New()
	if err != nil {
		b.Fatal(err)
	}
	measure(b, texts, func() {
		for _, doc := range docs {
			tagger.Tag(doc)
		}
	})
}

// BenchmarkLoad loads the model.
func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(namesModel) + len(namesLists)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(namesModel, namesLists); err != nil {
			b.Fatal(err)
		}
	}
}
