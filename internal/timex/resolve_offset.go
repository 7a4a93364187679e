package timex

import (
	"time"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// offset counts from the anchor: "six years ago", "last week", "the next day".
func (r *resolver) offset(e *expr, from int) {
	unit, size := e.shift.unit.sized()
	if e.at.grain == decade || e.at.grain == century { // "the last decade", and not "a decade ago"
		unit = e.at.grain
	}
	n := int(e.shift.n * size)
	if e.shift.back {
		n = -n
	}
	var d date
	var ok bool
	switch {
	case e.anchor == inText && e.at.grain == quarter && unit == year:
		if d, ok = r.fromTold(e, from, unit, n); !ok { // "the third quarter of the previous year", after no date
			e.anchor = published
			d, ok = r.moved(e, r.published, unit, n)
		}
		e.why = fromTold
	case e.anchor == inText:
		if d, ok = r.fromTold(e, from, unit, n); !ok || unit >= hour && !e.shift.isWhole() {
			if e.kind, e.why = unresolved, nothingKnown; e.counted && unit >= hour {
				e.kind, e.length[0] = aside, e.shift.amount
			}
			return
		}
		e.why = fromTold
	case e.unpicked && r.last(r.sentence(from)).before(r.published) && r.tenseAt(from) == past:
		if d, ok = r.moved(e, r.last(r.sentence(from)).date, unit, n); ok {
			e.anchor, e.why = inText, fromTold
			break
		}
		e.anchor, e.why = published, fromPublished
		d, ok = r.moved(e, r.published, unit, n)
	case e.toldNext && r.tenseAt(from) == past:
		if d, ok = r.fromTold(e, from, unit, n); ok {
			e.anchor, e.why = inText, fromTold
			break
		}
		fallthrough
	default:
		e.anchor, e.why = published, fromPublished
		d, ok = r.moved(e, r.published, unit, n)
	}
	if !ok {
		return
	}
	if unit == weekend && r.published.beforeFriday() {
		d = r.weekendByTense(e, d, n, r.tenseAt(from))
	}
	e.settle(d, unit)
	// "Six years ago" may be seven or five; "last year" may not.
	e.approx = unit <= year && (e.approx || e.countedRoughly())
}

// weekendByTense is the weekend that the tense of its verb tells where d is another, on a
// day before Friday: "They met this weekend", "It will clear by the weekend".
func (r *resolver) weekendByTense(e *expr, d date, n int, tense side) date {
	switch {
	case n == 0 && e.relation == thisOne && tense == past:
		d, e.why = weekOf(d.time().AddDate(0, 0, -7)), weekendTold
	case e.relation == lastOne && tense == future:
		d, e.why = weekOf(r.published.time()), byTense
	}
	d.grain = weekend
	return d
}

// beforeFriday reports whether d is a day from Monday to Thursday.
func (d *date) beforeFriday() bool { return d.day > 0 && isoWeekday(d.time()) < 5 }

// countedRoughly reports whether e counts more than one unit back or ahead of the
// article's date.
func (e *expr) countedRoughly() bool {
	return e.counted && e.anchor == published && (e.shift.n > 1 || e.shift.unit >= decades)
}

// settle gives e the fields of d, the date it was counted to, that it lacks.
func (e *expr) settle(d date, unit grain) {
	switch {
	case e.feast != nil && d.month > 0: // "the first Monday of next month"
		f := *e.feast
		f.month = d.month
		e.at = dayOf(f.on(d.year))
	case e.at.weekday > 0 && unit == week: // "Tuesday of last week"
		t := dayOf(d.time().AddDate(0, 0, e.at.weekday-1))
		e.at.setDate(&t)
	case e.at.day > 0 && unit == month: // "the 23rd of last month"
		e.at.year, e.at.month = d.year, d.month
	case e.at.month > 0: // "March last year"
		e.at.year = d.year
	case e.at.grain == season || e.at.grain == quarter || e.at.grain == half:
		if unit == year {
			e.at.year = d.year
			break
		}
		e.at = d
	case e.at.grain >= hour && e.at.hour < 0: // "two hours later"
		if d.day > 0 {
			e.at = d
		}
	case e.at.grain > day: // "yesterday morning", "9 a.m. today"
		if d.day > 0 {
			e.at.setDate(&d)
		}
	default:
		e.at = d
	}
}

// storyReach is how many sentences back a story's date may lie that another is
// counted from; of "that week" and its like fewer, since nothing moves on.
const (
	storyReach = 12
	thatReach  = 3
)

// fromTold counts n units from the latest date of the text that is fine enough
// and, where the words around it tell what is over, leads to no later day than
// the article's.
func (r *resolver) fromTold(e *expr, from int, unit grain, n int) (date, bool) {
	sentence := r.sentence(from)
	reach := storyReach
	if n == 0 {
		reach = thatReach
	}
	over := n > 0 && r.published.day > 0 && r.tenseAt(from) == past
	counted := *e
	counted.anchor = inText
	if e.shift == (shift{amount{1, years}, true}) && !e.counted && r.period.grain != noGrain {
		return r.moved(&counted, date{grain: year, year: r.period.year}, unit, n) // "up from $3 million in the prior year"
	}
	for k := len(r.told) - 1; k >= 0 && sentence-r.told[k].sentence <= reach; k-- {
		if r.told[k].stepped && e.steps() {
			continue
		}
		d, ok := r.moved(&counted, r.told[k].date, unit, n)
		if !ok || over && d.valid() && r.gap(d) > 0 {
			continue
		}
		return d, true
	}
	return date{}, false
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
		if e.anchor == inText && e.counted { // "a year earlier" than a quarter is a quarter
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
		return base.movedQuarters(n)
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
		if e.anchor == inText {
			return base.movedClock(unit, n)
		}
		if base.day == 0 {
			return date{}, false
		}
		d := dayOf(base.time())
		d.grain, d.hour = unit, -1
		return d, true
	}
	return date{}, false
}

// movedClock is d moved by n hours or finer units; only of a day and time that the
// text tells: “at 10 p.m. … two hours later”.
func (d date) movedClock(unit grain, n int) (date, bool) {
	if d.day == 0 || d.grain < hour || d.hour < 0 || unit == second {
		return date{}, false
	}
	step := time.Minute
	if unit == hour {
		step = time.Hour
	}
	t := d.time().Add(time.Duration(d.hour)*time.Hour + time.Duration(d.minute)*time.Minute + time.Duration(n)*step)
	moved := dayOf(t)
	moved.grain, moved.hour, moved.minute, moved.zone = minute, t.Hour(), t.Minute(), d.zone
	return moved, true
}

// movedQuarters is the quarter n after that of d.
func (d date) movedQuarters(n int) (date, bool) {
	q := d.part
	if d.month > 0 {
		q = (d.month + 2) / 3
	} else if d.grain != quarter {
		return date{}, false
	}
	t := d.year*4 + q - 1 + n
	return date{grain: quarter, year: floorDiv(t, 4), part: t - 4*floorDiv(t, 4) + 1}, true
}

// span gives a duration that touches the article's date its two ends: "the
// past two months".
func (r *resolver) span(e *expr) {
	e.why = fromPublished
	base := r.published
	if e.anchor != published || base.day == 0 || e.shift.n != float64(int(e.shift.n)) {
		return
	}
	n := int(e.shift.n)
	if n > 5000 {
		return
	}
	if e.shift.back {
		n = -n
	}
	t := base.time()
	var other time.Time
	switch g, size := e.shift.unit.sized(); g {
	case day:
		other = t.AddDate(0, 0, n)
	case week:
		other = t.AddDate(0, 0, 7*n*int(size))
	case month, quarter, year:
		m := n * int(size)
		if g == year {
			m *= 12
		} else if g == quarter {
			m *= 3
		}
		y, mo := addMonths(base.year, base.month, m)
		if y < 1 || y > 9999 {
			return
		}
		other = civil(y, mo, min(base.day, daysIn(y, mo)))
	default:
		return
	}
	e.at, e.to = dayOf(t), dayOf(other)
	if e.shift.back {
		e.at, e.to = e.to, e.at
	}
	if !e.at.valid() || !e.to.valid() {
		e.at, e.to = date{}, date{}
	}
}

// dueIn reports whether the length at tokens [from, to) is how far ahead of the
// article's day something is to happen: "The bridge will open in two weeks", and not
// "They will build it in two weeks".
func dueIn(r *resolver, e *expr, from, to int) bool {
	if r.doc.Lower(from-1) != "in" || !e.length[0].countsDays() || e.length[1].unit != noUnit || e.shift.stated() || e.ends.day > 0 {
		return false
	}
	switch r.doc.Lower(to) {
	case "of", "after", "before", "following", "since", "from", "or", "to":
		return false
	}
	c := r.clausesAt(from)
	g := c.Governor(from)
	if g < 0 || c.Verbs[g].Last > from || !happening.Has(r.doc.Lower(c.Verbs[g].Head)) {
		return false
	}
	return r.tenseAt(from) == future && !picksOne(r.doc, c.Verbs[g].First) && !firstIn(r.doc, from-1)
}

// firstIn reports whether the "in" at token i tells since when nothing of the kind was:
// "will play in Oslo for the first time in 20 years".
func firstIn(doc *nlp.Doc, i int) bool {
	for k := i - 1; k > i-8 && k >= doc.Sentences[doc.Tokens[i].Sentence].First; k-- {
		if w := doc.Lower(k); w == "first" || w == "only" {
			return true
		}
	}
	return false
}

// picksOne reports whether the infinitive at token i tells which one of many: "the
// first bridge to open in five years".
func picksOne(doc *nlp.Doc, i int) bool {
	if doc.Lower(i) != "to" && doc.Lower(i-1) != "to" {
		return false
	}
	for k := i - 1; k > i-6; k-- {
		switch doc.Lower(k) {
		case "first", "only", "last":
			return true
		}
	}
	return false
}

// happening are the verbs of what comes to pass on one day, as they stand behind "will"
// or "is to be".
var happening = lexicon.NewSet(`appear arrive begin close come convene depart elected end expire fall finish held join launch launched leave marry mature meet open paid play
	published redeemed release released reopen resign resume retire retired return sail sentenced speak start step vote`)
