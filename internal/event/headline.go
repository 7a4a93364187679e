package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// headline is an event in words: the parts of the text that say it, in order.
type headline struct {
	person  string      // id of the person a pronoun subject stands for
	name    string      // and the name
	pronoun int         // and its token
	parts   []news.Span // subject, verb phrase
}

// longest is where a headline is cut, in bytes, at the end of a word.
const longest = 120

// headline finds the words for at: the subject and the verb phrase of its
// clause, or the noun phrase when the verb tells of something else.
func (f *Finder) headline(at finding) headline {
	h := headline{parts: f.parts[:0]}
	n := at.verb
	if at.noun && (n < 0 || at.trigger >= at.last && f.clauses.Verbs[n].First < at.trigger || f.clauses.Verbs[n].Clause != f.clauses.At(at.trigger)) {
		start := f.nounStart(at.trigger)
		h.add(f.span(start, f.phraseEnd(at.trigger+1, false)))
		return h
	}
	lead := f.leadOf(n)
	f.subject(&h, lead)
	v := &f.clauses.Verbs[lead]
	end := f.phraseEnd(v.Last, true)
	h.add(f.span(v.First, end))
	switch k := &f.clauses.List[v.Clause]; {
	case k.Kind == nlp.Relative && k.Marker >= 0 && end == v.Last && f.ownSubject(k, v.First): // "the mill, which they sold in May"
		f.antecedentSubject(&h, k.Marker)
	case k.Kind == nlp.Attribution && end == v.Last: // ", she said on Monday": what she said comes after
		h.add(f.said(k))
	}
	f.parts = h.parts
	return h
}

// said is what an attribution reports: the sentence up to it.
func (f *Finder) said(k *nlp.Clause) news.Span {
	first, last := f.clauses.First, k.First
	for first < last && f.doc.Is(first, nlp.Punct) {
		first++
	}
	for last > first && f.doc.Is(last-1, nlp.Punct) {
		last--
	}
	return f.span(first, last)
}

func (h *headline) add(s news.Span) {
	if s.Start < s.End {
		h.parts = append(h.parts, s)
	}
}

func (f *Finder) span(first, last int) news.Span {
	if first >= last {
		return news.Span{}
	}
	return news.Span{Start: f.doc.Tokens[first].Start, End: f.doc.Tokens[last-1].End}
}

// leadOf is the verb at which the verb phrase of n begins: an infinitive is
// told with the verb it hangs on.
func (f *Finder) leadOf(n int) int {
	for f.clauses.Verbs[n].Form == nlp.Infinitive && f.clauses.Verbs[n].Governor >= 0 {
		n = f.clauses.Verbs[n].Governor
	}
	return n
}

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
		if k == v.Clause && v.Form == nlp.Participle {
			f.antecedentSubject(h, v.First)
			return
		}
		if lead := clause.Verb; k != v.Clause && lead >= 0 {
			end = c.Verbs[lead].First
		}
		if first, last := f.nounPhrase(k, end); first < last {
			if f.doc.Tag(first) == nlp.PRP && first+1 == last {
				f.pronoun(h, first)
			} else {
				h.add(f.span(first, last))
			}
			return
		}
	}
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
// times and a phrase between commas left out; first is last when there is none.
func (f *Finder) nounPhrase(k, end int) (first, last int) {
	c := &f.clauses
	mine := func(i int) bool { return i >= c.First && c.At(i) == k }
	last = end
	for last > c.First && (f.inTime(last-1) || f.doc.Tag(last-1) == nlp.RB || !mine(last-1)) {
		last--
	}
	if f.doc.Lower(last-1) == "," { // "The mayor, a former diver, said"
		for i := last - 2; i >= c.First; i-- {
			if f.doc.Lower(i) == "," {
				last = i
				break
			}
		}
		for last > c.First && (f.doc.Lower(last-1) == "," || !mine(last-1)) {
			last--
		}
	}
	first = last
	for i := last - 1; (mine(i) || f.doc.Lower(i) == ")") && !f.inTime(i); i-- {
		if f.doc.Lower(i) == ")" { // "the Harbour Office (HO)"
			if i = f.opened(i); first == last {
				last, first = i, i
			}
			continue
		}
		switch tag := f.doc.Tag(i); {
		case tag.IsNoun(), tag.IsAdjective(), tag == nlp.DT, tag == nlp.PDT, tag == nlp.PRPS, tag == nlp.CD, tag == nlp.EX, tag == nlp.Dollar, tag == nlp.VBN, tag == nlp.VBG:
			first = i
		case tag == nlp.PRP:
			if first == last {
				first = i
			}
			return first, last
		case tag == nlp.POS, tag == nlp.TO, tag == nlp.IN && i > c.List[k].First && f.doc.Tag(i-1) != nlp.Comma, tag == nlp.CC && i > c.List[k].First, tag == nlp.RB, f.quoteMark(i):
		default:
			return first, last
		}
	}
	return first, last
}

