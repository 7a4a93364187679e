package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// plainSpeech reports whether verb n says that something was said, shown or found,
// so that what follows its "that" is told as a fact.
func (s *sentence) plainSpeech(n int) bool {
	if n < 0 {
		return false
	}
	low := s.head(n)
	_, class := lexicon.Reporting(low)
	return class == lexicon.Speech && !undertaking.Has(low) || showing.Has(low)
}

var (
	// undertaking are verbs of speech whose "that" is not yet a fact: "promised that".
	undertaking = lexicon.NewSet(`promised promise promises vowed vows pledged pledges warned warns urged urges insisted insists claimed claims alleged alleges argued argues denied
		denies demanded asked asks hinted suggested suggests estimated predicted believed thought joked`)
	showing = lexicon.NewSet("showed shows found reveal revealed reveals confirmed confirms")
)

// attributes reports whether verb n gives what is told to somebody.
func (s *sentence) attributes(n int) bool {
	if n < 0 {
		return false
	}
	_, class := lexicon.Reporting(s.head(n))
	return class == lexicon.Speech || class == lexicon.Belief || s.head(n) == "according"
}

// attributionBehind leaves out ", she said", ", said the mayor", ", according to
// police" at the end.
func attributionBehind(l *line) {
	a, b := l.bounds()
	for c := b - 1; c > l.trigger(); c-- {
		if !l.comma(c) || l.aside(c) || b-c > 32 || l.told(a, c) < 0 {
			continue
		}
		x := c + 1
		if x < b && (l.is(x, "”") || l.is(x, `"`) || l.is(x, "''")) {
			x++
		}
		n := l.finiteFrom(x, b)
		ok := false
		switch {
		case l.quoted(c) && l.firstPersonIn(nlp.Range{First: a, Last: c}): // “We left,” said Kos: who says so is needed
		case l.is(x, "according") && l.is(x+1, "to"):
			ok = n < 0
		case n < 0 || !l.attributes(n):
		case l.clauses.Verbs[n].First == x: // ", said the mayor"
			next := l.tag(x + 1)
			ok = !l.is(x, "told") && (next.IsNoun() || next == nlp.DT || next.IsPronoun() || next.IsAdjective())
		default:
			ok = l.is(x, "as") || isSpeaker(l, x, &l.clauses.Verbs[n], b)
		}
		if ok {
			l.drop(c, c+1)
			l.drop(x, b) // the mark that closes what was said stays
			b = c
			l.cuts |= cutAttribution
		}
	}
}

// isSpeaker reports whether from token x on nothing but who said something stands
// before its verb v, and behind it no more of what was said: "she said on Monday".
func isSpeaker(l *line, x int, v *nlp.Verb, b int) bool {
	longest := longestSpeaker
	if l.comma(v.First - 1) { // "Ann Lee, a diver, said"
		if l.commaIn(x, v.First-1) < 0 {
			return false // the apposition without its name
		}
		longest = 2 * longestSpeaker
	}
	if v.Last-v.First > 3 || v.First-x > longest || !l.subjectIn(x, v.First) || relativeWords.Has(l.low(x)) || joins.Has(l.low(x)) {
		return false
	}
	next := v.Last
	if next >= b || l.doc.Is(next, nlp.Punct) || l.inTime(next) {
		return true
	}
	if l.is(v.Head, "told") { // "Kos told the Graz Daily"
		return l.finiteFrom(next, b) < 0 && l.commaIn(next, b) < 0
	}
	switch l.tag(next) {
	case nlp.TO, nlp.RB:
		return true
	case nlp.IN:
		return !l.is(next, "that")
	}
	return false
}

// longestSpeaker is how many words who said something can have.
const longestSpeaker = 12

var relativeWords = lexicon.NewSet("who which whose where that")

// attributionInside leaves out ", she said," in the middle.
func attributionInside(l *line) {
	a, b := l.bounds()
	for c := l.commaIn(a, b); c >= 0; {
		d := l.commaIn(c+1, b)
		aside := d >= 0 && d-c <= 10 && (l.trigger() < c || l.trigger() > d)
		if aside && !quoteMarks.Has(l.low(d+1)) && !relativeWords.Has(l.low(c+1)) && !l.is(c+1, "as") {
			if n := l.finiteFrom(c+1, d); n >= 0 && l.attributes(n) && l.clauses.Verbs[n].Last >= d-1 && l.subjectIn(c+1, l.clauses.Verbs[n].First) {
				if l.tag(a) == nlp.IN && l.told(a, c) < 0 { // "As an example, he said, Kos left": as an example, Kos left
					d--
				}
				l.drop(c, d+1)
				l.cuts |= cutAttribution
			}
		}
		c = d
	}
}

