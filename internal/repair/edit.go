package repair

import (
	"slices"
	"strings"

	"factbox/internal/news"
)

// edit replaces the characters [start, end) of a text. Positions count runes;
// neither the range nor the replacement is ever empty.
type edit struct {
	start, end int
	text       []rune
	cause      string
	rule       string
	confidence float64
	candidates []news.Candidate // what it may have been, of an edit that is not sure
}

// apply appends text with the edits made to out. They are sorted and do not overlap.
func apply(out, text []rune, edits []edit) []rune {
	last := 0
	for _, e := range edits {
		out = append(out, text[last:e.start]...)
		out = append(out, e.text...)
		last = e.end
	}
	return append(out, text[last:]...)
}

// compose appends to out the edits that do at once what first and then second do.
// middle is the text that first leaves and second starts from. Edits of the two
// that touch the same characters become one.
func compose(out, first, second []edit, middle []rune) []edit {
	if len(first) == 0 {
		return append(out, second...)
	}
	out = slices.Grow(out, len(first)+len(second))
	i, k := 0, 0
	shift := 0 // a position in middle, minus the same position before first
	for i < len(first) || k < len(second) {
		lo := len(middle)
		if i < len(first) {
			lo = first[i].start + shift
		}
		if k < len(second) {
			lo = min(lo, second[k].start)
		}
		// The cluster [lo, hi) of middle: a chain of edits that overlap.
		hi, before := lo+1, shift
		fromI, fromK := i, k
		for {
			if i < len(first) && first[i].start+shift < hi {
				hi = max(hi, first[i].start+shift+len(first[i].text))
				shift += len(first[i].text) - (first[i].end - first[i].start)
				i++
			} else if k < len(second) && second[k].start < hi {
				hi = max(hi, second[k].end)
				k++
			} else {
				break
			}
		}
		if k == fromK {
			out = append(out, first[fromI])
			continue
		}
		out = append(out, merge(first[fromI:i], second[fromK:k], middle, lo, hi, before, shift))
	}
	return out
}

// merge makes one edit of a cluster [lo, hi) of middle.
func merge(first, second []edit, middle []rune, lo, hi, before, after int) edit {
	last := second[len(second)-1]
	e := edit{start: lo - before, end: hi - after, cause: last.cause, rule: last.rule, confidence: last.confidence}
	at := lo
	for _, s := range second {
		e.text = append(e.text, middle[at:s.start]...)
		e.text = append(e.text, s.text...)
		e.confidence = min(e.confidence, s.confidence)
		at = s.end
	}
	e.text = append(e.text, middle[at:hi]...)
	for i := len(first) - 1; i >= 0; i-- {
		f := first[i]
		e.confidence = min(e.confidence, f.confidence)
		if !strings.Contains(e.cause, f.cause) {
			// Text damaged twice: the damage that happened last is named first.
			e.cause = f.cause + "+" + e.cause
		}
	}
	return e
}
