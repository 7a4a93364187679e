package nlp

import (
	"factbox/internal/lexicon"
)

// word moves the machine over a token that is part of no verb group; next is
// the first verb still to come.
func (c *clauseReader) word(i, next int) {
	d := c.doc
	low, tag := d.Tokens[i].Lower, d.Tokens[i].Tag
	switch {
	case d.Is(i, Punct):
		c.mark(i, next)
	case tag == CC && low != "&" || low == "but":
		c.coordinator(i, next)
	case !clauseOpeners.Has(low):
	case relatives.Has(low) && c.relativeAt(i, next):
		c.open(Relative, i)
	case low == "that":
		switch prev := d.Lower(i - 1); {
		case !c.complementAt(i, next):
		case i > c.First && d.Tag(i-1).IsNoun() && !claims.Has(prev) && !c.reported(): // "a speech that she was to give"
			c.open(Relative, i)
		default:
			c.open(Complement, i)
		}
	case complementizers.Has(low) && c.finiteAhead(i+1, next, false):
		c.open(Complement, i)
	case subordinators.Has(low) && c.subordinateAt(i, next):
		c.open(Adverbial, i)
		k := &c.List[c.cur]
		k.Fronted = c.List[k.Parent].Verb < 0
	}
}

var relatives = lexicon.NewSet("who whom whose which that where when")

var complementizers = lexicon.NewSet("what how why whether")

// subordinators open a clause when a verb follows; "before the vote" has none.
var subordinators = lexicon.NewSet(`after although as because before if lest once provided since so though till unless until when whenever where whereas
	wherever while`)

// clauseOpeners are the words that can open a clause.
var clauseOpeners = lexicon.Union(relatives, complementizers, subordinators)

// mark moves the machine over a punctuation mark.
func (c *clauseReader) mark(i, next int) {
	d := c.doc
	switch w := d.Word(i); w {
	case ",":
		c.comma(i, next)
	case ";":
		c.cur = c.base()
		c.open(Coordinate, i)
	case "“", "”", `"`, "``", "''":
		c.quotation(i, next, w)
	case "(": // what stands in square brackets is put in: "[The mayor] sold it"
		c.open(Parenthetical, i)
	case ")":
		c.closeBracket()
	case "—", "–", "--", "-", ":":
		if w != ":" && c.closes(Parenthetical) {
			c.close(Parenthetical)
		} else if d.Is(i, Spaced) || w == "—" || w == ":" {
			c.open(Parenthetical, i)
		}
	}
}

// quotation opens a clause at an opening mark when a verb stands between it
// and the closing one, and closes it there.
func (c *clauseReader) quotation(i, next int, w string) {
	if c.quote >= 0 {
		if w != "“" && w != "``" {
			c.cur, c.quote = max(c.List[c.quote].Parent, 0), -1
		}
		return
	}
	if w == "”" || w == "''" {
		return
	}
	end := max(i+1, c.closing) // the mark found before is still the next
	for end < c.Last && c.doc.Tag(end) != CloseQuote && c.doc.Word(end) != "”" && c.doc.Word(end) != `"` && c.doc.Word(end) != "''" {
		end++
	}
	c.closing = end
	for n := next; n < len(c.Verbs) && c.Verbs[n].First < end; n++ {
		if c.Verbs[n].Form == Finite {
			c.open(Quoted, i)
			c.quote = c.cur
			return
		}
	}
}

// coordinator moves over "and", "but", "or": a verb after it begins a new
// clause, with the subject of this one or its own.
func (c *clauseReader) coordinator(i, next int) {
	d := c.doc
	j := i + 1
	for j < c.Last && d.Tokens[j].Tag == RB {
		j++
	}
	switch relative := relatives.Has(d.Lower(j)); {
	case relative && c.List[c.cur].Kind == Relative: // "who lied and who"
		c.cur = max(c.List[c.cur].Parent, 0)
	case relative, next >= len(c.Verbs), subordinators.Has(d.Lower(j)):
	case c.Verbs[next].First == j:
		c.secondVerb(i, next)
	default:
		c.secondSubject(i, j, next)
	}
}

