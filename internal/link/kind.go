package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Verdicts by the words of a name, and by the noun that says what it is.

// isThing reports whether the noun right before a lone name says that it is
// nobody and nowhere: “the bacterium Norvella”, “the ferry Estonia”.
func isThing(l *Linker, m *mention) bool {
	d := l.doc
	noun := d.Lower(m.First - 1)
	if isStorm(l, m) || isSpecies(d.Lower(m.First)) || isBinomial(l, m) || isShip(l, m) {
		return true
	}
	if d.Is(m.First-1, nlp.Capital) || m.Last-m.First > 2 {
		return false
	}
	if plainThings.Has(noun) {
		return true
	}
	// “the film Brook made” has a subject behind the noun.
	return works.Has(noun) && d.Tag(m.First-1).IsNoun() && isNobodys(l, m) && !d.Tag(m.Last).IsVerb() && d.Lower(m.Last) != "'s"
}

// isSpecies reports whether a word ends as names of dinosaurs do.
func isSpecies(w string) bool {
	return strings.HasSuffix(w, "saurus") || strings.HasSuffix(w, "saurs") || strings.HasSuffix(w, "ceratops")
}

// isBinomial reports whether a lone name and the word behind it, in small letters and on no
// list, are a species': “the species was named Micarea stellans”.
func isBinomial(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() || !d.Is(m.Last, nlp.Letter) || d.Is(m.Last, nlp.Capital) || len(d.Word(m.Last)) < 5 || listsOf(l, m.Last) != 0 {
		return false
	}
	switch w := d.Lower(m.Last); w[len(w)-1] {
	case 'a', 's', 'i', 'e', 'm':
	default:
		return false
	}
	s := d.Sentences[d.Tokens[m.First].Sentence]
	for i := max(s.First, m.First-25); i < min(s.Last, m.Last+25); i++ {
		if kinds.Has(d.Lower(i)) {
			return !d.Tag(m.Last).IsVerb()
		}
	}
	return false
}

var kinds = lexicon.NewSet("species genus subspecies specimen specimens fossil fossils lichen fungus beetle spider frog orchid bacterium bacteria")

// isShip reports whether a name is a ship's by the letters before it or at its front: “the
// M/V Our Lady of Pilar”, “HMS Marlow”.
func isShip(l *Linker, m *mention) bool {
	return ships.Has(l.doc.Lower(m.First)) && !m.lone() || ships.Has(l.doc.Lower(m.First-1)) && l.doc.Is(m.First-1, nlp.AllCaps)
}

var ships = lexicon.NewSet("m/v mv m/t f/v hms uss rms rrs hmas hmnzs hmcs brp")

// isStorm reports whether a name is a storm's, there or elsewhere in the article:
// “Severe Tropical Storm Norva”, “Norva made landfall”.
func isStorm(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() {
		return stormWords.Has(d.Lower(m.Last-2)) && d.Is(m.Last-2, nlp.Capital) && !isOrganizationWord(l, m.Last-1) && !isPlaceWord(l, m.Last-1) && !isTeamName(l, m.Last-1)
	}
	return l.storms[d.Lower(m.First)] && l.people.namesakes(d.Lower(m.First)) == 0
}

// findStorms collects what the article calls its storms: “typhoon “Norva””, “Typhoon
// Norva (international name: Mara)”, “the next will be named Lana”.
func (l *Linker) findStorms() {
	clear(l.storms)
	if l.survey.any&seesStorm == 0 {
		return
	}
	d := l.doc
	learn := func(from, i int) {
		if opensQuote(d.Word(i)) {
			i++
		}
		if i < len(d.Tokens) && d.Is(i, nlp.Capital) && !d.Is(i+1, nlp.Capital) && d.Tokens[i].Sentence == d.Tokens[from].Sentence && !isOrganizationWord(l, i) {
			l.storms[d.Lower(i)] = true
		}
	}
	for i := range d.Tokens {
		switch w := d.Tokens[i].Lower; {
		case stormWords.Has(w):
			learn(i, i+1)
		case len(l.storms) == 0:
		case w == "name" && d.Lower(i-1) == "international":
			if d.Lower(i+1) == ":" {
				learn(i, i+2)
			} else {
				learn(i, i+1)
			}
		case w == "named" && d.Lower(i-1) == "be":
			learn(i, i+1)
			if d.Lower(i+2) == "and" {
				learn(i, i+3)
			}
		}
	}
}

