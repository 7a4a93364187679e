package nlp

// comma closes the clause that a comma ends, and opens the participle that
// one begins.
func (c *Clauses) comma(i, next int) {
	if c.inList(i) {
		return
	}
	for {
		k := &c.List[c.cur]
		done := k.Verb >= 0 && (k.Kind == Relative || k.Kind == Participial || k.Kind == Adverbial && (k.Fronted || k.comma))
		if !done {
			break
		}
		c.cur = k.Parent
	}
	if next < len(c.Verbs) && c.Verbs[next].First <= i+2 {
		v := &c.Verbs[next]
		if v.First == i+2 && c.doc.Tag(i+1) != RB {
			return
		}
		if v.Form == Gerund || (v.Form == Participle || v.bare && c.List[c.cur].Verb < 0 && c.finiteAfter(next) && (c.resumes(next) || !c.subjectBefore(i))) {
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

// resumes reports whether a verb after verb n goes on with what stood before
// it: it follows a comma and has no subject of its own. Of "The deal, signed in
// May, ended a war" that is ended; "The mayor, head of the party, said the law
// ended it" has none.
func (c *Clauses) resumes(n int) bool {
	for m := n + 1; m < len(c.Verbs); m++ {
		i := c.Verbs[m].First - 1
		for i > c.Verbs[n].Last && (c.doc.Tag(i) == RB || calendar[c.doc.Lower(i)] || c.doc.Tag(i) == IN && calendar[c.doc.Lower(i+1)]) {
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
func (c *Clauses) subjectBefore(i int) bool {
	for j := i - 1; j > c.First; j-- {
		if c.owner[j-c.First] != c.cur || !c.doc.Tag(j).IsNoun() && c.doc.Tag(j) != PRP || calendar[c.doc.Lower(j)] {
			continue
		}
		j = min(j, c.subject(j+1)) // a noun that is a verb to us has no phrase
		before := c.doc.Lower(j - 1)
		if first := c.doc.Lower(j); (j == c.First || before == "," || before == "and" || before == "but") && first != "last" && first != "next" && first != "this" {
			return true
		}
	}
	return false
}

// inList reports whether the comma stands inside a name or a date: "Denver,
// Colo., on Friday", "May 3, 2019, in Lima".
func (c *Clauses) inList(i int) bool {
	d := c.doc
	name := func(j int) bool {
		return d.Tag(j).IsProper() || d.Tag(j) == CD
	}
	if i == c.First || !name(i-1) || !name(i+1) {
		return i > c.First && (c.nounList(i) || c.figure(i))
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

// figure reports whether the comma at i stands before or after a figure put in
// other terms: "fell 2 percent, or 6.5 points, on Friday".
func (c *Clauses) figure(i int) bool {
	d := c.doc
	for j := i; j > c.First && j >= i-6; j-- {
		if d.Lower(j) == "," && d.Lower(j+1) == "or" && (d.Tag(j+2) == CD || d.Tag(j+2) == Dollar) {
			return true
		}
		if tag := d.Tag(j); j < i && tag != CD && tag != Dollar && tag != CC && tag != DT && !tag.IsNoun() {
			return false
		}
	}
	return false
}

// nounList reports whether the comma at i stands in a list of nouns: "resigned
// as chairman, president and treasurer in May".
func (c *Clauses) nounList(i int) bool {
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
