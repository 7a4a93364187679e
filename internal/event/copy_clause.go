package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// cutCoordinates keeps of "S, and S" the sentence that tells of the event.
func cutCoordinates(l *line) {
	for changed := true; changed; {
		changed = false
		a, b := l.bounds()
		for i := a + 2; i < b-2; i++ {
			joint := i + 1
			if !l.comma(i) {
				joint = i
			}
			if !joinsHalves(l, joint) || l.aside(i) || l.quoted(i) != l.quoted(l.trigger()) {
				continue
			}
			if start := pastAdverbs(l, joint+1, b); start > 0 && standsAlone(l, start, b) && leftAlone(l, a, i) {
				if l.trigger() < i {
					l.only(a, i)
				} else {
					l.only(joint+1, b)
				}
				l.cuts |= cutCoordinate
				changed = true
				break
			}
		}
	}
}

// joinsHalves reports whether the word at token i may join two sentences: behind a
// comma, or where a clause with its subject begins and each has its date: "The gate
// shut in May and the fair begins today".
func joinsHalves(l *line, i int) bool {
	if l.comma(i - 1) {
		return halves.Has(l.low(i))
	}
	if !l.keeps(i) || !l.is(i, "and") && !l.is(i, "but") || l.tag(i-1) == nlp.PRP || !datedApart(l, i) {
		return false
	}
	for k := range l.clauses.List {
		if c := &l.clauses.List[k]; c.Marker == i {
			return c.Kind == nlp.Coordinate && c.Parent == 0 && c.Verb >= 0 && l.clauses.Verbs[c.Verb].First > i+1
		}
	}
	return false
}

// datedApart reports whether token i stands between the event with its date and
// another date.
func datedApart(l *line, i int) bool {
	behind := l.trigger() > i
	if l.own.Empty() || l.own.First > i != behind {
		return false
	}
	for _, p := range l.phrases {
		if p.first > i != behind {
			return true
		}
	}
	return false
}

// halves are what joins two sentences behind a comma.
var halves = lexicon.NewSet("and but so yet while whereas")

// pastAdverbs is the token behind adverbs, times and a fronted phrase that
// begin at token i, where a subject can begin, or -1.
func pastAdverbs(l *line, i, b int) int {
	if l.tag(i) == nlp.IN && !l.inTime(i) {
		c := l.commaIn(i, min(i+6, b))
		if c < 0 {
			return -1
		}
		i = c + 1
	}
	for i < b && (l.inTime(i) || l.tag(i) == nlp.RB || l.is(i, ",")) {
		i++
	}
	return i
}

// standsAlone reports whether a sentence begins at token i: a subject without a
// comma or an open relative clause, and its verb.
func standsAlone(l *line, i, b int) bool {
	n := l.finiteFrom(i, b)
	if n < 0 {
		return false
	}
	if c := l.commaIn(i, l.clauses.Verbs[n].First); c >= 0 && l.is(c+1, "which") { // "the fair, which was to begin in May, was put off"
		d := l.commaIn(c+1, b)
		return d >= 0 && l.finite(d+1) && l.subjectIn(i, c)
	}
	if !l.subjectIn(i, l.clauses.Verbs[n].First) {
		return false
	}
	for j := i; j < l.clauses.Verbs[n].First; j++ {
		if l.is(j, ",") || relativeWords.Has(l.low(j)) || l.is(j, "when") {
			return false
		}
	}
	return true
}

// leftAlone reports whether [a, i) is a sentence of its own.
func leftAlone(l *line, a, i int) bool {
	if subordinators.Has(l.low(a)) {
		return false
	}
	n := l.told(a, i)
	if n < 0 || l.clauses.Verbs[n].First == a {
		return false
	}
	kind := l.clauses.List[l.clauses.Verbs[n].Clause].Kind
	return kind != nlp.Relative && kind != nlp.Adverbial
}

// cutAdverbials keeps of "S when S" the clause behind the conjunction, where the
// event is told there: what came "after the mill had closed" is that it had.
func cutAdverbials(l *line) {
	a, b := l.bounds()
	m := conjunctionBefore(l, a)
	if m < 0 || l.quoted(m) != l.quoted(l.trigger()) || partOfMore(l, m) || l.is(m, "since") && l.inTime(m+1) {
		return
	}
	n := l.finiteFrom(m+1, b)
	if n < 0 || l.clauses.Verbs[n].First > l.trigger()+1 && n != l.clauses.VerbAt(l.trigger()) {
		return
	}
	if toldAbove(l, n) {
		return
	}
	start := m + 1
	for start < l.clauses.Verbs[n].First && (l.inTime(start) || l.is(start, ",")) {
		start++
	}
	if !l.subjectIn(start, l.clauses.Verbs[n].First) || l.commaIn(start, l.clauses.Verbs[n].First) >= 0 {
		return
	}
	if m == a || leadsOnly(l, a, m) {
		adverbialInFront(l, m, start, n, b)
		return
	}
	end := adverbialEnd(l, b)
	if asksElsewhere(l, n, b) {
		return
	}
	if end < 0 || datedInFront(l, a, m, end == b) || end == b && opensMain.Has(l.low(m-1)) { // "said that when it shut the guild left"
		return
	}
	if l.clauses.Verbs[n].First == start+1 && pronouns.Has(l.low(start)) && l.keeps(start) {
		if r := subjectAbove(l, a, m); !r.Empty() && agrees(l, l.low(start), r) { // "The firm cut its forecast after it lost a mill"
			l.replace(start, l.words(r.First, r.Last), whoIs(l.sentence, r))
		}
	}
	l.only(m+1, end)
	l.cuts |= cutAdverbial
}

