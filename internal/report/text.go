package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"factbox/internal/news"
)

// appendText lists the facts for a reader: who, where, what was said, what
// happened when, and what was mended.
func appendText(dst []byte, f *news.Facts, color bool) []byte {
	bold := plain
	if color {
		bold = boldface
	}
	dst = append(dst, bold(heading(f))+"\n"...)
	dst = section(dst, bold("People"), f.People, func(p news.Person) string {
		return strings.Join(append([]string{p.Name}, p.Roles...), ", ") + times(len(p.Mentions))
	})
	dst = section(dst, bold("Places"), f.Places, func(p news.Place) string {
		where := string(p.Kind)
		if p.Country != "" && p.Kind != news.Country {
			where += " in " + string(p.Country)
		}
		return p.Name + ", " + where + times(len(p.Mentions))
	})
	dst = section(dst, bold("Organizations"), f.Organizations, func(o news.Organization) string {
		return o.Name + times(len(o.Mentions))
	})
	dst = section(dst, bold("Quotes"), f.Quotes, func(q news.Quote) string {
		speaker := "unknown"
		if q.Speaker != nil {
			speaker = oneLine(q.Speaker.Name)
		}
		return bold(speaker) + ": “" + oneLine(q.Text) + "”"
	})
	dst = section(dst, bold("Events"), byDate(f.Events), func(e news.Event) string {
		return e.Date + "  " + oneLine(e.Headline) + doubt(e)
	})
	return section(dst, bold("Repairs"), f.Repairs, func(r news.Repair) string {
		return fmt.Sprintf("%q was %q (%s)", r.Text, r.Was, r.Cause)
	})
}

func heading(f *news.Facts) string {
	title := oneLine(f.ID)
	if f.Title != "" {
		title = oneLine(string(f.Title))
	}
	if f.Published != nil {
		title += ", " + f.Published.Date
	}
	return title
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

// oneLine is s with its white space evened and without control characters,
// with which a text could take over a terminal.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func plain(s string) string { return s }

func boldface(s string) string { return "\x1b[1m" + s + "\x1b[0m" }
