package event

import (
	"slices"

	"factbox/internal/news"
)

// name is a mention with the id of its record.
type name struct {
	news.Span
	id    string
	full  string // the record's name
	place bool
}

// collect lists the mentions of all names, in order.
func collect(names []name, facts *news.Facts) []name {
	for i := range facts.People {
		for _, m := range facts.People[i].Mentions {
			names = append(names, name{m.Span, facts.People[i].ID, facts.People[i].Name, false})
		}
	}
	for i := range facts.Organizations {
		for _, m := range facts.Organizations[i].Mentions {
			names = append(names, name{m.Span, facts.Organizations[i].ID, facts.Organizations[i].Name, false})
		}
	}
	for i := range facts.Places {
		for _, m := range facts.Places[i].Mentions {
			names = append(names, name{m.Span, facts.Places[i].ID, facts.Places[i].Name, true})
		}
	}
	slices.SortFunc(names, func(a, b name) int { return a.Span.Compare(b.Span) })
	return names
}
