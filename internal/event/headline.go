package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
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

// longestQuoted is how many tokens a quote in a headline can have.
const longestQuoted = 24

// headline finds the words for at: the subject and the verb phrase of its
// clause, or the noun phrase when the verb tells of something else.
func (f *Finder) headline(at finding) headline {
	h := headline{parts: f.parts[:0]}
	n := at.verb
	if at.noun && (n < 0 || at.trigger >= at.last && f.clauses.Verbs[n].First < at.trigger || f.clauses.Verbs[n].Clause != f.clauses.At(at.trigger)) {
		start := f.clauses.NounStart(at.trigger)
		h.add(f.span(start, f.phraseEnd(at.trigger+1, false)))
		return h
	}
	lead := f.clauses.Lead(n)
	f.subject(&h, lead)
	v := &f.clauses.Verbs[lead]
	end := f.phraseEnd(v.Last, true)
	h.add(f.span(v.First, end))
	switch k := &f.clauses.List[v.Clause]; {
	case k.Kind == nlp.Relative && k.Marker >= 0 && end == v.Last && f.clauses.OwnSubject(k, v.First): // "the mill, which they sold in May"
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
		if end := f.clauses.QuoteEnd(i); end > i && end-i <= longestQuoted && end < last {
			i = end
			if f.doc.Lower(end-1) == "," {
				i++
				break
			}
			continue
		}
		if f.doc.Is(i, nlp.Punct) {
			switch f.doc.Word(i) {
			case "$", "€", "£", "%", "&", "/", "-", "–":
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
			if kind := c.List[k].Kind; (kind != nlp.Complement && kind != nlp.Participial && k != 0 || !verbal) && !f.awaited(c.List[k].Parent, i) {
				break
			}
		}
		if !verbal && (f.doc.Tag(i).IsFinite() || f.doc.Tag(i) == nlp.CC) {
			break
		}
	}
	for i > start && (f.inTime(i-1) || f.inTime(i) && loose[f.doc.Lower(i-1)] || f.doc.Tag(i-1) == nlp.CC || f.doc.Tag(i-1) == nlp.IN || f.doc.Tag(i-1) == nlp.DT) {
		i--
	}
	return i
}

// awaited reports whether the verb of clause k still comes after token i: "told
// them that divers who drink were mad".
func (f *Finder) awaited(k, i int) bool {
	return k >= 0 && f.clauses.List[k].Verb >= 0 && f.clauses.Verbs[f.clauses.List[k].Verb].First > i
}

// under reports whether clause k is clause up or hangs below it.
func (f *Finder) under(k, up int) bool {
	for k > up {
		k = f.clauses.List[k].Parent
	}
	return k == up
}

// quoteMarks are the double quotation marks.
var quoteMarks = map[string]bool{"“": true, "”": true, `"`: true, "``": true, "''": true}

// text writes the headline: its parts in the text's own words, without dates,
// and without a quotation mark whose other half is not in it.
func (f *Finder) text(h *headline) string {
	var b strings.Builder
	b.WriteString(h.name)
	written := h.pronoun // the last token written
	for _, part := range h.parts {
		having := -1 // "(denied) having met": the headline says "met"
		if i := f.doc.TokenAt(part.Start); f.doc.Lower(i) == "having" {
			having = i
		}
		closing := -1 // the mark that closes what is quoted
		for i := f.doc.TokenAt(part.Start); i < len(f.doc.Tokens) && f.doc.Tokens[i].Start < part.End; i++ {
			if f.inTime(i) && !f.leads(i, part) || i == having || f.planner(i) || f.doc.Tag(i) == nlp.POS && f.inTime(i-1) {
				continue
			}
			if end := f.clauses.QuoteEnd(i); closing < 0 && end >= 0 && f.doc.Tokens[end].End <= part.End {
				closing = end
			} else if quoteMarks[f.doc.Lower(i)] && i != closing {
				continue
			}
			if i+1 == closing && (f.doc.Lower(i) == "," || f.doc.Lower(i) == ".") {
				written = i
				continue
			}
			word := f.word(i)
			if b.Len() > 0 && (i != written+1 || f.doc.Is(i, nlp.Spaced)) {
				if b.Len()+len(word) > longest {
					b.WriteString(" …")
					if closing > i {
						b.WriteString(f.doc.Word(closing))
					}
					return capital(b.String())
				}
				b.WriteByte(' ')
			}
			if b.Len() == 0 {
				word = f.doc.Word(i)
			}
			b.WriteString(word)
			written = i
			if i == closing {
				closing = -1
			}
		}
	}
	return capital(b.String())
}

// leads reports whether token i leads to a date before the noun it modifies:
// of "ahead of the October vote" only the "October" is left out.
func (f *Finder) leads(i int, part news.Span) bool {
	for _, p := range f.phrases {
		if p.start <= i && i < p.first {
			n := p.last
			if f.doc.Tag(n) == nlp.POS {
				n++
			} else if p.prep == "on" {
				return false // "left on Friday bound for"
			}
			return n < len(f.doc.Tokens) && f.doc.Tokens[n].End <= part.End && f.doc.Tag(n).IsNoun() &&
				f.clauses.At(n) == f.clauses.At(p.first) && f.clauses.List[f.clauses.At(n)].First != n
		}
	}
	return false
}

// word is token i as it stands inside a headline: the first word of a sentence
// loses its capital unless it is a name's.
func (f *Finder) word(i int) string {
	word := f.doc.Word(i)
	if i != f.doc.Sentences[f.doc.Tokens[i].Sentence].First || f.doc.Tag(i).IsProper() || f.doc.Is(i, nlp.AllCaps) {
		return word
	}
	if _, people := lexicon.Demonym(f.doc.Lower(i)); people {
		return word
	}
	if f.nameAt(i) != nil || f.doc.Tag(i).IsNoun() && f.doc.Is(i+1, nlp.Capital) { // "Harbour Boats Ltd"
		return word
	}
	return f.doc.Tokens[i].Lower
}

// planner reports whether token i only joins a date that is left out: of "A
// hearing set for May was put off" the "set".
func (f *Finder) planner(i int) bool {
	p := f.phraseAt(i + 1)
	return p != nil && f.plans(i, *p) && (f.doc.Tag(i-1).IsNoun() || f.doc.Lower(i-1) == ",")
}

// capital gives the headline its first letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if u := unicode.ToUpper(r); u != r && r != utf8.RuneError {
		return string(u) + s[n:]
	}
	return s
}
