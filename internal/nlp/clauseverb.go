package nlp

import "factbox/internal/lexicon"

// verb moves the machine over verb group n.
func (c *clauseReader) verb(n int) {
	v := &c.Verbs[n]
	k := &c.List[c.cur]
	switch v.Form {
	case Infinitive:
		c.infinitive(n)
	case Gerund, Participle:
		if k.Verb < 0 && (k.Kind == Participial || k.Kind == Adverbial || k.Kind == Coordinate) {
			break
		}
		c.open(Participial, -1)
		c.List[c.cur].First = v.First
	default:
		c.finite(n)
	}
	v.Clause = c.cur
	if c.List[c.cur].Verb < 0 && v.Form != Infinitive {
		c.List[c.cur].Verb = n
	}
}

// infinitive hangs "to close" on the verb or cue before it, and takes its
// tense from there.
func (c *clauseReader) infinitive(n int) {
	v := &c.Verbs[n]
	d := c.doc
	for g := n - 1; g >= 0; g-- {
		if c.Verbs[g].Clause == c.cur || c.Verbs[g].Last == v.First {
			v.Governor = g
			break
		}
	}
	cue := v.First - 1
	for cue > c.First && d.Tokens[cue].Tag == RB {
		cue--
	}
	if cue < c.First {
		return
	}
	be := v.Governor >= 0 && c.Verbs[v.Governor].Last == cue+1 && auxiliaries[d.Tokens[cue].Lower] == beAux
	if be || futureCues.Has(d.Tokens[cue].Lower) && !d.Tokens[cue].Tag.IsProper() || v.Governor >= 0 && futureCues.Has(d.Tokens[c.Verbs[v.Governor].Head].Lower) {
		v.Tense = Future
	}
}

// finite finds the clause of a finite verb.
func (c *clauseReader) finite(n int) {
	v := &c.Verbs[n]
	if k := &c.List[c.cur]; k.Verb < 0 && k.Kind != Participial {
		return
	}
	start := c.subject(v.First)
	if c.attributes(v, start) {
		c.take(Attribution, start, v.First)
		return
	}
	k := c.aboveParticiples()
	lead := c.lead(k)
	switch {
	case lead >= 0 && c.wasParticiple(k, start, v):
		c.demote(lead)
		return
	case lead >= 0 && v.bare && c.doc.dated(start, v.First): // "The rifle was found on Monday buried in a field"
		v.Form = Participle
		c.open(Participial, -1)
		c.List[c.cur].First = v.First
		return
	case c.resume():
		return
	}
	inverted := c.doc.Lower(c.First) == "should" || c.doc.Lower(c.First) == "were" // "Should it rain, they will stay"
	if (start == v.First || inverted) && c.doc.Lower(start-1) == "," {             // "It left port, went round the Cape"
		c.take(Coordinate, start, v.First)
		return
	}
	c.take(Complement, c.reportedSubject(start), v.First)
}

// attributes reports whether verb v, whose subject begins at start, tells who said
// the words before it: “The gate is open,” she said.
func (c *clauseReader) attributes(v *Verb, start int) bool {
	if start <= c.First {
		return false
	}
	switch c.doc.Lower(start - 1) {
	case ",", "”", `"`, "''":
		return reports(c.doc.Tokens[v.Head].Lower) || c.List[c.cur].Kind == Quoted
	}
	return false
}

// aboveParticiples is the clause that the participles being read hang on, of those
// without a comma: through "officials regarding the deal".
func (c *clauseReader) aboveParticiples() int {
	k := c.cur
	for c.List[k].Kind == Participial && !c.List[k].comma && c.List[k].Parent >= 0 {
		k = c.List[k].Parent
	}
	return k
}

// wasParticiple reports whether the verb of clause k is a participle after all, and
// v, whose subject would begin at start, the verb of the clause: "a man arrested on
// Friday was charged", "During an event held in Lima, she spoke".
func (c *clauseReader) wasParticiple(k, start int, v *Verb) bool {
	lead := c.lead(k)
	if !c.Verbs[lead].bare || !c.reducible(lead) {
		return false
	}
	fronted := c.doc.Tag(c.List[k].First) == IN && start > c.First && c.doc.Lower(start-1) == ","
	return fronted || c.object(start, c.Verbs[lead].Last) || c.doc.dated(start, v.First)
}

