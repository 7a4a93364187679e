package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
	"strings"
)

// isTerm reports whether a name is an abbreviation of something that is none.
func isTerm(l *Linker, m *mention) bool {
	if !m.lone() {
		return false
	}
	w := l.doc.Word(m.First)
	return l.terms[w] || l.doc.Is(m.First, nlp.AllCaps) && !l.acronyms[w] && lexicon.Term(l.doc.Lower(m.First))
}

func isDemonym(l *Linker, m *mention) bool {
	if m.Last-m.First > 2 || m.famous() {
		return false
	}
	if m.Last-m.First == 2 {
		_, ok := lexicon.DemonymPair(l.doc.Lower(m.First), l.doc.Lower(m.First+1))
		return ok
	}
	_, ok := demonymAt(l, m.First)
	return ok
}

// namesCompany reports whether a lone name is short for an organization rather
// than for one of several people of that name. Papers give people whole names
// when they share one; the lone one is left to the company.
func namesCompany(l *Linker, m *mention) bool {
	if !m.lone() || l.groups.fronts[l.doc.Lower(m.First)] == 0 || hasAddress(l, m) {
		return false
	}
	if m.famous() {
		return false // “Duluth” is not short for the Duluth Fire Department
	}
	people := l.people.namesakes(l.doc.Lower(m.First))
	if people == 0 {
		return m.Class == ner.Person && !utters(l, m)
	}
	return people > 1 && !actsAsPerson(l, m) || l.doc.Lower(m.Last) == "," && l.doc.Lower(m.Last+1) == "which"
}

// namesPerson reports whether a lone name is that of somebody whose whole name
// the article gives. A name that is also a place's needs a sign of the person.
func namesPerson(l *Linker, m *mention) bool {
	if l.doc.Is(m.First-1, nlp.Capital) && !hasAddress(l, m) {
		return false
	}
	if !m.lone() && isNameWord(l, m.First) && isNameWord(l, m.Last-1) {
		return false // a name of several parts
	}
	n := parseName(&l.arena, l.doc, m.First, m.Last)
	if !n.lone() {
		return false
	}
	r := l.people.findLone(n)
	if r < 0 {
		return false
	}
	like := n.like(l.people.records[r].name)
	if !m.famous() {
		return like >= sameGiven
	}
	if governed(l, m) || like < sameFamily {
		return hasAddress(l, m) || like == sameGiven
	}
	return actsAsPerson(l, m)
}

// isNameWord reports whether token i is a part of a name by itself: no mark, particle or
// suffix.
func isNameWord(l *Linker, i int) bool {
	w := l.doc.Lower(i)
	return !l.doc.Is(i, nlp.Punct) && !saints.Has(w) && !nameSuffixes.Has(w) && !lexicon.NameParticle(w)
}

// isOfFamily reports whether a name of two words that no map knows ends with the surname
// of somebody in the article: “Sadaf Hasil”, beside Fareed Hasil.
func isOfFamily(l *Linker, m *mention) bool {
	d := l.doc
	if m.Last-m.First != 2 || m.known() || d.Lower(m.First-1) == "the" || d.Is(m.First, nlp.AllCaps) {
		return false
	}
	lists := listsOf(l, m.First)
	if lists&(ner.CommonWord|ner.PlaceWord|ner.OrganizationWord) != 0 || isOrganizationWord(l, m.Last-1) || isPlaceWord(l, m.Last-1) {
		return false
	}
	return !l.sport && l.surfaces[m.Span.Of(d.Text)] <= 1 && l.people.hasRelative(d.Lower(m.First), d.Lower(m.Last-1))
}

// speaks reports whether a lone name of no note is that of who said something.
func speaks(l *Linker, m *mention) bool {
	if !m.lone() || m.famous() || governed(l, m) || !utters(l, m) {
		return false
	}
	switch before := l.doc.Lower(m.First - 1); {
	case before == "the", before == "of": // “The North agreed”, “police in the town of Norvahay said”
		return false
	case l.doc.Is(m.First-1, nlp.Capital) && l.doc.Tokens[m.First-1].Sentence == l.doc.Tokens[m.First].Sentence:
		return false // “S. Korea urges”
	}
	// “said Norvahay's mayor”, “warned Norvahay and other towns”
	return l.doc.Is(m.Last, nlp.Punct) && l.doc.Lower(m.Last) != "'s" || l.doc.Tag(m.Last).IsVerb()
}

