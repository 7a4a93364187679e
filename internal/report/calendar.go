package report

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"time"

	"factbox/internal/escape"
	"factbox/internal/news"

	ics "github.com/arran4/golang-ical"
)

// An iCalendar file (RFC 5545) is its head, events, and its tail.
const (
	calendarHead = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//factbox//factbox//EN\r\nCALSCALE:GREGORIAN\r\n"
	calendarTail = "END:VCALENDAR\r\n"
)

// wire is how RFC 5545 wants lines: at most 75 octets, ended by CRLF.
var wire = &ics.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: "\r\n"}

// calendar is the events of f as VEVENTs, whole days or, where a clock time is
// known, times: in UTC where the zone is known too, else floating. Events without a calendar date are left out, and
// what did not happen too, unless it was planned: that is CANCELLED. Nothing
// blocks the owner's time.
func calendar(f *news.Facts) ([]byte, error) {
	var b bytes.Buffer
	names := namesOf(f)
	sentences := []rune(f.Text) // spans count code points here
	for _, e := range told(f.Events) {
		first, last, ok := daysOf(e)
		if !ok || e.Negated && e.Modality == news.Asserted {
			continue
		}
		v := ics.NewEvent(uid(f, e))
		v.SetProperty(ics.ComponentPropertyDtstamp, stamp(f, first))
		if moment, ok := momentOf(f, e); ok {
			v.SetProperty(ics.ComponentPropertyDtStart, moment.Format("20060102T150405Z"))
		} else if clock, ok := clockOf(e.Date); ok {
			v.SetProperty(ics.ComponentPropertyDtStart, clock.Format("20060102T150405"))
		} else {
			v.SetAllDayStartAt(first)
			v.SetAllDayEndAt(last.AddDate(0, 0, 1)) // DTEND is the day after
		}
		summary := escape.Folded(e.Headline)
		if d := doubt(e); d != "" {
			summary += " [" + d + "]"
		}
		v.SetSummary(summary)
		if s := e.Sentence; s < len(f.Sentences) {
			span := f.Sentences[s]
			v.SetDescription(escape.Folded(string(sentences[span.Start:span.End])) + "\n" + escape.Folded(source(f)))
		}
		if where := names.join(e.Where); where != "" {
			v.SetLocation(escape.Folded(where))
		}
		if points := pointsOf(f, e.Where); len(points) > 0 {
			v.SetGeo(points[0][1], points[0][0])
		}
		v.SetStatus(status(e))
		v.SetTimeTransparency(ics.TransparencyTransparent)
		if err := v.SerializeTo(&b, wire); err != nil {
			return nil, err
		}
	}
	return slices.Concat([]byte{}, b.Bytes()), nil // not nil: an article without events is no failure
}

// uid is the same for the same event of the same bytes, and for no other.
func uid(f *news.Facts, e news.Event) string {
	return f.Source.SHA256[:min(16, len(f.Source.SHA256))] + "-" + e.ID + "@factbox"
}

// stamp is the day the article appeared, which is when its events were known,
// else the event's own: a clock would make the same input give other bytes.
func stamp(f *news.Facts, first time.Time) string {
	at := first
	if f.Published != nil {
		if published, err := time.Parse(time.DateOnly, f.Published.Date); err == nil {
			at = published
		}
	}
	return at.Format("20060102") + "T000000Z"
}

// source names the article an event was told in.
func source(f *news.Facts) string {
	return cmp.Or(string(f.Title), string(f.Source.Path), f.ID)
}

func status(e news.Event) ics.ObjectStatus {
	switch {
	case e.Negated:
		return ics.ObjectStatusCancelled
	case e.Modality == news.Asserted:
		return ics.ObjectStatusConfirmed
	}
	return ics.ObjectStatusTentative
}

// daysOf is the first and the last day of an event.
func daysOf(e news.Event) (first, last time.Time, ok bool) {
	from, to, _ := strings.Cut(string(e.Interval), "/")
	first, err1 := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	return first, last, err1 == nil && err2 == nil
}

// momentOf is the moment of an event in UTC, where its time names a zone.
func momentOf(f *news.Facts, e news.Event) (time.Time, bool) {
	i := slices.IndexFunc(f.Times, func(t news.Time) bool { return t.ID == string(e.Time) })
	if i < 0 || e.Time == "" {
		return time.Time{}, false
	}
	edtf, _, _ := strings.Cut(string(f.Times[i].EDTF), "/")
	t, err := time.Parse(time.RFC3339, edtf)
	return t.UTC(), err == nil
}

// clockOf is the clock time in a TIMEX3 value, if it names one.
func clockOf(value string) (time.Time, bool) {
	value = strings.TrimSuffix(value, "Z")
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
