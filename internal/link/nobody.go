package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Capitals that make no name: what the tagger half believes, words that only open
// a sentence, headings, bodies without a name of their own, case numbers.

// isWeak reports whether a name is an organization's by a tagger that is in doubt,
// and by nothing else in the article.
func isWeak(l *Linker, m *mention) bool {
	d := l.doc
	if m.rule != "" || m.Confidence >= weakBelow(l, m) || isTeamName(l, m.Last-1) || isAcronymOf(l, m) {
		return false
	}
	if b := ballotAt(l, &m.Mention); b != nil && b.shown >= 0.2 {
		return false
	}
	if m.lone() && l.groups.fronts[d.Lower(m.First)] > 0 {
		return false
	}
	for i := m.First; i < m.Last; i++ {
		if isOrganizationWord(l, i) && d.Is(i, nlp.Capital) || d.Lower(i) == "&" {
			return false // “the Hale Institute for Tar”, “Hale & Sons”
		}
	}
	return listsOf(l, m.First)&ner.OrganizationName == 0 && !isPriced(l, m) && !isHeld(l, m)
}

// weakBelow is the confidence below which two in three organizations of labelled news,
// and more, were none: that of a name whose words say nothing of a body.
func weakBelow(l *Linker, m *mention) float64 {
	once := l.surfaces[m.Span.Of(l.doc.Text)] <= 1
	switch {
	case m.lone() && once:
		return 0.5
	case m.lone():
		return weak
	case once:
		return 0.7
	}
	return 0.5
}

// weak is that of a lone name that comes again.
const weak = 0.3

// isWeakPerson reports whether a name is somebody's by a tagger that is in doubt, stands
// nowhere else, and is made of words that no list of names has: “Kelp forests get a home”,
// “the Gilmar Trace”. Who acts as people do, is told of as a relative or stands beside
// somebody in a list is let be.
func isWeakPerson(l *Linker, m *mention) bool {
	limit := weakPeople
	if m.lone() {
		limit = weakPerson
	}
	if m.rule != "" || m.Confidence >= limit || l.surfaces[m.Span.Of(l.doc.Text)] > 1 || isListedPerson(l, m) {
		return false
	}
	if (listsOf(l, m.First)|listsOf(l, m.Last-1))&(ner.GivenName|ner.Surname) != 0 || l.people.namesakes(l.doc.Lower(m.Last-1)) > 1 {
		return false
	}
	for _, shows := range signsOfPeople {
		if shows(l, m) {
			return false
		}
	}
	return true
}

// isToldOf reports whether what a person is stands between commas behind a name: “Uba
// Sanri, the mayor of Hale, left”.
func isToldOf(l *Linker, m *mention) bool {
	d := l.doc
	if d.Lower(m.Last) != "," {
		return false
	}
	for i := m.Last + 1; i < m.Last+6 && i < len(d.Tokens) && !d.Is(i, nlp.Punct); i++ {
		if _, ok := roleAt(l, i); ok || d.Is(i, nlp.AllDigit) {
			return true
		}
	}
	return false
}

// isSource reports whether a year or others stand behind a name, as behind who wrote a
// source: “Gazi (1995)”, “Jasni et al.”
func isSource(l *Linker, m *mention) bool {
	d := l.doc
	switch d.Lower(m.Last) {
	case "(":
		return d.Is(m.Last+1, nlp.AllDigit) && d.Tokens[m.Last+1].Len() == 4
	case "et", "&":
		return true
	}
	return false
}

// behindTitle reports whether a form of address with its own full stop, or a judge's court,
// stands before a name: “Engr. Salama Bishi”, “Judges of Appeal Kandu”.
func behindTitle(l *Linker, m *mention) bool {
	d := l.doc
	i := m.First - 1
	if d.Lower(i) == "." {
		_, ok := lexicon.Honorific(d.Lower(i - 1))
		return ok && d.Is(i-1, nlp.Capital)
	}
	return d.Lower(i) == "appeal" && d.Lower(i-1) == "of" && isRole(l, i-2)
}

