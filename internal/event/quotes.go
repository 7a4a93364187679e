package event

import (
	"sort"

	"factbox/internal/news"
)

// quotes finds the quotes of an article by what stands in them.
type quotes struct {
	list  []news.Quote // in the order of the text
	outer []int        // those between marks that lie in none before them: their ends rise
	reach []int        // for each quote, the farthest end of it and those before it
}

// begin learns the quotes of an article.
func (q *quotes) begin(list []news.Quote) {
	q.list, q.outer, q.reach = list, q.outer[:0], q.reach[:0]
	outer, reach := -1, -1
	for i := range list {
		reach = max(reach, list[i].End)
		q.reach = append(q.reach, reach)
		if list[i].Kind != news.Indirect && list[i].End > outer {
			q.outer, outer = append(q.outer, i), list[i].End
		}
	}
}

// around is the outermost quote, not an indirect one, that holds a span, or nil.
func (q *quotes) around(at news.Span) *news.Quote {
	n := sort.Search(len(q.outer), func(n int) bool { return q.list[q.outer[n]].End >= at.End })
	if n == len(q.outer) || !q.list[q.outer[n]].Span.Contains(at) {
		return nil
	}
	return &q.list[q.outer[n]]
}

// innermost is the quote of any kind that holds a span and begins last, or nil.
func (q *quotes) innermost(at news.Span) *news.Quote {
	i := sort.Search(len(q.list), func(i int) bool { return q.list[i].Start > at.Start }) - 1
	for ; i >= 0 && q.reach[i] >= at.End; i-- {
		if q.list[i].Span.Contains(at) {
			return &q.list[i]
		}
	}
	return nil
}

// quoteAt is the quote, not an indirect one, that token i stands in, or nil.
func (s *sentence) quoteAt(i int) *news.Quote { return s.said.around(s.doc.Tokens[i].Span) }
