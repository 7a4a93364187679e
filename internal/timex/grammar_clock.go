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
			return e, i
		}
		stated = true
	}
	e.at = t
	// The day may follow: "9 a.m. Tuesday", "noon on May 3".
	l := k
	if p.mark(l, '(') {
		if _, m := readClock(p, l+1); m > l+1 && p.mark(m, ')') {
			l = m + 1
			if d, m := readWeekday(p, l); m > l {
				e.at.weekday = d.at.weekday // "8:20 p.m. (1920 GMT) Monday"
			}
			return e, k
		}
	}
	if p.mark(l, ',') {
		l++
	}
	if p.is(l, "on") {
		l++
	}
	for _, read := range [...]func(*parser, int) (expr, int){readDate, readWeekday, readDeictic} {
		d, m := read(p, l)
		if m == l || d.at.grain != day {
			continue
		}
		t.setDate(&d.at)
		d.at, d.approx = t, e.approx
		return d, m
	}
	if !stated && !p.is(i-1, "at", "by", "from", "around", "about", "until", "till", "before", "after", "since", "between", "and", "to") {
		return e, i // a score, a ratio, a verse
	}
	return e, k
}

// readClock reads a time of day without its day.
func readClock(p *parser, i int) (date, int) {
	t := date{grain: hour}
	w := p.at(i)
	if w.class&clockWord != 0 {
		if p.is(i-1, "high") || w.capital && i > 0 && w.spaced && p.at(i-1).capital {
			return t, i
		}
		t.hour, t.grain = 12, minute
		if w.low == "midnight" {
			t.hour = 24
		}
		return readZone(p, t, i+1)
	}
	j := i + 1
	if w.n == 12 && w.digits == 2 && p.is(j, "noon", "midnight") {
		t, _ = readClock(p, j)
		return t, j + 1
	}
	switch {
	case w.class&cardinal != 0 && w.n <= 12:
		t.hour = int(w.n)
		if k := readOClock(p, j); k > j {
			return readZone(p, t, k)
		}
		return readMeridiem(p, t, j, i)
	case w.class&digitRun == 0 || w.class&thousands != 0:
		return t, i
	case w.digits == 4 && w.n < 2400 && w.n%100 < 60 && (p.is(j, "gmt", "utc", "bst", "hours", "hrs") || p.is(j, "local") && p.is(j+1, "time")):
		t.hour, t.minute, t.grain = int(w.n)/100, int(w.n)%100, minute
		if p.is(j, "hours", "hrs") {
			return t, j + 1
		}
		return readZone(p, t, j)
	case (w.digits == 3 || w.digits == 4) && w.n < 1260 && w.n%100 < 60 && p.is(j, "a", "p", "am", "pm"):
		t.hour, t.minute, t.grain = int(w.n)/100, int(w.n)%100, minute
		return readMeridiem(p, t, j, i)
	case w.digits > 2 || w.n > 24, p.tight(i) && (p.mark(i-1, ':') || p.mark(i-1, '.') || p.mark(i-1, '$')):
		return t, i
	}
	t.hour = int(w.n)
	if m := p.at(j + 1); (p.mark(j, ':') || p.mark(j, '.')) && p.tight(j) && p.tight(j+1) && m.digits == 2 && m.n < 60 {
		dot := p.mark(j, '.')
		t.minute, t.grain = int(m.n), minute
		j += 2
		if s := p.at(j + 1); !dot && p.mark(j, ':') && p.tight(j) && p.tight(j+1) && s.digits == 2 && s.n < 60 {
			t.second, t.grain = int(s.n), second
			j += 2
		}
		if u, k := readMeridiem(p, t, j, j); k > j {
			return u, k
		}
		if dot || p.tight(j) && p.at(j).mark == 0 && !p.is(j, "z") || p.mark(j, ':') || t.hour == 24 && t.minute > 0 {
			return t, i
		}
		return readZone(p, t, j)
	}
	if k := readOClock(p, j); k > j && t.hour <= 12 {
		return readZone(p, t, k)
	}
	return readMeridiem(p, t, j, i)
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
	h := p.at(j + 1)
	if !p.is(j, "past") && !(p.is(j, "to") && p.is(i-1, "at", "by", "until", "before", "after", "around", "about")) || h.class&(digitRun|cardinal) == 0 || h.n < 1 || h.n > 12 {
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
	if p.has(j+2, unitName) || p.mark(j+2, '%') || !(p.is(j-1, "half", "quarter") || p.is(i-1, "at", "by", "until", "before", "after", "around", "about")) {
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

// readMeridiem reads "a.m.", "pm", "in the morning" after the hour of t; fail is
// where the caller began.
func readMeridiem(p *parser, t date, i, fail int) (date, int) {
	var half string
	j := i
	switch {
	case p.is(j, "am", "pm"):
		half, j = p.at(j).low, j+1
	case p.is(j, "a", "p") && p.mark(j+1, '.') && p.is(j+2, "m") && (p.tight(j+1) || p.tight(j+2)):
		half = p.at(j).low + "m"
		j += 3
		if p.mark(j, '.') && p.tight(j) {
			j++
		}
	case p.is(j, "in") && p.is(j+1, "the") && p.has(j+2, dayPartName) && !p.has(j+2, plural) && (t.grain == minute || p.is(fail-1, "at", "around", "about", "by", "before", "after", "until", "from")):
		half = "pm"
		if p.is(j+2, "morning") {
			half = "am"
		}
		j += 3
	default:
		return t, fail
	}
	if t.hour > 12 && half == "pm" && t.hour < 24 {
		return readZone(p, t, j) // "15:30 p.m." happens
	}
	if t.hour > 12 || t.hour == 0 && half == "pm" {
		return t, fail
	}
	switch {
	case half == "pm" && t.hour < 12:
		t.hour += 12
	case half == "am" && t.hour == 12:
		t.hour = 0
	}
	return readZone(p, t, j)
}

// readZone reads a time zone after a time.
func readZone(p *parser, t date, i int) (date, int) {
	if p.is(i, "local") && p.is(i+1, "time") {
		return t, i + 2
	}
	if p.is(i, "z") && p.tight(i) {
		t.zone = "Z"
		return t, i + 1
	}
	if p.has(i, zoneName) && p.at(i).upper {
		t.zone = zones[p.at(i).low]
		return t, i + 1
	}
	return t, i
}

// zones are the offsets of the zones that news names; ET and its like change
// with the season and are left open.
var zones = map[string]string{
	"gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
	"cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "jst": "+09:00", "aest": "+10:00", "aedt": "+11:00",
}
