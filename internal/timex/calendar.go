package timex

import "time"

// grain is the size of a piece of the calendar, coarse to fine.
type grain uint8

const (
	noGrain grain = iota
	century
	decade
	year
	half
	season
	quarter
	month
	week
	weekend
	day
	dayPart
	hour
	minute
	second
)

// date is a piece of the calendar: a grain and the fields down to it. A field
// that is not known is zero (hour: -1); year holds the first year of a decade
// or century, and the ISO week-numbering year of a week or weekend.
type date struct {
	grain   grain
	year    int
	month   int // 1..12
	day     int // 1..31
	week    int // 1..53
	weekday int // 1..7, Monday first; only while the day itself is not known
	part    int // quarter 1..4, half 1..2, season 1..4 from spring; of a day: dayParts
	hour    int // 0..24
	minute  int
	second  int
	zone    string // "Z", "-05:00" or "" when the text names none
}

// isMonthDay reports whether d is a day of a month that is known.
func (d *date) isMonthDay() bool { return d.grain == day && d.month != 0 }

// The seasons, in the order of EDTF's codes 21 to 24.
const (
	spring = iota + 1
	summer
	autumn
	winter
)

// The parts of a day.
const (
	morning = iota + 1
	afternoon
	evening
	night
)

// civil is the midnight of a calendar day.
func civil(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// dayOf is the date of a day.
func dayOf(t time.Time) date {
	y, m, d := t.Date()
	return date{grain: day, year: y, month: int(m), day: d}
}

// weekOf is the ISO week of a day.
func weekOf(t time.Time) date {
	y, w := t.ISOWeek()
	return date{grain: week, year: y, week: w}
}

// time is the first day of d, which must have its year.
func (d date) time() time.Time {
	switch {
	case d.week > 0:
		return monday(d.year, d.week)
	case d.grain == quarter && d.part > 0:
		return civil(d.year, 3*d.part-2, 1)
	case d.grain == half && d.part > 0:
		return civil(d.year, 6*d.part-5, 1)
	case d.grain == season && d.part > 0:
		return civil(d.year, seasonStart[d.part], 1)
	}
	return civil(d.year, max(d.month, 1), max(d.day, 1))
}

// seasonStart is the month a season of the northern half begins in, by the
// meteorologists' count.
var seasonStart = [...]int{spring: 3, summer: 6, autumn: 9, winter: 12}

// monday is the first day of an ISO week.
func monday(y, w int) time.Time {
	t := civil(y, 1, 4) // always in week 1
	return t.AddDate(0, 0, 7*(w-1)-(isoWeekday(t)-1))
}

// isoWeekday counts Monday as 1 and Sunday as 7.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// weeksIn is the number of ISO weeks of a year.
func weeksIn(y int) int {
	_, w := civil(y, 12, 28).ISOWeek()
	return w
}

// daysIn is the number of days of a month; of February when the year is not
// known, 29.
func daysIn(y, m int) int {
	if y == 0 {
		y = 2000
	}
	return civil(y, m+1, 0).Day()
}

// addMonths moves a month by n months.
func addMonths(y, m, n int) (int, int) {
	t := y*12 + m - 1 + n
	return floorDiv(t, 12), t - 12*floorDiv(t, 12) + 1
}

func abs(n int) int { return max(n, -n) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// knows reports whether the fields of d reach down to grain g.
func (d date) knows(g grain) bool {
	switch {
	case d.year == 0:
		return false
	case g <= year:
		return d.grain >= g
	case g <= month:
		return d.grain >= g && d.month > 0 || d.grain == g && d.part > 0
	case g <= weekend:
		return d.day > 0 || d.week > 0 && d.grain == g
	}
	return d.day > 0
}

// clock is the time of day of d in seconds; parts of the day have none.
func (d date) clock() int {
	if d.grain <= dayPart {
		return 0
	}
	return 3600*d.hour + 60*d.minute + d.second
}

// valid reports whether the fields exist in the calendar, within the years
// that ISO 8601 writes with four digits.
func (d date) valid() bool {
	switch {
	case d.year < 0 || d.year > 9999:
		return false
	case d.week > 0:
		return d.year == 0 || d.week <= weeksIn(d.year)
	case d.month > 12:
		return false
	case d.day > 0:
		return d.month > 0 && d.day <= daysIn(d.year, d.month)
	}
	return true
}
