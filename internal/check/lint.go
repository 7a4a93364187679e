package check

import (
	"slices"
	"sort"
	"strings"

	"factbox/internal/news"
	"factbox/internal/quote"
)

// lint runs the rules that need nothing but the article.
func (r *reporter) lint(a *Article) {
	r.damaged()
	r.unbalanced(a)
	r.speakers(a)
	r.inconsistent(a)
	slices.SortStableFunc(r.findings, func(a, b Finding) int { return a.Span.Compare(b.Span) })
}

// damaged: `heโd`. One finding a cause and article: a text that was read in the
// wrong encoding has a hundred of them, and one command mends them all.
func (r *reporter) damaged() {
	count := map[string]int{}
	for _, rep := range r.facts.Repairs {
		count[rep.Cause]++
	}
	for _, rep := range r.facts.Repairs {
		switch n := count[rep.Cause]; {
		case n > 1:
			r.rule("text/damaged", rep.Span, "“%s” is damaged text for “%s” (%s), the first of %d in this article: “factbox repair” mends them", rep.Was, rep.Text, rep.Cause, n)
		case n == 1:
			r.rule("text/damaged", rep.Span, "“%s” is damaged text for “%s” (%s)", rep.Was, rep.Text, rep.Cause)
		}
		count[rep.Cause] = 0
	}
}

// unbalanced looks for quotation marks without partner.
func (r *reporter) unbalanced(a *Article) {
	for _, m := range quote.Unpaired(a.facts.Text) {
		message := "this mark closes a quote that was not opened"
		if m.Opens {
			message = "this mark opens a quote that is not closed"
		}
		r.rule("text/unbalanced-marks", a.reading.InText(m.Span), "%s", message)
	}
}

// speakers looks at who said each quote.
func (r *reporter) speakers(a *Article) {
	var spoken []news.Span // the words that name a speaker, sorted
	for i := range a.facts.Quotes {
		if s := a.facts.Quotes[i].Speaker; s != nil {
			spoken = append(spoken, s.Span)
		}
	}
	slices.SortFunc(spoken, news.Span.Compare)
	for i := range a.facts.Quotes {
		q := &a.facts.Quotes[i]
		if q.Speaker == nil {
			if q.Kind == news.Direct {
				r.rule("quote/no-speaker", a.reading.InText(q.Span), "nobody is said to have spoken this")
			}
			continue
		}
		p := a.cast.person(string(q.Speaker.Person))
		if p != nil && !strings.Contains(p.Name, " ") && len(p.Roles) == 0 && onlySpeaks(p.Person, spoken) {
			r.rule("quote/stranger", a.reading.InText(q.Speaker.Span), "%s is named nowhere else in the article", p.Name)
		}
	}
}

// onlySpeaks reports whether every mention of p is the speaker of a quote.
func onlySpeaks(p *news.Person, spoken []news.Span) bool {
	for _, m := range p.Mentions {
		i := sort.Search(len(spoken), func(i int) bool { return spoken[i].Start >= m.End })
		if i == 0 || !spoken[i-1].Overlaps(m.Span) {
			return false
		}
	}
	return true
}

// inconsistent holds every quote against those after it.
func (r *reporter) inconsistent(a *Article) {
	const least = 5 // words; shorter quotes resemble one another by chance
	all := newPassages(a.facts.Text, 0)
	behind := make([]int, len(a.nest.quotes)) // the first word of the next quote
	for i, q := range a.nest.quotes {
		if a.nest.parent[i] < 0 {
			all.add(q.Span)
			all.end()
		}
		behind[i] = len(all.words)
	}
	for i, q := range a.nest.quotes {
		if a.nest.parent[i] >= 0 {
			continue
		}
		pat := newPattern(q.Text, 0)
		if pat.words < least || all.standsFrom(pat, behind[i]) {
			continue
		}
		if near := all.closestFrom(pat, behind[i]); near.share >= nearlySame {
			f := r.rule("quote/inconsistent", a.reading.InText(near.passage), "an earlier quote has these words otherwise: “%s”", shorten(q.Text))
			f.Want, f.Diff = q.Text, near.diff
		}
	}
}
