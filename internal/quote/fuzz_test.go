package quote_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/link"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
	"factbox/internal/quote"
)

// FuzzRuns holds the invariants of the mark machine on any text: runs lie
// inside the text, in order, each inside its parent, and begin and end with
// words.
func FuzzRuns(f *testing.F) {
	for _, seed := range []string{
		"“Hello,” Ito said. “We don’t ‘do’ lunch.”", "''He'd ask us, 'Where?''' Ruiz said.", "“One.\n\n“Two.\n\n“Three,” he said.",
		"\"\"\"'''``", "“““‘‘‘”””’’’", "«„“‚‘»›", "“", "”", "'", "\n\n\"\n\"a\n", "5'10\" 6' '90s owners' 'x'", "“a ‘b “c ‘d’ e” f’ g”",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		runs := quote.Runs(text, nil)
		for i, r := range runs {
			if r.Start < r.Outer.Start || r.End > r.Outer.End || r.Outer.Start < 0 || r.Outer.End > len(text) || r.Start >= r.End {
				t.Fatalf("run %d of %q: %+v", i, text, r)
			}
			if words := r.Of(text); !utf8.ValidString(words) || strings.TrimSpace(words) != words {
				t.Fatalf("run %d of %q cuts out %q", i, text, words)
			}
			if i > 0 && runs[i-1].Start > r.Start {
				t.Fatalf("runs of %q out of order", text)
			}
			if r.Parent >= i || r.Parent >= 0 && (!runs[r.Parent].Contains(r.Span) || runs[r.Parent].Outer.End < r.Outer.End) {
				t.Fatalf("run %d of %q is outside its parent: %+v", i, text, runs)
			}
		}
	})
}

// FuzzFind holds the invariants of quotes on any text.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"“Hello,” said Ada Okafor. “We don’t ‘do’ lunch,” she added.", "Ada Okafor, who said that the roof, Ruiz said, was “thin,” left.",
		"Okafor: “No.”\nQ: Why?\nA: Because.\n- Ruiz.", "According to “X”, said (“Y”), who said, according to.", "said said “said” said, said.",
		"“One.\n\n“Two,” she said. “Three.”\n\nAsked if “four”, he said: “Five.”", "\u00a0“\u2028”", "The “new” bridge", "He said that. She said to. They vowed to act, said.",
	} {
		f.Add(seed)
	}
	reader, err := nlp.NewReader()
	if err != nil {
		f.Fatal(err)
	}
	names, err := ner.New()
	if err != nil {
		f.Fatal(err)
	}
	records := link.New(names.Lists, 0, nil)
	quotes, err := quote.NewFinder(quote.Options{Indirect: true})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		facts := news.New(news.Article{Text: text})
		doc := reader.Read(text)
		records.Link(doc, names.Tag(doc), facts)
		quotes.Find(doc, facts)
		ids := map[string]bool{"": true}
		last := news.Span{}
		for _, q := range facts.Quotes {
			cuts(t, text, q.Span, q.Text)
			if q.Speaker != nil {
				cuts(t, text, q.Speaker.Span, q.Speaker.Text)
			}
			if q.Cue != nil {
				cuts(t, text, q.Cue.Span, q.Cue.Text)
			}
			if last.Compare(q.Span) > 0 {
				t.Fatalf("quotes of %q out of order", text)
			}
			if !ids[string(q.Continues)] || q.Confidence <= 0 || q.Confidence >= 1 {
				t.Fatalf("quote of %q: %+v", text, q)
			}
			last, ids[q.ID] = q.Span, true
		}
	})
}

func cuts(t *testing.T, text string, s news.Span, want string) {
	t.Helper()
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End || s.Of(text) != want {
		t.Fatalf("span %+v of %q does not cut out %q", s, text, want)
	}
}
