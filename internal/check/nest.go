package check

import (
	"slices"
	"sort"

	"factbox/internal/news"
)

// nest finds the innermost quote at a place.
type nest struct {
	quotes []*news.Quote // by start, the outer one before those inside
	parent []int         // index of the quote around, or -1
}

func newNest(quotes []news.Quote) nest {
	var n nest
	for i := range quotes {
		if quotes[i].Kind != news.Indirect {
			n.quotes = append(n.quotes, &quotes[i])
		}
	}
	slices.SortStableFunc(n.quotes, func(x, y *news.Quote) int { return x.Span.Compare(y.Span) })
	var open []int
	for i, q := range n.quotes {
		for len(open) > 0 && n.quotes[open[len(open)-1]].End <= q.Start {
			open = open[:len(open)-1]
		}
		n.parent = append(n.parent, -1)
		if len(open) > 0 {
			n.parent[i] = open[len(open)-1]
		}
		open = append(open, i)
	}
	return n
}

// at is the innermost quote that pos stands in, or nil.
func (n nest) at(pos int) *news.Quote {
	i := sort.Search(len(n.quotes), func(i int) bool { return n.quotes[i].Start > pos }) - 1
	for i >= 0 && n.quotes[i].End <= pos {
		i = n.parent[i]
	}
	if i < 0 {
		return nil
	}
	return n.quotes[i]
}
