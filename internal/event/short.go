package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// longestQuoted is how many tokens a quote in a short line can have.
const longestQuoted = 24

// short makes l the short line of an event: the subject and the verb phrase of
// its clause, or the noun phrase when the verb tells of something else. It is
// printed where it is whole.
func short(s *sentence, at finding, l *line) {
	newLine(s, at, l)
	n := at.verb
	if at.noun && (n < 0 || at.trigger >= at.last && s.clauses.Verbs[n].First < at.trigger || s.clauses.Verbs[n].Clause != s.clauses.At(at.trigger)) {
		l.put(s.clauses.NounStart(at.trigger), phraseEnd(s, at.trigger+1, false))
	} else {
		lead := s.clauses.Lead(n)
		putSubject(l, lead)
		l.put(s.clauses.Verbs[lead].First, phraseEnd(s, s.clauses.Verbs[lead].Last, true))
	}
	withoutTimes(l)
	resolveObjects(l)
	resolveIts(l)
}

// withoutTimes leaves out the times, what only leads to them, and the "having" of
// "denied having met".
func withoutTimes(l *line) {
	having := true
	for i := l.first; i < l.last; i++ {
		if !l.keeps(i) {
			continue
		}
		dates := l.inTime(i) && !leadsToDate(l, i) || joinsDate(l.sentence, i) || l.tag(i) == nlp.POS && l.inTime(i-1)
		if dates || having && l.is(i, "having") {
			l.drop(i, i+1)
		}
		having = false
	}
	for _, p := range l.phrases { // "Kos, on Monday, said"
		if l.comma(p.start-1) && l.comma(p.last) && !l.keeps(p.first) && l.finite(p.last+1) {
			l.drop(p.start-1, p.start)
			l.drop(p.last, p.last+1)
		}
	}
}

// putSubject prints the subject of verb n: a person by the full name where a pronoun
// or a noun in apposition stands for them.
func putSubject(l *line, n int) {
	r := l.clauses.Subject(n)
	if v := &l.clauses.Verbs[n]; r.Before < 0 && !r.Empty() && timeActs(l, v) && l.clauses.At(r.First) != v.Clause {
		return
	}
	switch p := namedBehind(l, r.Last); {
	case r.Before >= 0:
		antecedentSubject(l, r.Before, &l.clauses.Verbs[n])
	case r.Empty():
	case p != nil: // "His sister, Ines Varga, left"
		l.before, l.given = p.full, p
		if who := l.referent(r.First); l.tag(r.First) == nlp.PRPS && who.words != "" && who.id != p.id {
			l.before = possessive(who.words) + " " + l.words(r.First+1, r.Last) + " " + p.full
		}
	case isPair(l, r.Range):
		l.put(r.First, r.Last)
		resolvePair(l, r.Range)
	case l.tag(r.First) == nlp.PRP && r.First+1 == r.Last:
		if who := l.referent(r.First); who.words != "" {
			l.before, l.given = who.words, who.name
		} else {
			l.put(r.First, r.Last)
		}
	default:
		l.put(r.First, r.Last)
	}
}

// timeActs reports whether a bare time stands right before a verb, as its subject:
// "I think 2022 will be better".
func timeActs(l *line, v *nlp.Verb) bool {
	return l.inTime(v.First-1) && l.phraseAt(v.First-1).prep == ""
}

// antecedentSubject prints the noun phrase that ends before token end; a person
// it is in apposition to takes its place: "Ines Varga, the diver who won". Of verb v,
// nothing where it is only one of several.
func antecedentSubject(l *line, end int, v *nlp.Verb) {
	if p := namedBefore(l.sentence, end); p != nil && !severally.Has(l.low(v.First)) {
		l.before, l.given = p.full, p
		return
	}
	np := l.antecedent(end)
	if np.Empty() || isOneOfThem(l, np, v) {
		return
	}
	if p := apposedPerson(l, np.First); p != nil {
		l.before, l.given = p.full, p
		return
	}
	l.put(np.First, np.Last)
}

// nameAt is the name that token i is part of, or nil.
func (f *sentence) nameAt(i int) *name {
	switch {
	case f.owned.Holds(i):
		if n := f.owner[i-f.owned.First]; n >= 0 {
			return &f.names[n]
		}
	case i >= 0 && i < len(f.doc.Tokens):
		at := f.doc.Tokens[i].Start
		if n := f.nameFrom(at); n < len(f.names) && f.names[n].Start <= at {
			return &f.names[n]
		}
	}
	return nil
}

