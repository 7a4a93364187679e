package timex

// readDate reads dates that name their month: "Sunday, June 14, 2015", "3
// March", "early May", "the end of March 2020", and numeric ones.
func readDate(p *parser, i int) (expr, int) {
	if e, j := readNumeric(p, i); j > i {
		return e, j
	}
	e := expr{value: value{kind: calendar}}
	j, wd := i, 0
	if w, k := readWeekdayWord(p, i); k > i {
		wd, j = w, k
		if p.mark(j, ',') {
			j++
		}
		if p.is(j, "the") {
			j++
		}
	} else if p.picksMonth(i) {
		return readRelatedMonth(p, i)
	} else if part, k := readPart(p, i); k > i {
		e.part, j = part, k
		if p.is(j, "last", "next", "this") {
			r, k := readRelatedMonth(p, j)
			r.part = part
			if k == j {
				return e, i
			}
			return r, k
		}
	}
	if p.is(j, "the") && p.has(j+1, digitRun|ordinal) {
		j++
	}
	e.at.weekday = wd
	if m, k := readMonth(p, j); k > j {
		if e.part == whole && wd == 0 && procession(p, j) {
			return e, i
		}
		e.at.month = m
		f, l := readAfterMonth(p, e, i, k)
		if p.is(i, "the") && p.hyphen(j-1) && p.attributes(l) {
			f.first = i + 1 // "the late-November trip"
		}
		return f, l
	}
	if e.part == whole && !p.numbers(j) {
		return readDayOfMonth(p, e, i, j)
	}
	return e, i
}

// readAroundDate reads "around Nov. 1".
func readAroundDate(p *parser, i int) (expr, int) {
	if !p.is(i, "around") || !p.has(i+1, monthName|monthAbbr|digitRun) {
		return expr{}, i
	}
	e, j := readDate(p, i+1)
	if j == i+1 || e.kind != calendar || !e.at.isMonthDay() {
		return expr{}, i
	}
	e.approx = true
	return e, j
}

// picksMonth reports whether "last", "this", "next" or "that" picks the month
// that follows it at piece i.
func (p *parser) picksMonth(i int) bool {
	if p.is(i, "the") && p.is(i+1, "following", "previous", "preceding") {
		return p.has(i+2, monthName|monthAbbr)
	}
	if !p.has(i+1, monthName|monthAbbr) {
		return false
	}
	return p.is(i, "this", "last", "next", "following", "previous", "preceding") || p.is(i, "that") && (p.ends(i-1) || p.is(i-1, "in", "by", "of", "later", "during", "until", "since"))
}

// readDayOfMonth reads the day before its month, at j: "3 March 2020", "the 4th
// day of July".
func readDayOfMonth(p *parser, e expr, i, j int) (expr, int) {
	d, k := readDayNumber(p, j)
	if k == j {
		return e, i
	}
	if p.is(k, "day") && p.is(k+1, "of") {
		k++
	}
	if p.is(k, "of") || p.hyphen(k) {
		k++
	}
	m, l := readMonth(p, k)
	if l == k {
		return e, i
	}
	e.at.month, e.at.day, e.at.grain = m, d, day
	return readAfterDay(p, e, i, l)
}

// readAfterDay reads what follows the day and the month of e: a year, a part of
// the day, the weekday in brackets.
func readAfterDay(p *parser, e expr, i, j int) (expr, int) {
	if k := readEachYear(p, j); k > j {
		e.kind = repeat
		return e, k
	}
	if y, k := readCommaYear(p, j); k > j {
		e.at.year, j = y, k
	} else {
		j = readRelatedYear(p, &e, j)
	}
	e.famous = famousYear(p, e.at, j)
	if e.at.weekday == 0 && p.mark(j, '(') {
		if w, k := readWeekdayWord(p, j+1); k > j+1 && p.mark(k, ')') { // "May 18 (Saturday)"
			e.at.weekday, j = w, k+1
		}
	}
	return readDayTime(p, e, i, j)
}

// readAfterMonth reads what follows the month of e: a day, a year, both.
func readAfterMonth(p *parser, e expr, i, j int) (expr, int) {
	k := j
	if p.is(k, "the") && p.has(k+1, ordinal) || p.is(k, "the") && p.has(k+1, digitRun) && p.is(k+2, "st", "nd", "rd", "th") {
		k++
	}
	if d, l := readDayNumber(p, k); l > k {
		e.at.day, e.at.grain = d, day
		return readAfterDay(p, e, i, l)
	}
	if e.at.weekday > 0 {
		return e, i // "Monday, March" is two
	}
	e.at.grain = month
	if l := readEachYear(p, j); l > j {
		e.kind = repeat
		return e, l
	}
	k = j
	if p.mark(k, ',') || p.is(k, "of") {
		k++
	}
	if y, l := readYearNumber(p, k); l > k && !p.has(l, unitName) {
		e.at.year = y
		return e, l
	}
	if l := readRelatedYear(p, &e, j); l > j {
		return e, l
	}
	if !p.monthAlone(i, j) {
		return e, i
	}
	return e, j
}