// secondVerb reads a verb right behind the "and" at token i: "and closed", "and
// then closed", "and to close".
func (c *clauseReader) secondVerb(i, next int) {
	lead := c.lead(c.cur)
	if lead < 0 {
		return
	}
	v, first := &c.Verbs[next], &c.Verbs[lead]
	if v.Form != first.Form && v.Form != Finite && !v.bare {
		return
	}
	if v.Form == Participle && v.bare && first.Form == Finite && !first.Passive {
		v.Form, v.Tense = Finite, Past // "He fled and abandoned the car", which the tagger took for a participle
	}
	c.open(Coordinate, i)
}

// secondSubject reads what begins at token j behind the "and" at token i: a clause
// of its own when it has a verb, else a noun.
func (c *clauseReader) secondSubject(i, j, next int) {
	comma := i > c.First && c.doc.Word(i-1) == ","
	if comma && c.Verbs.finiteAt(c.nounPhrase(j)) {
		c.promote() // "The tunnel opened in 1928, and a second tube followed"
	}
	if c.doc.Tag(j) == IN && calendar.Has(c.doc.Lower(j+1)) { // "but in March a judge ruled against them"
		j += 2
	}
	if c.isLonePast(j, next) {
		v := &c.Verbs[next]
		v.Form, v.Tense = Finite, Past
	}
	if c.lead(c.cur) >= 0 && c.Verbs.finiteAt(c.pastAside(c.nounPhrase(j))) {
		if comma {
			c.leave()
		}
		c.open(Coordinate, i)
	}
}

// isLonePast reports whether what the tagger took for a participle is the past that
// goes with the subject at token j: "but the dam held".
func (c *clauseReader) isLonePast(j, next int) bool {
	v := &c.Verbs[next]
	if v.Form != Participle || !v.bare || c.lead(c.cur) < 0 {
		return false
	}
	return !c.Verbs.finiteAfter(next) && c.subject(v.First) == j && c.doc.Lower(v.Last) != "by"
}

// leave goes up to the nearest clause that a comma and "and" can continue.
func (c *clauseReader) leave() {
	for {
		switch k := &c.List[c.cur]; k.Kind {
		case Relative, Participial, Adverbial:
			c.cur = k.Parent
		default:
			return
		}
	}
}

// nounPhrase is the token after the noun phrase that begins at j, prepositional
// phrases with it.
func (c *clauseReader) nounPhrase(j int) int {
	for ; j < c.Last; j++ {
		switch tag := c.doc.Tokens[j].Tag; {
		case tag == DT, tag == PDT, tag == PRPS, tag == PRP, tag == CD, tag == POS, tag.IsNoun(), tag.IsAdjective(), tag == RB, tag == IN, tag == EX, tag == Dollar, tag == TO, tag == VBN, tag == VBG:
			if c.Verbs.finiteAt(j) {
				return j
			}
		default:
			return j
		}
	}
	return j
}

// pastAside is the token after the phrase between commas that begins at i, if
// there is one: ", and the race, fixed for May, is put off".
func (c *clauseReader) pastAside(i int) int {
	if c.doc.Lower(i) != "," {
		return i
	}
	for j := i + 1; j < c.Last && j < i+12; j++ {
		if c.doc.Lower(j) == "," {
			return j + 1
		}
	}
	return i
}

// reported reports whether the clause being read has a reporting verb: what
// follows its "that" was said.
func (c *clauseReader) reported() bool {
	lead := c.lead(c.cur)
	return lead >= 0 && reports(c.doc.Tokens[c.Verbs[lead].Head].Lower)
}

// relativeAt reports whether the pronoun at i opens a relative clause.
func (c *clauseReader) relativeAt(i, next int) bool {
	d := c.doc
	if i == c.First || !c.finiteAhead(i+1, next, false) {
		return false
	}
	prev := d.Tag(i - 1)
	noun := prev.IsNoun() || prev == CloseQuote || prev == CD || prev == POS || prev == CloseParen
	switch low := d.Lower(i); low {
	case "that":
		return (noun || prev == DT) && !reports(d.Lower(i-1)) && !claims.Has(d.Lower(i-1)) && c.Verbs[next].First == i+1
	case "where", "when":
		return noun && prev != POS
	case "which", "whom", "whose", "who":
		return true
	}
	return false
}

