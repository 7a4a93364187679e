package timex

// measure is a number that may be counted in the unit that follows it.
type measure struct {
	n        float64
	first    int  // the piece it begins at
	article  bool // the number is "a"
	hyphened bool // a hyphen joins number and unit
}

// measures reports whether the unit at piece j makes m a length of time.
func (p *parser) measures(m measure, j int) bool {
	w := p.at(j)
	many := w.class&plural != 0
	switch {
	case w.class&unitName == 0, w.unit == weekends, w.capital && !p.at(m.first).capital:
		return false
	case m.article && w.capital && p.at(m.first).capital && p.at(m.first-1).mark == 0 && p.at(m.first-1).End > 0:
		return false // "After A Month in the Country", the play
	case w.unit == quarters && (m.article || m.n == 1 || p.is(j+1, "of") || m.hyphened && many):
		return false // "a quarter of", "three-quarters"
	case w.low == "second" && (m.article || m.n == 1) && !p.is(j+1, "ago", "later"):
		return false // "a second term"
	case m.n == 1 && many:
		return false
	case m.n > 1 && !many && !m.hyphened && (w.unit < hours || !p.at(j+1).spaced || p.at(j+1).mark != 0):
		return false // "Lane 20, second", and not "a two hour delay"
	case w.unit == days && p.is(m.first, "one") && p.is(m.first-1, "will", "would", "could", "might", "may", "can", "who", "he", "she", "they", "i"):
		return false // "will one day be"
	case p.is(j+1, "a") && (w.unit == hours && p.is(j+2, "day") || w.unit == days && p.is(j+2, "week")):
		return false // "24 hours a day"
	}
	return true
}

// procession reports whether the "March" at piece i is one of people: "the
// March on Hull", "the annual March for Life".
func (p *parser) procession(i int) bool {
	return p.is(i, "march") && p.is(i+1, "on", "for", "of") && p.at(i+2).capital && !p.has(i+2, weekdayName) &&
		(p.is(i-1, "the", "a", "annual", "first", "second", "women", "million") || p.at(i-1).capital && p.at(i-1).mark == 0)
}

// numbers reports whether the number at piece i names one of many: "No. 9",
// "Room 4".
func (p *parser) numbers(i int) bool {
	return p.mark(i-1, '.') && p.is(i-2, "no", "nos", "vol", "pt") || p.at(i-1).capital && p.is(i-1, "issue", "number", "volume", "part", "room", "gate", "flight", "page", "section")
}

// yearAlone reports whether the four digits in pieces [i, j) are a year and
// not a quantity, a number of something or a model.
func (p *parser) yearAlone(i, j int) bool {
	before, after := p.at(i-1), p.at(j)
	if p.tight(i) && p.mark(i-1, '$') || p.tight(i) && (p.mark(i-1, '#') || p.mark(i-1, '/') || p.mark(i-1, '.') || p.mark(i-1, ':') || p.mark(i-1, '+')) {
		return false
	}
	if p.tight(i) && before.mark == '-' && !p.has(i-2, edge) && !p.is(i-2, "post", "pre", "fiscal", "the") {
		return false // "Covid-1999", "ISO-9001"
	}
	if before.mark == 0 && p.is(i-1, numbered...) && before.capital || p.mark(i-1, '.') && p.is(i-2, "no", "nos") {
		return false
	}
	if p.tight(j) && (after.mark == '-' && p.at(j+1).class&unitName != 0 || after.mark == '$') {
		return false // "1500-year"
	}
	if p.tight(i) && before.mark == 0 && before.End > 0 && !p.is(i-1, "fy") {
		return false // "Covid2019"
	}
	if after.capital && (p.is(j, streets...) || p.is(j+1, streets...) || p.is(j+2, streets...)) && !p.is(i-1, "in", "since", "by", "until", "of") {
		return false // "1600 Harbour Street"
	}
	if p.hyphen(j) && p.has(j+1, digitRun) {
		return false // "2015-3"
	}
	if p.at(i).n > 2100 {
		return false
	}
	if p.is(j, quantities...) || after.class&unitName != 0 && after.class&plural != 0 {
		return false
	}
	if p.is(i-1, "than") && !p.ends(j) && !p.is(i-2, "rather", "other", "later", "earlier") ||
		p.is(i-1, "some", "least", "nearly", "total", "roughly", "approximately", "exactly") && after.mark != ',' {
		return false
	}
	// "1950 tons", "2000 shares": a number before a plural, unless something
	// before it asks for a year.
	if after.capital && p.is(j, makes...) {
		return false
	}
	if before.mark != '-' && after.spaced && after.mark == 0 && !after.capital && len(after.low) > 3 && after.low[len(after.low)-1] == 's' && after.low[len(after.low)-2] != 's' &&
		!p.is(i-1, yearCues...) && !p.is(j, "was", "has", "as", "is", "his", "its", "this") && !(before.mark == '(' || before.mark == '\'') {
		return false
	}
	return true
}

// numbered are the words that a number names one of.
var numbered = []string{"flight", "room", "boeing", "highway", "route", "section", "article", "resolution", "bill", "channel", "model", "engine",
	"proposition", "chapter", "act", "order", "apartment", "suite", "unit", "windows", "airbus", "page", "catalina", "local", "lot", "gate"}

// streets are what a house number comes before.
var streets = []string{"street", "avenue", "road", "boulevard", "lane", "drive", "st", "ave", "blvd", "route", "highway", "hwy", "parkway", "terrace", "court", "square", "broadway"}

// makes are the cars that a year before them is the model of.
var makes = []string{"acura", "audi", "bmw", "buick", "cadillac", "chevrolet", "chevy", "chrysler", "dodge", "ferrari", "fiat", "ford", "gmc", "honda", "hyundai",
	"jaguar", "jeep", "kia", "lexus", "lincoln", "mazda", "mercedes", "mitsubishi", "nissan", "oldsmobile", "plymouth", "pontiac", "porsche", "renault", "saab",
	"saturn", "subaru", "suzuki", "tesla", "toyota", "volkswagen", "volvo"}

// quantities are what may be counted in the thousands.
var quantities = []string{"percent", "kilometers", "kilometres", "km", "miles", "feet", "foot", "meters", "metres", "people", "tons", "tonnes", "points",
	"troops", "men", "women", "children", "dollars", "pounds", "euros", "yen", "square", "acres", "yards", "megawatts", "mph", "rpm", "kg", "hp", "cc", "calories",
	"delegates", "barrels", "billion", "million", "megahertz", "m", "inches", "cases", "jobs", "members", "homes", "rpm", "workers", "soldiers"}

// yearCues are the words that ask for a year even before a plural: "the 1996
// floods", "his 2003 films".
var yearCues = []string{"in", "of", "since", "the", "by", "from", "until", "during", "its", "his", "her", "their", "our", "last", "and", "a", "an", "to", "that",
	"through", "year", "mid", "fiscal", "or", "for", "before", "after", "early", "late", "between", "this", "these", "those", "both", "with", "against",
	"versus", "s"}
