package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
	"strings"
)

// isRegionName reports whether a name, or what an acronym is short for, ends with a word
// for a part of the land: “the Copper Belt Administrative Region (CBAR)”.
func isRegionName(l *Linker, m *mention) bool {
	if m.lone() {
		return l.regions[l.doc.Word(m.First)]
	}
	last := l.doc.Lower(m.Last - 1)
	if strings.HasPrefix(l.doc.Lower(m.First), "police") || isOrganizationWord(l, m.First+1) && m.Last-m.First > 3 {
		return false // “the Police Regional Office-Autonomous Region”
	}
	if last == "area" && l.doc.Lower(m.Last-2) == "government" {
		return true // “Kirfani Local Government Area”
	}
	return (regionHeads.Has(last) || last == "district" && electoral.Has(l.doc.Lower(m.Last-2))) && l.doc.Is(m.Last-1, nlp.Capital)
}

var regionHeads = lexicon.NewSet("region province prefecture oblast peninsula archipelago valley river lake island islands sea ocean bay gulf strait mountains responsibility zone lga constituency streets roads")

var electoral = lexicon.NewSet("senatorial congressional electoral legislative municipal parliamentary")

// endsAsSite reports whether what was taken for somebody ends with a word for a road, a
// building or a part of the land that is nobody's surname: “Hugo Sherwin Drive”.
func endsAsSite(l *Linker, m *mention) bool {
	d := l.doc
	if m.Last-m.First == 2 && listsOf(l, m.First)&ner.GivenName != 0 && !governed(l, m) && d.Lower(m.First-1) != "on" {
		return false // “Sharon Street argues”
	}
	return siteHeads.Has(d.Lower(m.Last-1)) && d.Is(m.Last-1, nlp.Capital) && !hasAddress(l, m) && l.people.namesakes(d.Lower(m.Last-1)) <= 1
}

var siteHeads = lexicon.NewSet("hamlet municipality dam airport highway drive boulevard avenue expressway motorway roundabout street road crescent causeway terrace hospital hopital hôpital infirmary stadium market colony auditorium gymnasium river island mountain cathedral")

// isSeatOf reports whether a place's name fills brackets behind somebody, as seats and
// districts in charge do: “Minister TM Ambarasan (Kanchipur)”.
func isSeatOf(l *Linker, m *mention) bool {
	d := l.doc
	if l.sport || !m.known() || d.Lower(m.First-1) != "(" || d.Lower(m.Last) != ")" || d.Is(m.First, nlp.AllCaps) {
		return false
	}
	k := l.after(m.First) - 1
	return k >= 0 && l.mentions[k].Class == ner.Person && l.mentions[k].Last == m.First-1
}

// isSeat reports whether a name is that of a part of a land by the point of the compass
// behind it: “Norva-Hale West”.
func isSeat(l *Linker, m *mention) bool {
	d := l.doc
	if m.Last-m.First < 2 || m.Last-m.First > 3 {
		return false
	}
	switch d.Lower(m.Last - 1) {
	case "west", "east", "north", "south":
	default:
		return false
	}
	_, given := lexicon.GivenName(d.Lower(m.First))
	if d.Lower(m.First-1) == "representing" || d.Lower(m.First-1) == "(" && d.Lower(m.Last) == ")" {
		return true
	}
	if listsOf(l, m.First)&ner.GivenName != 0 && !onMap(l, m.First, m.Last-1) {
		return false // “Dominic North”
	}
	return !given && m.Chance[ner.Person] < 0.9 && !hasAddress(l, m) && l.people.namesakes(d.Lower(m.Last-1)) <= 1 && listsOf(l, m.First)&ner.Surname == 0
}

// isCalledPlace reports whether a noun for a place and “of” stand before a name: “the
// town of Norvahale”.
func isCalledPlace(l *Linker, m *mention) bool {
	d := l.doc
	return d.Lower(m.First-1) == "of" && placeNouns.Has(d.Lower(m.First-2)) && d.Tag(m.First-2).IsNoun() && l.people.namesakes(d.Lower(m.Last-1)) <= 1 && !isOrganizationWord(l, m.Last-1)
}

var placeNouns = lexicon.NewSet("city town township village hamlet suburb municipality province provinces cities towns villages municipalities barangay island islands")

// isCounty reports whether the name of a county is that of its team in a report of
// cricket.
func isCounty(l *Linker, m *mention) bool {
	if !m.lone() || !counties.Has(l.doc.Lower(m.First)) || !l.cricket {
		return false
	}
	switch l.doc.Lower(m.First - 1) {
	case "in", "near", "at", "across":
		return false
	}
	return true
}

var counties = lexicon.NewSet("derbyshire durham essex glamorgan gloucestershire hampshire kent lancashire leicestershire middlesex northamptonshire nottinghamshire somerset surrey sussex warwickshire worcestershire yorkshire")

// isState reports whether a name is the state that the place before it lies in:
// “Hale, IL.”
func isState(l *Linker, m *mention) bool {
	if l.doc.Lower(m.First-1) != "," {
		return false
	}
	k := l.after(m.First) - 1
	if k < 0 {
		return false
	}
	town := &l.mentions[k]
	return town.Class == ner.Place && town.Last == m.First-1 && (holdsPlaces(l, m.First, m.Last) || stateCodes.Has(l.doc.Word(m.First)))
}

var stateCodes = lexicon.NewSet("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY " +
	"ON QC BC AB SK MB NS NB NSW")

// isSiteName reports whether a word for a building or a landmark stands behind a
// name that is nobody's in the article: “the Hoa Binh prison”.
func isSiteName(l *Linker, m *mention) bool {
	d := l.doc
	if !landmarks.Has(d.Lower(m.Last)) || d.Is(m.Last, nlp.Capital) || d.Tag(m.Last) != nlp.NN {
		return false
	}
	// “the city's Hoa Binh prison” is the only one to stand for it.
	known := m.Chance[ner.Person] < 0.9 || l.surfaces[m.Span.Of(d.Text)] <= 1 && (d.Lower(m.First-1) == "'s" || d.Lower(m.First-1) == "the")
	return known && !hasAddress(l, m) && l.people.namesakes(d.Lower(m.Last-1)) <= 1
}

// isHome reports whether a name of two words ends with a word for a house in the
// country, where somebody can be at or near: “retired to Garrick Cottage”.
func isHome(l *Linker, m *mention) bool {
	d := l.doc
	if m.lone() || !homes.Has(d.Lower(m.Last-1)) || !d.Is(m.Last-1, nlp.Capital) || hasAddress(l, m) || l.people.namesakes(d.Lower(m.Last-1)) > 1 {
		return false
	}
	return governed(l, m)
}

var homes = lexicon.NewSet("cottage farm farmhouse lodge manor villa croft grange priory rectory vicarage ranch")

var landmarks = lexicon.NewSet("prison jail airport bridge river lake island mountain peninsula valley province district village beach station stadium cathedral mosque temple palace highway town township suburb")
