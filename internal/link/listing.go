package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Lists of places: what a plural noun for places stands before or behind.

// findListed marks the names of lists of places: “the barangays Adla, Agsu and
// Binal”, “the districts of Gajara and Korapa”, “Gajara, Puro and Korapa districts”.
func findListed(l *Linker) {
	clear(l.listed)
	d := l.doc
	for _, s := range l.survey.tokens {
		if s.of&seesPlaces == 0 {
			continue
		}
		i := s.token
		first := i + 1
		switch d.Lower(first) {
		case "of", ":", "including", "in", "like":
			first++
		case "such":
			first += 2
		}
		if end := listFrom(l, first, i); end == first {
			listBefore(l, i)
		}
	}
	if !l.sport {
		findRows(l)
	}
}

// findRows marks the names of rows, four and more that commas part, most of which are
// places: “in Oslo, Bergen, Tarv, Song and Molde”, and those in brackets behind a place of
// whom one is: “Norland (Bodin, Song and Narvik)”.
func findRows(l *Linker) {
	d := l.doc
	for k := 0; k < len(l.mentions); {
		end, places := k+1, 0
		for end < len(l.mentions) && partsTwo(d, l.mentions[end-1].Last, l.mentions[end].First) {
			end++
		}
		for _, m := range l.mentions[k:end] {
			if m.Class == ner.Place {
				places++
			}
		}
		isRow := end-k >= 4 && 5*places >= 3*(end-k) || end-k < 4 && places > 0 && isBracketBehindPlace(l, k, end)
		for i := k; i < end && isRow; i++ {
			m := &l.mentions[i]
			namesakes := l.people.namesakes(d.Lower(m.Last - 1))
			if !m.lone() {
				namesakes-- // the name itself
			}
			given := !m.lone() && listsOf(l, m.First)&ner.GivenName != 0
			if !given && !hasAddress(l, m) && namesakes <= 0 {
				l.listed[m.First] = true
			}
		}
		k = end
	}
}

// isBracketBehindPlace reports whether mentions [k, end) fill brackets right behind a place.
func isBracketBehindPlace(l *Linker, k, end int) bool {
	if k == 0 || l.mentions[k-1].Class != ner.Place || l.mentions[k-1].Last != l.mentions[k].First-1 {
		return false
	}
	return l.doc.Lower(l.mentions[k].First-1) == "(" && l.doc.Lower(l.mentions[end-1].Last) == ")"
}

// listFrom marks the names of the list that begins at token first, of two at
// least, and returns where it ends. One stretch of the text is one list's.
func listFrom(l *Linker, first, head int) int {
	start := l.after(first)
	k, end := start, first
	for ; k < len(l.mentions); k++ {
		m := &l.mentions[k]
		if !partsList(l, end, m.First, head) || hasAddress(l, m) {
			break
		}
		end = m.Last
	}
	if k-start < 2 {
		return first
	}
	for _, m := range l.mentions[start:k] {
		l.listed[m.First] = true
	}
	return end
}

// partsList reports whether tokens [from, to) do no more than part the items of the
// list of token head. Items that the tagger passed over stand between them.
func partsList(l *Linker, from, to, head int) bool {
	d := l.doc
	if to-from > 9 || d.Tokens[to].Sentence != d.Tokens[head].Sentence {
		return false
	}
	for i := from; i < to; i++ {
		if w := d.Lower(i); w != "," && w != "and" && !d.Is(i, nlp.Capital) {
			return false
		}
	}
	return true
}

// listBefore marks the names of the list that ends before the noun at token head: two
// joined by “and”, and those that commas part from them.
func listBefore(l *Linker, head int) {
	d := l.doc
	end := head
	k := l.after(head) - 1
	last := k
	for ; k >= 0; k-- {
		m := &l.mentions[k]
		if !(k == last && m.Last == end) && !partsTwo(d, m.Last, end) {
			break
		}
		if hasAddress(l, m) || l.listed[m.First] {
			break
		}
		end = m.First
	}
	if last-k < 2 || d.Lower(l.mentions[last].First-1) != "and" {
		return
	}
	for _, m := range l.mentions[k+1 : last+1] {
		l.listed[m.First] = true
	}
}

// partsTwo reports whether tokens [from, to) are a comma, “and”, or both.
func partsTwo(d *nlp.Doc, from, to int) bool {
	if to-from == 2 && d.Lower(from) == "," {
		from++
	}
	return to-from == 1 && (d.Lower(from) == "," || d.Lower(from) == "and")
}

// isListedPlace reports whether a name is one of a list of places.
func isListedPlace(l *Linker, m *mention) bool {
	return l.listed[m.First] && !isOrganizationWord(l, m.Last-1) && (m.Class == ner.Person || listsOf(l, m.First)&ner.OrganizationName == 0)
}

// dropsPlural leaves out the plural noun before a list of places: “Barangays | Adla, Agsu
// and Binal”.
func dropsPlural(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First < 2 || !pluralPlaces.Has(d.Lower(c.First)) || d.Lower(c.Last) != "," && d.Lower(c.Last) != "and" {
		return false
	}
	c.First, c.Class = c.First+1, ner.Place
	return true
}

// pluralPlaces are nouns for several places. Those that are verbs as well, “states”, are
// left out.
var pluralPlaces = lexicon.NewSet("barangays villages towns districts counties municipalities suburbs provinces townships hamlets settlements parishes wards constituencies communities cities communes prefectures oblasts sitios kebeles woredas mandals tehsils talukas")
