package event

import (
	"slices"

	"factbox/internal/nlp"
)

// subject adds the subject of verb n: the noun phrase before it in its clause,
// the antecedent of a relative, the subject of the clause above.
func (f *Finder) subject(h *headline, n int) {
	c := &f.clauses
	v := &c.Verbs[n]
	end := v.First
	for k := v.Clause; k >= 0; k = c.List[k].Parent {
		clause := &c.List[k]
		if clause.Kind == nlp.Relative && clause.Marker >= 0 && f.doc.Lower(clause.Marker) != "where" && f.doc.Lower(clause.Marker) != "when" && !f.ownSubject(clause, end) {
			f.antecedentSubject(h, f.firstMarker(k))
			return
		}
		if k == v.Clause && (v.Form == nlp.Participle || v.Form == nlp.Gerund && f.reduced(v)) {
			f.antecedentSubject(h, f.firstParticiple(n))
			return
		}
		if lead := clause.Verb; k != v.Clause && lead >= 0 {
			end = c.Verbs[lead].First
		}
		if first, last := f.nounPhrase(k, end); first < last {
			if p := f.nameAt(last + 1); p != nil && !p.place && f.doc.Lower(last) == "," && f.doc.Lower(f.doc.TokenAt(p.End)) == "," { // "His sister, Ines Varga, left"
				h.person, h.name = p.id, p.full
			} else if f.doc.Tag(first) == nlp.PRP && first+1 == last {
				f.pronoun(h, first)
			} else {
				h.add(f.span(first, last))
			}
			return
		}
	}
}

// reduced reports whether a gerund says something of the noun right before it,
// as a relative clause does: "on orders coming from the town".
func (f *Finder) reduced(v *nlp.Verb) bool {
	i := v.First - 1
	return i >= f.clauses.First && f.doc.Tag(i).IsNoun() && !f.doc.Tag(i).IsProper() && !f.inTime(i)
}

// firstParticiple is the first token of participle n, or of the one that it
// goes on from: "the mill, built in 1890 and burned down in 1922".
func (f *Finder) firstParticiple(n int) int {
	c := &f.clauses
	for k := c.Verbs[n].Clause; c.List[k].Kind == nlp.Coordinate && c.List[k].Parent >= 0; {
		k = c.List[k].Parent
		if c.List[k].Kind != nlp.Participial || c.List[k].Verb < 0 {
			break
		}
		n = c.List[k].Verb
	}
	return c.Verbs[n].First
}

// firstMarker is the pronoun of relative clause k, or of the clause that it goes
// on from: "Varga, who dived and who swam".
func (f *Finder) firstMarker(k int) int {
	c := &f.clauses
	marker := c.List[k].Marker
	for j := k - 1; j > 0 && f.doc.Tag(marker-1) == nlp.CC; j-- {
		if c.List[j].Kind == nlp.Relative && c.List[j].Parent == c.List[k].Parent {
			marker = c.List[j].Marker
		}
	}
	return marker
}

// ownSubject reports whether a relative clause has a subject besides its
// pronoun: "the firm which she founded".
func (f *Finder) ownSubject(clause *nlp.Clause, end int) bool {
	for i := clause.Marker + 1; i < end; i++ {
		if tag := f.doc.Tag(i); tag.IsNoun() || tag == nlp.PRP {
			return f.doc.Lower(clause.Marker) != "whose"
		}
	}
	return false
}

