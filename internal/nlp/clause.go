package nlp

import "factbox/internal/news"

// Clauses is a light clause analysis of one sentence: its verb groups, and
// which clause each word belongs to. It stands on tags alone, so it is a
// sketch of the grammar and not a parse: good enough to say which verb a date
// goes with and in which tense that verb stands.
//
// The words go once through a machine whose state is the clause being read.
// A relative pronoun, a subordinator, a quotation mark or a participle opens a
// clause below it; a comma, the closing mark or a verb too many closes it.
// The buffers are reused by every call of [Clauses.Read].
type Clauses struct {
	Verbs       VerbList
	List        []Clause
	First, Last int // half-open range of the sentence's tokens

	doc   *Doc
	owner []int       // clause of each token
	timed []bool      // the tokens of known times
	names []news.Span // the known names
}

// clauseReader is the machine that goes once through the words of a sentence.
type clauseReader struct {
	*Clauses
	cur     int // the clause being read
	quote   int // the quoted clause that is open, or -1
	closing int // the first mark that can close a quotation, as far as looked for
}

// VerbList is the verb groups of a sentence, in order.
type VerbList []Verb

// cover reports whether token i stands in a verb group.
func (v VerbList) cover(i int) bool {
	for n := range v {
		if v[n].First <= i && i < v[n].Last {
			return true
		}
		if v[n].First > i {
			return false
		}
	}
	return false
}

// finiteAt reports whether a finite verb begins at token j.
func (v VerbList) finiteAt(j int) bool {
	lo, hi := 0, len(v)
	for lo < hi {
		mid := (lo + hi) / 2
		if v[mid].First < j {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(v) && v[lo].First == j && v[lo].Form == Finite
}

// finiteAfter reports whether a finite verb follows verb n in the sentence.
func (v VerbList) finiteAfter(n int) bool {
	for _, after := range v[n+1:] {
		if after.Form == Finite {
			return true
		}
	}
	return false
}

// Clause is a verb with what belongs to it. The words of one clause need not
// be neighbours: a main clause goes on after a relative clause.
type Clause struct {
	Kind    ClauseKind
	Parent  int // -1 for the main clause
	Marker  int // the word that opened it, or -1
	First   int // its first token
	Verb    int // index of its leading verb, -1 while it has none
	Fronted bool
	comma   bool // opened after a comma
}

// ClauseKind is what a clause is to its parent.
type ClauseKind uint8

// The kinds of clauses.
const (
	Main          ClauseKind = iota
	Coordinate               // and the bridge closed; and closed
	Relative                 // who resigned
	Adverbial                // after the bridge closed, if it closes
	Complement               // (said) that the bridge closed
	Participial              // closing the bridge; (a man) arrested on Friday
	Attribution              // , she said
	Quoted                   // “The bridge is closed”
	Parenthetical            // (closed on Monday)
)

// Read analyses sentence s of doc.
func (c *Clauses) Read(doc *Doc, s int) {
	sentence := doc.Sentences[s]
	c.ReadRange(doc, sentence.First, sentence.Last)
}

// ReadRange analyses the tokens [first, last) as one sentence.
func (c *Clauses) ReadRange(doc *Doc, first, last int) {
	c.doc, c.First, c.Last = doc, first, last
	c.timed, c.names = c.timed[:0], nil
	c.Verbs = doc.verbs(c.Verbs[:0], first, last)
	c.List = append(c.List[:0], Clause{Kind: Main, Parent: -1, Marker: -1, First: first, Verb: -1})
	c.owner = c.owner[:0]
	for range last - first {
		c.owner = append(c.owner, 0)
	}
	r := clauseReader{Clauses: c, quote: -1}
	rescue(c)
	r.read()
	r.promote()
}

// read gives every word its clause.
func (c *clauseReader) read() {
	next := 0
	for i := c.First; i < c.Last; i++ {
		if next < len(c.Verbs) && c.Verbs[next].First == i {
			c.verb(next)
			for ; i < c.Verbs[next].Last; i++ {
				c.owner[i-c.First] = c.cur
			}
			i--
			next++
			continue
		}
		c.word(i, next)
		c.owner[i-c.First] = c.cur
	}
}

// At is the clause of token i.
func (c *Clauses) At(i int) int {
	if i < c.First || i-c.First >= len(c.owner) {
		return 0
	}
	return c.owner[i-c.First]
}

// Governor is the verb that the words at token i hang on, as index into
// Verbs: the last verb of their clause before them, else the clause's first
// verb after them, else that of the clause above. It is -1 in a sentence
// without verbs.
func (c *Clauses) Governor(i int) int {
	for k := c.At(i); k >= 0; k = c.List[k].Parent {
		best := -1
		for n := range c.Verbs {
			v := &c.Verbs[n]
			if v.Clause != k {
				continue
			}
			if v.First < i || best < 0 {
				best = n
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// Tense is the tense in which the words at token i stand: that of their
// governor, and for a gerund or a bare infinitive that of the verb above it.
func (c *Clauses) Tense(i int) Tense {
	g := c.Governor(i)
	for g >= 0 {
		v := &c.Verbs[g]
		if v.Tense != NoTense {
			return v.Tense
		}
		g = c.Above(g)
	}
	return NoTense
}

// Above is the verb that verb n hangs on, or -1: the governor of an infinitive,
// else the leading verb of the nearest clause above that has one.
func (c *Clauses) Above(n int) int {
	v := &c.Verbs[n]
	up := v.Governor
	for k := c.List[v.Clause].Parent; up < 0 && k >= 0; k = c.List[k].Parent {
		up = c.List[k].Verb
	}
	return up
}