// namedBefore is the person named right before token end, an age between commas
// left out: "Ines Varga, 51, who".
func namedBefore(f *sentence, end int) *name {
	i := end - 1
	for i > f.clauses.First && (f.doc.Lower(i) == "," || f.doc.Tag(i) == nlp.CD || quoteMarks.Has(f.doc.Lower(i))) {
		i--
	}
	if i < f.clauses.First {
		return nil
	}
	if p := f.nameAt(i); p != nil && p.id[0] == 'p' && f.doc.Tokens[i].End <= p.End {
		return p
	}
	return nil
}

// phraseEnd is the end of the phrase that goes on at token i: before the next
// mark, clause or, in a noun phrase, verb.
func phraseEnd(f *sentence, i int, verbal bool) int {
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
				if insideName(f, i) {
					continue
				}
			}
			break
		}
		k := c.At(i)
		if verbal && !under(f, k, home) {
			break
		}
		if c.List[k].First == i || c.List[k].Marker == i {
			if kind := c.List[k].Kind; (kind != nlp.Complement && kind != nlp.Participial && k != 0 || !verbal) && !awaited(f, c.List[k].Parent, i) {
				break
			}
		}
		if !verbal && (f.doc.Tag(i).IsFinite() || f.doc.Tag(i) == nlp.CC) {
			break
		}
	}
	for i > start && opensMore(f, i-1) {
		i--
	}
	return i
}

// insideName reports whether the comma at token i stands inside a name or a figure:
// "Graz, Austria", "2,000".
func insideName(f *sentence, i int) bool {
	d := f.doc
	return !f.inTime(i-1) && d.Tag(i-1).IsProper() && d.Tag(i+1).IsProper() || d.Is(i-1, nlp.Digit) && d.Is(i+1, nlp.Digit)
}

// opensMore reports whether a phrase cannot end with token i: a time, or a word that
// leads to something.
func opensMore(f *sentence, i int) bool {
	switch f.doc.Tag(i) {
	case nlp.CC, nlp.IN, nlp.DT:
		return true
	}
	return f.inTime(i) || f.inTime(i+1) && loose.Has(f.doc.Lower(i))
}

// awaited reports whether the verb of clause k still comes after token i: "told
// them that divers who drink were mad".
func awaited(f *sentence, k, i int) bool {
	return k >= 0 && f.clauses.List[k].Verb >= 0 && f.clauses.Verbs[f.clauses.List[k].Verb].First > i
}

// under reports whether clause k is clause up or hangs below it.
func under(f *sentence, k, up int) bool {
	for k > up {
		k = f.clauses.List[k].Parent
	}
	return k == up
}

// leadsToDate reports whether token i leads to a date before the noun it modifies:
// of "ahead of the October vote" only the "October" is left out.
func leadsToDate(l *line, i int) bool {
	f, end := l.sentence, l.last
	for _, p := range f.phrases {
		if p.start <= i && i < p.first {
			n := p.last
			if f.doc.Tag(n) == nlp.POS {
				n++
			} else if p.prep == "on" {
				return false // "left on Friday bound for"
			}
			return n < end && l.keeps(n) && f.doc.Tag(n).IsNoun() &&
				f.clauses.At(n) == f.clauses.At(p.first) && f.clauses.List[f.clauses.At(n)].First != n
		}
	}
	return false
}

// joinsDate reports whether token i only joins a date that is left out: of "A
// hearing set for May was put off" the "set".
func joinsDate(f *sentence, i int) bool {
	p := f.phraseAt(i + 1)
	if n := f.clauses.VerbAt(i); p != nil && p.prep == "" && n >= 0 && f.clauses.Verbs[n].Form == nlp.Finite {
		return false // "The party set Friday as the deadline"
	}
	return p != nil && plansFor(f, i, *p) && (f.doc.Tag(i-1).IsNoun() || f.doc.Lower(i-1) == ",")
}

// quoteMarks are the double quotation marks.
var quoteMarks = lexicon.NewSet("“ ” \" `` ''")

// span is where tokens [first, last) stand.
func (f *sentence) span(first, last int) news.Span {
	if first >= last {
		return news.Span{}
	}
	return news.Span{Start: f.doc.Tokens[first].Start, End: f.doc.Tokens[last-1].End}
}
