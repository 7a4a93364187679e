package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Names of things by their own words: laws, prizes, contests, offices. They have
// capitals as organizations do, and are none.

// endsInThing reports whether tokens [first, end) are the name of a law, a
// contest, a prize, a period: “the Fair Water Act”, “the Hale Cup”.
func endsInThing(l *Linker, first, end int) bool {
	d := l.doc
	if end-first == 2 && series.Has(d.Lower(first)) && isLetter(d, end-1) {
		return true // “Group E”, “Class AA”
	}
	if d.Is(end-1, nlp.AllDigit) && end-first > 2 {
		end-- // “the Clean Rivers Act 1990”
	}
	if head := d.Lower(first); (d.Lower(first+1) == "of" || d.Lower(first+1) == "on") && first+2 < end && deeds.Has(head) {
		return !isOrganizationWord(l, end-1) // “the Pledge of Allegiance”
	}
	head := d.Lower(end - 1)
	if end-first < 2 || !d.Is(end-1, nlp.Capital) || !thingHeads.Has(head) {
		return false
	}
	for i := first; i < end-1; i++ {
		switch d.Lower(i) {
		case "and":
			if thingHeads.Has(d.Lower(i - 1)) {
				continue // “the Conference Day and Exhibition”
			}
			return laws.Has(head)
		case "on":
			if committees.Has(d.Lower(i - 1)) {
				return false // “the Committee on Tar Strategy”
			}
		case "of", "for":
			// “the College of Law” is no law; acts are called by what they are for.
			return laws.Has(head) || rulings.Has(head) && i < end-2 && (!isOrganizationWord(l, i-1) || d.Lower(i-1) == "administration")
		}
	}
	return true
}

// isLetter reports whether token i is a capital letter, or the same one twice.
func isLetter(d *nlp.Doc, i int) bool {
	w := d.Word(i)
	return d.Is(i, nlp.Capital) && (len(w) == 1 || len(w) == 2 && w[0] == w[1])
}

// thingHeads end names of things. Words that end as many names of organizations
// are left out: “project”, “programme”, “forum”, “tour”.
var (
	laws       = lexicon.NewSet("act bill amendment treaty protocol resolution declaration")
	deeds      = lexicon.NewSet("pledge oath declaration treaty convention battle siege feast covenant charter statement memorandum certificate")
	series     = lexicon.NewSet("group pool class category phase grade tier schedule appendix annex")
	rulings    = lexicon.NewSet("law regulations regulation ordinance decree statute rules code")
	thingHeads = lexicon.NewSet("regulations ordinance decree statute act bill code law constitution amendment treaty pact accord accords agreement protocol resolution declaration guidelines framework strategy statement memorandum referendum assessment report " +
		"bench show expo festival fair carnival derby cup championship championships olympics paralympics olympiad prix marathon open classic bowl summit exhibition biennale anniversary day month week weekend year eve " +
		"award awards prize prizes medal trophy record certificate scholarship plan scheme notice index atlas wallet era period dynasty syndrome disease virus massacre genocide case fellowship fellow laureate exercise competition shield")
)

// isThingName reports whether a name ends as those of things do. Names that the
// map knows, and surnames, are left alone.
func isThingName(l *Linker, m *mention) bool {
	if m.known() || !endsInThing(l, m.First, m.Last) {
		return false
	}
	return m.Class != ner.Person || listsOf(l, m.Last-1)&ner.Surname == 0
}

// isSubject reports whether a name is what somebody has a degree in: “a Master of
// Business Administration”.
func isSubject(l *Linker, m *mention) bool {
	d := l.doc
	w := d.Lower(m.First - 1)
	return (w == "of" || w == "in") && degreeWords.Has(d.Lower(m.First-2))
}

var degreeWords = lexicon.NewSet("bachelor bachelors bachelor's master masters master's doctor doctorate degree diploma b.a. m.a. b.s. m.s. b.sc. m.sc. m.b.a. phd ph.d. certificate")

// isListed reports whether tokens [first, end) stand in the list of things, as one.
func isListed(l *Linker, first, end int) bool {
	return listsOfPhrase(l, first, end)&ner.ThingName != 0
}

// isTitleName reports whether what was taken for an organization is what somebody
// is: “State Councillor”, “Dean of Natural Sciences”.
func isTitleName(l *Linker, m *mention) bool {
	d := l.doc
	if m.lone() {
		_, honorific := honorificAt(l, m.First-1)
		return titleHeads.Has(d.Lower(m.First)) && d.Lower(m.Last) == "of" && !honorific
	}
	if m.Class == ner.Person || d.Is(m.First, nlp.AllCaps) {
		return false
	}
	of := -1
	for i := m.First; i < m.Last; i++ {
		if w := d.Lower(i); w == "of" || w == "for" {
			of = i
			break
		}
	}
	if of < 0 {
		of = m.Last
	} else if d.Lower(of-1) == "commissioner" && d.Lower(of-2) == "high" {
		return false // “the High Commissioner for Refugees” has a staff
	}
	if of == m.Last && d.Lower(of-1) == "leader" && leads.Has(d.Lower(of-2)) {
		return true // “Senate Majority Leader”
	}
	return of > m.First && (titleHeads.Has(d.Lower(of-1)) || of == m.Last && officers.Has(d.Lower(of-1)))
}

// leads are what leaders lead in a parliament.
var leads = lexicon.NewSet("majority minority opposition house floor party group deputy")

// officers are many of an office: “Council Chairmen”.
var officers = lexicon.NewSet("chairmen councillors councilors commissioners ministers mayors governors senators ambassadors secretaries officer officers")

// titleHeads are the offices whose names have capitals. Those that newspapers are
// called by, “leader”, “examiner”, are left out.
var titleHeads = lexicon.NewSet("head advisor adviser manager councillor councilor commissioner minister secretary secretary-general president vice-president premier chairman chairwoman chairperson director director-general professor coach ambassador " +
	"mayor governor senator congressman congresswoman spokesman spokeswoman spokesperson chancellor general prosecutor judge justice dean counsel editor correspondent inspector superintendent sheriff sergeant " +
	"constable ceo cfo provost rector archbishop bishop undersecretary supervisor comptroller registrar solicitor")
