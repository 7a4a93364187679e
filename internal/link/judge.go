package link

import (
	"factbox/internal/ner"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// verdict corrects the class of a mention by what the rest of the article
// shows.
type verdict struct {
	says string // a sentence that made it necessary
	from classSet
	to   ner.Class
	when func(l *Linker, m *mention) bool
}

// classSet is a set of classes, as bits.
type classSet uint8

const anyClass classSet = 1<<ner.NumClasses - 1

func only(c ...ner.Class) classSet {
	set := classSet(0)
	for _, c := range c {
		set |= 1 << c
	}
	return set
}

// verdicts are tried in order; the first that holds decides.
var verdicts = []verdict{
	{"The film “Rope, Tar, Winter” opens in May.", anyClass, nothing, (*Linker).isTitle},
	{"The winner, a snail named Shelby, took two minutes.", only(ner.Person), nothing, (*Linker).isAnimal},
	{"He leaves two sisters, Carmen and Teresa.", only(ner.Place, ner.Organization), ner.Person, (*Linker).isRelative},
	{"The Kano State Governor, Uba Sani, said no.", only(ner.Place, ner.Organization), ner.Person, (*Linker).holdsOffice},
	{"Hughes; Okoro, Lamb, Singh, Bell; Moss (Price 88).", only(ner.Place, ner.Organization), ner.Person, (*Linker).isLinedUp},
	{"The Museum of Sand (MALI) reopened. MALI said …", anyClass, ner.Organization, (*Linker).isAcronymOf},
	{"The seamer, a New Zealander, made 61.", only(ner.Place, ner.Organization), ner.Demonym, (*Linker).isDemonym},
	{"Ines Marlow founded Marlow Mills with Tom Marlow. Marlow, which spins wool, …", only(ner.Person, ner.Place), ner.Organization, (*Linker).namesCompany},
	{"Nadia Kent joined Kent. Kent were 90 for two.", only(ner.Person, ner.Place), ner.Organization, (*Linker).namesClub},
	{"Tomas Lima laughed. Lima then asked a guard.", only(ner.Place, ner.Organization), ner.Person, (*Linker).namesPerson},
	{"“Wizza” Parkes walked. Wizza’s stumps fell.", only(ner.Place, ner.Organization), ner.Person, (*Linker).namesPerson},
	{"“It was cold,” said Norva.", only(ner.Place), ner.Person, (*Linker).speaks},
	{"Philippa Wells drove from Wells, in Somerset.", only(ner.Person, ner.Organization), ner.Place, (*Linker).standsAsPlace},
	{"Norway’s statistics office kept its forecast.", only(ner.Person, ner.Organization), ner.Place, (*Linker).namesCountry},
	{"They were treated at St. Anne's.", only(ner.Place), ner.Organization, (*Linker).isHouse},
	{"Leila Omar, an economist at Nordhus, said …", only(ner.Place), ner.Organization, (*Linker).namesEmployer},
	{"A clerk at Arbol wept. Arbol was quiet.", only(ner.Place), ner.Organization, (*Linker).mostlyGroup},
	{"They live near Drumlo. Drumlo has no bank.", only(ner.Organization), ner.Place, (*Linker).mostlyPlace},
	{"OSLO, May 4 (Nordnytt) -- Rain fell.", only(ner.Place), ner.Organization, (*Linker).isAgency},
	{"The Marlow Mills plant employs Ines Marlow.", only(ner.Place), ner.Organization, (*Linker).beginsWithSurname},
}

// nothing is the class of what is no name at all: it is not written, as
// demonyms are not.
const nothing = ner.Demonym

// judge settles the class of each mention.
func (l *Linker) judge() {
	l.findClubs()
	l.findTitles()
	l.findAcronyms()
	l.findSenses()
	l.judgeIf(func(m *mention) bool { return !m.lone() })
	l.countFronts()
	l.spread()
	l.countFronts()
	l.judgeIf((*mention).lone)
}

// judgeIf judges some mentions. Names of several words come first: the lone
// ones are often short for them.
func (l *Linker) judgeIf(some func(*mention) bool) {
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class == ner.Demonym || !some(m) {
			continue
		}
		for _, v := range verdicts {
			if v.from&(1<<m.Class) != 0 && v.when(l, m) {
				l.reclass(m, v.to)
				break
			}
		}
	}
}

// reclass gives m another class. Its place among the people goes with it.
func (l *Linker) reclass(m *mention, to ner.Class) {
	m.Class = to
	if to == ner.Person {
		m.name = parseName(&l.arena, l.doc, m.First, m.Last)
	}
	m.record = -1
}

func (l *Linker) isDemonym(m *mention) bool {
	if m.Last-m.First > 2 || m.famous() {
		return false
	}
	w := l.doc.Lower(m.First)
	if m.Last-m.First == 2 {
		w += " " + l.doc.Lower(m.First+1)
	}
	_, ok := lexicon.Demonym(w)
	return ok
}