var stormWords = lexicon.NewSet("hurricane typhoon cyclone storm")

// isCalledGroup reports whether a noun for a company or a body stands right before a name
// that no map knows: “the export firm Ravone Peterson”.
func isCalledGroup(l *Linker, m *mention) bool {
	d := l.doc
	if m.known() || d.Is(m.First-1, nlp.Capital) || !groupNouns.Has(d.Lower(m.First-1)) || d.Tag(m.First-1) != nlp.NN || l.people.namesakes(d.Lower(m.Last-1)) > 1 {
		return false
	}
	_, given := lexicon.GivenName(d.Lower(m.First))
	return !given || m.lone()
}

var groupNouns = lexicon.NewSet("firm company bank insurer airline startup start-up publisher retailer manufacturer charity label newspaper magazine broadcaster supermarket brewer carmaker chipmaker drugmaker automaker conglomerate nonprofit group lender miner chain telecom telecoms heavyweight giant builder housebuilder shipbuilder")

// isListedBody reports whether a name is one of the known organizations, and no place's. A
// lone one that people are called by too, “Ford”, needs more.
func isListedBody(l *Linker, m *mention) bool {
	if m.known() {
		return false
	}
	if m.lone() {
		lists := listsOf(l, m.First)
		plain := lists&ner.OrganizationName != 0 && lists&(ner.GivenName|ner.Surname|ner.CommonWord) == 0
		return plain && !hasAddress(l, m) && l.people.namesakes(l.doc.Lower(m.First)) == 0
	}
	return isListedAt(l, m.First, m.Last)
}

// playsCricket reports whether an article is a report of cricket.
func playsCricket(l *Linker) bool {
	n := 0
	for _, s := range l.survey.tokens {
		if s.of&seesCricket != 0 {
			n++
		}
	}
	return n >= 3
}

var cricketWords = lexicon.NewSet("wicket wickets innings batsman batsmen seamer lbw")

// isNobodys reports whether a lone name is nobody's in the article, no
// organization's and no place's that many know.
func isNobodys(l *Linker, m *mention) bool {
	return m.lone() && !m.famous() && m.Class != ner.Organization && l.people.namesakes(l.doc.Lower(m.First)) == 0
}

// isMake reports whether a name of a maker and a word behind it is what somebody drives:
// “in a white Toyota Hilux”.
func isMake(l *Linker, m *mention) bool {
	d := l.doc
	if m.lone() || m.Last-m.First > 4 || !makers.Has(d.Lower(m.First)) || isOrganizationWord(l, m.Last-1) || onMap(l, m.Last-1, m.Last) {
		return false
	}
	i := m.First - 1
	for n := 0; n < 3 && (d.Tag(i) == nlp.JJ || colours.Has(d.Lower(i)) || d.Is(i, nlp.AllDigit)) && !d.Is(i, nlp.Capital); n++ {
		i--
	}
	w := d.Lower(i)
	return w == "a" || w == "an" || w == "two" || w == "three" || d.Tag(i) == nlp.PRPS || w == "'s" || i < m.First-1 && w == "the"
}

var colours = lexicon.NewSet("silver gold black white red blue green grey gray maroon burgundy tinted unregistered")

// makers are those of cars.
var makers = lexicon.NewSet("toyota honda nissan mazda mitsubishi suzuki subaru isuzu hyundai kia ford chevrolet chevy volkswagen vw bmw mercedes mercedes-benz audi peugeot renault fiat volvo tesla jeep dodge lexus yamaha kawasaki bajaj skoda opel vauxhall citroen citroën mahindra maruti proton perodua holden")

