package timex

// kind is what sort of thing a time expression means.
type kind uint8

const (
	calendar   kind = iota + 1 // a piece of the calendar, or a range of two
	duration                   // "three weeks"
	repeat                     // "every Monday", "twice a year"
	pastRef                    // "recently"
	presentRef                 // "now"
	futureRef                  // "soon"
	unresolved                 // "two days later", later than nothing the text names
	aside                      // "two hours later" than no clock of the text, "a few days later": so far is known
	notATime                   // what only reads like one: "Friday the 13th", the film
)

// part is the stretch of a period that "early", "late" or "the end of" keep.
type part uint8

const (
	whole part = iota
	early
	mid
	late
	start
	end
)

// amount is a number of units; n is negative for "several".
type amount struct {
	n    float64
	unit unit
}

// isWhole reports whether a has no fraction.
func (a amount) isWhole() bool { return a.n == float64(int(a.n)) }

const several = -1

// shift is a way through the calendar; "this week" is one of no weeks.
type shift struct {
	amount
	back bool // into the past
}

// stated reports whether the text tells how far.
func (s shift) stated() bool { return s.unit != noUnit }

// days is s in days, negative into the past; only of a shift in days.
func (s shift) days() int {
	if s.back {
		return -int(s.n)
	}
	return int(s.n)
}

// anchor is the day an expression is counted from.
type anchor uint8

const (
	noAnchor  anchor = iota
	published        // the day the article appeared
	inText           // the last date of this or the previous sentence
)

// bound is which end of a period an expression names: "since 2012" begins
// there and goes on, "until May" ends there.
type bound uint8

const (
	unbound bound = iota
	since
	until
)

// value is the meaning of a time expression: what it states, how the rest was
// found, and from where. The renderers in timex3.go, edtf.go and interval.go
// read it.
type value struct {
	kind   kind
	at     date      // the date; the first one of a range; what a repeat repeats on
	ends   date      // the day that a quarter ends on where it is not the calendar's
	to     date      // the last one of a range; its grain is noGrain when there is none
	length [2]amount // of a duration or a repeat; "three minutes 12 seconds" has two
	shift  shift     // "six years ago", "this week": how far from the anchor
	anchor anchor
	part   part
	approx bool // "some seven years ago"
	either bool // 06/07/2024: month and day may stand the other way around
	bound  bound
	why    reason // the rule that completed it
}

// isRange reports whether v runs from one date to another.
func (v *value) isRange() bool { return v.to.grain != noGrain }

// forward reports whether v does not end before it begins.
func (v *value) forward() bool {
	if !v.isRange() || !v.at.dated() || !v.to.dated() {
		return true
	}
	first, _ := v.at.days()
	_, last := v.to.days()
	return last.After(first) || last.Equal(first) && v.at.clock() <= v.to.clock()
}

// iso reports whether ISO 8601 counts in u.
func (u unit) iso() bool {
	switch u {
	case seconds, minutes, hours, days, weeks, months, years:
		return true
	}
	return false
}

// sized is the grain of a date counted in units, and how many of that grain a
// unit is: decades ago are counted in years.
func (u unit) sized() (grain, float64) {
	switch u {
	case seconds:
		return second, 1
	case minutes:
		return minute, 1
	case hours:
		return hour, 1
	case days:
		return day, 1
	case weekends:
		return weekend, 1
	case weeks:
		return week, 1
	case fortnights:
		return week, 2
	case months:
		return month, 1
	case quarters:
		return quarter, 1
	case years:
		return year, 1
	case decades:
		return year, 10
	case centuries:
		return year, 100
	}
	return noGrain, 0
}

// period is the grain of "this" unit.
func (u unit) period() grain {
	switch u {
	case decades:
		return decade
	case centuries:
		return century
	}
	g, _ := u.sized()
	return g
}
