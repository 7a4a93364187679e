package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// phrase is a noun phrase that may name a speaker.
type phrase struct {
	lo, hi int       // the items of the whole phrase
	span   news.Span // the words that name the speaker: a name without its titles, or the whole phrase
	kind   phraseKind
	head   string // the head noun in lower case, or the pronoun
	person int    // index of the person named, or -1
}

type phraseKind uint8

const (
	noPhrase phraseKind = iota
	name                // Ada Okafor, the ECB
	nominal             // a spokesman for the ministry
	pronoun             // she
	relative            // who, behind the name it stands for
)

// phraseEnding reads the noun phrase whose last word is item i.
func phraseEnding(p *passage, i, lo int) phrase {
	if i < lo || p.isQuote(i) {
		return phrase{}
	}
	w, t := p.lower(i), p.tag(i)
	switch {
	case pronouns.Has(w) || objectPronouns.Has(w):
		c := phrase{lo: i, hi: i + 1, span: p.span(i, i+1), kind: pronoun, head: w, person: -1}
		if i-1 > lo && nounPrepositions.Has(p.lower(i-1)) {
			return hangOn(p, c, lo) // "the boy next to me"
		}
		if objectPronouns.Has(w) {
			return phrase{}
		}
		return c
	case w == "who" || w == "which" || w == "that" && (t == nlp.WDT || t == nlp.WP):
		return phrase{lo: i, hi: i + 1, span: p.span(i, i+1), kind: relative, head: w, person: -1}
	}
	if p.personOf(i) >= 0 || spreads(p, i, lo) {
		j := nameStart(p, i, lo)
		c := phrase{lo: j, hi: i + 1, span: p.span(j, i+1), kind: name, head: w, person: p.personOf(i)}
		c.lo = titleStart(p, j, lo)
		return coordinate(p, hangOn(p, c, lo), lo)
	}
	if !t.IsNoun() && t != nlp.CD && !t.IsAdjective() && !standAlone.Has(w) {
		return phrase{}
	}
	return nominalEnding(p, i, lo)
}

// nameStart is the first item of the name that item i belongs to.
func nameStart(p *passage, i, lo int) int {
	for i > lo && p.nameOf(i-1) == p.nameOf(i) {
		i--
	}
	return i
}

// nominalEnding reads a noun phrase without a known person at its end.
func nominalEnding(p *passage, i, lo int) phrase {
	j := i
	for j > lo && p.isWord(j-1) && joinsLeft(p, j-1, j) {
		j--
	}
	j = measureStart(p, j, lo)
	c := phrase{lo: j, hi: i + 1, span: p.span(j, i+1), kind: nominal, head: p.lower(i), person: -1}
	if q := hangOn(p, c, lo); q.lo != c.lo {
		return q
	}
	if dates.Has(c.head) {
		return phrase{}
	}
	if p.proper(i) && !p.isCommonSource(i, j) { // but "the Prime Minister" and "the Company" are no names
		// A name that no record holds.
		k := i
		for k > j && (p.joinsName(k-1) || p.nameOf(k) >= 0 && p.nameOf(k-1) == p.nameOf(k)) {
			k-- // and “Calder.com” of “Calder.com Inc.”
		}
		c.kind, c.span = name, p.span(k, i+1)
	}
	return coordinate(p, c, lo)
}

// joinsLeft reports whether item a continues, to the left, the noun phrase
// that begins with item b.
func joinsLeft(p *passage, a, b int) bool {
	if p.titles(a) {
		return true // "coach" of "Leeds coach Ada Okafor", tagged as a verb
	}
	t, next := p.tag(a), p.tag(b)
	if next == nlp.DT || next == nlp.PRPS {
		return predeterminers.Has(p.lower(a))
	}
	switch t {
	case nlp.NN, nlp.NNS, nlp.NNP, nlp.NNPS, nlp.JJ, nlp.JJR, nlp.JJS, nlp.CD, nlp.POS, nlp.DT, nlp.PRPS:
		return !dates.Has(p.lower(a)) || p.tag(b) == nlp.POS || p.lower(b) == "'s"
	case nlp.VBG:
		if before := p.tag(a - 1); before == nlp.IN || before == nlp.CC {
			return false // for chastising young women, and carrying signs
		}
		return next.IsNoun() || next.IsAdjective()
	case nlp.VBN:
		return (next.IsNoun() || next.IsAdjective()) && !auxiliaries.Has(p.lower(a-1)) // "has criticised people"
	case nlp.RB, nlp.RBS:
		return next.IsAdjective() && p.lower(a) != "not" && p.lower(a) != "n't"
	}
	w := p.lower(a)
	return w == "'s" || w == "&" || w == "'" || w == "/"
}

// measureStart is where the words begin that make a number at item i a
// guess: "about 200 voters", "at least half of them". They are no prepositions
// there.
func measureStart(p *passage, i, lo int) int {
	w := p.lower(i)
	if w == "least" || w == "most" {
		if i > lo && p.lower(i-1) == "at" {
			return i - 1
		}
		return i
	}
	if p.tag(i) != nlp.CD && w != "half" || i <= lo {
		return i
	}
	switch w := p.lower(i - 1); {
	case guesses.Has(w):
		return i - 1
	case i-1 <= lo:
	case w == "than" && p.tag(i-2) != nlp.IN, w == "to" && p.lower(i-2) == "up", (w == "least" || w == "most") && p.lower(i-2) == "at":
		return i - 2
	}
	return i
}

// guesses make a number one: "about 200 voters".
var guesses = lexicon.NewSet("about around over under nearly almost roughly")