// readEachYear reads the words that make a month or a day one of every year: "in
// April of each year", "on May 3 every year".
func readEachYear(p *parser, i int) int {
	j := i
	if p.is(j, "of") {
		j++
	}
	if p.is(j, "each", "every") && p.is(j+1, "year") {
		return j + 2
	}
	return i
}

// readDayTime adds a part of the day or a time to the date e: "May 3 at noon".
func readDayTime(p *parser, e expr, i, j int) (expr, int) {
	k := j
	if p.mark(k, ',') {
		k++
	}
	if p.has(k, dayPartName) && !p.has(k, plural) && !p.at(k).capital {
		e.at.part, e.at.grain = int(p.at(k).n), dayPart
		return readPartTime(p, e, k+1)
	}
	if p.is(k, "at") {
		k++
	}
	if c, l := readClock(p, k); l > k {
		c.setDate(&e.at)
		e.at = c
		return e, l
	}
	return e, j
}

// readPartTime reads the time of day behind e, a part of a day: "tonight at 7:30",
// "Monday evening at 8 p.m."
func readPartTime(p *parser, e expr, i int) (expr, int) {
	if !p.is(i, "at") || e.at.grain != dayPart {
		return e, i
	}
	c, k := readClock(p, i+1)
	if k == i+1 || p.runningClock(k) {
		return e, i
	}
	if afterNoon(c.hour, e.at.part) {
		c.hour += 12
	}
	c.setDate(&e.at)
	e.at = c
	return e, k
}

// setDate copies the calendar fields of d into a time of day.
func (d *date) setDate(from *date) {
	d.year, d.month, d.day, d.week, d.weekday = from.year, from.month, from.day, from.week, from.weekday
}

// readRelatedMonth reads "last March", "this past June", "next May 3".
func readRelatedMonth(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	rel, j := readRelation(p, i)
	if j == i {
		return e, i
	}
	m, k := readMonth(p, j)
	if k == j {
		return e, i
	}
	e.relation = rel
	e.at.month, e.at.grain = m, month
	if d, l := readDayNumber(p, k); l > k {
		e.at.day, e.at.grain = d, day
		k = l
	}
	return e, k
}

// readPickedDay reads the day of a month that is told from today or from the
// text: "the 23rd of last month", "the first of this month".
func readPickedDay(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if p.is(j, "the") {
		j++
	}
	d, k := readDayNumber(p, j)
	if k == j || !p.is(k-1, "st", "nd", "rd", "th") && !p.has(k-1, ordinal) || !p.is(k, "of") {
		return e, i
	}
	pick, l := readPick(p, k+1)
	if l == k+1 || !p.is(l, "month") || p.is(k+1, "latest", "recent", "past") {
		return e, i
	}
	e.at = date{grain: day, day: d}
	e.shift, e.anchor = pick.shift, pick.anchor
	e.shift.unit = months
	return e, l + 1
}

// readNthWeekday reads a day told by its count: "the last Thursday in May",
// "the first Monday of next month", "the second Tuesday in November 2024".
func readNthWeekday(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if p.is(j, "the") {
		j++
	}
	n := int(p.at(j).n)
	k := j + 1
	switch {
	case p.is(j, "last", "final"):
		n = -1
	case p.has(j, ordinal):
	case p.has(j, digitRun) && p.is(k, "st", "nd", "rd", "th") && p.tight(k):
		k++
	default:
		return e, i
	}
	w := p.at(k)
	if n > 5 || n == 0 || w.class&weekdayName == 0 || !p.is(k+1, "in", "of") {
		return e, i
	}
	e.feast = &feast{weekday: int(w.n), nth: n}
	e.at.grain = day
	if p.is(k+2, "this", "last", "next") && p.is(k+3, "month") {
		e.shift, e.anchor = shift{amount{1, months}, p.is(k+2, "last")}, published
		if p.is(k+2, "this") {
			e.shift.n = 0
		}
		return e, k + 4
	}
	m, l := readMonth(p, k+2)
	if l == k+2 {
		return e, i
	}
	e.feast.month = m
	if y, o := readCommaYear(p, l); o > l {
		e.at.year, l = y, o
	}
	return e, l
}

// readNumberedWeekday reads the day that a weekday and a number tell without
// their month: "on Friday the 13th".
func readNumberedWeekday(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	w, j := readWeekdayWord(p, i)
	if j == i || !p.is(j, "the") {
		return e, i
	}
	d, k := readDayNumber(p, j+1)
	if k == j+1 || !p.is(k-1, "st", "nd", "rd", "th") && !p.has(k-1, ordinal) || p.is(k, "of") || p.has(k, monthName|monthAbbr) {
		return e, i
	}
	e.at = date{grain: day, day: d, weekday: w}
	if !p.is(i-1, "on", "until", "by", "for", "before", "after", "since", "from") || p.is(k, "part") || p.at(k).capital && p.at(k).spaced {
		e.kind = notATime // the film
	}
	return e, k
}
