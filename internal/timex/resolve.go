package timex

import (
	"time"

	"factbox/internal/nlp"
)

// resolver completes expressions from the article's date and from the dates
// before them. It reads a text from its beginning to its end.
type resolver struct {
	doc       *nlp.Doc
	published date // noGrain when unknown
	last      date // the last date of this or the previous sentence
	lastAt    int  // its sentence
	sameDay   date // the last day named in this sentence
	sameAt    int
	frame     date // the year a sentence begins with: "In 2019, … in June"
	frameAt   int
	period    date // the last quarter named: what a business report is about
	story     date // the first day named that lies in the week before publication
}

func (r *resolver) reset(doc *nlp.Doc, published date) {
	*r = resolver{doc: doc, published: published, lastAt: -9, sameAt: -9, frameAt: -9}
}

// resolve completes e, which stands at tokens [from, to). It reports false
// when e turns out to be no time.
func (r *resolver) resolve(e *expr, from, to int) bool {
	sentence := 0
	if from < len(r.doc.Tokens) {
		sentence = r.doc.Tokens[from].Sentence
	}
	if sentence-r.lastAt > 1 {
		r.last = date{}
	}
	if sentence != r.sameAt {
		r.sameDay = date{}
	}
	if e.kind == calendar && e.shifts && e.shift == (amount{1, years}) && e.back && e.at == (date{grain: year}) && r.compares(from) {
		e.report = yearAgo // "from $3 million a year ago"
	}
	switch {
	case e.report != noReport && r.reported(e, sentence):
	case e.report == thisPeriod || e.report == sisterQuarter:
		return false
	case e.kind == duration && e.shifts:
		r.span(e)
	case e.kind == calendar && e.shifts:
		r.shift(e, from, to)
	case e.kind == calendar && e.feast > 0:
		r.feast(e, from, to)
	case e.kind == calendar && e.at.weekday > 0 && e.at.day == 0:
		r.weekday(e, from, to)
	case e.kind == calendar && e.at.year == 0 && (e.at.month > 0 || e.at.part > 0 && e.at.grain < day):
		r.year(e, from, to)
	case e.kind == calendar && e.at.grain > day && e.at.day == 0:
		r.day(e)
	case e.kind == calendar:
		e.by = "explicit"
	default:
		e.by = "vague"
	}
	if e.kind == calendar && e.at.weekday > 0 && e.at.day > 0 {
		e.at.weekday = 0
	}
	if e.weekOf && e.at.day > 0 {
		if e.at.year == 0 || !e.at.valid() {
			return false
		}
		e.at = weekOf(e.at.time())
	}
	if e.kind == calendar && e.isRange() {
		r.end(e)
	}
	if e.kind == calendar && !(e.at.valid() && e.to.valid()) {
		e.kind = unresolved
	}
	r.remember(e, from, sentence)
	return true
}

// reported finds the period of a business report from the last one named. It
// reports false when none was.
func (r *resolver) reported(e *expr, sentence int) bool {
	if r.period.grain == noGrain {
		return false
	}
	if e.report == sisterQuarter {
		if r.last != r.period || r.lastAt != sentence {
			return false
		}
		n := e.at.part
		e.at.year = r.period.year
		if n > r.period.part {
			e.at.year--
		}
		e.anchor, e.by = inText, "anaphora"
		return n != r.period.part
	}
	y := e.at.year
	e.at, e.shifts = r.period, false
	switch e.report {
	case yearAgo:
		e.at.year--
	case thatYear:
		e.at.year = y
	}
	e.anchor, e.by = inText, "anaphora"
	return true
}

// compares reports whether the words before token i compare a number with an
// earlier one: "up from $3 million", "or 12 cents a share,".
func (r *resolver) compares(i int) bool {
	if r.period.grain == noGrain {
		return false
	}
	s := r.doc.Sentences[r.doc.Tokens[i].Sentence]
	for k := i - 1; k >= max(s.First, i-9); k-- {
		switch r.doc.Lower(k) {
		case "share", "from", "than", "compared", "against", "versus", "million", "billion", "%", "percent":
			return true
		}
	}
	return i == s.First && r.doc.Lower(i) == "a"
}

