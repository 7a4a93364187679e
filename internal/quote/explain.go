package quote

import (
	"strconv"

	"factbox/internal/news"
)

// reason says why run i is the quote q, and whose.
func (f *Finder) reason(i int, q *news.Quote) news.Reason {
	r := news.Reason{Span: q.Span, Stage: "quote", Fact: q.ID, Rule: q.Rule, Decision: "nobody named", Evidence: f.consider(i).evidence()}
	if q.Speaker != nil {
		r.Decision = "said by " + q.Speaker.Name
	}
	return r
}

// against says why run i is no quote.
func (f *Finder) against(i int) news.Reason {
	p := &f.passage
	r := news.Reason{Span: p.runs[i].Span, Stage: "quote", Rule: string(unsaid), Decision: "no quote"}
	if p.plain[i] {
		r.Rule = string(p.plainSign(i))
		return r
	}
	v := f.consider(i)
	if v.nested && !v.isOwnFact() {
		r.Rule = string(supposed)
		return r
	}
	r.Evidence, r.RunnerUp = v.evidence(), "quote"
	return r
}

// evidence is what was weighed: the parts of [candidate.odds].
func (v *candidate) evidence() []news.Evidence {
	rule := v.a.rule
	if rule == noRule {
		rule = unattributed
	}
	out := []news.Evidence{
		{What: "rule " + string(rule), Weight: v.sourceOdds()},
		{What: strconv.Itoa(v.words) + " words", Weight: lengthOdds[min(v.words, len(lengthOdds)-1)]},
	}
	for _, e := range evidences {
		if e.holds(v) {
			out = append(out, news.Evidence{What: e.name, Weight: e.weight})
		}
	}
	return out
}
