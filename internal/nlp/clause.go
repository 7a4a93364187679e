package nlp

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
	Verbs []Verb
	List  []Clause
	First int // the sentence's first token

	doc   *Doc
	last  int
	owner []int // clause of each token
	cur   int
	quote int // the quoted clause that is open, or -1
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
	c.doc, c.First, c.last, c.quote = doc, first, last, -1
	c.Verbs = doc.verbs(c.Verbs[:0], first, last)
	c.rescue()
	c.List = append(c.List[:0], Clause{Kind: Main, Parent: -1, Marker: -1, First: first, Verb: -1})
	c.owner = c.owner[:0]
	for range last - first {
		c.owner = append(c.owner, 0)
	}
	c.cur = 0
	next := 0
	for i := first; i < last; i++ {
		if next < len(c.Verbs) && c.Verbs[next].First == i {
			c.verb(next)
			for ; i < c.Verbs[next].Last; i++ {
				c.owner[i-first] = c.cur
			}
			i--
			next++
			continue
		}
		c.word(i, next)
		c.owner[i-first] = c.cur
	}
	c.promote()
}

// rescue finds the verb of a sentence in which the tagger saw none: "The bank
// meets on Monday", "Ashford play Riverton".
func (c *Clauses) rescue() {
	d := c.doc
	for n := range c.Verbs {
		if c.Verbs[n].Form == Finite || c.Verbs[n].bare {
			return
		}
	}
	for i := c.First + 1; i+1 < c.last; i++ {
		if d.Is(i, Capital) || !d.Is(i, Letter) || !d.Tag(i-1).IsNoun() && d.Tag(i-1) != CloseParen {
			continue
		}
		next := d.Tag(i + 1)
		verbal := d.Tag(i) == NNS && (next == IN || next == DT || next == TO || next == PRPS || next.IsProper())
		if verbal || d.Tag(i) == NN && d.Tag(i-1).IsProper() && next.IsProper() {
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
		up := v.Governor
		for k := c.List[v.Clause].Parent; up < 0 && k >= 0; k = c.List[k].Parent {
			up = c.List[k].Verb
		}
		g = up
	}
	return NoTense
}

// word moves the machine over a token that is part of no verb group; next is
// the first verb still to come.
func (c *Clauses) word(i, next int) {
	d := c.doc
	low, tag := d.Tokens[i].Lower, d.Tokens[i].Tag
	switch {
	case d.Is(i, Punct):
		c.mark(i, next)
	case tag == CC || low == "but":
		c.coordinator(i, next)
	case relatives[low] && c.relativeAt(i, next):
		c.open(Relative, i)
	case low == "that":
		if c.complementAt(i, next) {
			c.open(Complement, i)
		}
	case complementizers[low] && c.finiteAhead(i+1, next):
		c.open(Complement, i)
	case subordinators[low] && c.subordinateAt(i, next):
		c.open(Adverbial, i)
		k := &c.List[c.cur]
		k.Fronted = c.List[k.Parent].Verb < 0
	}
}

var relatives = wordSet("who whom whose which that where when")

var complementizers = wordSet("what how why whether")

// subordinators open a clause when a verb follows; "before the vote" has none.
var subordinators = wordSet(`after although as because before if lest once provided since so though till unless until when whenever where whereas
	wherever while`)

// mark moves the machine over a punctuation mark.
func (c *Clauses) mark(i, next int) {
	d := c.doc
	switch w := d.Word(i); w {
	case ",":
		c.comma(i, next)
	case ";":
		c.cur = c.base()
		c.open(Coordinate, i)
	case "“", "”", `"`, "``", "''":
		c.quotation(i, next, w)
	case "(", "[":
		c.open(Parenthetical, i)
	case ")", "]":
		c.close(Parenthetical)
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
func (c *Clauses) quotation(i, next int, w string) {
	if c.quote >= 0 {
		if w != "“" && w != "``" {
			c.cur, c.quote = max(c.List[c.quote].Parent, 0), -1
		}
		return
	}
	if w == "”" || w == "''" {
		return
	}
	end := i + 1
	for end < c.last && c.doc.Tag(end) != CloseQuote && c.doc.Word(end) != "”" && c.doc.Word(end) != `"` && c.doc.Word(end) != "''" {
		end++
	}
	for n := next; n < len(c.Verbs) && c.Verbs[n].First < end; n++ {
		if c.Verbs[n].Form == Finite {
			c.open(Quoted, i)
			c.quote = c.cur
			return
		}
	}
}

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
		if v.Form == Gerund || (v.Form == Participle || v.bare && c.List[c.cur].Verb < 0 && c.finiteAfter(next)) {
			c.open(Participial, i+1)
			c.List[c.cur].comma = true
		}
	}
}

// inList reports whether the comma stands inside a name or a date: "Denver,
// Colo., on Friday", "May 3, 2019, in Lima".
func (c *Clauses) inList(i int) bool {
	d := c.doc
	name := func(j int) bool {
		return d.Tag(j).IsProper() || d.Tag(j) == CD
	}
	if i == c.First || !name(i-1) || !name(i+1) {
		return false
	}
	for j := i + 1; j <= i+4 && j < c.last; j++ {
		if w := d.Word(j); w == "," || w == "." {
			return true
		} else if !name(j) {
			return d.Tag(j) == IN && j > i+1
		}
	}
	return false
}

// coordinator moves over "and", "but", "or": a verb after it begins a new
// clause, with the subject of this one or its own.
func (c *Clauses) coordinator(i, next int) {
	d := c.doc
	j := i + 1
	for j < c.last && d.Tokens[j].Tag == RB {
		j++
	}
	if next >= len(c.Verbs) || relatives[d.Lower(j)] || subordinators[d.Lower(j)] {
		if relatives[d.Lower(j)] && c.List[c.cur].Kind == Relative { // "who lied and who"
			c.cur = max(c.List[c.cur].Parent, 0)
		}
		return
	}
	if c.Verbs[next].First == j { // "and closed", "and then closed", "and to close"
		v := &c.Verbs[next]
		if lead := c.lead(c.cur); lead >= 0 && (v.Form == c.Verbs[lead].Form || v.Form == Finite || v.bare) {
			if v.Form == Participle && v.bare && c.Verbs[lead].Form == Finite && !c.Verbs[lead].Passive {
				v.Form, v.Tense = Finite, Past // "He fled and abandoned the car", which the tagger took for a participle
			}
			c.sibling(i)
		}
		return
	}
	if n := c.nounPhrase(j); c.isVerbStart(n) && i > c.First && c.doc.Word(i-1) == "," {
		c.promote() // "The bridge opened in 1928, and its repair took years"
	}
	if n := c.nounPhrase(j); c.List[c.cur].Verb >= 0 && c.isVerbStart(n) {
		if i > c.First && c.doc.Word(i-1) == "," {
			c.leave()
		}
		c.sibling(i)
	}
}

// leave goes up to the nearest clause that a comma and "and" can continue.
func (c *Clauses) leave() {
	for {
		switch k := &c.List[c.cur]; k.Kind {
		case Relative, Participial, Adverbial:
			c.cur = k.Parent
		default:
			return
		}
	}
}

// sibling opens a clause beside the current one.
func (c *Clauses) sibling(marker int) {
	c.open(Coordinate, marker)
}

// nounPhrase is the token after the noun phrase that begins at j, prepositional
// phrases with it.
func (c *Clauses) nounPhrase(j int) int {
	for ; j < c.last; j++ {
		switch tag := c.doc.Tokens[j].Tag; {
		case tag == DT, tag == PDT, tag == PRPS, tag == PRP, tag == CD, tag == POS, tag.IsNoun(), tag.IsAdjective(), tag == RB, tag == IN, tag == EX, tag == Dollar, tag == TO, tag == VBN, tag == VBG:
			if c.isVerbStart(j) {
				return j
			}
		default:
			return j
		}
	}
	return j
}

func (c *Clauses) isVerbStart(j int) bool {
	lo, hi := 0, len(c.Verbs)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.Verbs[mid].First < j {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(c.Verbs) && c.Verbs[lo].First == j && c.Verbs[lo].Form == Finite
}

// relativeAt reports whether the pronoun at i opens a relative clause.
func (c *Clauses) relativeAt(i, next int) bool {
	d := c.doc
	if i == c.First || !c.finiteAhead(i+1, next) {
		return false
	}
	prev := d.Tag(i - 1)
	noun := prev.IsNoun() || prev == CloseQuote || prev == CD || prev == POS || prev == CloseParen
	switch low := d.Lower(i); low {
	case "that":
		return (noun || prev == DT) && !reporting[d.Lower(i-1)] && !claims[d.Lower(i-1)] && c.Verbs[next].First <= i+2 && c.Verbs[next].First == i+1
	case "where", "when":
		return noun && prev != POS
	case "which", "whom", "whose", "who":
		return true
	}
	return false
}

// complementAt reports whether "that" at i opens a complement clause.
func (c *Clauses) complementAt(i, next int) bool {
	if !c.finiteAhead(i+1, next) {
		return false
	}
	d := c.doc
	prev := d.Tag(i - 1)
	return i > c.First && (c.lead(c.cur) >= 0 || prev.IsNoun()) && d.Tag(i) != PRP
}

// finiteAhead reports whether a finite verb follows before the phrase ends.
func (c *Clauses) finiteAhead(i, next int) bool {
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
			case relatives[w] && j > i && w != "that":
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

// finiteAfter reports whether a finite verb follows verb n in the sentence.
func (c *Clauses) finiteAfter(n int) bool {
	for _, v := range c.Verbs[n+1:] {
		if v.Form == Finite {
			return true
		}
	}
	return false
}

// subordinateAt reports whether the subordinator at i has a verb of its own:
// a finite one after a noun phrase, or at once a gerund.
func (c *Clauses) subordinateAt(i, next int) bool {
	if next >= len(c.Verbs) {
		return false
	}
	d, v := c.doc, &c.Verbs[next]
	low := d.Lower(i)
	if v.First == i+1 {
		return v.Form == Gerund || (low == "as" || low == "when" || low == "if" || low == "than" || low == "once" || low == "unless") && v.Form != Infinitive
	}
	if d.Tag(i+1) == IN && low == "as" && d.Lower(i+1) != "if" || d.Lower(i+1) == "than" || low == "so" && d.Lower(i+1) == "far" {
		return false
	}
	n := c.nounPhrase(i + 1)
	return n < c.last && c.isVerbStart(n)
}

// verb moves the machine over verb group n.
func (c *Clauses) verb(n int) {
	v := &c.Verbs[n]
	k := &c.List[c.cur]
	switch v.Form {
	case Infinitive:
		c.infinitive(n)
	case Gerund, Participle:
		if k.Kind == Participial && k.Verb < 0 || k.Kind == Adverbial && k.Verb < 0 || k.Kind == Coordinate && k.Verb < 0 {
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
func (c *Clauses) infinitive(n int) {
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
	be := v.Governor >= 0 && c.Verbs[v.Governor].Last == v.First && auxiliaries[d.Tokens[cue].Lower] == beAux
	if be || futureCues[d.Tokens[cue].Lower] && !d.Tokens[cue].Tag.IsProper() || v.Governor >= 0 && futureCues[d.Tokens[c.Verbs[v.Governor].Head].Lower] {
		v.Tense = Future
	}
}

// finite finds the clause of a finite verb.
func (c *Clauses) finite(n int) {
	v := &c.Verbs[n]
	k := &c.List[c.cur]
	if k.Verb < 0 && k.Kind != Participial {
		return
	}
	start := c.subject(v.First)
	if after := c.doc.Lower(start - 1); start > c.First && (after == "," || after == "”" || after == `"` || after == "''") {
		if reporting[c.doc.Tokens[v.Head].Lower] || c.List[c.cur].Kind == Quoted {
			c.take(Attribution, start, v.First)
			return
		}
	}
	base := c.cur // through "officials regarding the deal"
	for c.List[base].Kind == Participial && !c.List[base].comma && c.List[base].Parent >= 0 {
		base = c.List[base].Parent
	}
	if lead := c.lead(base); lead >= 0 && c.Verbs[lead].bare && c.reducible(lead) {
		fronted := c.doc.Tag(c.List[base].First) == IN && start > c.First && c.doc.Lower(start-1) == "," // "During an event held in Lima, she spoke"
		if fronted || c.object(start, c.Verbs[lead].Last) {
			c.demote(lead)
			return
		}
	}
	for up := c.cur; up >= 0; up = c.List[up].Parent { // "the man who lied was jailed"
		if c.List[up].Verb < 0 && c.List[up].Kind != Participial && c.List[up].Kind != Parenthetical {
			c.cur = up
			return
		}
		if c.List[up].Kind == Quoted {
			break
		}
	}
	if start == v.First && c.doc.Lower(start-1) == "," { // "It left port, went round the Cape"
		c.open(Coordinate, -1)
		c.List[c.cur].First = start
		return
	}
	c.take(Complement, start, v.First)
}

// reducible reports whether verb n can be a participle on the noun before it.
func (c *Clauses) reducible(n int) bool {
	i := c.Verbs[n].First
	return i > c.First && !relatives[c.doc.Lower(i-1)] && !c.doc.Tag(i-1).IsPronoun()
}

// object reports whether the noun phrase at start cannot be a subject: there is
// none, or it hangs on a preposition. verbEnd is the end of the verb before it.
func (c *Clauses) object(start, verbEnd int) bool {
	if start > verbEnd {
		return c.doc.Tag(start-1) == IN || c.doc.Tag(start-1) == TO
	}
	return false
}

// subject is the first token of the noun phrase that ends before token i.
func (c *Clauses) subject(i int) int {
	j := i
	for ; j > c.First; j-- {
		low := c.doc.Tokens[j-1].Lower
		switch tag := c.doc.Tokens[j-1].Tag; {
		case tag == PRP:
			return j - 1
		case tag == DT, tag == PDT, tag == PRPS, tag == CD, tag == POS, tag.IsNoun(), tag.IsAdjective(), tag == EX, tag == Dollar:
			if c.inVerb(j-1) || low == "that" {
				return j
			}
		case tag == RB && !c.inVerb(j-1):
		case low == "of" && j-1 > c.First && !c.inVerb(j-2):
		default:
			return j
		}
	}
	return j
}

func (c *Clauses) inVerb(i int) bool {
	for n := range c.Verbs {
		if c.Verbs[n].First <= i && i < c.Verbs[n].Last {
			return true
		}
		if c.Verbs[n].First > i {
			return false
		}
	}
	return false
}

// demote makes the verb that was taken for the clause's own a participle
// before its noun's real verb: "a man arrested on Friday was charged".
func (c *Clauses) demote(lead int) {
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
func (c *Clauses) take(kind ClauseKind, start, end int) {
	c.open(kind, -1)
	c.List[c.cur].First = start
	for i := start; i < end; i++ {
		c.owner[i-c.First] = c.cur
	}
}

// promote gives a main clause without a verb the participle that must be its
// verb: the tagger's VBN in "The company named a new chief on Friday".
func (c *Clauses) promote() {
	if c.List[0].Verb >= 0 {
		return
	}
	for n := range c.Verbs {
		v := &c.Verbs[n]
		if v.Form != Participle || !v.bare || c.List[v.Clause].Parent != 0 || c.List[v.Clause].Kind != Participial {
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

// open begins a clause below the current one.
func (c *Clauses) open(kind ClauseKind, marker int) {
	k := Clause{Kind: kind, Parent: c.cur, Marker: marker, First: marker, Verb: -1}
	if marker > c.First {
		k.comma = c.doc.Word(marker-1) == ","
	}
	c.List = append(c.List, k)
	c.cur = len(c.List) - 1
}

// close goes back to above the nearest open clause of that kind.
func (c *Clauses) close(kind ClauseKind) {
	for up := c.cur; up > 0; up = c.List[up].Parent {
		if c.List[up].Kind == kind {
			c.cur = c.List[up].Parent
			return
		}
	}
}

func (c *Clauses) closes(kind ClauseKind) bool {
	for up := c.cur; up > 0; up = c.List[up].Parent {
		if c.List[up].Kind == kind {
			return true
		}
	}
	return false
}

// base is the outermost clause that is open: the quotation, else the main.
func (c *Clauses) base() int { return max(c.quote, 0) }

// lead is the leading verb of clause k, or -1.
func (c *Clauses) lead(k int) int { return c.List[k].Verb }

// reporting verbs take a clause without "that": "She said the body was found."
var reporting = wordSet(`acknowledged added admitted alleged announced argued believe believed believes claim claimed claims concluded conceded confirmed
	declared denied denies estimated estimates expects explained feared fears hope hoped hopes insisted insists knew know knows learned
	noted recalled reported reports revealed said say saying says show showed shows stated suggested think thinks thought told
	warned warns wrote`)

// claims are nouns whose "that" opens what was claimed.
var claims = wordSet("allegation allegations announcement belief claim claims fact fear fears hope idea news proof report reports rumor rumors rumour rumours sign signs statement suggestion suggestions view warning")
