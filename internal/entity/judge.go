package entity

import (
	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// verdict corrects the class of a mention by what the rest of the article
// shows.
type verdict struct {
	says string // a sentence that made it necessary
	from classSet
	to   class
	when func(l *linker, m *mention) bool
}

// classSet is a set of classes, as bits.
type classSet uint8

const anyClass classSet = 1<<numClasses - 1

func only(c ...class) classSet {
	set := classSet(0)
	for _, c := range c {
		set |= 1 << c
	}
	return set
}

// verdicts are tried in order; the first that holds decides.
var verdicts = []verdict{
	{"The film “Salt, Wool, Thunder” runs until May.", anyClass, nothing, (*linker).isTitle},
	{"The winner, a snail named Shelby, took two minutes.", only(person), nothing, (*linker).isAnimal},
	{"The Museum of Sand (MALI) reopened. MALI said …", anyClass, organization, (*linker).isAcronymOf},
	{"The seamer, a New Zealander, made 61.", only(place, organization), demonym, (*linker).isDemonym},
	{"Ines Marlow founded Marlow Mills with Tom Marlow. Marlow, which spins wool, …", only(person, place), organization, (*linker).namesCompany},
	{"Nadia Kent joined Kent. Kent were 90 for two.", only(person, place), organization, (*linker).namesClub},
	{"Tomas Lima laughed. Lima then asked a guard.", only(place, organization), person, (*linker).namesPerson},
	{"“Wizza” Parkes walked. Wizza’s stumps fell.", only(place, organization), person, (*linker).namesPerson},
	{"Philippa Wells drove from Wells, in Somerset.", only(person, organization), place, (*linker).standsAsPlace},
	{"Sweden’s central bank cut its rate.", only(person, organization), place, (*linker).namesCountry},
	{"They were treated at St. Anne's.", only(place), organization, (*linker).isHouse},
	{"Leila Omar, an economist at Nordhus, said …", only(place), organization, (*linker).namesEmployer},
	{"The Marlow Mills plant employs Ines Marlow.", only(place), organization, (*linker).beginsWithSurname},
}

// nothing is the class of what is no name at all: it is not written, as
// demonyms are not.
const nothing = demonym

// judge settles the class of each mention.
func (l *linker) judge() {
	l.findClubs()
	l.findTitles()
	l.findAcronyms()
	l.judgeIf(func(m *mention) bool { return !m.lone() })
	l.spread()
	l.countFronts()
	l.judgeIf((*mention).lone)
}

// judgeIf judges some mentions. Names of several words come first: the lone
// ones are often short for them.
func (l *linker) judgeIf(some func(*mention) bool) {
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class == demonym || !some(m) {
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
func (l *linker) reclass(m *mention, to class) {
	m.Class = to
	if to == person {
		m.name = parseName(&l.arena, l.doc, m.First, m.Last)
	}
	m.record = -1
}

func (l *linker) isDemonym(m *mention) bool {
	if m.Last-m.First > 2 || m.known() {
		return false
	}
	w := l.doc.Lower(m.First)
	if m.Last-m.First == 2 {
		w += " " + l.doc.Lower(m.First+1)
	}
	_, ok := lexicon.Demonym(w)
	return ok
}

// known reports whether a place bears the name.
func (m *mention) known() bool { return m.places.Len() > 0 }

// famous reports whether a place bears the name that is more than one of a
// thousand towns.
func (m *mention) famous() bool { return m.known() && !m.places.Minor }

// namesCompany reports whether a lone name is short for an organization rather
// than for one of several people of that name. Papers give people whole names
// when they share one; the lone one is left to the company.
func (l *linker) namesCompany(m *mention) bool {
	if !m.lone() || l.groups.fronts[l.doc.Lower(m.First)] == 0 || l.hasAddress(m) {
		return false
	}
	if m.famous() {
		return false // “Duluth” is not short for the Duluth Fire Department
	}
	people := l.people.namesakes(l.doc.Lower(m.First))
	return people == 0 && m.Class == person || people > 1 && !l.actsAsPerson(m) || people > 0 && l.doc.Lower(m.Last) == "," && l.doc.Lower(m.Last+1) == "which"
}

// namesClub reports whether a place's name stands for its team.
func (l *linker) namesClub(m *mention) bool {
	if !m.lone() || !m.known() || l.governed(m) || l.hasAddress(m) {
		return false
	}
	if l.clubs[l.doc.Lower(m.First)] {
		return true
	}
	return len(l.clubs) > 0 && l.doc.Lower(m.First-1) == "against" && m.places.At(0).Kind != news.Country
}

// namesPerson reports whether a lone name is that of somebody whose whole name
// the article gives. A name that is also a place's needs a sign of the person.
func (l *linker) namesPerson(m *mention) bool {
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

// standsAsPlace reports whether the words around a name show the place of that
// name.
func (l *linker) standsAsPlace(m *mention) bool {
	if !m.known() || m.Class == organization && !m.lone() {
		return false
	}
	d := l.doc
	if d.Sentences[d.Tokens[m.First].Sentence].Kind == nlp.Dateline {
		return true
	}
	if m.Class == organization {
		return false
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
func (l *linker) namesCountry(m *mention) bool {
	if !m.known() || m.places.At(0).Kind != news.Country || !m.places.Settled {
		return false
	}
	if m.Class == organization {
		return l.doc.Lower(m.Last) == "'s"
	}
	return l.people.namesakes(l.doc.Lower(m.Last-1)) == 0 && !l.hasAddress(m)
}

// namesEmployer reports whether a name no map knows stands where a job does.
func (l *linker) namesEmployer(m *mention) bool {
	if m.known() {
		return false
	}
	switch l.doc.Lower(m.First - 1) {
	case "at":
		return l.isRole(m.First - 2)
	case "of":
		return companyRoles[l.doc.Lower(m.First-2)]
	}
	return false
}

// isHouse reports whether a possessive with nothing behind it names an
// institution: “treated at St. Luke's.”
func (l *linker) isHouse(m *mention) bool {
	return l.doc.Lower(m.Last) == "'s" && l.doc.Is(m.Last+1, nlp.Punct) && !l.doc.Is(m.Last+1, nlp.Spaced) && !m.famous()
}

// isAcronymOf reports whether a name is an acronym that the article explains.
func (l *linker) isAcronymOf(m *mention) bool {
	return m.lone() && l.acronyms[l.doc.Word(m.First)]
}

// isAnimal reports whether a lone name is given to something that is nobody:
// “a garden snail named Shellaby”.
func (l *linker) isAnimal(m *mention) bool {
	w := l.doc.Lower(m.First - 1)
	return m.lone() && (w == "named" || w == "called" || w == "nicknamed") && l.doc.Tag(m.First-2) == nlp.NN && !l.isRole(m.First-2) && l.surfaces[m.Span.Of(l.doc.Text)] <= 1
}

// isTitle reports whether a name stands in a title in marks, and nowhere else:
// “Salt, Wool, Thunder”.
func (l *linker) isTitle(m *mention) bool {
	return l.inTitle(m) && l.surfaces[m.Span.Of(l.doc.Text)] == 0
}

// findTitles counts how often each name stands outside of titles in marks.
func (l *linker) findTitles() {
	clear(l.surfaces)
	for i := range l.mentions {
		if m := &l.mentions[i]; !l.inTitle(m) {
			l.surfaces[m.Span.Of(l.doc.Text)]++
		}
	}
}

// inTitle reports whether a mention stands between marks in which all words
// have capitals, but for small ones.
func (l *linker) inTitle(m *mention) bool {
	d := l.doc
	first := m.First - 1
	for first >= 0 && first > m.First-8 && l.inTitleCase(first) {
		first--
	}
	last := m.Last
	for last < len(d.Tokens) && last < m.Last+8 && l.inTitleCase(last) {
		last++
	}
	if d.Tag(last) == nlp.Stop {
		last++
	}
	return first >= 0 && last < len(d.Tokens) && opensQuote(d.Word(first)) && !d.Is(first+1, nlp.Spaced) && closesQuote(d.Word(last)) && !d.Is(last, nlp.Spaced)
}

func (l *linker) inTitleCase(i int) bool {
	d := l.doc
	if d.Is(i, nlp.Capital) || d.Lower(i) == "," || d.Lower(i) == "'s" {
		return true
	}
	switch d.Tag(i) {
	case nlp.IN, nlp.DT, nlp.CC, nlp.TO:
		return d.Is(i, nlp.Letter)
	}
	return false
}

func opensQuote(mark string) bool {
	switch mark {
	case `"`, "'", "“", "‘", "``", "«":
		return true
	}
	return false
}

func closesQuote(mark string) bool {
	switch mark {
	case `"`, "'", "”", "’", "''", "»":
		return true
	}
	return false
}

// beginsWithSurname reports whether a name of several words that no map knows
// begins with the surname of somebody in the article.
func (l *linker) beginsWithSurname(m *mention) bool {
	return !m.known() && m.Last-m.First > 1 && l.people.namesakes(l.doc.Lower(m.First)) > 0 && !placeEnds[l.doc.Lower(m.Last-1)]
}

// governed reports whether a preposition of place stands before the name.
func (l *linker) governed(m *mention) bool {
	i := m.First - 1
	if w := l.doc.Lower(i); w == "nearby" || w == "central" || w == "downtown" || w == "northern" || w == "southern" || w == "eastern" || w == "western" {
		i--
	}
	switch l.doc.Lower(i) {
	case "in", "near", "outside", "across", "throughout", "from", "to", "at", "into", "around", "through", "via", "towards", "toward":
		return true
	}
	return false
}

// hasAddress reports whether a form of address or an office stands before the name.
func (l *linker) hasAddress(m *mention) bool {
	w := l.doc.Lower(m.First - 1)
	if _, ok := lexicon.Honorific(w); ok {
		return true
	}
	_, ok := lexicon.Role(w)
	return ok && l.doc.Is(m.First-1, nlp.Capital)
}

// actsAsPerson reports whether the name stands where people do: “Lima said”,
// “said Lima”, “Lima, who”, “Lima then asked a guard”.
func (l *linker) actsAsPerson(m *mention) bool {
	if l.hasAddress(m) {
		return true
	}
	d := l.doc
	if _, report := lexicon.Reporting(d.Lower(m.First - 1)); report != lexicon.NoReport && d.Tag(m.First-1).IsVerb() {
		return true
	}
	i := m.Last
	for d.Tag(i) == nlp.RB {
		i++
	}
	if lemma, report := lexicon.Reporting(d.Lower(i)); report == lexicon.Speech && d.Tag(i).IsVerb() && lemma != "report" {
		return true
	}
	switch {
	case d.Lower(i) == "," && d.Lower(i+1) == "who", d.Lower(i) == "who":
		return true
	case d.Lower(i) == "'s":
		return l.people.seenWithin(l, m)
	case d.Tag(i) == nlp.VBD || d.Tag(i) == nlp.VBZ:
		return l.people.seenWithin(l, m)
	}
	return false
}

// seenWithin reports whether somebody called like m was named in full at most
// two sentences before.
func (p *people) seenWithin(l *linker, m *mention) bool {
	w := l.doc.Lower(m.Last - 1)
	at := l.doc.Tokens[m.First].Sentence
	for e := p.newest(w); e >= 0; e = p.entries[e].next {
		for i := range l.mentions {
			o := &l.mentions[i]
			if o.First >= m.First {
				break
			}
			if o.Class == person && o.record == p.entries[e].record && at-l.doc.Tokens[o.First].Sentence <= 4 {
				return true
			}
		}
	}
	return false
}

func (l *linker) isPlaceAt(i int) bool {
	m := l.mentionAt(i)
	return m != nil && m.Class == place
}

func (l *linker) isPersonAt(i int) bool {
	m := l.mentionAt(i)
	return m != nil && m.Class == person
}

// mentionAt is the mention that begins at token i, or nil.
func (l *linker) mentionAt(i int) *mention {
	low, high := 0, len(l.mentions)
	for low < high {
		mid := (low + high) / 2
		if l.mentions[mid].First < i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(l.mentions) && l.mentions[low].First == i {
		return &l.mentions[low]
	}
	return nil
}

// lone reports whether the name is one word.
func (m *mention) lone() bool { return m.Last-m.First == 1 }

// findClubs collects the places whose names stand for teams: “Durham beat Kent”,
// “Kent were 180 for three”.
func (l *linker) findClubs() {
	clear(l.clubs)
	d := l.doc
	for i := range l.mentions {
		m := &l.mentions[i]
		if !m.lone() || m.Class == demonym {
			continue
		}
		switch w := d.Lower(m.Last); {
		case w == "were" || w == "are" || w == "have":
			if m.known() && m.places.At(0).Kind != news.Country && !l.governed(m) && d.Lower(m.First-1) != "and" {
				l.clubs[d.Lower(m.First)] = true
			}
		case matchVerbs[w]:
			if o := l.mentionAt(m.Last + 1); o != nil && o.lone() && o.Class != demonym && (m.known() && o.known()) &&
				m.places.At(0).Kind != news.Country && o.places.At(0).Kind != news.Country {
				l.clubs[d.Lower(m.First)] = true
				l.clubs[d.Lower(o.First)] = true
			}
		}
	}
}

// companyRoles are offices that companies have, not places.
var companyRoles = setOf("director chairman chairwoman chair chairperson ceo founder co-founder cofounder executive owner co-owner manager partner economist analyst editor spokesman spokeswoman spokesperson employee vice-president")

var matchVerbs = setOf("beat beats defeat defeated defeats thrashed edged trounced hammered hosted host hosts play plays played visit face faced faces drew crushed routed v vs v. vs.")

var placeEnds = setOf("river lake sea bay street road avenue square park bridge mountain mountains hills valley county province island islands beach airport station town city village district heights")

var organizationEnds = setOf("ministry party council university inc inc. corp corp. committee bank agency court force news association federation union institute foundation company group commission department office club ltd ltd. plc trust society school hospital")

// look asks the gazetteer for each mention's name, once.
func (l *linker) look() {
	for i := range l.mentions {
		m := &l.mentions[i]
		m.places, _ = atlas.Look(m.Span.Of(l.doc.Text))
	}
}
