package event

import (
	"strings"

	"factbox/internal/nlp"
)

// anchor adds what the phrase dates to the findings.
func (f *Finder) anchor(p phrase) {
	if noun, modifies := f.modified(p); modifies {
		if noun >= 0 { // "last year's budget": no event, and the verb is not dated
			n := f.verbOf(noun)
			f.add(finding{phrase: p, trigger: noun, verb: n, noun: true})
			if n >= 0 && f.clauses.Verbs[n].First > noun && f.opening(p) {
				f.add(f.verbal(p, n)) // "In his Sunday sermon, the bishop called for calm"
			}
		} else if n := f.clauses.Governor(p.first); n >= 0 && f.clauses.Verbs[n].First > p.last && (f.opening(p) || moves[f.doc.Lower(f.clauses.Verbs[n].Head)]) {
			f.add(f.verbal(p, n)) // "Its third-quarter income rose"
		}
		return
	}
	if f.due(p) {
		if noun := f.antecedent(p.start - 1); noun >= 0 {
			f.add(finding{phrase: p, trigger: noun, verb: f.verbOf(noun), noun: true, planned: true})
			return
		}
	}
	c := &f.clauses
	k := c.At(p.first)
	if c.At(p.start) == k && c.List[k].First >= p.start && c.List[k].Kind == nlp.Participial { // "starting on Monday" is all of the clause
		k = c.List[k].Parent
	}
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
	switch {
	case before >= 0:
		f.afterVerb(p, before)
	case after >= 0:
		f.beforeVerb(p, k, after)
	default:
		if noun := f.nounBefore(p); noun >= 0 {
			f.add(finding{phrase: p, trigger: noun, verb: -1, noun: true})
		} else if g := c.Governor(p.first); g >= 0 {
			f.add(f.verbal(p, f.dating(p, g)))
		}
	}
}

// beforeVerb anchors a phrase that stands before verb n of its clause: in the
// subject, or at the head of the clause.
func (f *Finder) beforeVerb(p phrase, k, n int) {
	if !f.fronted(p, k) {
		if f.aside(p, n) {
			return
		}
		if noun := f.subjectNoun(p, k); noun >= 0 {
			f.add(finding{phrase: p, trigger: noun, verb: n, noun: true})
			if f.doc.Tag(f.clauses.First) != nlp.IN || f.doc.Lower(p.last) != "," {
				return
			}
		}
	}
	if m := n + 1; m < len(f.clauses.Verbs) && f.clauses.Verbs[m].Governor == n && planning[f.doc.Lower(f.clauses.Verbs[n].Head)] {
		n = m // "On Friday the firm planned to pay"
	}
	f.add(f.verbal(p, n))
	f.chain(p, n)
	f.coordinated(p, n)
	f.companions(p, n)
}

// coordinated adds the verbs that share the subject and the fronted date of
// verb n: "On Monday they took the town and freed the hostages."
func (f *Finder) coordinated(p phrase, n int) {
	c := &f.clauses
	for m := n + 1; m < len(c.Verbs); m++ {
		k := &c.List[c.Verbs[m].Clause]
		if k.Verb == m && k.Kind == nlp.Coordinate && k.Parent == c.Verbs[n].Clause && k.Marker >= 0 && c.Verbs[m].First <= k.Marker+2 && c.Verbs[m].Tense == c.Verbs[n].Tense && !f.hasTime(c.Verbs[m].Clause) {
			f.add(f.verbal(p, m))
		}
	}
}

// chain adds the other half of "began trading", "was found abandoned".
func (f *Finder) chain(p phrase, n int) {
	verbs := f.clauses.Verbs
	if v := &verbs[n]; n > 0 && (v.Form == nlp.Gerund || v.Form == nlp.Participle) && verbs[n-1].Last == v.First {
		f.add(f.verbal(p, n-1))
	}
	if n+1 < len(verbs) && verbs[n+1].First == verbs[n].Last && aspectual[f.doc.Lower(verbs[n].Head)] {
		f.add(f.verbal(p, n+1))
	}
}

