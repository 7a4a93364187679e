package timex

import "factbox/internal/lexicon"

// readWeekdayWord reads "Tuesday" or "Tue.".
func readWeekdayWord(p *parser, i int) (int, int) {
	w := p.at(i)
	if w.class&(weekdayName|weekdayAbbr) == 0 || !w.capital && w.class&weekdayName == 0 {
		return 0, i
	}
	j := i + 1
	if w.class&weekdayAbbr != 0 {
		switch {
		case p.mark(j, '.') && p.tight(j):
			j++
		case p.mark(j, ',') && (p.has(j+1, monthName|monthAbbr) || p.has(j+1, digitRun)):
		default:
			return 0, i
		}
	}
	return int(w.n), j
}

// readWeekday reads "Tuesday", "last Friday", "Sunday night", "late Monday",
// "noon Thursday".
func readWeekday(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if p.is(j, "early", "late", "earlier", "later") {
		if p.is(j, "earlier", "later") || p.is(j+1, "on") {
			return e, i // of the clause, not of the day: "Earlier Friday, police …"
		}
		e.part = early
		if p.is(j, "late") {
			e.part = late
		}
		j++
	}
	if p.joinsClause(j) {
		return e, i
	}
	if r, k := readRelation(p, j); k > j {
		e.relation, j = r, k
	}
	if p.is(j, "last", "next") && e.relation == nearest {
		return e, i
	}
	w, k := readWeekdayWord(p, j)
	if sharesNights(p, k) {
		return e, i
	}
	counted := p.has(j-1, ordinal) || e.relation == lastOne && p.is(k, "of") && p.is(k+1, "the", "each", "every") // "the last Tuesday of the month"
	if k == j || p.titled(j, k) || counted {
		return e, i
	}
	if d, l := readDate(p, j); l > k && d.at.day > 0 && e.relation != nearest {
		d.part = e.part
		return d, l // "this coming Sunday, March 8"
	}
	if p.is(j-1, "the") && p.is(j-2, "on", "by") && e.relation == nearest && p.ends(k) {
		e.relation = thatOne // "Ten days later, on the Friday, …"
	}
	e.at.weekday, e.at.grain = w, day
	if l := readWeekdayWeek(p, &e, k); l > k {
		return e, l
	}
	f, l := readDayTime(p, e, i, k)
	if d, m := readItsDate(p, f, l); m > l {
		return d, m
	}
	m := l
	if p.is(m, "of") {
		m++
	}
	if s, n := readStep(p, m, "week", weeks); n > m && e.relation == nearest {
		f.shift, f.anchor = s, published
		return f, n // "Tuesday of last week"
	}
	return f, l
}

// joinsClause reports whether the "that" at piece i opens what somebody says: "He
// stated that Monday's crowd was large".
func (p *parser) joinsClause(i int) bool {
	if !p.is(i, "that") || i == 0 {
		return false
	}
	_, class := lexicon.Reporting(p.at(i - 1).low)
	return class != lexicon.NoReport || p.has(i+1, weekdayName) && p.mark(i+2, '\'') && !p.is(i-1, "of", "on", "after", "before", "by", "in", "for", "at")
}

// readItsDate reads the date behind the weekday of e and its part of the day:
// "Monday (Aug 6)", "Tuesday evening Feb. 16", "Sunday night, 7th June 2015".
func readItsDate(p *parser, e expr, i int) (expr, int) {
	j, bracket := i, p.mark(i, '(')
	if bracket || p.mark(j, ',') {
		j++
	}
	d, k := readDate(p, j)
	if k == j || !d.at.isMonthDay() || d.at.weekday > 0 || d.part != whole || e.relation == thatOne {
		return e, i
	}
	if bracket {
		if !p.mark(k, ')') {
			return e, i
		}
		k++
	} else if e.at.grain == day {
		return e, i // readDate reads it
	}
	t := e.at
	d.at.weekday = e.at.weekday
	t.setDate(&d.at)
	d.at, d.part = t, e.part
	return d, k
}

