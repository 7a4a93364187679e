package timex

// readRepeated reads what comes again: "every Monday", "each July", "daily",
// "twice a year", "on Mondays".
func readRepeated(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: repeat}}
	w := p.at(i)
	switch {
	case w.class&weekdays != 0 && w.capital && (p.is(i+1, "ago") || p.has(i-1, cardinal|digitRun|vague)):
		return e, i // "two Fridays ago"
	case w.class&weekdays != 0 && w.capital:
		e.at.weekday, e.at.grain = int(w.n), day
		if p.has(i+1, dayPartName) {
			e.at.part, e.at.grain = int(p.at(i+1).n), dayPart
			return e, i + 2
		}
		return e, i + 1
	case w.class&(weekdayName) != 0 && w.capital && p.has(i+1, dayPartName) && p.has(i+1, plural):
		e.at.weekday, e.at.grain, e.at.part = int(w.n), dayPart, int(p.at(i+1).n)
		return e, i + 2
	case w.class&frequency != 0 && (!w.capital || p.mark(i-1, '.') || i == 0):
		if p.is(i, "quarterly") && !p.ends(i+1) || p.is(i+1, "newspaper", "paper") || p.hyphen(i+1) || p.hyphen(i) {
			return e, i
		}
		e.length[0] = amount{float64(w.n), w.unit}
		if p.is(i, "nightly") {
			e.length[0], e.at = amount{}, date{grain: dayPart, part: night}
		}
		return e, i + 1
	case w.class&every != 0 && !p.is(i, "any"):
		return readEveryUnit(p, e, i)
	case p.is(i, "once", "twice", "times") || p.has(i, digitRun|cardinal) && p.is(i+1, "times"):
		j := i + 1
		if p.is(j, "times") {
			j++
		}
		if p.is(i, "times") {
			return e, i
		}
		if p.is(j, "a", "an", "every", "each", "per") && p.has(j+1, unitName) && !p.has(j+1, plural) {
			e.length[0] = amount{1, p.at(j + 1).unit}
			return e, j + 2
		}
	}
	return e, i
}

// readEveryUnit reads what follows "every".
func readEveryUnit(p *parser, e expr, i int) (expr, int) {
	j := i + 1
	n := 1.0
	if p.is(j, "other") {
		n = 2
		j++
	} else if m, k := readNumber(p, j); k > j && m > 0 && !p.is(j, "a", "an") {
		n, j = m, k
	}
	w := p.at(j)
	switch {
	case w.class&weekdayName != 0 && w.capital:
		e.at.weekday, e.at.grain = int(w.n), day
		if p.has(j+1, dayPartName) {
			e.at.part, e.at.grain = int(p.at(j+1).n), dayPart
			j++
		}
	case w.class&monthName != 0 && w.capital:
		e.at.month, e.at.grain = int(w.n), month
		if d, k := readDayNumber(p, j+1); k > j+1 {
			e.at.day, e.at.grain = d, day
			return e, k
		}
	case w.class&seasonName != 0:
		e.at.part, e.at.grain = int(w.n), season
	case w.class&dayPartName != 0:
		e.at.part, e.at.grain = int(w.n), dayPart
	case w.class&unitName != 0 && w.unit == weekends:
		e.at.grain = weekend
	case w.class&unitName != 0 && (w.unit != seconds || n > 1):
		e.length[0] = amount{n, w.unit}
	default:
		return e, i
	}
	return e, j + 1
}

// readReference reads words that point to no date: "now", "recently", "soon".
func readReference(p *parser, i int) (expr, int) {
	e := expr{}
	w := p.at(i)
	switch {
	case p.is(i, "now", "nowadays", "currently", "presently"):
		if p.is(i-1, "for", "until", "till", "by", "from", "just") || p.is(i+1, "that") || p.hyphen(i) || p.hyphen(i+1) || w.capital && w.upper {
			return e, i
		}
		e.kind = presentRef
		return e, i + 1
	case p.is(i, "at") && p.is(i+1, "present"), p.is(i, "these") && p.is(i+1, "days"):
		e.kind = presentRef
		return e, i + 2
	case p.is(i, "at") && p.is(i+1, "the", "this") && p.is(i+2, "moment", "time") && !(p.is(i+1, "the") && p.is(i+2, "time")):
		e.kind = presentRef
		return e, i + 3
	case p.is(i, "the") && p.is(i+1, "time") && p.is(i-1, "at") && !p.is(i+2, "of", "when", "that"):
		e.kind = pastRef
		return e, i + 2
	case p.is(i, "recently"):
		e.kind = pastRef
		return e, i + 1
	case p.is(i, "the") && p.is(i+1, "past") && (p.ends(i+2) || p.is(i+2, "and", "but") || p.is(i-1, "in") && !p.at(i+2).capital && p.at(i+2).class&(unitName|digitRun|cardinal|vague|filler) == 0):
		e.kind = pastRef
		return e, i + 2
	case p.is(i, "soon"):
		if p.is(i-1, "as", "so", "too", "was", "were") || p.is(i+1, "after", "as", "to", "enough") {
			return e, i
		}
		e.kind = futureRef
		return e, i + 1
	case p.is(i, "the") && (p.is(i+1, "future") || p.is(i+1, "near", "foreseeable") && p.is(i+2, "future")):
		e.kind = futureRef
		j := i + 2
		if !p.is(i+1, "future") {
			j++
		}
		if !p.ends(j) && !p.is(j, "and", "but") && !p.is(i-1, "in", "into") {
			return e, i
		}
		return e, j
	}
	return e, i
}
