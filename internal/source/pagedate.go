package source

import (
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// stamp is a day that a page gives, and whether its clock was UTC, so that the
// day may be one after the day that the paper printed.
type stamp struct {
	day string // ISO 8601
	utc bool
}

// stampOf reads a date of a page's metadata: "2025-10-29T03:10:00Z".
func stampOf(s string) stamp {
	s = strings.TrimSpace(s)
	if len(s) > 60 {
		return stamp{}
	}
	day := isoDate(s)
	if day == "" {
		day = writtenDay(s)
	}
	return stamp{day, strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "+00:00") || strings.HasSuffix(s, "+0000") || strings.HasSuffix(s, "GMT")}
}

// day is the day of publication: what the metadata states; where this is a UTC
// stamp of the day after, the day in the address or the one shown. Without
// metadata it is the address's, then the one shown.
func (m metadata) day() string {
	local := [...]string{addressDay(m.url), m.shown}
	if m.published.day == "" {
		return firstWords(local[0], local[1], m.updated.day, m.loose, m.printed)
	}
	for _, day := range local {
		if m.published.utc && day != "" && nextDay(day) == m.published.day {
			return day
		}
	}
	return m.published.day
}

func nextDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

// addressDay is the day in a page's address: /2025/10/29/storm,
// /news/20251029/storm, /2025/oct/29/storm.
func addressDay(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Path == "" {
		return ""
	}
	name := strings.ToLower(strings.TrimSuffix(u.Path, "/"))
	day := pathDate(name).Date
	if day == "" {
		folders := strings.Split(name, "/")
		for i := 0; i+2 < len(folders) && day == ""; i++ {
			if months[folders[i+1]] > 0 {
				day = calendarDay(folders[i], months[folders[i+1]], folders[i+2])
			}
		}
	}
	if day < "1990" {
		return "" // a number
	}
	return day
}

// shownDays takes the days that a reader sees at n: shown where the names of
// the element say that it is the day of publication, loose where there is a
// day and nothing else.
func (m *metadata) shownDays(n *html.Node, says sense) {
	switch n.DataAtom {
	case atom.Span, atom.Div, atom.P, atom.Abbr, atom.Time, atom.H2, atom.H4, atom.H6, atom.Li, atom.Td, atom.Em, atom.I, atom.Small, atom.Font:
	default:
		return
	}
	dated := m.shown == "" && (n.DataAtom == atom.Abbr || n.DataAtom == atom.Time || says&ofDate != 0)
	if !dated && m.loose != "" {
		return
	}
	if text := firstText(n); text == "" || len(text) > 90 && !dated {
		return
	}
	text := shortText(n, 120)
	if text == "" || !strings.ContainsAny(text, "0123456789") {
		return
	}
	day := writtenDay(text)
	if day == "" || within(n, atom.Aside, atom.Nav) {
		return
	}
	switch {
	case inMasthead(n):
		m.printed = day
	case dated && !within(n, atom.Footer):
		m.shown = day
	case m.loose == "" && !isOthersDay(text) && (len(text) <= 35 || isStamp(text) || strings.Contains(text, "last edited")):
		m.loose = day
	}
}

// isOthersDay reports whether a line says the day of something else than the
// page: "Version 3, 29 June 2007".
func isOthersDay(line string) bool {
	first, _, _ := strings.Cut(line, " ")
	return othersDays.Has(strings.ToLower(strings.Trim(first, ":,")))
}

var othersDays = lexicon.NewSet("version edition release volume issue vol. effective expires deadline born since established founded opens closes ends starts begins due until copyright ©")

// inMasthead reports whether n stands in the head of the page and not of the
// article: the day there is the day on which somebody looked at it.
func inMasthead(n *html.Node) bool {
	for a := range n.Ancestors() {
		switch a.DataAtom {
		case atom.Article, atom.Main:
			return false
		case atom.Header:
			for d := range a.Descendants() {
				if d.DataAtom == atom.H1 {
					return false
				}
			}
			return true
		}
	}
	return false
}

