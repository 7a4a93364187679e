package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// The lengths of lines, in bytes: one is shortened where that is safe beyond
// shortEnough, harder beyond longEnough, and not printed beyond longestLine.
const (
	shortEnough = 110
	longEnough  = 180
	longestLine = 320
	longestRead = 160 // tokens of a sentence that is still one
)

// cutSet is a set of the cuts that a copy can do without.
type cutSet uint8

// The cuts that can leave a pronoun without its noun.
const (
	cutCoordinate cutSet = 1 << iota
	cutAdverbial
	cutRelative
	cutAttribution
	cutQuote
	anyCut cutSet = 1<<iota - 1
)

// undo is the order in which cuts are given up that left a pronoun without its
// noun.
var undo = []cutSet{cutRelative, cutAdverbial, cutCoordinate, cutAdverbial | cutCoordinate, cutAdverbial | cutCoordinate | cutRelative,
	cutAdverbial | cutCoordinate | cutRelative | cutAttribution, anyCut}

// copied makes l the line of an event that is copied from its sentence: the
// clause that tells of it, less what can be left out. A cut that leaves a
// pronoun without its noun is undone.
func copied(s *sentence, at finding, l *line) {
	newLine(s, at, l)
	if l.last-l.first > longestRead {
		return
	}
	if l.nominal() && !isActing(l) && !l.quoted(l.trigger()) && nounAlone(l, wordsAlone) {
		return
	}
	cutDown(l, anyCut)
	if !hasTear(l) {
		return
	}
	var other line
	made, last := l.cuts, cutSet(0)
	for _, without := range undo {
		if without&made == last { // the line is the one before
			continue
		}
		last = without & made
		newLine(s, at, &other)
		cutDown(&other, anyCut&^without)
		if !hasTear(&other) && other.length() <= longestLine {
			*l = other
			return
		}
	}
}

// hasTear reports whether a cut left a pronoun without its noun or a part of a quotation.
func hasTear(l *line) bool { return dangling(l) || objectCut(l) || tearsQuote(l) }

// isActing reports whether the event's noun is the subject of the clause, which tells
// what it did: "An earthquake in Graz on Monday shook the hills".
func isActing(l *line) bool {
	n := l.event.verb
	if l.event.rule != "subject-noun" || n < 0 {
		return false
	}
	return n == l.clauses.List[0].Verb && l.clauses.Verbs[n].First > l.trigger()
}

// cutDown leaves out of the sentence what the event can be told without.
func cutDown(l *line, allowed cutSet) {
	l.put(l.first, l.last)
	trim(l)
	cutTimeClause(l)
	cutListed(l)
	if allowed&cutQuote != 0 && cutToQuote(l) || cutToTold(l) {
		return
	}
	cutSemicolon(l)
	cutAsides(l)
	cutLinks(l)
	cutLead(l)
	if allowed&cutAttribution != 0 {
		attributionBehind(l)
		attributionInside(l)
		attributionBefore(l)
	}
	if allowed&cutCoordinate != 0 {
		cutCoordinates(l)
	}
	if l.before == "" {
		if allowed&cutAdverbial != 0 {
			cutAdverbials(l)
		}
		if allowed&cutRelative != 0 {
			cutRelatives(l)
		}
		cutLead(l)
		if allowed&cutCoordinate != 0 && l.cuts&cutRelative == 0 {
			sharedSubject(l)
		}
	}
	cutLead(l)
	shorten(l)
	cutLead(l)
	if l.before == "" || l.given != nil {
		resolveSubject(l)
	}
	resolveObjects(l)
	resolveIts(l)
	cutTime(l)
	cutLead(l)
	cutConjunction(l)
}

// cutConjunction leaves out the conjunction of a sentence that is one clause: "While
// Kos and Lee left on Monday."
func cutConjunction(l *line) {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 || !conceding.Has(l.low(a)) || l.tag(a) != nlp.IN || l.tag(a+1) == nlp.VBG || l.told(l.clauses.Verbs[n].Last, b) >= 0 {
		return
	}
	if l.subjectIn(a+1, l.clauses.Verbs[n].First) && l.commaIn(l.clauses.Verbs[n].Last, b) < 0 {
		l.drop(a, a+1)
	}
}

// conceding are the conjunctions with which a sentence may hang on the one before.
var conceding = lexicon.NewSet("while although though whereas because")

