package timex

import "time"

// interval is the closed interval of days that v covers,
// "2019-01-01/2019-12-31"; empty when its days are not known.
func (v *value) interval() string {
	if !v.hasPlace() || !v.at.dated() || v.isRange() && !v.to.dated() {
		return ""
	}
	first, last := v.days()
	if last.Before(first) || first.Year() < 1 || last.Year() > 9999 {
		return ""
	}
	return string(appendDays(make([]byte, 0, 21), first, last))
}

// hasPlace reports whether v is a stretch of the calendar, be it told by its length:
// "the nine months to May 2026".
func (v *value) hasPlace() bool { return v.kind == calendar || v.kind == duration && v.at.year > 0 }

// days are the first and the last day of v, which is dated.
func (v *value) days() (first, last time.Time) {
	if v.at.grain == quarter && v.ends.day > 0 && v.ends.year > 1 {
		return v.ends.monthsBefore(3), v.ends.time()
	}
	first, last = v.at.days()
	if v.isRange() {
		_, last = v.to.days()
		return first, last
	}
	y, m := first.Year(), int(first.Month())
	switch v.at.grain {
	case decade:
		switch v.part {
		case early, start:
			return first, civil(y+3, 12, 31)
		case mid:
			return civil(y+4, 1, 1), civil(y+6, 12, 31)
		case late, end:
			return civil(y+7, 1, 1), last
		}
	case year:
		switch v.part {
		case early:
			return first, civil(y, 4, 30)
		case mid:
			return civil(y, 5, 1), civil(y, 8, 31)
		case late:
			return civil(y, 9, 1), last
		case start:
			return first, civil(y, 1, 31)
		case end:
			return civil(y, 12, 1), last
		}
	case month:
		switch v.part {
		case early, start:
			return first, civil(y, m, 10)
		case mid:
			return civil(y, m, 11), civil(y, m, 20)
		case late, end:
			return civil(y, m, 21), last
		}
	}
	return first, last
}

// days are the first and the last day of d, which is dated.
func (d *date) days() (first, last time.Time) {
	first = d.time()
	switch d.grain {
	case century:
		if d.year == 0 {
			first = civil(1, 1, 1)
		}
		return first, civil(d.year+99, 12, 31)
	case decade:
		return first, civil(d.year+9, 12, 31)
	case year:
		return first, civil(d.year, 12, 31)
	case half:
		return first, first.AddDate(0, 6, -1)
	case season, quarter:
		return first, first.AddDate(0, 3, -1)
	case month:
		return first, first.AddDate(0, 1, -1)
	case week:
		return first, first.AddDate(0, 0, 6)
	case weekend:
		return first.AddDate(0, 0, 5), first.AddDate(0, 0, 6)
	}
	return first, first
}
