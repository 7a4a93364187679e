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
	one := m.article || m.n == 1
	many := w.class&plural != 0
	switch {
	case w.class&unitName == 0, w.unit == weekends, w.capital && !p.at(m.first).capital:
		return false
	case m.article && p.inTitle(m.first, j):
		return false // "After A Month in the Country", the play
	case w.unit == quarters && (one || isFraction(p, m, j)):
		return false
	case w.low == "second" && one && !p.is(j+1, "ago", "later"):
		return false // "a second term"
	case m.n == 1 && many:
		return false
	case m.n > 1 && !many && !m.hyphened && m.n == float64(int(m.n)): // and not "one and a half hour"
		return w.unit >= hours && p.at(j+1).spaced && p.at(j+1).mark == 0 // "a two hour delay", and not "Lane 20, second"
	case w.unit == days && p.is(m.first, "one") && (p.is(m.first-1, hopes...) || p.is(m.first-1, "who", "he", "she", "they", "i")):
		return false // "will one day be"
	}
	return !perDay(p, w.unit, j+1)
}

// isFraction reports whether several quarters at piece j are parts of something:
// "two quarters of the town", "three-quarters".
func isFraction(p *parser, m measure, j int) bool {
	return p.is(j+1, "of") && m.n != several || m.hyphened && p.has(j, plural)
}

// inTitle reports whether the article at piece i and the unit at piece j are
// words of a title that runs on from before them.
func (p *parser) inTitle(i, j int) bool {
	return p.at(i).capital && p.at(j).capital && p.at(i-1).mark == 0 && p.at(i-1).End > 0
}

// perDay reports whether "a day" behind hours, or "a week" behind days, makes them
// a rate: "24 hours a day".
func perDay(p *parser, u unit, i int) bool {
	return p.is(i, "a") && (u == hours && p.is(i+1, "day") || u == days && p.is(i+1, "week"))
}

// procession reports whether the "March" at piece i is one of people: "the
// March on Hull", "the annual March for Life".
func procession(p *parser, i int) bool {
	if !p.is(i, "march") || !p.is(i+1, "on", "for", "of") || !p.at(i+2).capital || p.has(i+2, weekdayName) {
		return false
	}
	return p.at(i-1).capital || p.is(i-1, "the", "a", "annual", "first", "second", "women", "million")
}

// numbers reports whether the number at piece i names one of many: "No. 9",
// "Room 4".
func (p *parser) numbers(i int) bool {
	return p.mark(i-1, '.') && p.is(i-2, "no", "nos", "vol", "pt") || p.at(i-1).capital && p.is(i-1, "issue", "number", "volume", "part", "room", "gate", "flight", "page", "section")
}