var (
	plainThings = lexicon.NewSet("bacteria bacterium virus parasite fungus disease drug painkiller antibiotic vaccine species genus ship vessel ferry yacht tanker trawler frigate warship battleship submarine " +
		"schooner spacecraft satellite probe rover lander telescope rocket asteroid comet hurricane typhoon cyclone racehorse gelding mare filly stallion dinosaur smartphone")
	works = lexicon.NewSet("film movie novel play opera musical ballet song single album poem sitcom videogame boat monologue memoir documentary novella biopic thriller docudrama")
)

// isDate reports whether a lone name is the short form of a month's beside a
// figure: “14 MAR 12”.
func isDate(l *Linker, m *mention) bool {
	d := l.doc
	return m.lone() && months.Has(strings.TrimSuffix(d.Lower(m.First), ".")) && (d.Is(m.First-1, nlp.AllDigit) || d.Is(m.Last, nlp.AllDigit))
}

var months = lexicon.NewSet("jan feb mar apr may jun jul aug sep sept oct nov dec")

// isPlanet reports whether a lone name taken for a person's is a planet's.
func isPlanet(l *Linker, m *mention) bool {
	return m.lone() && planets.Has(l.doc.Lower(m.First)) && l.people.namesakes(l.doc.Lower(m.First)) == 0 && !hasAddress(l, m)
}

var planets = lexicon.NewSet("mercury jupiter saturn uranus neptune pluto mars")

// isFamily reports whether a name is the plural of a surname in the article: “the
// Okoyes”.
func isFamily(l *Linker, m *mention) bool {
	stem, plural := strings.CutSuffix(l.doc.Lower(m.First), "s")
	return plural && m.lone() && l.doc.Lower(m.First-1) == "the" && l.people.namesakes(stem) > 0 && l.people.namesakes(stem+"s") == 0
}

// isDirection reports whether a lone name is a point of the compass in brackets, “the
// Deputy Chairman (North)”, or the short form of a party, “Bo Lund (Ind) said”.
func isDirection(l *Linker, m *mention) bool {
	return m.lone() && asides.Has(l.doc.Lower(m.First)) && l.doc.Lower(m.First-1) == "(" && l.doc.Lower(m.Last) == ")"
}

// asides are words that brackets behind a person or an office make no places.
var asides = lexicon.NewSet("north south east west ind lab con lib dem lib-dem rep libdem lib/dem")

// isPortfolio reports whether a name is what an office is in charge of: “Minister
// of Water Resources”.
func isPortfolio(l *Linker, m *mention) bool {
	d := l.doc
	if d.Lower(m.First-1) == "(" && d.Lower(m.Last) == ")" && m.Class == ner.Organization && nameEnds(l, m.First-1, ner.Person) {
		last := d.Lower(m.Last - 1)
		return portfolios.Has(last) || last == "administration" // “Ministers KN Neru (Public Works)”
	}
	if w := d.Lower(m.First - 1); w != "of" && w != "for" || !d.Is(m.First-2, nlp.Capital) || !ministers.Has(d.Lower(m.First-2)) {
		return false
	}
	last := d.Lower(m.Last - 1)
	return portfolios.Has(last) || last == "business" || last == "government" || m.lone() && departments.Has(last)
}

var ministers = lexicon.NewSet("minister ministers secretary commissioner director director-general general chancellor pro-vice-chancellor dean leader shadow undersecretary permanent-secretary")

