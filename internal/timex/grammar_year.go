package timex

// readCentury reads "the 19th century", "the 1990s", "the mid-'80s", "the
// nineties".
func readCentury(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if part, k := readPart(p, j); k > j {
		e.part, j = part, k
	}
	if p.is(j, "the") {
		j++
		if part, k := readPart(p, j); k > j && e.part == whole {
			e.part, j = part, k
		}
	}
	w := p.at(j)
	if y, k := readDecadeNumber(p, j); k > j {
		e.at = date{grain: decade, year: y}
		return e, k
	}
	if w.class&decadeWord != 0 && p.is(j-1, "the", "early", "late", "mid", "roaring") || w.class&decadeWord != 0 && p.mark(j-1, '-') {
		if p.is(i-2, "in") && p.is(i-1, "her", "his", "their", "my") || p.is(i-1, "her", "his", "their", "my", "our") {
			return e, i
		}
		e.at = date{grain: decade, year: 1900 + int(w.n)}
		return e, j + 1
	}
	n, k := 0, j
	switch {
	case w.class&digitRun != 0 && w.digits <= 2 && p.tight(j+1) && p.is(j+1, "st", "nd", "rd", "th"):
		n, k = int(w.n), j+2
	case w.class&ordinal != 0 && w.class&digitRun == 0:
		n, k = int(w.n), j+1
	case p.is(j, "twenty") && p.hyphen(j+1) && p.is(j+2, "first"):
		n, k = 21, j+3
	}
	if k == j || n < 1 || n > 30 {
		return e, i
	}
	if p.hyphen(k) {
		k++
	}
	if !p.is(k, "century") || p.is(k+1, "of") && n < 10 || notOurCentury(p, j, k) {
		return e, i
	}
	e.at = date{grain: century, year: 100 * (n - 1)}
	return e, k + 1
}

// notOurCentury reports whether the century at piece j, whose number is piece i, is a
// batsman's, "his third century", or lies before our calendar.
func notOurCentury(p *parser, i, j int) bool {
	return p.is(i-1, "his", "her", "a", "another") || p.is(j+1, "bc", "bce", "b")
}

// readDecadeNumber reads "1990s", "1990's", "'80s".
func readDecadeNumber(p *parser, i int) (int, int) {
	w := p.at(i)
	y, j := 0, i
	switch {
	case w.class&digitRun != 0 && w.digits == 4 && w.n >= 1000 && w.n < 2100 && w.n%10 == 0:
		y, j = int(w.n), i+1
	case w.mark == '\'' && p.tight(i+1) && p.at(i+1).digits == 2 && p.at(i+1).n%10 == 0:
		y, j = 1900+int(p.at(i+1).n), i+2
	default:
		return 0, i
	}
	if p.mark(j, '\'') && p.tight(j) {
		j++
	}
	if p.is(j, "s") && p.tight(j) {
		return y, j + 1
	}
	return 0, i
}

// readThisDay reads the article's day in another year: "this day in 1666", "this
// date in 1945".
func readThisDay(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}, dayOfYear: true}
	if !p.is(i, "this") || !p.is(i+1, "day", "date") || !p.is(i+2, "in") {
		return e, i
	}
	y, k := readYearNumber(p, i+3)
	if k == i+3 {
		return e, i
	}
	e.at = date{grain: year, year: y}
	return e, k
}

// readYears reads a bare year, "fiscal 2024", "the year 2000", "early 2020".
func readYears(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	e.at.grain = year
	j := i
	if part, k := readPart(p, j); k > j {
		e.part, j = part, k
	}
	if p.is(j, "the") && (p.is(j+1, "year") || p.is(j+1, "fiscal")) {
		j++
	}
	fiscal := false
	if p.is(j, "fiscal") {
		fiscal = true
		j++
		if p.hyphen(j) {
			j++
		}
	}
	if p.is(j, "year") {
		fiscal = true
		if j++; p.mark(j+1, '/') {
			return e, i // "the school year 2025/26"
		}
	}
	if fiscal && p.is(j, "two") && p.is(j+1, "thousand") {
		e.at.year = 2000
		return e, j + 2
	}
	y, k := readYearNumber(p, j)
	if k == j {
		return e, i
	}
	if p.mark(k, '/') && p.tight(k) && p.has(k+1, digitRun) {
		return e, i // "the end of the 2023/2024 season"
	}
	e.at.year = y
	if fiscal && joinsYears(p, k) && p.at(k+1).isYear(y+1) {
		e.to = date{grain: year, year: y + 1}
		k += 2 // "the fiscal year 2025-26"
	}
	if fiscal && p.is(i, "the") && p.attributes(k) {
		e.first = i + 1
	}
	if p.is(k, "fiscal") && p.is(k+1, "year") {
		return e, k + 2
	}
	if !fiscal && e.part == whole && !p.yearAlone(j, k) {
		return e, i
	}
	return e, k
}
