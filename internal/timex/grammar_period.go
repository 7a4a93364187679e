package timex

// readPeriod reads a unit picked by a word: "last week", "this fiscal year", "the
// following month", "early next year", "the end of the year", "the weekend".
func readPeriod(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, anchor: published}}
	j := i
	if p.is(j, "this") && p.is(j+1, "time") && p.is(j+2, "last", "next") {
		j += 2 // "this time next year"
	} else if e.part, j = readPart(p, i); j == i && p.is(j, "sometime") {
		if j++; p.is(j, "in") {
			j++
		}
	}
	inner := e.part != whole || j > i && !p.is(i, "this") // a part of the period, which then need not be picked
	the := p.is(j, "the") || inner && p.is(j-1, "the")
	lead := p.at(j)
	if lead.class&article != 0 {
		j++
	}
	pick, k := readPick(p, j)
	if lead.class&article != 0 && !the && !(p.is(j-1, "a") && p.is(j, "following", "previous") || p.is(j-1, "its", "their") && p.has(k, calendarAdj)) {
		return e, i // "a recent month"
	}
	for p.has(k, calendarAdj) && p.has(k+1, unitName|calendarAdj) {
		k++
	}
	w := p.at(k)
	if w.class&unitName == 0 || w.class&plural != 0 || w.unit < days || p.hyphen(k+1) || w.capital && w.spaced && !w.upper {
		return e, i // "This Week" is a title
	}
	e.shift, e.anchor, e.at.grain = pick.shift, pick.anchor, w.unit.period()
	e.shift.unit = w.unit
	switch {
	case pick.word == "" && w.unit == weekends && the:
		e.shift.back, e.relation = true, lastOne
	case pick.word == "this" && w.unit == weekends:
		e.relation = thisOne
	case pick.word == "next" && the && w.unit > days:
		e.toldNext = true
	case pick.word == "":
		if !inner || !the || w.unit < weeks || p.is(i, "sometime") {
			return e, i
		}
	case p.is(k+1, "of") && pick.anchor == published:
		return e, i // "the last week of July"
	case pick.word == "latest" && w.unit != quarters && !p.has(k-1, calendarAdj), pick.word == "recent":
		return e, i
	case pick.word == "past" && w.unit != years:
		e.kind, e.length[0], e.at = duration, amount{1, w.unit}, date{}
	case w.unit == days && pick.word == "next":
		e.anchor = inText
	case w.unit == days && pick.anchor == published && pick.word != "coming":
		return e, i // "the last day", "this day"
	}
	if p.is(k+1, "or") && p.is(k+2, "so") {
		return e, k + 3
	}
	return e, k + 1
}

// picks are the words that pick a unit: which way they point, and from where.
var picks = map[string]pick{
	"last": {shift: shift{amount{n: 1}, true}, anchor: published}, "past": {shift: shift{amount{n: 1}, true}, anchor: published},
	"latest": {shift: shift{amount{n: 1}, true}, anchor: published}, "recent": {shift: shift{amount{n: 1}, true}, anchor: published},
	"next": {shift: shift{amount{n: 1}, false}, anchor: published}, "coming": {shift: shift{amount{n: 1}, false}, anchor: published},
	"upcoming": {shift: shift{amount{n: 1}, false}, anchor: published}, "this": {anchor: published}, "current": {anchor: published},
	"that": {anchor: inText}, "same": {anchor: inText}, "following": {shift: shift{amount{n: 1}, false}, anchor: inText},
	"previous": {shift: shift{amount{n: 1}, true}, anchor: inText}, "preceding": {shift: shift{amount{n: 1}, true}, anchor: inText},
	"prior": {shift: shift{amount{n: 1}, true}, anchor: inText},
}

type pick struct {
	shift  shift
	anchor anchor
	word   string
}

// readPick reads the word that picks a unit, with "this past" and "this coming".
// Nothing picked is counted from the article's date: "the end of the year".
func readPick(p *parser, i int) (pick, int) {
	if p.is(i, "this") && p.is(i+1, "past", "coming") || p.is(i, "that") && p.is(i+1, "same") {
		i++
	}
	word := p.at(i).low
	c, ok := picks[word]
	if !ok {
		return pick{anchor: published}, i
	}
	c.word = word
	return c, i + 1
}

// readYearEnd reads "year-end" and "year end".
func readYearEnd(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, anchor: published, part: end}}
	e.shift.unit, e.at.grain = years, year
	j := i + 1
	if p.hyphen(j) {
		j++
	}
	if !p.is(i, "year") || !p.is(j, "end") {
		return e, i
	}
	return e, j + 1
}

// readWeekWith reads "the week of March 6".
func readWeekWith(p *parser, i int) (expr, int) {
	if !p.is(i, "the") || !p.is(i+1, "week") || !p.is(i+2, "of") {
		return expr{}, i
	}
	e, j := readDate(p, i+3)
	if j == i+3 || e.at.grain != day {
		return e, i
	}
	e.weekOf = true
	return e, j
}

// readNeighbour reads "the day before", "the year after" at the end of a clause,
// and "the week before last", "the month after next".
func readNeighbour(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, anchor: inText}}
	w := p.at(i + 1)
	if !p.is(i, "the") || w.class&(unitName|dayPartName) == 0 || w.class&plural != 0 || !p.is(i+2, "before", "after") {
		return e, i
	}
	back := p.is(i+2, "before")
	e.shift = shift{amount{1, w.unit}, back}
	if e.at.grain, _ = w.unit.sized(); w.class&dayPartName != 0 {
		e.shift.unit, e.at.grain, e.at.part = days, dayPart, int(w.n)
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