// nounPhrase is the noun phrase of clause k that ends before token end, adverbs,
// times and asides left out; first is last when there is none.
func (f *Finder) nounPhrase(k, end int) (first, last int) {
	c := &f.clauses
	if j := c.At(end - 1); end > c.First && j != k && c.List[j].Kind == nlp.Participial && c.List[j].Parent == k && c.List[j].First == c.List[k].First { // "Fighting has cut the road"
		return c.List[j].First, end
	}
	last = f.subjectEnd(k, end)
	first = last
	start := f.subjectStart(k, last)
	listed := false // an "and" has been passed: commas join a list
	for i := last - 1; (f.mine(i, k) || f.doc.Lower(i) == ")" || i == last-1 && f.quoteMark(i)) && !f.inTime(i); i-- {
		if f.doc.Lower(i) == ")" { // "the Harbour Office (HO)"
			if i = f.opened(i, "("); first == last {
				last, first = i, i
			}
			continue
		}
		if i == last-1 && f.quoteMark(i) && c.List[k].Kind != nlp.Attribution { // “Rope, Tar” opens in May
			if open := f.quoteStart(i); open >= 0 {
				first, i = open, open
				continue
			}
		}
		if n := f.nameAt(i); n != nil && n.Start < f.doc.Tokens[i].Start && n.Start >= f.doc.Tokens[c.First].Start { // "Front Range, Inc."
			first = f.doc.TokenAt(n.Start)
			i = first
			continue
		}
		switch tag := f.doc.Tag(i); {
		case tag.IsNoun(), tag.IsAdjective(), tag == nlp.DT, tag == nlp.PDT, tag == nlp.PRPS, tag == nlp.CD, tag == nlp.EX, tag == nlp.Dollar, tag == nlp.VBN, tag == nlp.VBG:
			first = i
		case tag == nlp.PRP && reflexive[f.doc.Lower(i)]: // "Kos himself"
			last, first = i, i
		case tag == nlp.PRP && f.doc.Lower(i-1) == "of": // "Two of them"
			first = i
		case tag == nlp.PRP:
			if first == last {
				first = i
			}
			return first, last
		case tag == nlp.Comma && listed && i >= start:
		case tag == nlp.CC && i > c.List[k].First:
			listed = true
		case tag == nlp.POS, tag == nlp.TO, tag == nlp.IN && i > c.List[k].First && (f.doc.Tag(i-1) != nlp.Comma || listed && i > start), tag == nlp.RB, f.quoteMark(i):
		default:
			return f.quantified(first, last)
		}
	}
	return f.quantified(first, last)
}

// mine reports whether token i belongs to clause k.
func (f *Finder) mine(i, k int) bool { return i >= f.clauses.First && f.clauses.At(i) == k }

// subjectEnd is where the subject of clause k ends that stands before token
// end: before adverbs, times and an aside between commas or dashes.
func (f *Finder) subjectEnd(k, end int) int {
	last := f.bare(k, end)
	switch mark := f.doc.Lower(last - 1); mark {
	case "—", "–", "--": // "Three of them — Kos, Varga and Lee — left"
		if i := f.opened(last-1, mark); i > f.clauses.First {
			return f.bare(k, i)
		}
	case ",":
		aside := -1
		for i := f.subjectStart(k, last-1); i < last-1; i++ {
			switch {
			case f.doc.Lower(i) != "," || !f.mine(i-1, k):
			case f.doc.Tag(i+1) == nlp.CC: // "Kos, 41, and Varga, 15, left"
				return f.bare(k, max(f.opened(last-1, ","), i))
			case aside < 0:
				aside = i
			}
		}
		if aside >= 0 { // "The mayor, a former diver, left"
			return f.bare(k, aside)
		}
		return f.bare(k, last-1)
	}
	return last
}

// bare is end without the adverbs, times and words of other clauses before it.
func (f *Finder) bare(k, end int) int {
	for end > f.clauses.First && (f.inTime(end-1) || f.doc.Tag(end-1) == nlp.RB || !f.mine(end-1, k) || reflexive[f.doc.Lower(end-1)]) {
		end--
	}
	return end
}

// reflexive pronouns only stress the subject: "Kos himself left".
var reflexive = set("herself himself itself themselves")

