package timex

// period reads a unit picked by a word: "last week", "this year", "the
// following month", "early next year", "the end of the year".
func (p *parser) period(i int) (expr, int) {
	e := expr{value: value{kind: calendar, anchor: published}}
	j := i
	if p.is(i, "year") && (p.is(i+1, "end") || p.hyphen(i+1) && p.is(i+2, "end")) {
		e.part, e.shift.unit, e.at.grain = end, years, year
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
	e.shift, e.anchor = shift{amount{float64(n), w.unit}, back}, a
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
			e.kind, e.length[0], e.at = duration, amount{1, w.unit}, date{}
			return e, j + 1
		}
		if p.is(j-1, "latest", "prior") && w.unit != quarters {
			return e, i
		}
	case w.unit == weekends && the && !p.has(j+1, unitName):
		e.shift = shift{amount{0, weekends}, true}
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
	e := expr{value: value{kind: calendar, anchor: inText}}
	w := p.at(i + 1)
	if !p.is(i, "the") || w.class&(unitName|dayPartName) == 0 || w.class&plural != 0 || !p.is(i+2, "before", "after") {
		return e, i
	}
	back := p.is(i+2, "before")
	e.shift = shift{amount{1, w.unit}, back}
	if e.at.grain, _ = w.unit.sized(); w.class&dayPartName != 0 {
		e.shift.unit, e.at.grain, e.at.part, e.clock = days, dayPart, int(w.n), true
	}
	switch {
	case e.at.grain > dayPart || e.at.grain < year:
		return e, i
	case back && p.is(i+3, "last"), !back && p.is(i+3, "next"):
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
