package timex

// readLength reads a number of units and what it is counted for: "three weeks",
// "two-day", "nearly two years", "six years ago", "two days later", "the past
// two months".
func readLength(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: duration}}
	j := i
	e.approx, j = readApproximation(p, i)
	switch {
	case j == i:
		if f, k := readStretch(p, i); k > i {
			return f, k
		}
	case p.is(j, "the"):
		return e, i
	}
	n, k := readNumber(p, j)
	if k == j {
		return readVagueLength(p, i)
	}
	if l := readHyphenedTo(p, k); l > k { // "one-to-seven days"
		n, k = several, l
	}
	m := measure{n: n, article: p.is(j, "a", "an") && k == j+1, first: i}
	j = k
	if m.hyphened = p.hyphen(j); m.hyphened {
		j++
	} else {
		if p.is(j, "to", "or") && n > 0 || p.dash(j) { // "two to three weeks"
			if o, l := readNumber(p, j+1); l > j+1 && o > 0 && p.has(l, unitName) {
				m.n, j = several, l
			}
		}
		for p.has(j, filler) && !p.has(j, unitName) {
			j++
		}
	}
	if !p.measures(m, j) {
		return e, i
	}
	e.length[0] = amount{m.n, p.at(j).unit}
	if m.hyphened {
		return readHyphenated(p, e, i, j+1)
	}
	return readCounted(p, e, i, readSecondLength(p, &e, j+1), m.article)
}

// readHyphenedTo reads the second number of "one-to-seven" and "12-13", behind the first.
func readHyphenedTo(p *parser, i int) int {
	if !p.hyphen(i) {
		return i
	}
	j := i + 1
	if p.is(j, "to", "or") && p.hyphen(j+1) {
		j += 2
	}
	n, k := readNumber(p, j)
	if k == j || n <= 0 || !p.has(k, unitName) || p.tight(k) && !p.has(k-1, digitRun) {
		return i
	}
	return k
}

// readHyphenated finishes "two-day", "12-year-long"; an age is none of ours.
func readHyphenated(p *parser, e expr, i, j int) (expr, int) {
	if p.hyphen(j) {
		if p.is(j+1, "long") {
			return e, j + 2
		}
		return e, i // "41-year-old", "ten-day-ago"
	}
	if p.is(j, "old", "olds") {
		return e, i
	}
	return e, j
}

// readSecondLength reads the finer unit of "three minutes 12 seconds" and "2 years
// and 3 months", and the half of "a year and a half".
func readSecondLength(p *parser, e *expr, j int) int {
	if p.is(j, "and") && p.is(j+1, "a") && p.is(j+2, "half") {
		e.length[0].n += 0.5
		return j + 3
	}
	k := j
	if p.is(k, "and") || p.mark(k, ',') {
		k++
	}
	if n, l := readNumber(p, k); l > k && n > 0 && !p.is(k, "a", "an") && e.length[0].takes(p.at(l).unit) {
		e.length[1] = amount{n, p.at(l).unit}
		return l + 1
	}
	return j
}

// takes reports whether a finer unit may follow a: "three minutes 12 seconds".
func (a amount) takes(finer unit) bool {
	return a.isWhole() && a.unit.iso() && finer.iso() && finer < a.unit
}

// readCounted reads what a number of units is counted for: from today ("ago"),
// from a date of the text ("later"), or for its own sake.
func readCounted(p *parser, e expr, i, j int, article bool) (expr, int) {
	if f, k := readApart(p, e, orSo(p, j)); k > orSo(p, j) && !p.is(i-1, "for") { // "had not played for a month before Friday"
		return f, k
	}
	if back, from, k := readDirection(p, i, j); k > j {
		return e.countedFrom(back, from), k
	}
	switch {
	case p.is(j, "old"), p.is(j, "of") && p.is(j+1, "age"), p.hyphen(j) && p.is(j+1, "old"), p.mark(j, '\'') && p.is(j+1, "old"):
		return e, i
	case article && p.rated(i):
		e.kind = repeat // "$4 a day"
		return e, j
	case article && p.is(i-1, "hours", "days"):
		return e, i // "24 hours a day"
	case article && !e.approx && behindThings(p, i) && p.ratedNear(i-2):
		e.kind = repeat // "four flights a week", and not "two debates over a week"
		return e, j
	case article && !e.approx && looseArticle(p, i, j):
		return e, i
	}
	return e, j
}

// behindThings reports whether a plural noun stands before piece i: "flights", "CDs".
func behindThings(p *parser, i int) bool {
	w := p.at(i - 1)
	if w.capital {
		return w.spaced && w.End-w.Start > 2 && p.text[w.Start+1] < 'a' && p.text[w.End-1] == 's'
	}
	return w.spaced && looksPlural(w.low)
}

// orSo is the piece behind an "or so" at piece j.
func orSo(p *parser, j int) int {
	if p.is(j, "or") && p.is(j+1, "so") {
		return j + 2
	}
	return j
}