// dangling reports whether the subject of the line is a pronoun that stands for
// nothing in it.
func dangling(l *line) bool {
	if l.before != "" {
		return false
	}
	a, b := l.bounds()
	for a < b && l.doc.Is(a, nlp.Punct) {
		a++
	}
	if l.loose(a) && !isCleft(l, a, b) || l.points(a) || countsWhat(l, a) {
		return true
	}
	n := l.told(a, b)
	if n < 0 {
		return false
	}
	i := l.clauses.Verbs[n].First - 1
	for i > a && l.tag(i) == nlp.RB {
		i--
	}
	if i <= a || !pronouns.Has(l.low(i)) || !l.loose(i) || isCleft(l, i, b) {
		return false
	}
	if m := l.clauses.List[0].Verb; m > n && l.keeps(l.clauses.Verbs[m].Head) && subordinators.Has(l.low(l.clauses.List[l.clauses.Verbs[n].Clause].Marker)) {
		if r := l.clauses.Subject(m); r.Before < 0 && r.First > i && agrees(l, l.low(i), nlp.Range{First: r.First, Last: r.Last}) { // "When it shut the gate, Graz"
			return false
		}
	}
	for j := a; j < i; j++ { // "In 2013 it lost"
		if l.keeps(j) && l.tag(j).IsNoun() && !l.inTime(j) {
			return false
		}
	}
	return true
}

// loose reports whether token i is printed and is a pronoun or possessive, or a
// first person outside quotation marks.
func (l *line) loose(i int) bool {
	if _, ok := l.swapped(i); ok || !l.keeps(i) || l.quoted(i) && !dropsMarks(l, i) {
		return false
	}
	low := l.low(i)
	return speaksOfSelf(l, i) || pronouns.Has(low) || owners.Has(low) && l.tag(i) == nlp.PRPS
}

// speaksOfSelf reports whether token i is a first person: not "US", and not the
// mine of "The zinc mine collapsed".
func speaksOfSelf(l *line, i int) bool {
	low := l.low(i)
	if !firstPerson.Has(low) || low != "i" && l.doc.Is(i, nlp.AllCaps) || low == "i" && l.tag(i-1).IsProper() && l.keeps(i-1) {
		return false // "the US", "World War I"
	}
	return low != "mine" || !l.tag(i).IsNoun() || l.is(i-1, "of")
}

// points reports whether "this" or "that" at token i is all of the subject: "This
// was shown on Monday".
func (l *line) points(i int) bool {
	if !demonstratives.Has(l.low(i)) || l.quoted(i) && !dropsMarks(l, i) {
		return false
	}
	if i++; l.is(i, "one") {
		i++
	}
	for l.tag(i) == nlp.RB {
		i++
	}
	return l.clauses.VerbAt(i) >= 0 && l.finite(i)
}

// countsWhat reports whether "all" or "both" at token i is all of the subject: "All
// admitted it".
func countsWhat(l *line, i int) bool {
	if !counting.Has(l.low(i)) || l.quoted(i) {
		return false
	}
	for i++; l.tag(i) == nlp.RB || l.inTime(i); i++ {
	}
	return l.clauses.VerbAt(i) >= 0 && l.finite(i) && !scores.Has(l.low(i))
}

// scores are numbers that are taken for verbs: "Several hundred left".
var scores = lexicon.NewSet("dozen hundred thousand million billion")

var counting = lexicon.NewSet("all both some many most each several others another neither none few either one two three four five six")

// isCleft reports whether "it" at token i stands for what comes: "It was Kos who".
func isCleft(l *line, i, b int) bool {
	if !l.is(i, "it") || !cleftBe.Has(l.low(i+1)) {
		return false
	}
	for j := i + 2; j < min(i+6, b); j++ {
		if l.is(j, "that") || l.is(j, "to") || l.is(j, "who") || j == i+2 && l.tag(j) == nlp.JJ { // "It is likely the club will sell"
			return true
		}
	}
	return false
}

var (
	cleftBe     = lexicon.NewSet("is was will 's")
	pronouns    = lexicon.NewSet("he she it they")
	owners      = lexicon.NewSet("his her its their")
	firstPerson = lexicon.NewSet("i we me us my our mine ours you your yours myself ourselves")
)

