package event

import (
	"strings"

	"factbox/internal/nlp"
)

// anchor finds what the phrase dates.
func (f *Finder) anchor(p phrase) (finding, bool) {
	if noun, modifies := f.modified(p); modifies {
		if noun < 0 {
			return finding{}, false // "last year's budget": no event, and the verb is not dated
		}
		return finding{phrase: p, trigger: noun, verb: f.verbOf(noun), noun: true}, true
	}
	c := &f.clauses
	k := c.At(p.first)
	before, after := -1, -1 // the verbs of the clause around the phrase
	for n := range c.Verbs {
		switch v := &c.Verbs[n]; {
		case v.Clause != k:
		case v.First < p.start:
			before = n
		case after < 0 && v.Form != nlp.Infinitive:
			after = n
		}
	}
	if f.due(p) {
		if noun := f.antecedent(p.start - 1); noun >= 0 {
			return finding{phrase: p, trigger: noun, verb: f.verbOf(noun), noun: true, planned: true}, true
		}
	}
	switch {
	case before < 0 && after >= 0:
		if !f.fronted(p, k) {
			if noun := f.subjectNoun(p, k); noun >= 0 {
				return finding{phrase: p, trigger: noun, verb: after, noun: true}, true
			}
		}
		return f.verbal(p, after), true
	case before >= 0:
		if noun := f.attached(p, before); noun >= 0 {
			return finding{phrase: p, trigger: noun, verb: before, noun: true}, true
		}
		n := f.dating(p, before)
		if noun := f.plannedNoun(n); noun >= 0 {
			return finding{phrase: p, trigger: noun, verb: f.verbOf(noun), noun: true, planned: true}, true
		}
		if noun := f.happening(n); noun >= 0 {
			return finding{phrase: p, trigger: noun, verb: n, noun: true}, true
		}
		return f.verbal(p, n), true
	}
	if noun := f.nounBefore(p); noun >= 0 {
		return finding{phrase: p, trigger: noun, verb: -1, noun: true}, true
	}
	if g := c.Governor(p.first); g >= 0 {
		return f.verbal(p, f.dating(p, g)), true
	}
	return finding{}, false
}

// modified is the head of the noun phrase that the time stands in as a
// modifier: "the 1996 bombing", "Friday's offering", "a May deadline". It is -1
// when that noun is no event.
func (f *Finder) modified(p phrase) (noun int, modifies bool) {
	d := f.doc
	j := p.last
	possessive := d.Tag(j) == nlp.POS || d.Lower(j) == "'s" || d.Lower(j) == "'"
	if possessive {
		j++
	} else {
		switch prev := d.Tag(p.first - 1); {
		case d.Is(j, nlp.Capital) && !d.Tag(j).IsProper():
			return 0, false
		case prev == nlp.DT, prev == nlp.PRPS, prev == nlp.POS, prev == nlp.JJ, strings.HasPrefix(d.Text[d.Tokens[p.first].Start:], "the "):
		default:
			return 0, false
		}
	}
	noun = -1
	for ; j < len(d.Tokens) && d.Tokens[j].Sentence == d.Tokens[p.first].Sentence; j++ {
		tag := d.Tokens[j].Tag
		if !tag.IsNoun() && !tag.IsAdjective() && tag != nlp.CD && !(tag == nlp.VBG || tag == nlp.VBN) || d.Is(j, nlp.Punct) {
			break
		}
		if tag == nlp.VBN && !d.Tag(j+1).IsNoun() || tag == nlp.VBG && !d.Tag(j+1).IsNoun() && noun >= 0 {
			break
		}
		if f.inTime(j) {
			break
		}
		if tag.IsNoun() || tag == nlp.VBG {
			noun = j
		}
	}
	if noun < 0 {
		return 0, possessive
	}
	if !f.eventive(noun) {
		noun = -1
	}
	return noun, true
}

