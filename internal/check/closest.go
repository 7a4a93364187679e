package check

import (
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
	want := pat.flat
	if len(want) == 0 || len(p.words) == 0 {
		return likeness{}
	}
	var best likeness
	var at news.Span // of the words
	for _, start := range p.diagonals(want, first) {
		from, to := max(first, start-2), min(len(p.words), start+len(want)+len(want)/3+3)
		if from >= to {
			continue
		}
		if l := p.align(pat, want, from, to, nil); l.share > best.share {
			best, at = l, news.Span{Start: from, End: to}
		}
	}
	if best.share > 0 {
		return p.diffAt(pat, at)
	}
	return best
}

// diffAt is the diff of a pattern from the words at a place.
func (p *passages) diffAt(pat *pattern, at news.Span) likeness {
	var d differ
	l := p.align(pat, pat.flat, at.Start, at.End, &d)
	l.diff = d.done()
	return l
}

// diagonals returns the three places, from the word first on, where the most
// words of want stand at their distance from one another, best first.
func (p *passages) diagonals(want []word, first int) []int {
	// The votes of diagonal d are votes[d+shift]; two more on either side are its
	// neighbours.
	const near = 2
	shift := len(want) + near
	if need := shift + len(p.words) + near; len(p.votes) < need {
		p.votes = make([]int32, need)
	}
	voted := p.voted[:0]
	for _, i := range p.telling(want) {
		for k := p.places(want[i].key).first; k >= 0; k = p.next[k] {
			if int(k) < first {
				continue
			}
			d := int32(int(k) - i + shift)
			if p.votes[d] == 0 {
				voted = append(voted, d)
			}
			p.votes[d]++
		}
	}
	// Words dropped or added shift the rest: near diagonals count together. One
	// word in fifty at its place is chance, and the alignment of two long quotes
	// is dear.
	type diagonal struct{ start, weight int }
	var best []diagonal // three at most, in order
	for _, d := range voted {
		n := 0
		for _, votes := range p.votes[d-near : d+near+1] {
			n += int(votes)
		}
		one := diagonal{int(d) - shift, 4*n + int(p.votes[d])}
		if one.weight < 4*len(want)/50 {
			continue
		}
		i := len(best)
		for i > 0 && (best[i-1].weight < one.weight || best[i-1].weight == one.weight && best[i-1].start > one.start) {
			i--
		}
		if i < 3 {
			best = slices.Insert(best, i, one)
			best = best[:min(3, len(best))]
		}
	}
	for _, d := range voted {
		p.votes[d] = 0
	}
	p.voted = voted
	var starts []int
	for _, d := range best {
		starts = append(starts, d.start)
	}
	return starts
}

// telling are the words of want whose places tell where it may stand: those that
// are not everywhere, and in a text that says the same again and again the rarest
// few, as long as their places are soon walked.
func (p *passages) telling(want []word) []int {
	const (
		few    = 3
		walked = 4000 // places
	)
	list := p.told[:0]
	for i, w := range want {
		if at := p.places(w.key); at.n > 0 && at.n <= common {
			list = append(list, i)
		}
	}
	if len(list) >= few || len(list) == len(want) {
		p.told = list
		return list
	}
	list = list[:0]
	for i, w := range want {
		if p.places(w.key).n > 0 {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(i, j int) int { return int(p.places(want[i].key).n - p.places(want[j].key).n) })
	n, steps := 0, 0
	for n < len(list) {
		at := int(p.places(want[list[n]].key).n)
		if steps += at; at > common && (n >= few || steps > walked) {
			break
		}
		n++
	}
	p.told = list
	return list[:n]
}

// maxAligned bounds the table of one alignment.
const maxAligned = 2000

// align is the longest common subsequence of want and words[from:to]; the steps
// to it go into d, if there is one.
func (p *passages) align(pat *pattern, want []word, from, to int, d *differ) likeness {
	want = want[:min(len(want), maxAligned)]
	have := p.words[from:min(to, from+maxAligned)]
	both := &p.common
	both.of(want, have)

	var l likeness
	run, inRuns := 0, 0
	first, last := -1, -1
	for i, j := 0, 0; i < len(want) || j < len(have); {
		switch {
		case first < 0 && j < len(have) && both.length(i, j+1) == both.length(i, j):
			j++ // the passage begins as late as it can: not at the "the" of a sentence before
			continue
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
		case i < len(want) && (j == len(have) || both.length(i+1, j) >= both.length(i, j+1)):
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
	longest := both.length(0, 0)
	if len(want) <= 3 { // too short for runs
		inRuns = longest
	}
	l.passage = news.Span{Start: have[first].Start, End: have[last].End}
	l.kept = float64(longest) / float64(len(want))
	l.share = float64(inRuns) / float64(len(want))
	return l
}

// differ joins the words of one kind into one edit each.
type differ struct {
	edits []Edit
	op    string
	words []string // of the edit that is not in edits yet
}

func (d *differ) add(op, text string) {
	if d == nil {
		return
	}
	if op != d.op {
		d.close()
	}
	d.op, d.words = op, append(d.words, text)
}

// close ends the edit at hand.
func (d *differ) close() {
	if len(d.words) > 0 {
		d.edits = append(d.edits, Edit{d.op, strings.Join(d.words, " ")})
		d.words = d.words[:0]
	}
}

// done drops the text's own words after the last one that was expected, but for
// those that stand in the place of it: [-tomorrow-] {+today+}.
func (d *differ) done() []Edit {
	d.close()
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
