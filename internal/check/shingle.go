package check

import "slices"

// shingles finds, among many patterns or many texts, the few that have two
// words in a row in common with another. It is what keeps a hundred thousand
// expectations over a thousand articles from being a hundred million comparisons.
type shingles struct {
	postings map[uint64][]int32 // two neighbouring words to whatever has them, ascending
}

func newShingles() *shingles { return &shingles{postings: map[uint64][]int32{}} }

// pair is the key of two neighbouring words; single that of a word alone.
func pair(a, b word) uint64 {
	const prime = 0x9e3779b97f4a7c15
	return (a.key*prime ^ b.key) * prime
}

func single(w word) uint64 { return w.key ^ 0x5bd1e9955bd1e995 }

// keys are the shingles that stand in every text where the pattern stands:
// pairs of its literal words, or single words where it has no pair.
func (pat *pattern) keys() []uint64 {
	keys := make([]uint64, 0, len(pat.items))
	for i := 1; i < len(pat.items); i++ {
		if pat.items[i-1].kind == literal && pat.items[i].kind == literal {
			keys = append(keys, pair(pat.items[i-1].word, pat.items[i].word))
		}
	}
	if len(keys) > 0 {
		return keys
	}
	for _, it := range pat.items {
		if it.kind == literal {
			keys = append(keys, single(it.word))
		}
	}
	return keys
}

// eachKey yields the shingles of a text.
func (p *passages) eachKey(yield func(uint64)) {
	for i, w := range p.words {
		if w.key == 0 {
			continue
		}
		yield(single(w))
		if i > 0 && p.words[i-1].key != 0 {
			yield(pair(p.words[i-1], w))
		}
	}
}

// common is the number of holders from which a shingle says nothing of which
// of them is meant.
const common = 40

// tally counts, for each of n holders, the shingles that it shares.
type tally struct {
	votes   []uint16
	touched []int32
}

func (t *tally) add(holder int32) {
	if t.votes[holder] == 0 {
		t.touched = append(t.touched, holder)
	}
	if t.votes[holder] < 1<<15 {
		t.votes[holder]++
	}
}

// take returns the holders that were counted, ascending, and starts anew.
func (t *tally) take(enough func(holder int32, votes int) bool) []int32 {
	var taken []int32
	for _, h := range t.touched {
		if enough(h, int(t.votes[h])) {
			taken = append(taken, h)
		}
		t.votes[h] = 0
	}
	t.touched = t.touched[:0]
	slices.Sort(taken)
	return taken
}

// wanted is an index over expectations: which of them may stand in a text.
type wanted struct {
	anchors *shingles // the rarest shingle of each: without it the words are not there
	hints   *shingles // others that are rare: with two of them something like it is there
	tally   tally
}

// maxHints bounds what is kept of one expectation.
const maxHints = 8

func newWanted(patterns []*pattern) *wanted {
	const usual = 8 // shingles of a quote that no other has
	counts := make(map[uint64]int32, usual*len(patterns))
	all := make([][]uint64, len(patterns))
	for i, pat := range patterns {
		all[i] = pat.keys()
		for _, k := range all[i] {
			counts[k]++
		}
	}
	w := &wanted{anchors: newShingles(), hints: newShingles(), tally: tally{votes: make([]uint16, len(patterns))}}
	for i, keys := range all {
		slices.SortStableFunc(keys, func(a, b uint64) int { return int(counts[a] - counts[b]) })
		keys = slices.Compact(keys)
		if len(keys) == 0 {
			continue
		}
		w.anchors.postings[keys[0]] = append(w.anchors.postings[keys[0]], int32(i))
		for _, k := range keys[:min(len(keys), maxHints)] {
			if counts[k] <= common {
				w.hints.postings[k] = append(w.hints.postings[k], int32(i))
			}
		}
	}
	return w
}

// in returns the patterns that stand in an article or are like something there,
// ascending.
func (w *wanted) in(a *Article) []int32 {
	const sure = 2 // votes
	look := func(k uint64) {
		for _, i := range w.anchors.postings[k] {
			w.tally.add(i)
			w.tally.add(i)
		}
		for _, i := range w.hints.postings[k] {
			w.tally.add(i)
		}
	}
	a.all.eachKey(look)
	a.quoted.eachKey(look) // pieces that an attribution keeps apart
	return w.tally.take(func(_ int32, votes int) bool { return votes >= sure })
}
