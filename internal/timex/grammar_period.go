package timex

// period reads a unit picked by a word: "last week", "this year", "the
// following month", "early next year", "the end of the year".
func (p *parser) period(i int) (expr, int) {
	e := expr{value: value{kind: calendar, shifts: true, anchor: published}}
	j := i
	if p.is(i, "year") && (p.is(i+1, "end") || p.hyphen(i+1) && p.is(i+2, "end")) {
		e.part, e.shift, e.at.grain = end, amount{0, years}, year
		if p.is(i+1, "end") {
			return e, i + 2
		}
		return e, i + 3
	}
	if p.is(i, "the") && p.is(i+1, "week") && p.is(i+2, "of") {
		if d, k := p.calendarDate(i + 3); k > i+3 && d.at.grain == day {
			d.weekOf = true
			return d, k
		}
	}
	if f, k := p.neighbour(i); k > i {
		return f, k
	}
	if part, k := p.partOf(j); k > j {
		e.part, j = part, k
	} else if p.is(j, "sometime") {
		j++
		if p.is(j, "in") {
			j++
		}
	}
	of := j > i
	the := p.is(j, "the") || of && p.is(j-1, "the")
	if p.is(j, "the", "its", "their") {
		j++
	}
	indefinite := p.is(j, "a")
	if indefinite {
		j++
	}
	back, n, a, k := p.pick(j)
	if k > j && indefinite && !p.is(j, "following", "previous") {
		return e, i
	}
	j = k
	if p.is(i, "its", "their") && !p.has(j, calendarAdj) {
		return e, i
	}
	picked := k > i && p.has(k-1, relation)
	for p.has(j, calendarAdj) && p.has(j+1, unitName|calendarAdj) {
		j++
	}
	w := p.at(j)
	if w.class&unitName == 0 || w.class&plural != 0 || w.unit < days || p.hyphen(j+1) || w.capital && w.spaced && !w.upper {
		return e, i // "This Week" is a title
	}
	e.shift, e.back, e.anchor = amount{float64(n), w.unit}, back, a
	e.at.grain, _ = w.unit.sized()
	if w.unit == decades || w.unit == centuries {
		e.at.grain = map[unit]grain{decades: decade, centuries: century}[w.unit]
	}
	switch {
	case picked && p.is(j+1, "of") && a == published:
		return e, i // "the last week of July"
	case picked:
		if w.unit == days && a == published && !p.is(j-1, "next", "coming") {
			return e, i // "the last day", "this day"
		}
		if w.unit == days && p.is(j-1, "next") {
			e.anchor = inText
		}
		if p.is(j-1, "past") && w.unit != years || p.is(j-1, "recent") {
			if p.is(j-1, "recent") {
				return e, i
			}
			e.kind, e.length[0], e.shifts, e.at = duration, amount{1, w.unit}, true, date{}
			return e, j + 1
		}
		if p.is(j-1, "latest", "prior") && w.unit != quarters {
			return e, i
		}
	case w.unit == weekends && the && !p.has(j+1, unitName):
		e.shift, e.back = amount{0, weekends}, true
		e.relation = lastOne
	case of && the && p.is(i, "the", "end", "late", "early", "later", "earlier", "middle", "beginning", "start") && w.unit >= weeks:
		// "the end of the year", "later in the week"
	default:
		return e, i
	}
	if p.is(j+1, "or") && p.is(j+2, "so") {
		return e, j + 3
	}
	return e, j + 1
}

// neighbour reads "the day before", "the year after" at the end of a clause,
// and "the week before last", "the month after next".
func (p *parser) neighbour(i int) (expr, int) {
	e := expr{value: value{kind: calendar, shifts: true, anchor: inText}}
	w := p.at(i + 1)
	if !p.is(i, "the") || w.class&(unitName|dayPartName) == 0 || w.class&plural != 0 || !p.is(i+2, "before", "after") {
		return e, i
	}
	e.back = p.is(i+2, "before")
	e.shift = amount{1, w.unit}
	if e.at.grain, _ = w.unit.sized(); w.class&dayPartName != 0 {
		e.shift.unit, e.at.grain, e.at.part, e.clock = days, dayPart, int(w.n), true
	}
	switch {
	case e.at.grain > dayPart || e.at.grain < year:
		return e, i
	case e.back && p.is(i+3, "last"), !e.back && p.is(i+3, "next"):
		e.anchor, e.shift.n = published, 2
		return e, i + 4
	case p.ends(i+3) && !p.mark(i+3, '"'):
		return e, i + 3
	}
	return e, i
}

// pick reads the word that picks a unit: which way it points, how many units,
// and from where.
func (p *parser) pick(i int) (back bool, n int, a anchor, next int) {
	if p.is(i, "this") && p.is(i+1, "past") {
		return true, 1, published, i + 2
	}
	if p.is(i, "this") && p.is(i+1, "coming") {
		return false, 1, published, i + 2
	}
	switch p.at(i).low {
	case "last", "past", "latest":
		return true, 1, published, i + 1
	case "next", "coming", "upcoming":
		return false, 1, published, i + 1
	case "this", "current":
		return false, 0, published, i + 1
	case "that", "same":
		if p.is(i+1, "same") {
			i++
		}
		return false, 0, inText, i + 1
	case "following":
		return false, 1, inText, i + 1
	case "previous", "preceding", "prior":
		return true, 1, inText, i + 1
	}
	return false, 0, noAnchor, i
}