// remember keeps the date of e for the expressions that come after it.
func (r *resolver) remember(e *expr, from, sentence int) {
	if e.kind != calendar || e.at.year == 0 {
		return
	}
	r.last, r.lastAt = e.at, sentence
	if e.at.grain == year && !e.isRange() && from <= r.doc.Sentences[sentence].First+1 {
		r.frame, r.frameAt = e.at, sentence
	}
	if e.at.grain == quarter && e.report == noReport {
		r.period = e.at
	}
	if e.at.day > 0 {
		r.sameDay, r.sameAt = e.at, sentence
		if r.story.grain == noGrain && r.published.day > 0 {
			if d := int(r.published.time().Sub(e.at.time()).Hours()) / 24; d >= 0 && d < 7 {
				r.story = e.at
			}
		}
	}
}

// shift counts from the anchor: "six years ago", "last week", "the next day".
func (r *resolver) shift(e *expr, from, to int) {
	base := r.published
	e.by = "offset"
	if e.anchor == inText {
		base = r.last
		e.by = "anaphora"
	} else {
		e.anchor = published
	}
	unit, size := e.shift.unit.sized()
	switch e.shift.unit {
	case decades:
		if e.at.grain == decade {
			unit = decade
		}
	case centuries:
		if e.at.grain == century {
			unit = century
		}
	}
	n := int(e.shift.n * size)
	if e.back {
		n = -n
	}
	if e.anchor == inText && base.grain == noGrain {
		e.kind = unresolved
		return
	}
	d, ok := r.moved(e, base, unit, n)
	if !ok {
		if e.anchor == inText {
			e.kind = unresolved
		}
		return
	}
	switch {
	case e.at.weekday > 0 && unit == week: // "Tuesday of last week"
		t := dayOf(d.time().AddDate(0, 0, e.at.weekday-1))
		e.at.setDate(&t)
	case e.at.month > 0: // "March last year"
		e.at.year = d.year
	case e.at.grain == season || e.at.grain == quarter || e.at.grain == half:
		if unit == year {
			e.at.year = d.year
			break
		}
		e.at = d
	case e.at.grain > day: // "yesterday morning", "9 a.m. today"
		if d.day > 0 {
			e.at.setDate(&d)
		}
	default:
		e.at = d
	}
	if e.anchor == published && e.shift.n >= 1 && unit == year && (e.approx || e.shift.unit == decades || e.shift.n > 1) {
		e.approx = true
	} else {
		e.approx = e.approx && unit <= year
	}
}

// moved is base moved by n units, at the unit's grain. It fails when base is
// too coarse to say.
func (r *resolver) moved(e *expr, base date, unit grain, n int) (date, bool) {
	if n < -9999*366 || n > 9999*366 || base.year == 0 {
		return date{}, false
	}
	switch unit {
	case century:
		return date{grain: century, year: 100 * floorDiv(base.year+n, 100)}, true
	case decade:
		return date{grain: decade, year: 10 * floorDiv(base.year+n, 10)}, true
	case year:
		if e.anchor == inText && e.at.grain == year { // "a year earlier" than a quarter is a quarter
			d := base
			d.year += n
			if d.grain == quarter || d.grain == month || d.grain == season || d.grain == half {
				return d, true
			}
		}
		return date{grain: year, year: base.year + n}, true
	case month:
		if base.month == 0 {
			return date{}, false
		}
		y, m := addMonths(base.year, base.month, n)
		return date{grain: month, year: y, month: m}, true
	case quarter:
		q := base.part
		if base.month > 0 {
			q = (base.month + 2) / 3
		} else if base.grain != quarter {
			return date{}, false
		}
		t := base.year*4 + q - 1 + n
		return date{grain: quarter, year: floorDiv(t, 4), part: t - 4*floorDiv(t, 4) + 1}, true
	case week, weekend:
		if base.day == 0 && base.week == 0 {
			return date{}, false
		}
		t := base.time()
		if unit == weekend && e.relation == lastOne && isoWeekday(t) < 6 {
			t = t.AddDate(0, 0, -7) // "the weekend", told before the next one
		}
		d := weekOf(t.AddDate(0, 0, 7*n))
		d.grain = unit
		return d, true
	case day:
		if base.day == 0 {
			return date{}, false
		}
		return dayOf(base.time().AddDate(0, 0, n)), true
	case hour, minute, second:
		if base.day == 0 {
			return date{}, false
		}
		d := dayOf(base.time())
		d.grain, d.hour = unit, -1
		return d, true
	}
	return date{}, false
}

