package event

import (
	"strings"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// cutToQuote tells what is told in a quotation by the quotation alone; in the
// first person its speaker stands before it: "Ann Lee: “We left”". It reports
// whether that was done.
func cutToQuote(l *line) bool {
	q := l.quoteAt(l.trigger())
	if q == nil || q.Kind == news.Mixed {
		return false
	}
	a := l.doc.TokenAt(max(q.Start, l.doc.Tokens[l.first].Start))
	b := a
	for b < l.last && l.doc.Tokens[b].Start < q.End {
		b++
	}
	if l.finiteFrom(a, b) < 0 {
		return false
	}
	start := a
	for start < b && l.doc.Is(start, nlp.Punct) {
		start++
	}
	mine := pronouns.Has(l.low(start)) || owners.Has(l.low(start)) || l.tag(start) == nlp.VB
	for i := a; i < b; i++ {
		mine = mine || firstPerson.Has(l.low(i)) && l.doc.Word(i) != "US"
	}
	if !mine {
		l.only(a, b)
		l.cuts |= cutQuote
		return true
	}
	if q.Speaker == nil {
		return false
	}
	who, speaker := l.nameOf(string(q.Speaker.Person)), q.Speaker.Name
	if who != nil {
		speaker = who.full
	}
	if low := strings.ToLower(speaker); speaker == "" || pronouns.Has(low) || firstPerson.Has(low) {
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
