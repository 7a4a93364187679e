package timex

// year finds the year of a month, a day of a month, a season, a quarter, a
// half or a feast.
func (r *resolver) year(e *expr, from, to int) {
	e.anchor, e.by = published, "unresolved"
	switch {
	case r.frameAt == r.doc.Tokens[from].Sentence && e.at.month > 0 && e.relation == nearest:
		e.at.year, e.anchor, e.by = r.frame.year, inText, "anaphora"
		return
	case e.relation == thatOne: // "that November"
		e.anchor = noAnchor
		if r.last.year > 0 {
			e.at.year, e.anchor, e.by = r.last.year, inText, "anaphora"
		}
		return
	case e.famous > 0 && r.published.year >= e.famous:
		e.at.year, e.anchor, e.by = e.famous, noAnchor, "name"
		return
	case !r.published.knows(month) || e.at.day > 0 && !r.published.knows(day):
		if f := e.feast; f > 0 && feasts[f-1].day > 0 {
			e.at.month, e.at.day = feasts[f-1].month, feasts[f-1].day
		}
		return
	}
	v := verdict{by: "offset"}
	if e.relation == nearest {
		v = r.judge(from, to)
		if e.at.grain == month && v.side == past && !v.strong && (r.infinitive(from) || r.toldOf(from)) {
			v = verdict{by: "nearest"}
		}
		v.strong = v.strong || e.feast > 0 // "They met over Christmas": the last one
	}
	best, found := 1<<30, e.at
	p := r.published.year
	for _, y := range [...]int{p, p - 1, p + 1, p - 2, p + 2} {
		d := e.inYear(y)
		if !d.valid() {
			continue // February 29
		}
		n := r.gap(d)
		c := abs(n) + v.cost(d.grain, n) + e.relation.cost(d.grain, n, y-p)
		if e.at.weekday > 0 && isoWeekday(d.time()) != e.at.weekday {
			c += 9999
		} else if e.at.weekday > 0 {
			v.by = "weekday" // which is named with the date decides
		}
		if c < best {
			best, found = c, d
		}
	}
	e.at, e.by = found, v.by
}

// inYear is the date of e in year y.
func (e *expr) inYear(y int) date {
	if e.feast > 0 {
		return dayOf(feasts[e.feast-1].on(y))
	}
	d := e.at
	d.year = y
	return d
}

// gap is how many days d lies after the article's date, or before it when
// negative; 0 when they overlap.
func (r *resolver) gap(d date) int {
	first, last := d.days()
	from, to := r.published.days()
	switch {
	case first.After(to):
		return int(first.Sub(to).Hours()) / 24
	case last.Before(from):
		return -int(from.Sub(last).Hours()) / 24
	}
	return 0
}

// cost is what it counts in days for a date to lie on the wrong side, n days
// from the article's. A past tense still allows a day in the coming ten weeks,
// "agreed on a summit on May 3", and a future one a day a few weeks back.
func (v verdict) cost(g grain, n int) int {
	wrong := v.side == past && n > 0 || v.side == future && n < 0
	switch {
	case g == quarter && n < 0 && n > -lastQuarter:
		return 0 // what is expected of a quarter is its report
	case wrong && (v.strong || g < day):
		return 366
	case wrong && v.side == past:
		return 215
	case wrong:
		return 275
	case v.side == present && n < 0:
		return 20
	}
	return 0
}

// lastQuarter is the most days that can lie between a date and the end of the
// quarter before it.
const lastQuarter = 93

// cost is what it counts in days that "last", "next" or "this" are not met by a
// date n days and so many years from the article's. The month before the article's
// is called last month: "last February", told in March, is a year older.
func (r relative) cost(g grain, n, years int) int {
	if g == month && r == lastOne && n > -31 && n < 0 {
		return 400
	}
	if r == lastOne && n >= 0 || r == nextOne && n <= 0 || r == thisOne && years != 0 && n != 0 {
		return 9999
	}
	return 0
}