// standsAsPlace reports whether the words around a name show the place of that
// name.
func standsAsPlace(l *Linker, m *mention) bool {
	if !m.known() || m.Class == ner.Organization && !m.lone() || isLinedUp(l, m) {
		return isSaintsPlace(l, m)
	}
	d := l.doc
	if d.Sentences[d.Tokens[m.First].Sentence].Kind == nlp.Dateline {
		return m.Class != ner.Organization || d.Lower(m.First-1) != "(" // “OSLO, May 4 (Nordnytt) --”
	}
	if m.Class == ner.Organization {
		// “Durham beat Kent at Canterbury”
		w := d.Lower(m.First - 1)
		return m.famous() && (w == "at" || w == "in")
	}
	next := m.Last
	if d.Lower(next) == "," {
		next++
		if d.Lower(next) == "in" {
			next++
		}
		if d.Is(next, nlp.Capital) && isPlaceAt(l, next) && (next == m.Last+2 || m.lone()) && !isPersonAt(l, next) {
			return m.lone()
		}
	}
	return m.lone() && governed(l, m) && !concernsPerson(l, m)
}

// isSaintsPlace reports whether a saint's name behind “in” is that of the place: “a hospital
// in St Catherine”.
func isSaintsPlace(l *Linker, m *mention) bool {
	return m.Last-m.First == 2 && saints.Has(l.doc.Lower(m.First)) && l.doc.Lower(m.First-1) == "in" && l.doc.Lower(m.Last) != "'s"
}

// concernsPerson reports whether the name of a place behind a preposition is all
// the same somebody's whom the article names in full: “a letter from Kim's office”,
// “gave it to Kim”. Only “in” and the like leave no doubt.
func concernsPerson(l *Linker, m *mention) bool {
	if m.Class != ner.Person || l.people.namesakes(l.doc.Lower(m.First)) == 0 && l.people.findLone(m.name) < 0 {
		return false
	}
	switch l.doc.Lower(m.First - 1) {
	case "from", "to", "at", "into", "around", "through", "towards", "toward":
		return l.doc.Lower(m.Last) == "'s" || m.Chance[ner.Person] > 0.9
	}
	return false
}

// namesCountry reports whether a name is a country's. Teams and governments
// bear it too, and are places.
func namesCountry(l *Linker, m *mention) bool {
	if !m.known() || m.places.At(0).Kind != news.Country || !m.places.Settled {
		return false
	}
	if m.Class == ner.Organization {
		return l.doc.Lower(m.Last) == "'s"
	}
	return l.people.namesakes(l.doc.Lower(m.Last-1)) == 0 && !hasAddress(l, m)
}

// namesProvince reports whether a lone name is that of a state or a province, which
// nobody is called by: “Saskatchewan”, but not “Virginia”.
func namesProvince(l *Linker, m *mention) bool {
	if m.Class == ner.Organization && (l.sport || m.Chance[ner.Organization] > 0.75 || listsOf(l, m.First)&ner.OrganizationName != 0) {
		return false
	}
	return m.lone() && m.famous() && m.places.Settled && m.places.At(0).Kind == news.Region && listsOf(l, m.First)&(ner.GivenName|ner.Surname) == 0 &&
		l.people.namesakes(l.doc.Lower(m.First)) <= 1 && !hasAddress(l, m)
}

// namesEmployer reports whether a name no map knows stands where a job does.
func namesEmployer(l *Linker, m *mention) bool {
	if m.known() {
		return false
	}
	job := l.doc.Lower(m.First - 2)
	switch l.doc.Lower(m.First - 1) {
	case "at":
		if isRole(l, m.First-2) {
			return true
		}
	case "of":
		if m.lone() && departments.Has(l.doc.Lower(m.First)) {
			return false // “the Director of Operations”
		}
		// Countries have presidents too, but those are on the map.
		if lexicon.CompanyRoles.Has(job) || job == "president" || job == "head" || job == "boss" {
			return true
		}
	case "the": // “Gus Hall, of the Sentry-Post”
		before := l.after(m.First) - 1
		if job == "of" && l.doc.Lower(m.First-3) == "," && before >= 0 && l.mentions[before].Last == m.First-3 && l.mentions[before].Class == ner.Person {
			return true
		}
	}
	return lexicon.CompanyRoles.Has(l.doc.Lower(m.Last))
}

