package event

import (
	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// isCompared reports whether the phrase dates a figure that another one is held
// against: "rose to 40 from 31 a year earlier", "compared with a loss in 2019".
func isCompared(f *sentence, p phrase) bool {
	if n := f.clauses.Governor(p.first); n >= 0 && p.prep == "from" && f.clauses.Verbs[n].Last == p.start && moves.Has(f.head(n)) { // "The loss narrowed from a year earlier"
		return true
	}
	if f.doc.Lower(p.start-1) == "than" { // "The hall was far less grand than today"
		return true
	}
	if p.prep == "to" && f.doc.Lower(p.start-1) == "compared" { // "a fall, compared to the third quarter of last year"
		return true
	}
	if n := f.clauses.Governor(p.first); n >= 0 && p.prep == "ahead of" && f.past(p) && f.clauses.Verbs[n].Tense != nlp.Past { // "will finish the year ahead of 2023"
		return true
	}
	figure := false
	for i := p.start - 1; i >= f.clauses.First && i > p.start-20; i-- {
		switch low, tag := f.doc.Lower(i), f.doc.Tag(i); {
		case low == "from":
			return figure
		case (low == "with" || low == "to") && f.doc.Lower(i-1) == "compared", low == "versus":
			return true
		case tag == nlp.CD || tag == nlp.Dollar:
			figure = true
		case tag == nlp.DT, tag.IsNoun(), tag.IsAdjective(), tag == nlp.RB, low == "of", low == ",", low == "or", low == "than", low == "#":
		default:
			return false
		}
	}
	return false
}

// isPayable reports whether the phrase only says when, or to whom, what the sentence
// tells of is paid: "declared a dividend payable on June 5 to holders of record on
// March 2".
func isPayable(f *sentence, p phrase) bool {
	i := p.start - 1
	for i > f.clauses.First && closing.Has(f.doc.Lower(i)) { // "of record as of the close of business on"
		i--
	}
	switch f.doc.Lower(i) {
	case "record":
		n := f.clauses.Governor(i)
		return n < 0 || !copulas.Has(f.head(n)) || payableBefore(f, i) // "is payable on June 5 to holders of record on March 2"
	case "payable":
		n := f.clauses.Governor(i)
		return n < 0 || !copulas.Has(f.head(n))
	case "paid":
		n := f.clauses.VerbAt(i)
		if n < 0 || f.clauses.Verbs[n].Form != nlp.Infinitive {
			return false
		}
		before := f.clauses.Verbs[n].First - 1
		return f.doc.Tag(before).IsNoun() || f.doc.Lower(before) == ","
	}
	return false
}

// payableBefore reports whether a payment is told of before token i.
func payableBefore(f *sentence, i int) bool {
	for i--; i >= f.clauses.First; i-- {
		if low := f.doc.Lower(i); low == "payable" || low == "paid" {
			return true
		}
	}
	return false
}

// closing are the words of "as of the close of business".
var closing = lexicon.NewSet("as at of the close business on")

// isLabel reports whether the phrase belongs to the label in front of a colon and
// dates what the label names: "Graz Daily, May 9: An item on the fair was wrong".
func isLabel(f *sentence, p phrase) bool {
	if f.doc.Lower(p.last) != ":" || p.time < 0 || f.timeOf(p).Type != news.Date || p.start == f.clauses.First {
		return false
	}
	for i := f.clauses.First; i < p.start; i++ {
		if !f.doc.Tag(i).IsProper() && !f.doc.Is(i, nlp.Punct) && f.doc.Tag(i) != nlp.DT {
			return false
		}
	}
	return true
}

// isCited reports whether the phrase is the day of a paper that is cited: "(Harbour
// shut, 19 March, page 7)", "(The Graz Daily, May 9)".
func isCited(f *sentence, p phrase) bool {
	i := p.last
	if f.doc.Lower(i) == "," {
		i++
	}
	if isPage(f.doc.Lower(i)) {
		return true
	}
	if f.doc.Lower(p.last) != ")" || f.doc.Lower(p.start-1) != "," {
		return false
	}
	n := f.nameAt(p.start - 2)
	if n == nil || n.id[0] != 'o' {
		return false
	}
	i = f.doc.TokenAt(n.Start) - 1
	if f.doc.Tag(i) == nlp.DT {
		i--
	}
	return f.doc.Lower(i) == "("
}

// isPage reports whether a word leads to the number of a page, or is one: "page", "p7".
func isPage(word string) bool {
	if pages.Has(word) {
		return true
	}
	number := strings.TrimPrefix(word, "p")
	return len(number) < len(word) && number != "" && strings.Trim(number, "0123456789") == ""
}

var pages = lexicon.NewSet("p p. page pages pg pg. pp pp.")

// isTimetable reports whether the sentence tells the hours of a house: "Open Tue – Sat,
// 10am to 4pm", "The shop opens at 9am on Saturdays".
func isTimetable(f *sentence) bool {
	clock := false
	for _, p := range f.phrases {
		clock = clock || f.timeOf(p).Type == news.Clock
	}
	if !clock {
		return false
	}
	for i := f.clauses.First; i+2 < f.clauses.Last; i++ {
		if weekdays.Has(f.doc.Lower(i)) && through.Has(f.doc.Lower(i+1)) && weekdays.Has(f.doc.Lower(i+2)) {
			return true
		}
	}
	n := f.finiteFrom(f.clauses.First, f.clauses.Last)
	return n >= 0 && f.clauses.Verbs[n].Tense == nlp.Present && keeping.Has(f.head(n)) && repeats(f)
}

// repeats reports whether a time of the sentence is one that comes again: "on Saturdays".
func repeats(f *sentence) bool {
	at := f.doc.Tokens[f.clauses.First].Sentence
	i, _ := slices.BinarySearchFunc(f.facts.Times, at, func(t news.Time, at int) int { return t.Sentence - at })
	for ; i < len(f.facts.Times) && f.facts.Times[i].Sentence == at; i++ {
		if f.facts.Times[i].Type == news.Set {
			return true
		}
	}
	return false
}

var (
	weekdays = lexicon.NewSet(lexicon.Weekdays, `mon mon. tue tue. tues tues. wed wed. thu thu. thur thur. thurs thurs. fri fri. sat sat. sun sun.`)
	through  = lexicon.NewSet("- – — to till through thru")
	keeping  = lexicon.NewSet("open opens close closes is are run runs meet meets")
)

// isCredit reports whether the sentence only says who took a picture, and of what: "Photo
// by Marta Kos, taken on May 2".
func isCredit(f *sentence) bool {
	i := f.clauses.First
	for i < f.clauses.Last && f.doc.Is(i, nlp.Punct) {
		i++
	}
	if f.doc.Lower(i) == "in" && f.doc.Lower(i+1) == "this" && pictures.Has(f.doc.Lower(i+2)) { // "In this photo released by the town on May 2, boats burn"
		return true
	}
	if f.doc.Lower(i) == "this" && pictures.Has(f.doc.Lower(i+1)) { // "This photo was taken on May 2"
		return f.doc.Lower(i+2) == "taken" || f.doc.Lower(i+3) == "taken"
	}
	if pictures.Has(f.doc.Lower(i)) && (f.doc.Lower(i+1) == "shows" || f.doc.Lower(i+1) == "show") { // "Photo shows boats in Hvar on May 2"
		return true
	}
	return pictures.Has(f.doc.Lower(i)) && crediting.Has(f.doc.Lower(i+1)) && f.clauses.Last-i <= longestFurniture
}

var (
	pictures  = lexicon.NewSet("photo photos photograph photographs picture pictures image images video illustration")
	crediting = lexicon.NewSet("by : / | credit credits courtesy via from")
)

// isCovered reports whether the phrase is the time that a report or figure is for: "the
// report for the period from May 1 to May 9", "the budget for the year 2025".
func isCovered(f *sentence, p phrase) bool {
	i := p.start - 1
	if p.prep == "for" && forecasts.Has(f.doc.Lower(i)) { // "cut its forecast for 2025"
		return true
	}
	if !covering.Has(f.doc.Lower(i)) {
		return false
	}
	if i = f.clauses.NounStart(i) - 1; f.doc.Lower(i) != "for" && f.doc.Lower(i) != "covering" {
		return false
	}
	return f.doc.Tag(i - 1).IsNoun()
}

var forecasts = lexicon.NewSet("budget budgets estimate estimates forecast forecasts guidance outlook target targets warning warnings")

var covering = lexicon.NewSet("months period season weeks year years")

// isFurniture reports whether the sentence is a line that says when the page was put
// out, and tells nothing: "Published in the Graz Daily, May 9", "Last updated on Monday".
func isFurniture(f *sentence) bool {
	i := f.clauses.First
	for i < f.clauses.Last && (f.doc.Is(i, nlp.Punct) || furnitureLeads.Has(f.doc.Lower(i))) {
		i++
	}
	for j := i; j < min(i+longestCredit, f.clauses.Last) && (f.doc.Is(j, nlp.Capital) || f.doc.Is(j, nlp.Punct)); j++ { // "HNA Graz (HV) Published 20.07.24"
		if furniture.Has(f.doc.Lower(j)) && f.doc.Is(j, nlp.Capital) && f.inTime(j+1) {
			i = j
			break
		}
	}
	if isStamp(f) {
		return true
	}
	if !furniture.Has(f.doc.Lower(i)) || f.clauses.Last-i > longestFurniture {
		return false
	}
	return f.finiteFrom(i+1, f.clauses.Last) < 0
}

// isStamp reports whether the sentence is the stamps of a page, which bars part: "Graz |
// Updated: 31-08-2023 22:26 | Created: 31-08-2023".
func isStamp(f *sentence) bool {
	barred, stamped := false, false
	for i := f.clauses.First; i < min(f.clauses.Last, f.clauses.First+longestStamp); i++ {
		barred = barred || f.doc.Lower(i) == "|"
		stamped = stamped || furniture.Has(f.doc.Lower(i)) && (f.doc.Lower(i+1) == ":" || f.inTime(i+1))
	}
	return barred && (stamped || f.doc.Lower(f.clauses.First) == "|") && f.clauses.Last-f.clauses.First <= longestStamp
}

// longestStamp is how many tokens such a line can have.
const longestStamp = 40

// longestCredit is how many tokens of who wrote it can stand before such a word.
const longestCredit = 8

// longestFurniture is how many tokens such a line can have.
const longestFurniture = 16

var (
	furniture      = lexicon.NewSet("published created posted updated modified printed reposted republished uploaded filed copyright retrieved accessed photographed edited")
	furnitureLeads = lexicon.NewSet("first last originally story article page post was this photo image")
)

// isNamesYear reports whether the phrase is the year in a name: "Visit Norland 2026",
// "led 2023 Hvar Shield winners Brod".
func isNamesYear(f *sentence, p phrase) bool {
	if p.prep != "" || p.last != p.first+1 || !f.doc.Is(p.first, nlp.AllDigit) {
		return false
	}
	capital := func(i int) bool { return f.doc.Tag(i).IsProper() && f.doc.Is(i, nlp.Capital) && !f.inTime(i) }
	if i := p.start - 1; i > f.clauses.First {
		if f.doc.Lower(i) == ")" {
			i--
		}
		if capital(i) {
			return true
		}
	}
	return capital(p.last) && f.clauses.VerbAt(p.last+1) < 0 && f.clauses.VerbAt(p.start-1) >= 0
}

// isLasting reports whether the phrase is the "today" of a state, which is how
// things are these days: "The fishers today are poorer", "They know more today".
func isLasting(f *sentence, p phrase) bool {
	n := f.clauses.Governor(p.first)
	if n < 0 || p.last != p.first+1 || f.doc.Lower(p.first) != "today" {
		return false
	}
	v := &f.clauses.Verbs[n]
	simple := v.Form == nlp.Finite && v.Tense == nlp.Present && v.Modal < 0 && !v.Passive && !v.Progressive
	return simple && (copulas.Has(f.head(n)) || states.Has(f.head(n)))
}

// isRanked reports whether the phrase only says how long a first or a highest has
// no like: "won the cup for the first time since 1987", "rose to its highest
// level since May".
func isRanked(f *sentence, p phrase) bool {
	if p.prep != "since" {
		return false
	}
	near := true // nothing but the ranked noun's own words stand between
	for i := p.start - 1; i >= f.clauses.First; i-- {
		if f.doc.Lower(i) == "first" && f.doc.Lower(i+1) == "time" || near && isRank(f.doc, i) {
			return true
		}
		near = near && inRankedNoun(f.doc.Tag(i))
	}
	return false
}

// isRank reports whether token i ranks a noun: "first", "only", "highest".
func isRank(d *nlp.Doc, i int) bool {
	tag, low := d.Tag(i), d.Lower(i)
	return tag == nlp.JJS || tag == nlp.RBS || low == "first" || low == "only"
}

// inRankedNoun reports whether a word of that tag may stand between a rank and its
// time: "highest level of the year's second half since May".
func inRankedNoun(tag nlp.Tag) bool {
	switch tag {
	case nlp.IN, nlp.DT, nlp.POS, nlp.PRPS, nlp.CD:
		return true
	}
	return tag.IsNoun() || tag.IsAdjective()
}

// isBound reports whether the phrase only says how far the one before it goes:
// "has shed 2 percent this year through Oct. 5".
func isBound(f *sentence, p phrase) bool {
	if p.prep != "through" {
		return false
	}
	for _, q := range f.phrases {
		if q.last == p.start {
			return true
		}
	}
	return false
}

// isChosen reports whether the phrase is what its verb is about: "They picked Friday
// as the day of the vote", "set Monday as the deadline".
func isChosen(f *sentence, p phrase) bool {
	if p.prep != "" || f.doc.Lower(p.last) != "as" {
		return false
	}
	for j := range f.clauses.List {
		if f.clauses.List[j].Marker == p.last { // "They met Friday as rain fell"
			return false
		}
	}
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; v.Last == p.first {
			return !v.Passive
		}
	}
	return false
}

// dateItself reports whether the phrase is all that a pronoun is said to be: "They
// dress as if it were 1975", "It was Monday".
func dateItself(f *sentence, p phrase) bool {
	if p.prep != "" {
		return false
	}
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; v.Last == p.first && copulas.Has(f.head(n)) {
			return f.doc.Tag(v.First-1) == nlp.PRP
		}
	}
	return false
}

// isGameClock reports whether the phrase is how long a game had gone on: "Kos scored
// at 7:14".
func isGameClock(f *sentence, p phrase) bool {
	if p.time < 0 || p.prep != "at" || f.timeOf(p).Type != news.Clock || p.last != p.first+1 {
		return false
	}
	n := f.clauses.Governor(p.first)
	return n >= 0 && scoring.Has(f.head(n))
}

// scoring are verbs of what is done in games.
var scoring = lexicon.NewSet("converted equalised equalized netted score scored scores tied")