// namesCompany reports whether a lone name is short for an organization rather
// than for one of several people of that name. Papers give people whole names
// when they share one; the lone one is left to the company.
func (l *Linker) namesCompany(m *mention) bool {
	if !m.lone() || l.groups.fronts[l.doc.Lower(m.First)] == 0 || l.hasAddress(m) {
		return false
	}
	if m.famous() {
		return false // “Duluth” is not short for the Duluth Fire Department
	}
	people := l.people.namesakes(l.doc.Lower(m.First))
	return people == 0 && m.Class == ner.Person || people > 1 && !l.actsAsPerson(m) || people > 0 && l.doc.Lower(m.Last) == "," && l.doc.Lower(m.Last+1) == "which"
}

// namesPerson reports whether a lone name is that of somebody whose whole name
// the article gives. A name that is also a place's needs a sign of the person.
func (l *Linker) namesPerson(m *mention) bool {
	if l.doc.Is(m.First-1, nlp.Capital) && !l.hasAddress(m) {
		return false
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
	if l.governed(m) || like < sameFamily {
		return l.hasAddress(m) || like == sameGiven
	}
	return l.actsAsPerson(m)
}

// speaks reports whether a lone name of no note is that of who said something.
func (l *Linker) speaks(m *mention) bool {
	return m.lone() && !m.famous() && !l.governed(m) && l.doc.Lower(m.First-1) != "the" && l.utters(m) // “The North agreed”
}

// standsAsPlace reports whether the words around a name show the place of that
// name.
func (l *Linker) standsAsPlace(m *mention) bool {
	if !m.known() || m.Class == ner.Organization && !m.lone() {
		return false
	}
	d := l.doc
	if d.Sentences[d.Tokens[m.First].Sentence].Kind == nlp.Dateline {
		return true
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
		if d.Is(next, nlp.Capital) && l.isPlaceAt(next) && (next == m.Last+2 || m.lone()) && !l.isPersonAt(next) {
			return m.lone()
		}
	}
	return m.lone() && l.governed(m)
}

// namesCountry reports whether a name is a country's. Teams and governments
// bear it too, and are places.
func (l *Linker) namesCountry(m *mention) bool {
	if !m.known() || m.places.At(0).Kind != news.Country || !m.places.Settled {
		return false
	}
	if m.Class == ner.Organization {
		return l.doc.Lower(m.Last) == "'s"
	}
	return l.people.namesakes(l.doc.Lower(m.Last-1)) == 0 && !l.hasAddress(m)
}

// namesEmployer reports whether a name no map knows stands where a job does.
func (l *Linker) namesEmployer(m *mention) bool {
	if m.known() {
		return false
	}
	job := l.doc.Lower(m.First - 2)
	switch l.doc.Lower(m.First - 1) {
	case "at":
		if l.isRole(m.First - 2) {
			return true
		}
	case "of":
		// Countries have presidents too, but those are on the map.
		if lexicon.CompanyRoles[job] || job == "president" || job == "head" || job == "boss" {
			return true
		}
	case "the": // “Gus Hall, of the Sentry-Post”
		before := l.after(m.First) - 1
		if job == "of" && l.doc.Lower(m.First-3) == "," && before >= 0 && l.mentions[before].Last == m.First-3 && l.mentions[before].Class == ner.Person {
			return true
		}
	}
	return lexicon.CompanyRoles[l.doc.Lower(m.Last)]
}

// isAgency reports whether a name in brackets is that of the agency that sent
// the dateline before it.
func (l *Linker) isAgency(m *mention) bool {
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

// isHouse reports whether a possessive with nothing behind it names an
// institution: “treated at St. Luke's.”
func (l *Linker) isHouse(m *mention) bool {
	return l.doc.Lower(m.Last) == "'s" && l.doc.Is(m.Last+1, nlp.Punct) && !l.doc.Is(m.Last+1, nlp.Spaced) && !m.famous()
}

// isAcronymOf reports whether a name is an acronym that the article explains.
func (l *Linker) isAcronymOf(m *mention) bool {
	return m.lone() && l.acronyms[l.doc.Word(m.First)]
}

// isAnimal reports whether a lone name is given to something that is nobody:
// “a garden snail named Shellaby”.
func (l *Linker) isAnimal(m *mention) bool {
	w := l.doc.Lower(m.First - 1)
	return m.lone() && (w == "named" || w == "called" || w == "nicknamed") && l.doc.Tag(m.First-2) == nlp.NN && !l.isRole(m.First-2) && l.surfaces[m.Span.Of(l.doc.Text)] <= 1
}

// beginsWithSurname reports whether a name of several words that no map knows
// begins with the surname of somebody in the article.
func (l *Linker) beginsWithSurname(m *mention) bool {
	return !m.known() && m.Last-m.First > 1 && l.people.namesakes(l.doc.Lower(m.First)) > 0 && !l.isPlaceWord(m.Last-1)
}
