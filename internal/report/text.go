package report

import (
	"fmt"
	"slices"
	"strings"

	"factbox/internal/escape"
	"factbox/internal/news"
)

// appendText lists the facts for a reader: who, where, what was said, what
// happened when, and what was mended. Lines are broken at width columns, or
// never when it is 0.
func appendText(dst []byte, f *news.Facts, color bool, width int) []byte {
	t := table{ink: inks(color), width: width}
	t.out = append(dst, t.ink.bold+heading(f)+t.ink.off+"\n"...)
	section(&t, "People", f.People, func(p news.Person) row {
		return row{p.Name, strings.Join(p.Roles, ", "), times(len(p.Mentions))}
	})
	section(&t, "Places", f.Places, func(p news.Place) row {
		where := string(p.Kind)
		if p.Country != "" && p.Kind != news.Country {
			where += " in " + string(p.Country)
		}
		return row{p.Name, where, times(len(p.Mentions))}
	})
	section(&t, "Organizations", f.Organizations, func(o news.Organization) row {
		return row{o.Name, "", times(len(o.Mentions))}
	})
	section(&t, "Quotes", f.Quotes, func(q news.Quote) row {
		speaker := "unknown"
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		if q.Kind == news.Indirect {
			return row{speaker, q.Text, "reported"}
		}
		return row{speaker, "“" + q.Text + "”", ""}
	})
	section(&t, "Events", byDate(told(f.Events)), func(e news.Event) row {
		return row{f.When(e), e.Headline, doubt(e)}
	})
	section(&t, "Repairs", f.Repairs, func(r news.Repair) row {
		return row{fmt.Sprintf("%q was %q", r.Text, r.Was), r.Cause, ""}
	})
	return t.out
}

func heading(f *news.Facts) string {
	title := escape.OneLine(f.ID)
	if f.Title != "" {
		title = escape.OneLine(string(f.Title))
	}
	if f.Published != nil {
		title += ", " + f.Published.Date
	}
	return title
}

// row is a fact in the view: what it is of, what it says, and a note in
// brackets.
type row struct{ key, text, note string }

// table writes rows in two columns.
type table struct {
	out   []byte
	ink   ink
	width int
}

// section writes the rows of one kind of fact under its name. Equal rows that
// follow one another are one, with their number.
func section[T any](t *table, name string, list []T, show func(T) row) {
	if len(list) == 0 {
		return
	}
	rows := make([]row, 0, len(list))
	same := 0
	for _, fact := range list {
		r := show(fact)
		r = row{escape.OneLine(r.key), escape.OneLine(r.text), escape.OneLine(r.note)}
		if n := len(rows); n > 0 && r.note == "" && r.key == rows[n-1].key && r.text == rows[n-1].text {
			same++
			rows[n-1].note = times(same)
			continue
		}
		rows, same = append(rows, r), 1
	}
	const widestKey = 26 // columns; a longer key pushes its own row only
	column := 0
	for _, r := range rows {
		if n := escape.Width(r.key); n <= widestKey {
			column = max(column, n)
		}
	}
	t.out = append(t.out, "\n"+t.ink.bold+name+t.ink.off+"\n"...)
	for _, r := range rows {
		t.row(r, column)
	}
}

// row writes one row, its text broken under the second column.
func (t *table) row(r row, column int) {
	line := "  " + t.ink.bold + r.key + t.ink.off
	at := 2 + escape.Width(r.key)
	indent := 2 + column + 2
	words := strings.Fields(r.text)
	if r.note != "" {
		words = append(words, strings.Fields("("+r.note+")")...)
	}
	for i, w := range words {
		n := escape.Width(w)
		if i == 0 {
			line += strings.Repeat(" ", max(2, indent-at))
			at = max(at+2, indent)
		} else if t.width > 0 && at+1+n > t.width && at > indent {
			line += "\n" + strings.Repeat(" ", indent)
			at = indent
		} else {
			line += " "
			at++
		}
		line += w
		at += n
	}
	t.out = append(append(t.out, line...), '\n')
}

func times(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf("%d times", n)
}

// told are the events that have a line to print.
func told(events []news.Event) []news.Event {
	var list []news.Event
	for _, e := range events {
		if e.Headline != "" {
			list = append(list, e)
		}
	}
	return list
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
	if e.Negated && !e.SaysNot() {
		doubts = append(doubts, "did not happen")
	}
	if e.Modality != news.Asserted && e.Modality != "" {
		doubts = append(doubts, string(e.Modality))
	}
	if e.Inferred {
		doubts = append(doubts, "date inferred")
	}
	return strings.Join(doubts, ", ")
}
