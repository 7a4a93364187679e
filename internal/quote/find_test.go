package quote_test

import (
	"testing"

	"factbox/internal/entity"
	"factbox/internal/news"
	"factbox/internal/nlp"
	"factbox/internal/quote"
)

// finder returns a function that reads a text as the pipeline does, up to its
// quotes.
func finder(t testing.TB) func(text string) *news.Facts {
	t.Helper()
	return finderWith(t, quote.Options{})
}

func indirectFinder(t testing.TB) func(text string) *news.Facts {
	t.Helper()
	return finderWith(t, quote.Options{Indirect: true})
}

func finderWith(t testing.TB, options quote.Options) func(text string) *news.Facts {
	t.Helper()
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	entities, err := entity.NewFinder(0)
	if err != nil {
		t.Fatal(err)
	}
	quotes, err := quote.NewFinder(options)
	if err != nil {
		t.Fatal(err)
	}
	return func(text string) *news.Facts {
		facts := news.New(news.Article{Text: text})
		doc := reader.Read(text)
		for _, s := range doc.Sentences {
			facts.Sentences = append(facts.Sentences, s.Span)
		}
		entities.Find(doc, facts)
		quotes.Find(doc, facts)
		return facts
	}
}