// subjectNoun is the event noun of the subject that the phrase stands in: "The
// vote on Friday was close".
func (f *Finder) subjectNoun(p phrase, k int) int {
	for i := f.clauses.First; i < p.start; i++ {
		if f.clauses.At(i) != k || !f.doc.Tag(i).IsNoun() || f.inTime(i) {
			continue
		}
		if f.doc.Tag(i+1).IsNoun() && !f.inTime(i+1) || f.doc.Tag(i+1) == nlp.POS {
			continue // only the head of a noun phrase
		}
		if f.eventive(i) {
			return i
		}
	}
	return -1
}

// nounBefore is the event noun right before the phrase, or -1.
func (f *Finder) nounBefore(p phrase) int {
	i := p.start - 1
	if i >= f.clauses.First && f.doc.Tag(i).IsNoun() && f.eventive(i) && !f.inTime(i) {
		return i
	}
	return -1
}

// attached is the event noun after the verb that the phrase goes with rather
// than with the verb: "the attacks of Sept. 11", "called elections for May".
func (f *Finder) attached(p phrase, verb int) int {
	noun := f.nounBefore(p)
	if noun < 0 {
		return -1
	}
	v := &f.clauses.Verbs[verb]
	switch {
	case p.prep == "of":
		return noun
	case light[f.doc.Tokens[v.Head].Lower]:
		return noun
	}
	return -1
}

// due reports whether the phrase hangs on an adjective that plans what stands
// before it: "a visit, due next Tuesday", "a hearing set for May".
func (f *Finder) due(p phrase) bool {
	i := p.start - 1
	if !planners[f.doc.Lower(i)] {
		return false
	}
	j := i - 1
	for f.doc.Tag(j) == nlp.RB {
		j--
	}
	return f.doc.Lower(j) == "," || f.doc.Tag(j).IsNoun()
}

// plannedNoun is the noun that verb n plans when n only modifies it: "a supper
// planned for Saturday", "talks that were to begin on Monday", and of "an award
// had been planned for Sunday" the award. It is -1 otherwise.
func (f *Finder) plannedNoun(n int) int {
	c := &f.clauses
	v := &c.Verbs[n]
	head := f.doc.Lower(v.Head)
	clause := &c.List[v.Clause]
	switch {
	case v.Form == nlp.Participle && planners[head]:
		return f.antecedent(v.First)
	case v.Form == nlp.Infinitive && openers[head] && v.Tense == nlp.Future && clause.Kind == nlp.Relative:
		return f.antecedent(clause.Marker)
	case v.Form == nlp.Infinitive && openers[head] && v.Governor < 0 && planners[f.doc.Lower(v.First-1)]: // ", due to start on"
		return f.antecedent(v.First - 1)
	case v.Form == nlp.Finite && v.Passive && planners[head] && clause.Kind == nlp.Relative:
		return f.antecedent(clause.Marker)
	case v.Form == nlp.Finite && v.Passive && planners[head]:
		return f.subjectHead(n)
	}
	return -1
}

// happening is the subject of a verb that says only that it came about: "The
// repair took place in May".
func (f *Finder) happening(n int) int {
	v := &f.clauses.Verbs[n]
	switch head := f.doc.Lower(v.Head); {
	case head == "occurred", head == "happened", head == "occur", head == "happen":
	case (head == "took" || head == "take" || head == "takes" || head == "taken" || head == "taking") && f.doc.Lower(v.Last) == "place":
	case head == "held" && v.Passive:
	default:
		return -1
	}
	noun := f.subjectHead(n)
	if f.clauses.List[v.Clause].Kind == nlp.Relative {
		noun = f.antecedent(f.clauses.List[v.Clause].Marker)
	}
	if noun >= 0 && f.eventive(noun) {
		return noun
	}
	return -1
}

