package source

import (
	"strings"
	"time"
)

// isoDate is the calendar day, month or year that s states, or "". It takes
// the dates that feeds, front matter and pages are written with.
func isoDate(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range dateLayouts {
		head := s
		if layout.cut && len(s) > len(layout.in) {
			head = s[:len(layout.in)]
		}
		if t, err := time.Parse(layout.in, head); err == nil {
			return t.Format(layout.out)
		}
	}
	return ""
}

// dateLayouts in the order they are tried. With cut, what follows the date (a
// time of day, a zone) is left aside: the day is the one of the writer's clock.
var dateLayouts = [...]struct {
	in, out string
	cut     bool
}{
	{"2006-01-02", "2006-01-02", true}, // 2025-10-29T08:00:00+09:00
	{"2006-01", "2006-01", false},
	{"2006", "2006", false},
	{"20060102", "2006-01-02", true}, // 20251029T080000Z
	{"2006/01/02", "2006-01-02", true},
	{"Mon, 02 Jan 2006", "2006-01-02", true}, // RFC 1123, as in RSS
	{"Mon, 2 Jan 2006", "2006-01-02", false},
	{"2 January 2006", "2006-01-02", false},
	{"January 2, 2006", "2006-01-02", false},
	{"Jan 2, 2006", "2006-01-02", false},
}