// hasFirstName reports whether a name of two words that no list knows begins with
// a first name and ends with a surname.
func hasFirstName(l *Linker, m *mention) bool {
	d := l.doc
	if m.Last-m.First != 2 || m.known() || d.Is(m.First, nlp.AllCaps) || !d.Is(m.Last-1, nlp.Capital) || d.Lower(m.First-1) == "the" {
		return false
	}
	if isSiteName(l, m) {
		return false // “the city's Hoa Binh prison”
	}
	if isListedAt(l, m.First, m.Last) || isTeamName(l, m.Last-1) {
		return false
	}
	if _, given := lexicon.GivenName(d.Lower(m.First)); !given || isOrganizationWord(l, m.Last-1) || isPlaceWord(l, m.Last-1) {
		return false
	}
	if listsOf(l, m.Last-1)&ner.Surname == 0 || listsOf(l, m.Last-1)&(ner.CommonWord|ner.PlaceName) != 0 {
		return false
	}
	return m.Class == ner.Person || m.Chance[m.Class] < 0.9
}

// isSurnamed reports whether a lone name is a first name behind which brackets
// give the surname: “Imaad [Quraish]”.
func isSurnamed(l *Linker, m *mention) bool {
	d := l.doc
	return m.lone() && d.Lower(m.Last) == "[" && d.Is(m.Last+1, nlp.Capital) && d.Lower(m.Last+2) == "]"
}

// isCited reports whether a name is a surname and initials, as lists of sources have
// them: “Hale JM, Lund B, et al.”
func isCited(l *Linker, m *mention) bool {
	d := l.doc
	last := m.Last - 1
	initials := m.Last-m.First == 2 && areInitials(d, last) && !d.Is(m.First, nlp.AllCaps)
	if !initials || isOrganizationWord(l, m.First) || stateCodes.Has(d.Word(last)) && m.known() {
		return false
	}
	switch d.Lower(m.Last) {
	case "et":
		return true
	case ",", ";": // one more follows
		before := d.Lower(m.First - 1)
		opens := before == "," || before == "." || d.Is(m.First-1, nlp.AllDigit) || opensSentence(l, m.First)
		return opens && d.Is(m.Last+1, nlp.Capital) && areInitials(d, m.Last+2)
	}
	return false
}

// areInitials reports whether token i is one capital letter or two: “JM”.
func areInitials(d *nlp.Doc, i int) bool { return d.Is(i, nlp.AllCaps) && d.Tokens[i].Len() <= 2 }

// isTraded reports whether a name is that of a company by its symbol at an exchange:
// “Hale's (HAL)”, “Marlow (NYSE: MW)”.
func isTraded(l *Linker, m *mention) bool {
	d := l.doc
	open := m.Last
	if d.Lower(open) == "'s" {
		open++
	}
	if d.Lower(open) != "(" {
		return false
	}
	if exchanges.Has(d.Lower(open + 1)) {
		return true
	}
	symbol := d.Lower(open + 1)
	if d.Lower(open+2) != ")" || !d.Is(open+1, nlp.AllCaps) || len(symbol) < 2 || len(symbol) > 4 {
		return false
	}
	return m.lone() && m.Class == ner.Person && strings.HasPrefix(d.Lower(m.First), symbol) && !d.Is(m.First, nlp.AllCaps)
}

var exchanges = lexicon.NewSet("nyse nasdaq lse asx tsx tsxv otc otcqb otcqx amex nse bse jse hkex euronext")

// isGroupName reports whether the last word of a name taken for a person's or
// place's is one of organizations: “Dora Clark Productions”.
func isGroupName(l *Linker, m *mention) bool {
	if m.Last-m.First < 2 || m.known() {
		return false
	}
	return firms.Has(l.doc.Lower(m.Last - 1))
}

var firms = lexicon.NewSet("productions castings records studios pictures entertainment holdings industries enterprises foods motors pharmaceuticals laboratories labs logistics consulting " +
	"solutions technologies systems associates partners ventures capital securities union federation league association society committee council ministry commission authority agency institute foundation trust alliance players cid " +
	"supermarket supermarkets restaurant restaurants bistro retreats plumbing roofing realty trucking catering landscaping brewing excavating hardware")

