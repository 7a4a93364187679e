package report

import (
	"fmt"
	"slices"
	"strings"

	"factbox/internal/news"
)

// appendText lists the facts for a reader: who, where, what was said, what
// happened when, and what was mended.
func appendText(dst []byte, f *news.Facts) []byte {
	dst = append(dst, heading(f)...)
	dst = section(dst, "People", f.People, func(p news.Person) string {
		return strings.Join(append([]string{p.Name}, p.Roles...), ", ") + times(len(p.Mentions))
	})
	dst = section(dst, "Places", f.Places, func(p news.Place) string {
		where := string(p.Kind)
		if p.Country != "" && p.Kind != news.Country {
			where += " in " + string(p.Country)
		}
		return p.Name + ", " + where + times(len(p.Mentions))
	})
	dst = section(dst, "Organizations", f.Organizations, func(o news.Organization) string {
		return o.Name + times(len(o.Mentions))
	})
	dst = section(dst, "Quotes", f.Quotes, func(q news.Quote) string {
		speaker := "unknown"
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		return speaker + ": “" + oneLine(q.Text) + "”"
	})
	dst = section(dst, "Events", byDate(f.Events), func(e news.Event) string {
		return e.Date + "  " + oneLine(e.Headline) + doubt(e)
	})
	return section(dst, "Repairs", f.Repairs, func(r news.Repair) string {
		return fmt.Sprintf("%q was %q (%s)", r.Text, r.Was, r.Cause)
	})
}

func heading(f *news.Facts) string {
	title := f.ID
	if f.Title != "" {
		title = oneLine(string(f.Title))
	}
	if f.Published != nil {
		title += ", " + f.Published.Date
	}
	return title + "\n"
}

func section[T any](dst []byte, name string, list []T, show func(T) string) []byte {
	if len(list) == 0 {
		return dst
	}
	dst = append(append(append(dst, '\n'), name...), '\n')
	for _, fact := range list {
		dst = append(append(append(dst, "  "...), show(fact)...), '\n')
	}
	return dst
}

func times(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (%d times)", n)
}

// byDate sorts events into a timeline; events without a calendar date come
// last, in the order of the article.
func byDate(events []news.Event) []news.Event {
	sorted := slices.Clone(events)
	slices.SortStableFunc(sorted, func(a, b news.Event) int {
		if (a.Interval == "") != (b.Interval == "") {
			return strings.Compare(string(b.Interval), string(a.Interval))
		}
		return strings.Compare(string(a.Interval), string(b.Interval))
	})
	return sorted
}

// doubt says what keeps an event from being a plain fact.
func doubt(e news.Event) string {
	var doubts []string
	if e.Negated {
		doubts = append(doubts, "did not happen")
	}
	if e.Modality != news.Asserted && e.Modality != "" {
		doubts = append(doubts, string(e.Modality))
	}
	if len(doubts) == 0 {
		return ""
	}
	return " [" + strings.Join(doubts, ", ") + "]"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
