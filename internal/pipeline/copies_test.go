package pipeline

import (
	"math/rand/v2"
	"strings"
	"testing"

	"factbox/internal/check"
	"factbox/internal/news"
)

// Every quote that verifies in an article verifies in its wrapped and hyphenated
// copies, though an empty line stands behind every line that was wrapped before.
func TestQuotesVerifyInCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every article many times")
	}
	analyser, err := NewAnalyser(Options{})
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for _, a := range articlesOf(t, func(text string) bool { return strings.TrimSpace(text) != "" }) {
		facts := analyser.Analyse(a)
		plain := check.NewArticle(facts, 0)
		for _, s := range wrappings {
			copied := a
			copied.Text = s.set(random, a.Text)
			as := check.NewArticle(analyser.Analyse(copied), 0)
			for i := range facts.Quotes {
				e := expectationOf(&facts.Quotes[i])
				if plain.Verify(&e, check.Options{}).Verdict != check.Verified {
					continue
				}
				if r := as.Verify(&e, check.Options{}); r.Verdict != check.Verified {
					t.Errorf("%s, %s: “%s” by %q is %s (%s)", s.name, a.ID, e.Text, e.Speaker, r.Verdict, r.Speaker)
				}
			}
		}
	}
}

// expectationOf expects a quote as it was found.
func expectationOf(q *news.Quote) check.Expectation {
	e := check.Expectation{ID: q.ID, Text: q.Text}
	if q.Speaker != nil {
		e.Speaker = q.Speaker.Name
	}
	return e
}