// readWeekdayWeek reads the "week" of "Friday week": a week after the coming one.
func readWeekdayWeek(p *parser, e *expr, i int) int {
	u := p.at(i).unit
	one := (u == weeks || u == fortnights) && !p.has(i, plural) && !p.at(i).capital
	if !one || e.relation != nearest || p.hyphen(i+1) || !p.ends(i+1) && !p.is(i+1, "in", "at", "with", "for", "and", "when", "to", "if") {
		return i
	}
	e.relation, e.apart = nextOne, shift{amount: amount{7, days}}
	if u == fortnights {
		e.apart.n = 14
	}
	return i + 1
}

// readBesideWeekday reads "the day before Friday", "the day after last Tuesday's".
func readBesideWeekday(p *parser, i int) (expr, int) {
	if !p.is(i, "the") || !p.is(i+1, "day") || !p.is(i+2, "before", "after") {
		return expr{}, i
	}
	e, j := readWeekday(p, i+3)
	if j == i+3 || e.at.grain != day || e.shift.stated() {
		return e, i
	}
	e.apart = shift{amount{1, days}, p.is(i+2, "before")}
	return e, j
}

// programme reports whether the "Today" at piece i is a title: "NBC's Today",
// "USA TODAY".
func programme(p *parser, i int) bool {
	w, before := p.at(i), p.at(i-1)
	if next := p.at(i + 1); shouts(p, i) && shouts(p, i-1) && w.spaced && next.isWord() && !shouts(p, i+1) {
		return true // "HULL TODAY met the mayor"
	}
	if !w.capital || !w.spaced || i == 0 || before.mark != 0 {
		return false
	}
	if next := p.at(i + 1); before.capital && next.isWord() && !next.capital && !p.is(i+1, titleWords...) {
		return true // "told Tollan Today that", and not "Tollan Votes Today as Rain Falls"
	}
	return !before.capital || p.is(i-1, "usa") || shouts(p, i) && !shouts(p, i-1) // "told Tollan TODAY"
}

