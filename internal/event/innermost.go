package event

import (
	"slices"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// innermost leaves out of the scenes of an event the country or region that only says
// where the place before it lies: “in Gullhaven, Ohio,” is one place.
func (a *arguments) innermost() {
	l, where := a.line, a.record.Where
	if len(where) < 2 {
		return
	}
	var before *name
	var outer []string
	for i := l.first; i < l.last; i++ {
		n := l.nameAt(i)
		if n == nil || n == before {
			continue
		}
		if before != nil && before.place && n.place && slices.Contains(where, before.id) && liesIn(l, before, n) {
			outer = append(outer, n.id)
			if slices.Contains(where, n.id) {
				a.leave("not-around", n)
			}
		}
		before = n
	}
	a.record.Where = slices.DeleteFunc(where, func(id string) bool { return slices.Contains(outer, id) })
}

// liesIn reports whether the text says of place a that it lies in b, which stands
// behind it: “Gullhaven, Ohio”, “Gullhaven in Ohio”.
func liesIn(l *line, a, b *name) bool {
	switch i, end := l.doc.TokenAt(a.End), l.doc.TokenAt(b.Start); {
	case apposedIn(l, i, end):
		return true
	case end == i+1 && (l.is(i, ",") || l.is(i, "in") || l.is(i, "(")):
	case end == i+2 && l.is(i, ",") && l.is(i+1, "in"):
	default:
		return false
	}
	p, q := l.placeOf(a), l.placeOf(b)
	if p == nil || q == nil || p.Country == "" || p.Country != q.Country || p.Kind == news.Country {
		return false
	}
	return q.Kind == news.Country || q.Kind == news.Region && p.Kind != news.Region && p.Admin1Code == q.Admin1Code
}

// apposedIn reports whether tokens [i, end) only tell what kind of place stands before
// them and where it lies: “Hvar(, an island in the )Harbour Sea”.
func apposedIn(l *line, i, end int) bool {
	if !l.is(i, ",") || l.tag(i+1) != nlp.DT || end-i > longestApposition {
		return false
	}
	if l.tag(end-1) == nlp.DT {
		end--
	}
	if l.tag(end-1) != nlp.IN || !l.tag(end-2).IsNoun() {
		return false
	}
	for j := i + 2; j < end-1; j++ {
		if tag := l.tag(j); !tag.IsNoun() && !tag.IsAdjective() && tag != nlp.CD {
			return false
		}
	}
	return true
}

// longestApposition is how many tokens such words can have.
const longestApposition = 9
