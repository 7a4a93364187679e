package entity

import (
	"strings"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// groups are the organizations of one document.
type groups struct {
	records []groupRecord
	index   map[string]int
	fronts  map[string]int // first words of names of several words, how often
}

type groupRecord struct {
	shown [2]int // the tokens of the fullest name
}

func newGroups() groups { return groups{index: map[string]int{}, fronts: map[string]int{}} }

// countFronts collects the first words of organizations.
func (l *linker) countFronts() {
	clear(l.groups.fronts)
	for i := range l.mentions {
		if m := &l.mentions[i]; m.Class == organization && m.Last-m.First > 1 && l.doc.Lower(m.First+1) != "&" {
			l.groups.fronts[l.doc.Lower(m.First)]++
		}
	}
}

// linkGroups gives each mention of an organization its record: equal names, an
// acronym in brackets and everywhere else, the front of a longer name.
func (l *linker) linkGroups() {
	g := &l.groups
	g.records = g.records[:0]
	clear(g.index)
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != organization {
			continue
		}
		key := strings.ToLower(m.Span.Of(l.doc.Text))
		r, ok := g.index[key]
		if !ok {
			if r = l.bracketed(i); r < 0 {
				r = len(g.records)
				g.records = append(g.records, groupRecord{[2]int{m.First, m.Last}})
			}
			g.index[key] = r
		}
		m.record = r
	}
}

// bracketed is the record of the organization whose acronym mention i is:
// “Federal Trade Commission (FTC)”; or -1.
func (l *linker) bracketed(i int) int {
	m := &l.mentions[i]
	if i == 0 || l.doc.Lower(m.First-1) != "(" || l.doc.Lower(m.Last) != ")" || !l.doc.Is(m.First, nlp.Capital) {
		return -1
	}
	if before := &l.mentions[i-1]; before.Class == organization && before.Last == m.First-1 {
		return before.record
	}
	return -1
}

// group is the fact that record r makes.
func (l *linker) group(r int, id string) news.Organization {
	return news.Organization{ID: id, Name: l.words(l.groups.records[r].shown)}
}
