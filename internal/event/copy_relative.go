package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// cutRelatives keeps a relative clause or a participle that tells of the event, with
// the noun that it hangs on for its subject: "Kos, who ran the mill": Kos ran the
// mill; "a mill built in 1890": a mill was built.
func cutRelatives(l *line) {
	a, b := l.bounds()
	n := l.clauses.VerbAt(l.trigger())
	if n < 0 {
		return
	}
	n = l.clauses.Lead(n)
	switch v := &l.clauses.Verbs[n]; {
	case l.is(v.First, "having") && v.Last > v.First+1:
		havingDone(l, v, b)
	case v.Form == nlp.Finite && !behindPreposition(l, v):
		relativeClause(l, v, a, b)
	case v.Form == nlp.Finite, v.Form == nlp.Participle:
		if i := l.clauses.NounStart(v.First-1) - 1; l.is(i, "to") && l.is(i-1, "according") {
			return // "According to a paper published on Monday, the lake is shrinking": what it says
		}
		if v.First == a || onlyAdverbs(l, a, v.First) {
			participleInFront(l, a, b)
		} else {
			participleBehind(l, v, a, b)
		}
	}
}

// behindPreposition reports whether one past form stands behind a noun phrase
// that hangs on a preposition, so that it is a participle whatever it looks like:
// "According to a paper published on Monday".
func behindPreposition(l *line, v *nlp.Verb) bool {
	if !v.Ambiguous() || !l.tag(v.First-1).IsNoun() || isLoneVerb(l, v) {
		return false
	}
	if next := l.tag(v.Last); next.IsNoun() || next.IsAdjective() || next == nlp.DT || next == nlp.VBN {
		return false // "a shared workspace"
	}
	i := l.clauses.NounStart(v.First-1) - 1
	return i >= l.first && (l.tag(i) == nlp.IN || l.tag(i) == nlp.TO) && !standing.Has(l.low(i)) && !limits.Has(l.low(i))
}

// isLoneVerb reports whether v is the verb of a sentence that has no other to tell of
// its subject: "Kos, 89, of Brod passed away".
func isLoneVerb(l *line, v *nlp.Verb) bool {
	main := l.clauses.List[0].Verb
	return main >= 0 && &l.clauses.Verbs[main] == v
}

// onlyAdverbs reports whether [a, b) are adverbs only.
func onlyAdverbs(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if l.tag(i) != nlp.RB {
			return false
		}
	}
	return true
}

func relativeClause(l *line, v *nlp.Verb, a, b int) {
	m := v.First - 1
	for m > a && (l.tag(m) == nlp.RB || l.inTime(m) || l.is(m, ",") && l.inTime(m-1)) {
		m--
	}
	join := m
	if l.is(m, "and") {
		m = relativeOver(l, v)
	}
	if low := l.low(m); m <= a || low != "who" && low != "which" && low != "that" {
		return
	}
	if prev := l.tag(m - 1); prev == nlp.IN || prev == nlp.TO || l.is(m, "that") && !prev.IsNoun() || l.attributes(l.clauses.VerbAt(m-1)) {
		return
	}
	np := l.antecedent(m)
	if np.Empty() {
		np = describedBefore(l, m)
	}
	if np.Empty() {
		return
	}
	if quantifiers.Has(l.low(np.First)) || isOneOfThem(l, np, v) { // "Any plan that does not work"
		return
	}
	end := clauseEnd(l, v, b, l.is(m-1, ","))
	if end <= l.trigger() || !l.own.Empty() && (l.own.First < v.First-4 || l.own.First >= end) {
		return
	}
	l.only(np.First, end)
	l.drop(np.Last, join+1)
	ownIts(l, v)
	if p := apposedPerson(l, np.First); p != nil { // "Marta Kos, a former diver who"
		l.drop(np.First+1, np.Last)
		l.replace(np.First, p.full, p.id)
	} else {
		fullName(l, np)
	}
	l.cuts |= cutRelative
}

