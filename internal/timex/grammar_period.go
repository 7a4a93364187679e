package timex

// readPeriod reads a unit picked by a word: "last week", "this fiscal year", "the
// following month", "early next year", "the end of the year", "the weekend".
func readPeriod(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, anchor: published}}
	var j int
	e.part, j = readPeriodPart(p, i)
	inner := e.part != whole || j > i && !p.is(i, "this") // a part of the period, which then need not be picked
	the := p.is(j, "the") || inner && p.is(j-1, "the")
	article := p.has(j, article)
	if article {
		j++
	}
	pick, k := readPick(p, j)
	if article && !the && !p.picksWithout(j, k) {
		return e, i // "a recent month"
	}
	for p.has(k, calendarAdj) && p.has(k+1, unitName|calendarAdj) {
		k++
	}
	if !p.singleUnit(k) || !pickable(p, pick, k, inner && the && !p.is(i, "sometime"), the) {
		return e, i
	}
	u := p.at(k).unit
	e.shift, e.anchor, e.at.grain = pick.shift, pick.anchor, u.period()
	e.shift.unit = u
	e.unpicked = pick.word == "" && u >= weeks
	switch {
	case pick.word == "" && u == weekends && the:
		e.shift.back, e.relation = true, lastOne
	case pick.word == "this" && u == weekends:
		e.relation = thisOne
	case pick.word == "past" && u != years:
		e.kind, e.length[0], e.at = duration, amount{1, u}, date{}
	case pick.word == "next" && u == days:
		e.anchor = inText
	case pick.word == "next" && the:
		e.toldNext = true
	}
	if p.is(k+1, "or") && p.is(k+2, "so") {
		return e, k + 3
	}
	return e, k + 1
}

// readPeriodPart reads what stands before a period and says which part of it is
// meant: "early", "sometime in", "this time".
func readPeriodPart(p *parser, i int) (part, int) {
	if p.is(i, "this") && p.is(i+1, "time") && p.is(i+2, "last", "next") {
		return whole, i + 2 // "this time next year"
	}
	part, j := readPart(p, i)
	if j == i && p.is(j, "sometime") {
		if j++; p.is(j, "in") {
			j++
		}
	}
	return part, j
}

// picksWithout reports whether the word at piece j picks a unit, at piece k, that
// has another article than "the": "a following month", "its fiscal year".
func (p *parser) picksWithout(j, k int) bool {
	return p.is(j-1, "a") && p.is(j, "following", "previous") || p.is(j-1, "its", "their") && p.has(k, calendarAdj)
}

// singleUnit reports whether one unit from a day on stands at piece k, and not as
// part of a title: "This Week".
func (p *parser) singleUnit(k int) bool {
	w := p.at(k)
	inTitle := w.capital && w.spaced && !w.upper
	return w.class&(unitName|plural) == unitName && w.unit >= days && !p.hyphen(k+1) && !inTitle
}

// pickable reports whether pick makes the unit at piece k a period. partOfThe
// tells that a part of it is told: "the end of the year".
func pickable(p *parser, pick pick, k int, partOfThe, the bool) bool {
	u := p.at(k).unit
	switch {
	case pick.word == "":
		return u == weekends && the || partOfThe && u >= weeks
	case p.is(k+1, "of") && pick.anchor == published && pick.word != "this":
		return u == weekends && pick.word == "next" // "the last week of July"
	case pick.word == "this" && u == weekends, pick.word == "next":
		return true
	case pick.word == "this" && p.is(k+1, "of") && p.at(k-2).isWord() && looksPlural(p.at(k-2).low):
		return true // "raids this month of two banks", and not "in this week of rain"
	case p.is(k+1, "of") && pick.anchor == published, pick.word == "recent":
		return false
	case pick.word == "latest":
		return u == quarters || p.has(k-1, calendarAdj)
	case pick.word == "past" && u != years:
		return true
	}
	return u != days || pick.anchor != published || pick.word == "coming" // not "the last day", "this day"
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
	if p.is(i, "most") && p.is(i+1, "recent") {
		word = "latest"
		i++
	}
	c, ok := picks[word]
	if !ok {
		return pick{anchor: published}, i
	}
	c.word = word
	return c, i + 1
}

// readYearEnd reads "year-end", "year end" and "month-end".
func readYearEnd(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, anchor: published, part: end}}
	u := p.at(i).unit
	e.shift.unit, e.at.grain = u, u.period()
	j := i + 1
	hyphened := p.hyphen(j)
	if hyphened {
		j++
	}
	if !p.is(i, "year") && !(p.is(i, "month", "quarter") && (hyphened || p.is(i-1, "at", "by"))) || !p.is(j, "end") {
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