// aside reports whether a comma parts the phrase from verb n and none from the
// words before it: "The word, a favourite since 2020, did not come up" tells
// nothing of 2020.
func (f *Finder) aside(p phrase, n int) bool {
	if f.doc.Lower(p.start-1) == "," {
		return false
	}
	return f.doc.Lower(p.last) == "," && f.clauses.Verbs[n].First > p.last && f.apposed(p)
}

// apposed reports whether the words before the phrase are set off by a comma.
func (f *Finder) apposed(p phrase) bool {
	for i := p.start - 1; i >= f.clauses.First; i-- {
		if f.doc.Lower(i) == "," {
			return true
		}
	}
	return false
}

// opening reports whether the phrase stands in the prepositional phrase that
// opens the sentence.
func (f *Finder) opening(p phrase) bool {
	return f.doc.Tag(f.clauses.First) == nlp.IN && p.first < f.clauses.First+5
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
		if k.Verb < 0 || k.Marker < 1 || k.Kind != nlp.Adverbial && k.Kind != nlp.Relative || c.Verbs[k.Verb].Tense != nlp.Past || c.Verbs[k.Verb].Form != nlp.Finite {
			continue
		}
		low := f.doc.Lower(k.Marker)
		after := k.Marker == p.last || k.Marker == p.last+1 && f.doc.Lower(p.last) == ","
		switch {
		case low == "when" && after:
		case k.Kind == nlp.Adverbial && k.Parent == v.Clause && simultaneous[low] && f.doc.Lower(k.Marker-1) != ",":
		default:
			continue
		}
		f.add(f.verbal(p, k.Verb))
	}
	if k := &c.List[v.Clause]; k.Kind == nlp.Adverbial && k.Marker >= 0 && simultaneous[f.doc.Lower(k.Marker)] {
		if up := c.List[k.Parent].Verb; up >= 0 && c.Verbs[up].Tense == nlp.Past && c.Verbs[up].First < k.First && !f.hasTime(k.Parent) {
			f.add(f.verbal(p, up))
		}
	}
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

// afterVerb anchors a phrase whose clause has verb n before it.
func (f *Finder) afterVerb(p phrase, n int) {
	if noun := f.attached(p, n); noun >= 0 {
		f.add(finding{phrase: p, trigger: noun, verb: n, noun: true})
		return
	}
	n = f.dating(p, n)
	if noun := f.plannedNoun(n); noun >= 0 {
		f.add(finding{phrase: p, trigger: noun, verb: f.verbOf(noun), noun: true, planned: true})
		return
	}
	if noun := f.happening(n); noun >= 0 {
		f.add(finding{phrase: p, trigger: noun, verb: n, noun: true})
		return
	}
	f.add(f.verbal(p, n))
	f.chain(p, n)
	f.companions(p, n)
	if noun := f.occasion(p, n); noun >= 0 {
		f.add(finding{phrase: p, trigger: noun, verb: -1, noun: true})
	} else if noun := f.done(p, n); noun >= 0 {
		f.add(finding{phrase: p, trigger: noun, verb: n, noun: true})
	}
}

// occasion is a second event that the phrase dates: the event noun before it,
// with what belongs to that, when it is not the verb's object but the occasion:
// "was approved at a meeting on Monday", "after the sale of the mill in May".
func (f *Finder) occasion(p phrase, n int) int {
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
			start := f.nounStart(i)
			if start-1 >= f.clauses.Verbs[n].Last && occasions[d.Lower(start-1)] {
				return i
			}
		case tag == nlp.DT, tag == nlp.PRPS, tag == nlp.POS, tag == nlp.CD, tag == nlp.IN, tag == nlp.TO, tag.IsAdjective(), tag == nlp.CC, tag == nlp.VBN:
		default:
			return noun
		}
	}
	return noun
}

