package timex

import "time"

// edtf is v in EDTF level 1 (ISO 8601-2): "2025-10-28", "199X", "2019~",
// "2025-22" for summer, "2025-10-20/2025-10-26" for a week, "2012/.." for
// "since 2012". It is empty for what level 1 cannot say: a month of an unknown
// year, a duration, a set.
func (v *value) edtf() string {
	if !v.hasPlace() || v.at.year == 0 || v.isRange() && v.to.year == 0 || !v.at.dated() {
		return ""
	}
	b := make([]byte, 0, 32)
	switch {
	case v.isRange():
		first, _ := v.at.days()
		_, last := v.to.days()
		if v.at.endsIntervals() {
			b = v.at.appendEDTF(b)
			b = v.to.appendEDTF(append(b, '/'))
			return string(b)
		}
		return string(appendDays(b, first, last))
	case v.at.grain == quarter && v.ends.day > 0:
		first, last := v.days()
		return string(appendDays(b, first, last))
	case v.part != whole:
		b = v.appendPart(b)
	default:
		b = v.at.appendEDTF(b)
		if v.approx && v.at.grain <= day {
			b = append(b, '~')
		}
		if v.either {
			b = append(b, '?')
		}
	}
	for _, c := range b {
		if c == '/' {
			return string(b)
		}
	}
	switch v.bound {
	case since:
		b = append(b, "/.."...)
	case until:
		b = append([]byte("../"), b...)
	}
	return string(b)
}

// endsIntervals reports whether EDTF writes an interval between two dates of d's
// kind by themselves, "2016/2017", and not by their days: it has no quarters.
func (d *date) endsIntervals() bool {
	switch d.grain {
	case year, season, month:
		return true
	}
	return d.grain > day && d.hour >= 0
}

// dated reports whether the fields of d reach down to its grain, so that it
// stands for certain days.
func (d *date) dated() bool {
	switch {
	case d.year == 0:
		return false
	case d.grain <= year:
		return true
	case d.grain == half || d.grain == quarter || d.grain == season:
		return d.part > 0
	case d.grain == month:
		return d.month > 0
	case d.grain == week || d.grain == weekend:
		return d.week > 0
	}
	return d.day > 0
}

// appendEDTF writes d, which is dated.
func (d *date) appendEDTF(b []byte) []byte {
	switch d.grain {
	case century:
		return append(digits(b, d.year/100, 2), "XX"...)
	case decade:
		return append(digits(b, d.year/10, 3), 'X')
	case year:
		return digits(b, d.year, 4)
	case season:
		return append(digits(b, d.year, 4), '-', '2', byte('0'+d.part))
	case month:
		return digits(append(digits(b, d.year, 4), '-'), d.month, 2)
	case half, quarter:
		first, last := d.days()
		b = appendMonth(b, first)
		return appendMonth(append(b, '/'), last)
	case week, weekend:
		first, last := d.days()
		return appendDays(b, first, last)
	}
	b = appendDay(b, d.time())
	if d.grain > dayPart && d.hour >= 0 {
		b = digits(append(b, 'T'), d.hour, 2)
		b = digits(append(b, ':'), d.minute, 2)
		b = digits(append(b, ':'), d.second, 2)
		if d.hour < 24 && d.zone != openZone {
			b = append(b, d.zone...)
		}
	}
	return b
}

// appendPart writes the stretch of a period that "early", "late" or "the end
// of" keep: thirds of a decade, a year and a month, else the period itself.
func (v *value) appendPart(b []byte) []byte {
	d := v.at
	switch d.grain {
	case decade:
		switch v.part {
		case early, start:
			b = digits(b, d.year, 4)
			return digits(append(b, '/'), d.year+3, 4)
		case mid:
			b = append(digits(b, d.year+4, 4), '~')
			return append(digits(append(b, '/'), d.year+6, 4), '~')
		}
		b = digits(b, d.year+7, 4)
		return digits(append(b, '/'), d.year+9, 4)
	case year:
		if v.part == start || v.part == end {
			d.grain, d.month = month, 1
			if v.part == end {
				d.month = 12
			}
			return append(d.appendEDTF(b), '~')
		}
		first, last := v.days()
		return appendMonth(append(appendMonth(b, first), '/'), last)
	case month:
		first, last := v.days()
		return appendDays(b, first, last)
	}
	return d.appendEDTF(b)
}

func appendDay(b []byte, t time.Time) []byte {
	y, m, d := t.Date()
	b = digits(b, y, 4)
	b = digits(append(b, '-'), int(m), 2)
	return digits(append(b, '-'), d, 2)
}

func appendMonth(b []byte, t time.Time) []byte {
	y, m, _ := t.Date()
	return digits(append(digits(b, y, 4), '-'), int(m), 2)
}

func appendDays(b []byte, first, last time.Time) []byte {
	return appendDay(append(appendDay(b, first), '/'), last)
}
