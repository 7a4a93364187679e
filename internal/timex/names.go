package timex

import (
	"slices"
	"strings"

	"factbox/internal/news"
)

// names are the mentions of people, places and organizations: where a word
// like "April" or "Sunday" may be part of a name.
type names struct {
	people, organizations, all []news.Span // each sorted
	given                      uint16      // the months that somebody's given name is, January the lowest bit
}

func (n *names) collect(facts *news.Facts) {
	n.people, n.all, n.organizations = n.people[:0], n.all[:0], n.organizations[:0]
	n.given = 0
	for i := range facts.People {
		n.people = appendSpans(n.people, facts.People[i].Mentions)
		for m, month := range givenMonths {
			if month != "" && strings.HasPrefix(facts.People[i].Name, month) {
				n.given |= 1 << m
			}
		}
	}
	for i := range facts.Organizations {
		n.organizations = appendSpans(n.organizations, facts.Organizations[i].Mentions)
	}
	for i := range facts.Places {
		n.all = appendSpans(n.all, facts.Places[i].Mentions)
	}
	n.all = append(n.all, n.people...)
	n.all = append(n.all, n.organizations...)
	slices.SortFunc(n.people, news.Span.Compare)
	slices.SortFunc(n.organizations, news.Span.Compare)
	slices.SortFunc(n.all, news.Span.Compare)
}

// givenMonths are the months that are given names, and none of the others.
var givenMonths = [12]string{3: "April ", 4: "May ", 5: "June ", 7: "August "}

// isGiven reports whether the month of e, which stands alone, is how the article calls
// somebody: "She leaves a sister for June" in what tells of June Holm's death.
func (n *names) isGiven(p *parser, e *expr) bool {
	alone := e.last == e.first+1 && e.kind == calendar && e.at.grain == month && n.given&(1<<(e.at.month-1)) != 0
	return alone && !p.is(e.first-1, "in", "of", "by", "since", "until", "till", "during", "through", "throughout", "last", "next", "this", "every", "each", "from", "mid", "early", "late")
}

func appendSpans(spans []news.Span, mentions []news.Mention) []news.Span {
	for i := range mentions {
		spans = append(spans, mentions[i].Span)
	}
	return spans
}

// covers reports whether span belongs to a name: it overlaps a person, or
// stands in the name of an organization before its last word ("Sunday Times").
func (n *names) covers(span news.Span) bool {
	if s, ok := touching(n.people, span); ok && s.Overlaps(span) {
		return true
	}
	s, ok := touching(n.organizations, span)
	return ok && s.Contains(span) && span.End < s.End
}

// knows reports whether the word at span belongs to a mention.
func (n *names) knows(span news.Span) bool {
	_, ok := touching(n.all, span)
	return ok
}

// touching finds a span of the sorted list that overlaps span.
func touching(sorted []news.Span, span news.Span) (news.Span, bool) {
	i, _ := slices.BinarySearchFunc(sorted, span, func(s, t news.Span) int {
		if s.End <= t.Start {
			return -1
		}
		return 1
	})
	if i < len(sorted) && sorted[i].Overlaps(span) {
		return sorted[i], true
	}
	return news.Span{}, false
}

// weekdayOfName reports whether the weekday at piece i ends a name that is no
// mention: "for Turnip Sunday". A mention before a weekday is no part of it:
// "in Geneva Sunday", "Kallor Friday told", nor are capitals: "on BBC Sunday".
func (p *parser) weekdayOfName(i int, n *names) bool {
	day, before := p.at(i), p.at(i-1)
	if day.class&weekdayName == 0 || !day.spaced || i < 2 || !before.isUnknownName() || p.is(i-1, "on", "by", "since", "until") {
		return false
	}
	lead := p.at(i - 2)
	if !(p.is(i-2, "for", "called", "a", "this", "annual") || lead.mark == '\'' || lead.mark == '"') {
		return false
	}
	return !n.knows(before.Span)
}