// attributionBefore leaves out "The mayor said that", where what was said is a
// sentence and no plan. "He" of what is said is who said it.
func attributionBefore(l *line) {
	a, b := l.bounds()
	n := l.finiteFrom(a, l.trigger())
	if !l.plainSpeech(n) {
		return
	}
	v := &l.clauses.Verbs[n]
	said := a
	if c := l.commaIn(a, v.First); c >= 0 && l.tag(a) == nlp.IN { // "In a second step, Kos said that"
		said = c + 1
	}
	if v.Negated || v.Passive || v.Last-v.First > 3 || !l.subjectIn(said, v.First) {
		return
	}
	start := saidFrom(l, n)
	if start < 0 || l.own.First < start && !l.own.Empty() || firstPerson.Has(l.low(start)) {
		return
	}
	m := l.finiteFrom(start, b)
	if m < 0 {
		return
	}
	w := &l.clauses.Verbs[m]
	if w.First > l.trigger()+1 || !l.subjectIn(start, w.First) || w.Tense == nlp.Conditional {
		return
	}
	if w.First-start == 1 && pronouns.Has(l.low(start)) {
		subject := nlp.Range{First: said, Last: v.First}
		if l.is(start, "it") && (w.Passive || copulas.Has(l.head(m))) || !agrees(l, l.low(start), subject) {
			return
		}
		l.replace(start, l.words(subject.First, subject.Last), whoIs(l.sentence, subject))
	}
	l.drop(a, start)
	l.cuts |= cutAttribution
	cutSecondThat(l, start, b)
}

// cutSecondThat leaves out what else was said: "(Kos said that) the fire was out(, and that
// the hall was safe)".
func cutSecondThat(l *line, a, b int) {
	for i := l.trigger() + 1; i < b-1; i++ {
		if !l.is(i, "and") || !l.is(i+1, "that") || l.finiteFrom(i+2, b) < 0 || !l.mayEndAt(i, a) {
			continue
		}
		if l.comma(i - 1) {
			i--
		}
		l.drop(i, b)
		return
	}
}

// saidFrom is the token at which begins what verb n says: behind its "that", or where
// "said" has none; or -1.
func saidFrom(l *line, n int) int {
	v := &l.clauses.Verbs[n]
	for i := v.Last; i < min(v.Last+9, l.trigger()) && !l.quoted(i) && !l.finite(i); i++ {
		if l.is(i, "that") {
			return i + 1
		}
	}
	if low := l.head(n); (low == "said" || low == "says" || low == "say") && v.Last < l.trigger() {
		if k := &l.clauses.List[l.clauses.At(v.Last)]; k.Kind == nlp.Complement && k.First == v.Last {
			return v.Last
		}
	}
	return -1
}

// whoIs is the id of the person or organization that the noun phrase names, or "".
func whoIs(s *sentence, r nlp.Range) string {
	for i := r.First; i < r.Last; i++ {
		if n := s.nameAt(i); n != nil && !n.place {
			return n.id
		}
	}
	return ""
}

// agrees reports whether the pronoun can stand for the noun phrase.
func agrees(l *line, pronoun string, r nlp.Range) bool {
	if r.Empty() || l.tag(r.First) == nlp.PRPS {
		return false
	}
	id := whoIs(l.sentence, r)
	person := id != "" && id[0] == 'p'
	last := l.tag(r.Last - 1)
	switch pronoun {
	case "he", "she":
		if person {
			return mayBe(l.sentence, id, pronoun)
		}
		noun, ok := lexicon.LookUpSource(l.low(r.Last - 1))
		return id == "" && last == nlp.NN && ok && noun.Kind == lexicon.Human
	case "it":
		return !person && (last == nlp.NN || last == nlp.NNP)
	}
	and := false
	for i := r.First; i < r.Last; i++ {
		and = and || l.is(i, "and")
	}
	return !person && (last == nlp.NNS || last == nlp.NNPS) || and
}