// readDirection reads which way the length in pieces [i, j) is counted, and from
// where: "ago", "later", "from now", "in two days' time".
func readDirection(p *parser, i, j int) (back bool, from anchor, next int) {
	switch k := orSo(p, j); {
	case p.is(k, "ago"):
		return true, published, k + 1
	case p.is(i-1, "in") && p.mark(j, '\'') && p.is(j+1, "time"):
		return false, published, j + 2
	case p.is(i-1, "in") && p.mark(j, '\'') && p.is(j+1, "s") && p.is(j+2, "time"):
		return false, published, j + 3
	case p.is(j, "from") && p.is(j+1, "now", "today"):
		return false, published, j + 2
	case p.is(j, "hence"):
		return false, published, j + 1
	case p.is(j, "earlier", "previously", "beforehand"), p.is(j, "before", "prior") && p.ends(j+1):
		return true, inText, j + 1
	case p.is(j, "later", "afterward", "afterwards"), p.is(j, "after") && p.ends(j+1):
		return false, inText, j + 1
	}
	return false, noAnchor, j
}

// countedFrom makes the length e a date that lies so far from the anchor.
func (e expr) countedFrom(back bool, from anchor) expr {
	n := e.length[0]
	e.kind, e.shift, e.anchor, e.counted, e.length = calendar, shift{n, back}, from, true, [2]amount{}
	if e.at.grain, _ = n.unit.sized(); n.unit <= hours {
		e.at.hour = -1
	}
	if n.n == several {
		switch {
		case from == inText:
			e.kind, e.length[0] = aside, n
		case back:
			e.kind = pastRef
		default:
			e.kind = futureRef
		}
	}
	return e
}

// dates are what a length may be counted from; behind "ago" only a day or a period
// told from today: "a year ago this week".
var dates = [...]struct {
	read func(*parser, int) (expr, int)
	ago  bool
}{{readDate, false}, {readHoliday, false}, {readWeekday, true}, {readDeictic, true}, {readThisPeriod, true}, {readYears, false}}

// readThisPeriod reads "this week" and "this month".
func readThisPeriod(p *parser, i int) (expr, int) {
	if !p.is(i, "this") {
		return expr{}, i
	}
	return readPeriod(p, i)
}

// readApart reads the date that the length e is counted from: "two days before
// Christmas", "a week ago Tuesday", "two weeks from Friday", "a year ago today".
func readApart(p *parser, e expr, i int) (expr, int) {
	n := e.length[0]
	back := !p.is(i, "after", "from", "following")
	if !n.countsDays() || e.length[1].unit != noUnit || p.has(i-2, filler) || back && !p.is(i, "before", "ago", "prior") {
		return e, i
	}
	j := i + 1
	if p.is(i, "prior") {
		if !p.is(j, "to") {
			return e, i
		}
		j++
	}
	ago := p.is(i, "ago")
	if ago && p.is(j, "on") {
		j++
	}
	var d expr
	k := j
	for n := 0; n < len(dates) && k == j; n++ {
		if !ago || dates[n].ago {
			d, k = dates[n].read(p, j)
		}
	}
	if k == j || !d.isOrigin(n.unit) {
		return e, i
	}
	if n.unit == weeks || n.unit == fortnights {
		if n.n *= 7; n.unit == fortnights {
			n.n *= 2
		}
		n.unit = days
	}
	d.apart = shift{n, back}
	return d, k
}

// countsDays reports whether a is a whole number of days or of a longer unit.
func (a amount) countsDays() bool {
	return a.n >= 1 && a.isWhole() && a.unit >= days && a.unit != weekends
}

// isOrigin reports whether a length in units u may be counted from e: a date as a
// whole, and nothing as wide as a year for days and months.
func (e *expr) isOrigin(u unit) bool {
	if e.at.grain == year && u < years {
		return false
	}
	return e.kind == calendar && e.part == whole && e.at.grain <= day && !e.apart.stated()
}

// ends reports whether a clause ends before piece i.
func (p *parser) ends(i int) bool {
	return i < 0 || i >= len(p.pieces) || p.at(i).isOneOf(".,;)\"")
}

// rated reports whether a rate stands before piece i: "$4", "3 million", "twice".
func (p *parser) rated(i int) bool {
	return p.has(i-1, digitRun) || p.mark(i-1, '%') || p.is(i-1, "percent", "times", "million", "billion", "dollars", "once", "twice")
}

// ratedNear reports whether a number stands at piece i or just before it: "fifty
// thousand copies a year", "four return flights a week", "dozens of calls a day".
func (p *parser) ratedNear(i int) bool {
	for k := i; k > i-3 && p.at(k).isWord(); k-- {
		if p.has(k, digitRun|cardinal) || p.is(k, "dozens", "hundreds", "thousands", "scores") {
			return true
		}
	}
	return false
}

// looseArticle reports whether "a year" at pieces [i, j) is only a manner of
// speaking: nothing before or after it asks how long.
func looseArticle(p *parser, i, j int) bool {
	if p.is(i-1, "in", "for", "of", "after", "within", "over", "than", "about", "almost", "nearly", "half", "just", "only", "during", "and", "or", "least", "under",
		"until", "before", "him", "her", "them", "us", "took", "take", "takes", "last", "lasted", "spend", "spent", "another", "to", "lasts", "waited", "wait") {
		return false
	}
	return !p.is(j, "or", "and", "before", "after", "of") && !p.ends(j)
}

