package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Companies that no legal form and no list tells: by what is said of nothing else.

// isPriced reports whether what was taken for somebody, or for a place that few know, is
// said to have risen or fallen by so much in a hundred, as what is traded is: “Norvaro was
// up 0.9 percent”, “Norvaro, which sells tar, lost 4%”.
func isPriced(l *Linker, m *mention) bool {
	d := l.doc
	if !mayBeCompany(l, m) {
		return false
	}
	i := m.Last
	if d.Lower(i) == "(" {
		for n := 0; n < 5 && d.Lower(i) != ")"; n++ {
			i++
		}
		i++ // “Norvaro (NOV SS)”
	}
	switch d.Lower(i) {
	case "was", "were", "is", "are":
		if w := d.Lower(i + 1); w != "up" && w != "down" {
			return false
		}
		i += 2
	default:
		if !moves.Has(d.Lower(i)) {
			return false
		}
		i++
	}
	for end := i + 4; i < end && i < len(d.Tokens) && d.Tokens[i].Sentence == d.Tokens[m.First].Sentence; i++ {
		if d.Is(i, nlp.Digit) {
			w := d.Lower(i + 1)
			return strings.HasSuffix(d.Word(i), "%") || w == "%" || w == "percent" || w == "per" && d.Lower(i+2) == "cent"
		}
	}
	return false
}

// moves are what prices do.
var moves = lexicon.NewSet("fell falls rose rises gained gains lost loses slid slides slipped slips dropped drops climbed climbs jumped jumps surged surges plunged plunges tumbled tumbles added adds shed sheds advanced declined sank soared rallied eased edged dipped retreated rebounded slumped")

// isHeld reports whether what was taken for somebody, or for a place that few know, has
// shares: “Norvaro shares fell”, “a stake in Norvaro”.
func isHeld(l *Linker, m *mention) bool {
	d := l.doc
	if !mayBeCompany(l, m) {
		return false
	}
	if w := d.Lower(m.Last); w == "shares" || w == "shareholders" || w == "stock" {
		return true
	}
	w := d.Lower(m.First - 2)
	switch d.Lower(m.First - 1) {
	case "in":
		return w == "shares" || w == "stake" || w == "shareholder" || w == "shareholders" || w == "stakes"
	case "of":
		return w == "shares" || w == "shareholders"
	}
	return false
}

// mayBeCompany reports whether nothing else shows that a name is somebody's, and whether
// it is no place that many know.
func mayBeCompany(l *Linker, m *mention) bool {
	if m.Class == ner.Place {
		return !m.famous()
	}
	if hasAddress(l, m) {
		return false
	}
	people := l.people.namesakes(l.doc.Lower(m.Last - 1))
	return m.lone() && people == 0 || !m.lone() && people <= 1 && listsOf(l, m.First)&ner.GivenName == 0
}

// isLegalForm reports whether token i is a legal form of companies of the north behind a
// name that no town bears: “Norvaro AB”, but “Calgary AB”.
func isLegalForm(l *Linker, first, i int) bool {
	d := l.doc
	switch d.Word(i) {
	case "AB", "Abp", "hf", "hf.", "ehf", "ehf.":
		return i > first && d.Is(first, nlp.Capital) && !onMap(l, first, i)
	case "S": // “Norvaro A/S”
		return i > first+2 && d.Lower(i-1) == "/" && d.Word(i-2) == "A"
	case "A/S":
		return i > first
	}
	return false
}
