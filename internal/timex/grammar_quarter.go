package timex

// readQuarter reads "the third quarter of fiscal 2026", "third-quarter", "the
// 1988 fourth quarter", "Q1 2023", "next year's first quarter", and halves.
func readQuarter(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if part, k := readPart(p, j); k > j && p.is(j, "early", "late") {
		e.part, j = part, k
	}
	if p.is(j, "the") {
		j++
	}
	if p.is(j, "current") {
		j++
	}
	if p.is(j-1, "current") {
		e.relation = thisOne // "the company's current third quarter"
	}
	if s, k := readStep(p, j, "year", years); k > j && p.possessive(k) && p.is(k+1, "s") {
		e.shift, e.anchor, j = s, published, k+2
	} else if y, k := readYearNumber(p, j); k > j {
		e.at.year, j = y, k
		for p.has(j, calendarAdj) {
			j++
		}
	}
	if n, k, tail := readQuarterOfList(p, j); k > j {
		e.first, e.at.grain, e.at.part = j, quarter, n
		if l := readQuarterYear(p, &e, tail); k == tail {
			k = l
		}
		return e, k
	}
	n, k := readQuarterName(p, j)
	if k == j {
		return readMonthQuarter(p, i, j)
	}
	if p.hyphen(k-2) && p.is(i, "the") && j == i+1 && !p.is(k, "of", "in") {
		e.first = j // an adjective: "the third-quarter loss"
	}
	e.at.grain, e.at.part = quarter, n
	if p.is(k-1, "half") {
		e.at.grain = half
	}
	if e.at.year == 0 && !e.shift.stated() {
		if k = readQuarterYear(p, &e, k); k == 0 {
			return e, i
		}
	}
	if e.at.grain == quarter {
		e.close, e.closes = readClose(p, k)
	}
	return e, k
}

// readQuarterOfList reads one of several quarters that share their noun: the "first"
// of "the first, second and fourth quarters of 2024", and the "fourth quarters". The
// year may stand at tail, behind them all.
func readQuarterOfList(p *parser, i int) (n, next, tail int) {
	n = int(p.at(i).n)
	if !p.ofQuarter(i) {
		return 0, i, i
	}
	if p.is(i+1, "quarters") && p.is(i-1, "and", "or") && p.ofQuarter(i-2) {
		return n, i + 2, i + 2
	}
	for j := i + 1; p.mark(j, ',') || p.is(j, "and", "or"); j++ {
		if p.mark(j, ',') {
			j++
		}
		last := p.is(j, "and", "or")
		if last {
			j++
		}
		if !p.ofQuarter(j) {
			break
		}
		if last && p.is(j+1, "quarters") {
			return n, i + 1, j + 2
		}
	}
	return 0, i, i
}

// ofQuarter reports whether piece i is a word that counts the quarters of a year.
func (p *parser) ofQuarter(i int) bool {
	return p.has(i, ordinal) && !p.has(i, digitRun) && p.at(i).n <= 4
}

// readQuarterYear reads the year behind the quarter or half of e, which ends
// before piece i: " of fiscal 2026", ", 2024", " of last year", " FY19", " of the
// previous year". A half without one is none of a year, and 0 is returned.
func readQuarterYear(p *parser, e *expr, i int) int {
	j := i
	of := p.is(j, "of", "in")
	if of || p.mark(j, ',') {
		j++
	}
	if of && p.is(j, "the") {
		if pick, k := readPick(p, j+1); k > j+1 && pick.anchor == inText && p.is(k, "year") {
			e.shift, e.anchor = pick.shift, inText
			e.shift.unit = years
			return k + 1
		}
	}
	for p.has(j, calendarAdj) {
		j++
	}
	if of && p.has(j-1, calendarAdj) && p.is(j, "year") && p.has(j+1, digitRun) {
		j++ // "of fiscal year 2026"
	}
	if w := p.at(j); w.digits == 2 && (p.is(j-1, "fy") || p.is(j-1, "q") && p.tight(j)) {
		e.at.year = 2000 + int(w.n) // "Q3 FY19", "3Q22"
		return j + 1
	}
	if y, k := readYearNumber(p, j); k > j {
		e.at.year = y
		return k
	}
	if s, k := readStep(p, j, "year", years); k > j {
		e.shift, e.anchor = s, published
		return k
	}
	switch {
	case e.at.grain == quarter:
		return i
	case of && p.is(j, "the") && p.is(j+1, "year"):
		return j + 2
	}
	return 0 // "the first half" of a match
}

