package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// chunk is a piece of text between white space, the unit of Punkt and of
// prose's tokenizer.
type chunk struct {
	start, end int
	seen       class // of all its characters together
	ends       bool  // a sentence ends behind it
}

// class is what a character is to a tokenizer, as bits.
type class uint8

const (
	lower  class = 1 << iota // letters without case among them
	upper                    //
	digit                    //
	mark                     // anything else that is seen
	closer                   // . ! ? …: a mark that may end a sentence
	wide                     // not ASCII
	space                    //
)

// asciiClass is the class of each ASCII character.
var asciiClass = func() (table [utf8.RuneSelf]class) {
	for c := range table {
		switch {
		case 'a' <= c && c <= 'z':
			table[c] = lower
		case 'A' <= c && c <= 'Z':
			table[c] = upper
		case '0' <= c && c <= '9':
			table[c] = digit
		case c == '.' || c == '!' || c == '?':
			table[c] = mark | closer
		case unicode.IsSpace(rune(c)):
			table[c] = space
		default:
			table[c] = mark
		}
	}
	return table
}()

// classAt is the class of the character that text begins with, and its length
// in bytes. text is not empty.
func classAt(text string) (class, int) {
	if c := text[0]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	c, n := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsUpper(c):
		return upper | wide, n
	case unicode.IsLetter(c), unicode.Is(unicode.M, c):
		return lower | wide, n
	case unicode.IsDigit(c):
		return digit | wide, n
	case unicode.IsSpace(c):
		return space | wide, n
	case c == '…':
		return mark | closer | wide, n
	}
	return mark | wide, n
}

// longestChunk is as long as a chunk may be, in bytes: no word is longer, and no
// address. What runs on without a space is parted.
const longestChunk = 2000

// appendChunks appends the chunks of text[start:end].
//
// A missing space behind a full stop, as pages pulled from the web have it,
// parts two chunks as well: "the plan was dropped.Ministers said".
func appendChunks(chunks []chunk, text string, start, end int) []chunk {
	const bytesPerChunk = 6 // about
	chunks = slices.Grow(chunks, (end-start)/bytesPerChunk)
	for i := start; i < end; {
		c := chunk{start: i}
		for i < end {
			k, n := classAt(text[i:])
			if k&space != 0 || i-c.start >= longestChunk && !accent(text[i:]) {
				break
			}
			if k == upper && c.seen&closer != 0 && glued(text[c.start:i], text[i:end]) {
				break
			}
			c.seen |= k
			i += n
		}
		if c.end = i; c.end > c.start {
			chunks = append(chunks, c)
			continue
		}
		_, n := classAt(text[i:])
		i += n
	}
	return chunks
}

// accent reports whether text begins with a mark that belongs to the letter
// before it.
func accent(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.Is(unicode.M, c)
}

// glued reports whether left ends a sentence, with a word of three small
// letters or more or with a number, and right begins one. "Change.Org",
// "Lena.Voss@example.com" and "U.S.Army" are one chunk.
func glued(left, right string) bool {
	const letters, longest = 3, 40
	left = strings.TrimSuffix(left, "”")
	n := len(left) - 1
	if n < letters || n > longest || !isEndMark(left[n]) || !smallAt(right, 1) {
		return false
	}
	last := asciiClass[left[n-1]&0x7f]
	if last&(lower|digit) == 0 || strings.ContainsAny(left[:n], ".:/@") {
		return false
	}
	for _, c := range []byte(left[n-letters : n]) {
		if c >= utf8.RuneSelf || asciiClass[c] != last && c != ',' {
			return false
		}
	}
	word := strings.IndexFunc(right, func(c rune) bool { return !unicode.IsLetter(c) })
	if word > 0 && strings.IndexByte("@/_", right[word]) >= 0 {
		return false // Lena.Voss@example.com
	}
	for _, domain := range []string{"Com", "Org", "Net", "Gov", "Co", "Js", "Io", "Tv", "Uk"} {
		if rest, ok := strings.CutPrefix(right, domain); ok && !smallAt(rest, 0) {
			return false
		}
	}
	return true
}

// smallAt reports whether a small letter of ASCII stands at i.
func smallAt(s string, i int) bool { return i < len(s) && 'a' <= s[i] && s[i] <= 'z' }

func isEndMark(c byte) bool { return c < utf8.RuneSelf && asciiClass[c]&closer != 0 }
