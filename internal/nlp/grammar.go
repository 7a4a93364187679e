package nlp

import (
	"slices"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// Range is a half-open range of tokens. The zero Range is no phrase.
type Range struct{ First, Last int }

// Empty reports whether no token stands in r.
func (r Range) Empty() bool { return r.First >= r.Last }

// Holds reports whether token i stands in r.
func (r Range) Holds(i int) bool { return r.First <= i && i < r.Last }

// Know tells the grammar what the caller has found in the sentence: the times,
// each with its preposition, which are never part of a subject, and the names of
// the text in order, which are never cut. Read forgets both.
func (c *Clauses) Know(times []Range, names []news.Span) {
	c.names = names
	c.timed = c.timed[:0]
	for range c.Last - c.First {
		c.timed = append(c.timed, false)
	}
	for _, t := range times {
		for i := max(t.First, c.First); i < min(t.Last, c.Last); i++ {
			c.timed[i-c.First] = true
		}
	}
}

// InTime reports whether token i stands in a time that the caller made known.
func (c *Clauses) InTime(i int) bool {
	i -= c.First
	return i >= 0 && i < len(c.timed) && c.timed[i]
}

// nameAt is the known name that token i is part of.
func (c *Clauses) nameAt(i int) (news.Span, bool) {
	if i < 0 || i >= len(c.doc.Tokens) || len(c.names) == 0 {
		return news.Span{}, false
	}
	at := c.doc.Tokens[i].Start
	n, found := slices.BinarySearchFunc(c.names, at, func(n news.Span, start int) int { return n.Start - start })
	if !found {
		n--
	}
	if n >= 0 && at < c.names[n].End {
		return c.names[n], true
	}
	return news.Span{}, false
}

// Subject is the noun phrase that a verb is said of.
type Subject struct {
	Range
	Before int // where the phrase is an antecedent, the token it stands before, else -1
}

// Subject is the noun phrase that verb n is said of. It stands before the verb
// in its clause ("Kos [closed] the gate"); of a relative clause it is the
// antecedent ("the mayor who [closed] it"), of a participle the noun before it
// ("a road [closed] by snow"), of an infinitive, a gerund or a second verb it is
// the subject of the clause above. It is empty where none is seen.
func (c *Clauses) Subject(n int) Subject {
	n = c.Lead(n)
	v := &c.Verbs[n]
	end := v.First
	for k := v.Clause; k >= 0; k = c.List[k].Parent {
		before := -1
		if c.takesAntecedent(&c.List[k], end) {
			before = c.firstMarker(k)
		} else if k == v.Clause && (v.Form == Participle || v.Form == Gerund && c.reduced(v)) {
			before = c.firstParticiple(n)
		}
		if before >= 0 {
			return Subject{c.Antecedent(before), before}
		}
		if lead := c.List[k].Verb; k != v.Clause && lead >= 0 {
			end = c.Verbs[lead].First
		}
		if r := c.SubjectBefore(k, end); !r.Empty() {
			return Subject{r, -1}
		}
	}
	return Subject{Before: -1}
}

// Lead is the verb at which the verb phrase of verb n begins: an infinitive hangs
// on the one it is governed by, "plans to [sell]".
func (c *Clauses) Lead(n int) int {
	for c.Verbs[n].Form == Infinitive && c.Verbs[n].Governor >= 0 {
		n = c.Verbs[n].Governor
	}
	return n
}

// takesAntecedent reports whether the subject of a clause's verb, which stands
// at end, is what the clause's pronoun stands for: "the firm which closed", and
// not "the firm which she founded" or "the day when it closed".
func (c *Clauses) takesAntecedent(k *Clause, end int) bool {
	if k.Kind != Relative || k.Marker < 0 {
		return false
	}
	if low := c.doc.Lower(k.Marker); low == "where" || low == "when" {
		return false
	}
	return !c.OwnSubject(k, end)
}

// OwnSubject reports whether a relative clause whose verb stands at end has a
// subject besides its pronoun: "the firm which she founded".
func (c *Clauses) OwnSubject(k *Clause, end int) bool {
	for i := k.Marker + 1; i < end; i++ {
		if tag := c.doc.Tag(i); tag.IsNoun() || tag == PRP {
			return c.doc.Lower(k.Marker) != "whose"
		}
	}
	return false
}

// reduced reports whether a gerund says something of the noun right before it,
// as a relative clause does: "on orders coming from the town".
func (c *Clauses) reduced(v *Verb) bool {
	i := v.First - 1
	return i >= c.First && c.doc.Tag(i).IsNoun() && !c.doc.Tag(i).IsProper() && !c.InTime(i)
}

// firstParticiple is the first token of participle n, or of the one that it
// goes on from: "the mill, built in 1890 and burned down in 1922".
func (c *Clauses) firstParticiple(n int) int {
	for k := c.Verbs[n].Clause; c.List[k].Kind == Coordinate && c.List[k].Parent >= 0; {
		k = c.List[k].Parent
		if c.List[k].Kind != Participial || c.List[k].Verb < 0 {
			break
		}
		n = c.List[k].Verb
	}
	return c.Verbs[n].First
}

// firstMarker is the pronoun of relative clause k, or of the clause that it goes
// on from: "Varga, who dived and who swam".
func (c *Clauses) firstMarker(k int) int {
	marker := c.List[k].Marker
	for j := k - 1; j > 0 && c.doc.Tag(marker-1) == CC; j-- {
		if c.List[j].Kind == Relative && c.List[j].Parent == c.List[k].Parent {
			marker = c.List[j].Marker
		}
	}
	return marker
}

// SubjectBefore is the noun phrase of clause k that ends before token end, which
// is its verb's: adverbs, times and asides between the two are left out. It is
// empty when there is none.
func (c *Clauses) SubjectBefore(k, end int) Range {
	if r := c.gerundBefore(k, end); !r.Empty() {
		return r
	}
	last := c.subjectEnd(k, end)
	s := subjectScan{Clauses: c, clause: k, start: c.subjectStart(k, last), phrase: Range{last, last}}
	for i := last - 1; s.reaches(i); i-- {
		if first := s.whole(i); first >= 0 {
			i = first
			continue
		}
		if s.isPronoun(i) {
			if s.phrase.Empty() || s.listed { // "she and her crew"
				s.phrase.First = i
			}
			return s.phrase
		}
		if !s.take(i) {
			break
		}
	}
	return c.quantified(withPronoun(c, s.phrase))
}

// withPronoun takes to "her crew" the one before it: "after she and her crew met".
func withPronoun(c *Clauses, r Range) Range {
	i := r.First - 2
	if r.Empty() || i < c.First || c.doc.Tag(r.First) != PRPS {
		return r
	}
	if c.doc.Lower(i+1) == "and" && heads.Has(c.doc.Lower(i)) {
		r.First = i
	}
	return r
}

// heads are the pronouns that are subjects.
var heads = lexicon.NewSet("he she they i we")

// gerundBefore is the clause of a gerund that is the subject of clause k and ends
// before token end: "Fighting has cut the road".
func (c *Clauses) gerundBefore(k, end int) Range {
	if end <= c.First {
		return Range{}
	}
	j := c.At(end - 1)
	if g := &c.List[j]; j == k || g.Kind != Participial || g.Parent != k || g.First != c.List[k].First {
		return Range{}
	}
	return Range{c.List[j].First, end}
}

// subjectScan reads a subject from its end to its start.
type subjectScan struct {
	*Clauses
	clause int   // whose subject it is
	start  int   // where the subject can begin
	phrase Range // the subject, as far as it is read
	listed bool  // an "and" has been passed: commas join a list
}

// reaches reports whether token i can be part of the subject.
func (s *subjectScan) reaches(i int) bool {
	if s.InTime(i) {
		return false
	}
	return s.mine(i, s.clause) || s.doc.Lower(i) == ")" || i == s.phrase.Last-1 && s.quoteMark(i)
}

// whole is the first token of what ends at token i and is taken as one, or -1: a
// bracket, a title in quotation marks, a known name.
func (s *subjectScan) whole(i int) int {
	d := s.doc
	if d.Lower(i) == ")" { // "the Harbour Office (HO)"
		first := s.opened(i, "(")
		if s.phrase.Empty() {
			s.phrase = Range{first, first}
		}
		return first
	}
	if i == s.phrase.Last-1 && s.quoteMark(i) && s.List[s.clause].Kind != Attribution { // “Rope, Tar” opens in May
		if first := s.QuoteStart(i); first >= 0 {
			s.phrase.First = first
			return first
		}
	}
	if n, ok := s.nameAt(i); ok && n.Start < d.Tokens[i].Start && n.Start >= d.Tokens[s.First].Start { // "Front Range, Inc."
		s.phrase.First = d.TokenAt(n.Start)
		return s.phrase.First
	}
	if s.agedBefore(i) {
		return i - 2
	}
	return -1
}

// agedBefore reports whether the comma at token i closes the age behind a name, whose
// home follows: "Ada Lund, 89, of Brod died".
func (s *subjectScan) agedBefore(i int) bool {
	d := s.doc
	if i-2 <= s.First || !homes.Has(d.Lower(i+1)) {
		return false
	}
	return d.Tag(i) == Comma && d.Tag(i-1) == CD && d.Tag(i-2) == Comma && d.Tag(i-3).IsProper()
}

// homes are the prepositions of where somebody lives.
var homes = lexicon.NewSet("from of")

// isPronoun reports whether token i is a pronoun that is a subject by itself, and
// not that of "Kos himself" and "Two of them".
func (s *subjectScan) isPronoun(i int) bool {
	return s.doc.Tag(i) == PRP && !reflexive.Has(s.doc.Lower(i)) && s.doc.Lower(i-1) != "of"
}

// take reads token i, and reports whether it can be part of the subject.
func (s *subjectScan) take(i int) bool {
	switch tag := s.doc.Tag(i); {
	case tag.IsNoun(), tag.IsAdjective(), nominal[tag], tag == RB && s.named(i):
		s.phrase.First = i
	case tag == PRP && reflexive.Has(s.doc.Lower(i)): // "Kos himself"
		s.phrase = Range{i, i}
	case tag == PRP: // "Two of them"
		s.phrase.First = i
	case tag == Comma && s.listed && i >= s.start:
	case tag == CC && i > s.List[s.clause].First:
		s.listed = true
	case s.doc.Lower(i) == "[", s.doc.Lower(i) == "]": // "[the mayor] sold it"
	case tag == POS, tag == TO, tag == IN && s.attached(i), tag == RB, s.quoteMark(i):
	default:
		return false
	}
	return true
}

// attached reports whether the preposition at token i hangs on a noun before it.
func (s *subjectScan) attached(i int) bool {
	return i > s.List[s.clause].First && (s.doc.Tag(i-1) != Comma || s.listed && i > s.start || s.agedBefore(i-1))
}

// nominal are the tags, besides nouns and adjectives, that may stand in a noun phrase.
var nominal = map[Tag]bool{DT: true, PDT: true, PRPS: true, CD: true, EX: true, Dollar: true, VBN: true, VBG: true}

// mine reports whether token i belongs to clause k.
func (c *Clauses) mine(i, k int) bool { return i >= c.First && c.At(i) == k }

// subjectEnd is where the subject of clause k ends that stands before token
// end: before adverbs, times and an aside between commas or dashes.
func (c *Clauses) subjectEnd(k, end int) int {
	d := c.doc
	last := c.bare(k, end)
	switch mark := d.Lower(last - 1); mark {
	case "—", "–", "--": // "Three of them — Kos, Varga and Lee — left"
		if i := c.opened(last-1, mark); i > c.First {
			return c.bare(k, i)
		}
	case ",":
		aside := -1
		for i := c.subjectStart(k, last-1); i < last-1; i++ {
			switch {
			case d.Lower(i) != "," || !c.mine(i-1, k):
			case d.Tag(i+1) == CC: // "Kos, 41, and Varga, 15, left"
				return c.bare(k, max(c.opened(last-1, ","), i))
			case aside < 0:
				aside = i
			}
		}
		if aside >= 0 { // "The mayor, a former diver, left"
			return c.bare(k, aside)
		}
		return c.bare(k, last-1)
	}
	return last
}

// bare is end without the adverbs, times and words of other clauses before it.
func (c *Clauses) bare(k, end int) int {
	for end > c.First && (c.InTime(end-1) || c.isAdverb(end-1) || !c.mine(end-1, k)) {
		end--
	}
	return end
}

// isAdverb reports whether token i only stands beside a subject: "Kos himself [never]
// left".
func (c *Clauses) isAdverb(i int) bool {
	return c.doc.Tag(i) == RB && !c.named(i) || reflexive.Has(c.doc.Lower(i))
}

// named reports whether token i, tagged an adverb, is a name: "Norway signed".
func (c *Clauses) named(i int) bool {
	_, ok := c.nameAt(i)
	return ok && c.doc.Is(i, Capital)
}

// reflexive pronouns only stress the subject: "Kos himself left".
var reflexive = lexicon.NewSet("herself himself itself themselves")

// subjectStart is where the subject of clause k can begin: after what is
// fronted, "In the end, ".
func (c *Clauses) subjectStart(k, end int) int {
	d := c.doc
	i := c.List[k].First
	for j := i; j < end; j++ {
		switch tag := d.Tag(i); {
		case i == j && (d.Is(i, Punct) || c.InTime(i) || tag == CC):
			i++
		case d.Lower(j) == "," && fronted.has(tag):
			i = j + 1
		}
	}
	return i
}

// quantified takes to a noun phrase what limits its number: "At least 19 people",
// "Not one of them".
func (c *Clauses) quantified(r Range) Range {
	for !r.Empty() && r.First > c.First && limits.Has(c.doc.Lower(r.First-1)) && c.isLimited(r.First) {
		r.First--
	}
	return r
}

// isLimited reports whether a word that limits a number can stand before token i.
func (c *Clauses) isLimited(i int) bool {
	low := c.doc.Lower(i)
	return c.doc.Tag(i) == CD || low == "a" || limits.Has(low)
}

var limits = lexicon.NewSet("about almost approximately around at barely fewer just least less more most nearly not only over roughly some than up to")

// Object is the noun phrase right behind verb n when the verb is active, "Kos
// [closed] the old gate": its prepositional phrases are not part of it.
func (c *Clauses) Object(n int) Range {
	v := &c.Verbs[n]
	if v.Passive {
		return Range{}
	}
	r := Range{v.Last, v.Last}
	for i := v.Last; i < c.Last && c.At(i) == v.Clause && !c.InTime(i); i++ {
		tag := c.doc.Tag(i)
		if !tag.IsNoun() && !tag.IsAdjective() && !nominal[tag] && tag != PRP && tag != POS {
			break
		}
		if r.Last = i + 1; tag == PRP {
			break
		}
	}
	if c.Head(r) < 0 {
		return Range{}
	}
	return r
}

// Head is the head of a noun phrase: its last noun or pronoun before a
// preposition, or -1.
func (c *Clauses) Head(r Range) int {
	head := -1
	for i := r.First; i < r.Last; i++ {
		switch tag := c.doc.Tag(i); {
		case tag.IsNoun(), tag == PRP, tag == CD && head < 0:
			if i+1 >= r.Last || c.doc.Tag(i+1) != POS {
				head = i
			}
		case (tag == IN || tag == TO) && head >= 0:
			return head
		}
	}
	return head
}

// SubjectHead is the head noun of what stands before finite verb n in its
// clause, the first of several, or -1.
func (c *Clauses) SubjectHead(n int) int {
	v := &c.Verbs[n]
	head := -1
	for i := v.First - 1; i >= c.First; i-- {
		if c.At(i) != v.Clause {
			continue
		}
		if c.doc.Tag(i).IsNoun() && !c.doc.Tag(i+1).IsNoun() && c.doc.Tag(i+1) != POS && !c.InTime(i) {
			head = i
		}
	}
	return head
}

// VerbFrom is the index of the first verb group that ends behind token i, or
// len(Verbs).
func (c *Clauses) VerbFrom(i int) int {
	lo, hi := 0, len(c.Verbs)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.Verbs[mid].Last <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// VerbAt is the index of the verb group that token i is part of, or -1.
func (c *Clauses) VerbAt(i int) int {
	if n := c.VerbFrom(i); n < len(c.Verbs) && c.Verbs[n].First <= i {
		return n
	}
	return -1
}