// isOneOfThem reports whether the noun phrase is the last of several whom the relative
// clause of verb v tells of: "Marta Kos and the diver Ines Varga, who were arrested".
func isOneOfThem(l *line, np nlp.Range, v *nlp.Verb) bool {
	if !severally.Has(l.low(v.First)) {
		return false
	}
	n := l.nameAt(np.Last - 1)
	return n != nil && n.id[0] == 'p' || n == nil && l.tag(np.Last-1) == nlp.NN && l.tag(np.First-1) == nlp.CC
}

// severally are the forms of verbs that only several have.
var severally = lexicon.NewSet("were are have")

// relativeOver is the pronoun of the relative clause whose second verb v is: "a jeep, which
// was old and had been stolen in June"; or -1.
func relativeOver(l *line, v *nlp.Verb) int {
	k := v.Clause
	for k >= 0 && l.clauses.List[k].Kind == nlp.Coordinate {
		k = l.clauses.List[k].Parent
	}
	if k < 0 || l.clauses.List[k].Kind != nlp.Relative || l.clauses.List[k].Marker < 0 {
		return -1
	}
	m := l.clauses.List[k].Marker
	w := l.finiteFrom(m, v.First)
	if w < 0 || l.clauses.Verbs[w].First > m+2 || !sharesForm(&l.clauses.Verbs[w], v) || !plainBetween(l, m+1, v.First-1, w) {
		return -1
	}
	return m
}

// ownIts names whose the object of a relative clause is, where that is what the sentence
// is about: "The Harbour Club opened after a flood that tore its doors in May".
func ownIts(l *line, v *nlp.Verb) {
	main := l.clauses.List[0].Verb
	if main < 0 || l.clauses.Verbs[main].First > v.First || !l.is(v.Last, "its") {
		return
	}
	r := l.clauses.Subject(main)
	if r.Before >= 0 || r.Empty() {
		return
	}
	if n := l.nameAt(r.Last - 1); n != nil && n.id[0] != 'p' {
		l.replace(v.Last, possessive(surfaceOf(l.sentence, n.Span)), n.id)
	} else if head := l.clauses.Head(r.Range); n == nil && head == r.Last-1 && l.tag(head) == nlp.NN && l.is(r.First, "the") {
		l.replace(v.Last, possessive("the "+l.words(r.First+1, r.Last)), "")
	}
}

// objectAlone keeps the noun that was the object, with its clause: "a grant that the
// town gave". It reports whether there is one.
func objectAlone(l *line) bool {
	n := l.verb()
	if n < 0 || l.clauses.Verbs[n].Form != nlp.Finite || l.own.First < l.clauses.Verbs[n].Last {
		return false
	}
	v := &l.clauses.Verbs[n]
	k := &l.clauses.List[v.Clause]
	m := k.Marker
	if k.Kind != nlp.Relative || m <= l.first+1 || v.Passive || !l.subjectIn(m+1, v.First) || pronouns.Has(l.low(m+1)) || firstPerson.Has(l.low(m+1)) {
		return false
	}
	if low := l.low(m); low != "which" && low != "that" && low != "whom" {
		return false
	}
	h := m - 1
	if l.is(h, ",") {
		h--
	}
	start := l.clauses.NounStart(h)
	if !l.tag(h).IsNoun() || l.inTime(h) || quantifiers.Has(l.low(start)) || demonstratives.Has(l.low(start)) || l.tag(start) == nlp.PRPS {
		return false
	}
	l.put(start, l.own.Last)
	if p := l.phraseAt(l.own.First); p != nil {
		l.drop(p.start, l.own.Last)
	}
	return true
}

// apposedPerson is the person whom the noun phrase that begins at token i, behind a
// comma, only describes, or nil.
func apposedPerson(l *line, i int) *name {
	if !l.is(i-1, ",") {
		return nil
	}
	p := l.nameAt(i - 2)
	if p != nil && p.id[0] == 'o' && belongs(l.sentence, p) { // "Marta Kos of the Green Party, a former diver who"
		p = l.nameAt(beforeName(l.sentence, p) - 1)
		return p
	}
	if p != nil && p.id[0] == 'p' && p.End == l.doc.Tokens[i-2].End {
		return p
	}
	return nil
}

