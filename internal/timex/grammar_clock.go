package timex

// readTimeOfDay reads a time of day, and the day it stands with: "9 a.m.", "7:45
// p.m. on Nov. 2", "noon Friday".
func readTimeOfDay(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	j := i
	if p.is(j, "around") {
		e.approx = true
		j++
	}
	t, k := readClock(p, j)
	stated := k > j && !p.has(k-1, digitRun) // "3:15" alone may be a score
	if k == j {
		if t, k = readPastHour(p, j); k == j {
			return readLineClock(p, i)
		}
		stated = true
	}
	if p.runningClock(k) {
		return e, i
	}
	e.at = t
	if other, l := readOtherClock(p, k); l > k { // "2 a.m. local time (0100 GMT) on Wednesday"
		e.at.zone = zoneBetween(t, other)
		if d, m := readClockDay(p, l, e); m > l {
			return d, m
		}
		return e, k
	}
	if d, m := readClockDay(p, k, e); m > k {
		return d, m
	}
	if !stated && !p.is(i-1, clockCues...) {
		return readLineClock(p, i) // a score, a ratio, a verse
	}
	e.entry = p.at(i).line && (k == len(p.pieces) || p.at(k).line || endsEntryTime(p, k))
	return e, k
}

// clockCues are the words after which bare digits may be a time of day.
var clockCues = []string{"at", "by", "from", "around", "about", "until", "till", "before", "after", "since", "between", "and", "to", "approx", "approximately", "began", "begins", "starts", "started", "opens"}

// readClockDay reads the day of the clock e: ", on May 3", "Friday", "today".
func readClockDay(p *parser, i int, e expr) (expr, int) {
	j := i
	if p.mark(j, ',') {
		j++
	}
	if p.is(j, "on") {
		if p.mark(j-1, '.') && p.at(j).capital {
			return e, i // "left at 11:59 a.m. On May 3, …"
		}
		j++
	}
	for _, read := range [...]func(*parser, int) (expr, int){readDate, readWeekday, readDeictic} {
		d, k := read(p, j)
		if k == j || d.at.grain != day && d.at.grain != dayPart {
			continue
		}
		t := e.at
		if d.at.grain == dayPart && afterNoon(t.hour, d.at.part) {
			t.hour += 12 // "at 5:55 that evening"
		}
		t.setDate(&d.at)
		d.at, d.approx = t, e.approx
		return d, k
	}
	return e, i
}

// afterNoon reports whether an hour of twelve, told with that part of the day, lies
// after noon: "9 that night", and not "3 that night".
func afterNoon(hour, part int) bool {
	if hour < 1 || hour > 11 {
		return false
	}
	return part == afternoon || part == evening || part == night && hour > 4
}

// readMidPart reads "mid-afternoon" and the day it stands with.
func readMidPart(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar, part: mid}}
	if !p.is(i, "mid") || !p.hyphen(i+1) || !p.has(i+2, dayPartName) || p.has(i+2, plural) {
		return e, i
	}
	e.at = date{grain: dayPart, part: int(p.at(i + 2).n), hour: -1}
	if d, k := readClockDay(p, i+3, e); k > i+3 {
		d.part = mid
		return d, k
	}
	return e, i + 3
}

// readOtherClock reads the same time told for another zone: " (0100 GMT)".
func readOtherClock(p *parser, i int) (date, int) {
	if !p.mark(i, '(') {
		return date{}, i
	}
	t, j := readClock(p, i+1)
	if j == i+1 || !p.mark(j, ')') {
		return date{}, i
	}
	return t, j + 1
}

// runningClock reports whether the time before piece i is what a game's clock
// shows, or how far a record runs: "with 2:05 left", "12:30 into the second half".
func (p *parser) runningClock(i int) bool {
	switch {
	case p.is(i, "left", "remaining", "into", "mark"):
		return true
	case p.is(i, "to"): // "with 2:05 to play"
		return p.is(i+1, "play", "go")
	case p.is(i, "of", "in"): // "12:30 of the second half", "3:03 of overtime"
		return p.is(i+1, "overtime") || p.is(i+1, "the") && (p.has(i+2, ordinal) || p.is(i+2, "extra", "opening", "final", "middle", "period"))
	}
	return false
}