// span gives a duration that touches the article's date its two ends: "the
// past two months".
func (r *resolver) span(e *expr) {
	e.by = "offset"
	base := r.published
	if e.anchor != published || base.day == 0 || e.shift.n != float64(int(e.shift.n)) {
		return
	}
	n := int(e.shift.n)
	if n > 5000 {
		return
	}
	if e.back {
		n = -n
	}
	t := base.time()
	var other time.Time
	switch e.shift.unit {
	case days:
		other = t.AddDate(0, 0, n)
	case weeks, fortnights:
		_, size := e.shift.unit.sized()
		other = t.AddDate(0, 0, 7*n*int(size))
	case months, quarters, years, decades, centuries:
		m := map[unit]int{months: 1, quarters: 3, years: 12, decades: 120, centuries: 1200}[e.shift.unit]
		y, mo := addMonths(base.year, base.month, n*m)
		if y < 1 || y > 9999 {
			return
		}
		other = civil(y, mo, min(base.day, daysIn(y, mo)))
	default:
		return
	}
	e.at, e.to = dayOf(t), dayOf(other)
	if e.back {
		e.at, e.to = e.to, e.at
	}
	if !e.at.valid() || !e.to.valid() {
		e.at, e.to = date{}, date{}
	}
}

// weekday finds the day that a weekday names.
func (r *resolver) weekday(e *expr, from, to int) {
	if e.relation == thatOne && r.last.day > 0 {
		e.anchor, e.by = inText, "anaphora"
		t := r.last.time()
		d := dayOf(t.AddDate(0, 0, e.at.weekday-isoWeekday(t)))
		e.at.year, e.at.month, e.at.day = d.year, d.month, d.day
		return
	}
	e.anchor, e.by = published, "unresolved"
	if r.published.day == 0 {
		return
	}
	t := r.published.time()
	ahead := (e.at.weekday - isoWeekday(t) + 7) % 7
	behind := (isoWeekday(t) - e.at.weekday + 7) % 7
	var n int
	switch e.relation {
	case lastOne:
		n, e.by = -behind, "offset"
		if behind == 0 {
			n = -7
		}
	case nextOne:
		n, e.by = ahead, "offset"
		if ahead == 0 {
			n = 7
		}
	default:
		n, e.by = r.weekdaySide(from, to, ahead, behind)
	}
	d := dayOf(t.AddDate(0, 0, n))
	e.at.year, e.at.month, e.at.day = d.year, d.month, d.day
}

// weekdaySide chooses between the day ahead and the day behind.
func (r *resolver) weekdaySide(from, to, ahead, behind int) (int, string) {
	v := judge(r.doc, from, to)
	switch v.side {
	case future, present:
		if ahead == 0 && v.strong {
			ahead = 7
		}
		return ahead, v.by
	case past:
		return -behind, v.by
	}
	if v.by == "cue" && ahead < behind {
		return ahead, "nearest"
	}
	return -behind, "nearest"
}

