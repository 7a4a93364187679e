package timex

import (
	"strconv"

	"factbox/internal/news"
)

// timeType is the TIMEX3 type of v.
func (v *value) timeType() news.TimeType {
	switch {
	case v.kind == duration, v.kind == aside:
		return news.Duration
	case v.kind == repeat:
		return news.Set
	case v.kind == calendar && v.at.grain > day:
		return news.Clock
	}
	return news.Date
}

// timex3 is the TIMEX3 value of v: "2025-10-28", "2025-W43", "2025-Q3",
// "199", "P2M", "XXXX-WXX-2", "PAST_REF"; empty when nothing is known.
func (v *value) timex3() string {
	switch v.kind {
	case pastRef:
		return "PAST_REF"
	case presentRef:
		return "PRESENT_REF"
	case futureRef:
		return "FUTURE_REF"
	case duration, aside:
		return string(v.appendLengths(nil))
	case repeat:
		if v.at.grain == noGrain {
			return string(v.appendLengths(nil))
		}
		return string(v.at.appendTimex3(nil))
	case calendar:
		b := v.at.appendTimex3(make([]byte, 0, 24))
		if v.isRange() {
			b = v.to.appendTimex3(append(b, '/'))
		}
		return string(b)
	}
	return ""
}

// appendTimex3 writes d, with X for what is not known.
func (d *date) appendTimex3(b []byte) []byte {
	known := d.year > 0
	switch d.grain {
	case century:
		if !known {
			return append(b, "XX"...)
		}
		return digits(b, d.year/100, 2)
	case decade:
		if !known {
			return append(b, "XXX"...)
		}
		return digits(b, d.year/10, 3)
	}
	if known {
		b = digits(b, d.year, 4)
	} else {
		b = append(b, "XXXX"...)
	}
	switch d.grain {
	case year:
		return b
	case half:
		return append(b, '-', 'H', byte('0'+d.part))
	case quarter:
		if d.part == 0 {
			return append(b, "-QX"...)
		}
		return append(b, '-', 'Q', byte('0'+d.part))
	case season:
		return append(append(b, '-'), seasonCodes[d.part]...)
	case month:
		if d.month == 0 {
			return append(b, "-XX"...)
		}
		return digits(append(b, '-'), d.month, 2)
	case week, weekend:
		b = append(b, '-', 'W')
		if d.week == 0 {
			b = append(b, "XX"...)
		} else {
			b = digits(b, d.week, 2)
		}
		if d.grain == weekend {
			b = append(b, "-WE"...)
		}
		return b
	}
	switch {
	case d.day > 0:
		b = digits(append(b, '-'), d.month, 2)
		b = digits(append(b, '-'), d.day, 2)
	case d.weekday > 0:
		b = append(b, "-WXX-"...)
		b = append(b, byte('0'+d.weekday))
	default:
		b = append(b, "-XX-XX"...)
	}
	if d.grain == dayPart {
		return append(append(b, 'T'), partCodes[d.part]...)
	}
	return d.appendClock(b)
}

// appendClock writes the time of day of d, if it has one.
func (d *date) appendClock(b []byte) []byte {
	if d.grain <= dayPart {
		return b
	}
	b = append(b, 'T')
	if d.hour < 0 {
		return append(b, "XX"...)
	}
	b = digits(b, d.hour, 2)
	b = digits(append(b, ':'), d.minute, 2)
	if d.grain == second {
		b = digits(append(b, ':'), d.second, 2)
	}
	return b
}

var (
	seasonCodes = [...]string{spring: "SP", summer: "SU", autumn: "FA", winter: "WI"}
	partCodes   = [...]string{morning: "MO", afternoon: "AF", evening: "EV", night: "NI"}
)

// appendLengths writes an ISO 8601 duration, with X for a number that is not
// known: "P2M", "PXW", "PT3M12S", "P2Y6M".
func (v *value) appendLengths(b []byte) []byte {
	b = append(b, 'P')
	clock := false
	for _, a := range v.length {
		if a.unit == noUnit {
			break
		}
		if a.unit <= hours && !clock {
			clock = true
			b = append(b, 'T')
		}
		b = a.append(b)
	}
	return b
}

// append writes an amount without its P: decades and centuries in years, and
// the half of a year in months, of an hour in minutes.
func (a amount) append(b []byte) []byte {
	n, u := a.n, a.unit
	if n == several {
		return append(append(b, 'X'), unitCodes[u]...)
	}
	switch u {
	case fortnights:
		n, u = 2*n, weeks
	case decades:
		n, u = 10*n, years
	case centuries:
		n, u = 100*n, years
	}
	count, rest := int64(n), n-float64(int64(n))
	finer, size := u, 1.0
	switch u {
	case years:
		finer, size = months, 12
	case hours:
		finer, size = minutes, 60
	case minutes:
		finer, size = seconds, 60
	}
	if rest == 0 || finer == u || rest*size != float64(int64(rest*size)) {
		return append(strconv.AppendFloat(b, n, 'f', -1, 64), unitCodes[u]...)
	}
	if count > 0 {
		b = append(strconv.AppendInt(b, count, 10), unitCodes[u]...)
	}
	return append(strconv.AppendInt(b, int64(rest*size), 10), unitCodes[finer]...)
}

var unitCodes = [...]string{seconds: "S", minutes: "M", hours: "H", days: "D", weekends: "WE", weeks: "W", fortnights: "W", months: "M", quarters: "Q",
	years: "Y", decades: "DE", centuries: "CE"}

// digits writes n with at least width digits.
func digits(b []byte, n, width int) []byte {
	for w := 1000; width > 0; w /= 10 {
		if w < pow10(width) {
			b = append(b, byte('0'+n/w%10))
			width--
		}
	}
	return b
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// offset is the ISO 8601 duration from the anchor, "-P6Y"; empty when the
// expression states none.
func (v *value) offset() string {
	if !v.shift.stated() || v.kind == duration {
		return ""
	}
	b := make([]byte, 0, 8)
	if v.shift.back && v.shift.n > 0 {
		b = append(b, '-')
	}
	b = append(b, 'P')
	if v.shift.unit <= hours {
		b = append(b, 'T')
	}
	a := v.shift.amount
	switch a.unit {
	case weekends:
		a.unit = weeks
	case quarters:
		if a.unit = months; a.n > 0 {
			a.n *= 3
		}
	}
	return string(a.append(b))
}
