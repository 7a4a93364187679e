package timex

import (
	"strings"

	"factbox/internal/lexicon"
)

// readMonth reads a month's name, or its abbreviation with the full stop.
func readMonth(p *parser, i int) (int, int) {
	w := p.at(i)
	if !w.capital || w.class&(monthName|monthAbbr) == 0 {
		return 0, i
	}
	j := i + 1
	if w.class&monthAbbr != 0 && p.mark(j, '.') && p.tight(j) {
		return int(w.n), j + 1
	}
	return int(w.n), j
}

// monthAlone reports whether the month in pieces [i, j), with no day or year,
// is a date and not a person, a verb or the start of a name.
func (p *parser) monthAlone(i, j int) bool {
	m := i
	for m < j && !p.has(m, monthName|monthAbbr) {
		m++
	}
	name := p.at(m)
	if name.class&monthName == 0 && !p.mark(j-1, '.') {
		return false // "Jan", "Mar"
	}
	womanly := m == i && p.is(m, "april", "may", "june", "august", "march")
	if womanly && p.at(j).spaced && p.at(j).isUnknownName() && !p.ofOccasion(i, j) {
		return false // "June Carter", "May Day"
	}
	if womanly && p.speaks(j) && (p.is(i-1, "and", "but") || p.mark(i-1, ',') || p.mark(i-1, '"')) {
		return false // "and May said"
	}
	if m > i {
		return true // "early May"
	}
	if before := p.at(i - 1); before.isWord() && !before.capital && before.class&digitRun == 0 && name.spaced && !p.at(j).capital {
		return true // "her March comment", "began March with"; a person is known by now
	}
	switch {
	case p.is(i-1, "in", "of", "by", "since", "until", "till", "from", "to", "through", "during", "before", "after", "for", "between",
		"last", "next", "this", "every", "each", "around", "about", "throughout", "mid", "and", "or", "on", "within", "a", "the", "late", "early"):
		return true
	case p.mark(i-1, ',') && p.mark(j, ',') && p.is(i, "april", "june", "august"):
		return false // "his wife, June, …"
	case p.dash(i-1) || p.mark(i-1, '(') || p.mark(i-1, ','):
		return !p.is(i, "may", "march")
	}
	return !p.is(i, "may", "march", "april", "june", "august") || p.is(i, "april", "june", "august") && p.possessive(j)
}

// ofOccasion reports whether the month that begins at piece i dates an occasion whose
// name begins with a capital, at piece j: "the June Test series".
func (p *parser) ofOccasion(i, j int) bool {
	if !p.is(i-1, "the", "a", "its", "their", "this") && !p.is(i-1, "s") {
		return false
	}
	for k := j; k < j+4 && p.at(k).isWord(); k++ {
		if occasion.Has(p.at(k).low) {
			return true
		}
	}
	return false
}

// speaks reports whether the word at piece i is a verb of saying in the past.
func (p *parser) speaks(i int) bool {
	w := p.at(i)
	if w.capital || !strings.HasSuffix(w.low, "d") {
		return false
	}
	_, class := lexicon.Reporting(w.low)
	return class == lexicon.Speech || w.low == "told"
}

// possessive reports whether "'s" or a bare apostrophe stands at i.
func (p *parser) possessive(i int) bool { return p.mark(i, '\'') && p.tight(i) }

// readDayNumber reads the day of a month: "3", "3rd", "third".
func readDayNumber(p *parser, i int) (int, int) {
	w := p.at(i)
	if w.class&ordinal != 0 && w.class&digitRun == 0 {
		if w.class&unitName != 0 && !p.has(i-1, monthName|monthAbbr) && !p.is(i+1, "of") {
			return 0, i
		}
		return int(w.n), i + 1
	}
	if w.class&cardinal != 0 && (w.n == 20 || w.n == 30) && p.has(i-1, monthName|monthAbbr|article) {
		j := i + 1
		if p.hyphen(j) {
			j++
		}
		if one := p.at(j); one.class&ordinal != 0 && one.n < 10 && int(w.n+one.n) <= 31 {
			return int(w.n + one.n), j + 1 // "March twenty-first"
		}
	}
	if w.class&digitRun == 0 || w.digits > 2 || w.n < 1 || w.n > 31 || w.class&thousands != 0 {
		return 0, i
	}
	j := i + 1
	if p.tight(j) {
		switch {
		case p.is(j, "st", "nd", "rd", "th"):
			return int(w.n), j + 1
		case p.at(j).mark == 0, p.mark(j, '%'), (p.mark(j, ':') || p.mark(j, '.')) && p.has(j+1, digitRun) && p.tight(j+1):
			return 0, i
		}
	}
	if p.is(j, "percent", "million", "billion", "cents", "people") {
		return 0, i
	}
	return int(w.n), j
}

// readCommaYear reads the year after a day: ", 2015", " 2015", " in 2015".
func readCommaYear(p *parser, i int) (int, int) {
	j := i
	if p.mark(j, ',') && p.tight(j) {
		j++
	}
	if p.hyphen(j) && p.at(j+1).digits == 4 {
		j++
	}
	if p.is(j, "in", "of") && p.at(j+1).digits == 4 && j == i {
		j++
	}
	y, k := readYearNumber(p, j)
	if k == j {
		return 0, i
	}
	return y, k
}

