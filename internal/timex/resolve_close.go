package timex

import "time"

// closed finds the day on which e ends: its year is the last in which that day
// is over, or for "ending" the next in which it is not.
func (r *resolver) closed(e *expr) {
	d := e.close
	if d.year == 0 {
		if !r.published.knows(day) {
			return
		}
		v := direction{side: past, strong: true}
		if e.closes == ending {
			v.side = future
		}
		d, _ = r.nearest(&expr{value: value{kind: calendar, at: d}}, v)
	}
	if !d.valid() || d.year == 0 {
		return
	}
	d.weekday = 0
	e.ends = date{grain: day, year: d.year, month: d.month, day: d.day}
	if e.at.grain == quarter && e.at.year == 0 && !e.shift.stated() {
		e.at.year = d.year
	}
}

// spanToEnd gives the length e its first and its last day.
func (e *expr) spanToEnd() {
	e.why = stated
	m := 0
	switch a := e.length[0]; a.unit {
	case months:
		m = int(a.n)
	case quarters:
		m = 3 * int(a.n)
	case years:
		m = 12 * int(a.n)
	}
	if m < 1 || m > 1200 || e.ends.year < 101 {
		e.ends = date{}
		return
	}
	e.at, e.to = dayOf(e.ends.monthsBefore(m)), e.ends
}

// monthsBefore is the day behind the one n months before d: the first of the n
// months that end with d.
func (d date) monthsBefore(n int) time.Time {
	y, m := addMonths(d.year, d.month, -n)
	last := min(d.day, daysIn(y, m))
	if d.day == daysIn(d.year, d.month) {
		last = daysIn(y, m) // "ended June 30": from April 1
	}
	return civil(y, m, last).AddDate(0, 0, 1)
}
