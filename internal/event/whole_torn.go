package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// functionWords are words that no line ends with.
var functionWords = lexicon.NewSet(`least the a an of for to in on at by with from and or but that which who as is are was were be been has have had will would its his their my our
	your this these those than into about between against during after before until since under over upon not very more most such no nor if when while
	because though although per via amid among across through toward towards without within`)

func functionEnd(l *line) bool {
	_, b := l.bounds()
	for b > l.first && l.doc.Is(b-1, nlp.Punct) {
		b--
	}
	tag := l.tag(b - 1)
	switch tag {
	case nlp.POS, nlp.PRPS, nlp.CC, nlp.DT, nlp.TO, nlp.MD:
		return true
	}
	if tag == nlp.JJ && l.tag(b-2) == nlp.DT && !l.is(b-2, "the") { // "in a short"
		return true
	}
	return functionWords.Has(l.low(b-1)) && tag != nlp.RP && tag != nlp.RB
}

func functionStart(l *line) bool {
	a, _ := l.bounds()
	if l.before != "" {
		return false
	}
	switch tag, low := l.tag(a), l.low(a); tag {
	case nlp.IN, nlp.CC, nlp.TO:
		return !limits.Has(low)
	case nlp.RB, nlp.RBR, nlp.JJR:
		return !limits.Has(low)
	case nlp.VBG:
		return leading.Has(low) || linking.Has(low)
	}
	return false
}

// leading are the participles that are prepositions.
var leading = lexicon.NewSet("following according including regarding concerning excluding")

// limits are the words that begin a number: "About 40 people".
var limits = lexicon.NewSet("about around over nearly at almost not only more fewer less roughly")

func isBounded(l *line) bool {
	r := relationOf(l.sentence, l.event)
	return (r == "until" || r == "since") && !l.nominal() && l.own.First > l.trigger()
}

// pastTime is the token behind times, and the adverbs and marks that close them,
// that begin at token i.
func pastTime(l *line, i int) int {
	for i < l.last && (l.inTime(i) || closesTime.Has(l.low(i))) {
		i++
	}
	return i
}

// closesTime are the adverbs and marks that a time may end with: "a week ago".
var closesTime = lexicon.NewSet("ago early late ” \" ’")

func endTorn(l *line) bool {
	_, b := l.bounds()
	if closeBefore.Has(l.low(b-1)) && standing.Has(l.low(b)) {
		return true
	}
	i := pastTime(l, b)
	if l.is(i, "(") {
		i = pastTime(l, pastBrackets(l, i))
	}
	if i >= l.last {
		return false
	}
	tag := l.tag(i)
	switch low := l.low(i); {
	case tag == nlp.POS: // "during the Lions(’ fifth win)"
		return true
	case low == ",":
		return tornBeforeComma(l, b, i)
	case l.doc.Is(i, nlp.Punct):
		return gluing.Has(low) || low == "-" && !l.doc.Is(i, nlp.Spaced)
	case standing.Has(low) || low == "where" || low == "whereas" || low == "but":
		return l.finiteFrom(i+1, l.last) < 0
	case low == "and" || low == "or":
		before := l.tag(b - 2)
		return !joinsClause(l, i) || l.tag(b-1) == nlp.JJ && (before == nlp.IN || before == nlp.DT) // "a supply of new (and used boats)"
	case l.nominal():
		return l.clauses.VerbAt(i) < 0 && low != "that" && low != "which" && low != "who" && tag != nlp.WDT
	}
	return true
}

// tornBeforeComma reports whether a line that ends before token b needs what stands
// behind the comma at token i.
func tornBeforeComma(l *line, b, i int) bool {
	next := l.tag(i + 1)
	switch {
	case l.is(i+1, "that"), l.is(i+1, "as") && takesAs(l), next == nlp.TO && i > b: // "was told on Monday, May 9, to leave"
		return true
	case !l.nominal() && (next.IsNoun() || next == nlp.JJ) && listGoesOn(l, i+1):
		return true
	case l.tag(b-2) == nlp.DT && (next == nlp.Dollar || next == nlp.CD): // "the pending, $2 million sale"
		return true
	}
	return l.tiesOn(b-1, i+1)
}

// takesAs reports whether the line's verb says what somebody was called: "described Kos,
// the mayor(, as a friend)".
func takesAs(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	return n >= 0 && naming.Has(l.head(n))
}

