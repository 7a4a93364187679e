package link

import (
	"factbox/internal/ner"
	"slices"

	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// BenchmarkLink links what the tagger found before.
func BenchmarkLink(b *testing.B) {
	texts := articles(b)
	tagger, err := ner.New()
	if err != nil {
		b.Fatal(err)
	}
	linker := New(tagger.Lists, 0, nil)
	docs := make([]*nlp.Doc, len(texts))
	names := make([]ner.Reading, len(texts))
	for i, text := range texts {
		reader, err := nlp.NewReader()
		if err != nil {
			b.Fatal(err)
		}
		docs[i] = reader.Read(text)
		names[i] = tagger.Tag(docs[i])
		names[i].Names, names[i].Doubtful = slices.Clone(names[i].Names), slices.Clone(names[i].Doubtful)
	}
	measure(b, texts, func() {
		for i, doc := range docs {
			linker.Link(doc, names[i], news.New(news.Article{Text: texts[i]}))
		}
	})
}
