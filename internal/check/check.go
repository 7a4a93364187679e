package check

import (
	"strings"

	"factbox/internal/news"
)

// Verdict is how an expectation turned out.
type Verdict string

// The verdicts.
const (
	Verified     Verdict = "verified"
	Altered      Verdict = "altered"
	Missing      Verdict = "missing"
	WrongSpeaker Verdict = "wrong-speaker"
)

// Finding is the verdict on one expectation in one article.
type Finding struct {
	Expect  string        `json:"expect"`  // id of the expectation
	Article news.Nullable `json:"article"` // id of the article; null when it was not among the inputs
	Verdict Verdict       `json:"verdict"`
	Start   *int          `json:"start"` // where the quote stands, in code points of the article's text
	End     *int          `json:"end"`
	Found   news.Nullable `json:"found"`   // the words that stand there
	Speaker news.Nullable `json:"speaker"` // who the article gives the quote to
	Text    string        `json:"text"`    // the expected words
}

// OK reports whether the expectation is met.
func (f Finding) OK() bool { return f.Verdict == Verified }

// Article holds the facts of one article, their spans in bytes, against what
// is expected of it.
func Article(facts *news.Facts, expected []Expectation) []Finding {
	text := fold(facts.Text)
	findings := make([]Finding, 0, len(expected))
	for _, e := range expected {
		findings = append(findings, verify(facts, text, e))
	}
	return findings
}

// Absent is the finding on an expectation whose article was not there.
func Absent(e Expectation) Finding {
	return Finding{Expect: e.ID, Article: news.Nullable(e.Article), Verdict: Missing, Text: e.Text}
}

func verify(facts *news.Facts, text folded, e Expectation) Finding {
	f := Finding{Expect: e.ID, Article: news.Nullable(facts.ID), Verdict: Missing, Text: e.Text}
	want := fold(e.Text)
	at := strings.Index(text.words, want.words)
	if at < 0 || want.words == "" {
		if similar(facts, want) {
			f.Verdict = Altered
		}
		return f
	}
	span := text.span(at, at+len(want.words))
	found := news.Nullable(span.Of(facts.Text))
	start, end := codePoints(facts.Text, span)
	f.Start, f.End, f.Found, f.Verdict = &start, &end, found, Verified
	quote := quoteAt(facts, span)
	if quote == nil || quote.Speaker == nil {
		return f
	}
	f.Speaker = news.Nullable(quote.Speaker.Name)
	if e.Speaker != "" && !sameName(e.Speaker, quote.Speaker.Name, quote.Speaker.Text) {
		f.Verdict = WrongSpeaker
	}
	return f
}

func quoteAt(facts *news.Facts, span news.Span) *news.Quote {
	for i := range facts.Quotes {
		if facts.Quotes[i].Overlaps(span) {
			return &facts.Quotes[i]
		}
	}
	return nil
}

// sameName reports whether the last word of the expected name is a word of one
// of the names the article uses.
func sameName(want string, names ...string) bool {
	words := strings.Fields(strings.ToLower(want))
	if len(words) == 0 {
		return true
	}
	for _, name := range names {
		for _, word := range strings.Fields(strings.ToLower(name)) {
			if word == words[len(words)-1] {
				return true
			}
		}
	}
	return false
}

// similar reports whether a quote of the article shares at least half of the
// expected words: then it was altered rather than made up.
func similar(facts *news.Facts, want folded) bool {
	expected := strings.Fields(want.words)
	for i := range facts.Quotes {
		have := map[string]bool{}
		for _, word := range strings.Fields(fold(facts.Quotes[i].Text).words) {
			have[word] = true
		}
		shared := 0
		for _, word := range expected {
			if have[word] {
				shared++
			}
		}
		if shared > 0 && 2*shared >= len(expected) {
			return true
		}
	}
	return false
}