// shortText is the text in n with white space evened, or "" if it is longer
// than most bytes.
func shortText(n *html.Node, most int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.DataAtom != atom.Style && d.Parent.DataAtom != atom.Script {
			if b.WriteString(d.Data + " "); b.Len() > 4*most {
				return ""
			}
		}
	}
	text := strings.Join(strings.Fields(b.String()), " ")
	if len(text) > most {
		return ""
	}
	return text
}

// writtenDay is the first day that s names: "Posted on Sept. 3rd, 2025, 9:30",
// "3 September 2025", "Wed Sep 03 09:30:00 UTC 2025", "03.09.2025",
// "2025-09-03". Figures whose order is open, 03/09/2025, are no day.
func writtenDay(s string) string {
	if !holdsYear(s) {
		return ""
	}
	if day := dayIn(s); day != "" && day > "1800" {
		return day
	}
	words := strings.FieldsFunc(s, func(c rune) bool {
		return c >= utf8.RuneSelf || !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
	for i, word := range words {
		month := months[strings.ToLower(word)]
		if month == 0 {
			continue
		}
		at := func(k int) string {
			if k < 0 || k >= len(words) {
				return ""
			}
			return words[k]
		}
		for _, day := range [...]string{
			calendarDay(at(i+1), month, at(i-1)), // 3 September 2025
			calendarDay(at(i+2), month, at(i+1)), // September 3, 2025
			calendarDay(at(i+6), month, at(i+1)), // Sep 3 09:30:00 UTC 2025
		} {
			if day != "" {
				return day
			}
		}
	}
	return figuresDay(s)
}

// holdsYear reports whether four digits stand together in s.
func holdsYear(s string) bool {
	digits := 0
	for i := 0; i < len(s) && digits < 4; i++ {
		if digits++; s[i] < '0' || s[i] > '9' {
			digits = 0
		}
	}
	return digits == 4
}

// figuresDay is a day in figures, 2025/10/29, 29.10.2025 or 10/29/2025, where
// only one order of them is a date, or where dots tell that the day comes first.
func figuresDay(s string) string {
	for _, word := range strings.Fields(s) {
		parts := strings.FieldsFunc(strings.Trim(word, ",;()"), func(c rune) bool { return c == '.' || c == '/' })
		if len(parts) == 3 && len(parts[0]) == 4 && len(parts[1]) <= 2 {
			month, _ := strconv.Atoi(parts[1])
			return calendarDay(parts[0], time.Month(month), parts[2])
		}
		if len(parts) != 3 || len(parts[2]) != 4 || len(parts[0]) > 2 || len(parts[1]) > 2 {
			continue
		}
		first, _ := strconv.Atoi(parts[0])
		second, _ := strconv.Atoi(parts[1])
		switch {
		case strings.Contains(word, ".") || first > 12 || first == second:
			return calendarDay(parts[2], time.Month(second), parts[0])
		case second > 12:
			return calendarDay(parts[2], time.Month(first), parts[1])
		}
	}
	return ""
}

// calendarDay is the day in ISO 8601, or "" if there is no such day.
func calendarDay(year string, month time.Month, day string) string {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		day = strings.TrimSuffix(day, end)
	}
	y, err1 := strconv.Atoi(year)
	d, err2 := strconv.Atoi(day)
	written := err1 == nil && err2 == nil && len(year) == 4 && len(day) <= 2
	if !written || y < 1800 || y > 2200 {
		return ""
	}
	if t := time.Date(y, month, d, 0, 0, 0, 0, time.UTC); t.Month() == month && t.Day() == d {
		return t.Format(time.DateOnly)
	}
	return ""
}

var months = func() map[string]time.Month {
	of := map[string]time.Month{"sept": time.September}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		of[name], of[name[:3]] = m, m
	}
	return of
}()
