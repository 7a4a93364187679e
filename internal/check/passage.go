package check

import (
	"sort"
	"unicode/utf8"

	"factbox/internal/news"
)

// passages is a text as a row of words to look in. Words that must not be read
// together, such as the quotes of two speakers, have a break between them: a
// word that equals none.
type passages struct {
	text  string
	style Style
	words []word
	index map[uint64]places // made when first asked for
	next  []int32           // of each word, the next place of the same key, or -1
	names []news.Span       // of the text, sorted: what an ellipsis must not leave out

	votes, voted []int32 // of [passages.diagonals], kept for the next
	told         []int   // of [passages.telling], likewise
	common       subsequences
}

// places are where a key stands in the words: the first place, and how many.
type places struct{ first, n int32 }

func newPassages(text string, style Style) *passages { return &passages{text: text, style: style} }

// add appends the words of span.
func (p *passages) add(span news.Span) {
	first := len(p.words)
	p.words = appendWords(p.words, p.text, span)
	if p.style != 0 {
		p.words = append(p.words[:first], p.style.fold(p.words[first:], p.text)...)
	}
	p.markNames(p.words[first:])
}

// markNames notes which of words are parts of names.
func (p *passages) markNames(words []word) {
	if len(words) == 0 {
		return
	}
	i := sort.Search(len(p.names), func(i int) bool { return p.names[i].End > words[0].Start })
	for k := range words {
		w := &words[k]
		for i < len(p.names) && p.names[i].End <= w.Start {
			i++
		}
		w.named = i < len(p.names) && p.names[i].Start < w.End
	}
}

// addQuote appends the words of a quote, which are among those of the whole text. One
// set in capitals throughout, as on a poster, has the words of the same quote in
// small letters.
func (p *passages) addQuote(all *passages, span news.Span) {
	first := len(p.words)
	if words, ok := all.within(span); ok {
		p.words = append(p.words, words...)
		if len(words) > 0 {
			p.words[first].after = false // what is left out before the quote is not of it
		}
	} else {
		p.add(span)
	}
	if quote := p.words[first:]; allCapitals(quote) {
		for i := range quote {
			quote[i].shout = false
		}
	}
}

// within are the words of span, if it begins and ends where words do: not inside
// one, before a minus, which after a letter is a dash, or where a style reads two
// words as one.
func (p *passages) within(span news.Span) ([]word, bool) {
	if first, _ := utf8.DecodeRuneInString(p.text[span.Start:span.End]); p.style != 0 || isMinus(first) {
		return nil, false
	}
	from := sort.Search(len(p.words), func(i int) bool { return p.words[i].End > span.Start })
	to := from
	for to < len(p.words) && p.words[to].Start < span.End {
		to++
	}
	if from < to && (p.words[from].Start < span.Start || p.words[to-1].End > span.End) {
		return nil, false
	}
	return p.words[from:to], true
}

// prepare makes the index.
func (p *passages) prepare() {
	if p.index != nil {
		return
	}
	p.index = make(map[uint64]places, len(p.words)/2+1)
	p.next = make([]int32, len(p.words))
	for i := len(p.words) - 1; i >= 0; i-- {
		at, ok := p.index[p.words[i].key]
		if !ok {
			at.first = -1
		}
		p.next[i] = at.first
		p.index[p.words[i].key] = places{int32(i), at.n + 1}
	}
}

// places is where a key stands in the passages; nowhere is a first of -1.
func (p *passages) places(key uint64) places {
	p.prepare()
	if at, ok := p.index[key]; ok {
		return at
	}
	return places{first: -1}
}

// end closes the passage: nothing matches across it.
func (p *passages) end() { p.words = append(p.words, word{}) }

// find returns the places where pat stands, as ranges of p.words, best first
// come first served. It stops after limit matches.
func (p *passages) find(pat *pattern, limit int) []news.Span { return p.search(pat, limit, false) }

func (p *passages) search(pat *pattern, limit int, lenient bool) []news.Span {
	begin, ok := p.approach(pat)
	if !ok {
		return nil
	}
	var found []news.Span
	for at := begin.places.first; at >= 0; at = p.next[at] {
		start := int(at) - begin.offset
		if start < 0 || !begin.reached(start) {
			continue
		}
		m := matcher{pattern: pat, in: p, steps: 10_000, lenient: lenient}
		if !m.mayBegin(begin.first, start) {
			continue
		}
		end, ok := m.match(begin.first, start)
		if ok && (len(found) == 0 || found[len(found)-1].Start != start) {
			if found = append(found, news.Span{Start: start, End: end}); len(found) == limit {
				break
			}
		}
	}
	return found
}

// maxTries bounds the places looked at where only an answer is wanted.
const maxTries = 200

// standsFrom reports whether pat stands somewhere from the word first on.
func (p *passages) standsFrom(pat *pattern, first int) bool {
	begin, ok := p.approach(pat)
	if !ok {
		return false
	}
	tries := 0
	for at := begin.places.first; at >= 0; at = p.next[at] {
		start := int(at) - begin.offset
		if start < first {
			continue
		}
		if tries++; tries > maxTries {
			break
		}
		m := matcher{pattern: pat, in: p, steps: 10_000}
		if _, ok := m.match(begin.first, start); ok {
			return true
		}
	}
	return false
}

