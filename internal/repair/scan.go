package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean reports whether nothing in text can be damage, without a look at the
// whole. It is wrong on one side only: text it is not sure of gets the long look.
func clean(text string) bool {
	for i := plain(text, 0); i < len(text); i = plain(text, i) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if rankOf(r) != everyday && !harmless(text, i, size, r) {
			return false
		}
		i += size
	}
	return !mayRefer(text) && !mayReplace(text) && !mayEscape(text)
}

// plain is the position of the first byte from i on that is not ASCII.
func plain(text string, i int) int {
	for i+8 <= len(text) && uint64At(text, i)&0x8080808080808080 == 0 {
		i += 8
	}
	for i < len(text) && text[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// uint64At reads the eight bytes of s at i. The compiler makes it one load.
func uint64At(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// harmless reports whether r, the size bytes of text at i, stands where no stage
// of the repair touches it: an accented letter inside a word that cannot be a
// misread mark.
func harmless(text string, i, size int, r rune) bool {
	if !unicode.IsLower(r) || r == 'â' || r > 0x17F || r < 0xC0 {
		return false
	}
	if i == 0 || i+size == len(text) || !between(text[i-1], text[i+size]) {
		return false
	}
	return !strings.ContainsRune(marksMisread, r) || !beside(text, i, size)
}

// between reports whether a small accented letter may stand between bytes prev
// and next: caf-é-., r-é-s, and a space before l’-é-té.
func between(prev, next byte) bool {
	if prev >= utf8.RuneSelf || next >= utf8.RuneSelf {
		return false
	}
	small := next >= 'a' && next <= 'z'
	if isASCIILetter(rune(prev)) {
		return small || !isASCIILetter(rune(next)) && prev|0x20 == prev
	}
	return prev == ' ' && small
}

// marksMisread are the small letters that some mix-up of [mixupPairs] makes of a
// quotation mark, an apostrophe or a dash.
const marksMisread = "ìíîïñóëéäàæôöòûùßáãõ"

// beside reports whether the letter at i stands right beside an English word or
// the rest of a contraction, as a misread mark would.
func beside(text string, i, size int) bool {
	from, to := i, i+size
	for from > 0 && isASCIILetter(rune(text[from-1])) {
		from--
	}
	for to < len(text) && isASCIILetter(rune(text[to])) {
		to++
	}
	left, right := text[from:i], text[i+size:to]
	switch right {
	case "s", "t", "d", "m", "re", "ve", "ll", "S", "T":
		return true
	}
	return (left == "" || inList(strings.ToLower(left))) && (right == "" || inList(strings.ToLower(right)))
}

// mayRefer reports whether text may hold a character reference.
func mayRefer(text string) bool {
	for i := strings.IndexByte(text, '&'); i >= 0; {
		rest := text[i+1:]
		if rest == "" || rest[0] == '#' || isASCIILetter(rune(rest[0])) && strings.IndexByte(rest[:min(len(rest), longestReference)], ';') > 0 {
			return rest != ""
		}
		next := strings.IndexByte(rest, '&')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// mayReplace reports whether a question mark stands where sentences have none.
func mayReplace(text string) bool {
	for i := strings.IndexByte(text, '?'); i >= 0; {
		var prev, next byte = ' ', ' '
		if i > 0 {
			prev = text[i-1]
		}
		if i+1 < len(text) {
			next = text[i+1]
		}
		if !isASCIILetter(rune(prev)) || next != ' ' && next != '\n' && next != '"' {
			return true
		}
		if i+2 < len(text) && text[i+2] >= 'a' && text[i+2] <= 'z' {
			return true
		}
		rest := strings.IndexByte(text[i+1:], '?')
		if rest < 0 {
			return false
		}
		i += 1 + rest
	}
	return false
}