// quarter reads "the third quarter of fiscal 2026", "third-quarter", "the
// 1988 fourth quarter", "Q1 2023", "next year's first quarter", and halves.
func (p *parser) quarter(i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if part, k := p.partOf(j); k > j && p.is(j, "early", "late") {
		e.part, j = part, k
	}
	if p.is(j, "the") {
		j++
	}
	if p.is(j, "this", "last", "next") && p.is(j+1, "year") && p.mark(j+2, '\'') && p.is(j+3, "s") {
		e.shifts, e.anchor, e.shift = true, published, amount{0, years}
		if !p.is(j, "this") {
			e.shift.n, e.back = 1, p.is(j, "last")
		}
		j += 4
	} else if y, k := p.yearNumber(j); k > j {
		e.at.year, j = y, k
		for p.has(j, calendarAdj) {
			j++
		}
	}
	n, k := p.quarterName(j)
	if k == j {
		return e, i
	}
	if p.hyphen(k-2) && p.is(i, "the") && j == i+1 && !p.is(k, "of", "in") {
		e.first = j // an adjective: "the third-quarter loss"
	}
	e.at.grain, e.at.part = quarter, n
	if p.is(k-1, "half") {
		e.at.grain = half
	}
	j = k
	if e.at.year > 0 || e.shifts {
		return e, j
	}
	of := p.is(j, "of", "in")
	if of {
		j++
	} else if p.mark(j, ',') {
		j++
	}
	for p.has(j, calendarAdj) {
		j++
	}
	if y, l := p.yearNumber(j); l > j {
		e.at.year = y
		return e, l
	}
	if p.is(j, "this", "last", "next") && p.is(j+1, "year") {
		e.shifts, e.anchor, e.shift = true, published, amount{0, years}
		if !p.is(j, "this") {
			e.shift.n, e.back = 1, p.is(j, "last")
		}
		return e, j + 2
	}
	if of && e.at.grain == half && p.is(j, "the") && p.is(j+1, "year") {
		return e, j + 2
	}
	if e.at.grain == half {
		return e, i // "the first half" of a match
	}
	return e, k
}

// quarterName reads "third quarter", "third-quarter", "fiscal-first quarter",
// "second half", "Q3".
func (p *parser) quarterName(i int) (int, int) {
	j := i
	if n := p.at(j + 1).n; p.is(j, "q") && p.tight(j+1) && p.at(j+1).digits == 1 && n >= 1 && n <= 4 {
		return int(n), j + 2
	}
	if p.has(j, calendarAdj) {
		j++
		if p.hyphen(j) {
			j++
		}
	}
	w := p.at(j)
	n := int(w.n)
	switch {
	case w.class&ordinal != 0:
		j++
	case p.is(j, "last") && p.is(j+1, "half"):
		return 2, j + 2
	case w.class&digitRun != 0 && w.digits == 1 && p.tight(j+1) && p.is(j+1, "st", "nd", "rd", "th"):
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
	if n < 1 || n > 4 {
		return 0, i
	}
	if p.is(j, "quarter") && !(p.tight(j+1) && p.mark(j+1, '-') && p.is(j+2, "final", "finals")) {
		return n, j + 1
	}
	if p.is(j, "half") && n <= 2 {
		return n, j + 1
	}
	return 0, i
}

// season reads "this summer", "the spring of 2027", "last fall".
func (p *parser) season(i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if part, k := p.partOf(j); k > j {
		e.part, j = part, k
	}
	the := p.is(j, "the")
	if r, k := p.relation(j); k > j {
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
	if y, l := p.yearNumber(k); l > k {
		e.at.year = y
		return e, l
	}
	if r, l := p.relatedYear(j + 1); l > j+1 {
		e.shift, e.back, e.shifts, e.anchor = r.shift, r.back, r.shifts, published
		return e, l
	}
	switch {
	case w.capital && !p.is(i, "this", "last", "next", "This", "Last", "Next") && e.relation == nearest:
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

// century reads "the 19th century", "the 1990s", "the mid-'80s", "the
// nineties".
func (p *parser) century(i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if part, k := p.partOf(j); k > j {
		e.part, j = part, k
	}
	if p.is(j, "the") {
		j++
		if part, k := p.partOf(j); k > j && e.part == whole {
			e.part, j = part, k
		}
	}
	w := p.at(j)
	if y, k := p.decadeNumber(j); k > j {
		e.at = date{grain: decade, year: y}
		return e, k
	}
	if w.class&decadeWord != 0 && p.is(j-1, "the", "early", "late", "mid", "roaring", "Roaring") || w.class&decadeWord != 0 && p.mark(j-1, '-') {
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
	if !p.is(k, "century") || p.is(k+1, "of") && n < 10 {
		return e, i
	}
	e.at = date{grain: century, year: 100 * (n - 1)}
	k++
	if p.is(k, "BC", "BCE", "B") || p.mark(k, '.') && p.is(k-1, "B") {
		return e, i // before our calendar
	}
	return e, k
}

// decadeNumber reads "1990s", "1990's", "'80s".
func (p *parser) decadeNumber(i int) (int, int) {
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

// years reads a bare year, "fiscal 2024", "the year 2000", "early 2020".
func (p *parser) years(i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	e.at.grain = year
	j := i
	if part, k := p.partOf(j); k > j {
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
		j++
	}
	if fiscal && p.is(j, "two") && p.is(j+1, "thousand") {
		e.at.year = 2000
		return e, j + 2
	}
	y, k := p.yearNumber(j)
	if k == j {
		return e, i
	}
	e.at.year = y
	if p.is(k, "fiscal") && p.is(k+1, "year") {
		return e, k + 2
	}
	if !fiscal && e.part == whole && !p.yearAlone(j, k) {
		return e, i
	}
	return e, k
}
