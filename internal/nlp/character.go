package nlp

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold writes the text up to end with its characters folded.
func (w *writer) fold(end int) {
	for i := nextFold(w.text, w.done, end); i >= 0; i = nextFold(w.text, w.done, end) {
		from, to, with := foldAt(w.text, w.done, i, end)
		w.replace(from, to, with)
	}
}

// nextFold is where the next character of text[start:end] stands that reads
// otherwise, or -1. It leaves out combining marks that compose to nothing.
func nextFold(text string, start, end int) int {
	for i := start; i < end; i++ {
		if text[i] < utf8.RuneSelf {
			continue
		}
		if mayFold(text[i:end]) {
			if from, to, with := foldAt(text, start, i, end); text[from:to] != with {
				return i
			}
		}
		for i+1 < end && !utf8.RuneStart(text[i+1]) {
			i++
		}
	}
	return -1
}

// mayFold looks at the bytes of the character that s begins with, which is not
// ASCII: whether it belongs to the blocks that foldAt knows. It is asked for
// every curly mark of a text.
func mayFold(s string) bool {
	switch s[0] {
	case 0xc2: // U+0080 to U+00BF
		return s[1] == 0xad
	case 0xcc, 0xcd: // U+0300 to U+037F
		return true
	case 0xd8: // U+0600 to U+063F
		return s[1] == 0x9c
	case 0xe2: // U+2000 to U+2FFF
		switch s[1] {
		case 0x80:
			return 0x8b <= s[2] && s[2] <= 0x8f || 0xaa <= s[2] && s[2] <= 0xae
		case 0x81:
			return s[2] >= 0xa0
		}
	case 0xef: // U+F000 to U+FFFF
		return s[1] == 0xac || s[1] == 0xb8 || s[1] == 0xbb || s[1] == 0xbc || s[1] == 0xbd
	}
	return false
}

// foldAt is how the character at i reads: with stands for text[from:to]. A
// combining mark takes the letter before it along, if that is not before
// start.
func foldAt(text string, start, i, end int) (from, to int, with string) {
	c, n := utf8.DecodeRuneInString(text[i:end])
	from, to = i, i+n
	switch {
	case isInvisible(c):
		return from, to, ""
	case 'ﬀ' <= c && c <= 'ﬆ':
		return from, to, ligatures[c-'ﬀ']
	case '！' <= c && c <= '～': // full-width
		const toASCII = '！' - '!'
		return from, to, string(c - toASCII)
	case 0x300 <= c && c < 0x370:
		return compose(text, start, i, end)
	}
	return from, to, text[from:to]
}

// isInvisible reports whether c shows nothing and parts no words: a hyphen that
// is only seen at a line's end, spaces without width, joiners, marks of writing
// direction, selectors of a glyph.
func isInvisible(c rune) bool {
	switch {
	case c == '\u00ad', c == '\u061c', '\u200b' <= c && c <= '\u200f', '\u202a' <= c && c <= '\u202e',
		'\u2060' <= c && c <= '\u2069', '\ufe00' <= c && c <= '\ufe0f', c == '\ufeff':
		return true
	}
	return false
}

var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// compose makes one letter of the letter before i and the combining marks from
// i on: "é" of "e" and U+0301.
func compose(text string, start, i, end int) (from, to int, with string) {
	const most = 4 // marks on one letter; what has more is no word
	marks := 0
	for to = i; to < end && marks <= most; marks++ {
		c, n := utf8.DecodeRuneInString(text[to:end])
		if c < 0x300 || c >= 0x370 {
			break
		}
		to += n
	}
	base, n := utf8.DecodeLastRuneInString(text[start:i])
	if n == 0 || marks > most || !unicode.IsLetter(base) {
		return i, to, text[i:to]
	}
	return i - n, to, norm.NFC.String(text[i-n : to])
}
