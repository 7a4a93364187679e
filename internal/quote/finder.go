package quote

import (
	"slices"
	"strconv"

	"factbox/internal/coref"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Options are the choices of a Finder.
type Options struct {
	Indirect      bool    // find reported speech too
	MinConfidence float64 // leave speakers out that are less sure, from 0 for none to 1
}

// Finder finds quotes and their speakers. One goroutine uses it at a time; its
// buffers serve one document after the other.
type Finder struct {
	options   Options
	pairer    pairer
	passage   passage
	said      []attribution // per run
	places    []place       // per run
	candidate candidate     // the run that is classified
	resolver  resolver
	found     []news.Quote // before they are sorted and have their ids
	order     []int        // the run of each, or noRun
}

// NewFinder returns a finder with its lists loaded.
func NewFinder(options Options) (*Finder, error) {
	return &Finder{options: options}, nil
}

// Find adds the quotes of doc, and who said them, to facts. The people, places
// and organizations of facts must be there already; without them speakers are
// no more than the words that name them.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {
	f.read(doc, facts)
	p := &f.passage
	p.lay()
	readNameLines(p)
	f.said, f.places = f.said[:0], f.places[:0]
	for range p.runs {
		f.said = append(f.said, attribution{follows: -1, who: coref.Nobody})
		f.places = append(f.places, place{})
	}
	f.attributeAll()
	f.resolver.overhear()
	f.write(facts)
}

// Discourse is who was named where in the document that [Finder.Find] read last.
func (f *Finder) Discourse() *coref.Discourse { return &f.resolver.told }

// read takes over the document and what is known of its names.
func (f *Finder) read(doc *nlp.Doc, facts *news.Facts) {
	p := &f.passage
	p.runs = f.pairer.runs(doc.Text, p.runs[:0])
	p.read(doc, facts)
	f.resolver.begin(p)
}

// attributeAll goes through the sentences in the order of reading.
func (f *Finder) attributeAll() {
	p := &f.passage
	last := turn{attribution: attribution{who: coref.Nobody, follows: -1}, run: noRun}
	for n := range p.sentences {
		fr := &p.sentences[n]
		if fr.run != noRun {
			f.attributeNested(n)
			continue
		}
		f.resolver.remember(n)
		for q := fr.lo; q < fr.hi; q++ {
			run := p.items[q].run
			if run == noRun {
				continue
			}
			f.places[run] = place{q, n}
			a, ok := attribute(p, q, fr)
			if ok {
				a.who = f.resolver.resolve(a.subject, n, last.who, coref.Nobody)
				if last.run != noRun && splits(p, last, &a, q) {
					a.rule, a.follows = cueSplit, last.run
				}
			} else if p.goesOn(last, q, fr) {
				a = last.again(cueSplit, last.run)
			} else {
				a = f.fromAround(n, q, last)
			}
			f.said[run] = a
			if a.rule != noRule && a.subject.kind != noPhrase {
				last = turn{a, run, p.ends(q)}
			}
		}
	}
}

// splits reports whether the cue of the quote at item q stands between it and
// the quote before, which has the same cue: “Q,” X said, “Q.”
func splits(p *passage, last turn, a *attribution, q int) bool {
	if !last.hasCue || !a.hasCue || last.cue.lo != a.cue.lo {
		return false
	}
	cue := p.items[a.cue.lo].token
	return p.runs[last.run].End < p.doc.Tokens[cue].Start && cue < p.items[q].token
}

// goesOn reports whether the quote at item q goes on with the one before in its
// sentence, whose cue stands between them: “Q,” said X in a letter, “Q.”
func (p *passage) goesOn(last turn, q int, fr *sentence) bool {
	if last.run == noRun || !last.hasCue || last.rule != cueAfter || last.cue.lo < fr.lo || last.cue.lo >= q {
		return false
	}
	return p.isBreak(q-1) && p.runs[last.run].End < p.doc.Tokens[p.items[last.cue.lo].token].Start
}

// attributeNested finds who speaks in the quotes within a quote.
func (f *Finder) attributeNested(n int) {
	p, fr := &f.passage, &f.passage.sentences[n]
	for q := fr.lo; q < fr.hi; q++ {
		if run := p.items[q].run; run != noRun {
			f.places[run] = place{q, n}
			if a, ok := attribute(p, q, fr); ok {
				a.who = f.resolver.resolve(a.subject, n, coref.Nobody, f.said[fr.run].who)
				f.said[run] = a
			}
		}
	}
}

