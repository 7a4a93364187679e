package timex

import "time"

// offset counts from the anchor: "six years ago", "last week", "the next day".
func (r *resolver) offset(e *expr) {
	base := r.published
	e.by = "offset"
	if e.anchor == inText {
		base = r.last
		e.by = "anaphora"
	} else {
		e.anchor = published
	}
	unit, size := e.shift.unit.sized()
	if e.at.grain == decade || e.at.grain == century { // "the last decade", and not "a decade ago"
		unit = e.at.grain
	}
	n := int(e.shift.n * size)
	if e.shift.back {
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
	// "Six years ago" may be seven or five; "last year" may not.
	e.approx = unit <= year && (e.approx || e.counted && e.anchor == published && (e.shift.n > 1 || e.shift.unit >= decades))
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