// readLineClock reads the time that a live blog's entry begins with: "16:50:
// The vote has begun", "[9.05] Doors open", "17.30 – Rain".
func readLineClock(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}, entry: true}
	w := p.at(i)
	if !w.line && !(p.at(i-1).line && (p.mark(i-1, '[') || p.mark(i-1, '('))) {
		return e, i
	}
	t, j := readHourMinute(p, i)
	if j == i {
		return e, i
	}
	if t, k := readMeridiem(p, t, j, j); k > j {
		e.at = t
		return e, k
	}
	if t, k := readZone(p, t, j); k > j {
		e.at = t
		return e, k
	}
	if !endsEntryTime(p, j) {
		return e, i
	}
	e.at = t
	return e, j
}

// endsEntryTime reports whether the mark at piece j parts the time of an entry from
// the entry, and does not lead to another number: "16:50-17".
func endsEntryTime(p *parser, j int) bool {
	if p.hyphen(j) && p.has(j+1, digitRun) {
		return false
	}
	return p.dash(j) || p.at(j).isOneOf(":])")
}

// readClock reads a time of day without its day.
func readClock(p *parser, i int) (date, int) {
	none := date{grain: hour}
	w := p.at(i)
	switch {
	case w.class&clockWord != 0:
		return readNoon(p, i)
	case w.n == 12 && w.digits == 2 && p.is(i+1, "noon", "midnight"):
		t, _ := readNoon(p, i+1)
		return t, i + 2
	case w.class&cardinal != 0 && w.n <= 12:
		t := date{grain: hour, hour: int(w.n)}
		if k := readOClock(p, i+1); k > i+1 {
			return readZone(p, t, k)
		}
		return readMeridiem(p, t, i+1, i)
	case w.class&digitRun == 0 || w.class&thousands != 0 || p.tight(i) && p.at(i-1).isOneOf(":.$"):
		return none, i
	case w.digits == 3 || w.digits == 4:
		return readUnbrokenClock(p, i)
	case w.digits > 2 || w.n > 24:
		return none, i
	}
	if t, j := readHourMinute(p, i); j > i {
		if u, k := readMeridiem(p, t, j, j); k > j {
			return u, k
		}
		if p.is(j, "hrs", "hours") && w.digits == 2 && p.at(j).spaced && !p.is(i-1, "for", "in", "took") {
			return readZone(p, t, j+1) // "14:00 hrs IST"
		}
		if p.mark(i+1, '.') || p.runsOn(j) || t.hour == 24 && t.minute > 0 {
			return none, i
		}
		return readZone(p, t, j)
	}
	t := date{grain: hour, hour: int(w.n)}
	if k := readOClock(p, i+1); k > i+1 && t.hour <= 12 {
		return readZone(p, t, k)
	}
	return readMeridiem(p, t, i+1, i)
}

// runsOn reports whether what stands at piece j makes the digits before it more
// than a time of day: "7:30th", "1:30:2".
func (p *parser) runsOn(j int) bool {
	if p.mark(j, ':') {
		return p.tight(j+1) && !p.ends(j+1)
	}
	return p.tight(j) && p.at(j).mark == 0 && !p.is(j, "z")
}

// readNoon reads "noon", "midday" and "midnight".
func readNoon(p *parser, i int) (date, int) {
	w := p.at(i)
	t := date{grain: minute, hour: 12}
	if p.is(i-1, "high") || w.capital && i > 0 && w.spaced && p.at(i-1).capital {
		return t, i
	}
	if p.is(i, "midnight") {
		t.hour = 24
	}
	return readZone(p, t, i+1)
}

// readHourMinute reads "16:50", "4.30" and "16:50:12", whatever follows.
func readHourMinute(p *parser, i int) (date, int) {
	t := date{grain: minute}
	h, m := p.at(i), p.at(i+2)
	if !h.isHour() || !p.at(i+1).isOneOf(":.") || !p.tight(i+1) || !p.tight(i+2) || !m.isSixtieth() {
		return t, i
	}
	t.hour, t.minute = int(h.n), int(m.n)
	j := i + 3
	if s := p.at(j + 1); p.mark(i+1, ':') && p.mark(j, ':') && p.tight(j) && p.tight(j+1) && s.isSixtieth() {
		t.second, t.grain = int(s.n), second
		j += 2
	}
	return t, j
}

