package page

import (
	"cmp"
	"fmt"
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
	var from, to time.Time
	for _, r := range rows {
		if !r.Dated {
			continue
		}
		if from.IsZero() || r.from.Before(from) {
			from = r.from
		}
		if r.to.After(to) {
			to = r.to
		}
	}
	if from.IsZero() {
		return t
	}
	s := scale{from, max(to.Sub(from), 24*time.Hour)}
	for i := range rows {
		if r := &rows[i]; r.Dated {
			r.X = s.percent(r.from)
			r.Width = fmt.Sprintf("%.2f%%", max(0.6, s.of(r.to)-s.of(r.from)))
			if r.Day {
				r.X = s.percent(r.from.Add(12 * time.Hour))
			}
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

// scale maps days to percentages, with room at both ends.
type scale struct {
	from   time.Time
	length time.Duration
}

func (s scale) of(t time.Time) float64 { return 2 + 96*float64(t.Sub(s.from))/float64(s.length) }

func (s scale) percent(t time.Time) string { return fmt.Sprintf("%.2f%%", s.of(t)) }

// ticks are at most eight first days of a year, or of months where the whole
// is shorter than two years.
func (s scale) ticks() []tick {
	const most = 8
	to := s.from.Add(s.length)
	var list []tick
	if years := to.Year() - s.from.Year(); years >= 2 {
		step := 1
		for _, step = range []int{1, 2, 5, 10, 20, 50, 100, 200, 500} {
			if years/step <= most {
				break
			}
		}
		for y := (s.from.Year()/step + 1) * step; y <= to.Year(); y += step {
			if t := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC); t.Before(to) {
				list = append(list, tick{fmt.Sprint(y), s.percent(t)})
			}
		}
		return list
	}
	months := int(s.length.Hours()/24/30) + 1
	step := (months + most - 1) / most
	for t := time.Date(s.from.Year(), s.from.Month()+1, 1, 0, 0, 0, 0, time.UTC); t.Before(to); t = t.AddDate(0, step, 0) {
		list = append(list, tick{t.Format("Jan 2006"), s.percent(t)})
	}
	return list
}