// readYearNumber reads a year: "1998", "'98", "nineteen ninety-eight".
func readYearNumber(p *parser, i int) (int, int) {
	w := p.at(i)
	switch {
	case w.class&digitRun != 0 && w.digits == 4 && w.class&thousands == 0:
		j := i + 1
		if digitsGoOn(p, j) {
			return 0, i
		}
		if w.n < 1000 || w.n > 2199 {
			return 0, i
		}
		return int(w.n), j
	case w.mark == '\'' && p.at(i+1).digits == 2 && p.tight(i+1) && w.spaced:
		j := i + 2
		if p.tight(j) && p.at(j).mark == 0 {
			return 0, i
		}
		return shortYear(int(p.at(i + 1).n)), j
	case w.low == "nineteen" || w.low == "eighteen":
		if n, j := readTens(p, i+1); j > i+1 {
			return 100*int(w.n) + n, j
		}
	}
	return 0, i
}

// digitsGoOn reports whether what stands at piece j makes the digits before it part
// of something longer: "1998m", "1998%", "1998.5".
func digitsGoOn(p *parser, j int) bool {
	if !p.tight(j) {
		return false
	}
	return p.at(j).mark == 0 || p.mark(j, '%') || p.at(j).isOneOf(".:,") && p.has(j+1, digitRun) && p.tight(j+1)
}

// shortYear is the year of two digits: '29 is 2029, '30 is 1930.
func shortYear(n int) int {
	if n < 30 {
		return 2000 + n
	}
	return 1900 + n
}

// readRelation reads the words that pick one of many: "last", "this coming".
func readRelation(p *parser, i int) (relative, int) {
	j := i
	if p.is(j, "the") {
		j++
	}
	if p.is(j, "this") && p.is(j+1, "past") {
		return lastOne, j + 2
	}
	if p.is(j, "this") && p.is(j+1, "coming") {
		return nextOne, j + 2
	}
	switch {
	case p.is(j, "following"):
		return followingOne, j + 1
	case p.is(j, "previous", "preceding"):
		return previousOne, j + 1
	case p.is(j, "last", "past"):
		return lastOne, j + 1
	case p.is(j, "this"):
		return thisOne, j + 1
	case p.is(j, "next", "coming", "upcoming"):
		return nextOne, j + 1
	case p.is(j, "that", "same"):
		return thatOne, j + 1
	}
	return nearest, i
}

// readRelatedYear reads "this year", "of last year", "of that year", "the following
// year" after a month or a season, and gives e its way to the year.
func readRelatedYear(p *parser, e *expr, i int) int {
	j := i
	comma := p.mark(j, ',')
	if comma {
		j++
	}
	if p.is(j, "of") {
		j++
	}
	if s, k := readStep(p, j, "year", years); k > j {
		e.shift, e.anchor = s, published
		return k
	}
	if p.is(j, "the") {
		j++
	}
	pick, k := readPick(p, j)
	told := pick.anchor == inText || p.is(j, "next") && p.is(j-1, "the")
	if comma || k == j || !told || !p.is(k, "year") {
		return i
	}
	e.shift, e.anchor = pick.shift, inText
	e.shift.unit = years
	return k + 1
}

// readStep reads "this", "last" or "next" before the name of a unit.
func readStep(p *parser, i int, name string, u unit) (shift, int) {
	if !p.is(i, "this", "last", "next") || !p.is(i+1, name) {
		return shift{}, i
	}
	s := shift{amount: amount{1, u}, back: p.is(i, "last")}
	if p.is(i, "this") {
		s.n = 0
	}
	return s, i + 2
}

// readPart reads "early", "late", "mid-", "the end of the".
func readPart(p *parser, i int) (part, int) {
	j := i
	if p.is(j, "the") {
		j++
	}
	if p.is(j, "very") {
		j++
	}
	k := j + 1
	switch {
	case p.is(j, "early", "late", "mid", "earlier", "later"):
		if p.dash(k) && p.tight(k) {
			k++
		} else if p.is(k, "on") {
			return whole, i // of the clause, not of the day: "let out late on May 3"
		} else if p.is(k, "in") {
			k++
			if p.is(k, "the") {
				k++
			}
		}
		switch {
		case p.is(j, "early"):
			return early, k
		case p.is(j, "late"):
			return late, k
		case p.is(j, "mid"):
			return mid, k
		}
		return whole, k
	case p.is(j, "first", "opening", "second", "last", "final", "closing") && p.is(k, "week", "weeks", "days", "half", "part", "months", "weekend") && p.is(k+1, "of"):
		if k += 2; p.is(k, "the") {
			k++
		}
		if p.is(j+1, "half") && (p.is(k, "year") || p.is(k+1, "year") || p.at(k).digits == 4 || p.has(k, calendarAdj)) {
			return whole, i // a half of the calendar
		}
		if p.is(j, "first", "opening") {
			return early, k
		}
		if p.is(j, "second") && !p.is(j+1, "half") {
			return whole, i
		}
		return late, k
	case p.is(j, "end", "close", "beginning", "start", "middle") && p.is(k, "of"):
		k++
		if p.is(k, "the") {
			k++
		}
		switch {
		case p.is(j, "end", "close"):
			return end, k
		case p.is(j, "middle"):
			return mid, k
		}
		return start, k
	}
	return whole, i
}