// opened is the bracket that the closing one at token i belongs to.
func (f *Finder) opened(i int) int {
	for i > f.clauses.First && f.doc.Lower(i) != "(" {
		i--
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
	for i > f.clauses.First && !f.inTime(i-1) {
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

// phraseEnd is the end of the phrase that goes on at token i: before the next
// mark, clause or, in a noun phrase, verb.
func (f *Finder) phraseEnd(i int, verbal bool) int {
	c := &f.clauses
	start, home := i, c.At(i-1)
	last := f.doc.Sentences[f.doc.Tokens[max(i-1, 0)].Sentence].Last
	for ; i < last; i++ {
		if f.inTime(i) {
			continue
		}
		if f.doc.Is(i, nlp.Punct) {
			switch f.doc.Word(i) {
			case "$", "€", "£", "%", "/", "-", "–":
				continue
			case ",":
				if !f.inTime(i-1) && f.doc.Tag(i-1).IsProper() && f.doc.Tag(i+1).IsProper() || f.doc.Is(i-1, nlp.Digit) && f.doc.Is(i+1, nlp.Digit) {
					continue
				}
			}
			break
		}
		k := c.At(i)
		if verbal && !f.under(k, home) {
			break
		}
		if c.List[k].First == i || c.List[k].Marker == i {
			if kind := c.List[k].Kind; kind != nlp.Complement && kind != nlp.Participial && k != 0 || !verbal {
				break
			}
		}
		if !verbal && (f.doc.Tag(i).IsFinite() || f.doc.Tag(i) == nlp.CC) {
			break
		}
	}
	for i > start && (f.inTime(i-1) || f.doc.Tag(i-1) == nlp.CC || f.doc.Tag(i-1) == nlp.IN || f.doc.Tag(i-1) == nlp.DT) {
		i--
	}
	return i
}

// under reports whether clause k is clause up or hangs below it.
func (f *Finder) under(k, up int) bool {
	for k > up {
		k = f.clauses.List[k].Parent
	}
	return k == up
}

// quoteMark reports whether token i is a quotation mark.
func (f *Finder) quoteMark(i int) bool {
	switch f.doc.Word(i) {
	case "“", "”", `"`, "``", "''":
		return true
	}
	return false
}

// text writes the headline: its parts in the text's own words, without dates
// and quotation marks.
func (f *Finder) text(h *headline) string {
	var b strings.Builder
	b.WriteString(h.name)
	written := h.pronoun // the last token written
	for _, part := range h.parts {
		having := -1 // "(denied) having met": the headline says "met"
		if i := f.doc.TokenAt(part.Start); f.doc.Lower(i) == "having" {
			having = i
		}
		for i := f.doc.TokenAt(part.Start); i < len(f.doc.Tokens) && f.doc.Tokens[i].Start < part.End; i++ {
			if f.inTime(i) || f.quoteMark(i) || i == having || f.planner(i) {
				continue
			}
			word := f.doc.Word(i)
			if b.Len() > 0 && (i != written+1 || f.doc.Is(i, nlp.Spaced)) {
				if b.Len()+len(word) > longest {
					b.WriteString(" …")
					return capital(b.String())
				}
				b.WriteByte(' ')
			}
			if i == f.doc.Sentences[f.doc.Tokens[i].Sentence].First && b.Len() > 0 && !f.doc.Tag(i).IsProper() {
				word = f.doc.Tokens[i].Lower // no longer the first of its sentence
			}
			b.WriteString(word)
			written = i
		}
	}
	return capital(b.String())
}

// planner reports whether token i only joins a date that is left out: of "A
// hearing set for May was put off" the "set".
func (f *Finder) planner(i int) bool {
	return planners[f.doc.Lower(i)] && f.inTime(i+1) && (f.doc.Tag(i-1).IsNoun() || f.doc.Lower(i-1) == ",")
}

// capital gives the headline its first letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if u := unicode.ToUpper(r); u != r && r != utf8.RuneError {
		return string(u) + s[n:]
	}
	return s
}
