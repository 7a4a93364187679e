package event

import (
	"slices"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// name is a mention with the id of its record.
type name struct {
	news.Span
	id    string
	full  string // the record's name
	place bool
}

// collect lists the mentions of all names, in order.
func collect(names []name, facts *news.Facts) []name {
	for i := range facts.People {
		for _, m := range facts.People[i].Mentions {
			names = append(names, name{m.Span, facts.People[i].ID, facts.People[i].Name, false})
		}
	}
	for i := range facts.Organizations {
		for _, m := range facts.Organizations[i].Mentions {
			names = append(names, name{m.Span, facts.Organizations[i].ID, facts.Organizations[i].Name, false})
		}
	}
	for i := range facts.Places {
		for _, m := range facts.Places[i].Mentions {
			names = append(names, name{m.Span, facts.Places[i].ID, facts.Places[i].Name, true})
		}
	}
	slices.SortFunc(names, func(a, b name) int { return a.Span.Compare(b.Span) })
	return names
}

// cast adds who took part and where it was: the names in the subject and in
// what the headline says of it, a place only after a preposition of place.
func (f *Finder) cast(h *headline, e *news.Event) {
	if h.person != "" {
		e.Who = append(e.Who, h.person)
	}
	for _, part := range h.parts {
		i, _ := slices.BinarySearchFunc(f.names, part.Start, func(n name, start int) int { return n.Start - start })
		for ; i < len(f.names) && f.names[i].Start < part.End; i++ {
			n := &f.names[i]
			switch {
			case !n.place:
				e.Who = appendNew(e.Who, n.id)
			case f.located(n):
				e.Where = appendNew(e.Where, n.id)
			}
		}
		f.territory(part, e)
	}
}

func appendNew(ids []string, id string) []string {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// located reports whether a preposition of place stands before a place, with
// nothing but its own noun phrase between: "in northern Chad".
func (f *Finder) located(n *name) bool {
	i := f.doc.TokenAt(n.Start) - 1
	for steps := 0; i >= 0 && steps < 4; steps++ {
		if locative[f.doc.Lower(i)] {
			return true
		}
		if tag := f.doc.Tag(i); tag != nlp.DT && !tag.IsAdjective() && !tag.IsNoun() && tag != nlp.POS && f.doc.Lower(i) != "," && f.doc.Lower(i) != "and" {
			return false
		}
		i--
	}
	return false
}

var locative = set("aboard across along around at behind below beside beyond by from in inside into near off on onto outside over through throughout to toward towards under via within")

// territory adds the country that an adjective names before a word for its
// land: "into North Korean territory".
func (f *Finder) territory(part news.Span, e *news.Event) {
	for i := f.doc.TokenAt(part.Start) + 1; i < len(f.doc.Tokens) && f.doc.Tokens[i].End <= part.End; i++ {
		if !lands[f.doc.Lower(i)] {
			continue
		}
		country, ok := lexicon.Demonym(f.doc.Lower(i - 1))
		if two, found := lexicon.Demonym(f.doc.Lower(i-2) + " " + f.doc.Lower(i-1)); found {
			country, ok = two, true
		}
		if !ok || country == "" {
			continue
		}
		for p := range f.facts.Places {
			if place := &f.facts.Places[p]; string(place.Country) == country && place.Kind == news.Country {
				e.Where = appendNew(e.Where, place.ID)
				break
			}
		}
	}
}

var lands = set("airspace border coast island islands land soil territory waters")