// complementAt reports whether "that" at i opens a complement clause.
func (c *clauseReader) complementAt(i, next int) bool {
	if !c.finiteAhead(i+1, next, true) {
		return false
	}
	d := c.doc
	prev := d.Tag(i - 1)
	return i > c.First && (c.lead(c.cur) >= 0 || prev.IsNoun()) && d.Tag(i) != PRP
}

// finiteAhead reports whether a finite verb follows before the phrase ends. It
// may be that of a relative clause when behindRelatives is set: "that divers who
// drink are mad".
func (c *clauseReader) finiteAhead(i, next int, behindRelatives bool) bool {
	for n := next; n < len(c.Verbs); n++ {
		v := &c.Verbs[n]
		quoted := false
		for j := i; j < v.First; j++ {
			switch w := c.doc.Tokens[j].Lower; {
			case w == "“":
				quoted = true
			case w == "”" && quoted: // "that “Low Water” had won"
				quoted = false
			case w == ";" || w == ":" || w == "”" || w == "—" || w == ")":
				return false
			case w == "," && j < i+1 && n == next:
				return false
			case relatives.Has(w) && j > i && w != "that" && !behindRelatives:
				return false
			}
		}
		if v.Form == Finite || v.Form == Participle && v.bare {
			return true
		}
		if v.First > i+25 {
			return false
		}
	}
	return false
}

// reducing are the subordinators whose clause may lack its subject: "when asked".
var reducing = lexicon.NewSet("as when if than once unless")

// subordinateAt reports whether the subordinator at i has a verb of its own:
// a finite one after a noun phrase, or at once a gerund.
func (c *clauseReader) subordinateAt(i, next int) bool {
	if next >= len(c.Verbs) {
		return false
	}
	d, v := c.doc, &c.Verbs[next]
	low := d.Lower(i)
	if v.First == i+1 {
		return v.Form == Gerund || reducing.Has(low) && v.Form != Infinitive
	}
	switch second := d.Lower(i + 1); {
	case low == "as" && second != "if" && d.Tag(i+1) == IN, low == "so" && second == "far", second == "than": // "as of", "so far", "before than"
		return false
	case low == "as" && seemings.Has(d.Lower(i-1)) && d.Tag(i-2).IsNoun(): // "A man dressed as a goat was seen"
		return false
	}
	n := c.nounPhrase(i + 1)
	return n < c.Last && c.Verbs.finiteAt(n)
}

// seemings are participles that "as" and what somebody looks like follow.
var seemings = lexicon.NewSet("billed clad described disguised dressed hailed identified known listed masquerading posing regarded")

// open begins a clause below the current one.
func (c *clauseReader) open(kind ClauseKind, marker int) {
	k := Clause{Kind: kind, Parent: c.cur, Marker: marker, First: marker, Verb: -1}
	if marker > c.First {
		k.comma = c.doc.Word(marker-1) == ","
	}
	c.List = append(c.List, k)
	c.cur = len(c.List) - 1
}

// close goes back to above the nearest open clause of that kind.
func (c *clauseReader) close(kind ClauseKind) {
	for up := c.cur; up > 0; up = c.List[up].Parent {
		if c.List[up].Kind == kind {
			c.cur = c.List[up].Parent
			return
		}
	}
}

// closeBracket goes back to above the open bracket, over what a colon or a dash inside
// it opened: "Kos Foods (Nasdaq: KOSF) today reported". Without one it closes the
// nearest aside.
func (c *clauseReader) closeBracket() {
	for up := c.cur; up > 0; up = c.List[up].Parent {
		k := &c.List[up]
		if k.Kind == Parenthetical && c.doc.Word(k.Marker) == "(" {
			c.cur = k.Parent
			return
		}
	}
	c.close(Parenthetical)
}

func (c *clauseReader) closes(kind ClauseKind) bool {
	for up := c.cur; up > 0; up = c.List[up].Parent {
		if c.List[up].Kind == kind {
			return true
		}
	}
	return false
}

// base is the outermost clause that is open: the quotation, else the main.
func (c *clauseReader) base() int { return max(c.quote, 0) }

// lead is the leading verb of clause k, or -1.
func (c *clauseReader) lead(k int) int { return c.List[k].Verb }