// year finds the year of a month, a day of a month, a quarter or a season.
func (r *resolver) year(e *expr, from, to int) {
	e.anchor, e.by = published, "unresolved"
	if r.frameAt == r.doc.Tokens[from].Sentence && e.at.month > 0 && e.relation == nearest {
		e.at.year, e.anchor, e.by = r.frame.year, inText, "anaphora"
		return
	}
	if e.relation == thatOne { // "that November"
		e.anchor, e.by = noAnchor, "unresolved"
		if r.last.year > 0 {
			e.at.year, e.anchor, e.by = r.last.year, inText, "anaphora"
		}
		return
	}
	p := r.published
	if f := e.famous; f > 0 && p.year >= f {
		e.at.year, e.anchor, e.by = f, noAnchor, "name"
		return
	}
	if p.year == 0 {
		return
	}
	switch {
	case e.at.day > 0:
		if p.day > 0 {
			r.yearOfDay(e, from, to)
		}
	case e.at.month > 0:
		if p.month > 0 {
			r.yearOfMonth(e, from, to)
		}
	case e.at.grain == season:
		if p.month > 0 {
			r.yearOfSeason(e, from, to)
		}
	default:
		if p.month > 0 {
			r.yearOfQuarter(e, from, to)
		}
	}
}

func (r *resolver) yearOfDay(e *expr, from, to int) {
	p := r.published
	e.at.year = p.year
	e.by = "nearest"
	if e.at.weekday > 0 { // the weekday decides the year
		for _, y := range []int{p.year, p.year - 1, p.year + 1, p.year - 2, p.year + 2} {
			if e.at.day <= daysIn(y, e.at.month) && isoWeekday(civil(y, e.at.month, e.at.day)) == e.at.weekday {
				e.at.year, e.by = y, "weekday"
				return
			}
		}
	}
	t := civil(p.year, e.at.month, min(e.at.day, daysIn(p.year, e.at.month)))
	d := int(t.Sub(p.time()).Hours()) / 24
	switch e.relation {
	case lastOne:
		e.by = "offset"
		if d >= 0 {
			e.at.year--
		}
		return
	case nextOne:
		e.by = "offset"
		if d <= 0 {
			e.at.year++
		}
		return
	}
	v := judge(r.doc, from, to)
	best := 1 << 30
	for _, y := range [...]int{p.year, p.year - 1, p.year + 1} {
		n := int(civil(y, e.at.month, min(e.at.day, daysIn(y, e.at.month))).Sub(p.time()).Hours()) / 24
		if c := max(n, -n) + v.cost(n); c < best {
			best, e.at.year = c, y
		}
	}
	e.by = v.by
}

// cost is how many days of distance it is worth to lie on the side the verdict
// names; n is negative for a day before the article's. A past tense still
// allows a day in the coming ten weeks: "agreed on a summit on May 3".
func (v verdict) cost(n int) int {
	switch {
	case v.side == past && n > 0 && v.strong, v.side == future && n < 0 && v.strong:
		return 366
	case v.side == past && n > 0:
		return 215
	case v.side == future && n < 0:
		return 275
	case v.side == present && n < 0:
		return 20
	}
	return 0
}

func (r *resolver) yearOfMonth(e *expr, from, to int) {
	p := r.published
	m := e.at.month
	e.at.year = p.year
	e.by = "offset"
	switch e.relation {
	case lastOne:
		if m >= p.month {
			e.at.year--
		}
		return
	case nextOne:
		if m <= p.month {
			e.at.year++
		}
		return
	case thisOne:
		return
	}
	v := judge(r.doc, from, to)
	if v.side == past && !v.strong && infinitive(r.doc, from) {
		v.side = undecided
	}
	e.by = v.by
	switch v.side {
	case past:
		if m > p.month {
			e.at.year--
		}
	case future:
		if m < p.month {
			e.at.year++
		}
	default:
		e.by = "nearest"
		if d := m - p.month; d > 6 {
			e.at.year--
		} else if d < -8 {
			e.at.year++
		}
	}
}

