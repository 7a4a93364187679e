package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// coordinated adds the verbs that share the subject and the fronted date of
// verb n: "On Monday they took the town and freed the hostages."
func (f *Finder) coordinated(p phrase, n int) {
	c := &f.clauses
	for m := n + 1; m < len(c.Verbs); m++ {
		k := &c.List[c.Verbs[m].Clause]
		joined := k.Kind == nlp.Coordinate && k.Verb == m && k.Parent == c.Verbs[n].Clause
		bare := k.Marker >= 0 && c.Verbs[m].First <= k.Marker+2 // no subject stands between
		if joined && bare && c.Verbs[m].Tense == c.Verbs[n].Tense && !f.hasTime(c.Verbs[m].Clause) {
			f.add(f.verbal(p, m, "shared-date"))
		}
	}
}

// chain adds the other half of "began trading", "was found abandoned".
func (f *Finder) chain(p phrase, n int) {
	verbs := f.clauses.Verbs
	dependent := verbs[n].Form == nlp.Gerund || verbs[n].Form == nlp.Participle
	if dependent && n > 0 && verbs[n-1].Last == verbs[n].First && !denying.Has(f.head(n-1)) && !doubting.Has(f.head(n-1)) {
		f.add(f.verbal(p, n-1, "verb-chain"))
	}
	if n+1 < len(verbs) && verbs[n+1].First == verbs[n].Last && aspectual.Has(f.doc.Lower(verbs[n].Head)) {
		f.add(f.verbal(p, n+1, "verb-chain"))
	}
}

// companions adds the events that share the date of verb n: what happened "as"
// or "when" it did, and what "when" tells of the date itself.
func (f *Finder) companions(p phrase, n int) {
	c := &f.clauses
	v := &c.Verbs[n]
	if v.Tense != nlp.Past {
		return
	}
	for j := range c.List {
		k := &c.List[j]
		if k.Verb < 0 || k.Marker < 1 || k.Kind != nlp.Adverbial && k.Kind != nlp.Relative {
			continue
		}
		if w := &c.Verbs[k.Verb]; w.Tense != nlp.Past || w.Form != nlp.Finite {
			continue
		}
		low := f.doc.Lower(k.Marker)
		after := k.Marker == p.last || k.Marker == p.last+1 && f.doc.Lower(p.last) == ","
		switch {
		case low == "when" && after:
		case k.Kind == nlp.Adverbial && k.Parent == v.Clause && simultaneous.Has(low) && f.happensAlso(k, v):
		default:
			continue
		}
		f.add(f.verbal(p, k.Verb, "same-time"))
	}
	if k := &c.List[v.Clause]; (k.Kind == nlp.Adverbial || k.Kind == nlp.Relative) && k.Marker >= 0 && simultaneous.Has(f.doc.Lower(k.Marker)) {
		if up := c.List[k.Parent].Verb; up >= 0 && c.Verbs[up].Tense == nlp.Past && c.Verbs[up].First < k.First && !f.hasTime(k.Parent) {
			f.add(f.verbal(p, up, "same-time"))
		}
	}
}

// happensAlso reports whether clause k tells of what happened when verb main did. Behind
// a comma "as" does where something is done: "Shares fell on Monday, as the bank cut its
// forecast", and not "as they did in May".
func (f *Finder) happensAlso(k *nlp.Clause, main *nlp.Verb) bool {
	if f.doc.Lower(k.Marker-1) != "," {
		return true
	}
	v := &f.clauses.Verbs[k.Verb]
	if k.Marker <= main.Last {
		return false
	}
	if f.doc.Lower(k.Marker) != "as" || v.Perfect || v.Negated || copulas.Has(f.head(k.Verb)) || proVerbs.Has(f.head(k.Verb)) {
		return false
	}
	if states.Has(f.head(k.Verb)) || f.doc.Tag(k.Marker+1) == nlp.PRP || f.hasDay(v.Clause) {
		return false
	}
	next := k.Verb + 1
	acts := !f.clauses.Object(k.Verb).Empty() || next < len(f.clauses.Verbs) && f.clauses.Verbs[next].Form == nlp.Infinitive && f.clauses.Verbs[next].Governor == k.Verb
	return acts && f.clauses.SubjectHead(k.Verb) >= 0
}

// hasDay reports whether clause k has a date of its own, which a clock time is not.
func (f *Finder) hasDay(k int) bool {
	for _, p := range f.phrases {
		if f.clauses.At(p.first) == k && f.timeOf(p).Type != news.Clock {
			return true
		}
	}
	return false
}

// hasTime reports whether a dated phrase of its own stands in clause k.
func (f *Finder) hasTime(k int) bool {
	for _, p := range f.phrases {
		if f.clauses.At(p.first) == k {
			return true
		}
	}
	return false
}

// occasionNoun is a second event that the phrase dates: the event noun before it,
// with what belongs to that, when it is not the verb's object but the occasion:
// "was approved at a meeting on Monday", "after the sale of the mill in May".
func occasionNoun(f *sentence, p phrase, n int) int {
	d := f.doc
	noun := -1
	for i := p.start - 1; i >= f.clauses.Verbs[n].Last; i-- {
		tag := d.Tag(i)
		switch {
		case f.inTime(i):
			return noun
		case tag.IsNoun():
			if tag.IsProper() || d.Tag(i+1).IsNoun() && i+1 < p.start || d.Tag(i+1) == nlp.POS || !f.eventive(i) {
				continue
			}
			start := f.clauses.NounStart(i)
			if isCharge(f, start-1) {
				return noun
			}
			if start-1 >= f.clauses.Verbs[n].Last && occasions.Has(d.Lower(start-1)) || d.Lower(start) == "pending" { // tagged as an adjective
				return i
			}
		case tag == nlp.DT, tag == nlp.PRPS, tag == nlp.POS, tag == nlp.CD, tag == nlp.IN, tag == nlp.TO, tag.IsAdjective(), tag == nlp.CC, tag == nlp.VBN:
		default:
			return noun
		}
	}
	return noun
}

