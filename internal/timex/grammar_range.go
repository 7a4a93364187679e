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
		if e, j := readClockRange(p, i); j > i {
			e.first, e.last = i, j
			return e, true
		}
		if e, j := readSharedMonth(p, i); j > i {
			e.first, e.last = i, j
			return e, true
		}
	}
	e, ok := readLongest(p, i)
	if !ok || e.kind != calendar || e.shift.stated() || e.at.grain == noGrain {
		return e, ok
	}
	j, ok := p.joined(i, e.last)
	if !ok {
		if p.is(e.last, "and") {
			readNextDay(p, &e, e.last+1)
		} else if k := pastAside(p, i, e.last); k > e.last {
			if to, ok := readLongest(p, k); ok && e.mayRunTo(&to) && to.at.year > 0 {
				e.joinTo(&to)
			}
		}
		return e, true
	}
	if readToDay(p, &e, j) {
		return e, true
	}
	if to, ok := readLongest(p, j); ok && e.mayRunTo(&to) {
		e.joinTo(&to)
	}
	return e, true
}

// pastAside is where the end of a range begins whose beginning, pieces [i, j), has a
// clause behind it: "between 2015, when the mill closed, and 2022".
func pastAside(p *parser, i, j int) int {
	if !p.is(i-1, "between") {
		return j
	}
	k := j
	if p.mark(k, ',') {
		k++
	}
	if !p.is(k, "when", "where", "which", "as") {
		return j
	}
	for n := 0; n < longestAside && p.at(k).End > 0 && !p.mark(k, '.') && !p.mark(k, ';'); n, k = n+1, k+1 {
		if p.mark(k, ',') {
			if p.is(k+1, "and") {
				return k + 2
			}
			return j
		}
	}
	return j
}

// longestAside is how many pieces the clause between the ends of a range has at most.
const longestAside = 14

// mayRunTo reports whether to can be the end of the range that begins with e. One
// told by its relation must be of times that take its day: "10am to 10pm this
// Saturday".
func (e *expr) mayRunTo(to *expr) bool {
	if to.kind != calendar || to.shift.stated() {
		return false
	}
	lendsDay := to.at.grain > day && e.at.day == 0
	return (to.relation == nearest || lendsDay) && pairs(&e.at, &to.at)
}

// readToDay reads the second day of "May 9 to 11, 2026", which lacks its month.
func readToDay(p *parser, e *expr, j int) bool {
	if !e.at.isMonthDay() {
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

// readNextDay reads the second day of "May 19 and 20", two days that are one
// stretch.
func readNextDay(p *parser, e *expr, j int) bool {
	d, k := readListed(p, j)
	if k == j || !e.at.isMonthDay() || d != e.at.day+1 {
		return false
	}
	return readToDay(p, e, j)
}

// readListed reads a bare number that may be a day in a list: what follows it
// is no thing that it could count.
func readListed(p *parser, j int) (int, int) {
	d, k := readDayNumber(p, j)
	if k == j || !p.has(j, digitRun) || !p.ends(k) && !p.is(k, listEnds...) {
		return 0, j
	}
	return d, k
}

// listEnds are the words that may follow the last day of a list.
var listEnds = []string{"and", "or", "at", "in", "from", "with", "for", "to", "on", "when", "after", "before", "during", "as", "because", "while", "until",
	"respectively", "this", "last", "next", "of"}

// readListDay reads the day of a list behind the day that prev ends with: the
// 5 and the 9 of "May 3, 5 and 9".
func readListDay(p *parser, prev expr) (expr, bool) {
	if !prev.isPlainDay() || !p.has(prev.last-1, digitRun) {
		return expr{}, false
	}
	j := prev.last
	comma := p.mark(j, ',')
	if comma {
		j++
	}
	last := p.is(j, "and", "or")
	if last {
		j++
	} else if !comma || !p.listGoesOn(j) {
		return expr{}, false
	}
	d, k := readListed(p, j)
	if k == j || d <= prev.at.day {
		return expr{}, false
	}
	e := expr{value: value{kind: calendar, at: prev.at}, first: j, last: k, listed: true, form: "day of a list"}
	e.at.day = d
	return e, true
}

// isPlainDay reports whether e is one day of a month, counted from nothing: "May 3".
func (e *expr) isPlainDay() bool {
	counted := e.shift.stated() || e.apart.stated() || e.feast != nil
	return e.kind == calendar && e.at.isMonthDay() && !e.isRange() && !counted
}

// listGoesOn reports whether the day at piece j is followed by another and "and".
func (p *parser) listGoesOn(j int) bool {
	for n := 0; n < 6; n++ {
		_, k := readListed(p, j)
		switch {
		case k == j:
			return false
		case p.is(k, "and", "or"):
			_, l := readListed(p, k+1)
			return l > k+1
		case !p.mark(k, ','):
			return false
		}
		if j = k + 1; p.is(j, "and", "or") {
			j++
			_, l := readListed(p, j)
			return l > j
		}
	}
	return false
}

// readSharedMonth reads a day that has its month behind the days after it: the 3
// and the 5 of "3, 5 and 9 May". Two days that follow each other are a range.
func readSharedMonth(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}, form: "day of a list"}
	a, j := readDayNumber(p, i)
	if j == i || !p.free(i) {
		return e, i
	}
	prev, k := a, j
	for n := 0; n < 6; n++ {
		if p.mark(k, ',') {
			k++
		}
		last := p.is(k, "and", "or")
		if last {
			k++
		}
		d, l := readDayNumber(p, k)
		if l == k || k == j || d <= prev {
			return e, i
		}
		prev, k = d, l
		if !last {
			continue
		}
		m, l := readMonth(p, k)
		if l == k {
			return e, i
		}
		e.at = date{grain: day, month: m, day: a}
		if y, o := readCommaYear(p, l); o > l {
			e.at.year, l = y, o
		}
		if n == 0 && d == a+1 {
			e.to = e.at
			e.to.day = d
			return e, l
		}
		return e, j
	}
	return e, i
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
	if e.relation == nearest {
		e.relation = to.relation // "10am to 10pm this Saturday"
	}
}

