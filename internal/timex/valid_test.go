package timex

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"factbox/internal/news"
)

// check reports what is wrong with a time: every value must parse as what it
// claims to be, by the grammars below, which are written from the standards
// and share nothing with the renderers.
func check(t news.Time) error {
	if err := checkTIMEX3(t.Type, t.Value); err != nil {
		return fmt.Errorf("TIMEX3 %q: %w", t.Value, err)
	}
	if t.EDTF != "" {
		if err := checkEDTF(string(t.EDTF)); err != nil {
			return fmt.Errorf("EDTF %q: %w", t.EDTF, err)
		}
	}
	if t.Interval != "" {
		if err := checkInterval(string(t.Interval)); err != nil {
			return fmt.Errorf("interval %q: %w", t.Interval, err)
		}
	}
	if t.Offset != "" && !isDuration(strings.TrimPrefix(string(t.Offset), "-")) {
		return fmt.Errorf("offset %q is no duration", t.Offset)
	}
	return nil
}

func checkTIMEX3(kind news.TimeType, v string) error {
	switch kind {
	case news.Duration:
		if !isDuration(v) {
			return fmt.Errorf("no duration")
		}
		return nil
	case news.Set:
		if !isDuration(v) && !isPoint(v) {
			return fmt.Errorf("neither a duration nor a point")
		}
		return nil
	}
	switch v {
	case "", "PAST_REF", "PRESENT_REF", "FUTURE_REF":
		if kind != news.Date {
			return fmt.Errorf("a %s", kind)
		}
		return nil
	}
	parts := strings.Split(v, "/")
	if len(parts) > 2 {
		return fmt.Errorf("%d parts", len(parts))
	}
	for _, p := range parts {
		if !isPoint(p) {
			return fmt.Errorf("%q is no date or time", p)
		}
		if strings.Contains(p, "T") != (kind == news.Clock) {
			return fmt.Errorf("%q is not of type %s", p, kind)
		}
	}
	return nil
}

// isPoint parses a TIMEX3 date or time, X standing for a digit not known.
func isPoint(v string) bool {
	d, clock, timed := strings.Cut(v, "T")
	if timed && !isClock(clock) {
		return false
	}
	fields := strings.Split(d, "-")
	switch {
	case len(fields[0]) == 2 || len(fields[0]) == 3: // a century, a decade
		return len(fields) == 1 && !timed && digitsOrX(fields[0])
	case len(fields[0]) != 4 || !digitsOrX(fields[0]):
		return false
	}
	if timed && len(fields) != 3 {
		return false
	}
	rest := strings.Join(fields[1:], "-")
	switch {
	case len(fields) == 1, isPartOfYear(rest):
		return true
	case rest[0] == 'W':
		return isWeek(fields)
	case len(fields) == 2:
		return within(fields[1], 1, 12)
	case len(fields) == 3 && within(fields[1], 1, 12) && within(fields[2], 1, 31):
		if strings.Contains(d, "X") {
			return true
		}
		_, err := time.Parse("2006-01-02", d)
		return err == nil
	}
	return false
}

// isPartOfYear reports whether v is a season, a half or a quarter.
func isPartOfYear(v string) bool {
	switch v {
	case "SP", "SU", "FA", "WI", "H1", "H2", "QX", "Q1", "Q2", "Q3", "Q4":
		return true
	}
	return false
}

