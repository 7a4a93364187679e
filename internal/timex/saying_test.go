package timex

import (
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// TestSaying: a day in a quote counts from the day that the verb of saying is
// dated by, and from the article's where it is not.
func TestSaying(t *testing.T) {
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := NewFinder(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ text, cue, want, rule string }{
		{"“Yesterday was bad,” she told the court on Tuesday.", "told", "2025-04-14", "from-saying"},
		{"“I left yesterday,” Holm said on Monday in Hull.", "said", "2025-04-13", "from-saying"},
		{"On Monday, Holm said: “I leave tomorrow.”", "said", "2025-04-15", "from-saying"},
		{"“I left yesterday,” Holm said.", "said", "2025-04-16", "from-published"},
		{"“I left yesterday,” said Holm, who was arrested on Monday.", "said", "2025-04-16", "from-published"},
		{"“I left yesterday,” Holm said before Tuesday's vote.", "said", "2025-04-16", "from-published"},
	} {
		facts := news.New(news.Article{Text: test.text, Published: news.Published{Date: "2025-04-17"}})
		span := news.Span{Start: strings.Index(test.text, "“") + len("“"), End: strings.Index(test.text, "”")}
		cue := strings.Index(test.text, test.cue)
		facts.Quotes = []news.Quote{{ID: "q1", Kind: news.Direct, Text: span.Of(test.text), Span: span,
			Cue: &news.Cue{Text: test.cue, Span: news.Span{Start: cue, End: cue + len(test.cue)}}}}
		finder.Find(reader.Read(test.text), facts)
		found := false
		for _, x := range facts.Times {
			if !span.Contains(x.Span) {
				continue
			}
			found = true
			if x.Value != test.want || x.Rule != test.rule {
				t.Errorf("%s: %s by %s", test.text, x.Value, x.Rule)
			}
			if err := check(x); err != nil {
				t.Errorf("%s: %v", test.text, err)
			}
		}
		if !found {
			t.Errorf("%s: no time in the quote", test.text)
		}
	}
}
