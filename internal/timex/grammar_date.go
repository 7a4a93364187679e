package timex

// readDate reads dates that name their month: "Sunday, June 14, 2015",
// "3 March", "early May", "the end of March 2020", and numeric ones.
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
	} else if (p.is(j, "this", "last", "next") || p.is(j, "that") && (p.ends(i-1) || p.is(i-1, "in", "by", "of", "later", "during", "until", "since"))) && p.has(j+1, monthName|monthAbbr) {
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
		e.at.month = m
		return readAfterMonth(p, e, i, k)
	}
	if d, k := readDayNumber(p, j); k > j && e.part == whole {
		if p.is(k, "of") || p.hyphen(k) {
			k++
		}
		if m, l := readMonth(p, k); l > k {
			e.at.month, e.at.day, e.at.grain = m, d, day
			if y, n := readCommaYear(p, l); n > l {
				e.at.year, l = y, n
			} else if r, n := readRelatedYear(p, l); n > l {
				e.shift, l = r, n
			}
			e.famous = famousYear(p, e.at, l)
			return readDayTime(p, e, i, l)
		}
	}
	return e, i
}

// readAfterMonth reads what follows the month of e: a day, a year, both.
func readAfterMonth(p *parser, e expr, i, j int) (expr, int) {
	k := j
	if p.is(k, "the") && p.has(k+1, ordinal) || p.is(k, "the") && p.has(k+1, digitRun) && p.is(k+2, "st", "nd", "rd", "th") {
		k++
	}
	if d, l := readDayNumber(p, k); l > k {
		e.at.day, e.at.grain = d, day
		if y, n := readCommaYear(p, l); n > l {
			e.at.year, l = y, n
		} else if r, n := readRelatedYear(p, l); n > l {
			e.shift, l = r, n
		}
		e.famous = famousYear(p, e.at, l)
		return readDayTime(p, e, i, l)
	}
	if e.at.weekday > 0 {
		return e, i // "Monday, March" is two
	}
	e.at.grain = month
	k = j
	if p.mark(k, ',') || p.is(k, "of") {
		k++
	}
	if y, l := readYearNumber(p, k); l > k && !p.has(l, unitName) {
		e.at.year = y
		return e, l
	}
	if r, l := readRelatedYear(p, j); l > j {
		e.shift = r
		return e, l
	}
	if !p.monthAlone(i, j) {
		return e, i
	}
	return e, j
}

// withClock adds a part of the day or a time to the date e: "May 3 at noon".
func readDayTime(p *parser, e expr, i, j int) (expr, int) {
	k := j
	if p.mark(k, ',') {
		k++
	}
	if p.has(k, dayPartName) && !p.has(k, plural) && !p.at(k).capital {
		e.at.part, e.at.grain = int(p.at(k).n), dayPart
		return e, k + 1
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

// readNumeric reads 2025-10-29, 2025-10-29T09:30, 23/08/2024, 8/23/98 and 9/11.
func readNumeric(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	a, b, c := p.at(i), p.at(i+2), p.at(i+4)
	if a.class&b.class&digitRun == 0 || !p.free(i) || !p.tight(i+1) || !p.tight(i+2) {
		return e, i
	}
	sep := p.at(i + 1).mark
	three := p.mark(i+3, sep) && p.tight(i+3) && p.tight(i+4) && c.class&digitRun != 0
	if sep == '-' && a.digits == 4 && three && b.digits == 2 && c.digits == 2 {
		e.at = date{grain: day, year: int(a.n), month: int(b.n), day: int(c.n)}
		j := i + 5
		if p.is(j, "t") && p.tight(j) {
			if t, k := readClock(p, j+1); k > j+1 {
				t.setDate(&e.at)
				e.at, j = t, k
			}
		}
		return e, j
	}
	if sep != '/' && sep != '.' {
		return e, i
	}
	if three && a.digits <= 2 && b.digits <= 2 && (c.digits == 4 || c.digits == 2 && sep == '/') {
		y := int(c.n)
		if c.digits == 2 {
			y = shortYear(y)
		}
		m, d := int(a.n), int(b.n)
		if sep == '.' {
			m, d = d, m
		}
		if m > 12 {
			m, d = d, m
		} else if d <= 12 && d != m && sep == '/' {
			e.either = true
		}
		if m < 1 || m > 12 || d < 1 {
			return e, i
		}
		e.at = date{grain: day, year: y, month: m, day: d}
		return e, i + 5
	}
	if sep == '/' && !three && a.n == 9 && b.n == 11 && a.digits == 1 && !p.mark(i+3, '/') {
		e.at = date{grain: day, month: 9, day: 11}
		e.famous = 2001
		return e, i + 3
	}
	return e, i
}