// isWeek parses a year, a week of it, and a weekday or WE.
func isWeek(fields []string) bool {
	if len(fields[1]) == 0 {
		return false
	}
	w := fields[1][1:]
	if !within(w, 1, 53) {
		return false
	}
	if y, err := strconv.Atoi(fields[0]); err == nil && w == "53" {
		if _, last := time.Date(y, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek(); last != 53 {
			return false
		}
	}
	return len(fields) == 2 || len(fields) == 3 && (fields[2] == "WE" || len(fields[2]) == 1 && fields[2] >= "1" && fields[2] <= "7")
}

func isClock(v string) bool {
	switch v {
	case "MO", "AF", "EV", "NI", "XX":
		return true
	}
	if v == "24:00" || v == "24:00:00" {
		return true
	}
	f := strings.Split(v, ":")
	if len(f) < 2 || len(f) > 3 || !within(f[0], 0, 23) {
		return false
	}
	for _, x := range f[1:] {
		if !within(x, 0, 59) {
			return false
		}
	}
	return true
}

// within reports whether s is two digits between lo and hi, or XX.
func within(s string, lo, hi int) bool {
	if s == "XX" {
		return true
	}
	n, err := strconv.Atoi(s)
	return err == nil && len(s) == 2 && s[0] != '+' && s[0] != '-' && n >= lo && n <= hi
}

func digitsOrX(s string) bool {
	return strings.Trim(s, "0123456789") == "" || strings.Trim(s, "X") == ""
}

// isDuration parses an ISO 8601 duration with TIMEX3's units, numbers or X.
func isDuration(v string) bool {
	rest, ok := strings.CutPrefix(v, "P")
	if !ok || rest == "" {
		return false
	}
	date, clock, timed := strings.Cut(rest, "T")
	if timed && clock == "" {
		return false
	}
	return counts(date, []string{"CE", "DE", "Y", "Q", "M", "WE", "W", "D"}) && counts(clock, []string{"H", "M", "S"})
}

// counts parses numbers with units in falling order.
func counts(v string, units []string) bool {
	for v != "" {
		n := 0
		if v[0] == 'X' {
			n = 1
		} else {
			for n < len(v) && (v[n] >= '0' && v[n] <= '9' || v[n] == '.') {
				n++
			}
			if _, err := strconv.ParseFloat(v[:n], 64); err != nil {
				return false
			}
		}
		v = v[n:]
		found := false
		for i, u := range units {
			if strings.HasPrefix(v, u) {
				v, units, found = v[len(u):], units[i+1:], true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// checkEDTF parses EDTF level 0 and 1 (Library of Congress, 2019).
func checkEDTF(v string) error {
	a, b, interval := strings.Cut(v, "/")
	if !interval {
		if !isEDTFDate(a) {
			return fmt.Errorf("no date")
		}
		return nil
	}
	if a == ".." && isEDTFDate(b) || b == ".." && isEDTFDate(a) || isEDTFDate(a) && isEDTFDate(b) {
		if a != ".." && b != ".." && strings.TrimRight(a, "~?%") > strings.TrimRight(b, "~?%") && len(a) == len(b) {
			return fmt.Errorf("ends before it begins")
		}
		return nil
	}
	return fmt.Errorf("no interval")
}

func isEDTFDate(v string) bool {
	if t, clock, timed := strings.Cut(v, "T"); timed {
		_, err := time.Parse("2006-01-02", t)
		return err == nil && isEDTFClock(clock)
	}
	if n := len(v); n > 0 && strings.Contains("~?%", v[n-1:]) {
		v = v[:n-1]
	}
	switch len(v) {
	case 4:
		_, err := strconv.Atoi(strings.TrimRight(v, "X"))
		return err == nil && len(strings.TrimRight(v, "X")) >= 2
	case 7:
		if v[4] != '-' || strings.Contains(v, "X") {
			return false
		}
		return isDigits(v[:4]) && (within(v[5:], 1, 12) || within(v[5:], 21, 24))
	case 10:
		_, err := time.Parse("2006-01-02", v)
		return err == nil
	}
	return false
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func isEDTFClock(v string) bool {
	if v == "24:00:00" {
		return true
	}
	for _, layout := range []string{"15:04:05", "15:04:05Z07:00"} {
		if _, err := time.Parse(layout, v); err == nil {
			return true
		}
	}
	return false
}

// checkInterval parses a closed interval of days.
func checkInterval(v string) error {
	a, b, ok := strings.Cut(v, "/")
	if !ok {
		return fmt.Errorf("no interval")
	}
	from, err := time.Parse("2006-01-02", a)
	if err != nil {
		return err
	}
	to, err := time.Parse("2006-01-02", b)
	if err != nil {
		return err
	}
	if to.Before(from) {
		return fmt.Errorf("ends before it begins")
	}
	return nil
}

func TestCheck(t *testing.T) {
	for _, v := range []struct {
		kind  news.TimeType
		value string
	}{
		{news.Date, "2025-13"}, {news.Date, "2025-02-30"}, {news.Date, "25-02-03"}, {news.Date, "2025-W54"}, {news.Date, "2025-W53"}, {news.Date, "2025-Q5"},
		{news.Date, "2025-10-29T09:00"}, {news.Clock, "2025-10-29"}, {news.Clock, "2025-10-29T25:00"}, {news.Clock, "2025-10-29T09:60"},
		{news.Duration, "P"}, {news.Duration, "PT"}, {news.Duration, "P3"}, {news.Duration, "P3H"}, {news.Duration, "P2M3Y"}, {news.Date, "P3D"},
		{news.Set, "weekly"}, {news.Date, "2025/2026/2027"},
	} {
		if checkTIMEX3(v.kind, v.value) == nil {
			t.Errorf("%s %q passes for TIMEX3", v.kind, v.value)
		}
	}
	for _, v := range []string{"2025-W43", "XXXX-06", "2025-33", "2025-10-29T09:00", "2025-02-30", "../..", "2026/2025", "199", "XXXX", "[2024-06-07,2024-07-06]", "2025~/"} {
		if checkEDTF(v) == nil {
			t.Errorf("%q passes for EDTF level 1", v)
		}
	}
	for _, v := range []string{"2025-10-29", "2025-10-29/2025-10-28", "2025/2026", "2025-02-30/2025-03-01"} {
		if checkInterval(v) == nil {
			t.Errorf("%q passes for an interval", v)
		}
	}
}