// departments are what directors are of, and companies are not called by.
var departments = lexicon.NewSet("operations engineering marketing sales communications research development programmes programs education planning finance security health football rugby cricket athletics music design nursing product technology policy advocacy works training studies religion sports budget photography customs meteorology curriculum exams examinations events intelligence logistics admissions infrastructure quality innovation")

// isAgency reports whether a name in brackets is that of the agency that sent
// the dateline before it.
func isAgency(l *Linker, m *mention) bool {
	d := l.doc
	if d.Lower(m.First-1) != "(" || d.Lower(m.Last) != ")" || m.famous() {
		return false
	}
	switch d.Lower(m.Last + 1) {
	case "-", "--", "–", "—":
		return true
	}
	return false
}

// employsAnalysts reports whether what was taken for somebody is the firm that an
// analyst is of: “analyst Ada Brook of Edwin Lund”.
func employsAnalysts(l *Linker, m *mention) bool {
	d := l.doc
	switch d.Lower(m.First - 1) {
	case "of", "at", "with":
	default:
		return false
	}
	if analysts.Has(d.Lower(m.First - 2)) {
		return l.people.namesakes(d.Lower(m.Last-1)) <= 1
	}
	k := l.after(m.First) - 1
	if k < 0 || l.mentions[k].Last != m.First-1 || l.mentions[k].Class != ner.Person {
		return false
	}
	return analysts.Has(d.Lower(l.mentions[k].First - 1))
}

var analysts = lexicon.NewSet("analyst analysts economist economists strategist strategists ceo trader traders broker brokers")

// isHouse reports whether a possessive with nothing behind it names an
// institution: “treated at St. Luke's.”, “the floor above Marlow's on Friday”.
func isHouse(l *Linker, m *mention) bool {
	d := l.doc
	if d.Lower(m.Last) != "'s" || m.famous() {
		return false
	}
	next := m.Last + 1
	if m.Class == ner.Place {
		return d.Is(next, nlp.Punct) && !d.Is(next, nlp.Spaced) || governed(l, m) && d.Tag(next) == nlp.IN
	}
	// “at Marlow's.”, “Marlow's opened in May”; but “a friend of Marlow's”
	if !m.lone() || l.people.namesakes(d.Lower(m.First)) > 0 || hasAddress(l, m) {
		return false
	}
	if w := d.Lower(m.First - 1); w == "at" || w == "near" || w == "outside" {
		return d.Is(next, nlp.Punct) && !d.Is(next, nlp.Spaced) || d.Tag(next) == nlp.IN
	}
	return d.Tag(next) == nlp.VBD
}

// isAcronymOf reports whether a name is an acronym that the article explains.
func isAcronymOf(l *Linker, m *mention) bool {
	return m.lone() && l.acronyms[l.doc.Word(m.First)] && !l.doc.Is(m.First, nlp.AllDigit)
}

// isLettered reports whether what was taken for somebody is a place and the letters of a
// body: “at the Delakado FEO shed”.
func isLettered(l *Linker, m *mention) bool {
	d := l.doc
	last := m.Last - 1
	if m.Last-m.First != 2 || d.Is(m.First, nlp.AllCaps) || d.Tokens[last].Len() != 3 || !d.Is(last, nlp.AllCaps) {
		return false
	}
	return listsOf(l, m.First)&ner.GivenName == 0 && listsOf(l, last)&ner.Surname == 0 && strings.IndexByte(d.Word(last), '.') < 0 && !hasAddress(l, m)
}

// isAnimal reports whether a lone name is given to something that is nobody:
// “a garden snail named Shellaby”.
func isAnimal(l *Linker, m *mention) bool {
	return m.lone() && naming.Has(l.doc.Lower(m.First-1)) && !isCalledPerson(l, m) && l.doc.Tag(m.First-2) == nlp.NN && !isRole(l, m.First-2) && l.surfaces[m.Span.Of(l.doc.Text)] <= 1
}

var naming = lexicon.NewSet("named called nicknamed")

// beginsWithSurname reports whether a name of several words that no map knows
// begins with the surname of somebody in the article, and stands before a noun.
func beginsWithSurname(l *Linker, m *mention) bool {
	d := l.doc
	if m.known() || m.lone() || d.Lower(m.First-1) != "the" || !d.Tag(m.Last).IsNoun() || d.Is(m.Last, nlp.Capital) {
		return false
	}
	return l.people.namesakes(d.Lower(m.First)) > 0 && listsOf(l, m.First)&ner.CommonWord == 0 && !isPlaceWord(l, m.Last-1)
}