// done is the event noun that is object of verb n when that verb says only that
// it was done: "staged a coup", "completed the purchase on Monday".
func (f *Finder) done(p phrase, n int) int {
	v := &f.clauses.Verbs[n]
	if !doing[f.doc.Lower(v.Head)] {
		return -1
	}
	for i := v.Last; i < p.start && !f.inTime(i); i++ {
		tag := f.doc.Tag(i)
		if tag.IsNoun() && (i+1 == p.start || !f.doc.Tag(i+1).IsNoun()) {
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
	if !f.eventive(noun) && !figures[f.doc.Lower(noun)] {
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
	if i < f.clauses.First || f.inTime(i) {
		return -1
	}
	if f.doc.Tag(i).IsNoun() && f.eventive(i) {
		return i
	}
	if low := f.doc.Lower(i); (low == "first" || low == "last") && f.doc.Lower(i-1) == "the" { // "every race since the first in 1965"
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
	case v.Form == nlp.Gerund && linking[f.doc.Lower(v.Head)]: // "counts arising from sales in 2020"
		return noun
	case (f.doc.Lower(v.Last) == "to" || f.doc.Lower(v.Last) == "on") && going[f.doc.Lower(v.Head)] && noun <= v.Last+2: // "goes on trial in May"
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
	case v.Form == nlp.Infinitive && v.Tense == nlp.Future && clause.Kind == nlp.Relative && v.Governor >= 0 && copulas[f.doc.Lower(c.Verbs[v.Governor].Head)]:
		if noun := f.antecedent(clause.Marker); openers[head] || noun >= 0 && f.eventive(noun) { // "a speech that she was to give on Monday"
			return noun
		}
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
	end := i
	i--
	if d.Lower(i) == "," || d.Lower(i) == ")" {
		i--
	}
	head, event := -1, -1
	for ; i >= f.clauses.First; i-- {
		tag := d.Tag(i)
		switch {
		case tag.IsNoun() && !f.inTime(i):
			if i+1 == end || !d.Tag(i+1).IsNoun() && d.Tag(i+1) != nlp.POS {
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
		i := f.predicate(v, p)
		if noun := f.subjectHead(n); noun >= 0 && (i < 0 || planners[f.doc.Lower(i)]) && f.eventive(noun) { // "The first flight was in 1994", "The report is due in May"
			at.trigger, at.noun, at.planned = noun, true, i >= 0
		} else if i >= 0 {
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
		direct := v.First == g.Last || g.Tense == nlp.Past
		if v.Tense == nlp.Future || direct && (g.Tense != nlp.Past || f.ahead(p)) { // of "apply for leave to appeal on Monday" the applying
			break
		}
		n, v = v.Governor, g
	}
	if v.Form == nlp.Gerund && n > 0 && f.clauses.Verbs[n-1].Last == v.First && aspectual[f.doc.Lower(f.clauses.Verbs[n-1].Head)] {
		n-- // of "began trading in May" the beginning
		v = &f.clauses.Verbs[n]
	}
	for f.clauses.List[v.Clause].Kind == nlp.Relative && v.Tense == nlp.Present && f.past(p) { // of "founded the firm that bears her name in 2012" the founding
		up := f.clauses.List[f.clauses.List[v.Clause].Parent].Verb
		if up < 0 || f.clauses.Verbs[up].Tense != nlp.Past || f.clauses.Verbs[up].First > v.First {
			break
		}
		n, v = up, &f.clauses.Verbs[up]
	}
	return n
}

// past reports whether the time ended before the day the article appeared.
func (f *Finder) past(p phrase) bool {
	t, pub := &f.facts.Times[p.time], f.facts.Published
	return pub != nil && len(t.Interval) == 21 && len(pub.Date) == 10 && string(t.Interval[11:]) < pub.Date && p.prep != "since" && p.prep != "until"
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