// readQuarterName reads "third quarter", "third-quarter", "fiscal-first quarter",
// "second half", "Q3".
func readQuarterName(p *parser, i int) (int, int) {
	if n, j := readQ(p, i); j > i {
		return n, j
	}
	j := i
	if p.has(j, calendarAdj) {
		j++
		if p.hyphen(j) {
			j++
		}
	}
	n := int(p.at(j).n)
	switch {
	case p.has(j, ordinal):
		j++
	case p.is(j, "last") && p.is(j+1, "half"):
		return 2, j + 2
	case p.at(j).digits == 1 && p.tight(j+1) && p.is(j+1, "st", "nd", "rd", "th"):
		j += 2
	default:
		return 0, i
	}
	if p.hyphen(j) {
		j++
	}
	if p.has(j, calendarAdj) {
		j++
	}
	switch {
	case n < 1 || n > 4:
	case p.is(j, "quarter") && !(p.tight(j+1) && p.mark(j+1, '-') && p.is(j+2, "final", "finals")), p.is(j, "half") && n <= 2:
		return n, j + 1
	}
	return 0, i
}

// readQ reads "Q3", "3Q" and the "3Q" of "3Q22".
func readQ(p *parser, i int) (int, int) {
	n, q := p.at(i+1), i
	if p.is(i+1, "q") && p.has(i, digitRun) {
		n, q = p.at(i), i+1
	}
	if !p.is(q, "q") || !p.tight(i+1) || n.digits != 1 || n.n < 1 || n.n > 4 {
		return 0, i
	}
	return int(n.n), i + 2
}

// readMonthQuarter reads a quarter named after the month it ends with: "the
// September quarter".
func readMonthQuarter(p *parser, i, j int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	m, k := readMonth(p, j)
	if k == j || m%3 != 0 || !p.is(k, "quarter") {
		return e, i
	}
	e.at = date{grain: quarter, part: m / 3}
	k++
	if y, l := readYearNumber(p, k); l > k {
		e.at.year, k = y, l
	}
	if p.attributes(k) {
		e.first = j // "the September quarter earnings"
	}
	return e, k
}

// readSeason reads "this summer", "the spring of 2027", "last fall".
func readSeason(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if part, k := readPart(p, j); k > j {
		e.part, j = part, k
	}
	the := p.is(j, "the")
	if r, k := readRelation(p, j); k > j {
		e.relation, j = r, k
	} else if the {
		j++
	}
	w := p.at(j)
	if w.class&seasonName == 0 || w.class&plural != 0 {
		return e, i
	}
	e.at.grain, e.at.part = season, int(w.n)
	k := j + 1
	if p.is(k, "of") {
		k++
	}
	if y, l := readYearNumber(p, k); l > k {
		e.at.year = y
		if joinsYears(p, l) && p.at(l+1).isYear(y+1) {
			l += 2 // "the winter of 1969-70"
		}
		return e, l
	}
	if l := readRelatedYear(p, &e, j+1); l > j+1 {
		return e, l
	}
	switch {
	case w.capital && e.relation == nearest:
		return e, i
	case p.hyphen(j + 1), p.hyphen(j):
		return e, i
	case e.relation != nearest || e.part != whole:
		return e, j + 1
	case p.is(j, "fall", "spring") && !the && !p.is(i-1, "in", "by", "since", "until", "last", "this"):
		return e, i
	case p.is(i-1, "in", "by", "since", "until", "during", "through", "throughout", "over"):
		return e, j + 1
	}
	return e, i
}