// subjectStart is where the subject of clause k can begin: after what is
// fronted, "In the end, ".
func (f *Finder) subjectStart(k, end int) int {
	i := f.clauses.List[k].First
	for j := i; j < end; j++ {
		switch tag := f.doc.Tag(i); {
		case i == j && (f.doc.Is(i, nlp.Punct) || f.inTime(i) || tag == nlp.CC):
			i++
		case f.doc.Lower(j) == "," && (tag == nlp.IN || tag == nlp.TO || tag == nlp.RB || tag == nlp.VBG || tag == nlp.VBN):
			i = j + 1
		}
	}
	return i
}

// quantified takes to a noun phrase what limits its number: "At least 19 people",
// "Not one of them".
func (f *Finder) quantified(first, last int) (int, int) {
	for first < last && first > f.clauses.First && limits[f.doc.Lower(first-1)] && (f.doc.Tag(first) == nlp.CD || limits[f.doc.Lower(first)] || f.doc.Lower(first) == "a") {
		first--
	}
	return first, last
}

var limits = set("about almost approximately around at barely fewer just least less more most nearly not only over roughly some than up to")

// opened is the mark that the closing one at token i belongs to, or the start
// of the sentence.
func (f *Finder) opened(i int, mark string) int {
	for i--; i > f.clauses.First && f.doc.Lower(i) != mark; i-- {
	}
	return i
}

// antecedentSubject adds the noun phrase that ends before token end; a person
// it is in apposition to takes its place: "Ines Varga, the diver who won".
func (f *Finder) antecedentSubject(h *headline, end int) {
	if p := f.namedBefore(end); p != nil {
		h.person, h.name = p.id, p.full
		return
	}
	head := f.antecedent(end)
	if head < 0 {
		return
	}
	first := f.nounStart(head)
	if f.doc.Lower(first-1) == "," && first-2 >= f.clauses.First {
		at := f.doc.Tokens[first-2].Span
		for i := range f.names {
			if n := &f.names[i]; n.End == at.End && n.id[0] == 'p' {
				h.person, h.name = n.id, n.full
				return
			}
		}
	}
	h.add(f.span(first, f.nounEnd(head, end)))
}

// nameAt is the name that token i is part of, or nil.
func (f *Finder) nameAt(i int) *name {
	if i < 0 || i >= len(f.doc.Tokens) {
		return nil
	}
	at := f.doc.Tokens[i].Start
	n, found := slices.BinarySearchFunc(f.names, at, func(n name, start int) int { return n.Start - start })
	if !found {
		n--
	}
	if n >= 0 && at < f.names[n].End {
		return &f.names[n]
	}
	return nil
}

// namedBefore is the person named right before token end, an age between commas
// left out: "Ines Varga, 51, who".
func (f *Finder) namedBefore(end int) *name {
	i := end - 1
	for i > f.clauses.First && (f.doc.Lower(i) == "," || f.doc.Tag(i) == nlp.CD || f.quoteMark(i)) {
		i--
	}
	if i < f.clauses.First {
		return nil
	}
	for n := range f.names {
		if p := &f.names[n]; p.id[0] == 'p' && p.Start <= f.doc.Tokens[i].Start && f.doc.Tokens[i].End <= p.End {
			return p
		}
	}
	return nil
}

// nounStart is the first token of the noun phrase whose head is token i, its
// date left out.
func (f *Finder) nounStart(i int) int {
	for i > f.clauses.First {
		if p := f.phraseAt(i - 1); p != nil {
			if tag := f.doc.Tag(p.first - 1); tag == nlp.DT || tag == nlp.PRPS { // "the 2016 accord"
				return p.first - 1
			}
			return i
		}
		switch tag := f.doc.Tag(i - 1); {
		case tag == nlp.DT, tag == nlp.PRPS, tag == nlp.CD, tag.IsNoun(), tag.IsAdjective(), tag == nlp.POS && i-2 >= f.clauses.First && !f.inTime(i-2), tag == nlp.VBN:
			i--
		default:
			return i
		}
	}
	return i
}

// nounEnd is the end of the noun phrase with head i, at most end.
func (f *Finder) nounEnd(i, end int) int {
	for i++; i < end && f.doc.Lower(i) != "," && !f.inTime(i); i++ {
	}
	return i
}