// resume goes up to the clause that still waits for its verb, if there is one: "the
// man who lied was jailed".
func (c *clauseReader) resume() bool {
	for up := c.cur; up >= 0; up = c.List[up].Parent {
		switch k := &c.List[up]; {
		case k.Verb < 0 && k.Kind != Participial && k.Kind != Parenthetical:
			c.cur = up
			return true
		case k.Kind == Quoted:
			return false
		}
	}
	return false
}

// reportedSubject is the start of a subject whose last noun phrase begins at
// start, as long as it hangs on words right behind a reporting verb: "said tolls on
// the bridge would rise".
func (c *clauseReader) reportedSubject(start int) int {
	lead := c.lead(c.cur)
	if lead < 0 || c.doc.Tag(start-1) != IN && c.doc.Tag(start-1) != TO && c.doc.Tag(start-1) != CC {
		return start
	}
	said := &c.Verbs[lead]
	switch tag := c.doc.Tag(said.Last); {
	case said.Last >= start || !reports(c.doc.Lower(said.Head)) || c.doc.dated(said.Last, said.Last+1):
	case tag == DT, tag == PRPS, tag == CD, tag.IsNoun(), tag.IsAdjective():
		for i := said.Last; i < start; i++ {
			if c.doc.Is(i, Punct) || c.Verbs.cover(i) {
				return start
			}
		}
		return said.Last
	}
	return start
}

// reducible reports whether verb n can be a participle on the noun before it.
func (c *clauseReader) reducible(n int) bool {
	i := c.Verbs[n].First
	if c.doc.Lower(i) == "said" && c.doc.Tag(i+1) != TO { // "The mayor said tolls on the bridge would rise"
		return false
	}
	return i > c.First && !relatives.Has(c.doc.Lower(i-1)) && !c.doc.Tag(i-1).IsPronoun()
}

// object reports whether the noun phrase at start cannot be a subject: there is
// none, or it hangs on a preposition. verbEnd is the end of the verb before it.
func (c *clauseReader) object(start, verbEnd int) bool {
	if start > verbEnd {
		return c.doc.Tag(start-1) == IN || c.doc.Tag(start-1) == TO
	}
	return false
}

// dated reports whether the words [start, end) before a verb are a date, which
// is no subject: "the warrant issued Monday charged a clerk".
func (d *Doc) dated(start, end int) bool {
	for i := start; i < end; i++ {
		if !calendar.Has(d.Lower(i)) && d.Tag(i) != CD {
			return false
		}
	}
	return start < end && calendar.Has(d.Lower(start))
}

// calendar are the words that a date in a clause begins with; "may" is a verb.
var calendar = lexicon.NewSet(lexicon.Weekdays, lexicon.Months, "today yesterday tomorrow tonight jan. feb. aug. sept. oct. nov. dec.").Without("may")

// subject is the first token of the noun phrase that ends before token i.
func (c *clauseReader) subject(i int) int {
	j := i
	for ; j > c.First; j-- {
		low := c.doc.Tokens[j-1].Lower
		if edge := c.doc.Tag(j); j < i && (edge == DT || edge == PRPS) && !beforeDeterminer.Has(low) { // "said Friday the office was shut"
			return j
		}
		switch tag := c.doc.Tokens[j-1].Tag; {
		case tag == PRP:
			return j - 1
		case tag == DT, tag == PDT, tag == PRPS, tag == CD, tag == POS, tag.IsNoun(), tag.IsAdjective(), tag == EX, tag == Dollar:
			if c.Verbs.cover(j-1) || low == "that" {
				return j
			}
		case tag == RB && !c.Verbs.cover(j-1):
		case low == ")":
			for j--; j > c.First && c.doc.Lower(j) != "("; j-- {
			}
			j++
		case low == "of" && j-1 > c.First && !c.Verbs.cover(j-2):
		default:
			return j
		}
	}
	return j
}

// beforeDeterminer are the words of a noun phrase that stand before its determiner:
// "all the ships".
var beforeDeterminer = lexicon.NewSet("of all both")

