package source

import (
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"factbox/internal/news"
)

// Date checks an ISO 8601 date of year, month or day precision, as a user
// states it.
func Date(s string) (string, error) {
	if d := isoDate(s); d == s && s != "" {
		return s, nil
	}
	return "", fmt.Errorf("%q is not a date like 2025-10-29, 2025-10 or 2025", s)
}

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
	{"January 2006", "2006-01", false},
	{"Jan 2006", "2006-01", false},
	{"2006", "2006", false},
	{"20060102", "2006-01-02", true}, // 20251029T080000Z
	{"2006/01/02", "2006-01-02", true},
	{"Mon, 02 Jan 2006", "2006-01-02", true}, // RFC 1123, as in RSS
	{"Mon, 2 Jan 2006", "2006-01-02", false},
	{"2 January 2006", "2006-01-02", false},
	{"January 2, 2006", "2006-01-02", false},
	{"Jan 2, 2006", "2006-01-02", false},
	{"Jan. 2, 2006", "2006-01-02", false},
	{"Monday, January 2, 2006", "2006-01-02", false},
	{"Monday, 2 January 2006", "2006-01-02", false},
	{"2 Jan 2006", "2006-01-02", false},
	{"2 Jan. 2006", "2006-01-02", false},
	{"02 Jan 2006", "2006-01-02", true}, // RFC 822 without its weekday
	{"Mon Jan _2 15:04:05 2006", "2006-01-02", false},
	{"Mon Jan _2 15:04:05 -0700 2006", "2006-01-02", false},
	{"2006.01.02", "2006-01-02", true},
}

// writtenDate is the day, month or year of a date as people and programs write
// it: those of [isoDate], seconds or milliseconds since 1970, and days with
// figures only. Where the order of these is open and not given, that is an
// error.
func writtenDate(s string, dayIsFirst, monthIsFirst bool) (string, error) {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		switch len(s) { // before isoDate, which would read 1012091200 as a day of 1012
		case 9, 10:
			return time.Unix(n, 0).UTC().Format("2006-01-02"), nil
		case 13:
			return time.UnixMilli(n).UTC().Format("2006-01-02"), nil
		}
	}
	if date := isoDate(s); date != "" {
		return date, nil
	}
	head, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	parts := strings.FieldsFunc(head, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) == 3 && len(parts[2]) == 4 {
		dayFirst, err1 := time.Parse("2/1/2006", strings.Join(parts, "/"))
		monthFirst, err2 := time.Parse("1/2/2006", strings.Join(parts, "/"))
		switch {
		case err1 == nil && dayIsFirst:
			return dayFirst.Format("2006-01-02"), nil
		case err2 == nil && monthIsFirst:
			return monthFirst.Format("2006-01-02"), nil
		case err1 == nil && err2 == nil && !dayFirst.Equal(monthFirst):
			return "", fmt.Errorf("may be %s or %s; write the year first, or give --date-order", dayFirst.Format("2006-01-02"), monthFirst.Format("2006-01-02"))
		case err1 == nil:
			return dayFirst.Format("2006-01-02"), nil
		case err2 == nil:
			return monthFirst.Format("2006-01-02"), nil
		}
	}
	return "", errors.New("is no date that is understood")
}

// pathDate is the day in an article's path, as archives are filed: in the name,
// 2025-10-29-summit.txt, or in the folders, 2025/10/29/summit.txt.
func pathDate(name string) news.Published {
	base := path.Base(name)
	if date := dayIn(base); date != "" {
		return news.Published{Date: date, From: "path"}
	}
	folders := strings.Split(path.Dir(name), "/")
	for i := len(folders) - 1; i >= 0; i-- {
		for _, n := range [...]int{1, 3} {
			if i+n > len(folders) {
				continue
			}
			whole := strings.Join(folders[i:i+n], "-")
			if date := dayIn(whole); date != "" && len(whole) <= len(date) {
				return news.Published{Date: date, From: "path"}
			}
		}
	}
	return news.Published{}
}

// dayIn is the first day that stands in s as 2025-10-29, 2025_10_29 or
// 20251029, not inside a longer number.
func dayIn(s string) string {
	s = strings.ReplaceAll(s, "_", "-")
	for i := range s {
		if i > 0 && isDigit(s[i-1]) {
			continue
		}
		for _, layout := range [...]string{"2006-01-02", "20060102"} {
			end := i + len(layout)
			if end > len(s) || end < len(s) && isDigit(s[end]) {
				continue
			}
			if t, err := time.Parse(layout, s[i:end]); err == nil && t.Year() > 1600 && t.Year() < 2200 {
				return t.Format("2006-01-02")
			}
		}
	}
	return ""
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
