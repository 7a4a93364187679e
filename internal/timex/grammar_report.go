package timex

// readReported reads the periods of business reports, which are counted from the
// quarter the report is about: "the year-earlier quarter", "the latest
// period", "the quarter", "the 2023 period".
func readReported(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	the := p.is(j, "the")
	if the || p.is(j, "a") {
		j++
	}
	switch {
	case p.is(j, "year") && p.hyphen(j+1) && p.is(j+2, "ago", "earlier"):
		e.report, e.shift, e.at.grain = yearAgo, shift{amount{1, years}, true}, year
		j += 3
		if _, k := readQuarterName(p, j); k > j {
			j = k
			e.quarterly = true
		} else if p.is(j, "quarter", "period") {
			e.quarterly = true
			j++
		} else if the || p.is(i, "a") {
			e.first = i + 1 // the article is the noun's: "a year-earlier loss"
		}
		return e, j
	case the && p.is(j, "latest") && p.is(j+1, "period"):
		e.report, e.at.grain = latestPeriod, quarter
		return e, j + 2
	case the && p.yearReported(j):
		e.report, e.at.grain = thisYear, year
		for !p.is(j, "year") {
			j++
		}
		return e, j + 1
	case the && p.is(j, "quarter") && !p.is(j+1, "of", "century", "mile", "final") && !p.hyphen(j+1): // and not "the quarter-to-quarter gain"
		e.report, e.at.grain = thisPeriod, quarter
		e.close, e.closes = readClose(p, j+1)
		return e, j + 1
	}
	if w := p.at(j); the && w.class&(ordinal|digitRun) == ordinal && w.n <= 4 && (p.ends(j+1) || p.is(j+1, "and", "but", "after")) {
		e.report, e.at = sisterQuarter, date{grain: quarter, part: int(w.n)}
		return e, j + 1
	}
	if y, k := readYearNumber(p, j); k > j && the && p.is(k, "quarter", "period") {
		e.report, e.at.grain, e.at.year = thatYear, year, y
		return e, k + 1
	}
	return e, i
}

// readSameQuarter reads the quarter that a report is about in another year: "the same
// quarter in fiscal 2024", "the comparable quarter last year".
func readSameQuarter(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, at: date{grain: year}}}
	if !p.is(i, "the") || !p.is(i+1, "same", "comparable", "corresponding") || !p.is(i+2, "quarter") {
		return e, i
	}
	j := i + 3
	if p.is(j, "in", "of") {
		j++
	}
	if _, k := readStep(p, j, "year", years); k > j && p.is(j, "last") {
		e.report, e.shift, e.anchor = yearAgo, shift{amount{1, years}, true}, published
		return e, k
	}
	if spells(p, j, "a", "year", "ago") || spells(p, j, "a", "year", "earlier") {
		e.report, e.shift, e.anchor = yearAgo, shift{amount{1, years}, true}, published
		return e, j + 3
	}
	for p.has(j, calendarAdj) {
		j++
	}
	if p.is(j, "year") && p.has(j-1, calendarAdj) {
		j++
	}
	y, k := readYearNumber(p, j)
	if k == j {
		return e, i
	}
	e.report, e.at.year = thatYear, y
	return e, k
}

// yearReported reports whether the words behind a "the", at piece i, are the year
// that a business report is about: "for the full year", "profit for the year,",
// "the first nine months of the year".
func (p *parser) yearReported(i int) bool {
	if p.is(i, "year") {
		return p.is(i-2, "for") && p.ends(i+1) || p.is(i-2, "of") && p.is(i-3, "months")
	}
	for p.is(i, "fiscal", "financial", "full") {
		i++
	}
	return p.is(i, "year") && p.is(i-1, "fiscal", "financial", "full") && !p.hyphen(i+1) && !p.is(i+1, "of") && !p.has(i+1, digitRun)
}
