package nlp

import "factbox/internal/lexicon"

// comma closes the clause that a comma ends, and opens the participle that
// one begins.
func (c *clauseReader) comma(i, next int) {
	if inList(c.Clauses, i) {
		return
	}
	for {
		k := &c.List[c.cur]
		if k.Verb < 0 || !k.endsAtComma() {
			break
		}
		c.cur = k.Parent
	}
	if next < len(c.Verbs) && c.Verbs[next].First <= i+2 {
		v := &c.Verbs[next]
		if v.First == i+2 && c.doc.Tag(i+1) != RB {
			return
		}
		if v.Form == Gerund || v.Form == Participle || v.bare && c.mustBeParticiple(i, next) {
			if v.Form == Finite {
				v.Form = Participle
			}
			if c.doc.Lower(v.Head) == "according" { // whose words they are goes for all of them
				c.cur = c.base()
			}
			c.open(Participial, i+1)
			c.List[c.cur].comma = true
		}
	}
}

// endsAtComma reports whether a comma behind it closes a clause that has its verb.
func (k *Clause) endsAtComma() bool {
	switch k.Kind {
	case Relative, Participial:
		return true
	case Adverbial:
		return k.Fronted || k.comma
	}
	return false
}

// mustBeParticiple reports whether a form behind the comma at token i that could be
// a past is a participle, for the clause has another verb: "The deal, signed in May,
// ended a war".
func (c *clauseReader) mustBeParticiple(i, next int) bool {
	return c.lead(c.cur) < 0 && c.Verbs.finiteAfter(next) && (c.resumes(next) || !c.subjectBefore(i))
}

// resumes reports whether a verb after verb n goes on with what stood before
// it: it follows a comma and has no subject of its own. Of "The deal, signed in
// May, ended a war" that is ended; "The mayor, head of the party, said the law
// ended it" has none.
func (c *clauseReader) resumes(n int) bool {
	for m := n + 1; m < len(c.Verbs); m++ {
		i := c.Verbs[m].First - 1
		for i > c.Verbs[n].Last && (c.doc.Tag(i) == RB || calendar.Has(c.doc.Lower(i)) || c.doc.Tag(i) == IN && calendar.Has(c.doc.Lower(i+1))) {
			i--
		}
		if c.Verbs[m].Form == Finite && c.doc.Lower(i) == "," {
			return true
		}
	}
	return false
}

// subjectBefore reports whether a noun phrase that can be a subject stands in
// the current clause before the comma at i: one that follows no preposition and
// is no date.
func (c *clauseReader) subjectBefore(i int) bool {
	for j := i - 1; j > c.First; j-- {
		if c.owner[j-c.First] != c.cur || !c.doc.Tag(j).IsNoun() && c.doc.Tag(j) != PRP || calendar.Has(c.doc.Lower(j)) {
			continue
		}
		j = min(j, c.subject(j+1)) // a noun that is a verb to us has no phrase
		before := c.doc.Lower(j - 1)
		opens := j == c.First || before == "," || before == "and" || before == "but"
		if opens && !picksTime.Has(c.doc.Lower(j)) {
			return true
		}
	}
	return false
}

// picksTime are the words that make a noun a date: "last week".
var picksTime = lexicon.NewSet("last next this")

// inList reports whether the comma stands inside a name or a date: "Denver,
// Colo., on Friday", "May 3, 2019, in Lima".
func inList(c *Clauses, i int) bool {
	d := c.doc
	name := func(j int) bool {
		return d.Tag(j).IsProper() || d.Tag(j) == CD
	}
	if i == c.First || !name(i-1) || !name(i+1) {
		return i > c.First && (inNouns(c, i) || inFigure(c, i))
	}
	for j := i + 1; j <= i+4 && j < c.Last; j++ {
		if w := d.Word(j); w == "," || w == "." {
			return true
		} else if !name(j) {
			return d.Tag(j) == IN && j > i+1
		}
	}
	return false
}

// inFigure reports whether the comma at i stands before or after a figure put in
// other terms: "fell 2 percent, or 6.5 points, on Friday".
func inFigure(c *Clauses, i int) bool {
	d := c.doc
	for j := i; j > c.First && j >= i-6; j-- {
		if d.Lower(j) == "," && d.Lower(j+1) == "or" && (d.Tag(j+2) == CD || d.Tag(j+2) == Dollar) {
			return true
		}
		if j < i && !ofFigures.has(d.Tag(j)) {
			return false
		}
	}
	return false
}

// inNouns reports whether the comma at i stands in a list of nouns: "resigned
// as chairman, president and treasurer in May".
func inNouns(c *Clauses, i int) bool {
	d := c.doc
	if !d.Tag(i - 1).IsNoun() {
		return false
	}
	for j := i + 1; j < c.Last && j <= i+5; j++ {
		switch tag := d.Tag(j); {
		case tag == CC:
			return j > i+1 && d.Tag(j-1).IsNoun() && (d.Tag(j+1).IsNoun() || d.Tag(j+1).IsAdjective())
		case tag.IsNoun(), tag.IsAdjective(), tag == Comma && j > i+1:
		default:
			return false
		}
	}
	return false
}
