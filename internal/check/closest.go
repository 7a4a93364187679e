package check

import (
	"cmp"
	"slices"
	"strings"

	"factbox/internal/news"
)

// Edit is one step of a word diff, from what was expected to what stands in
// the text.
type Edit struct {
	Op   string `json:"op"` // "=" in both, "-" only expected, "+" only in the text
	Text string `json:"text"`
}

// likeness is how much of the pattern a passage holds.
type likeness struct {
	passage news.Span // of the text, in bytes
	share   float64   // words of the pattern that stand in the passage in runs of two or more, 0 to 1
	kept    float64   // words of the pattern that stand in the passage in order, 0 to 1
	diff    []Edit
}

// closest returns the passage most like the pattern. It is a hint for the
// reader who wants to know what became of a quote, and never a pass.
func (p *passages) closest(pat *pattern) likeness { return p.closestFrom(pat, 0) }

// closestFrom is closest among the words from first on.
func (p *passages) closestFrom(pat *pattern, first int) likeness {
	want := pat.flat()
	if len(want) == 0 || len(p.words) == 0 {
		return likeness{}
	}
	var best likeness
	for _, start := range p.diagonals(want, first) {
		from, to := max(first, start-2), min(len(p.words), start+len(want)+len(want)/3+3)
		if from >= to {
			continue
		}
		l := p.align(pat, want, from, to)
		if l.share > best.share {
			best = l
		}
	}
	return best
}

// flat is the pattern's words without gaps, those in brackets included.
func (pat *pattern) flat() []word {
	words := make([]word, 0, pat.words)
	for _, it := range pat.items {
		switch it.kind {
		case literal:
			words = append(words, it.word)
		case bracket:
			words = append(words, it.bracket...)
		}
	}
	return words
}

// diagonals returns the three places, from the word first on, where the most
// words of want stand at their distance from one another, best first.
func (p *passages) diagonals(want []word, first int) []int {
	votes := map[int]int{}
	for i, w := range want {
		if p.count(w.key) > common {
			continue
		}
		for at := range p.at(w.key) {
			if at >= first {
				votes[at-i]++
			}
		}
	}
	// Words dropped or added shift the rest: near diagonals count together. One
	// word in fifty at its place is chance, and the alignment of two long quotes
	// is dear.
	type diagonal struct{ start, weight int }
	var best []diagonal
	for d, own := range votes {
		n := 0
		for k := d - 2; k <= d+2; k++ {
			n += votes[k]
		}
		if weight := 4*n + own; weight >= 4*len(want)/50 {
			best = append(best, diagonal{d, weight})
		}
	}
	slices.SortFunc(best, func(a, b diagonal) int { return cmp.Or(b.weight-a.weight, a.start-b.start) })
	var starts []int
	for _, d := range best[:min(3, len(best))] {
		starts = append(starts, d.start)
	}
	return starts
}

// maxAligned bounds the table of one alignment.
const maxAligned = 2000

// align is the longest common subsequence of want and words[from:to].
func (p *passages) align(pat *pattern, want []word, from, to int) likeness {
	want = want[:min(len(want), maxAligned)]
	have := p.words[from:min(to, from+maxAligned)]
	rows, cols := len(want)+1, len(have)+1
	table := make([]uint16, rows*cols)
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(have) - 1; j >= 0; j-- {
			if want[i].same(have[j]) {
				table[i*cols+j] = table[(i+1)*cols+j+1] + 1
			} else {
				table[i*cols+j] = max(table[(i+1)*cols+j], table[i*cols+j+1])
			}
		}
	}

	var l likeness
	run, inRuns := 0, 0
	first, last := -1, -1
	var d differ
	for i, j := 0, 0; i < len(want) || j < len(have); {
		switch {
		case i < len(want) && j < len(have) && want[i].same(have[j]):
			d.add("=", want[i].Of(pat.text))
			if run++; run == 2 {
				inRuns += 2
			} else if run > 2 {
				inRuns++
			}
			if first < 0 {
				first = j
			}
			last = j
			i, j = i+1, j+1
			continue
		case i < len(want) && (j == len(have) || table[(i+1)*cols+j] >= table[i*cols+j+1]):
			d.add("-", want[i].Of(pat.text))
			i++
		default:
			// What stands before and after the passage is not part of it.
			if first >= 0 && have[j].key != 0 {
				d.add("+", have[j].Of(p.text))
			}
			j++
		}
		run = 0
	}
	if first < 0 {
		return l
	}
	if len(want) <= 3 { // too short for runs
		inRuns = int(table[0])
	}
	l.passage = news.Span{Start: have[first].Start, End: have[last].End}
	l.kept = float64(table[0]) / float64(len(want))
	l.share = float64(inRuns) / float64(len(want))
	l.diff = d.done()
	return l
}

// differ joins the words of one kind into one edit each.
type differ struct{ edits []Edit }

func (d *differ) add(op, text string) {
	if n := len(d.edits); n > 0 && d.edits[n-1].Op == op {
		d.edits[n-1].Text += " " + text
		return
	}
	d.edits = append(d.edits, Edit{op, text})
}

// done drops the text's own words after the last one that was expected, but for
// those that stand in the place of it: [-tomorrow-] {+today+}.
func (d *differ) done() []Edit {
	n := len(d.edits)
	if n == 0 || d.edits[n-1].Op != "+" {
		return d.edits
	}
	if n == 1 || d.edits[n-2].Op != "-" {
		return d.edits[:n-1]
	}
	lost := len(strings.Fields(d.edits[n-2].Text))
	words := strings.Fields(d.edits[n-1].Text)
	d.edits[n-1].Text = strings.Join(words[:min(lost, len(words))], " ")
	return d.edits
}
