package timex

// readNumeric reads dates in digits: 2025-10-29, 2025-10-29T09:30, 23/08/2024,
// 8/23/98, 3.10.2019 and 9/11.
func readNumeric(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	a, b := p.at(i), p.at(i+2)
	if a.class&b.class&digitRun == 0 || !p.free(i) || !p.tight(i+1) || !p.tight(i+2) {
		return e, i
	}
	sep := p.at(i + 1).mark
	c := &nowhere
	if p.mark(i+3, sep) && p.tight(i+3) && p.tight(i+4) && p.has(i+4, digitRun) {
		c = p.at(i + 4)
	}
	if c != &nowhere && threeNumbersGoOn(p, i+5, sep) {
		return e, i
	}
	switch {
	case sep == '-' && a.digits == 4 && b.digits == 2 && c.digits == 2:
		e.at = date{grain: day, year: int(a.n), month: int(b.n), day: int(c.n)}
		return readISOTime(p, e, i+5)
	case c != &nowhere:
		if !e.numericDay(sep, a, b, c) || sep == '.' && p.is(i-1, "version", "v", "release", "ios", "android", "windows") {
			return e, i
		}
		return e, i + 5
	case sep == '/' && a.n == 9 && b.n == 11 && a.digits == 1 && !p.mark(i+3, '/'):
		e.at = date{grain: day, month: 9, day: 11}
		e.famous = 2001
		return e, i + 3
	}
	return e, i
}

// threeNumbersGoOn reports whether three numbers joined by sep are followed, at
// piece i, by a fourth or by letters that are no time of day: "192.168.1.1".
func threeNumbersGoOn(p *parser, i int, sep byte) bool {
	switch {
	case !p.tight(i):
		return false
	case p.mark(i, sep) && p.has(i+1, digitRun) && p.tight(i+1):
		return true
	}
	return p.at(i).mark == 0 && !p.is(i, "t") // "2025-10-29T09:30"
}

// readISOTime reads the time behind an ISO date: "T09:30", " 10:00 UTC".
func readISOTime(p *parser, e expr, i int) (expr, int) {
	j := i
	if p.is(j, "t") && p.tight(j) {
		j++
	} else if !p.mark(j+1, ':') {
		return e, i
	}
	if t, k := readClock(p, j); k > j {
		t.setDate(&e.at)
		e.at = t
		return e, k
	}
	return e, i
}

// numericDay sets e to the day of three numbers. With a stroke or a hyphen the
// month may stand first or second; where both can be, e says so.
func (e *expr) numericDay(sep byte, a, b, c *piece) bool {
	hasYear := c.digits == 4 || c.digits == 2 && sep == '/'
	if a.digits > 2 || b.digits > 2 || !hasYear || !oneOf(sep, "/.-") {
		return false
	}
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
	} else if d <= 12 && d != m && sep != '.' {
		e.either = true
	}
	if m < 1 || m > 12 || d < 1 {
		return false
	}
	e.at = date{grain: day, year: y, month: m, day: d}
	return true
}