// subjectHead is the head noun of the subject of finite verb n, or -1.
func (f *Finder) subjectHead(n int) int {
	v := &f.clauses.Verbs[n]
	head := -1
	for i := v.First - 1; i >= f.clauses.First; i-- {
		if f.clauses.At(i) != v.Clause {
			continue
		}
		if f.doc.Tag(i).IsNoun() && !f.doc.Tag(i+1).IsNoun() && f.doc.Tag(i+1) != nlp.POS && !f.inTime(i) {
			head = i
		}
	}
	return head
}

// antecedent is the head of the noun phrase that ends before token i: of the
// nouns in it the first that names an event, else the first.
func (f *Finder) antecedent(i int) int {
	d := f.doc
	i--
	if d.Lower(i) == "," || d.Lower(i) == ")" {
		i--
	}
	head, event := -1, -1
	for ; i >= f.clauses.First; i-- {
		tag := d.Tag(i)
		switch {
		case tag.IsNoun() && !f.inTime(i):
			if !d.Tag(i+1).IsNoun() && d.Tag(i+1) != nlp.POS {
				head = i
				if f.eventive(i) {
					event = i
				}
			}
		case tag == nlp.DT, tag == nlp.PRPS, tag == nlp.POS, tag == nlp.CD, tag == nlp.IN, tag == nlp.TO, tag == nlp.RB, tag.IsAdjective(), d.Is(i, nlp.Punct) && d.Lower(i) != ",", tag == nlp.VBN && d.Tag(i+1).IsNoun():
		default:
			i = -1
		}
	}
	if event >= 0 {
		return event
	}
	return head
}

// verbal makes the finding of a verb; a copula hands over to what it says.
func (f *Finder) verbal(p phrase, n int) finding {
	v := &f.clauses.Verbs[n]
	at := finding{phrase: p, trigger: v.Head, verb: n}
	if copulas[f.doc.Tokens[v.Head].Lower] {
		if i := f.predicate(v, p); i >= 0 {
			at.trigger = i
		}
	}
	return at
}

// predicate is the adjective or event noun after a copula: "is due", "was out".
func (f *Finder) predicate(v *nlp.Verb, p phrase) int {
	for i := v.Last; i < len(f.doc.Tokens) && i < v.Last+5 && !f.inTime(i); i++ {
		switch tag := f.doc.Tag(i); {
		case tag == nlp.JJ && !f.doc.Tag(i+1).IsNoun() && !f.doc.Tag(i+1).IsAdjective(), tag == nlp.VBN, f.doc.Lower(i) == "out" || f.doc.Lower(i) == "off" || f.doc.Lower(i) == "over":
			return i
		case tag.IsNoun() && !f.doc.Tag(i+1).IsNoun():
			if f.eventive(i) {
				return i
			}
			return -1
		case tag == nlp.IN, f.doc.Is(i, nlp.Punct):
			return -1
		}
	}
	return -1
}

// dating is the verb that the phrase dates, when n is the last one before it:
// of "decided to sell on Monday" the deciding, of "plans to sell in May" the
// selling.
func (f *Finder) dating(p phrase, n int) int {
	v := &f.clauses.Verbs[n]
	for v.Form == nlp.Infinitive && v.Governor >= 0 {
		g := &f.clauses.Verbs[v.Governor]
		if v.Tense == nlp.Future || g.Tense != nlp.Past || f.ahead(p) {
			break
		}
		n, v = v.Governor, g
	}
	return n
}

// ahead reports whether the time lies after the day the article appeared.
func (f *Finder) ahead(p phrase) bool {
	t := &f.facts.Times[p.time]
	pub := f.facts.Published
	if pub == nil || len(t.Interval) < 10 || len(pub.Date) < 10 {
		return false
	}
	return string(t.Interval[:10]) > pub.Date
}

// verbOf is the verb that tells of noun i: the one it is subject of, else the
// one before it.
func (f *Finder) verbOf(i int) int {
	k := f.clauses.At(i)
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; v.Clause == k && v.Form == nlp.Finite && v.First > i {
			return n
		}
	}
	return f.clauses.Governor(i)
}
