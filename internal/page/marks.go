package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// piece is a stretch of the text over which no fact begins or ends.
type piece struct {
	Text  string
	Kinds string // of the facts here, as CSS classes: "quote person"
	Facts string // their ids, the innermost last: "q2 p1"
	Break bool   // the line ends here, and the paragraph goes on
	Label string // what the innermost fact is, for those who cannot see colours; only where it begins
}

// mark is a fact's place in the text.
type mark struct {
	news.Span
	id, kind, label string
}

// paragraphs cuts the text of f into paragraphs, and these at every edge of a
// fact. A line is one of its own, but where blank lines part them: there lines
// that follow one another stay together, as in mail that was wrapped by hand.
// The first line, which may be the title, stays alone.
func paragraphs(f *news.Facts) [][]piece {
	c := cutter{text: f.Text, marks: marks(f)}
	var list [][]piece
	parted, blank := strings.Contains(strings.ReplaceAll(strings.TrimSpace(f.Text), "\r", ""), "\n\n"), true
	start := 0
	for line := range strings.Lines(f.Text) {
		span := news.Span{Start: start, End: start + len(strings.TrimRight(line, "\r\n"))}
		switch n := len(list); {
		case strings.TrimSpace(line) == "":
			blank = true
		case parted && !blank && n > 1:
			list[n-1] = append(append(list[n-1], piece{Break: true}), c.cut(span)...)
		default:
			list = append(list, c.cut(span))
			blank = false
		}
		start += len(line)
	}
	return list
}

// marks lists every place that a fact stands at, outer before inner.
func marks(f *news.Facts) []mark {
	var list []mark
	mentions := func(id, kind, label string, ms []news.Mention) {
		for _, m := range ms {
			list = append(list, mark{m.Span, id, kind, label})
		}
	}
	for _, p := range f.People {
		mentions(p.ID, "person", "person: "+p.Name, p.Mentions)
	}
	for _, p := range f.Places {
		mentions(p.ID, "place", "place: "+p.Name, p.Mentions)
	}
	for _, o := range f.Organizations {
		mentions(o.ID, "organization", "organization: "+o.Name, o.Mentions)
	}
	for _, q := range f.Quotes {
		list = append(list, mark{q.Span, q.ID, "quote", "quote"})
	}
	for _, t := range f.Times {
		list = append(list, mark{t.Span, t.ID, "time", "time: " + news.When(t.Value)})
	}
	for _, e := range f.Events {
		list = append(list, mark{e.Trigger.Span, e.ID, "event", "event"})
	}
	for i, r := range f.Repairs {
		list = append(list, mark{r.Span, repairID(i), "repair", "repaired"})
	}
	slices.SortStableFunc(list, func(a, b mark) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return list
}

// cutter goes over the text once, from left to right.
type cutter struct {
	text  string
	marks []mark // those that do not lie wholly before the last cut
	open  []mark // those that began before the end of the last cut
}

func (c *cutter) cut(line news.Span) []piece {
	var pieces []piece
	for at := line.Start; at < line.End; {
		c.open = slices.DeleteFunc(c.open, func(m mark) bool { return m.End <= at })
		label := ""
		for len(c.marks) > 0 && c.marks[0].Start <= at {
			if m := c.marks[0]; m.End > at {
				c.open = append(c.open, m)
				if m.Start == at {
					label = visible(m.label)
				}
			}
			c.marks = c.marks[1:]
		}
		end := line.End
		for _, m := range c.open {
			end = min(end, m.End)
		}
		if len(c.marks) > 0 {
			end = min(end, c.marks[0].Start)
		}
		p := piece{Text: visible(c.text[at:end]), Label: label}
		for _, m := range c.open {
			p.Kinds = join(p.Kinds, m.kind)
			p.Facts = join(p.Facts, m.id)
		}
		pieces = append(pieces, p)
		at = end
	}
	return pieces
}

// join adds a word to a list of them, once.
func join(list, word string) string {
	if list == "" {
		return word
	}
	if slices.Contains(strings.Fields(list), word) {
		return list
	}
	return list + " " + word
}

// visible replaces, one for one, what a browser would act on or not show:
// control characters by their pictures (␛), the marks that turn the direction
// of writing, and others without a shape, by U+FFFD.
func visible(s string) string {
	if strings.IndexFunc(s, hidden) < 0 && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(c rune) rune {
		switch {
		case !hidden(c):
			return c
		case c < 0x20:
			return 0x2400 + c
		case c == 0x7f:
			return 0x2421
		}
		return utf8.RuneError
	}, s)
}

func hidden(c rune) bool {
	return unicode.IsControl(c) && c != '\t' || unicode.Is(unicode.Bidi_Control, c) || unicode.Is(unicode.Noncharacter_Code_Point, c)
}
