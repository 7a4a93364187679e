package timex

import (
	"strings"
	"time"
)

// zones are the offsets of the zones that news names. Where one changes with the
// season both stand there, winter's first. IST is India's, Israel's and
// Ireland's: it is named and stays open.
var zones = map[string]string{
	"gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
	"est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
	"akst": "-09:00", "akdt": "-08:00", "hst": "-10:00", "brt": "-03:00", "wat": "+01:00", "cat": "+02:00", "sast": "+02:00", "eat": "+03:00",
	"pkt": "+05:00", "npt": "+05:45", "wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "hkt": "+08:00", "sgt": "+08:00", "pht": "+08:00",
	"jst": "+09:00", "kst": "+09:00", "awst": "+08:00", "acst": "+09:30", "acdt": "+10:30", "aest": "+10:00", "aedt": "+11:00",
	"nzst": "+12:00", "nzdt": "+13:00", "ist": openZone,
	"et": "-05:00/-04:00", "ct": "-06:00/-05:00", "mt": "-07:00/-06:00", "pt": "-08:00/-07:00",
}

// openZone is a zone that is named but not known.
const openZone = "?"

// setZone gives the time of day d its zone: that of the season where the text
// names one, else local's. A zone that cannot be known is left out.
func (d *date) setZone(local *time.Location) {
	if d.grain <= dayPart || d.hour < 0 {
		return
	}
	winter, summer, seasonal := strings.Cut(d.zone, "/")
	switch {
	case seasonal && d.dated():
		d.zone = winter
		if d.inAmericanSummer() {
			d.zone = summer
		}
	case seasonal:
		d.zone = openZone
	case d.zone == "" && local != nil && d.dated():
		t := time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, d.second, 0, local)
		if _, seconds := t.Zone(); seconds == 0 {
			d.zone = "Z"
		} else {
			d.zone = zoneOffset(seconds / 60)
		}
	}
}

// inAmericanSummer reports whether the clocks of the United States stand an hour
// ahead on d, from the second Sunday of March to the first of November.
func (d *date) inAmericanSummer() bool {
	begins := feast{month: 3, weekday: 7, nth: 2}.on(d.year)
	ends := feast{month: 11, weekday: 7, nth: 1}.on(d.year)
	t := d.time()
	return !t.Before(begins) && t.Before(ends)
}

// zoneBetween is the zone of local time t when other is the same moment in UTC.
func zoneBetween(t, other date) string {
	if t.zone != "" || other.zone != "Z" || t.hour < 0 || other.hour < 0 {
		return t.zone
	}
	n := (t.clock() - other.clock()) / 60
	switch {
	case n > 14*60:
		n -= 24 * 60
	case n < -12*60:
		n += 24 * 60
	}
	if n%15 != 0 || n > 14*60 || n < -12*60 {
		return ""
	}
	return zoneOffset(n)
}

// zoneOffset writes minutes east of Greenwich as ISO 8601 does: "+05:30".
func zoneOffset(n int) string {
	sign := byte('+')
	if n < 0 {
		sign, n = '-', -n
	}
	b := digits([]byte{sign}, n/60, 2)
	return string(digits(append(b, ':'), n%60, 2))
}
