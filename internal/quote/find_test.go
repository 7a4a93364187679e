package quote_test

import (
	"strings"
	"testing"

	"factbox/internal/link"
	"factbox/internal/ner"
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
	names, err := ner.New()
	if err != nil {
		t.Fatal(err)
	}
	records := link.New(names.Lists, 0, nil)
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
		records.Link(doc, names.Tag(doc), facts)
		quotes.Find(doc, facts)
		return facts
	}
}

// TestLongTexts: what costs more than its length would show here as minutes.
func TestLongTexts(t *testing.T) {
	find := indirectFinder(t)
	for _, piece := range []string{"“a” ", "“", "” ", "\" ", "'s ", "“a\n\n\n\n\n\n", "“A,” said B. ", "said ", "“‘", ", who said, ", "Q: A\n", "very “very” "} {
		find(strings.Repeat(piece, 20_000))
	}
	find("“a" + strings.Repeat("\n", 200_000) + "“b")
}
