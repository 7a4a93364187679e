package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// shorteners are the cuts of a long line, the safest first, each with the length
// beyond which it is made.
var shorteners = []struct {
	beyond int
	cut    func(*line) bool
}{
	{shortEnough, whichBehind},
	{shortEnough, whichInside},
	{40, apposition},
	{longEnough, clauseBehind},
	{longEnough, clauseInFront},
	{longEnough, verbPhraseBehind},
	{longEnough, phraseBehind},
}

// shorten cuts a long line at the boundaries of its clauses.
func shorten(l *line) {
	for _, s := range shorteners {
		for n := 0; n < 4 && l.length() > s.beyond && s.cut(l); n++ {
		}
	}
}

// datedBehind reports whether the event's date stands behind token i.
func datedBehind(l *line, i int) bool { return !l.own.Empty() && l.own.First > i }

// opensWhich reports whether the comma at token i opens a relative clause.
func opensWhich(l *line, i int) bool {
	return l.comma(i) && relativeWords.Has(l.low(i+1)) && !l.is(i+1, "that")
}

// mayEndAt reports whether the line from token a on has its verb and its date before
// token i.
func (l *line) mayEndAt(i, a int) bool { return l.told(a, i) >= 0 && !datedBehind(l, i) }

// whichBehind leaves out ", which …" at the end.
func whichBehind(l *line) bool {
	a, b := l.bounds()
	for i := b - 2; i > l.trigger(); i-- {
		if !opensWhich(l, i) || !l.mayEndAt(i, a) || l.quoted(i) != l.quoted(b-1) || resumesIn(l, i+2, b) {
			continue
		}
		l.drop(i, b)
		return true
	}
	return false
}

// resumesIn reports whether a verb goes on behind a comma in [a, b).
func resumesIn(l *line, a, b int) bool {
	for i := a; i+1 < b; i++ {
		if l.comma(i) && l.finite(i+1) {
			return true
		}
	}
	return false
}

// whichInside leaves out ", which …," before the verb.
func whichInside(l *line) bool {
	a, b := l.bounds()
	for i := a + 1; i < b-3; i++ {
		if !opensWhich(l, i) {
			continue
		}
		for c := i + 3; c < b-1; c++ {
			if l.comma(c) && l.finite(c+1) && l.told(i, c) >= 0 && (l.trigger() < i || l.trigger() > c) {
				l.drop(i, c+1)
				return true
			}
		}
	}
	return false
}

// apposition leaves out ", a former diver," before the verb.
func apposition(l *line) bool {
	a, b := l.bounds()
	for i := a + 1; i < b-3; i++ {
		if !l.comma(i) || !l.tag(i-1).IsProper() || l.inTime(i-1) { // "On Monday, the Graz Daily, a paper, said"
			continue
		}
		if !opensApposition(l.tag(i + 1)) {
			continue
		}
		for c := i + 2; c < min(i+22, b-1); c++ {
			if l.finite(c) || c == l.trigger() || l.is(c, "and") && namesIn(l, c+1, c+4) { // "Kos, 41, and Ann Lee, 29, left"
				break
			}
			if l.comma(c) && l.finite(c+1) {
				if l.nameAt(i-1) == nil && namesIn(l, i+1, c) { // "The minister for Harbours, the Honourable Ann Lee, left"
					break
				}
				if l.inAside(a, i) { // "The mill, in Graz, the capital, burned": the mill, in Graz, burned
					c--
				}
				l.drop(i, c+1)
				return true
			}
		}
	}
	return false
}

// namesIn reports whether a person is named in [a, b).
func namesIn(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if isPerson(l.sentence, i) {
			return true
		}
	}
	return false
}

// inAside reports whether the last comma kept in [a, i) opens a phrase with a
// preposition, which the comma at token i closes.
func (l *line) inAside(a, i int) bool {
	for j := i - 1; j > a; j-- {
		if l.comma(j) {
			return l.tag(j+1) == nlp.IN && !l.inTime(j+1)
		}
	}
	return false
}

// opensApposition reports whether a word of that tag may begin what tells of a name:
// ", a former diver,".
func opensApposition(tag nlp.Tag) bool {
	switch tag {
	case nlp.DT, nlp.PRPS, nlp.CD, nlp.NN, nlp.JJ, nlp.VBN:
		return true
	}
	return false
}

