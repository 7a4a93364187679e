package timex

// year finds the year of a month, a day of a month, a season, a quarter, a
// half or a feast.
func (r *resolver) year(e *expr, from, to int) {
	sentence := r.sentence(from)
	last := r.last(sentence)
	e.anchor, e.why = published, nothingKnown
	switch {
	case r.frameAt == sentence && e.at.month > 0 && e.relation == nearest:
		e.at.year, e.anchor, e.why = r.frame.year, inText, yearOfSentence
		return
	case r.listYear > 0 && sentence-r.listAt <= 1 && e.isPlainMonth() && e.at.grain == day && r.ownLine(sentence):
		e.at.year, e.anchor, e.why = r.listYear, inText, yearOfSentence
		return
	case (e.relation == followingOne || e.relation == previousOne) && besideTold(r, e, from):
		e.anchor, e.why = inText, fromTold
		return
	case e.relation == thatOne: // "that November"
		e.anchor = noAnchor
		if last.year > 0 {
			e.at.year, e.anchor, e.why = last.year, inText, thatOneOfText
		}
		return
	case e.famous > 0 && r.published.year >= e.famous:
		e.at.year, e.anchor, e.why = e.famous, noAnchor, famousDay
		return
	case !r.published.knows(month) || e.at.day > 0 && !r.published.knows(day):
		if f := e.feast; f != nil && f.day > 0 {
			e.at.month, e.at.day = f.month, f.day
		}
		return
	}
	if e.relation == followingOne {
		e.relation = nearest // nothing is told that it follows
	} else if e.relation == previousOne {
		e.relation = lastOne
	}
	v := r.yearSide(e, from, to)
	near, why := r.nearest(e, v)
	if y := r.storyYear(e, from, v, last); y > 0 && (r.gap(near) < -newsReach || v.why == byCueWord) {
		e.at.year, e.anchor, e.why = y, inText, yearOfStory
		return
	}
	e.at, e.why = near, why
}

// besideTold finds e, a month, a season or a day of its own, after or before the
// latest date that the story told: "He was charged in May 2016 and tried the following
// March". It reports false when none is told.
func besideTold(r *resolver, e *expr, from int) bool {
	sentence, over := r.sentence(from), r.published.day > 0 && r.tenseAt(from) == past
	for k := len(r.told) - 1; k >= 0 && sentence-r.told[k].sentence <= storyReach; k-- {
		base := r.told[k].date
		if base.year == 0 || base.grain < year || base.week > 0 {
			continue
		}
		first, last := base.days()
		for n := range 3 {
			y := base.year + n
			if e.relation == previousOne {
				y = base.year - n
			}
			d := e.inYear(y)
			if !d.valid() || over && r.gap(d) > 0 {
				continue
			}
			begins, ends := d.days()
			if e.relation == followingOne && begins.After(last) || e.relation == previousOne && ends.Before(first) {
				e.at = d
				return true
			}
		}
	}
	return false
}

// before reports whether t lies in a year before that of the article's date.
func (t told) before(published date) bool { return t.year > 0 && t.year < published.year }

// yearSide is the side of e, whose year is missing.
func (r *resolver) yearSide(e *expr, from, to int) direction {
	if e.relation != nearest {
		return direction{why: picked}
	}
	v := r.direction(from, to)
	w := r.doc.Lower(from - 1)
	switch {
	case v.why == byCueWord && (w == "until" || w == "till") && r.tenseAt(from) == past:
		v = direction{why: nearestOne} // "Sales rose until mid-January", told in March
	case e.at.grain == month && v.side == past && !v.strong && (onInfinitive(r, from) || onTelling(r, from)):
		v = direction{why: nearestOne}
	case v.why == byTense && v.side == past && e.at.grain >= day && happensOn(r, from):
		v.strong = true
	}
	v.strong = v.strong || e.feast != nil && e.feast.name != "" // "They met over Christmas": the last one
	return v
}

// newsReach is how many days before the article's a date without a year is
// that of the news, and not of a story that runs in another year.
const newsReach = 60

// storyYear is the year of a month in a story that runs in another year than the
// article's: "He fell ill in May 2016. By December he could walk." It is 0 when
// no date of this sentence or the one before it tells such a story. A bare year tells
// one of what was so "by" the month.
func (r *resolver) storyYear(e *expr, from int, v direction, last told) int {
	by := r.doc.Lower(from-1) == "by"
	over := v.side == past && v.why.by != byCueWord.by || by && v.why == byCueWord && r.tenseAt(from) == undecided
	ofYear := by && last.grain == year && last.before(r.published)
	if !over || !e.isPlainMonth() || !ofYear && !last.isOfStory(r.published.year) {
		return 0
	}
	y := last.year
	if !ofYear && e.at.month < int(last.time().Month()) {
		y++
	}
	if y >= r.published.year {
		return 0
	}
	return y
}

// isPlainMonth reports whether e is a month or a day of one, and nothing tells
// which of its namesakes: "December".
func (e *expr) isPlainMonth() bool {
	return e.relation == nearest && e.feast == nil && e.at.month != 0 && (e.at.grain == month || e.at.grain == day)
}

// isOfStory reports whether t is a date of its own, in a year before the
// article's: "May 2016".
func (t *told) isOfStory(published int) bool {
	if !t.stated || t.year == 0 || t.year >= published {
		return false
	}
	return t.grain == season || t.grain > season && t.month != 0
}

// nearest is the date of e that lies nearest to the article's, a year on the
// wrong side counting as far.
func (r *resolver) nearest(e *expr, v direction) (date, reason) {
	best, found, why := 1<<30, e.at, v.why
	p := r.published.year
	for _, n := range [...]int{0, -1, 1, -2, 2, -3, -4, -5, -6} {
		if n < -2 && e.at.weekday == 0 {
			break
		}
		y := p + n
		d := e.inYear(y)
		if !d.valid() {
			continue // February 29
		}
		n := r.gap(d)
		c := abs(n) + v.cost(d.grain, n) + e.relation.cost(d.grain, n, y-p)
		if e.at.weekday > 0 && isoWeekday(d.time()) != e.at.weekday {
			c += 9999
		} else if e.at.weekday > 0 {
			why = byWeekday // which is named with the date decides
			if v.side == past && n > soon || v.side == future && n < -soon {
				c += 3000
			}
		}
		if c < best {
			best, found = c, d
		}
	}
	return found, why
}

// inYear is the date of e in year y.
func (e *expr) inYear(y int) date {
	if e.feast != nil {
		return dayOf(e.feast.on(y))
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
func (v direction) cost(g grain, n int) int {
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

// soon is how many days on the wrong side of its tense a date may lie: an
// agreement, told in the past, is on a day to come.
const soon = 75

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
	var wrong bool
	switch r {
	case lastOne:
		wrong = n >= 0
	case nextOne:
		wrong = n <= 0
	case thisOne:
		wrong = years != 0 && n != 0
	}
	if wrong {
		return 9999
	}
	return 0
}