func (r *resolver) yearOfSeason(e *expr, from, to int) {
	p := r.published
	s := [...]int{spring: 4, summer: 7, autumn: 10, winter: 1}[e.at.part]
	e.at.year = p.year
	e.by = "offset"
	switch e.relation {
	case lastOne:
		if s+2 >= p.month {
			e.at.year--
		}
		return
	case nextOne:
		if s <= p.month {
			e.at.year++
		}
		return
	case thisOne:
		return
	}
	v := judge(r.doc, from, to)
	e.by = v.by
	switch v.side {
	case past:
		if s > p.month+1 {
			e.at.year--
		}
	case future:
		if s+2 < p.month {
			e.at.year++
		}
	default:
		e.by = "nearest"
	}
}

func (r *resolver) yearOfQuarter(e *expr, from, to int) {
	p := r.published
	now := (p.month + 2) / 3
	q := e.at.part
	if e.at.grain == half {
		now = (now + 1) / 2
	}
	e.at.year = p.year
	e.by = "nearest"
	te := judge(r.doc, from, to).side
	switch {
	case q > now && (te == past || te != future && q-now >= 2):
		e.at.year, e.by = p.year-1, "tense"
	case q < now-1 && te == future:
		e.at.year, e.by = p.year+1, "tense"
	}
}

// feast finds the year of a named day.
func (r *resolver) feast(e *expr, from, to int) {
	f := feasts[e.feast-1]
	if e.at.year > 0 {
		e.at, e.by = dayOf(f.on(e.at.year)), "explicit"
		return
	}
	e.anchor, e.by = published, "unresolved"
	p := r.published
	if p.day == 0 {
		if f.day > 0 {
			e.at = date{grain: day, month: f.month, day: f.day}
		}
		return
	}
	y := p.year
	d := int(f.on(y).Sub(p.time()).Hours()) / 24
	e.by = "tense"
	te := judge(r.doc, from, to).side
	switch {
	case e.relation == lastOne, te == past && e.relation == nearest:
		if d > 0 {
			y--
		}
	case e.relation == nextOne, te == future && e.relation == nearest:
		if d < 0 {
			y++
		}
	default:
		e.by = "nearest"
		if d > 183 {
			y--
		} else if d < -183 {
			y++
		}
	}
	e.at = dayOf(f.on(y))
}

// day finds the day of a time of day that stands alone.
func (r *resolver) day(e *expr) {
	switch {
	case r.sameDay.day > 0:
		e.at.setDate(&r.sameDay)
		e.anchor, e.by = inText, "anaphora"
	case r.story.day > 0:
		e.at.setDate(&r.story)
		e.anchor, e.by = inText, "anaphora"
	case r.published.day > 0:
		e.at.setDate(&r.published)
		e.anchor, e.by = published, "nearest"
	default:
		e.anchor, e.by = published, "unresolved"
	}
	e.at.weekday = 0
}

// end completes the last date of a range from its first.
func (r *resolver) end(e *expr) {
	a, b := &e.at, &e.to
	if b.grain > day { // a time of day: noon to 5pm
		if b.day == 0 {
			b.setDate(a)
			b.weekday = 0
		}
		return
	}
	if b.weekday > 0 && b.day == 0 {
		if a.day == 0 {
			return
		}
		t := a.time()
		d := dayOf(t.AddDate(0, 0, (b.weekday-isoWeekday(t)+7)%7))
		b.year, b.month, b.day, b.weekday = d.year, d.month, d.day, 0
		return
	}
	b.weekday = 0
	if b.year == 0 && a.year > 0 && b.month > 0 {
		b.year = a.year
		if b.month < a.month {
			b.year++
		}
	}
	if b.year == 0 && a.year > 0 && b.part > 0 {
		b.year = a.year
		if b.part < a.part {
			b.year++
		}
	}
}
