package check

import (
	"strings"
	"unicode/utf8"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// pattern is an expected quote, ready to be looked for: words that must stand
// one after the other, with gaps where the expectation has an ellipsis and
// brackets where it has "[the president]".
type pattern struct {
	text  string // as it is read
	asIs  bool   // it reads as it is written
	caps  bool   // all in capitals
	items []item
	words int    // literal words among the items
	flat  []word // all of them without gaps, those in brackets included
}

type item struct {
	kind    itemKind
	word    word   // of a literal
	bracket []word // the words in the brackets
}

type itemKind uint8

const (
	literal itemKind = iota
	gap              // "…", "...", ". . .", "[…]"
	bracket          // "[…words…]": an editor's words for some of the speaker's
)

// newPattern reads an expectation. Outer quotation marks and white space do
// not belong to it.
func newPattern(text string, style Style) *pattern {
	reading := nlp.ReadingOfPassage(text)
	p := &pattern{text: reading.Text, asIs: reading.Text == text}
	text = reading.Text
	expected := len(text)/wordBytes + 2
	p.items = make([]item, 0, expected)
	stretch := make([]word, 0, expected)
	rest := news.Span{Start: 0, End: len(text)}
	for rest.Start < rest.End {
		special, kind := nextSpecial(text, rest)
		for _, w := range style.fold(appendWords(stretch[:0], text, news.Span{Start: rest.Start, End: special.Start}), text) {
			p.items = append(p.items, item{kind: literal, word: w})
			p.words++
		}
		switch kind {
		case gap:
			p.items = append(p.items, item{kind: gap})
		case bracket:
			inner := news.Span{Start: special.Start + 1, End: special.End - 1}
			p.items = append(p.items, item{kind: bracket, bracket: style.fold(appendWords(nil, text, inner), text)})
		}
		rest.Start = special.End
	}
	p.items = trimGaps(p.items)
	p.flat = make([]word, 0, len(p.items))
	for _, it := range p.items {
		if it.kind == literal {
			p.flat = append(p.flat, it.word)
		}
		p.flat = append(p.flat, it.bracket...)
	}
	p.caps = allCapitals(p.flat)
	return p
}

// literalText is the text from the first word to the last, of a pattern that
// has nothing else.
func (p *pattern) literalText() string {
	return p.text[p.items[0].word.Start:p.items[len(p.items)-1].word.End]
}

// nextSpecial finds the next ellipsis or bracket in span; at its end when
// there is none.
func nextSpecial(text string, span news.Span) (news.Span, itemKind) {
	for i := span.Start; i < span.End; i++ {
		if n := ellipsis(text[i:span.End]); n > 0 {
			return news.Span{Start: i, End: i + n}, gap
		}
		if text[i] != '[' {
			continue
		}
		n := strings.IndexByte(text[i:span.End], ']')
		if n < 0 || partOfWord(text, i, i+n, span) {
			continue
		}
		inner := strings.TrimSpace(text[i+1 : i+n])
		if e := ellipsis(inner); e > 0 && e == len(inner) {
			return news.Span{Start: i, End: i + n + 1}, gap
		}
		return news.Span{Start: i, End: i + n + 1}, bracket
	}
	return news.Span{Start: span.End, End: span.End}, literal
}

// ellipsis is the length of the ellipsis that s begins with, or 0.
func ellipsis(s string) int {
	if strings.HasPrefix(s, "…") {
		return len("…")
	}
	dots, end := 0, 0
	for i := 0; i < len(s) && (s[i] == '.' || s[i] == ' ' && dots > 0); i++ {
		if s[i] == '.' {
			dots++
			end = i + 1
		}
	}
	if dots < 3 {
		return 0
	}
	return end
}

// partOfWord reports whether the brackets at open and shut only mark letters
// of a word, as in "[W]e" and "know[s]".
func partOfWord(text string, open, shut int, span news.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[span.Start:open])
	after, _ := utf8.DecodeRuneInString(text[shut+1 : span.End])
	return open > span.Start && isWordRune(before) || shut+1 < span.End && isWordRune(after)
}

// trimGaps drops the ellipses at both ends: they say only that more was said.
func trimGaps(items []item) []item {
	for len(items) > 0 && items[0].kind == gap {
		items = items[1:]
	}
	for len(items) > 0 && items[len(items)-1].kind == gap {
		items = items[:len(items)-1]
	}
	return items
}
