package link

import (
	"strings"

	"factbox/internal/ner"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// retyping corrects the class of a mention by what the rest of the article
// shows.
type retyping struct {
	rule  string // of Rules
	words extent
	from  classSet
	to    ner.Class
	when  func(l *Linker, m *mention) bool
}

// extent is how many words a name has that a rule is for.
type extent uint8

const (
	anyWords extent = iota
	oneWord
	severalWords
)

func (e extent) fits(m *mention) bool { return e == anyWords || (e == oneWord) == m.lone() }

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

// retypings are tried in order; the first that holds decides.
var retypings = []retyping{
	{"title-of-a-work", anyWords, anyClass, nothing, isTitle},
	{"work", anyWords, only(ner.Organization, ner.Person, ner.Place), nothing, isWork},
	{"term", oneWord, only(ner.Organization, ner.Person, ner.Place), nothing, isTerm},
	{"office-letters", oneWord, only(ner.Organization, ner.Person), nothing, isOffice},
	{"figure", anyWords, anyClass, nothing, isFigure},
	{"date", oneWord, anyClass, nothing, isDate},
	{"case-number", oneWord, only(ner.Organization, ner.Person, ner.Place), nothing, isCaseNumber},
	{"opening-word", oneWord, only(ner.Organization, ner.Person), nothing, isOpeningWord},
	{"heading", oneWord, only(ner.Person), nothing, isHeading},
	{"subject", anyWords, only(ner.Organization, ner.Place), nothing, isSubject},
	{"bare-body", anyWords, only(ner.Organization, ner.Person), nothing, isBareBody},
	{"bare-state", oneWord, only(ner.Place, ner.Organization), nothing, isBareState},
	{"thing", anyWords, anyClass, nothing, isThing},
	{"sovereign", oneWord, only(ner.Place, ner.Organization, ner.Person), nothing, isSovereign},
	{"model-of-a-make", severalWords, only(ner.Organization, ner.Person, ner.Place), nothing, isMake},
	{"thing-by-its-words", severalWords, only(ner.Organization, ner.Person, ner.Place), nothing, isThingName},
	{"office-in-capitals", anyWords, only(ner.Organization, ner.Person), nothing, isTitleName},
	{"planet", oneWord, only(ner.Person), nothing, isPlanet},
	{"emeritus", oneWord, only(ner.Person), nothing, isEmeritus},
	{"family", oneWord, only(ner.Person, ner.Place, ner.Organization), nothing, isFamily},
	{"direction", oneWord, only(ner.Place, ner.Organization), nothing, isDirection},
	{"portfolio", anyWords, only(ner.Place, ner.Organization), nothing, isPortfolio},
	{"animal", oneWord, only(ner.Person), nothing, isAnimal},
	{"letters-behind", severalWords, only(ner.Person), nothing, isLettered},
	{"photographer", anyWords, only(ner.Place, ner.Organization), ner.Person, isPhotographer},
	{"agency-behind-slash", anyWords, only(ner.Place, ner.Person), ner.Organization, isPhotographersAgency},
	{"called", oneWord, only(ner.Place, ner.Organization), ner.Person, isCalledPerson},
	{"relative", anyWords, only(ner.Place, ner.Organization), ner.Person, isRelative},
	{"office", severalWords, only(ner.Place, ner.Organization), ner.Person, holdsOffice},
	{"surname-in-brackets", oneWord, only(ner.Place, ner.Organization), ner.Person, isSurnamed},
	{"agency-name", anyWords, only(ner.Person, ner.Place), ner.Organization, isAgencyName},
	{"constituency", anyWords, only(ner.Organization, ner.Person), ner.Place, isConstituency},
	{"place-in-a-place", anyWords, only(ner.Person), ner.Place, liesBehind},
	{"ward", anyWords, only(ner.Organization, ner.Person), ner.Place, isWard},
	{"member-behind", anyWords, only(ner.Organization, ner.Person), ner.Place, isElector},
	{"places-of-a-list", anyWords, only(ner.Person, ner.Organization), ner.Place, isListedPlace},
	{"place-word", severalWords, only(ner.Person), ner.Place, endsAsSite},
	{"region", anyWords, only(ner.Organization, ner.Person), ner.Place, isRegionName},
	{"group-noun", anyWords, only(ner.Place, ner.Person), ner.Organization, isCalledGroup},
	{"known-body", anyWords, only(ner.Place, ner.Person), ner.Organization, isListedBody},
	{"rival", anyWords, only(ner.Place, ner.Person), ner.Organization, isRival},
	{"town-of", anyWords, only(ner.Person, ner.Organization), ner.Place, isCalledPlace},
	{"home", severalWords, only(ner.Organization, ner.Person), ner.Place, isHome},
	{"seat-in-brackets", anyWords, only(ner.Organization), ner.Place, isSeatOf},
	{"seat", severalWords, only(ner.Organization, ner.Person), ner.Place, isSeat},
	{"county-team", oneWord, only(ner.Place, ner.Person), ner.Organization, isCounty},
	{"cited", severalWords, only(ner.Organization, ner.Place), ner.Person, isCited},
	{"credited", severalWords, only(ner.Organization, ner.Place), ner.Person, isCredited},
	{"traded", anyWords, only(ner.Person, ner.Place), ner.Organization, isTraded},
	{"priced", anyWords, only(ner.Person, ner.Place), ner.Organization, isPriced},
	{"shares", anyWords, only(ner.Person, ner.Place), ner.Organization, isHeld},
	{"index", oneWord, only(ner.Organization), nothing, isIndex},
	{"group-word", severalWords, only(ner.Person, ner.Place), ner.Organization, isGroupName},
	{"newspaper", anyWords, only(ner.Person, ner.Place), ner.Organization, isPaper},
	{"state", oneWord, only(ner.Person, ner.Organization), ner.Place, isState},
	{"first-name", severalWords, only(ner.Place, ner.Organization), ner.Person, hasFirstName},
	{"site-behind", anyWords, only(ner.Person), ner.Place, isSiteName},
	{"listed", oneWord, only(ner.Place, ner.Organization), ner.Person, isListedPerson},
	{"listed", severalWords, only(ner.Place), ner.Person, isPaired},
	{"line-up", oneWord, only(ner.Place, ner.Organization), ner.Person, isLinedUp},
	{"explained-acronym", oneWord, anyClass, ner.Organization, isAcronymOf},
	{"people", anyWords, only(ner.Place, ner.Organization), ner.Demonym, isDemonym},
	{"company-of-a-name", oneWord, only(ner.Person, ner.Place), ner.Organization, namesCompany},
	{"team", anyWords, only(ner.Person, ner.Place), ner.Organization, namesClub},
	{"university", anyWords, only(ner.Place, ner.Person), ner.Organization, namesUniversity},
	{"named-in-full", anyWords, only(ner.Place, ner.Organization), ner.Person, namesPerson},
	{"family-name", severalWords, only(ner.Place, ner.Organization), ner.Person, isOfFamily},
	{"speaker", oneWord, only(ner.Place), ner.Person, speaks},
	{"place-context", anyWords, only(ner.Person, ner.Organization), ner.Place, standsAsPlace},
	{"state-or-province", oneWord, only(ner.Person, ner.Organization), ner.Place, namesProvince},
	{"country", anyWords, only(ner.Person, ner.Organization), ner.Place, namesCountry},
	{"house", anyWords, only(ner.Place, ner.Person), ner.Organization, isHouse},
	{"employer", anyWords, only(ner.Place), ner.Organization, namesEmployer},
	{"employer", anyWords, only(ner.Person), ner.Organization, employsAnalysts},
	{"one-sense", anyWords, only(ner.Place, ner.Person), ner.Organization, mostlyGroup},
	{"one-sense", anyWords, only(ner.Organization, ner.Person), ner.Place, mostlyPlace},
	{"agency", anyWords, only(ner.Place), ner.Organization, isAgency},
	{"plant-of-a-name", severalWords, only(ner.Place), ner.Organization, beginsWithSurname},
	{"investigated", oneWord, only(ner.Place), ner.Organization, isInvestigated},
	{"weak", anyWords, only(ner.Organization), nothing, isWeak},
	{"weak", anyWords, only(ner.Person), nothing, isWeakPerson},
	{"weak", oneWord, only(ner.Place), nothing, isWeakPlace},
}

// nothing is the class of what is no name at all: it is not written, as
// demonyms are not.
const nothing = ner.Demonym

// retypingsOf are the indices of those that may hold of a name of a class, of one word
// and of several.
var retypingsOf = func() (of [ner.NumClasses][2][]int) {
	for class := range of {
		for k, v := range retypings {
			if v.from&(1<<class) == 0 {
				continue
			}
			if v.words != severalWords {
				of[class][0] = append(of[class][0], k)
			}
			if v.words != oneWord {
				of[class][1] = append(of[class][1], k)
			}
		}
	}
	return of
}()

// retype retypes the names of one word, or those of several. The latter come first:
// the lone ones are often short for them.
func (l *Linker) retype(words extent) {
	several := 0
	if words == severalWords {
		several = 1
	}
	for i := range l.mentions {
		m := &l.mentions[i]
		switch {
		case m.own > 0:
		case m.Class == ner.Demonym:
			if l.trace.On() && isDemonym(l, m) {
				l.confirm(&m.Mention, "people")
			}
		case words.fits(m):
			decider := len(retypings)
			for _, k := range retypingsOf[m.Class][several] {
				if retypings[k].when(l, m) {
					decider = k
					break
				}
			}
			if l.trace.On() {
				l.confirmRetyping(m, retypings[:decider])
			}
			if decider < len(retypings) {
				l.reclass(m, retypings[decider].to, retypings[decider].rule)
			}
		}
	}
}

// confirmRetyping notes the rules, none of which retypes a name, that say what its class
// is already.
func (l *Linker) confirmRetyping(m *mention, rules []retyping) {
	for k := range rules {
		if v := &rules[k]; v.to == m.Class && v.words.fits(m) && v.when(l, m) {
			l.confirm(&m.Mention, v.rule)
		}
	}
}

// stage is this room's name in traces.
const stage = "link"

// confirm notes that a rule says what the tagger said.
func (l *Linker) confirm(m *ner.Mention, rule string) {
	l.trace.Add(news.Reason{Span: m.Span, Stage: stage, Rule: rule, Decision: m.Class.String()})
}

// decided is the confidence of a class that the article decides: of those that it
// changed in labelled news, about three in four were right.
const decided = 0.75

// reclass gives m another class. Its place among the people goes with it.
func (l *Linker) reclass(m *mention, to ner.Class, rule string) {
	l.trace.Add(news.Reason{Span: m.Span, Stage: stage, Rule: rule, Decision: to.String(), RunnerUp: m.Class.String()})
	m.Class, m.rule = to, rule
	if m.Confidence < decided {
		m.Confidence = decided
	}
	if to == ner.Person {
		m.name = parseName(&l.arena, l.doc, m.First, m.Last)
	}
	m.record = -1
}

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
