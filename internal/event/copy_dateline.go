package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// isDateline reports whether the mark at token i parts what begins at token a from the
// sentence.
func isDateline(l *line, a, i int) bool {
	if l.doc.Is(a, nlp.AllCaps) || l.aside(i-1) {
		return true
	}
	return i <= a+4 && (placeName(l, a, i) || isPaper(l, a, i))
}

// endsDateline reports whether the mark at token i may part a dateline from the sentence.
func endsDateline(l *line, i int) bool { return l.dash(i) || l.is(i, "•") }

// onlyTime reports whether tokens [a, b) are figures and times.
func onlyTime(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if tag := l.tag(i); tag != nlp.CD && tag != nlp.IN && !l.doc.Is(i, nlp.Punct) && !l.inTime(i) {
			return false
		}
	}
	return a < b
}

// placeName reports whether tokens [a, b) are names only and the first a place's.
func placeName(l *line, a, b int) bool {
	n := l.nameAt(a)
	if n == nil || !n.place {
		return false
	}
	for i := a; i < b; i++ {
		if !l.tag(i).IsProper() && !l.is(i, ",") {
			return false
		}
	}
	return true
}

// isPaper reports whether tokens [a, b) are the name of the paper, which stands before the
// sentence as a dateline does: "Graz News – On Monday".
func isPaper(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if !l.doc.Is(i, nlp.Capital) {
			return false
		}
	}
	return a < b && a == l.first && outlets.Has(l.low(b-1)) && l.doc.Is(b+1, nlp.Capital)
}

// outlets end the names of papers and agencies.
var outlets = lexicon.NewSet(`agency chronicle courier daily express gazette guardian herald journal mail mirror monitor news newspaper observer online post reporter
	reuters standard star sun telegraph times today tribune voice ap afp`)