// isHour reports whether w is an hour in digits, of twelve or of twenty-four.
func (w *piece) isHour() bool { return w.class&digitRun != 0 && w.digits <= 2 && w.n <= 24 }

// isSixtieth reports whether w is minutes or seconds in two digits.
func (w *piece) isSixtieth() bool { return w.digits == 2 && w.n < 60 }

// onClockFace reports whether w is an hour of twelve, in digits or as a word.
func (w *piece) onClockFace() bool { return w.class&(digitRun|cardinal) != 0 && 1 <= w.n && w.n <= 12 }

// readUnbrokenClock reads hours and minutes with nothing between them: "0610
// GMT", "1830 hours", "730 p.m.", "at 1800".
func readUnbrokenClock(p *parser, i int) (date, int) {
	w, j := p.at(i), i+1
	t := date{grain: minute, hour: int(w.n) / 100, minute: int(w.n) % 100}
	if t.hour > 23 || t.minute > 59 {
		return t, i
	}
	if t.hour < 13 {
		if u, k := readMeridiem(p, t, j, j); k > j {
			return u, k
		}
	}
	switch {
	case w.digits != 4:
		return t, i
	case p.is(j, "hours", "hrs"):
		return t, j + 1
	case p.has(j, zoneName) && p.at(j).upper, p.is(j, "local") && p.is(j+1, "time"):
		return readZone(p, t, j)
	case p.clocks <= 1 && w.n >= 2000 && !p.is(j, "on", "local") && !p.has(j, weekdayName|monthName):
		return t, i // "a look back at 2022"
	case asksHour(p, i) && (p.ends(j) || p.is(j, "on", "and", "in", "to", "for", "when", "as", "today", "yesterday", "tomorrow", "local") || p.has(j, weekdayName|monthName)):
		return t, j
	}
	return t, i
}

// asksHour reports whether the four digits at piece i can only be a time of
// day: "at 1800", "by 0930", "until about 0700".
func asksHour(p *parser, i int) bool {
	at, zero := false, p.text[p.at(i).Start] == '0'
	for k := i - 1; ; k-- {
		switch {
		case p.is(k, "approx", "approximately", "about", "around", "just", "before", "after", "exactly") || p.mark(k, '.') && p.is(k-1, "approx"):
			continue
		case p.is(k, "at"):
			at = true
		case p.is(k, "by", "from", "until", "till", "since", "between"):
			return zero || p.clocks > 1 && p.at(i).n < 1900
		}
		return at || zero && k < i-1
	}
}

// readPastHour reads "half past seven", "20 minutes to nine", "quarter past 6".
func readPastHour(p *parser, i int) (date, int) {
	t := date{grain: minute}
	j := i
	if p.is(j, "a") {
		j++
	}
	w := p.at(j)
	n := int(w.n)
	switch {
	case p.is(j, "half"):
		n = 30
	case p.is(j, "quarter"):
		n = 15
	case w.class&(digitRun|cardinal) == 0 || n > 29 || n < 1:
		return t, i
	}
	if j++; p.is(j, "minutes") {
		j++
	}
	asked := p.is(i-1, "at", "by", "until", "before", "after", "around", "about")
	h := p.at(j + 1)
	if !p.is(j, "past") && !(p.is(j, "to") && asked) || !h.onClockFace() {
		return t, i
	}
	t.hour, t.minute = int(h.n), n
	if p.is(j, "to") {
		t.hour, t.minute = int(h.n)-1, 60-n
	}
	if u, k := readMeridiem(p, t, j+2, i); k > i {
		return u, k
	}
	if k := readOClock(p, j+2); k > j+2 {
		return t, k
	}
	if p.has(j+2, unitName) || p.mark(j+2, '%') || !(p.is(j-1, "half", "quarter") || asked) {
		return t, i
	}
	return t, j + 2
}