// approach is where to look for a pattern: at the places of the rarest literal of
// its first unbroken run, so that few need a closer look. A bracket before the run
// only adds the reporter's own words and is passed.
type approach struct {
	first  int    // the run's first item
	offset int    // of the rarest literal from there
	places places // of that literal

	// The word of the whole pattern that stands at the fewest places: the next of
	// them, or -1, and how far behind the pattern's beginning it may stand at most. A
	// pattern with gaps begins with a "we" that stands everywhere; where its rarest
	// word is not near, it is not.
	in  *passages
	at  int32
	far int
}

// approach plans the search for a pattern; there is none where it has no literal, or
// one of them stands nowhere.
func (p *passages) approach(pat *pattern) (a approach, ok bool) {
	a = approach{in: p, at: -1}
	for a.first < len(pat.items) && pat.items[a.first].kind != literal {
		a.first++
	}
	fewest, reach := int32(-1), 0
	for i, it := range pat.items[a.first:] {
		switch it.kind {
		case literal:
			at := p.places(it.word.key)
			if at.n == 0 {
				return a, false
			}
			if reach == i && (i == 0 || at.n < a.places.n) { // the run goes on: a word an item
				a.places, a.offset = at, i
			}
			if fewest < 0 || at.n < fewest {
				fewest, a.at, a.far = at.n, at.first, reach
			}
			reach++
		case gap:
			reach += maxGap
		case bracket:
			reach += longestFor(it)
		}
	}
	return a, fewest >= 0
}

// reached reports whether the word stands near enough behind start, which only grows.
func (r *approach) reached(start int) bool {
	for r.at >= 0 && int(r.at) < start {
		r.at = r.in.next[r.at]
	}
	return r.at >= 0 && int(r.at) <= start+r.far
}

// matcher holds one pattern against one place.
type matcher struct {
	pattern *pattern
	in      *passages
	steps   int  // patience: a pattern of nothing but gaps ends here
	lenient bool // an ellipsis may hide anything: to tell why a quote fails
}

// same compares a word of the text with one of the pattern.
func (m *matcher) same(have, want word) bool {
	return have.same(want) || m.pattern.caps && have.key == want.key && want.key != 0
}

// maxBracket is the most words a bracket may stand for.
const maxBracket = 8 // or as many as it has

func longestFor(bracket item) int { return max(maxBracket, len(bracket.bracket)) }

// match reports where items[i:] end when they begin at words[at].
func (m *matcher) match(i, at int) (end int, ok bool) {
	for ; i < len(m.pattern.items); i++ {
		if m.steps--; m.steps < 0 {
			return 0, false
		}
		it := &m.pattern.items[i]
		switch it.kind {
		case literal:
			if at >= len(m.in.words) || !m.same(m.in.words[at], it.word) {
				return 0, false
			}
			if m.in.words[at].after && i > 0 && m.pattern.items[i-1].kind == literal && !m.lenient {
				return 0, false // the text leaves something out that the pattern joins
			}
			at++
		case gap:
			return m.leaveOut(i, at)
		case bracket:
			return m.over(i, at, at+longestFor(*it), func(from, to int) bool { return m.mayReplace(it, from, to) })
		}
	}
	return at, true
}

// over tries to go on after the bracket at item i at every place from at to
// limit, skipping what allowed permits.
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

// maxGap is the most words an ellipsis may stand for.
const maxGap = 400

// leaveOut tries to go on after the ellipsis at item i, over as few words as
// it can, and never over one that turned the meaning.
func (m *matcher) leaveOut(i, at int) (int, bool) {
	words := m.in.words
	for next := at; next < min(len(words), at+maxGap); next++ {
		if next > at && (words[next-1].key == 0 || !m.lenient && m.in.bars(next-1, at)) {
			break
		}
		if m.pattern.items[i+1].kind == literal && !m.same(words[next], m.pattern.items[i+1].word) {
			continue
		}
		if !m.lenient && m.in.hidden(at, next) >= 0 {
			continue
		}
		if end, ok := m.match(i+1, next); ok {
			return end, true
		}
	}
	return 0, false
}

// mayBegin looks at the brackets before the first literal, items[:first], which
// stand for words before words[start]: "[They are not] worried" has a "not" that
// must be there too.
func (m *matcher) mayBegin(first, start int) bool {
	for i := range m.pattern.items[:first] {
		for _, w := range m.pattern.items[i].bracket {
			if w.is(negation) && m.negations(max(0, start-maxBracket), start) == 0 {
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
		if w.is(negation) {
			inside++
		}
	}
	if inside != m.negations(from, to) {
		return false
	}
	for _, w := range m.in.words[from:to] {
		if w.key != 0 && (w.count || w.is(condition)) && !holds(it.bracket, w) {
			return false
		}
	}
	return true
}

func (m *matcher) negations(from, to int) int {
	n := 0
	for _, w := range m.in.words[from:to] {
		if w.is(negation) {
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
