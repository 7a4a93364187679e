package timex

import (
	"slices"

	"factbox/internal/news"
)

// quoted is a time inside a quote that is told from the day of its saying.
type quoted struct {
	time int // index into Facts.Times
	from int // its first token
	expr expr
}

// fromToday reports whether e is told from the speaker's day: "yesterday", "this
// morning", "tomorrow".
func (e *expr) fromToday() bool {
	return e.kind == calendar && e.anchor == published && e.shift.unit == days && e.shift.n <= 2 && !e.counted
}

// countFromSayings counts the times in quotes from the day on which the quote
// was said, where the article names it: “Yesterday was bad,” she told the court
// on Tuesday. The day may stand behind the quote, so all times must be known.
func (f *Finder) countFromSayings(facts *news.Facts) {
	for i := range f.quoted {
		q := &f.quoted[i]
		t := &facts.Times[q.time]
		day := f.sayingDay(facts, insideQuote(facts.Quotes, t.Span))
		if day.day == 0 || day.sameDay(&f.resolver.published) {
			continue
		}
		e := q.expr
		unit, size := e.shift.unit.sized()
		n := e.shift.days() * int(size)
		d, ok := f.resolver.moved(&e, day, unit, n)
		if !ok || !d.valid() {
			continue
		}
		e.settle(d, unit)
		e.anchor, e.why = inText, fromSaying
		f.write(t, &e)
		if facts.Trace.On() {
			facts.Trace.Add(f.reason(t, &e, q.from))
		}
	}
}

// sayingDay is the day on which quote q was said: one that the verb that reports
// it governs, or that of the quote it continues.
func (f *Finder) sayingDay(facts *news.Facts, q int) date {
	quote := &facts.Quotes[q]
	for n := q; quote.Cue == nil && n > 0 && quote.Continues != ""; n-- {
		if facts.Quotes[n-1].ID == string(quote.Continues) {
			quote = &facts.Quotes[n-1]
		}
	}
	if quote.Cue == nil {
		return date{}
	}
	r := &f.resolver
	cue := r.doc.TokenAt(quote.Cue.Start)
	if cue >= len(r.doc.Tokens) {
		return date{}
	}
	sentence := r.sentence(cue)
	first, _ := slices.BinarySearchFunc(facts.Times, sentence, func(t news.Time, s int) int { return t.Sentence - s })
	c := r.clausesAt(cue)
	for i := first; i < len(facts.Times) && facts.Times[i].Sentence == sentence; i++ {
		t := &facts.Times[i]
		from, to := r.doc.TokenAt(t.Start), r.doc.TokenAt(t.End-1)+1
		if len(t.Interval) != len("2025-04-15/2025-04-15") || t.Interval[:10] != t.Interval[11:] || insideQuote(facts.Quotes, t.Span) >= 0 ||
			!r.datesVerb(from, to) {
			continue
		}
		if g := c.Governor(from); g >= 0 && c.Verbs[g].First <= cue && cue < c.Verbs[g].Last {
			return publishedDate(&news.Published{Date: string(t.Interval[:10])})
		}
	}
	return date{}
}

// datesVerb reports whether the day at tokens [from, to) stands by itself beside
// a verb: "said on Tuesday", and not "said before Tuesday's vote".
func (r *resolver) datesVerb(from, to int) bool {
	switch w := r.doc.Lower(from - 1); {
	case w == "on" || w == "late" || w == "early":
	case r.doc.Tag(from - 1).IsNoun(), r.doc.Tag(from - 1).IsVerb(), w == "him", w == "her", w == "me", w == "them", w == "us", w == ",", w == "court":
	default:
		return from == r.doc.Sentences[r.sentence(from)].First
	}
	return datedThing(r, from, to) == ""
}

// insideQuote is the index of the quote that covers span, or -1.
func insideQuote(quotes []news.Quote, span news.Span) int {
	i, _ := slices.BinarySearchFunc(quotes, span, func(q news.Quote, s news.Span) int {
		if q.End <= s.Start {
			return -1
		}
		return 1
	})
	if i < len(quotes) && quotes[i].Kind != news.Indirect && quotes[i].Contains(span) {
		return i
	}
	return -1
}
