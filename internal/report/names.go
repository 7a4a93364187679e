package report

import (
	"strings"

	"factbox/internal/escape"
	"factbox/internal/news"
)

// happened is "yes" for what the article states as a fact, "no" for what it
// says did not happen, else empty.
func happened(e news.Event) string {
	switch {
	case e.Negated:
		return "no"
	case e.Modality == news.Asserted:
		return "yes"
	}
	return ""
}

// names are the names of people, places and organizations by their ids.
type names map[string]string

func namesOf(f *news.Facts) names {
	n := make(names)
	for _, p := range f.People {
		n[p.ID] = p.Name
	}
	for _, p := range f.Places {
		n[p.ID] = p.Name
	}
	for _, o := range f.Organizations {
		n[o.ID] = o.Name
	}
	return n
}

func (n names) join(ids []string) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = escape.Spaced(n[id])
	}
	return strings.Join(list, "; ")
}