// isCharge reports whether the preposition at token i leads to what somebody was tried
// for, which the trial's date does not date: "was convicted of theft on Monday".
func isCharge(f *sentence, i int) bool {
	low := f.doc.Lower(i)
	if n := f.clauses.VerbFrom(i) - 1; low == "to" && n >= 0 && (f.head(n) == "sentenced" || f.head(n) == "jailed") { // "sentenced Kos to life imprisonment"
		return true
	}
	return (low == "of" || low == "with" || low == "to" || low == "for") && charging.Has(f.doc.Lower(i-1))
}

var charging = lexicon.NewSet(`accused acquitted charge charged charges cleared convicted conviction convictions count counts guilty indicted sentence sentenced sentences suspected suspicion`)

// isApart reports whether the verb stands so and so long before or after the event
// noun at token i, so that one date cannot be both's: "died two weeks after the
// crash on Monday".
func isApart(f *sentence, i int) bool {
	prep := f.clauses.NounStart(i) - 1
	switch f.doc.Lower(prep) {
	case "after", "before", "following", "since", "of", "from":
		return spells.Has(f.doc.Lower(prep - 1))
	}
	return false
}

// spells are the words of such lengths of time.
var spells = lexicon.NewSet("second seconds minute minutes hour hours day days week weeks month months year years decade decades moments shortly long soon")

// toldNoun is the event noun that a clause with verb n tells of: "remarks made last
// week", "a blast that killed two on Monday".
func toldNoun(f *sentence, n int) int {
	v := &f.clauses.Verbs[n]
	k := &f.clauses.List[v.Clause]
	start := v.First
	switch {
	case k.Verb != n || v.Tense != nlp.Past:
		return -1
	case k.Kind == nlp.Relative && k.Marker >= 0 && v.First == k.Marker+1 && (f.doc.Lower(k.Marker) == "that" || f.doc.Lower(k.Marker) == "which"):
		start = k.Marker
	case k.Kind == nlp.Participial && v.Form == nlp.Participle:
	default:
		return -1
	}
	if noun := start - 1; f.doc.Tag(noun).IsNoun() && f.eventive(noun) && !isCharge(f, f.clauses.NounStart(noun)-1) {
		return noun
	}
	return -1
}

// venueNoun is the event noun after the phrase at which the verb's event took place:
// "joined on Monday at a ceremony in Graz".
func venueNoun(f *sentence, p phrase) int {
	i := p.last
	if f.doc.Lower(i) == "," {
		i++
	}
	if low := f.doc.Lower(i); low == "at" || low == "during" || low == "in" {
		return eventAfter(f, i+1)
	}
	return -1
}

// sceneNoun is the event noun at which verb n, dated before it, took place: "On
// Monday two men were killed in a blast", "Kos on Friday took the oath at a
// ceremony".
func sceneNoun(f *sentence, n int) int {
	v := &f.clauses.Verbs[n]
	if v.Tense != nlp.Past {
		return -1
	}
	for i := v.Last; i < f.clauses.Last && f.clauses.At(i) == v.Clause && !f.inTime(i); i++ {
		if low := f.doc.Lower(i); low == "at" || low == "during" || low == "in" && harming.Has(f.head(n)) {
			if noun := eventAfter(f, i+1); noun >= 0 {
				return noun
			}
		}
	}
	return -1
}

// eventAfter is the head of the noun phrase that begins at token i when it is an
// event noun, else -1.
func eventAfter(f *sentence, i int) int {
	if noun := f.clauses.HeadAfter(i); noun >= 0 && f.eventive(noun) {
		return noun
	}
	return -1
}

// attends reports whether verb n stands before the event noun that it took
// place at: "attended a Sunday vigil", "decided at last year's summit", "was hurt
// in the 1998 flood".
func attends(f *sentence, p phrase, n, noun int) bool {
	v := &f.clauses.Verbs[n]
	switch {
	case v.Last > noun || v.Tense != nlp.Past:
		return false
	case p.prep == "at", p.prep == "during", p.prep == "in" && harming.Has(f.head(n)):
		return true
	}
	start := p.start
	for start > v.Last && (f.doc.Tag(start-1) == nlp.DT || f.doc.Tag(start-1) == nlp.PRPS) {
		start--
	}
	return start == v.Last && doing.Has(f.head(n))
}

// doneNoun is the event noun that is object of verb n and stands before the phrase,
// when that verb says only that it was done: "completed the purchase on Monday".
func doneNoun(f *sentence, p phrase, n int) int {
	if noun := objectEvent(f, n); noun >= 0 && noun < p.start {
		return noun
	}
	return -1
}

// objectEvent is the event noun that is object of verb n, when that verb says only
// that it was done: "staged a coup".
func objectEvent(f *sentence, n int) int {
	v := &f.clauses.Verbs[n]
	if !doing.Has(f.doc.Lower(v.Head)) {
		return -1
	}
	for i := v.Last; i < f.clauses.Last && !f.inTime(i); i++ {
		tag := f.doc.Tag(i)
		if tag.IsNoun() && (f.inTime(i+1) || !f.doc.Tag(i+1).IsNoun()) {
			if f.eventive(i) {
				return i
			}
			return -1
		}
		if tag != nlp.DT && tag != nlp.PRPS && tag != nlp.CD && !tag.IsAdjective() && !tag.IsNoun() {
			return -1
		}
	}
	return -1
}
