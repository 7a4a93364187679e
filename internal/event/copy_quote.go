package event

import (
	"strings"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// cutToQuote tells what is told in a quotation by the quotation alone, with its speaker
// before it: "Ann Lee: “We left”". Nothing of it is left out. It reports whether that was
// done.
func cutToQuote(l *line) bool {
	q := l.quoteAt(l.trigger())
	if q == nil || q.Kind == news.Mixed || q.Speaker == nil {
		return false
	}
	a := l.doc.TokenAt(max(q.Start, l.doc.Tokens[l.first].Start))
	if q.Continues != "" && a > l.first+1 { // “We left,” she said, “and the mill shut in May”
		return false
	}
	b := a
	for b < l.last && l.doc.Tokens[b].Start < q.End {
		b++
	}
	for a < b && quoteMarks.Has(l.low(a)) {
		a++ // each paragraph of a speech opens with the mark
	}
	if l.finiteFrom(a, b) < 0 {
		return false
	}
	who, speaker := l.nameOf(string(q.Speaker.Person)), q.Speaker.Name
	if who != nil {
		speaker = who.full
	}
	if low := strings.ToLower(speaker); speaker == "" || pronouns.Has(low) || firstPerson.Has(low) || objects.Has(low) {
		return false
	}
	l.only(a, b)
	for b > a && l.ends(b-1) {
		b--
		l.drop(b, b+1)
	}
	l.before, l.after = capital(speaker)+": “", "”"
	l.given = who
	l.cuts |= cutQuote
	return true
}

// tearsQuote reports whether the line prints a part of what stands between quotation
// marks and leaves out another, or the marks: nobody's own words are cut.
func tearsQuote(l *line) bool {
	for i := l.first; i < l.last; {
		if !l.quoted(i) {
			i++
			continue
		}
		end := l.clauses.QuoteEnd(i) + 1
		if end == 0 || l.is(i, "‘") {
			for end = i + 1; end < l.last && l.quoted(end); end++ {
			}
		}
		if cutsIn(l, i, min(end, l.last)) {
			return true
		}
		i = end
	}
	return false
}

// cutsIn reports whether the line prints some words of the quotation [a, b) and leaves
// out or changes others.
func cutsIn(l *line, a, b int) bool {
	kept, cut := false, l.after == "" && (losesMark(l, a) || losesMark(l, b-1))
	for i := a; i < b; i++ {
		if l.doc.Is(i, nlp.Punct) {
			continue
		}
		_, changed := l.swapped(i)
		kept = kept || l.keeps(i)
		cut = cut || changed || !l.keeps(i)
	}
	return kept && cut
}

// losesMark reports whether token i is a quotation mark that is left out.
func losesMark(l *line, i int) bool { return quoteMarks.Has(l.low(i)) && !l.keeps(i) }

// cutToTold keeps of “Graz Police tell us: “It was quiet”” who said it and the quote. It
// reports whether that was done.
func cutToTold(l *line) bool {
	n := l.clauses.VerbAt(l.trigger())
	if n < 0 || l.quoted(l.trigger()) {
		return false
	}
	i := l.clauses.Verbs[n].Last
	colon := pastTime(l, i+1)
	if low := l.low(i); low != "us" && low != "me" || !l.is(colon, ":") || !l.quoted(colon+1) {
		return false
	}
	r := l.clauses.Subject(n)
	if r.Before >= 0 || r.Empty() || !l.attributes(n) {
		return false
	}
	l.only(colon+1, l.last)
	l.before = capital(l.words(r.First, r.Last)) + ":"
	l.given = l.nameOf(whoIs(l.sentence, r.Range))
	return true
}