// write adds the quotes to facts, in the order of the text.
func (f *Finder) write(facts *news.Facts) {
	p := &f.passage
	f.found, f.order = f.found[:0], f.order[:0]
	for i := range p.runs {
		if kind, ok := f.classify(i); ok {
			f.found = append(f.found, f.quote(i, kind))
			f.order = append(f.order, i)
		} else if facts.Trace.On() {
			facts.Trace.Add(f.against(i))
		}
	}
	quoted := len(f.found)
	if f.options.Indirect {
		f.found = f.indirect(f.found)
	}
	f.found = f.transcript(f.found)
	for range f.found[quoted:] {
		f.order = append(f.order, noRun)
	}
	place := make([]int, len(f.found)) // found, sorted by position
	for i := range place {
		place[i] = i
	}
	slices.SortStableFunc(place, func(a, b int) int { return f.found[a].Compare(f.found[b].Span) })
	ids := make([]string, len(p.runs))
	for n, i := range place {
		q := f.found[i]
		q.ID = "q" + strconv.Itoa(n+1)
		if run := f.order[i]; run != noRun {
			ids[run] = q.ID
			if first := f.said[run].follows; first >= 0 {
				q.Continues = news.Nullable(ids[first])
			}
		}
		facts.Quotes = append(facts.Quotes, q)
		if run := f.order[i]; run != noRun && facts.Trace.On() {
			facts.Trace.Add(f.reason(run, &q))
		}
	}
}

// quote makes the record of run i, but for its id.
func (f *Finder) quote(i int, kind news.QuoteKind) news.Quote {
	p, a, r := &f.passage, &f.said[i], &f.passage.runs[i]
	q := f.made(kind, r.Span, a.rule, confidence(a))
	if a.rule == noRule {
		q.Rule = string(unattributed)
	}
	if a.subject.kind != noPhrase && a.rule != noRule && (a.who.Known() || !pointsOnly(a.subject)) && !isPaper(a) {
		q.Speaker = f.speaker(a)
	} else {
		q.Confidence = speakerless
	}
	f.leaveDoubtful(&q)
	if a.hasCue {
		s := p.span(a.cue.lo, a.cue.hi)
		q.Cue = &news.Cue{Text: s.Of(p.doc.Text), Span: s}
	}
	return q
}

// made is the record of the words at span, without who said them.
func (f *Finder) made(kind news.QuoteKind, span news.Span, r ruleID, confidence float64) news.Quote {
	doc := f.passage.doc
	return news.Quote{
		Kind: kind, Text: span.Of(doc.Text), Span: span, Sentence: doc.SentenceAt(span.Start),
		Rule: string(r), Confidence: confidence,
	}
}

// pointsOnly reports whether a phrase names nobody by itself: who, you, someone.
func pointsOnly(c phrase) bool { return c.kind == relative || unnamed.Has(c.head) }

// isPaper reports whether the words are given to a "we" or "I" who is nobody in the text, and
// whom no verb makes a speaker: “We learned that the pier is “rotten””.
func isPaper(a *attribution) bool {
	if a.rule != clause && a.rule != introduced || a.who.Person >= 0 {
		return false
	}
	return a.subject.kind == pronoun && (a.subject.head == "we" || a.subject.head == "i")
}

// leaveDoubtful takes the speaker out of a quote who is less sure than the reader
// asked for.
func (f *Finder) leaveDoubtful(q *news.Quote) {
	if q.Speaker != nil && q.Confidence < f.options.MinConfidence {
		q.Speaker, q.Confidence = nil, speakerless
	}
}

func (f *Finder) speaker(a *attribution) *news.Speaker {
	s := &news.Speaker{Text: a.subject.span.Of(f.passage.doc.Text), Span: a.subject.span}
	s.Name = s.Text
	switch {
	case a.who.Person >= 0:
		s.Person, s.Name = news.Nullable(f.passage.people[a.who.Person].ID), f.passage.people[a.who.Person].Name
	case a.who.Span.End > 0:
		s.Name = a.who.Span.Of(f.passage.doc.Text)
	}
	return s
}