// demote makes the verb that was taken for the clause's own a participle
// before its noun's real verb: "a man arrested on Friday was charged".
func (c *clauseReader) demote(lead int) {
	v := &c.Verbs[lead]
	v.Form = Participle
	c.List[v.Clause].Verb = -1
	parent := v.Clause
	c.List = append(c.List, Clause{Kind: Participial, Parent: parent, Marker: -1, First: v.First, Verb: lead})
	for i := v.First - c.First; i < len(c.owner); i++ {
		if c.owner[i] == parent {
			c.owner[i] = len(c.List) - 1
		}
	}
	v.Clause = len(c.List) - 1
	c.cur = parent
}

// take opens a clause whose words [start, end) were read as part of another.
func (c *clauseReader) take(kind ClauseKind, start, end int) {
	c.open(kind, -1)
	c.List[c.cur].First = start
	for i := start; i < end; i++ {
		c.owner[i-c.First] = c.cur
	}
}

// promote gives a main clause without a verb the participle that must be its
// verb: the tagger's VBN in "The company named a new chief on Friday".
func (c *clauseReader) promote() {
	if c.List[0].Verb >= 0 {
		return
	}
	for n := range c.Verbs {
		v := &c.Verbs[n]
		if v.Clause < 0 || v.Form != Participle || !v.bare || c.List[v.Clause].Parent != 0 || c.List[v.Clause].Kind != Participial {
			continue
		}
		v.Form, v.Tense = Finite, Past
		old := v.Clause
		for i, o := range c.owner {
			if o == old {
				c.owner[i] = 0
			}
		}
		for m := range c.Verbs {
			if c.Verbs[m].Clause == old {
				c.Verbs[m].Clause = 0
			}
		}
		for m := range c.List {
			if c.List[m].Parent == old {
				c.List[m].Parent = 0
			}
		}
		c.List[0].Verb = n
		if c.cur == old {
			c.cur = 0
		}
		return
	}
}

// rescue finds the verb of a sentence in which the tagger saw none: "The bank
// meets on Monday", "Ashford play Riverton".
func rescue(c *Clauses) {
	d := c.doc
	for n := range c.Verbs {
		if c.Verbs[n].Form == Finite || c.Verbs[n].bare {
			return
		}
	}
	for i := c.First + 1; i+1 < c.Last; i++ {
		if d.Is(i, Capital) || !d.Is(i, Letter) || !d.Tag(i-1).IsNoun() && d.Tag(i-1) != CloseParen {
			continue
		}
		if d.Tag(i) == NNS && !d.Tag(i-1).IsProper() && behindPreposition(c, i) { // "Results of league matches on Tuesday"
			continue
		}
		verbal := d.Tag(i) == NNS && opensComplement.has(d.Tag(i+1))
		if verbal || d.Tag(i) == NN && d.Tag(i-1).IsProper() && d.Tag(i+1).IsProper() {
			v := Verb{First: i, Last: i + 1, Head: i, Tense: Present, Modal: -1, Governor: -1, Clause: -1}
			at := 0
			for at < len(c.Verbs) && c.Verbs[at].First < i {
				at++
			}
			c.Verbs = append(c.Verbs, Verb{})
			copy(c.Verbs[at+1:], c.Verbs[at:])
			c.Verbs[at] = v
			return
		}
	}
}

// behindPreposition reports whether the nouns that end at token i hang on a
// preposition.
func behindPreposition(c *Clauses, i int) bool {
	for i--; i > c.First && (c.doc.Tag(i).IsNoun() || c.doc.Tag(i).IsAdjective()); i-- {
	}
	return c.doc.Tag(i) == IN
}

// reports reports whether a verb form can report words: "She said the body was
// found."
func reports(form string) bool {
	_, class := lexicon.Reporting(form)
	return class == lexicon.Speech || class == lexicon.Belief
}

// claims are nouns whose "that" opens what was claimed.
var claims = lexicon.NewSet("allegation allegations announcement belief claim claims fact fear fears hope idea news proof report reports rumor rumors rumour rumours sign signs statement suggestion suggestions view warning")