// trim leaves out what stands around the sentence: its full stop, marks and the
// clock of a live report in front of it, and a dateline that was read with it.
func trim(l *line) {
	a, b := l.first, l.last
	for a < b && l.opens(a) {
		a++
	}
	for i := a; i < min(a+9, b) && i < l.trigger(); i++ { // "16.50: The gate opened"
		if l.is(i, ":") && (onlyTime(l, a, i) || i <= a+4 && placeName(l, a, i) || l.inTime(i-1) && isLabel(l.sentence, *l.phraseAt(i - 1))) {
			a = i + 1
			break
		}
	}
	for i := a; i < min(a+14, b) && i < l.trigger(); i++ {
		if l.clauses.VerbAt(i) >= 0 {
			break
		}
		if endsDateline(l, i) && isDateline(l, a, i) { // "GRAZ, Austria (AP) — "
			a = i + 1
			break
		}
	}
	for b > a && l.ends(b-1) {
		b--
	}
	l.only(a, b)
}

// cutSemicolon keeps of the parts between semicolons the one that tells of the
// event, if that is a sentence.
func cutSemicolon(l *line) {
	a, b := l.bounds()
	from := a
	for i := a; i <= b; i++ {
		if i < b && (!l.is(i, ";") || !l.keeps(i) || l.aside(i)) {
			continue
		}
		if from <= l.trigger() && l.trigger() < i {
			start := from
			for start < i && (l.tag(start) == nlp.CC || l.tag(start) == nlp.RB || l.is(start, ",")) {
				start++
			}
			if n := l.finiteFrom(start, i); n >= 0 && l.clauses.Verbs[n].First > start && !subordinators.Has(l.low(start)) {
				l.only(from, i)
			}
			return
		}
		from = i + 1
	}
}

// cutAsides leaves out what stands in brackets or between dashes and does not
// tell of the event.
func cutAsides(l *line) {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if !l.is(i, "(") || i > a && !l.doc.Is(i, nlp.Spaced) {
			continue
		}
		for j := i + 1; j < b; j++ {
			if l.is(j, ")") {
				if !isOfLine(l, i, j) {
					if l.comma(i-1) && !l.is(j+1, ",") { // "Varga, (Graz) left"
						l.drop(i-1, i)
					}
					l.drop(i, j+1)
				}
				i = j
				break
			}
		}
	}
	var dashes []int
	for i := a; i < b; i++ {
		if l.keeps(i) && l.dash(i) && !l.inTime(i) {
			dashes = append(dashes, i)
		}
	}
	t := l.trigger()
	switch {
	case len(dashes) == 2 && dashes[0] < t && t < dashes[1]:
		if n := l.finiteFrom(dashes[0]+1, dashes[1]); n >= 0 && l.subjectIn(dashes[0]+1, l.clauses.Verbs[n].First) && !subordinators.Has(l.low(dashes[0]+1)) {
			l.only(dashes[0]+1, dashes[1])
		}
	case len(dashes) == 2:
		if l.told(dashes[1], b) >= 0 && dashes[0] > a && t > dashes[1] || dashes[1] < b-1 && t < dashes[0] {
			l.drop(dashes[0], dashes[1]+1)
		}
	case len(dashes) == 1 && t < dashes[0] && l.told(a, dashes[0]) >= 0:
		l.drop(dashes[0], l.last)
	}
}

// isOfLine reports whether what stands in the brackets at tokens i and j belongs to
// the line: it tells the event, or is a part of a name.
func isOfLine(l *line, i, j int) bool {
	t := l.trigger()
	return i <= t && t <= j || isInTitle(l, i, j)
}

// isInTitle reports whether the brackets at tokens i and j hold a part of a name:
// “the Harbour (Amendment) Bill”.
func isInTitle(l *line, i, j int) bool {
	inside := l.doc.Is(i+1, nlp.Capital) && !l.doc.Is(i+1, nlp.AllCaps) && l.nameAt(i+1) == nil
	return inside && i > l.first && j+1 < l.last && l.tag(i-1).IsProper() && l.tag(j+1).IsProper()
}

// cutLinks leaves out words between commas that only link sentences: ", however,".
func cutLinks(l *line) {
	for i := l.first + 1; i+2 < l.last; i++ {
		if l.comma(i) && l.comma(i+2) && links.Has(l.low(i+1)) {
			l.drop(i, i+3)
		}
	}
}

