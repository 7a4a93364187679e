package timex

// readRepeated reads what comes again: "every Monday", "each July", "daily",
// "twice a year", "on Mondays".
func readRepeated(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: repeat}}
	w := p.at(i)
	switch {
	case w.class&(weekdays|weekdayName) != 0 && w.capital:
		return readWeekdays(p, e, i)
	case w.class&frequency != 0:
		return readFrequency(p, e, i)
	case w.class&every != 0 && !p.is(i, "any"):
		return readEveryUnit(p, e, i)
	case p.is(i, "once", "twice") || w.class&(digitRun|cardinal) != 0 && p.is(i+1, "times"):
		j := i + 1
		if p.is(j, "times") {
			j++
		}
		if p.is(j, "a", "an", "every", "each", "per") && p.has(j+1, unitName) && !p.has(j+1, plural) {
			e.length[0] = amount{1, p.at(j + 1).unit}
			return e, j + 2
		}
	}
	return e, i
}

// readNthOfEach reads a weekday by its count in every month: "the third Monday of
// every month at 6pm", "every first and third Tuesday", "the 2nd and 4th Wednesdays".
func readNthOfEach(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: repeat}}
	if w := p.at(i); w.class&digitRun != 0 && (w.digits > 1 || !p.tight(i+1)) {
		return e, i
	}
	j := i
	each := p.is(j, "every", "each")
	if each || p.is(j, "the") {
		j++
	}
	k := readCount(p, j)
	if k == j {
		return e, i
	}
	if p.is(k, "and", "or") || p.mark(k, '&') {
		if l := readCount(p, k+1); l > k+1 {
			k = l
		}
	}
	w := p.at(k)
	if w.class&(weekdayName|weekdays) == 0 || !w.capital {
		return e, i
	}
	k++
	monthly := p.is(k, "of", "in") && p.is(k+2, "month") && (p.is(k+1, "every", "each") || w.class&weekdays != 0 && p.is(k+1, "the"))
	if monthly {
		k += 3
	}
	if p.is(i-2, "meets", "meet") && p.is(k, "of") && p.is(k+1, "the") && p.is(k+2, "month") {
		monthly, k = true, k+3
	}
	if !monthly && !each && w.class&weekdays == 0 {
		return e, i // "the third Monday" of one month
	}
	e.at.weekday, e.at.grain = int(w.n), day
	return readDayTime(p, e, i, k)
}

// readCount reads "third", "3rd" and "last".
func readCount(p *parser, i int) int {
	switch {
	case p.has(i, digitRun) && p.at(i).digits < 2 && p.is(i+1, "st", "nd", "rd", "th") && p.tight(i+1):
		return i + 2
	case p.has(i, ordinal) && !p.has(i, digitRun) && p.at(i).n <= 5, p.is(i, "last"):
		return i + 1
	}
	return i
}

// readWeekdays reads "Mondays", "Sunday nights"; "two Fridays ago" is one day.
func readWeekdays(p *parser, e expr, i int) (expr, int) {
	e.at.weekday, e.at.grain = int(p.at(i).n), day
	part := p.has(i+1, dayPartName)
	switch {
	case p.has(i, weekdays) && (p.is(i+1, "ago") || p.has(i-1, cardinal|digitRun|vague)):
		return e, i
	case part && (p.has(i, weekdays) || p.has(i+1, plural)):
		e.at.part, e.at.grain = int(p.at(i+1).n), dayPart
		return e, i + 2
	case sharesNights(p, i+1):
		e.at.part, e.at.grain = int(p.at(i+3).n), dayPart
		return e, i + 1
	case p.has(i, weekdays):
		return readDayTime(p, e, i, i+1) // "Mondays at 6pm"
	}
	return e, i
}

// sharesNights reports whether the weekday before piece i has its "nights" behind the
// next one: "on Monday and Tuesday nights".
func sharesNights(p *parser, i int) bool {
	return p.is(i, "and", "or") && p.has(i+1, weekdayName) && p.has(i+2, dayPartName) && p.has(i+2, plural)
}

// readFrequency reads "daily", "weekly", "nightly", where it is no name.
func readFrequency(p *parser, e expr, i int) (expr, int) {
	w := p.at(i)
	switch {
	case w.capital && i > 0 && !p.mark(i-1, '.'), p.is(i, "quarterly") && !p.ends(i+1), p.is(i+1, "newspaper", "paper"), p.hyphen(i), p.hyphen(i + 1):
		return e, i
	case p.is(i-1, "the", "a", "language", "national", "leading", "local") && (p.at(i+1).capital || p.is(i+1, paperDoes...)):
		return e, i // "the daily La Voz", "the Welsh language daily reported"
	}
	e.length[0] = amount{float64(w.n), w.unit}
	if p.is(i, "nightly") {
		e.length[0], e.at = amount{}, date{grain: dayPart, part: night}
	}
	return e, i + 1
}

// paperDoes is what a paper does: "the daily wrote".
var paperDoes = []string{"added", "claimed", "cited", "printed", "published", "quoted", "ran", "reported", "reports", "said", "says", "wrote", "writes"}

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
			break
		}
		return readDayTime(p, e, i, j+1)
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
	case n == 1 && w.unit == years && p.is(j+1, "on", "in") && p.has(j+2, monthName|monthAbbr):
		d, k := readDate(p, j+2)
		if k == j+2 || d.at.year != 0 || d.shift.stated() || d.at.grain > day {
			e.length[0] = amount{n, w.unit}
			break
		}
		e.at = d.at // "every year on June 15"
		return e, k
	case w.class&unitName != 0 && (w.unit != seconds || n > 1):
		e.length[0] = amount{n, w.unit}
	default:
		return e, i
	}
	return e, j + 1
}
