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
	person string      // id of the person a pronoun subject stands for
	name   string      // and the name
	parts  []news.Span // subject, verb phrase
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
	h.add(f.span(v.First, f.phraseEnd(v.Last, true)))
	f.parts = h.parts
	return h
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
	for k := v.Clause; k >= 0; k = c.List[k].Parent {
		first, last := -1, v.First
		if lead := c.List[k].Verb; k != v.Clause && lead >= 0 && c.Verbs[lead].First < v.First {
			last = c.Verbs[lead].First
		}
		if c.List[k].Kind == nlp.Relative && c.List[k].Marker >= 0 || c.List[k].Kind == nlp.Participial && k == v.Clause && v.Form == nlp.Participle {
			end := c.List[k].Marker
			if end < 0 || c.List[k].Kind == nlp.Participial {
				end = v.First
			}
			if head := f.antecedent(end); head >= 0 {
				h.add(f.span(f.nounStart(head), f.nounEnd(head, end)))
			}
			return
		}
		for i := c.First; i < last; i++ {
			if c.At(i) != k || f.inTime(i) {
				continue
			}
			tag := f.doc.Tag(i)
			opens := tag.IsNoun() || tag == nlp.PRP || tag == nlp.DT || tag == nlp.PRPS || tag == nlp.CD || tag.IsAdjective() || tag == nlp.EX
			if first < 0 && opens && (i == c.First || f.doc.Tag(i-1) != nlp.IN && f.doc.Tag(i-1) != nlp.TO || f.doc.Lower(i-1) == f.doc.Lower(c.List[k].Marker)) {
				first = i
			}
		}
		if first < 0 {
			continue
		}
		if f.doc.Tag(first) == nlp.PRP {
			f.pronoun(h, first)
			return
		}
		end := first
		for i := first; i < last && c.At(i) == k && !f.inTime(i) && f.doc.Lower(i) != "," && f.doc.Lower(i) != "(" && f.doc.Lower(i) != "—"; i++ {
			end = i + 1
		}
		h.add(f.span(first, end))
		return
	}
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
	start := i
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
				if f.doc.Tag(i-1).IsProper() && f.doc.Tag(i+1).IsProper() || f.doc.Is(i-1, nlp.Digit) && f.doc.Is(i+1, nlp.Digit) {
					continue
				}
			}
			break
		}
		k := c.At(i)
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

// text writes the headline: its parts in the text's own words, dates left out.
func (f *Finder) text(h *headline) string {
	var b strings.Builder
	b.WriteString(h.name)
	for _, part := range h.parts {
		for i := f.doc.TokenAt(part.Start); i < len(f.doc.Tokens) && f.doc.Tokens[i].Start < part.End; i++ {
			if f.inTime(i) {
				continue
			}
			word := f.doc.Word(i)
			if b.Len() > 0 && (f.doc.Is(i, nlp.Spaced) || f.inTime(i-1) || f.doc.Tokens[i].Start == part.Start) {
				if b.Len()+len(word) > longest {
					b.WriteString(" …")
					return capital(b.String())
				}
				b.WriteByte(' ')
			}
			b.WriteString(word)
		}
	}
	return capital(b.String())
}

// capital gives the headline its first letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if u := unicode.ToUpper(r); u != r && r != utf8.RuneError {
		return string(u) + s[n:]
	}
	return s
}
