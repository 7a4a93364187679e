package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// setting adds where an event was that no place of its clause tells: a place that is
// only called "there" or "the bridge", or the town of the body that acts.
func (a *arguments) setting() {
	l, e := a.line, a.record
	n := l.event.verb
	if n < 0 {
		return
	}
	home := l.clauses.Verbs[l.clauses.Lead(n)].Clause
	for i := l.first; i < l.last && len(e.Where) == 0; i++ {
		if !l.keeps(i) || !isBelow(l, l.clauses.At(i), home) || isToldOf(l, i) {
			continue
		}
		if l.is(i, "there") {
			a.pointedAt(i)
		} else if isLandmark(l, i) {
			if m := landmark(l.sentence, i); m != nil {
				a.set("where-landmark", m)
			}
		}
	}
	if len(e.Where) == 0 && !l.attributes(n) {
		a.seat(n)
	}
}

// pointedAt adds the place for which "there" at token i stands: the last one named as a
// scene before it in its sentence or the one before, "A study on Hvar was put off, for
// the eels died there in May".
func (a *arguments) pointedAt(i int) {
	l := a.line
	if l.tag(i+1) != nlp.IN && l.finite(i+1) || l.clauses.VerbAt(i-1) >= 0 && copulas.Has(l.low(i-1)) { // "there was a fire"
		return
	}
	start := l.first
	if s := l.doc.Tokens[l.first].Sentence; s > 0 {
		start = l.doc.Sentences[s-1].First
	}
	for j := i - 1; j >= start; j-- {
		if n := l.nameAt(j); n != nil && n.place && l.located(n) {
			a.set("where-there", n)
			return
		}
	}
}

// isLandmark reports whether token i is the noun of "the bridge", and that is where the
// clause's event was: behind a preposition of place, or what something befell.
func isLandmark(l *line, i int) bool {
	if !landmarks.Has(l.low(i)) || !l.is(i-1, "the") || l.tag(i+1).IsNoun() && !l.inTime(i+1) || l.nameAt(i) != nil {
		return false
	}
	n := l.event.verb
	lead := l.clauses.Lead(n)
	switch {
	case locative.Has(l.low(i - 2)):
		return !directions.Has(l.low(i-2)) || l.moving(i-2)
	case l.clauses.Subject(n).Holds(i) && !l.nominal():
		return befalling.Has(l.head(n)) && (l.clauses.Verbs[lead].Passive || l.clauses.Object(n).Empty())
	case l.clauses.Subject(n).Holds(i):
		return l.tag(i+1) == nlp.POS // "the bridge’s last repair"
	}
	return l.clauses.Object(n).Holds(i) && (befalling.Has(l.head(n)) || reaching.Has(l.head(n)))
}

// seat adds the place of the body that acts: "Graz police arrested two men", "Norland’s
// central bank cut its rate".
func (a *arguments) seat(n int) {
	l := a.line
	subject := l.clauses.Subject(n)
	head := l.clauses.Head(subject.Range)
	if subject.Before >= 0 || head < 0 {
		return
	}
	for i := subject.First; i < subject.Last && i <= head; i++ {
		switch m := l.nameAt(i); {
		case m == nil:
		case m.place && i < head && seated.Has(l.low(head)) && !isNoun(l.sentence, m):
			a.set("where-seat", m)
			return
		case m.id[0] == 'o' && m.Contains(l.doc.Tokens[head].Span):
			if p := l.placeOfBody(m.full); p != nil {
				a.set("where-seat", p)
			}
			return
		}
	}
}

// openingPlace is the place that opens the sentence as a dateline does, in front of a
// colon or a dash, or nil: "Graz: Police arrested", "GRAZ, Austria - Police arrested".
func openingPlace(l *line) *name {
	n := l.nameAt(l.first)
	if n == nil || !n.place || l.doc.Tokens[l.first].Start != n.Start {
		return nil
	}
	for i := l.first; i < min(l.first+longestOpening, l.last); i++ {
		if l.is(i, ":") || l.dash(i) {
			return n
		}
		if !l.tag(i).IsProper() && !l.is(i, ",") && !l.aside(i) && l.nameAt(i) == nil {
			break
		}
	}
	return nil
}

// longestOpening is how many tokens such a dateline can have.
const longestOpening = 8

var (
	// landmarks are nouns for places that have a name of their own.
	landmarks = lexicon.NewSet(`airport arena barracks beach bridge castle cathedral cemetery church college courthouse dam factory hall harbour harbor hospital hotel island
		lake library mall market mine monastery mosque mountain museum palace park plant port prison refinery reservoir resort river school square stadium station temple
		theater theatre tower tunnel university village zoo`)
	// seated are bodies and people that act where they are.
	seated = lexicon.NewSet(`airport assembly authorities authority bank board cabinet commission committee council councillors councilors court department exchange firefighters
		government governor hospital jury lawmakers legislature mayor ministry parliament police port prosecutor prosecutors regulator regulators residents school schools
		senate sheriff voters`)
)