// describedBefore is the description, in two parts, that ends before token m behind a
// person's name: "Marta Kos, a diver and cook of the guild who"; or empty.
func describedBefore(l *line, m int) nlp.Range {
	for i := m - 1; i > l.first+1 && m-i < longestApposed; i-- {
		tag := l.tag(i)
		switch {
		case l.is(i, ",") && l.tag(i+1) == nlp.DT && apposedPerson(l, i+1) != nil:
			return nlp.Range{First: i + 1, Last: m}
		case !nounTags[tag] && tag != nlp.CC && tag != nlp.IN || l.clauses.VerbAt(i) >= 0:
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

const longestApposed = 12

// quantifiers open noun phrases that a relative clause is needed for.
var quantifiers = lexicon.NewSet("any no every each few most many all only anyone everyone nobody nothing those what")

// fullName prints a person's full name where the noun phrase is a part of it.
func fullName(l *line, np nlp.Range) {
	n := l.nameAt(np.First)
	span := l.span(np.First, np.Last)
	if n == nil || n.id[0] != 'p' || n.Span != span || len(n.full) <= span.Len() {
		return
	}
	l.replace(np.First, n.full, n.id)
	l.drop(np.First+1, np.Last)
}

// antecedent is the noun phrase that ends before token m; of "N of the N" the
// nearer noun. It is empty where it is not sure.
func (l *line) antecedent(m int) nlp.Range {
	h := wordBefore(l, m)
	if h < l.first || l.inTime(h) || l.clauses.VerbAt(h) >= 0 || !l.tag(h).IsNoun() && l.tag(h) != nlp.CD {
		return nlp.Range{}
	}
	a := l.clauses.NounStart(h)
	if n := l.nameAt(h); n != nil {
		a = min(a, max(l.first, l.doc.TokenAt(n.Start)))
	}
	for a < h && l.clauses.VerbAt(a) >= 0 { // "had followed the lead taken"
		a++
	}
	if a > l.first+1 && l.tag(a-1) == nlp.Dollar { // "The $2 million repair"
		if a--; l.tag(a-1) == nlp.DT {
			a--
		}
	}
	if a > l.first && l.tag(a-1) == nlp.DT && l.tag(a) != nlp.DT { // "the University of Graz"
		a--
	}
	if l.is(m, "that") && m == h+1 && l.nameAt(h) != nil && standsAtName(l, a) {
		return nlp.Range{First: l.clauses.NounStart(a - 2), Last: h + 1}
	}
	if l.tag(a) == nlp.POS || l.tag(a-1) == nlp.CC && a > l.first && l.tag(a) != nlp.DT { // "the merger of Brod and Hvar, which"
		return nlp.Range{}
	}
	if a > l.first && hangsOnNoun(l, a) && !isNearer(l, a, h) {
		return nlp.Range{}
	}
	return nlp.Range{First: a, Last: h + 1}
}

// wordBefore is the word that stands before token m, over commas, marks, an age and
// what is in brackets: "Kos, 51, who", "Kos (Reed), who".
func wordBefore(l *line, m int) int {
	h := m - 1
	for h > l.first && (l.is(h, ",") || quoteMarks.Has(l.low(h)) || l.tag(h) == nlp.CD && l.is(h-1, ",")) {
		h--
	}
	if l.is(h, ")") {
		for h > l.first && !l.is(h, "(") {
			h--
		}
		h--
	}
	return h
}

// standsAtName reports whether the name that begins at token a tells where the thing
// before it is: "a hall at the University of Graz that was opened".
func standsAtName(l *line, a int) bool {
	return a > l.first+1 && l.tag(a-1) == nlp.IN && l.tag(a-2) == nlp.NN && !l.is(a-1, "of")
}

// hangsOnNoun reports whether a preposition hangs the noun phrase that begins at
// token a on another noun.
func hangsOnNoun(l *line, a int) bool {
	prep := l.tag(a - 1)
	if spells.Has(l.low(a-2)) && laterThan.Has(l.low(a-1)) { // "two years after an earthquake that"
		return false
	}
	return (prep == nlp.IN || prep == nlp.TO) && (l.tag(a-2).IsNoun() || l.tag(a-2) == nlp.CD)
}

// laterThan are the prepositions that so and so long stands before.
var laterThan = lexicon.NewSet("after before following since")

// isNearer reports whether of "N of the N" the nearer noun, whose phrase is [a, h],
// is meant: a person, or a thing with its article.
func isNearer(l *line, a, h int) bool {
	if n := l.nameAt(h); n != nil {
		return n.id[0] == 'p'
	}
	return l.is(a-1, "of") && l.tag(a) == nlp.DT && !l.tag(h).IsProper()
}

// clauseEnd is the end of the relative or reduced clause of verb v; behind a
// comma it ends at the next one, else before the verb of the clause above. It is
// -1 where that is not sure.
func clauseEnd(l *line, v *nlp.Verb, b int, comma bool) int {
	if comma {
		for i := max(v.First, l.trigger()) + 1; i < b; i++ {
			if i == l.own.Last && l.clauses.VerbAt(i) >= 0 && l.tag(i) != nlp.VBG { // "Kos, who spoke on Monday called for calm"
				return i
			}
			if l.is(i, "and") && relativeWords.Has(l.low(i+1)) { // "who ran the mill and who sold it"
				return i
			}
			if l.comma(i) && !l.aside(i) && !listComma(l, i) && (!listGoesOn(l, i+1) || isPerson(l.sentence, i+2)) { // "Kos, who left, and Lee, who came, are"
				return i
			}
		}
		return b
	}
	n := l.finiteFrom(v.Last, b)
	if n < 0 {
		return beforeGerund(l, max(v.Last, l.trigger()+1), b)
	}
	w := l.clauses.Verbs[n].First
	for i := v.Last; i < w; i++ {
		switch low := l.low(i); {
		case low == "," && !l.inTime(i):
			return i
		case standing.Has(low) && !l.inTime(i):
			return i
		case low == "and" && (l.is(i+1, "who") || l.is(i+1, "which") || l.is(i+1, "whose") || l.is(i+1, ",")):
			return i
		case relativeWords.Has(low) || low == "and" || low == "but" || l.tag(i) == nlp.PRP:
			return -1
		}
	}
	for w > v.First && l.tag(w-1) == nlp.RB {
		w--
	}
	return w
}

// beforeGerund is where a clause without another verb behind it ends in [a, b): before
// the next item of the list above it: "after telling of a loss that grew (and closing
// the mill)".
func beforeGerund(l *line, a, b int) int {
	if d := l.own.Last; d > l.trigger() && l.comma(d) && l.tag(d+1) == nlp.IN { // "will go on with work that began in May(, by asking for help)"
		return d
	}
	for i := a; i < b; i++ {
		if l.is(i, "and") && l.tag(i+1) == nlp.VBG {
			return i
		}
	}
	return b
}

// listComma reports whether the comma at token i stands in a date or a name.
func listComma(l *line, i int) bool {
	return l.inTime(i) || l.inTime(i-1) && l.inTime(i+1) || l.tag(i-1).IsProper() && l.tag(i+1).IsProper()
}

// irregular are the plurals that do not end in s.
var irregular = lexicon.NewSet("men women children people police feet teeth mice geese media data policemen firemen fishermen sheep fish aircraft staff crew")

// intransitive are participles of which nothing is what was done to it: "the man who
// died in May was", "the talks resumed in May were".
var intransitive = lexicon.NewSet(`appeared arose arrived become began begun collapsed come continued died disappeared ended emerged erupted expired fallen gone grown happened lapsed left
	occurred resigned resumed retired risen started vanished`)

// passives are participles of what is done to things and people, and seldom past
// tenses without an object.
var passives = lexicon.NewSet(`abandoned abducted adopted approved arrested awarded banned based born bought broadcast built captured carried commissioned committed compiled completed
	composed conducted confiscated constructed convened convicted created damaged delivered deported designed destroyed detained developed directed
	discovered drafted drawn elected enacted established executed exhibited expelled filed filmed founded fired funded given granted headed hired held hit
	hosted hurt imposed imprisoned incorporated injured inaugurated installed introduced invented issued jailed kidnapped killed launched leaked lodged
	made murdered named nominated obtained opened ordered organised organized paid painted passed performed posted printed produced promulgated proposed
	provided published purchased raised recorded recovered released remanded rescued reserved restored sacked seen seized sent sentenced shot shown signed
	slain sold staged stationed stolen submitted suspended taken tabled tested trained translated trapped used wounded written`)