// clauseBehind leaves out a clause that hangs on the end: ", saying …", "after …".
func clauseBehind(l *line) bool {
	a, b := l.bounds()
	for i := b - 3; i > l.trigger(); i-- {
		tearsQuote := l.quoted(i) && (!l.quoted(l.trigger()) || !l.quoted(b-1))
		if tearsQuote || !l.keeps(i) || l.aside(i) || !l.mayEndAt(i, a) {
			continue
		}
		next := l.low(i + 1)
		ok := false
		switch {
		case l.comma(i) && (next == "and" || next == "but" || next == "or"):
			n := l.finiteFrom(i+2, b)
			ok = n >= 0 && (l.clauses.Verbs[n].First == i+2 || l.subjectIn(i+2, l.clauses.Verbs[n].First))
		case l.comma(i):
			ok = standing.Has(next) || trailing.Has(next) || l.tag(i+1) == nlp.VBG
		case standing.Has(l.low(i)) && !l.is(i, "as") && !l.is(i, "since"):
			ok = (l.tag(i) == nlp.IN || l.tag(i) == nlp.WRB) && l.finiteFrom(i+1, b) >= 0
		}
		if !ok || resumesIn(l, i+1, b) {
			continue
		}
		for i > a && (closeBefore.Has(l.low(i-1)) || l.tag(i-1) == nlp.CD && closeBefore.Has(l.low(i))) { // "two days after"
			i--
		}
		l.drop(i, b)
		return true
	}
	return false
}

var (
	trailing    = lexicon.NewSet("where if whereas though despite amid following with without including saying adding making leaving")
	closeBefore = lexicon.NewSet("shortly soon just even only long immediately minutes hours days weeks months years")
)

// clauseInFront leaves out what stands before the comma and the subject.
func clauseInFront(l *line) bool {
	a, b := l.bounds()
	if tag := l.tag(a); !bareStarts[tag] && tag != nlp.VBG && tag != nlp.WRB && tag != nlp.RB && !subordinators.Has(l.low(a)) {
		return false
	}
	if l.attributes(l.clauses.VerbAt(a)) { // "Stating that in May, the guild had left, Kos said"
		return false
	}
	verbal := false
	for c := a + 1; c < l.trigger(); c++ {
		verbal = verbal || l.finite(c) || l.tag(c) == nlp.VBG
		if !l.comma(c) || l.aside(c) || l.quoted(c) {
			continue
		}
		if standsAlone(l, c+1, b) && l.tag(c+1) != nlp.CC && l.clauses.Verbs[l.finiteFrom(c+1, b)].First <= l.trigger()+1 {
			if n := l.finiteFrom(c+1, b); l.attributes(n) && pastTime(l, l.clauses.Verbs[n].Last) >= b { // "At least 40 boats sank, officials said on Monday"
				return false
			}
			l.drop(a, c+1)
			return true
		}
		if !verbal && !l.inTime(c) { // a list
			return false
		}
	}
	return false
}

// verbPhraseBehind leaves out "and did another thing".
func verbPhraseBehind(l *line) bool {
	a, b := l.bounds()
	for i := b - 2; i > l.trigger(); i-- {
		joins := l.keeps(i) && (l.is(i, "and") || l.is(i, "but")) && l.finite(i+1)
		if joins && l.mayEndAt(i, a) && !l.quoted(i) {
			if l.is(i-1, ",") {
				i--
			}
			l.drop(i, b)
			return true
		}
	}
	return false
}

// phraseBehind leaves out what the last comma sets off.
func phraseBehind(l *line) bool {
	a, b := l.bounds()
	for i := b - 2; i > l.trigger()+1; i-- {
		if !l.comma(i) {
			continue
		}
		tag := l.tag(i + 1)
		loose := tag == nlp.IN || tag == nlp.DT || tag == nlp.VBG || tag == nlp.VBN
		if !loose || l.aside(i) || l.quoted(i) || l.finite(i-1) || !l.mayEndAt(i, a) {
			return false
		}
		if resumesIn(l, i+1, b) {
			return false
		}
		if tag == nlp.DT {
			for j := i + 1; j < b; j++ {
				if l.is(j, "and") || l.is(j, "or") {
					return false
				}
			}
		}
		l.drop(i, b)
		return true
	}
	return false
}
