package event

import (
	"slices"
	"strings"

	"factbox/internal/news"
)

// longestTold is how many events back of one sentence are compared.
const longestTold = 32

// toldAlready reports whether one of the events tells of the day in the same
// words as e.
func toldAlready(events []news.Event, e *news.Event) bool {
	return slices.ContainsFunc(events, func(o news.Event) bool { return sameLine(&o, e) })
}

func sameLine(a, b *news.Event) bool {
	return a.Headline == b.Headline && a.Headline != "" && sameTime(a, b)
}

// sameTime reports whether two events stand alike to one date.
func sameTime(a, b *news.Event) bool {
	return a.Date == b.Date && a.Relation == b.Relation && a.Negated == b.Negated && a.Modality == b.Modality
}

// linkSame links what is told twice to where it is told first: two events of one
// sentence whose line is the same, of which the first keeps it, and two of
// different sentences with one word for what happened and one of those who took
// part.
func linkSame(events []news.Event) {
	first := make(map[string]int, len(events)) // by date and word
	for i := range events {
		e := &events[i]
		for j := i - 1; j >= max(0, i-longestTold) && events[j].Sentence == e.Sentence; j-- {
			if o := &events[j]; sameLine(o, e) {
				e.SameAs, e.Headline = news.Nullable(o.ID), ""
				if o.SameAs != "" {
					e.SameAs = o.SameAs
				}
				break
			}
		}
		key := e.Date + " " + stem(e.Trigger.Text)
		j, told := first[key]
		switch {
		case !told:
			first[key] = i
		case e.SameAs == "" && sameTime(&events[j], e) && shared(events[j].Who, e.Who):
			e.SameAs = news.Nullable(events[j].ID)
		}
	}
}

// stem is a word in lower case without the endings of a verb or a plural.
func stem(word string) string {
	word = strings.ToLower(word)
	for _, ending := range []string{"ing", "ed", "es", "s"} {
		if s := strings.TrimSuffix(word, ending); s != word && len(s) > 3 {
			return s
		}
	}
	return word
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}
