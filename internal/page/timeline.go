package page

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// when is an event on the timeline. X and Width are percentages of its length.
type when struct {
	ID       string
	Date     string
	Headline string
	Notes    string // what keeps it from being a plain fact: "planned", "did not happen"
	Link     string // of the place it is told at
	Who      string // ids of those who took part

	Dated    bool
	Day      bool // a point; else a bar
	Hollow   bool // its date was inferred
	X, Width string

	from, to time.Time
}

// tick is a line across the timeline with its year.
type tick struct{ Year, X string }

// timeline is events in the order of their dates, then those without one.
type timeline struct {
	Rows  []when
	Ticks []tick
}

// newTimeline sorts rows and lays them out on one scale.
func newTimeline(rows []when) timeline {
	slices.SortStableFunc(rows, func(a, b when) int {
		if a.Dated != b.Dated {
			if a.Dated {
				return -1
			}
			return 1
		}
		return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to))
	})
	t := timeline{Rows: rows}
	dated := rows
	for len(dated) > 0 && !dated[len(dated)-1].Dated {
		dated = dated[:len(dated)-1]
	}
	if len(dated) == 0 {
		return t
	}
	s := newScale(dated)
	for i := range dated {
		r := &dated[i]
		r.X = percent(s.of(r.from))
		r.Width = percent(max(0.6, s.of(r.to)-s.of(r.from)))
		if r.Day {
			r.X = percent(s.of(r.from.Add(12 * time.Hour)))
		}
	}
	t.Ticks = s.ticks()
	return t
}

// place gives a row its days. interval is closed: 2019-01-01/2019-12-31; an
// open or empty one leaves the row undated.
func (w *when) place(interval string) {
	first, last, ok := strings.Cut(interval, "/")
	from, err1 := time.Parse(time.DateOnly, first)
	to, err2 := time.Parse(time.DateOnly, last)
	if !ok || err1 != nil || err2 != nil || to.Before(from) {
		return
	}
	w.Dated = true
	w.Day = from.Equal(to)
	w.from, w.to = from, to.AddDate(0, 0, 1)
}
