package timex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// piece is a run of letters, a run of digits, or a single mark. It is finer
// than a word of the tagger: "mid-1990s", "5.40pm" and "3-5" are one word but
// several pieces, so the grammar reads them alike however they are joined.
type piece struct {
	news.Span
	word          // low is the text itself when the vocabulary does not know it
	digits  uint8 // of a number: how many, thousands commas left out
	mark    byte  // of a mark: ' - " or the byte itself; dashes are 'm' and 'n' (em, en)
	spaced  bool  // white space, or the paragraph's start, stands before it
	line    bool  // it is the first of its line
	capital bool
	upper   bool // two capitals or more and nothing else
}

// isWord reports whether w is a word or a number, and not a mark or outside the paragraph.
func (w *piece) isWord() bool { return w.mark == 0 && w.End > 0 }

// isOneOf reports whether w is one of the marks, folded as markOf does.
func (w *piece) isOneOf(marks string) bool { return oneOf(w.mark, marks) }

// oneOf reports whether mark is one of marks; no mark is none.
func oneOf(mark byte, marks string) bool { return mark != 0 && strings.IndexByte(marks, mark) >= 0 }

// isUnknownName reports whether w is written like a name and is no word of time:
// the "Carter" of "June Carter".
func (w *piece) isUnknownName() bool { return w.capital && !w.upper && w.class == 0 }

// isYear reports whether w is the year y in two digits or in four.
func (w *piece) isYear(y int) bool { return int(w.n) == y || w.digits == 2 && int(w.n) == y%100 }

// longestRun is how many pieces a run of one mark has at most: a line of dots is
// no time, however long it is.
const longestRun = 3

// split cuts a paragraph into pieces, each looked up in the vocabulary.
func split(text string, span news.Span, words *lexicon.Table[word], out []piece) []piece {
	const bytesPerPiece = 5 // about
	out = slices.Grow(out, (span.End-span.Start)/bytesPerPiece)
	spaced, line := true, true
	for i := span.Start; i < span.End; {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			spaced = true
			line = line || c == '\n'
			i++
			continue
		case isLetter(c):
			j := i + 1
			for j < span.End && isLetter(text[j]) {
				j++
			}
			if j < span.End && text[j] >= utf8.RuneSelf {
				j = wordEnd(text, j, span.End)
			}
			out = append(out, letters(text, i, j, spaced, words))
			spaced, i = false, j
		case isDigit(c):
			var p piece
			p, i = number(text, i, span.End, spaced)
			out = append(out, p)
			spaced = false
		case c < utf8.RuneSelf:
			out = append(out, markPiece(i, i+1, c, spaced))
			spaced = false
			i++
			if n := len(out); n >= longestRun && i < span.End && text[i] == c && out[n-longestRun].mark == c && out[n-longestRun].Start == i-longestRun {
				for i < span.End && text[i] == c {
					i++
				}
				out[n-1].End = i
			}
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			switch {
			case unicode.IsSpace(r):
				spaced = true
				i += n
				continue
			case unicode.IsLetter(r):
				j := wordEnd(text, i, span.End)
				out = append(out, piece{Span: news.Span{Start: i, End: j}, spaced: spaced, capital: unicode.IsUpper(r)})
				spaced, i = false, j
				continue
			}
			out = append(out, markPiece(i, i+n, markOf(r), spaced))
			spaced = false
			i += n
		}
		out[len(out)-1].line, line = line, false
	}
	return out
}

func markPiece(start, end int, mark byte, spaced bool) piece {
	p := piece{Span: news.Span{Start: start, End: end}, mark: mark, spaced: spaced}
	if mark == '\'' {
		p.class = apostrophe
	}
	return p
}

// markOf folds the marks that mean the same to the grammar.
func markOf(r rune) byte {
	switch r {
	case '’', '‘', 'ʼ', '′':
		return '\''
	case '‐', '‑':
		return '-'
	case '–', '−':
		return 'n'
	case '—', '―':
		return 'm'
	case '“', '”', '„':
		return '"'
	case '£', '€', '¥', '₹':
		return '$'
	case '½':
		return 'h'
	}
	return '?'
}

// wordEnd is the end of the letters and digits that go on at i.
func wordEnd(text string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !unicode.IsDigit(r) {
			break
		}
		i += n
	}
	return i
}

const longestWord = 14

func letters(text string, i, j int, spaced bool, words *lexicon.Table[word]) piece {
	p := piece{Span: news.Span{Start: i, End: j}, spaced: spaced, capital: text[i] < 'a'}
	if j-i > longestWord {
		p.low = text[i:j]
		return p
	}
	var low [longestWord]byte
	p.upper = j-i > 1
	for k := i; k < j; k++ {
		c := text[k]
		if c >= 'a' {
			p.upper = false
		}
		low[k-i] = c | 0x20
	}
	p.word = words.Get(string(low[:j-i]))
	if p.low == "" {
		p.low = text[i:j]
	}
	return p
}

// number reads digits with their thousands commas: "1,998" is one number.
func number(text string, i, end int, spaced bool) (piece, int) {
	p := piece{Span: news.Span{Start: i}, spaced: spaced}
	n, digits := 0, 0
	j := i
	for j < end {
		c := text[j]
		if c == ',' && groupOfThree(text, j+1, end) && digits > 0 && (digits <= 3 || p.class&thousands != 0) {
			p.class |= thousands
			j++
			continue
		}
		if !isDigit(c) {
			break
		}
		if digits < 9 {
			n = n*10 + int(c-'0')
		}
		digits++
		j++
	}
	p.End = j
	p.digits = uint8(min(digits, 255))
	p.n = int32(n)
	p.class |= digitRun
	return p, j
}

// groupOfThree reports whether just three digits stand at i.
func groupOfThree(text string, i, end int) bool {
	n := 0
	for n < 4 && i+n < end && isDigit(text[i+n]) {
		n++
	}
	return n == 3
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