// joined reads the word or mark between the ends of a range.
func (p *parser) joined(i, j int) (int, bool) {
	switch {
	case p.is(j, "and"):
		return j + 1, p.is(i-1, "between")
	case p.is(j, "to", "until", "till"):
		return j + 1, runsTo(p, i, j)
	case p.is(j, "through"):
		return j + 1, true
	case p.mark(j, '-') || p.mark(j, 'n') || p.mark(j, 'm') && p.tight(j):
		return j + 1, p.tight(j) == p.tight(j+1)
	}
	return j, false
}

// runsTo reports whether the "to" or "until" at piece j leads from the date at piece
// i to the end of a range. One that a verb moves has a range only behind its own
// "to": "moved to May 20 to June 4".
func runsTo(p *parser, i, j int) bool {
	to := p.is(j, "to")
	if p.moved(i) && !(to && p.is(i-1, "to")) {
		return false
	}
	from := p.is(i-1, "from") || p.is(i-1, "the") && p.is(i-2, "from")
	return from || to && !p.is(i-1, "on", "at", "by")
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
	joined := p.dash(j) || p.is(j, "to") || p.is(j, "and") && p.is(i-1, "between")
	if j == i || !p.free(i) || !joined {
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
	e.form = "range of days"
	e.at = date{grain: day, month: m, day: a}
	e.to = date{grain: day, month: m, day: b}
	if y, n := readCommaYear(p, l); n > l {
		e.at.year, e.to.year, l = y, y, n
	}
	return e, l
}

// readClockRange reads two times of day that share their half of the day: "5 to
// 6pm", "9-5pm", "between 10.30 and 11 a.m.".
func readClockRange(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}, form: "range of times"}
	if from, to, k := readDayClocks(p, i); k > i {
		e.at, e.to = from, to
		return e, k
	}
	a, j := date{grain: hour, hour: int(p.at(i).n)}, i+1
	if t, k := readHourMinute(p, i); k > i {
		a, j = t, k
	}
	if a.hour < 1 || a.hour > 12 || p.at(i).digits > 2 || p.mark(i-1, '$') {
		return e, i
	}
	switch {
	case p.dash(j) && p.tight(j) == p.tight(j+1), p.is(j, "to", "until", "till") && p.is(i-1, "from", "open", "at"), p.is(j, "and") && p.is(i-1, "between"):
	default:
		return e, i
	}
	b, k := readClock(p, j+1)
	if k == j+1 || p.has(k-1, digitRun) || !p.has(j+1, digitRun) || p.at(j+1).digits > 2 || b.hour > 23 {
		return e, i
	}
	if a.hour %= 12; b.hour >= 12 && (a.hour+12)*60+a.minute < b.hour*60+b.minute {
		a.hour += 12
	}
	a.zone = b.zone
	e.at, e.to = a, b
	if d, l := readClockDay(p, k, expr{value: value{at: a}}); l > k {
		d.to = b
		d.to.setDate(&d.at)
		d.form = e.form
		return d, l
	}
	return e, k
}

// readDayClocks reads two times of the clock of twenty-four hours: "13:15-15:55".
// Where nothing told of a time before, it may be a score.
func readDayClocks(p *parser, i int) (from, to date, next int) {
	a, j := readHourMinute(p, i)
	if j == i || p.at(i).digits < 2 || !p.mark(i+1, ':') || !p.dash(j) || p.tight(j) != p.tight(j+1) {
		return from, to, i
	}
	b, k := readHourMinute(p, j+1)
	told := p.clocks > 0 || p.at(i).line || p.mark(i-1, ':') || p.is(i-1, "from", "at", "open", "hours")
	cut := p.tight(k) && p.at(k).mark != ',' && !p.ends(k)
	if k == j+1 || !p.mark(j+2, ':') || !told || cut || b.clock() <= a.clock() {
		return from, to, i
	}
	return a, b, k
}

// areHours reports whether two numbers may be the hours of a session.
func areHours(a, b *piece) bool {
	return b.digits == 4 && a.n%100 < 60 && b.n%100 < 60 && b.n-a.n > 100
}

// readYearRange reads "2009-10" and "2006–2008".
func readYearRange(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	a, b := p.at(i), p.at(i+2)
	plausible := a.digits == 4 && 1400 <= a.n && a.n <= 2100
	if !plausible || b.class&digitRun == 0 || !p.free(i) || !joinsYears(p, i+1) {
		return e, i
	}
	if p.clocks > 0 && p.mark(i-1, ':') && areHours(a, b) {
		return e, i // "Second session: 1615-1830"
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
	case b.digits != 4 || p.mark(i+1, '/') && y != int(a.n)+1:
		return e, i
	}
	if y <= int(a.n) || y > 2150 || y-int(a.n) > 400 {
		return e, i
	}
	e.form = "range of years"
	e.at, e.to = date{grain: year, year: int(a.n)}, date{grain: year, year: y}
	return e, i + 3
}