// toldAbove reports whether the event is told outside the adverbial clause of verb n: "The
// men who went missing after the boat sank were rescued", "Kos, who was held after police
// found a boat, was freed".
func toldAbove(l *line, n int) bool {
	v := l.verb()
	if v < 0 || v == n {
		return false
	}
	return l.comma(l.clauses.Verbs[v].First-1) || !under(l.sentence, l.clauses.Verbs[v].Clause, l.clauses.Verbs[n].Clause)
}

// asksElsewhere reports whether what was asked in the clause of verb n is told in the one
// before: "She never stood for the board, though she was asked in May".
func asksElsewhere(l *line, n, b int) bool {
	v := &l.clauses.Verbs[n]
	if !v.Passive || !asking.Has(l.head(n)) {
		return false
	}
	for i := v.Last; i < b; i++ {
		if !l.inTime(i) && !l.doc.Is(i, nlp.Punct) {
			return false
		}
	}
	return true
}

// opensMain are the words behind which an adverbial clause stands before its main one.
var opensMain = lexicon.NewSet("that and but")

var asking = lexicon.NewSet("allowed asked invited offered ordered told urged")

// subjectAbove is the subject of the clause in [a, m), where nobody and nothing else
// is named in it.
func subjectAbove(l *line, a, m int) nlp.Range {
	n := l.told(a, m)
	if n >= 0 && l.plainSpeech(n) { // "Kos said that two boats sank when they hit a rock": the boats
		if said := l.told(l.clauses.Verbs[n].Last, m); said >= 0 {
			n = said
		}
	} else if n >= 0 && l.clauses.List[l.clauses.Verbs[n].Clause].Kind != nlp.Main {
		return nlp.Range{}
	}
	if n < 0 {
		return nlp.Range{}
	}
	r := l.clauses.Subject(n)
	if r.Before >= 0 || r.Empty() || pronouns.Has(l.low(r.First)) {
		return nlp.Range{}
	}
	for i := l.clauses.Verbs[n].Last; i < m; i++ {
		if p := l.nameAt(i); p != nil && !p.place {
			return nlp.Range{}
		}
	}
	return nlp.Range{First: r.First, Last: r.Last}
}

// conjunctionBefore is the conjunction behind token a that opens the clause of the
// event, or -1.
func conjunctionBefore(l *line, a int) int {
	for i := l.trigger() - 1; i >= a; i-- {
		if tag := l.tag(i); standing.Has(l.low(i)) && l.keeps(i) && (tag == nlp.IN || tag == nlp.WRB || tag == nlp.RB) {
			return i
		}
		if barriers.Has(l.low(i)) {
			return -1
		}
	}
	return -1
}

// adverbialEnd is where the event's adverbial clause ends: before a comma that the
// main clause goes on behind, else at b. It is -1 where the date stands behind that.
func adverbialEnd(l *line, b int) int {
	for c := l.trigger() + 1; c < b-2; c++ {
		if !l.comma(c) || l.aside(c) {
			continue
		}
		if datedBehind(l, c) {
			return -1
		}
		if mainGoesOn(l, c, b) {
			return c
		}
	}
	return b
}

// mainGoesOn reports whether the verb of the main clause, or another clause, comes
// soon behind the comma at token c.
func mainGoesOn(l *line, c, b int) bool {
	w := l.finiteFrom(c+1, b)
	if w < 0 {
		return false
	}
	v := l.clauses.Verbs[w].First
	return v == c+1 || v-c < 8 && standsAlone(l, c+1, b) && l.tag(c+1) != nlp.CC
}

// datedInFront reports whether the date belongs to what stands in [a, m) before the
// conjunction. Where the clause is all of the rest, and no clause stands in front
// of it, the date must stand at the conjunction.
func datedInFront(l *line, a, m int, rest bool) bool {
	dated := !l.own.Empty()
	if rest && l.told(a, m) < 0 && !(dated && (l.own.Last == m || l.own.Last == m-1)) {
		return true
	}
	return dated && l.own.Last <= m-1 && !l.is(m-1, ",")
}

// barriers are words that what is behind them cannot do without.
var barriers = lexicon.NewSet("that if unless who which whether than ; : “ \"")

// partOfMore reports whether the conjunction at token m is part of more: "as
// well as", "even after", "as soon as".
func partOfMore(l *line, m int) bool {
	if l.is(m, "as") {
		if next := l.low(m + 1); next == "well" || next == "of" || next == "part" || l.tag(m-1).IsAdjective() || l.tag(m-1) == nlp.RB {
			return true
		}
	}
	return l.is(m-1, "even") || l.is(m-1, "not") || l.is(m-1, "ever")
}