var naming = lexicon.NewSet("described describes hailed branded labelled labeled regarded portrayed dismissed denounced praised treated appointed elected named")

// tiesOn reports whether token i, before a comma, says nothing without token next
// behind it: "one of the largest, publicly traded firms", "met prime minister, Ann Lee".
func (l *line) tiesOn(i, next int) bool {
	if l.tag(i).IsAdjective() {
		return l.tag(next).IsAdjective() || l.tag(next).IsNoun() || l.tag(next) == nlp.RB
	}
	return isPerson(l.sentence, next) && l.tag(i) == nlp.NN && l.tag(l.clauses.NounStart(i)) != nlp.DT && l.tag(l.clauses.NounStart(i)) != nlp.PRPS
}

// brokenOff reports whether the line ends where its source does: "The plan was shown
// when the mayor …".
func brokenOff(l *line) bool {
	_, b := l.bounds()
	for i := b - 1; i < l.last; i++ {
		if l.is(i, "…") || l.is(i, "...") {
			return i == b || i == b-1
		}
	}
	return false
}

// gluing are the marks that tie the words around them together: "R&D".
var gluing = lexicon.NewSet("$ / & %")

// joinsClause reports whether the "and" at token i joins another verb, or a clause
// with its subject, so that the line may end before it.
func joinsClause(l *line, i int) bool {
	if next := l.tag(i + 1); next.IsFinite() || next == nlp.VBN || next == nlp.VBG {
		return true
	}
	n := l.finiteFrom(i+1, l.last)
	return n >= 0 && !isPairing(l, i) && l.clauses.Verbs[n].First-i < 6 && l.subjectIn(i+1, l.clauses.Verbs[n].First)
}

// isPairing reports whether the "and" at token i is that of "between A and B" or "both A
// and B".
func isPairing(l *line, i int) bool {
	for j := i - 1; j >= l.first && j > i-longestPaired; j-- {
		if low := l.low(j); low == "between" || low == "both" {
			return true
		} else if low == "and" || l.clauses.VerbAt(j) >= 0 {
			return false
		}
	}
	return false
}

// longestPaired is how many words the first of such two can have.
const longestPaired = 9

// pastBrackets is the token behind the brackets that open at token i: "the Harbour
// Guild( (HG) awards)", "ordered all towns near Hvar( (pop. 900) to shut the gates)".
func pastBrackets(l *line, i int) int {
	for j := i + 1; j < l.last; j++ {
		if l.is(j, ")") {
			return j + 1
		}
	}
	return i
}

// openClause reports whether the word that opens a clause is printed and the
// clause's verb is not.
func openClause(l *line) bool {
	for k := range l.clauses.List {
		c := &l.clauses.List[k]
		if c.Marker < 0 || c.Verb < 0 || !l.keeps(c.Marker) || l.doc.Is(c.Marker, nlp.Punct) || l.tag(c.Marker) == nlp.CC {
			continue
		}
		if l.cuts&cutAttribution != 0 && l.attributes(c.Verb) { // ", she said" is no part of what she said
			continue
		}
		if v := l.clauses.Verbs[c.Verb].Head; !l.keeps(v) && v > c.Marker && (c.Kind == nlp.Complement || l.told(c.Marker, l.last) < 0) {
			return true
		}
	}
	return false
}

// betweenCommas reports whether the subject that begins at token a, behind a comma,
// ends at another one.
func (l *line) betweenCommas(a int) bool {
	n := l.told(a, l.last)
	if n < 0 || !l.tag(a).IsProper() && l.tag(a-2) != nlp.NNP {
		return false
	}
	i := l.clauses.Verbs[n].First - 1
	for i > a && (l.inTime(i) || l.tag(i) == nlp.RB) {
		i--
	}
	return i > a && l.is(i, ",")
}

// conditions are conjunctions whose clause is not told as a fact.
var conditions = lexicon.NewSet("if unless whether lest than")

// listGoesOn reports whether the words behind the comma before token i are the
// next of a list: "A, B and C".
func listGoesOn(l *line, i int) bool {
	and := false
	for ; i < l.last && l.clauses.VerbAt(i) < 0; i++ {
		if l.doc.Is(i, nlp.Punct) {
			return and
		}
		and = and || l.is(i, "and") || l.is(i, "or")
	}
	return and && !l.finite(i)
}

