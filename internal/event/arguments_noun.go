package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// castNoun takes the names of the noun phrase that is the event: "the death of
// Marta Kos", "Kos’s speech in Graz".
func (a *arguments) castNoun() {
	first, last := fullNoun(a.line)
	for i := ownerStart(a.line, first); i < last; i++ {
		n := a.nameAt(i)
		switch {
		case n == nil:
		case n.place && (a.located(n) || owns(a.line, n)): // "Norland’s first election"
			a.set("where-of-noun", n)
		case n.place:
		case modifies(a.sentence, n):
			a.leave("not-title", n)
		case atPlace(a.sentence, n):
			a.venueAt(n)
		default:
			a.join("who-of-noun", i, n.id, news.OtherPart)
		}
	}
}

// owns reports whether a place is the owner of the event: "Norland’s first election".
func owns(l *line, n *name) bool {
	next := l.doc.TokenAt(n.End)
	return l.tag(next) == nlp.POS && next < l.trigger() && ownerStart(l, l.clauses.NounStart(l.trigger())) < next
}

// attended are the rules of nouns at which something was done: who did it took part
// in them, "Marta Kos said in a speech on Monday".
var attended = lexicon.NewSet("occasion venue scene")

// isOccasion reports whether the event's noun stands behind a preposition that says
// that what the clause tells was done at it: "Marta Kos took the seat in last
// week’s election".
func isOccasion(l *line) bool {
	i := l.clauses.NounStart(l.trigger()) - 1
	for i > l.first && (l.inTime(i) || l.tag(i) == nlp.POS || l.tag(i) == nlp.DT || l.tag(i).IsAdjective()) {
		i--
	}
	return occasional.Has(l.low(i))
}

var occasional = lexicon.NewSet("at during in")

// ownerStart is where the owner of the noun phrase that begins at token a begins,
// when a date stands between the two: "Marta Kos’s [May] speech"; else a.
func ownerStart(l *line, a int) int {
	i := a
	for i > l.first && l.inTime(i-1) {
		i--
	}
	if i < a && l.tag(i-1) == nlp.POS {
		return l.clauses.NounStart(i - 1)
	}
	return a
}