// titleWords stay small in a title of capitals.
var titleWords = []string{"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "over", "the", "to", "with"}

// shouts reports whether piece i is a word in capitals.
func shouts(p *parser, i int) bool {
	w := p.at(i)
	if w.End-w.Start < 2 {
		return false
	}
	for _, c := range []byte(p.text[w.Start:w.End]) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// age reports whether the "today" at piece i means these years, and not a day:
// "in today's world", "today's youth".
func (p *parser) age(i int) bool {
	if p.is(i, "today", "tomorrow") && p.is(i-1, "of") && p.is(i-2, ofOurTime...) && !p.possessive(i+1) {
		return true // "the leaders of tomorrow"
	}
	return p.is(i, "today", "tomorrow", "yesterday") && p.mark(i+1, '\'') && p.is(i+2, "s") && p.is(i+3, ages...)
}

// ages are what "today's" makes those of our time.
var ages = []string{"world", "times", "youth", "society", "economy", "market", "markets", "generation", "children", "students", "women", "men", "consumers", "voters", "technology",
	"computers", "cars", "standards", "dollars", "prices", "terms", "personal", "digital", "modern", "young"}

// ofOurTime are what is "of today" or "of tomorrow" in the wide sense.
var ofOurTime = []string{"world", "people", "leaders", "leader", "stars", "generation", "generations", "youth", "children", "cities", "city", "homes", "workers", "jobs", "music",
	"technology", "technologies", "champions", "citizens", "man", "men", "women", "woman", "company", "companies", "car", "cars", "schools", "society", "artists", "scientists"}

// namedWeekdays are the words that make a weekday the name of a day of its own.
var namedWeekdays = []string{"super", "black", "bloody", "cyber", "giving", "ash", "palm", "good", "holy", "maundy", "shrove", "whit", "fat", "ruby", "wet", "easter"}

// titled reports whether the weekday in pieces [i, j) is part of a name or
// begins a title: Super Tuesday, the Sunday Times, Monday Night Football.
func (p *parser) titled(i, j int) bool {
	if p.at(i-1).capital && p.is(i-1, namedWeekdays...) {
		return true
	}
	if p.is(i-1, "on") && p.is(i-2, "mail", "independent", "scotland", "mirror") && p.at(i-2).capital {
		return true // "The Tollan Mail on Sunday"
	}
	next := p.at(j)
	return next.capital && next.spaced && (p.is(j, "times", "telegraph", "mirror", "express", "mail", "world", "post", "herald", "sun") ||
		next.class&dayPartName != 0)
}

// readDeictic reads "yesterday", "late today", "tomorrow morning", "this evening",
// "last night", "the day before yesterday".
func readDeictic(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, anchor: published, shift: shift{amount: amount{0, days}}}}
	j := i
	if spells(p, j, "the", "day", "before", "yesterday") || spells(p, j, "the", "day", "after", "tomorrow") {
		e.shift.n, e.shift.back = 2, p.is(j+2, "before")
		return e, j + 4
	}
	if p.is(j, "early", "late", "earlier", "later") {
		switch {
		case p.is(j, "early"):
			e.part = early
		case p.is(j, "late"):
			e.part = late
		}
		j++
	}
	if w := p.at(j); w.class&deictic != 0 && !p.hyphen(j+1) && !p.hyphen(j) && !programme(p, j) && !p.age(j) {
		if w.n != 0 {
			e.shift.n, e.shift.back = 1, w.n < 0
		}
		if w.low == "tonight" {
			e.at.grain, e.at.part = dayPart, night
			return readPartTime(p, e, j+1)
		}
		e.at.grain = day
		if p.is(j, "today", "tomorrow") && p.is(j+1, "week") && !p.at(j+1).capital && !p.hyphen(j+2) && !p.possessive(j+2) {
			e.shift.n += 7
			return e, j + 2 // "The debate will open today week."
		}
		f, k := readDayTime(p, e, i, j+1)
		return readTodaysDate(p, f, k)
	}
	if p.is(j, "this", "last", "that") && p.has(j+1, dayPartName) && !p.has(j+1, plural) {
		e.at.grain, e.at.part = dayPart, int(p.at(j+1).n)
		switch {
		case p.is(j, "last"):
			e.shift.n, e.shift.back = 1, true
		case p.is(j, "that"):
			e.anchor = inText
			return e, j + 2
		}
		if f, k := readPartTime(p, e, j+2); k > j+2 {
			return f, k
		}
		return readTodaysDate(p, e, j+2)
	}
	if p.is(j, "the") && p.is(j+1, "next", "following", "previous") && p.has(j+2, dayPartName) && !p.has(j+2, plural) {
		e.at.grain, e.at.part, e.anchor = dayPart, int(p.at(j+2).n), inText
		e.shift.n, e.shift.back = 1, p.is(j+1, "previous")
		return e, j + 3
	}
	return e, i
}

// isPlainDay reports whether a time is a day of a month and says no more.
func isPlainDay(d *expr) bool {
	return d.kind == calendar && d.at.isMonthDay() && d.part == whole && !d.isRange() && !d.shift.stated()
}

// readTodaysDate reads the date that is told with a day counted from today: "this
// morning, July 2, 2023", "today (May 3)".
func readTodaysDate(p *parser, e expr, i int) (expr, int) {
	bracket := p.mark(i, '(')
	if !bracket && !p.mark(i, ',') {
		return e, i
	}
	d, k := readDate(p, i+1)
	if k == i+1 || !isPlainDay(&d) {
		return e, i
	}
	if bracket {
		if !p.mark(k, ')') {
			return e, i
		}
		k++
	}
	t := e.at
	t.setDate(&d.at)
	d.at, d.part = t, e.part
	return d, k
}
