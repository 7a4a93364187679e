package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// wordsAlone is the number of content words with which a noun phrase says enough,
// wordsBeside that with which it does where the sentence is another event's line.
const (
	wordsAlone  = 4
	wordsBeside = 2
)

// nounAlone keeps the noun phrase of an event that a noun names, where that says
// enough by itself: "the explosion at the Tollan flour mill". It reports whether
// it does. Least is the number of content words that are enough; below wordsAlone a
// name must stand behind the noun: "independence from Britain".
func nounAlone(l *line, least int) bool {
	a, b := fullNoun(l)
	words, named := 0, false
	for i := a; i < b; i++ {
		tag := l.tag(i)
		if tag.IsPronoun() && l.nameAt(i) == nil || tag == nlp.WDT || demonstratives.Has(l.low(i)) {
			return false
		}
		named = named || i > l.trigger()+1 && l.nameAt(i) != nil
		if l.doc.Is(i, nlp.Punct) || emptyTags[tag] || l.inTime(i) {
			continue
		}
		words++
	}
	named = named || words > wordsBeside && l.is(l.trigger()+1, "of") // "the death of the icon of the port"
	if words < least || words < wordsAlone && !named || l.clauses.VerbAt(a) >= 0 && a < l.trigger() {
		return false
	}
	if last := l.tag(b - 1); !last.IsNoun() && last != nlp.CD && !l.inTime(b-1) && l.nameAt(b-1) == nil {
		return false
	}
	if b < l.last && nounGoesOn(l, a, b) || undoes(l.sentence, l.verbOf(l.trigger())) {
		return false
	}
	if tornNoun(l, a) {
		return false
	}
	l.drop(l.first, l.last)
	l.put(namedOwner(l, a), a)
	l.put(a, b)
	if l.own.First < a {
		l.drop(l.own.First, min(l.own.Last, a))
	}
	if l.own.First > l.trigger() {
		start := l.own.First
		if p := l.phraseAt(l.own.First); p != nil {
			start = max(p.start, a)
		}
		l.drop(start, l.own.Last)
	}
	return true
}

// tornNoun reports whether the noun phrase at token a begins before it: "(Kos)’s speech",
// "(the theft and) murder of a diver".
func tornNoun(l *line, a int) bool {
	if l.tag(a) == nlp.POS {
		return true
	}
	if a == l.first {
		return false
	}
	before := l.tag(a - 1)
	return before == nlp.POS || before.IsAdjective() || before == nlp.CC && l.tag(a) != nlp.DT
}

// nounWithClause keeps a noun that the sentence tells of something else about, with the
// clause that says what it was: of "Kos was asked about the May fight that cost two
// divers their boats" the fight. It reports whether there is one.
func nounWithClause(l *line) bool {
	a, b := fullNoun(l)
	from := ownerStart(l, a) - 1
	if l.own.Empty() || !aboutNouns.Has(l.low(from)) || b >= l.last {
		return false
	}
	k := &l.clauses.List[l.clauses.At(b)]
	if k.Kind != nlp.Relative || k.Marker != b || k.Verb < 0 || !tellingPronouns.Has(l.low(b)) || l.quoted(l.trigger()) {
		return false
	}
	v := &l.clauses.Verbs[k.Verb]
	end := clauseEnd(l, v, l.last, false)
	if end < 0 || v.Form != nlp.Finite || v.Tense != nlp.Past {
		return false
	}
	if l.is(end-1, "time") && l.is(end-2, "same") { // "at the same time (as)"
		end -= 4
	}
	for end > v.Last && l.doc.Is(end-1, nlp.Punct) {
		end--
	}
	start := namedOwner(l, a)
	for i := b; i < end; i++ { // a pronoun has its noun in front: "Kos’s call when she asked"
		if (pronouns.Has(l.low(i)) || owners.Has(l.low(i))) && (start == a || l.nameAt(start) == nil || l.nameAt(start).id[0] != 'p') || l.inTime(i) {
			return false
		}
	}
	l.drop(l.first, l.last)
	l.put(start, a)
	l.put(a, end)
	for _, p := range l.phrases {
		l.drop(p.start, p.last)
	}
	return true
}