// signsOfPeople are what shows that a name is somebody's.
var signsOfPeople = [...]func(*Linker, *mention) bool{
	actsAsPerson, isSource, besidePerson, isSigned, behindTitle, holdsOffice, isToldOf, behindKin,
}

// behindKin reports whether a word for a relative stands before a name: “her aunt Tagara”.
func behindKin(l *Linker, m *mention) bool { return isKin(l.doc.Lower(m.First - 1)) }

// weakPerson is the confidence below which two in three lone people of labelled news, that
// no list has, were none; weakPeople that of people of several words.
const (
	weakPerson = 0.7
	weakPeople = 0.35
)

// besidePerson reports whether a comma or “and” parts a name from somebody's.
func besidePerson(l *Linker, m *mention) bool {
	k := l.after(m.First)
	if k > 0 && l.mentions[k-1].Class == ner.Person && partsTwo(l.doc, l.mentions[k-1].Last, m.First) {
		return true
	}
	return k+1 < len(l.mentions) && l.mentions[k+1].Class == ner.Person && partsTwo(l.doc, m.Last, l.mentions[k+1].First)
}

// isSigned reports whether a name stands where who wrote, took or released something does:
// “By Ansa Morik”, “Antara/Ansa Morik”, “Released by: D Morik”.
func isSigned(l *Linker, m *mention) bool {
	i := m.First - 1
	if l.doc.Lower(i) == ":" {
		i--
	}
	w := l.doc.Lower(i)
	return w == "by" || w == "/"
}

// isWeakPlace reports whether a lone name that no map knows is a place's by a tagger that
// is in doubt, and stands nowhere else: “The Leopardess sank”.
func isWeakPlace(l *Linker, m *mention) bool {
	if m.rule != "" || m.Confidence >= weakPlace || m.known() || isPlaceWord(l, m.First) {
		return false
	}
	return m.lone() && m.Rule == "model" && l.surfaces[m.Span.Of(l.doc.Text)] <= 1 && !besidePlace(l, &m.Mention)
}

// besidePlace reports whether a comma or “and” parts a name from a place's, or it stands
// where somebody is from: “Bodin, Shagra and Narva”, “Ada Brook of Shagra”.
func besidePlace(l *Linker, m *ner.Mention) bool {
	k := l.after(m.First)
	if k > 0 {
		before := &l.mentions[k-1]
		if before.Class == ner.Place && partsTwo(l.doc, before.Last, m.First) {
			return true
		}
		if before.Class == ner.Person && before.Last == m.First-1 && l.doc.Lower(m.First-1) == "of" {
			return true
		}
	}
	for k < len(l.mentions) && l.mentions[k].First < m.Last {
		k++
	}
	return k < len(l.mentions) && l.mentions[k].Class == ner.Place && partsTwo(l.doc, m.Last, l.mentions[k].First)
}

// weakPlace is the confidence below which two in three such places were none.
const weakPlace = 0.4

// isEmeritus reports whether a name is the word behind the office of who is retired:
// “Professor Emeritus at Hale”.
func isEmeritus(l *Linker, m *mention) bool {
	return m.lone() && (l.doc.Lower(m.First) == "emeritus" || l.doc.Lower(m.First) == "emerita")
}

// isSovereign reports whether a lone name behind “the” is a title: “the forces of
// the Khalifa”.
func isSovereign(l *Linker, m *mention) bool {
	return m.lone() && l.doc.Lower(m.First-1) == "the" && sovereigns.Has(l.doc.Lower(m.First)) && l.people.namesakes(l.doc.Lower(m.First)) == 0
}

var sovereigns = lexicon.NewSet("khalifa caliph sultan emir amir shah khan pasha mahdi sharif sherif maharaja maharajah maharana nizam rajah raja nawab pharaoh tsar czar kaiser emperor empress ayatollah imam mufti oba alake asantehene kabaka omukama mwami mikado shogun doge")

