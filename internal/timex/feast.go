package timex

import "time"

// A feast is a named day: on a day of a month, on the n-th weekday of one, or
// so many days from Easter.
type feast struct {
	name    string // lower case, straight apostrophe, words as they stand
	month   int
	day     int // of the month; 0 when the weekday decides
	weekday int // 1..7
	nth     int // 1.. from the month's start, -1 its last
	easter  int // days from Easter Sunday, when month is 0
	after   int // days after the weekday
}

// feasts are the named days of news in English, longest name first among those
// that begin alike.
var feasts = []feast{
	{name: "new year's eve", month: 12, day: 31},
	{name: "new year's day", month: 1, day: 1},
	{name: "christmas eve", month: 12, day: 24},
	{name: "christmas day", month: 12, day: 25},
	{name: "christmas", month: 12, day: 25},
	{name: "boxing day", month: 12, day: 26},
	{name: "valentine's day", month: 2, day: 14},
	{name: "st. patrick's day", month: 3, day: 17},
	{name: "bastille day", month: 7, day: 14},
	{name: "independence day", month: 7, day: 4},
	{name: "fourth of july", month: 7, day: 4},
	{name: "juneteenth", month: 6, day: 19},
	{name: "halloween", month: 10, day: 31},
	{name: "veterans day", month: 11, day: 11},
	{name: "remembrance day", month: 11, day: 11},
	{name: "armistice day", month: 11, day: 11},
	{name: "anzac day", month: 4, day: 25},
	{name: "may day", month: 5, day: 1},
	{name: "earth day", month: 4, day: 22},
	{name: "epiphany", month: 1, day: 6},
	{name: "thanksgiving day", month: 11, weekday: 4, nth: 4},
	{name: "thanksgiving", month: 11, weekday: 4, nth: 4},
	{name: "labor day", month: 9, weekday: 1, nth: 1},
	{name: "memorial day", month: 5, weekday: 1, nth: -1},
	{name: "martin luther king day", month: 1, weekday: 1, nth: 3},
	{name: "presidents day", month: 2, weekday: 1, nth: 3},
	{name: "columbus day", month: 10, weekday: 1, nth: 2},
	{name: "black friday", month: 11, weekday: 4, nth: 4, after: 1},
	{name: "cyber monday", month: 11, weekday: 4, nth: 4, after: 4},
	{name: "ash wednesday", easter: -46},
	{name: "palm sunday", easter: -7},
	{name: "good friday", easter: -2},
	{name: "easter sunday"},
	{name: "easter monday", easter: 1},
	{name: "easter"},
}

// holidayHeads are the first words of the feasts' names.
func holidayHeads() []string {
	var heads []string
	for _, f := range feasts {
		n := 0
		for n < len(f.name) && isLetter(f.name[n]) {
			n++
		}
		heads = append(heads, f.name[:n])
	}
	return heads
}

// on is the day the feast falls on in a year.
func (f feast) on(y int) time.Time {
	switch {
	case f.day > 0:
		return civil(y, f.month, f.day)
	case f.nth > 0:
		t := civil(y, f.month, 1)
		return t.AddDate(0, 0, (f.weekday-isoWeekday(t)+7)%7+7*(f.nth-1)+f.after)
	case f.nth < 0:
		t := civil(y, f.month+1, 0)
		return t.AddDate(0, 0, -(isoWeekday(t)-f.weekday+7)%7)
	}
	return easter(y).AddDate(0, 0, f.easter)
}

// easter is Easter Sunday of the Gregorian calendar, by the rule of Meeus,
// Jones and Butcher.
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (b - (b+8)/25 + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(y, n/31, n%31+1)
}

// readHoliday reads a named day: "Christmas Day", "last Thanksgiving", "Easter
// 2026".
func readHoliday(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if p.is(j, "last", "next", "this", "following") || p.is(j, "the") && p.is(j+1, "following", "previous") {
		e.relation, j = readRelation(p, j)
	}
	if !p.has(j, holiday) || !p.at(j).capital {
		return e, i
	}
	for n := range feasts {
		k := p.named(j, feasts[n].name)
		if k == j {
			continue
		}
		e.feast, e.at.grain = &feasts[n], day
		if p.is(k, "tree", "party", "card", "cards", "present", "presents", "gift", "gifts", "shopping", "sales", "season", "dinner", "lunch", "weekend", "parade", "carol", "island", "decorations", "lights", "market", "markets", "holiday", "holidays") || p.at(k).capital && p.at(k).class == 0 && p.at(k).spaced {
			return e, i
		}
		if p.is(k, "week") { // "Easter week"
			e.weekOf = true
			return e, k + 1
		}
		if f := &feasts[n]; f.day > 0 && institution(p, j, k) {
			return expr{value: value{kind: repeat, at: date{grain: day, month: f.month, day: f.day}}}, k
		}
		l := k
		if p.mark(l, ',') {
			l++
		}
		if y, m := readYearNumber(p, l); m > l {
			e.at.year = y
			return e, m
		}
		return e, k
	}
	return e, i
}

// institution reports whether the feast in pieces [i, j) is spoken of as such, and
// not as a day of one year: "Armistice Day was first kept in 1919", "was called
// Armistice Day".
func institution(p *parser, i, j int) bool {
	if p.is(i-1, "called", "named", "renamed", "dubbed") || p.is(i-1, "as") && p.is(i-2, "known") {
		return true
	}
	if !p.is(j, "is", "was", "has") {
		return false
	}
	for k := j + 1; k < j+4; k++ {
		if p.is(k, "observed", "celebrated", "commemorated", "established", "introduced", "instituted", "kept", "marked", "known", "called") {
			return k > j+1 && p.is(k-1, "first", "originally", "traditionally", "always", "usually", "now") || p.is(k, "known", "called", "established", "introduced", "instituted")
		}
	}
	return false
}

// named reads a name of several words, letter for letter but for case.
func (p *parser) named(i int, name string) int {
	j := i
	for len(name) > 0 {
		w := p.at(j)
		n := 0
		for n < len(name) && isLetter(name[n]) {
			n++
		}
		switch {
		case name[0] == ' ':
			if !w.spaced {
				return i
			}
			name = name[1:]
			continue
		case n == 0:
			if w.mark != name[0] {
				return i
			}
			n = 1
		case w.End-w.Start != n || !equalFold(p.text[w.Start:w.End], name[:n]):
			return i
		}
		name = name[n:]
		j++
	}
	return j
}

// equalFold compares ASCII words but for case; low is lower case already.
func equalFold(word, low string) bool {
	for k := range len(low) {
		if word[k]|0x20 != low[k] {
			return false
		}
	}
	return true
}