// readOClock reads "o'clock".
func readOClock(p *parser, i int) int {
	if p.is(i, "o") && p.mark(i+1, '\'') && p.is(i+2, "clock") {
		return i + 3
	}
	return i
}

// readMeridiem reads "a.m.", "PM", "in the morning" after the hour of t; fail
// is where the caller began.
func readMeridiem(p *parser, t date, i, fail int) (date, int) {
	before, j := readHalfOfDay(p, t, i, fail)
	switch {
	case j == i:
		return t, fail
	case t.hour > 12 && !before && t.hour < 24:
		return readZone(p, t, j) // "15:30 p.m." happens
	case t.hour > 12, t.hour == 0 && !before:
		return t, fail
	case !before && t.hour < 12:
		t.hour += 12
	case before && t.hour == 12:
		t.hour = 0
	}
	return readZone(p, t, j)
}

// readHalfOfDay reads the half of the day, and whether it is the one before noon.
func readHalfOfDay(p *parser, t date, i, fail int) (before bool, j int) {
	switch {
	case p.is(i, "am", "pm"):
		return p.is(i, "am"), i + 1
	case p.is(i, "a", "p") && p.mark(i+1, '.') && p.is(i+2, "m") && (p.tight(i+1) || p.tight(i+2)):
		j = i + 3
		if p.mark(j, '.') && p.tight(j) {
			j++
		}
		return p.is(i, "a"), j
	case inDayPart(p, i) && (t.grain == minute || p.is(fail-1, "at", "around", "about", "by", "before", "after", "until", "from")):
		return p.is(i+2, "morning"), i + 3
	}
	return false, i
}

// inDayPart reports whether "in the morning" stands at piece i, or another part of one day.
func inDayPart(p *parser, i int) bool {
	return p.is(i, "in") && p.is(i+1, "the") && p.has(i+2, dayPartName) && !p.has(i+2, plural)
}

// readZone reads a time zone after a time.
func readZone(p *parser, t date, i int) (date, int) {
	switch {
	case p.is(i, "local") && p.is(i+1, "time"):
		return t, i + 2
	case p.is(i, "z") && p.tight(i):
		t.zone = "Z"
		return t, i + 1
	case p.mark(i, '(') && p.has(i+1, zoneName) && p.at(i+1).upper && p.mark(i+2, ')'):
		t.zone = zones[p.at(i+1).low]
		return t, i + 3 // "5 p.m. (EDT)"
	case p.has(i, zoneName) && p.at(i).upper:
		t.zone = zones[p.at(i).low]
		return readAhead(p, t, i+1)
	case zoneInDigits(p, i):
		n := 60*int(p.at(i+1).n) + int(p.at(i+3).n)
		if p.at(i+3).n > 59 || n > 14*60 {
			return t, i
		}
		if p.mark(i, '-') {
			n = -n
		}
		t.zone = zoneOffset(n)
		return t, i + 4
	}
	return t, i
}

// readAhead reads how far a zone, told before piece i, is from UTC: the "+2" of
// "UTC+2", the "+5:30" of "GMT+5:30".
func readAhead(p *parser, t date, i int) (date, int) {
	h := p.at(i + 1)
	signed := p.at(i).isOneOf("+-n") && p.tight(i) && p.tight(i+1)
	if !signed || !p.is(i-1, "utc", "gmt") || !h.isHour() || h.n > 14 {
		return t, i
	}
	n, j := 60*int(h.n), i+2
	if m := p.at(j + 1); p.mark(j, ':') && p.tight(j) && p.tight(j+1) && m.isSixtieth() {
		n, j = n+int(m.n), j+2
	}
	if !p.mark(i, '+') {
		n = -n
	}
	t.zone = zoneOffset(n)
	return t, j
}

// zoneInDigits reports whether a zone's distance from UTC stands at piece i: the
// "+02:00" of "10:00+02:00".
func zoneInDigits(p *parser, i int) bool {
	for k := i; k < i+4; k++ {
		if !p.tight(k) {
			return false
		}
	}
	return p.at(i).isOneOf("+-") && p.at(i+1).digits == 2 && p.mark(i+2, ':') && p.at(i+3).digits == 2
}
