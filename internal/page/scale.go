package page

import (
	"fmt"
	"sort"
	"time"
)

// scale maps days to percentages of the timeline's length, with room at both
// ends.
//
// It is linear, but where half of the events would crowd into a small part of
// it, as the news of a week does beside a date of 1945: there half of the length
// belongs to time, and half to the days on which something begins, each as much
// as the next.
type scale struct {
	days    []time.Time // in order: those on which an event begins, and the last day of all
	at      []float64   // where they are, 0 to 1
	crowded bool        // not linear
}

const crowd = 0.15 // of the length: half of the events must not have less

// newScale is the scale of some rows that have dates, in their order.
func newScale(rows []when) scale {
	var s scale
	end := rows[0].from.AddDate(0, 0, 1)
	for _, r := range rows {
		if n := len(s.days); n == 0 || r.from.After(s.days[n-1]) {
			s.days = append(s.days, r.from)
		}
		if r.to.After(end) {
			end = r.to
		}
	}
	if end.After(s.days[len(s.days)-1]) {
		s.days = append(s.days, end)
	}
	linear := func(t time.Time) float64 { return float64(t.Sub(s.days[0])) / float64(end.Sub(s.days[0])) }
	narrowest := 1.0
	for i, half := 0, (len(rows)+1)/2; i+half <= len(rows); i++ {
		narrowest = min(narrowest, linear(rows[i+half-1].from)-linear(rows[i].from))
	}
	s.crowded = len(rows) > 3 && narrowest < crowd
	for i, day := range s.days {
		at := linear(day)
		if s.crowded {
			at = (at + float64(i)/float64(len(s.days)-1)) / 2
		}
		s.at = append(s.at, at)
	}
	return s
}

// of is where a day is, in percent.
func (s scale) of(t time.Time) float64 {
	last := len(s.days) - 1
	i := min(last, max(1, sort.Search(len(s.days), func(i int) bool { return s.days[i].After(t) })))
	from, to := s.days[i-1], s.days[i]
	share := float64(t.Sub(from)) / float64(to.Sub(from))
	return 2 + 96*(s.at[i-1]+share*(s.at[i]-s.at[i-1]))
}

func percent(x float64) string { return fmt.Sprintf("%.2f%%", x) }

// A tick's unit is a number of years, months or days, each a part of the one
// before, so that the ticks of all stand at round dates.
var units = []struct {
	years, months, days int
	layout              string
}{
	{years: 1000, layout: "2006"}, {years: 500, layout: "2006"}, {years: 100, layout: "2006"}, {years: 50, layout: "2006"},
	{years: 10, layout: "2006"}, {years: 5, layout: "2006"}, {years: 1, layout: "2006"},
	{months: 6, layout: "Jan 2006"}, {months: 3, layout: "Jan 2006"}, {months: 1, layout: "Jan 2006"}, {days: 1, layout: "2 Jan"},
}

// label is a tick to be: where its middle is and how much room it needs, in
// percent.
type label struct {
	day      time.Time
	at, room float64
	text     string
}

const perLetter, air = 2.7, 2 // percent, on a narrow page

// ticks are dates along the scale.
func (s scale) ticks() (list []tick) {
	labels := s.round()
	if s.crowded {
		labels = s.beginnings()
	}
	for _, l := range labels {
		list = append(list, tick{l.text, percent(l.at)})
	}
	return list
}

// beginnings are the days on which something begins, as far as there is room.
func (s scale) beginnings() (list []label) {
	for i, day := range s.days {
		l := label{day: day, at: s.of(day)}
		switch n := len(list); {
		case n > 0 && list[n-1].day.Year() == day.Year():
			l.text = day.Format("2 Jan")
		case day.YearDay() == 1: // most often a year's
			l.text = day.Format("2006")
		default:
			l.text = day.Format("Jan 2006")
		}
		l.room = perLetter * float64(len(l.text))
		if n := len(list); (n == 0 || l.at-list[n-1].at >= (l.room+list[n-1].room)/2+air) && l.at+l.room/2 < 104 && i < len(s.days)-1 {
			list = append(list, l)
		}
	}
	return list
}

// round are round dates. From the largest unit to the smallest, what lies
// between two gets all of the unit's, or none where they would run into each
// other.
func (s scale) round() []label {
	first, last := s.days[0], s.days[len(s.days)-1]
	labels := []label{{day: first}, {day: last, at: 100}} // the ends themselves have none
	for _, u := range units {
		next := labels[:1:1]
		for _, right := range labels[1:] {
			left := next[len(next)-1]
			between := []label{left}
			fits := true
			for day := after(left.day, u.years, u.months, u.days); fits && day.Before(right.day); day = day.AddDate(u.years, u.months, u.days) {
				text := day.Format(u.layout)
				between = append(between, label{day, s.of(day), perLetter * float64(len(text)), text})
				fits = len(between) < 10
			}
			between = append(between, right)
			for i := 1; fits && i < len(between); i++ {
				a, b := between[i-1], between[i]
				fits = b.at-a.at >= (a.room+b.room)/2+air
			}
			if fits {
				next = append(next, between[1:]...)
			} else {
				next = append(next, right)
			}
		}
		labels = next
	}
	return labels[1 : len(labels)-1]
}

// after is the first round date of a unit after a day.
func after(day time.Time, years, months, days int) time.Time {
	switch {
	case years > 0:
		return time.Date((day.Year()/years+1)*years, 1, 1, 0, 0, 0, 0, time.UTC)
	case months > 0:
		return time.Date(day.Year(), time.Month((int(day.Month())-1)/months*months+1+months), 1, 0, 0, 0, 0, time.UTC)
	}
	return day.AddDate(0, 0, days)
}
