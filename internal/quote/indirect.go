package quote

import (
	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// indirect appends the reported speech of the reporter's sentences to into.
// Sentences whose report holds a quote are left to the quote.
func (f *Finder) indirect(into []news.Quote) []news.Quote {
	p := &f.passage
	for n := range p.sentences {
		fr := &p.sentences[n]
		if fr.run != noRun || fr.hi-fr.lo < 5 {
			continue
		}
		for v := fr.lo; v < fr.hi; v++ {
			a, lo, hi := readReport(p, v, fr)
			if a.rule == noRule || hi-lo < 2 || hasQuote(p, lo, hi) {
				continue
			}
			a.who = f.resolver.resolve(a.subject, n, coref.Nobody, coref.Nobody)
			s := p.span(lo, hi)
			c := p.span(a.cue.lo, a.cue.hi)
			q := f.made(news.Indirect, s, a.rule, reportOdds[a.rule])
			q.Cue = &news.Cue{Text: c.Of(p.doc.Text), Span: c}
			if a.who.Known() || !pointsOnly(a.subject) {
				q.Speaker = f.speaker(&a)
			}
			f.leaveDoubtful(&q)
			into = append(into, q)
			v = max(v, hi-1) // a report inside a report is the same words again
		}
	}
	return into
}

func hasQuote(p *passage, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.isQuote(i) {
			return true
		}
	}
	return false
}

// readReport reads the report whose cue stands at item v: who reports, and the
// items [lo, hi) of what is reported.
func readReport(p *passage, v int, f *sentence) (a attribution, lo, hi int) {
	end := f.hi
	for end > f.lo && p.tag(end-1) == nlp.Stop {
		end--
	}
	if p.lower(v) == "according" && p.lower(v+1) == "to" {
		return readAccording(p, v, end, f)
	}
	lemma, _ := lexicon.Reporting(p.lower(v))
	if !p.isReport(v, speech) && !(p.isReport(v, belief) && believing.Has(lemma)) || isPassive(p, v, f) {
		return
	}
	c, near := subjectOf(p, v, f)
	if c.kind == noPhrase && v > f.lo && p.isBreak(v-1) { // ", said Okafor"
		if c = phraseAt(p, v+1, f.hi); c.kind == noPhrase {
			return
		}
		return attribution{rule: reportedAside, cue: cue{v, v + 1, speech, c, true}, subject: c}, f.lo, v - 1
	}
	if c.kind == noPhrase {
		return
	}
	if c.head == "it" && !near || c.kind == nominal && p.lower(c.lo) == "no" {
		return // "it is too soon to say", "no group claimed"
	}
	a = attribution{cue: cue{v, v + 1, speech, c, near}, subject: c}
	if near && c.lo > f.lo+2 && p.isBreak(c.lo-1) && asideEnd(p, v+1, f) >= 0 && p.lower(v+1) != "that" {
		a.rule = reportedAside
		if after := asideEnd(p, v+1, f); after < end-2 && c.lo-1-f.lo < after-v {
			return a, f.lo, end // The roof, Okafor said, had held
		}
		if !hasClause(p, f.lo, c.lo-1) {
			return attribution{}, 0, 0 // "In an essay on Friday, Okafor said"
		}
		return a, f.lo, c.lo - 1
	}
	return complement(p, a, v, end, lemma)
}

// readAccording reads "according to Okafor" at item v and what is so.
func readAccording(p *passage, v, end int, f *sentence) (a attribution, lo, hi int) {
	c := phraseAt(p, v+2, f.hi)
	if c.kind == noPhrase {
		return attribution{}, 0, 0
	}
	a = attribution{rule: according, cue: cue{v, v + 2, speech, c, true}, subject: c}
	if v-f.lo > 3 { // ", according to Okafor."
		hi = v
		if p.isBreak(hi - 1) {
			hi--
		}
		return a, f.lo, hi
	}
	for i := c.hi; i < end; i++ {
		if p.isBreak(i) {
			return a, i + 1, end
		}
	}
	return attribution{}, 0, 0
}

// complement reads the clause that follows the reporting verb at item v.
func complement(p *passage, a attribution, v, end int, lemma string) (attribution, int, int) {
	for i := v + 1; i < end && i < v+10; i++ {
		if p.isQuote(i) || p.lower(i) == ":" {
			return attribution{}, 0, 0
		}
		switch p.lower(i) {
		case "that":
			a.rule = thatClause
			return a, i + 1, clauseEnd(p, i+1, end)
		case "whether", "if", "how", "why", "what", "where", "who":
			if i > v+1 && p.isBreak(i-1) {
				break
			}
			a.rule = thatClause
			return a, i, clauseEnd(p, i, end)
		}
	}
	if p.lower(v+1) == "to" && p.tag(v+2) == nlp.VB {
		if !planning.Has(lemma) {
			return attribution{}, 0, 0
		}
		a.rule = reportedPlan
		return a, v + 1, clauseEnd(p, v+1, end)
	}
	start := v + 1
	for start < end && (p.tag(start) == nlp.RB || dates.Has(p.lower(start)) || p.lower(start) == "on" && dates.Has(p.lower(start+1))) {
		start++
	}
	switch {
	case start >= end, p.isBreak(start), p.tag(start) == nlp.IN && !subordinators.Has(p.lower(start)), p.tag(start) == nlp.TO, p.tag(start) == nlp.CC:
		return attribution{}, 0, 0
	}
	for i := start + 1; i < end && i < start+16; i++ { // a clause of its own: the roof had held
		if p.isBreak(i) && i > start+8 {
			break
		}
		if p.tag(i).IsFinite() {
			if c := subjectBefore(p, i, start); c.kind == noPhrase || c.lo > start+2 {
				break
			}
			a.rule = bareClause
			return a, start, clauseEnd(p, start, end)
		}
	}
	return attribution{}, 0, 0
}

// believing verbs report like speech: nobody knows a belief that was not told.
var believing = lexicon.NewSet("believe think hope")

// planning verbs report with an infinitive what their subject will do, or
// wants done.
var planning = lexicon.NewSet("vow promise pledge threaten swear demand urge")

// hasClause reports whether items [lo, hi) hold a main clause: a finite verb
// that no subordinator opens.
func hasClause(p *passage, lo, hi int) bool {
	if t := p.tag(lo); t == nlp.IN && !breakWithin(p, lo, hi) || t == nlp.VBG || t == nlp.VBN || t == nlp.TO {
		return false
	}
	for i := lo; i < hi; i++ {
		if p.tag(i).IsFinite() {
			return true
		}
	}
	return false
}

func breakWithin(p *passage, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.isBreak(i) {
			return true
		}
	}
	return false
}

// clauseEnd is where a report that begins at item lo ends: at a second report,
// or at what the reporter adds behind a comma.
func clauseEnd(p *passage, lo, end int) int {
	for i := lo + 3; i < end; i++ {
		if p.lower(i) == ";" {
			return i
		}
		if p.isBreak(i) && addsReport.Has(p.lower(i+1)) {
			return i
		}
	}
	return end
}

// addsReport are the words behind a comma that begin another report.
var addsReport = lexicon.NewSet("adding saying according citing calling")