var (
	// aboutNouns are the prepositions of what a sentence tells about.
	aboutNouns      = lexicon.NewSet("about from of on over to")
	tellingPronouns = lexicon.NewSet("that which when where")
)

// halfPair reports whether the noun phrase [a, b) has the first of two only: "talks
// between Marta Kos(, who is in Graz, and Ines Varga)".
func halfPair(l *line, a, b int) bool {
	between := false
	for i := a; i < b; i++ {
		between = (between || l.is(i, "between")) && !l.is(i, "and")
	}
	return between
}

// namedOwner is where the owner of the noun phrase that begins at token a begins, who
// is named and parted from it by the date: "Marta Kos’s [May] lecture"; else a.
func namedOwner(l *line, a int) int {
	start := ownerStart(l, a)
	for i := start; i < a; i++ {
		if l.nameAt(i) != nil {
			return start
		}
	}
	return a
}

// nounGoesOn reports whether the word at token i belongs to the noun phrase that begins
// at token a.
func nounGoesOn(l *line, a, i int) bool {
	tag, low := l.tag(i), l.low(i)
	return low == "," && halfPair(l, a, i) || tag == nlp.TO || tag == nlp.POS || tag.IsNoun() || continues.Has(low) || quoteMarks.Has(low)
}

var (
	demonstratives   = lexicon.NewSet("this that these those such")
	nounPrepositions = lexicon.NewSet("of in at between on for with against over to from by near outside into about")
	// mutual are what is had with somebody: "talks with Marta Kos".
	mutual    = lexicon.NewSet("talks talk meeting meetings deal agreement accord interview call conversation clash clashes war match game fight dispute merger contract treaty ceasefire truce discussions negotiations relations partnership")
	emptyTags = map[nlp.Tag]bool{nlp.DT: true, nlp.IN: true, nlp.TO: true, nlp.CC: true, nlp.POS: true, nlp.PRPS: true}
	continues = lexicon.NewSet("and or - – & than of to that who which")
)

// fullNoun is the noun phrase of the trigger with the prepositional phrases
// behind it.
func fullNoun(l *line) (a, b int) {
	a, b = l.clauses.NounStart(l.trigger()), l.trigger()+1
	for b < l.last && (l.tag(b) == nlp.NN || l.tag(b) == nlp.NNS) && !l.inTime(b) && l.clauses.VerbAt(b) < 0 {
		b++
	}
	for b < l.last {
		if l.inTime(b) {
			b++
			continue
		}
		if !nounPrepositions.Has(l.low(b)) || l.is(b, "with") && !mutual.Has(l.low(b-1)) {
			break
		}
		end := b + 1
		for end < l.last && (l.clauses.VerbAt(end) < 0 || l.nameAt(end) != nil) && inNoun(l, end) {
			end++
		}
		for end > b+1 && !l.tag(end-1).IsNoun() && l.tag(end-1) != nlp.CD && !l.inTime(end-1) && l.nameAt(end-1) == nil {
			end--
		}
		if end == b+1 {
			break
		}
		b = end
	}
	return a, b
}

// inNoun reports whether token i can stand in a noun phrase behind a preposition.
func inNoun(l *line, i int) bool {
	tag, next := l.tag(i), l.tag(i+1)
	switch {
	case l.nameAt(i) != nil:
		return true
	case tag.IsNoun(), tag.IsAdjective(), tag == nlp.DT, tag == nlp.PRPS, tag == nlp.CD, tag == nlp.POS, tag == nlp.Dollar, tag == nlp.PDT, l.inTime(i):
		return true
	case tag == nlp.VBN || tag == nlp.VBG:
		return next.IsNoun()
	case l.is(i, "and"), l.is(i, "&"):
		return l.tag(i-1).IsNoun() && (next.IsNoun() || next == nlp.DT || next == nlp.JJ || next == nlp.CD)
	}
	return l.is(i, ",") && l.tag(i-1).IsProper() && next.IsProper() && endsPlace(l, i+2)
}

// endsPlace reports whether token i may follow the country behind a town: "Graz,
// Austria, on Monday".
func endsPlace(l *line, i int) bool {
	return l.is(i, ",") || l.is(i, ".") || l.tag(i) == nlp.IN
}