func startTorn(l *line) bool {
	if l.before != "" {
		return false
	}
	a, _ := l.bounds()
	i := a - 1
	for i >= l.first && l.inTime(i) {
		i--
	}
	if i < l.first {
		return false
	}
	tag, low := l.tag(i), l.low(i)
	if l.nominal() {
		return withinNoun(l, i, a)
	}
	switch {
	case tyingFront.Has(low) || low == "–" && !l.doc.Is(i, nlp.Spaced):
		return true
	case low == ",":
		return tornAtComma(l, i, a)
	case l.doc.Is(i, nlp.Punct):
		return false
	case low == "as" && l.tag(i-1).IsNoun() && !l.inTime(i-1):
		return true
	case low == "and" || low == "or":
		n := l.finiteFrom(l.first, i)
		return (l.tag(a).IsNoun() || l.tag(a) == nlp.DT) && n < 0 && l.tag(i-1).IsNoun()
	case conditions.Has(low): // "as if Kos left"
		return true
	case subordinators.Has(low) || links.Has(low) || relativeWords.Has(low) || tag == nlp.RB:
		return false
	}
	return !l.attributes(l.clauses.VerbAt(i))
}

// tyingFront are the marks that tie the word behind them to the one before.
var tyingFront = lexicon.NewSet("' ’ ‘ / & $ -")

// withinNoun reports whether the noun phrase that begins at token a goes back to
// token i: "(a long) strike".
func withinNoun(l *line, i, a int) bool {
	switch l.tag(a) {
	case nlp.DT, nlp.PRPS, nlp.NNP:
		return false
	}
	switch l.tag(i) {
	case nlp.JJ, nlp.POS, nlp.NN, nlp.NNP, nlp.CC: // "(The theft and) murder of a diver"
		return true
	}
	return false
}

// tornAtComma reports whether the comma at token i stands inside the phrase that the
// line begins with at token a: "a white, Christian, conservative farmer", "Kos,
// D-N.Y., said", "officials in Split, Croatia, left".
func tornAtComma(l *line, i, a int) bool {
	before, first := l.tag(i-1), l.tag(a)
	if before.IsAdjective() && first.IsAdjective() || l.betweenCommas(a) {
		return true
	}
	return before.IsNoun() && l.finite(a) || before.IsProper() && (first.IsProper() || first == nlp.NN) // "Brod, champion of the cup, won"
}

// hasGap reports whether words are left out in the middle that are neither a date,
// an aside nor an adverb.
func hasGap(l *line) bool {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if l.keeps(i) {
			continue
		}
		end := i
		for end < b && !l.keeps(end) {
			end++
		}
		if !fineGap(l, i, end) {
			return true
		}
		i = end
	}
	return false
}

func fineGap(l *line, a, b int) bool {
	adverbs, words := true, false
	for i := a; i < b; i++ {
		if l.doc.Is(i, nlp.Punct) || l.inTime(i) || l.aside(i) {
			continue
		}
		words = true
		low := l.low(i)
		if low == "and" && namesIn(l, i+1, i+4) { // "Kos(, 58, and his brother Lee, 56,) left"
			return false
		}
		adverb := l.tag(i) == nlp.RB && !negating.Has(low)
		adverbs = adverbs && adverb || l.before != "" && relativeWords.Has(low)
	}
	if !words || adverbs {
		return true
	}
	set := func(i int) bool { return l.is(i, ",") || l.dash(i) }
	return set(a) && (set(b-1) || l.is(b-1, ")"))
}

// negating are the adverbs that no line may lose.
var negating = lexicon.NewSet("not n't never")

// timeTorn reports whether a date was left out that the line cannot do without.
func timeTorn(l *line) bool {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if l.keeps(i) || !l.inTime(i) {
			continue
		}
		p := l.phraseAt(i)
		r := removable(l, nlp.Range{First: p.first, Last: p.last})
		if r.Empty() || keepsWord(l, r.First, p.first) {
			return true
		}
		i = p.last - 1
	}
	return false
}

// keepsWord reports whether a word of [a, b) is printed: the "about" of "about 2 p.m.".
func keepsWord(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if l.keeps(i) && !l.doc.Is(i, nlp.Punct) {
			return true
		}
	}
	return false
}
