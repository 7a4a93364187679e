package event

import (
	"slices"

	"factbox/internal/nlp"
)

// subject adds the subject of verb n: the noun phrase before it in its clause,
// the antecedent of a relative, the subject of the clause above.
func (f *Finder) subject(h *headline, n int) {
	r := f.clauses.Subject(n)
	switch p := f.nameAt(r.Last + 1); {
	case r.Before >= 0:
		f.antecedentSubject(h, r.Before)
	case r.Empty():
	case p != nil && !p.place && f.doc.Lower(r.Last) == "," && f.doc.Lower(f.doc.TokenAt(p.End)) == ",": // "His sister, Ines Varga, left"
		h.person, h.name = p.id, p.full
	case f.doc.Tag(r.First) == nlp.PRP && r.First+1 == r.Last:
		f.pronoun(h, r.First)
	default:
		h.add(f.span(r.First, r.Last))
	}
}

// antecedentSubject adds the noun phrase that ends before token end; a person
// it is in apposition to takes its place: "Ines Varga, the diver who won".
func (f *Finder) antecedentSubject(h *headline, end int) {
	if p := f.namedBefore(end); p != nil {
		h.person, h.name = p.id, p.full
		return
	}
	head := f.clauses.AntecedentHead(end, f.eventive)
	if head < 0 {
		return
	}
	first := f.clauses.NounStart(head)
	last := head + 1
	for last < end && f.doc.Lower(last) != "," && !f.inTime(last) {
		last++
	}
	if f.doc.Lower(first-1) == "," && first-2 >= f.clauses.First {
		at := f.doc.Tokens[first-2].Span
		for i := range f.names {
			if n := &f.names[i]; n.End == at.End && n.id[0] == 'p' {
				h.person, h.name = n.id, n.full
				return
			}
		}
	}
	h.add(f.span(first, last))
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
	for i > f.clauses.First && (f.doc.Lower(i) == "," || f.doc.Tag(i) == nlp.CD || quoteMarks[f.doc.Lower(i)]) {
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