// cutLead leaves out what links the line to the sentence before: "But", "Meanwhile,".
func cutLead(l *line) {
	for {
		a, b := l.bounds()
		for a < b && l.is(a, ",") {
			l.drop(a, a+1)
			a, b = l.bounds()
		}
		if c := linkingPhrase(l, a); c > 0 && c < l.trigger() {
			l.drop(a, c)
			continue
		}
		low, next := l.low(a), l.tag(a+1)
		if a+1 >= l.trigger() || !links.Has(low) && !joins.Has(low) {
			return
		}
		if tag := l.tag(a); tag != nlp.CC && tag != nlp.RB && tag != nlp.UH && tag != nlp.IN {
			return
		}
		switch {
		case l.comma(a + 1):
			l.drop(a, a+2)
		case joins.Has(low) && opensClause(next):
			l.drop(a, a+1)
		default:
			return
		}
	}
}

// linkingPhrase is the token behind the phrase at token a that only parts the sentence
// from the one before, "In a separate step,", or 0.
func linkingPhrase(l *line, a int) int {
	if l.is(a, "in") && l.is(a+1, "fact") && l.comma(a+2) {
		return a + 3
	}
	if l.is(a, "in") && (l.is(a+1, "a") || l.is(a+1, "another")) {
		for i := a + 2; i < a+4; i++ {
			if l.comma(i+1) && linkingNouns.Has(l.low(i)) && (i == a+2 || parting.Has(l.low(a+2))) && l.keeps(i) {
				return i + 2
			}
		}
	}
	return 0
}

var (
	parting      = lexicon.NewSet("separate related similar further second new later")
	linkingNouns = lexicon.NewSet("step case move statement development incident twist sign blow setback")
)

// opensClause reports whether a word of that tag may begin a clause.
func opensClause(tag nlp.Tag) bool {
	switch tag {
	case nlp.DT, nlp.IN, nlp.CD, nlp.EX, nlp.JJ:
		return true
	}
	return tag.IsNoun() || tag.IsPronoun()
}

var (
	links = lexicon.NewSet(`however meanwhile though too also besides furthermore moreover nevertheless nonetheless therefore thus indeed instead then still yet separately
		elsewhere additionally consequently similarly likewise plus now and but so or`)
	joins = lexicon.NewSet("and but so then meanwhile")
	// subordinators open a clause that does not stand alone.
	subordinators = lexicon.NewSet("when after before as while because since although though once until till whereas unless if whether where so than lest")
	// whole is what stands behind a subordinator when it is left out: what came
	// "after X did" is that X did.
	standing = lexicon.NewSet("when after before as while because since although though once until")
)

// subjectIn reports whether [a, v) is a noun phrase that can be the subject of
// the verb at token v.
func (l *line) subjectIn(a, v int) bool {
	if a >= v || v-a > 16 || bareStarts[l.tag(a)] || reportingGerunds.Has(l.low(a)) {
		return false
	}
	nouns, dated := 0, 0
	for i := a; i < v; i++ {
		if i > a && l.is(i, "as") && l.tag(i+1) == nlp.DT && l.tag(i-1).IsNoun() { // "landslides as the storm passes"
			return false
		}
		switch tag := l.tag(i); {
		case tag.IsNoun(), tag == nlp.PRP, tag == nlp.EX, tag == nlp.CD, tag == nlp.DT:
			nouns++
			if l.inTime(i) {
				dated++
			}
		}
	}
	if nouns == 0 || nouns == dated {
		return false
	}
	last := v - 1
	for last > a && l.tag(last) == nlp.RB {
		last--
	}
	switch l.tag(last) {
	case nlp.CC: // "named as head of the guild and will leave"
		return false
	case nlp.PRP:
		return last == a || objects.Has(l.low(last))
	}
	return true
}

var (
	// bareStarts are the tags that no subject begins with.
	bareStarts = map[nlp.Tag]bool{nlp.IN: true, nlp.TO: true, nlp.CC: true, nlp.WDT: true, nlp.WP: true, nlp.VBD: true, nlp.VBZ: true, nlp.VBP: true,
		nlp.MD: true, nlp.VB: true, nlp.VBN: true, nlp.Comma: true}
	reportingGerunds = lexicon.NewSet("saying adding citing telling making including")
	objects          = lexicon.NewSet("himself herself itself themselves them us")
)