// findTerms collects the abbreviations that the article explains as short for
// words in small letters: “hypersensitivity pneumonitis, or HP”.
func (l *Linker) findTerms() {
	clear(l.terms)
	d := l.doc
	for i := range d.Tokens {
		if !d.Is(i, nlp.AllCaps) || d.Tokens[i].Len() > 6 {
			if d.Lower(i-1) == "(" && d.Lower(i+1) == ")" && d.Is(i, nlp.Capital) && isLawBefore(l, i-2) {
				l.terms[d.Word(i)] = true // “the Fair Water Act 2001 (Fawa)”
			}
			continue
		}
		last := i - 2
		switch {
		case d.Lower(i-1) == "(" && d.Lower(i+1) == ")":
		case d.Lower(i-1) == "or" && d.Lower(i-2) == ",":
			last = i - 3
		default:
			continue
		}
		if abbreviates(l, d.Lower(i), last) || abridgesThing(l, i) {
			l.terms[d.Word(i)] = true
		}
	}
}

// isLawBefore reports whether the name of a law ends with token i, or with the year there.
func isLawBefore(l *Linker, i int) bool {
	if l.doc.Is(i, nlp.AllDigit) {
		i--
	}
	return laws.Has(l.doc.Lower(i)) && l.doc.Is(i, nlp.Capital)
}

// abridgesThing reports whether the acronym in brackets at token i is short for a
// thing: “the Fair Water Act (FWA)”.
func abridgesThing(l *Linker, i int) bool {
	if l.doc.Lower(i-1) != "(" {
		return false
	}
	if isRole(l, i-2) && !l.doc.Is(i-2, nlp.Capital) {
		return true // “the accountant-general (AGF)”
	}
	if office := l.doc.Lower(i - 2); titleHeads.Has(office) || isMethod(l, i-2) {
		return abridges(l, l.doc.Word(i), i-2) >= 0 // “the Resident Commissioner (RC)”
	}
	if !thingHeads.Has(l.doc.Lower(i - 2)) {
		return false
	}
	if w := l.doc.Word(i); l.doc.Is(i-2, nlp.Capital) && l.doc.Lower(i-2) == "act" && w[len(w)-1] == 'A' {
		return true // “the Anti-Money Laundering Act (AMLA)”
	}
	first := abridges(l, l.doc.Word(i), i-2)
	return first >= 0 && endsInThing(l, first, i-1)
}

// abbreviates reports whether the words in small letters that end with token last
// begin with the letters of an abbreviation.
func abbreviates(l *Linker, letters string, last int) bool {
	d := l.doc
	for k := len(letters) - 1; k >= 0; k-- {
		if last < 0 || d.Is(last, nlp.Capital) || d.Lower(last)[0] != letters[k] {
			return false
		}
		last--
	}
	return true
}

// isCalledPerson reports whether a lone name is given to somebody: “a woman called
// Hull”.
func isCalledPerson(l *Linker, m *mention) bool {
	d := l.doc
	who := d.Lower(m.First - 2)
	return m.lone() && naming.Has(d.Lower(m.First-1)) && (humans.Has(who) || isKin(who)) && !d.Is(m.Last, nlp.Capital)
}

var humans = lexicon.NewSet("woman man girl boy lady guy teenager child baby infant toddler youth person lad student teacher nurse doctor farmer maid widow character")

// isInvestigated reports whether a lone name that no map knows stands behind “into”
// and what looks into companies and people: “an inquiry into Arbolex”.
func isInvestigated(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() || m.known() {
		return false
	}
	for i := m.First - 1; i > m.First-6 && i > 0; i-- {
		if d.Lower(i) != "into" {
			continue
		}
		for k := i - 1; k > i-5 && k >= 0; k-- {
			if inquiries.Has(d.Lower(k)) {
				return true
			}
		}
	}
	return false
}

var inquiries = lexicon.NewSet("investigation investigations inquiry inquiries enquiry probe probes investigate investigating investigated audit")
