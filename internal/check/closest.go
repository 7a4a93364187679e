package check

import (
	"slices"

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
	diff    []Edit
}

// closest returns the passage most like the pattern. It is a hint for the
// reader who wants to know what became of a quote, and never a pass.
func (p *passages) closest(pat *pattern) likeness {
	want := pat.flat()
	if len(want) == 0 || len(p.words) == 0 {
		return likeness{}
	}
	var best likeness
	for _, start := range p.diagonals(want) {
		from, to := max(0, start-2), min(len(p.words), start+len(want)+len(want)/3+3)
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

// diagonals returns the three places where the most words of want stand at
// their distance from one another, best first.
func (p *passages) diagonals(want []word) []int {
	votes := map[int]int{}
	const common = 40 // a word that stands everywhere says nothing of where
	for i, w := range want {
		places := p.index[w.key]
		if len(places) > common {
			continue
		}
		for _, at := range places {
			votes[int(at)-i]++
		}
	}
	// Words dropped or added shift the rest: near diagonals count together.
	starts := make([]int, 0, len(votes))
	for d := range votes {
		starts = append(starts, d)
	}
	slices.Sort(starts)
	weight := func(d int) int {
		n := 0
		for k := d - 2; k <= d+2; k++ {
			n += votes[k]
		}
		return 4*n + votes[d]
	}
	slices.SortStableFunc(starts, func(a, b int) int { return weight(b) - weight(a) })
	return starts[:min(3, len(starts))]
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

// done drops the text's own words after the last one that was expected.
func (d *differ) done() []Edit {
	if n := len(d.edits); n > 0 && d.edits[n-1].Op == "+" {
		d.edits = d.edits[:n-1]
	}
	return d.edits
}
