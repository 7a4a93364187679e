package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Offices by their letters and by where they lie: they have capitals, and are no
// organizations.

// findOffices collects the letters that stand for offices, which are no names: those
// right before somebody's name, “area OCPD Ezra Chepkon”, and the initials of an office
// that the article writes out, “the Interior Cabinet Secretary … called on the CS”.
func findOffices(l *Linker) {
	clear(l.offices)
	d := l.doc
	for _, s := range l.survey.tokens {
		if s.of&seesOffice != 0 && d.Is(s.token, nlp.Capital) {
			addInitials(l, s.token)
		}
	}
	if !l.survey.letters {
		return
	}
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class == ner.Person && !m.lone() && isOfficeBefore(l, m.First-1) {
			l.terms[d.Word(m.First-1)] = true
		}
		if m.Class == ner.Person && m.lone() && isTitleOfPlace(l, i) {
			l.terms[d.Word(m.First)] = true
		}
	}
}

// isTitleOfPlace reports whether mention i stands between a person's name and the place
// that somebody rules: “Nana Kwaku I, Twafohene of Coaltar,”.
func isTitleOfPlace(l *Linker, i int) bool {
	m := &l.mentions[i]
	if i == 0 || l.doc.Lower(m.First-1) != "," || l.doc.Lower(m.Last) != "of" {
		return false
	}
	before := &l.mentions[i-1]
	return before.Last == m.First-1 && before.Class == ner.Person && isPlaceAt(l, m.Last+1)
}

// addInitials notes the initials of the office that ends with token head, of two to
// four words.
func addInitials(l *Linker, head int) {
	d := l.doc
	key := uint32(0)
	for n := 0; n < 4 && d.Is(head-n, nlp.Capital) && d.Tokens[head-n].Sentence == d.Tokens[head].Sentence; n++ {
		key = key<<8 | uint32(d.Lower(head - n)[0])
		if n > 0 {
			l.offices[key] = true
		}
	}
}

// isOfficeBefore reports whether token i is letters for an office, right before a name.
func isOfficeBefore(l *Linker, i int) bool {
	d := l.doc
	if !isLetters(l, i) || d.Tokens[i].Len() < 3 || d.Tokens[i].Sentence != d.Tokens[i+1].Sentence {
		return false
	}
	alone := !d.Is(i-1, nlp.Capital) && !d.Is(i-1, nlp.Digit) && !d.Is(i+1, nlp.AllCaps)
	return alone && !onMap(l, i, i+1)
}

// isLetters reports whether token i is two to five capitals that are no known
// organization's and that no brackets explain as one's.
func isLetters(l *Linker, i int) bool {
	d := l.doc
	return d.Is(i, nlp.AllCaps|nlp.Letter) && d.Tokens[i].Len() >= 2 && d.Tokens[i].Len() <= 5 && listsOf(l, i)&(ner.OrganizationName|ner.GivenName|ner.Surname) == 0 && !l.acronyms[d.Word(i)]
}

// isOffice reports whether a lone name is the initials of an office that the article
// writes out: “the Cabinet Secretary … the CS”.
func isOffice(l *Linker, m *mention) bool {
	if len(l.offices) == 0 || !m.lone() || l.doc.Tokens[m.First].Len() > 4 || !isLetters(l, m.First) || l.doc.Lower(m.First-1) != "the" {
		return false
	}
	key := uint32(0)
	for i, c := range []byte(l.doc.Lower(m.First)) {
		key |= uint32(c) << (8 * i)
	}
	return l.offices[key]
}

// isElector reports whether a name is that of the place which the member right behind it
// sits for, “Boro Tendre MCA James Ondar”, or which brackets behind a member give.
func isElector(l *Linker, m *mention) bool {
	d := l.doc
	if d.Lower(m.First-1) != "(" && !seats.Has(d.Lower(m.Last)) {
		return false
	}
	if isOrganizationWord(l, m.Last-1) || d.Is(m.First, nlp.AllCaps) || isBody(l, m) {
		return false
	}
	if seats.Has(d.Lower(m.Last)) && d.Is(m.Last, nlp.Capital) && d.Word(m.Last) != "Ms" {
		if o := mentionAt(l, m.Last+1); o != nil && o.Class == ner.Person {
			return !hasAddress(l, m) && (m.Class == ner.Person || m.Chance[ner.Organization] < 0.6)
		}
		return false
	}
	k := l.after(m.First)
	if k == 0 || d.Lower(m.First-1) != "(" || d.Lower(m.Last) != ")" || l.mentions[k-1].Last != m.First-1 || l.mentions[k-1].Class != ner.Person {
		return false
	}
	first := d.Sentences[d.Tokens[m.First].Sentence].First
	for i := l.mentions[k-1].First - 1; i >= first && i > m.First-60; i-- {
		if electees.Has(d.Lower(i)) {
			return true
		}
	}
	return false
}

// isWard reports whether a name is that of a part of a town or a land: “the Bulls ward”,
// “Barangay Pandan”.
func isWard(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() && d.Is(m.First, nlp.Capital) && wardFronts.Has(d.Lower(m.First)) {
		return !isOrganizationWord(l, m.Last-1)
	}
	switch d.Lower(m.Last) {
	case "ward", "electorate", "constituency":
		return !isBody(l, m) && !hasAddress(l, m) && l.people.namesakes(d.Lower(m.Last-1)) <= 1
	}
	return false
}

// wardFronts are nouns for parts of towns that stand before the name.
var wardFronts = lexicon.NewSet("barangay brgy brgy. sitio purok kampung kampong")

// isBody reports whether a name is a known organization's.
func isBody(l *Linker, m *mention) bool {
	return listsOf(l, m.Last-1)&ner.OrganizationName != 0 || listsOf(l, m.First)&ner.OrganizationName != 0
}

// seats are what the members of parliaments are called by who sit for a place.
var seats = lexicon.NewSet("mca mp mla mlc mpp mha td mna msp ms mpa mhr assemblyman assemblywoman")

// electees are members of a parliament or a council who sit for places.
var electees = lexicon.NewSet("mca mcas mp mps mla mlas td tds mna mnas councillors cllrs councilors assemblymen lawmakers legislators governors")
