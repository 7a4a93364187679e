package link

import (
	"factbox/internal/ner"

	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// Verdicts by where in its sentence a name stands.

// isPhotographer reports whether a name stands beside a slash as photographers do:
// “Niall Corson/PA”.
func isPhotographer(l *Linker, m *mention) bool {
	d := l.doc
	switch {
	case d.Lower(m.Last) == "/":
		return namesSomebody(l, m) || twoPlainWords(l, m) && isAgencyAt(l, m.Last+1)
	case d.Lower(m.First-1) == "/":
		return namesSomebody(l, m) || twoPlainWords(l, m) && isAgencyAt(l, m.First-2)
	}
	return false
}

// isPhotographersAgency reports whether a slash parts a name from a photographer's.
func isPhotographersAgency(l *Linker, m *mention) bool {
	if l.doc.Lower(m.First-1) != "/" && l.doc.Lower(m.Last) != "/" || namesSomebody(l, m) {
		return false // “Ada Brook/Bo Lund”
	}
	k := l.after(m.First)
	if l.doc.Lower(m.First-1) == "/" && k > 0 && l.mentions[k-1].Last == m.First-1 {
		return isPhotographer(l, &l.mentions[k-1])
	}
	if l.doc.Lower(m.Last) == "/" && k+1 < len(l.mentions) && l.mentions[k+1].First == m.Last+1 {
		return isPhotographer(l, &l.mentions[k+1])
	}
	return false
}

// namesSomebody reports whether a name is a first name and a surname or two.
func namesSomebody(l *Linker, m *mention) bool {
	return twoPlainWords(l, m) && listsOf(l, m.First)&ner.GivenName != 0
}

// twoPlainWords reports whether a name has two or three words that neither the map
// nor the words of organizations tell.
func twoPlainWords(l *Linker, m *mention) bool {
	n := m.Last - m.First
	return n >= 2 && n <= 3 && !m.known() && !l.doc.Is(m.First, nlp.AllCaps) && !isOrganizationWord(l, m.Last-1)
}

// isAgencyAt reports whether token i is a word as agencies are called by: “PA”, “AFP”.
func isAgencyAt(l *Linker, i int) bool {
	return l.doc.Is(i, nlp.AllCaps) && l.doc.Tokens[i].Len() <= 8
}

// isCredited reports whether a name stands behind what somebody did for an article:
// “Reporting by Ada Brook; editing by Bo Lund”.
func isCredited(l *Linker, m *mention) bool {
	d := l.doc
	return twoPlainWords(l, m) && d.Lower(m.First-1) == "by" && credits.Has(d.Lower(m.First-2))
}

var credits = lexicon.NewSet("reporting editing writing compiled edited translated photograph photographs photographed photo photos")

// isRelative reports whether a name stands behind a word for a relative, alone
// or in a list: “two sisters, Carmen and Teresa”.
func isRelative(l *Linker, m *mention) bool {
	d := l.doc
	last := d.Lower(m.First-1) == "and"
	if last && d.Is(m.Last, nlp.Capital) || !last && !d.Is(m.Last, nlp.Punct) && d.Lower(m.Last) != "and" {
		return false // “a son, Lima lawyer Jon Hale”
	}
	if d.Lower(m.First-1) == "of" && isKin(d.Lower(m.First-2)) { // “a daughter of Wilf and Edith Hale”
		return m.lone() && !m.famous() && d.Lower(m.Last) == "and" && isPersonAt(l, m.Last+1)
	}
	first := d.Sentences[d.Tokens[m.First].Sentence].First
	for i := m.First - 1; i > first && m.First-i < 12; i-- {
		switch {
		case d.Lower(i) == "," && isKin(d.Lower(i-1)):
			return !last || d.Is(m.Last, nlp.Punct)
		case last && i < m.First-1 && isKin(d.Lower(i)):
			return true // “their daughters Moira and Isla”
		case d.Lower(i) != "," && d.Lower(i) != "and" && !d.Is(i, nlp.Capital):
			return false
		}
	}
	return false
}

// isPaired reports whether a name of two words that no map knows is joined by “and”
// to that of somebody with a first name: “the likes of Konro West and Ada Brook”.
func isPaired(l *Linker, m *mention) bool {
	d := l.doc
	if !twoPlainWords(l, m) || m.Last-m.First != 2 || d.Lower(m.Last) != "and" || d.Lower(m.First-1) == "the" || m.Chance[ner.Person] < 0.1 {
		return false
	}
	o := mentionAt(l, m.Last+1)
	if o == nil || o.Class != ner.Person || o.lone() {
		return false
	}
	_, given := lexicon.GivenName(d.Lower(o.First))
	return given
}

func isKin(noun string) bool {
	if _, ok := lexicon.Kin(noun); ok {
		return true
	}
	_, ok := lexicon.Kin(strings.TrimSuffix(noun, "s"))
	return ok
}

// holdsOffice reports whether a name of several words stands between commas
// behind an office that people hold: “The Kano State Governor, Uba Sani, said”.
func holdsOffice(l *Linker, m *mention) bool {
	d := l.doc
	if m.lone() || m.known() || m.Last-m.First > 3 || !offices.Has(d.Lower(m.First-2)) {
		return false
	}
	for i := m.First; i < m.Last; i++ {
		if !d.Is(i, nlp.Capital) || d.Is(i, nlp.AllCaps) || isPlaceWord(l, i) || isOrganizationWord(l, i) {
			return false
		}
	}
	return d.Lower(m.First-1) == "," && d.Lower(m.Last) == ","
}

// offices are those that a name may follow behind a comma; owners and sponsors
// can be companies.
var offices = lexicon.NewSet("governor minister secretary commissioner mayor senator president premier chancellor ambassador speaker chairman chairwoman spokesman spokeswoman bishop judge sheriff general administrator coach captain chairperson spokesperson councillor inspector superintendent principal headmaster professor attorney")

// isListedPerson reports whether a lone name that no map knows stands behind two
// people's in a list: “Judges Kandu, Mbwende and Oosthausen”.
func isListedPerson(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() || m.famous() || d.Is(m.First, nlp.AllCaps) || isOrganizationWord(l, m.First) || isTeamName(l, m.First) {
		return false
	}
	if !d.Is(m.Last, nlp.Punct) && d.Lower(m.Last) != "and" {
		return false // “Brook, Lund, Hale captain Singh”
	}
	first := m.First
	for k := l.after(m.First) - 1; k > 0 && k > l.after(m.First)-3; k-- {
		o := &l.mentions[k]
		if o.Class != ner.Person || o.Last != first-1 || d.Lower(o.Last) != "," && d.Lower(o.Last) != "and" {
			return false
		}
		first = o.First
	}
	return first < m.First
}

// isLinedUp reports whether a lone name stands in a row of people's: “Hughes;
// Okoro, Lamb, Singh; Moss (Price 88)”.
func isLinedUp(l *Linker, m *mention) bool {
	d := l.doc
	s := d.Tokens[m.First].Sentence
	ends := rowMark(l, m.Last) || d.Is(m.Last, nlp.AllDigit) || m.Last == d.Sentences[s].Last
	if !m.lone() || !rowMark(l, m.First-1) || !ends {
		return false
	}
	people, others := 0, 0
	for i := l.after(d.Sentences[s].First); i < len(l.mentions) && d.Tokens[l.mentions[i].First].Sentence == s; i++ {
		switch n := &l.mentions[i]; {
		case !n.lone() || !rowMark(l, n.First-1):
		case n.Class == ner.Person:
			people++
		default:
			others++
		}
	}
	return people >= 6 && people > 2*others
}

// rowMark reports whether token i parts the names of a row.
func rowMark(l *Linker, i int) bool {
	switch l.doc.Lower(i) {
	case ",", ";", ":", "(", ")", ".":
		return true
	}
	return false
}
