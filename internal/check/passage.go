package check

import (
	"factbox/internal/news"
)

// passages is a text as a row of words to look in. Words that must not be read
// together, such as the quotes of two speakers, have a break between them: a
// word that equals none.
type passages struct {
	text  string
	words []word
	index map[uint64][]int32 // key to the places in words
}

func newPassages(text string) *passages {
	return &passages{text: text, index: map[uint64][]int32{}}
}

// add appends the words of span.
func (p *passages) add(span news.Span) {
	first := len(p.words)
	p.words = appendWords(p.words, p.text, span)
	for i := first; i < len(p.words); i++ {
		key := p.words[i].key
		p.index[key] = append(p.index[key], int32(i))
	}
}

// end closes the passage: nothing matches across it.
func (p *passages) end() { p.words = append(p.words, word{}) }

// find returns the places where pat stands, as ranges of p.words, best first
// come first served. It stops after limit matches.
func (p *passages) find(pat *pattern, limit int) []news.Span {
	anchor, offset := p.anchor(pat)
	if anchor < 0 {
		return nil
	}
	var found []news.Span
	for _, at := range p.index[pat.items[anchor].word.key] {
		start := int(at) - offset
		if start < 0 {
			continue
		}
		m := matcher{pattern: pat, in: p, steps: 10_000}
		if !m.mayBegin(anchor-offset, start) {
			continue
		}
		end, ok := m.match(anchor-offset, start)
		if ok && (len(found) == 0 || found[len(found)-1].Start != start) {
			if found = append(found, news.Span{Start: start, End: end}); len(found) == limit {
				break
			}
		}
	}
	return found
}

// anchor picks the rarest literal of the pattern's first unbroken run, and its
// distance from the run's start, so that few places need a closer look. A
// bracket before the run only adds the reporter's own words and is passed.
func (p *passages) anchor(pat *pattern) (anchor, offset int) {
	first := 0
	for first < len(pat.items) && pat.items[first].kind != literal {
		first++
	}
	anchor = -1
	for i := first; i < len(pat.items) && pat.items[i].kind == literal; i++ {
		if anchor < 0 || len(p.index[pat.items[i].word.key]) < len(p.index[pat.items[anchor].word.key]) {
			anchor, offset = i, i-first
		}
	}
	return anchor, offset
}

// matcher holds one pattern against one place.
type matcher struct {
	pattern *pattern
	in      *passages
	steps   int // patience: a pattern of nothing but gaps ends here
}

// maxBracket is the most words a bracket may stand for.
const maxBracket = 8

// match reports where items[i:] end when they begin at words[at].
func (m *matcher) match(i, at int) (end int, ok bool) {
	for ; i < len(m.pattern.items); i++ {
		if m.steps--; m.steps < 0 {
			return 0, false
		}
		it := &m.pattern.items[i]
		switch it.kind {
		case literal:
			if at >= len(m.in.words) || !m.in.words[at].same(it.word) {
				return 0, false
			}
			at++
		case gap:
			return m.over(i, at, len(m.in.words), m.mayLeaveOut)
		case bracket:
			return m.over(i, at, at+maxBracket, func(from, to int) bool { return m.mayReplace(it, from, to) })
		}
	}
	return at, true
}

// over tries to go on after item i at every place from at to limit, skipping
// what allowed permits.
func (m *matcher) over(i, at, limit int, allowed func(from, to int) bool) (int, bool) {
	for next := at; next <= min(limit, len(m.in.words)); next++ {
		if next > at && m.in.words[next-1].key == 0 {
			break
		}
		if !allowed(at, next) {
			continue
		}
		if end, ok := m.match(i+1, next); ok {
			return end, true
		}
	}
	return 0, false
}

// shortCut is the number of words below which an ellipsis is no shortening but
// a way to lose a "not" or a "not really".
const shortCut = 3

// mayLeaveOut refuses the ellipsis that swallows just a "not".
func (m *matcher) mayLeaveOut(from, to int) bool {
	return to-from >= shortCut || m.negations(from, to) == 0
}

// mayBegin looks at the brackets before the first literal, items[:first], which
// stand for words before words[start]: "[They are not] worried" has a "not" that
// must be there too.
func (m *matcher) mayBegin(first, start int) bool {
	for i := range m.pattern.items[:first] {
		for _, w := range m.pattern.items[i].bracket {
			if negations[w.key] && m.negations(max(0, start-maxBracket), start) == 0 {
				return false
			}
		}
	}
	return true
}

// mayReplace refuses the bracket that turns a sentence round or changes a
// number: as many negations inside as it replaces, and no figure lost.
func (m *matcher) mayReplace(it *item, from, to int) bool {
	inside := 0
	for _, w := range it.bracket {
		if negations[w.key] {
			inside++
		}
	}
	if inside != m.negations(from, to) {
		return false
	}
	for _, w := range m.in.words[from:to] {
		if w.key != 0 && w.isNumber(m.in.text) && !holds(it.bracket, w) {
			return false
		}
	}
	return true
}

func (m *matcher) negations(from, to int) int {
	n := 0
	for _, w := range m.in.words[from:to] {
		if negations[w.key] {
			n++
		}
	}
	return n
}

func holds(words []word, want word) bool {
	for _, w := range words {
		if w.key == want.key {
			return true
		}
	}
	return false
}
