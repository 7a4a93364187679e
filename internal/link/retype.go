package link

import (
	"factbox/internal/ner"

	"factbox/internal/news"
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
