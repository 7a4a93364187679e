package link

import (
	"factbox/internal/ner"

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
	linker := New(tagger.Lists, 0)
	docs := make([]*nlp.Doc, len(texts))
	names := make([][]ner.Mention, len(texts))
	for i, text := range texts {
		reader, err := nlp.NewReader()
		if err != nil {
			b.Fatal(err)
		}
		docs[i] = reader.Read(text)
		names[i] = append(names[i], tagger.Tag(docs[i])...)
	}
	measure(b, texts, func() {
		for i, doc := range docs {
			linker.Link(doc, names[i], news.New(news.Article{Text: texts[i]}))
		}
	})
}