// titleStart is the first item of the titles and nouns in front of a name:
// "South Korean President", "the economist".
func titleStart(p *passage, i, lo int) int {
	for i > lo && mayTitle(p, i-1) {
		if p.tag(i-1) == nlp.POS && (p.namesPerson(i-2) || !p.tag(i-2).IsProper()) {
			break // but "The Daily Tern's Ada Okafor" is one phrase
		}
		i--
	}
	if i-1 > lo && p.lower(i-1) == "and" && p.human(i-2) && !p.namesPerson(i-2) { // "researcher and NASA scientist Ada Okafor"
		return titleStart(p, i-2, lo)
	}
	if i > lo && p.lower(i) == "the" && p.shape(i-1, nlp.Capital) && titlesLabel(p.lower(i-1)) {
		return titleStart(p, i-1, lo) // "Senator the Hon. Ada Okafor"
	}
	return i
}

// mayTitle reports whether item i may be part of the title in front of a name.
func mayTitle(p *passage, i int) bool {
	if w := p.lower(i); dates.Has(w) || passesOn.Has(w) {
		return false
	}
	return p.isWord(i) && p.personOf(i) < 0 && joinsLeft(p, i, i+1) && p.tag(i) != nlp.CD
}

// hangOn gives the phrase that c hangs on by a preposition: "a spokesman for
// Ada Okafor" and "people close to her" speak, not she. It is c itself where
// there is none.
func hangOn(p *passage, c phrase, lo int) phrase {
	k := c.lo - 1
	if k <= lo || !p.isWord(k) {
		return c
	}
	like := p.lower(k) == "like"
	if !like && !nounPrepositions.Has(p.lower(k)) {
		return c
	}
	if like {
		return alike(p, c, k, lo)
	}
	j := k - 1 // the noun, behind "close", "familiar", "based"
	for j > lo && k-j < 4 && (hangsLoosely(p.tag(j)) || nounPrepositions.Has(p.lower(j)) || p.lower(j) == "next") {
		j--
	}
	if j < lo || !p.isWord(j) {
		return c
	}
	q := phraseEnding(p, j, lo)
	switch {
	case q.kind == noPhrase || q.kind == pronoun || q.kind == relative || isAdjunct(p, q, lo):
		return c
	case q.hi-q.lo == 1 && p.tag(q.lo).IsAdjective():
		return c // "Contrary to Ada Okafor"
	case q.kind == name && (p.lower(k) == "to" || c.kind == name && (q.person < 0 || c.person >= 0)):
		return c // but "Ada Okafor of the Green Party" is she
	case q.kind == nominal && (q.lo > lo || c.person >= 0) && !p.canSpeak(q) && p.lower(k) != "of":
		return c // "Fight for Fish director Ada Okafor"
	}
	q.hi = c.hi
	if q.kind == nominal {
		q.span = p.span(q.lo, c.hi)
	}
	return q
}

// hangsLoosely reports whether a word of tag t can stand between a noun and its
// preposition: "people close to her".
func hangsLoosely(t nlp.Tag) bool { return t == nlp.JJ || t == nlp.VBN || t == nlp.RB }

// alike gives the people that c, behind "like" at item k, is an example of:
// "residents like Ada Okafor".
func alike(p *passage, c phrase, k, lo int) phrase {
	noun, ok := lexicon.LookUpSource(p.lower(k - 1))
	if several := noun.Plural || noun.Kind == lexicon.Group; !ok || !several {
		return c
	}
	q := phraseEnding(p, k-1, lo)
	if q.kind == noPhrase {
		return c
	}
	q.kind, q.person, q.hi, q.span = nominal, -1, c.hi, p.span(q.lo, c.hi)
	return q
}

// isAdjunct reports whether the phrase is the object of a preposition that opens
// the clause: "In a statement to reporters, …".
func isAdjunct(p *passage, c phrase, lo int) bool {
	if c.lo <= lo || !p.isWord(c.lo-1) || subordinators.Has(p.lower(c.lo-1)) {
		return false
	}
	tag := p.tag(c.lo - 1)
	return tag == nlp.IN || tag == nlp.TO || tag.IsVerb() && !p.isReport(c.lo-1, speech)
}

// isSecondOffice reports whether one person holds the offices left and c: "the Leeds
// senator and former mayor".
func isSecondOffice(p *passage, left, c phrase) bool {
	return p.determined(left.lo) && !p.determined(c.lo) && p.human(left.hi-1) && p.human(c.hi-1)
}

// coordinate widens a phrase over what "and" joins it to: "Okafor and Ruiz".
func coordinate(p *passage, c phrase, lo int) phrase {
	k := c.lo - 1
	if k <= lo || p.lower(k) != "and" {
		return c
	}
	if start := portfolioStart(p, c, lo); start < c.lo {
		c.lo = start
		return c
	}
	left := phraseEnding(p, k-1, lo)
	if left.kind == name && left.person >= 0 && c.kind == nominal && p.tag(c.lo) == nlp.PRPS {
		left.hi = c.hi // "Ada Okafor and her team"
		return left
	}
	if c.person >= 0 && left.kind == nominal && left.hi == k && p.namesPerson(k-1) && p.lower(titleStart(p, nameStart(p, k-1, lo), lo)-1) == "for" {
		left.hi, left.span = c.hi, p.span(left.lo, c.hi)
		return left // "the solicitor for Okafor and Ruiz"
	}
	if left.kind != c.kind || left.kind != name && left.kind != nominal || isAdjunct(p, left, lo) || !canBeSubject(p, left, lo) {
		return c
	}
	if c.kind == nominal && (c.hi-c.lo > 2 || p.tag(c.lo) == nlp.DT) && !isSecondOffice(p, left, c) {
		return c
	}
	c.lo, c.person = left.lo, -1
	c.span = news.Span{Start: left.span.Start, End: c.span.End}
	return c
}
