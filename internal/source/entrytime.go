package source

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// entryTime is when an entry of a live blog was written, as a line above it:
// "May 3, 2025, 9:42 a.m.". The page shows a clock, or how long ago that was when
// it was fetched, and says the day to programs only. Of another element, or where
// the line says the day, it is "".
func entryTime(n *html.Node) string {
	if n.DataAtom != atom.Time {
		return ""
	}
	shown := shortText(n, 40)
	at, utc, ok := momentOf(attr(n.Attr, "datetime"))
	if !ok || shown == "" || holdsYear(shown) || !isAlone(n) {
		return ""
	}
	clock := at.Format("15:04")
	if minutes, found := shownClock(shown); found {
		clock = shown
		if utc { // in a zone that readers do not live in, and so perhaps on another day
			off := (minutes - at.Hour()*60 - at.Minute() + 36*60) % (24 * 60)
			at = at.Add(time.Duration(off-12*60) * time.Minute)
		}
	} else if !isAgo(shown) {
		return ""
	}
	return at.Format("January 2, 2006") + ", " + clock
}

// isAlone reports whether n is all that a reader reads of the line that it
// stands in.
func isAlone(n *html.Node) bool {
	for n.Parent != nil && inline[n.Parent.DataAtom] {
		if !endsLine(n) || !beginsLine(n) {
			return false
		}
		n = n.Parent
	}
	return endsLine(n) && beginsLine(n)
}

// momentOf reads a stamp with a day and a clock, and tells whether it is in UTC.
func momentOf(stamp string) (at time.Time, utc, ok bool) {
	stamp = strings.TrimSpace(stamp)
	for _, layout := range [...]string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05-0700"} {
		if at, err := time.Parse(layout, stamp); err == nil {
			_, offset := at.Zone()
			return at, offset == 0, true
		}
	}
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if at, err := time.Parse(layout, stamp); err == nil {
			return at, false, true
		}
	}
	return time.Time{}, false, false
}

// shownClock is the minutes since midnight that a clock shows: 9:42, 9.42pm,
// 21:42 BST.
func shownClock(s string) (minutes int, found bool) {
	s = strings.ToLower(s)
	end := strings.IndexAny(s, ":.")
	if end < 1 || end > 2 || len(s) < end+3 {
		return 0, false
	}
	hour, err1 := strconv.Atoi(s[:end])
	minute, err2 := strconv.Atoi(s[end+1 : end+3])
	if err1 != nil || err2 != nil || hour > 23 || minute > 59 {
		return 0, false
	}
	rest := strings.TrimSpace(s[end+3:])
	switch {
	case strings.HasPrefix(rest, "p") && hour < 12:
		hour += 12
	case strings.HasPrefix(rest, "a") && hour == 12:
		hour = 0
	}
	return hour*60 + minute, true
}

// isAgo reports whether s counts back from the moment of reading: "2 hours
// ago", "12m ago", "just now".
func isAgo(s string) bool {
	s = strings.ToLower(s)
	return strings.HasSuffix(s, " ago") || s == "just now" || s == "now"
}