// isOpeningWord reports whether a lone name is a word that has its capital from
// where it stands, first in a sentence: “Brushing aside all calls”, “Deaf as a post”.
func isOpeningWord(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() || !opensSentence(l, m.First) || d.Is(m.First, nlp.AllCaps) || d.Is(m.Last, nlp.Capital) || l.surfaces[m.Span.Of(d.Text)] > 1 {
		return false
	}
	next := d.Tag(m.Last)
	if openers.Has(d.Lower(m.First)) {
		return opensPhrase(next) || next == nlp.TO || next.IsNoun() && !next.IsProper()
	}
	if d.Tag(m.First) == nlp.VBG && len(d.Lower(m.First)) > 5 {
		return opensPhrase(next) || next == nlp.PRPS
	}
	if lists := listsOf(l, m.First); isAbstract(d.Lower(m.First)) && lists&(ner.GivenName|ner.Surname|ner.OrganizationName) == 0 {
		return next == nlp.IN || next == nlp.TO // “Adherence to the terms”
	}
	return listsOf(l, m.First)&ner.CommonWord != 0 && (next == nlp.IN && d.Lower(m.Last) == "as" || next == nlp.RP)
}

// isAbstract reports whether a word ends as names of states and deeds do: “adherence”.
func isAbstract(w string) bool {
	for _, ending := range [...]string{"ence", "ance", "tion", "sion", "ment", "ness", "ship", "ings"} {
		if len(w) > len(ending)+3 && strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// opensPhrase reports whether what has the tag goes on with a verb's phrase: aside, the.
func opensPhrase(t nlp.Tag) bool { return t == nlp.IN || t == nlp.RB || t == nlp.RP || t == nlp.DT }

// opensSentence reports whether token i is the first word of its sentence.
func opensSentence(l *Linker, i int) bool {
	first := l.doc.Sentences[l.doc.Tokens[i].Sentence].First
	return i == first || i == first+1 && opensQuote(l.doc.Word(first))
}

// openers are words that companies and bodies are called by as well.
var openers = lexicon.NewSet("fed total case target gap visa shell orange apple subway sprint chase ally discover next boots")

// isHeading reports whether a lone name in capitals is a line by itself, and stands
// nowhere else: “TIP-INS”.
func isHeading(l *Linker, m *mention) bool {
	d := l.doc
	s := d.Sentences[d.Tokens[m.First].Sentence]
	if !m.lone() || m.First == 0 || s.First != m.First || s.Last != m.Last || !d.Is(m.First, nlp.AllCaps) {
		return false
	}
	return l.surfaces[m.Span.Of(d.Text)] <= 1 && l.people.namesakes(d.Lower(m.First)) == 0
}

// isBareBody reports whether what was taken for an organization is one without a
// name: “the Company”, “the Board of Directors of the Company”.
func isBareBody(l *Linker, m *mention) bool {
	d := l.doc
	switch {
	case m.lone() && m.Class == ner.Organization && isPluralAcronym(d.Word(m.First)):
		return listsOf(l, m.First)&ner.OrganizationName == 0 && !isTeamName(l, m.First)
	case m.lone():
		return bareBodies.Has(d.Lower(m.First)) && !d.Is(m.First, nlp.AllCaps) && l.people.namesakes(d.Lower(m.First)) == 0
	case m.Last-m.First == 2 && bodyRooms.Has(d.Lower(m.Last-1)):
		return bodyOwners.Has(d.Lower(m.First))
	case m.Last-m.First == 2 && d.Lower(m.Last) == "and":
		return ranks.Has(d.Lower(m.First)) && d.Lower(m.Last-1) == "district" // “Additional District and Sessions Judge”
	case d.Lower(m.First) == "board" && d.Lower(m.First+1) == "of" && boardMembers.Has(d.Lower(m.First+2)):
		return m.Last-m.First == 3 || bareBodies.Has(d.Lower(m.Last-1))
	}
	return false
}

// isBareState reports whether a lone name is only the word for a state: “the President of
// the Republic”.
func isBareState(l *Linker, m *mention) bool {
	if l.doc.Is(m.Last, nlp.AllDigit) && m.Class == ner.Place {
		return counted.Has(l.doc.Lower(m.First)) // “two in Region 1”
	}
	return l.doc.Lower(m.First-1) == "the" && bareStates.Has(l.doc.Lower(m.First)) && !l.doc.Is(m.First, nlp.AllCaps)
}

var counted = lexicon.NewSet("region district zone ward area division block sector phase")

var bareStates = lexicon.NewSet("republic kingdom commonwealth federation emirate sultanate state province county")

// isPluralAcronym reports whether a word is the plural of letters in capitals, as
// offices and kinds of bodies are called by: “MCAs”, “LGAs”.
func isPluralAcronym(word string) bool {
	letters, plural := strings.CutSuffix(word, "s")
	return plural && len(letters) >= 2 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

var (
	bareBodies   = lexicon.NewSet("company board management group firm corporation partnership fund registrant issuer licensee bank society association federation foundation institute committee street productions holdings enterprises industries")
	ranks        = lexicon.NewSet("additional principal assistant deputy joint senior")
	bodyOwners   = lexicon.NewSet("council committee board court town city county municipal")
	bodyRooms    = lexicon.NewSet("chamber chambers office offices room rooms headquarters")
	boardMembers = lexicon.NewSet("directors trustees governors management")
)

// isCaseNumber reports whether letters in capitals stand before a number that a
// slash parts: “SA 31/2014”.
func isCaseNumber(l *Linker, m *mention) bool {
	d := l.doc
	return m.lone() && d.Is(m.First, nlp.AllCaps) && d.Tokens[m.First].Len() <= 3 && d.Is(m.Last, nlp.Digit) && (d.Lower(m.Last+1) == "/" || strings.Contains(d.Word(m.Last), "/"))
}

// isFigure reports whether what was taken for a name is a sum of money or the name
// of a file: “P408,000”, “MAYOR.jpg”.
func isFigure(l *Linker, m *mention) bool {
	w := l.doc.Lower(m.Last - 1)
	if !isMarked(w) {
		// “K 5,430”; else no more than letters, mostly
		return m.lone() && m.Class == ner.Place && l.doc.Is(m.Last, nlp.Digit) && moneyLetters.Has(w)
	}
	if i := strings.IndexByte(w, ':'); i > 0 && i < len(w)-1 && strings.Trim(w[i+1:], "0123456789") == "" {
		return true // “(WR:6)”
	}
	if m.lone() && isQuarter(w) {
		return true
	}
	if i := strings.LastIndexByte(w, '.'); i > 0 && fileEndings.Has(w[i+1:]) {
		return true
	}
	if slash := strings.IndexByte(w, '/'); m.lone() && slash > 0 && len(w) <= 4 && l.doc.Is(m.First, nlp.AllCaps) {
		return true // “Chianta (U/E)”
	}
	if m.lone() && (isSum(w) || isPrice(l, m.First)) {
		return true // “Rs2.5m”
	}
	return m.lone() && strings.ContainsRune(w, ',') && strings.ContainsAny(w, "0123456789")
}

// isMarked reports whether a word holds a full stop, a slash, a comma, a figure or a sign
// for money.
func isMarked(w string) bool {
	for _, b := range []byte(w) {
		if b == '.' || b == '/' || b == ',' || b == '$' || b >= '0' && b <= '9' {
			return true
		}
	}
	return false
}

// isSum reports whether a word is letters for money and a figure with a point: “rs2.5m”.
func isSum(w string) bool {
	i := strings.IndexAny(w, "0123456789")
	if i < 1 || i > 3 {
		return false
	}
	if w[i-1] == '$' {
		return true // “N$2 000”
	}
	if end := strings.TrimRight(w[i:], "mbnilr"); end != w[i:] && sumEndings.Has(w[i+len(end):]) && strings.Trim(end, "0123456789.") == "" {
		return true // “N500m”
	}
	for j := i; j < len(w); j++ {
		if w[j] == '.' && j > i && j+1 < len(w) && w[j+1] >= '0' && w[j+1] <= '9' {
			return true
		}
	}
	return false
}

var sumEndings = lexicon.NewSet("m b n mn bn mil bil tn trl cr")

// isPrice reports whether a letter for money and a figure are the first part of a sum, or
// open a range of prices: “N12, 879,800.00”, “from P90 to P250”.
func isPrice(l *Linker, i int) bool {
	d := l.doc
	w := d.Lower(i)
	at := strings.IndexAny(w, "0123456789")
	if at < 1 || at > 3 || strings.Trim(w[at:], "0123456789") != "" || !moneyLetters.Has(w[:at]) {
		return false
	}
	switch d.Lower(i + 1) {
	case ",":
		// “N12, 879,800.00”, “K5, 519”
		return d.Is(i+2, nlp.Digit) && (strings.ContainsRune(d.Word(i+2), ',') || d.Tokens[i+2].Len() == 3)
	case "to", "and", "-", "–":
		next := d.Lower(i + 2)
		return w[0] != 'n' && len(next) > at && next[:at] == w[:at] && next[at] >= '0' && next[at] <= '9'
	}
	return false
}

// isQuarter reports whether a word is short for a quarter of a financial year, or such a
// year: “Q3FY14”, “FY25”, “H1”.
func isQuarter(w string) bool {
	if w == "h1" || w == "h2" {
		return true
	}
	if len(w) > 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' {
		w = w[2:]
	}
	year, ok := strings.CutPrefix(w, "fy")
	return ok && year != "" && strings.Trim(year, "0123456789") == ""
}

var moneyLetters = lexicon.NewSet("n p k r rs sh ksh ush tsh rm")

var fileEndings = lexicon.NewSet("jpg jpeg png gif pdf mp3 mp4 doc docx xls")

// isIndex reports whether a name is that of an index of shares: “the S&P 500”.
func isIndex(l *Linker, m *mention) bool {
	return m.lone() && indexes.Has(l.doc.Lower(m.First)) && l.doc.Is(m.Last, nlp.AllDigit)
}

var indexes = lexicon.NewSet("s&p ftse stoxx russell cac csi nifty topix nikkei")

// isAgencyName reports whether a name is that of a news agency, which is nobody's
// and no place's.
func isAgencyName(l *Linker, m *mention) bool {
	d := l.doc
	if m.lone() {
		return agencies.Has(d.Lower(m.First)) && (!m.famous() || d.Is(m.First, nlp.AllCaps)) && l.people.namesakes(d.Lower(m.First)) == 0
	}
	if _, behind, ok := strings.Cut(d.Lower(m.Last-1), "/"); ok && agencies.Has(behind) {
		return true // “Hale News/dpa-AFX”
	}
	return m.Last-m.First == 2 && agencies.Has(d.Lower(m.First)+" "+d.Lower(m.First+1))
}

// agencies are news agencies by the names in their credits.
var agencies = lexicon.Union(
	lexicon.NewSet("reuters afp epa dpa dpa-afx sapa xinhua tass itar-tass interfax ansa efe kyodo yonhap bernama antara pti ani ians upi aap cnw prnewswire newswire globenewswire "+
		"getty shutterstock alamy unian ukrinform belta agerpres bloomberg sipa zuma anp apa swns gna kuna irna isna zanis nampa"),
	lexicon.SetOf("agence france-presse", "associated press", "press association", "ukrainska pravda", "prensa latina", "business wire", "pr newswire", "getty images"))

// isConstituency reports whether a name behind “MP for” is the place that elects one.
func isConstituency(l *Linker, m *mention) bool {
	d := l.doc
	if d.Lower(m.First-1) != "for" || !deputies.Has(d.Lower(m.First-2)) || isOrganizationWord(l, m.Last-1) {
		return false
	}
	return m.Class == ner.Person && m.Last-m.First <= 2 || listsOf(l, m.First)&ner.OrganizationName == 0
}

var deputies = lexicon.NewSet("mp mps councillor councilor cllr msp mla td mep congressman congresswoman constituency")