// isUncounted reports whether units stand at piece k of which there may be several.
func isUncounted(p *parser, k int) bool {
	return p.has(k, unitName) && p.has(k, plural) && p.at(k).unit != weekends
}

// readStretch reads a number of units next to today: "the past two months", "the
// next few days", "recent weeks", "the first nine months", "the nine months".
func readStretch(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: duration}}
	the := p.is(i, "the", "these", "those")
	j := i
	if the {
		j++
	}
	way, k := readWay(p, j, the)
	n, l := readNumber(p, k)
	if l == k {
		edge := k > j && p.is(k-1, "first", "final") && p.is(k+1, "of", "after")
		if (way != 0 || edge) && isUncounted(p, k) && !p.is(i-1, "a") {
			e.length[0] = amount{several, p.at(k).unit} // "recent weeks"
			return e, k + 1
		}
		return e, i
	}
	if k == j && !the || p.is(k, "a", "an") && n == 1 {
		return e, i
	}
	if p.is(l, "to", "or") || p.hyphen(l) {
		if m, x := readNumber(p, l+1); x > l+1 && m > 0 {
			n, l = several, x
		}
	}
	for p.has(l, filler) && !p.has(l, unitName) {
		l++
	}
	w := p.at(l)
	if w.class&unitName == 0 || w.unit == weekends || w.class&plural == 0 && n != 1 || p.is(l+1, "old") {
		return e, i
	}
	e.length[0] = amount{n, w.unit}
	if way != 0 && n > 0 && w.unit >= days {
		e.shift, e.anchor = shift{e.length[0], way < 0}, published
		if p.is(k-1, "previous", "preceding", "following") {
			e.anchor = inText
		}
	} else {
		e.close, e.closes = readClose(p, l+1) // "the nine months ended Sept. 30"
	}
	e.stretch = w.unit == months && n > 3
	return e, l + 1
}

// readWay reads the word that says on which side of today a stretch lies: -1
// before it, 1 after it, 0 neither: "the first nine months".
func readWay(p *parser, i int, the bool) (int, int) {
	switch {
	case p.is(i, "past", "last", "recent", "previous", "preceding", "latest"):
		return -1, i + 1
	case p.is(i, "next", "coming", "following"):
		return 1, i + 1
	case the && p.is(i, "first", "final", "opening"):
		return 0, i + 1
	}
	return 0, i
}

// readLasting reads the adjectives of what goes on so long: "day-long", "weeklong",
// "decades-long".
func readLasting(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: duration}}
	w := p.at(i)
	j := i + 1
	if w.class&lasting == 0 {
		if !p.hyphen(j) || !p.is(j+1, "long") || p.hyphen(i-1) || p.hyphen(j+2) {
			return e, i
		}
		j += 2
	}
	e.length[0] = amount{1, w.unit}
	if w.class&plural != 0 {
		e.length[0].n = several
	}
	return e, j
}

// readVagueLength reads units without a number: "for years", "decades of".
func readVagueLength(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: duration}}
	w := p.at(i)
	if w.class&unitName == 0 || w.class&plural == 0 || w.unit == weekends || w.unit == quarters || w.low == "seconds" {
		return e, i
	}
	e.length[0] = amount{several, w.unit}
	switch {
	case p.is(i+1, "ago"), p.is(i-1, "in") && p.is(i+1, "past"):
		e.kind = pastRef
		return e, i + 2
	case p.is(i+1, "earlier", "later"):
		e.kind = aside
		return e, i + 2
	case p.is(i-1, "of") && p.is(i-2, "matter"), p.is(i-1, "many") && p.is(i-2, "as", "so", "how", "too"):
		return e, i
	}
	if p.is(i+1, "or") && p.has(i+2, unitName) && p.has(i+2, plural) && p.is(i-1, "within", "in", "for", "take", "took") {
		return e, i + 3 // "within weeks or months"
	}
	if p.is(i-1, "for", "after", "in", "over", "took", "take", "of", "within", "many", "lasted", "than") && !p.is(i+1, "old") && !p.hyphen(i+1) {
		return e, i + 1
	}
	if p.is(i-1, "the") && (p.is(i+1, besideStretch...) || p.is(i+1, "that", "which") && p.is(i+2, "followed", "preceded")) {
		return e, i + 1 // "in the weeks before the raid", "the years that followed"
	}
	if p.is(i+1, "of") && p.is(i-1, beforeStretch...) {
		return e, i + 1
	}
	return e, i
}

// besideStretch are the words that tie "the weeks" to what lies at one of its ends.
var besideStretch = []string{"ahead", "before", "after", "since", "following", "preceding", "leading"}

// beforeStretch are the words before a bare "months of" what goes on so long:
// "follows months of talks".
var beforeStretch = []string{"follows", "followed", "following", "despite", "amid", "with", "through", "by", "from", "suffered", "endured", "faced", "faces", "spent", "caps",
	"capped", "capping", "ends", "ended", "ending", "and", "about", "until", "without"}
