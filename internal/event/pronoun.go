package event

import "factbox/internal/news"

// pronoun adds a pronoun subject: the person it stands for when that is safe,
// else the word itself.
func (f *Finder) pronoun(h *headline, i int) {
	if p := f.person(i); p != nil {
		h.person, h.name, h.pronoun = p.ID, p.Name, i
		return
	}
	h.add(f.doc.Tokens[i].Span)
}

// person is who the pronoun at token i stands for: the speaker for "I" in a
// quote; for "he" and "she" the one person of that gender named before it in
// the sentence, else the one named in the sentence before.
func (f *Finder) person(i int) *news.Person {
	switch low := f.doc.Lower(i); low {
	case "i":
		at := f.doc.Tokens[i].Span
		for q := len(f.facts.Quotes) - 1; q >= 0; q-- {
			if quote := &f.facts.Quotes[q]; quote.Span.Contains(at) && quote.Speaker != nil {
				return f.byID(string(quote.Speaker.Person))
			}
		}
	case "he", "she":
		gender := news.Male
		if low == "she" {
			gender = news.Female
		}
		s := f.doc.Tokens[i].Sentence
		start := f.doc.Sentences[s].Start
		if p, some := f.only(start, f.doc.Tokens[i].Start, gender); some {
			return p
		}
		if s > 0 && f.doc.Sentences[s-1].Paragraph >= f.doc.Sentences[s].Paragraph-1 {
			p, _ := f.only(f.doc.Sentences[s-1].Start, start, gender)
			return p
		}
	}
	return nil
}

// only is the one person named in [start, end) who can be of that gender; some
// tells whether anybody was.
func (f *Finder) only(start, end int, gender news.Gender) (only *news.Person, some bool) {
	for i := range f.names {
		n := &f.names[i]
		if n.Start < start || n.place || n.id[0] != 'p' {
			continue
		}
		if n.Start >= end {
			break
		}
		p := f.byID(n.id)
		if p == nil || p == only || p.Gender != news.Unknown && p.Gender != gender {
			continue
		}
		if some {
			return nil, true
		}
		only, some = p, true
	}
	return only, some
}

// byID is the person with that id, or nil.
func (f *Finder) byID(id string) *news.Person {
	for i := range f.facts.People {
		if f.facts.People[i].ID == id {
			return &f.facts.People[i]
		}
	}
	return nil
}