// leadsOnly reports whether nothing but times, links and marks stand in [a, m).
func leadsOnly(l *line, a, m int) bool {
	for i := a; i < m; i++ {
		if tag := l.tag(i); !l.inTime(i) && tag != nlp.CC && tag != nlp.RB && tag != nlp.IN && !l.is(i, ",") {
			return false
		}
	}
	return true
}

// adverbialInFront keeps the clause of "When it shut the gate, Graz …", whose
// pronoun is the subject behind the comma. It ends before an apposition, whichever
// of its neighbours that is of: "When it shut the gate, two members, Kos and Varga, left".
func adverbialInFront(l *line, m, start, n, b int) {
	apposed := -1
	for c := l.trigger() + 1; c < b; c++ {
		if !l.comma(c) || l.aside(c) || l.tag(c-1) == nlp.CD && l.tag(c+1) == nlp.CD || l.tag(c+1) == nlp.CC {
			continue
		}
		if !standsAlone(l, c+1, b) {
			if apposed < 0 && (l.tag(c+1) == nlp.DT || l.tag(c+1) == nlp.CD) && !listGoesOn(l, c+1) {
				apposed = c
			}
			continue
		}
		if !l.own.Empty() && l.own.First > c {
			return
		}
		w := &l.clauses.Verbs[l.finiteFrom(c+1, b)]
		if l.clauses.Verbs[n].First-start == 1 && pronouns.Has(l.low(start)) && l.tag(c+1) != nlp.PRP {
			r := nlp.Range{First: c + 1, Last: w.First}
			for r.Last > r.First && (l.tag(r.Last-1) == nlp.RB || l.inTime(r.Last-1)) {
				r.Last--
			}
			if !agrees(l, l.low(start), r) {
				return
			}
			l.replace(start, l.words(r.First, r.Last), whoIs(l.sentence, r))
		}
		if apposed >= 0 {
			c = apposed
		}
		l.only(m+1, c)
		l.cuts |= cutAdverbial
		return
	}
}

// sharedSubject keeps of "Kos did one thing and did another" Kos and the one that
// the event is.
func sharedSubject(l *line) {
	a, b := l.bounds()
	n := l.verb()
	if n < 0 || l.clauses.Verbs[n].Form != nlp.Finite || b <= a {
		return
	}
	v := &l.clauses.Verbs[n]
	c := v.First - 1
	for c > a && (l.tag(c) == nlp.RB || l.inTime(c) || l.is(c, ",") || l.is(c, "later")) {
		c--
	}
	if !l.keeps(c) || !l.is(c, "and") && !l.is(c, "but") {
		return
	}
	m := l.finiteFrom(a, c)
	if m < 0 || l.attributes(m) || l.tag(v.First) == nlp.VB { // "called on Kos to sell and leave"
		return
	}
	w := &l.clauses.Verbs[m]
	if !sharesForm(w, v) {
		return
	}
	start := sharedStart(l, a, m)
	if start < 0 {
		return
	}
	dated := !l.own.Empty() && start <= l.own.First && l.own.First < c && l.own.First > w.First
	if dated || !l.subjectIn(start, w.First) || !plainBetween(l, start, c, m) {
		return
	}
	end := w.First
	for end > start && l.tag(end-1) == nlp.RB {
		end--
	}
	l.drop(end, c+1)
	for i := c + 1; i < v.First; i++ {
		if l.is(i, ",") {
			l.drop(i, i+1)
		}
	}
	l.drop(a, start)
	l.cuts |= cutCoordinate
}

// sharedStart is where the subject of verb m begins, behind what is fronted at token a,
// or -1.
func sharedStart(l *line, a, m int) int {
	first := l.clauses.Verbs[m].First
	if p := l.phraseAt(a); p != nil && p.last < first && l.clauses.Subject(m).First == p.last { // "In 1978 the two of them left and took the boat"
		return p.last
	}
	if !bareStarts[l.tag(a)] && l.tag(a) != nlp.RB && !l.inTime(a) {
		return a
	}
	if comma := l.commaIn(a, first); comma >= 0 {
		return comma + 1
	}
	return -1
}

// sharesForm reports whether verb v can stand behind the subject of w without its
// words: not of "was tried and sentenced", "caused rivers to burst and flood".
func sharesForm(w, v *nlp.Verb) bool {
	return !(w.Passive && v.Ambiguous()) && (v.Tense != nlp.Present || w.Tense != nlp.Past || w.Perfect)
}

// plainBetween reports whether nothing in [a, c) makes the sentence more than a
// subject and verb m with its objects.
func plainBetween(l *line, a, c, m int) bool {
	for i := a; i < c; i++ {
		if barriers.Has(l.low(i)) || subordinators.Has(l.low(i)) || l.is(i, "how") || l.is(i, "what") || l.tag(i) == nlp.VBG {
			return false
		}
		if n := l.clauses.VerbAt(i); n >= 0 && n != m && l.clauses.Verbs[n].Form == nlp.Finite {
			return false
		}
	}
	return true
}
