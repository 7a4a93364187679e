package timex

// readExpression reads the longest time expression that begins at i, and the end of
// the range when it begins one: "May 9 to 11", "1999–2007", "noon and 3pm".
func readExpression(p *parser, i int) (expr, bool) {
	if p.has(i, digitRun) {
		if e, j := readDayRange(p, i); j > i {
			e.first, e.last = i, j
			return e, true
		}
		if e, j := readYearRange(p, i); j > i {
			e.first, e.last = i, j
			return e, true
		}
	}
	e, ok := readLongest(p, i)
	if !ok || e.kind != calendar || e.shift.stated() || e.at.grain == noGrain {
		return e, ok
	}
	j, ok := p.joined(i, e.last)
	if !ok || readToDay(p, &e, j) {
		return e, true
	}
	if to, ok := readLongest(p, j); ok && to.kind == calendar && !to.shift.stated() && to.relation == nearest && pairs(&e.at, &to.at) {
		e.joinTo(&to)
	}
	return e, true
}

// readToDay reads the second day of "May 9 to 11, 2026", which lacks its month.
func readToDay(p *parser, e *expr, j int) bool {
	if e.at.grain != day || e.at.month == 0 {
		return false
	}
	d, k := readDayNumber(p, j)
	if k == j || d <= e.at.day || p.has(k, unitName|monthName|monthAbbr) || p.is(k, "percent", "p", "a", "am", "pm") || p.mark(k, '%') {
		return false
	}
	e.to = e.at
	e.to.day = d
	if y, l := readCommaYear(p, k); l > k && e.at.year == 0 {
		e.at.year, e.to.year, k = y, y, l
	}
	e.last = k
	return true
}

// pairs reports whether a and b can be the ends of a range.
func pairs(a, b *date) bool {
	switch {
	case a.grain > day && b.grain > day:
		return true
	case a.grain != b.grain:
		return false
	case a.grain == year:
		return a.year < b.year
	case a.grain == season && b.year == 0, a.year > 0 && b.year > 0 && b.year < a.year:
		return false
	case a.grain == day:
		return (a.month == 0) == (b.month == 0)
	}
	return true
}

// joinTo makes to the end of the range that begins with e. A month lends its
// year to the one before it, a day its date: "March to June 2017", "noon and
// 3pm on Monday".
func (e *expr) joinTo(to *expr) {
	a, b := &e.at, &to.at
	switch {
	case a.year == 0 && b.year > 0 && a.month > 0:
		a.year = b.year
		if a.month > b.month {
			a.year--
		}
	case a.grain > day && a.day == 0 && a.weekday == 0:
		a.setDate(b)
		b.setDate(&date{})
	}
	e.to, e.last = *b, to.last
}

// joined reads the word or mark between the ends of a range.
func (p *parser) joined(i, j int) (int, bool) {
	from := p.is(i-1, "from") || p.is(i-1, "the") && p.is(i-2, "from")
	switch {
	case p.is(j, "and"):
		return j + 1, p.is(i-1, "between")
	case p.is(j, "to", "until", "till"):
		return j + 1, !p.moved(i) && (from || p.is(j, "to") && !p.is(i-1, "on", "at", "by"))
	case p.is(j, "through"):
		return j + 1, true
	case p.mark(j, '-') || p.mark(j, 'n') || p.mark(j, 'm') && p.tight(j):
		return j + 1, p.tight(j) == p.tight(j+1)
	}
	return j, false
}

// moved reports whether a verb before i moves a date from one day to another:
// "postponed from May 20 to June 4" is no range.
func (p *parser) moved(i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		if p.is(k, "postponed", "moved", "changed", "pushed", "delayed", "shifted", "brought", "rescheduled", "put", "switched", "extended") {
			return true
		}
	}
	return false
}

// readDayRange reads "3-5 May 2026" and "3 to 5 May".
func readDayRange(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	a, j := readDayNumber(p, i)
	if j == i || !p.free(i) || !p.dash(j) && !p.is(j, "to") && !(p.is(j, "and") && p.is(i-1, "between")) {
		return e, i
	}
	b, k := readDayNumber(p, j+1)
	if k == j+1 || b <= a {
		return e, i
	}
	m, l := readMonth(p, k)
	if l == k {
		return e, i
	}
	e.at = date{grain: day, month: m, day: a}
	e.to = date{grain: day, month: m, day: b}
	if y, n := readCommaYear(p, l); n > l {
		e.at.year, e.to.year, l = y, y, n
	}
	return e, l
}

// readYearRange reads "2009-10" and "2006–2008".
func readYearRange(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	a, b := p.at(i), p.at(i+2)
	if a.digits != 4 || a.n < 1400 || a.n > 2100 || b.class&digitRun == 0 || !p.free(i) || !p.tight(i+1) || !p.tight(i+2) || !p.hyphen(i+1) && !p.mark(i+1, '/') {
		return e, i
	}
	if p.tight(i+3) && (p.at(i+3).mark == 0 || p.hyphen(i+3) || p.mark(i+3, '/')) {
		return e, i
	}
	y := int(b.n)
	switch {
	case b.digits == 2 && (p.mark(i+1, 'n') || int(b.n) > 12 || y == (int(a.n)+1)%100):
		y += int(a.n) / 100 * 100
		if y < int(a.n) {
			y += 100
		}
	case b.digits != 4 || p.mark(i+1, '/'):
		return e, i
	}
	if y <= int(a.n) || y > 2150 || y-int(a.n) > 400 {
		return e, i
	}
	e.at, e.to = date{grain: year, year: int(a.n)}, date{grain: year, year: y}
	return e, i + 3
}
