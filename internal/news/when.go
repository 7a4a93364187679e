package news

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// When is a TIMEX3 value of a date as people write it: "29 October 2025, 4:40 pm",
// "May 2019", "autumn 2019", "the 1990s", "week of 27 October 2025", "12–14 May 2025".
// A value that it does not know is given back as it is.
func When(value string) string {
	if from, to, ok := strings.Cut(value, "/"); ok {
		return whenRange(from, to)
	}
	day, clock, _ := strings.Cut(value, "T")
	words := whenDay(day)
	if words == "" {
		return value
	}
	if part := partsOfDay[clock]; part != "" {
		return words + ", " + part
	}
	if t, err := time.Parse("15:04", clock); err == nil {
		return words + ", " + t.Format("3:04 pm")
	}
	return words
}

// whenRange is the words of a first and a last day, month or year: "12–14 May
// 2025", "28 May – 3 June 2025", "2001–2009".
func whenRange(from, to string) string {
	first, last := When(from), When(to)
	for _, unit := range []struct{ layout, same, until string }{
		{time.DateOnly, "2006-01", "2"},
		{time.DateOnly, "2006", "2 January"},
		{"2006-01", "2006", "January"},
	} {
		a, err1 := time.Parse(unit.layout, from)
		b, err2 := time.Parse(unit.layout, to)
		if err1 == nil && err2 == nil && a.Before(b) && a.Format(unit.same) == b.Format(unit.same) {
			first = a.Format(unit.until)
			break
		}
	}
	switch {
	case from == to:
		return first
	case whenDay(from) == "" || whenDay(to) == "":
		return first + " to " + last
	case strings.Contains(first, " "):
		return first + " – " + last
	}
	return first + "–" + last
}

var (
	partsOfDay = map[string]string{"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime", "MI": "midday"}
	seasons    = map[string]string{"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half of", "H2": "second half of",
		"Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of"}
	weekdays = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)

// whenDay is the words of a value without a time of day, or "".
func whenDay(day string) string {
	if t, err := time.Parse(time.DateOnly, day); err == nil {
		return t.Format("2 January 2006")
	}
	if t, err := time.Parse("2006-01", day); err == nil {
		return t.Format("January 2006")
	}
	year, rest, more := strings.Cut(day, "-")
	switch n, err := strconv.Atoi(year); {
	case err == nil && !more && len(year) == 4:
		return year
	case err == nil && !more && len(year) == 3:
		return "the " + year + "0s"
	case err == nil && !more && len(year) == 2:
		return ordinal(n+1) + " century"
	case err == nil && len(year) == 4 && seasons[rest] != "":
		return seasons[rest] + " " + year
	case err == nil && len(year) == 4 && strings.HasPrefix(rest, "W"):
		return whenWeek(n, rest[1:])
	case year == "XXXX":
		return whenUnknown(rest)
	}
	return ""
}

// whenWeek is the words of a week of ISO 8601, or of its weekend.
func whenWeek(year int, week string) string {
	number, end, _ := strings.Cut(week, "-")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > 53 || end != "" && end != "WE" {
		return ""
	}
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday := fourth.AddDate(0, 0, 7*(n-1)-(int(fourth.Weekday())+6)%7)
	if end == "WE" {
		return "weekend of " + monday.AddDate(0, 0, 5).Format("2 January 2006")
	}
	return "week of " + monday.Format("2 January 2006")
}

// whenUnknown is the words of a date whose year is not known.
func whenUnknown(rest string) string {
	if day, ok := strings.CutPrefix(rest, "WXX-"); ok && len(day) == 1 && day[0] >= '1' && day[0] <= '7' {
		return weekdays[day[0]-'0']
	}
	if t, err := time.Parse("01-02", rest); err == nil {
		return t.Format("2 January")
	}
	if t, err := time.Parse("01", rest); err == nil {
		return t.Format("January")
	}
	return strings.TrimSuffix(seasons[rest], " of")
}

// ordinal is a number in order: 1st, 2nd, 11th.
func ordinal(n int) string {
	ending := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return fmt.Sprint(n) + ending
}

// When is the date of an event as people write it, with how it stands to it:
// "since 2016", "by 12 September 2025"; in the text's own words, "next week",
// where it follows from a day that nobody knows.
func (f *Facts) When(e Event) string {
	words := When(e.Date)
	if strings.Contains(words, "XX") {
		if n, err := strconv.Atoi(strings.TrimPrefix(string(e.Time), "t")); err == nil && 0 < n && n <= len(f.Times) && f.Times[n-1].ID == string(e.Time) {
			words = f.Times[n-1].Text
		}
	}
	switch e.Relation {
	case Since, Until, By, AsOf, Before, After:
		return string(e.Relation) + " " + words
	}
	return words
}
