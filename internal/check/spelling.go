package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/news"

	"golang.org/x/text/unicode/norm"
)

// nearlySpelt reports whether two names are one in two spellings: they differ by
// accents, by how they are put together ("MacDonald", "Mac Donald"), or by a slip
// in a word of them. Where one word is the same in both, the other may be short:
// "Ada Hohm" is Ada Holm.
func nearlySpelt(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if unaccented(a, b) {
		return true
	}
	last, other := a[len(a)-1], b[len(b)-1]
	if len(a) == 1 || len(b) == 1 {
		return isMisspelling(last, other, false)
	}
	switch sameLast, same := plainLetters(last) == plainLetters(other), sameFirst(plainLetters(a[0]), plainLetters(b[0])); {
	case same:
		return sameLast || isMisspelling(last, other, true)
	case gendersDiffer(a[0], b[0]):
		return false // Mark is not Mary
	case sameLast:
		return isMisspelling(a[0], b[0], true)
	}
	return isMisspelling(a[0], b[0], false) && isMisspelling(last, other, false)
}

// unaccented reports whether two names are the same but for accents, and for what
// joins or parts their words.
func unaccented(a, b []string) bool {
	if len(a) == 1 && len(b) > 1 {
		b = b[len(b)-1:]
	}
	return len(a) > 0 && plainName(a) == plainName(b)
}

func plainName(words []string) string {
	return strings.NewReplacer("-", "", "'", "").Replace(plainLetters(strings.Join(words, "")))
}

// isMisspelling reports whether two words are one, misspelt: they differ by a letter, or
// in a long word by two, and begin alike. sure says that the rest of the name is
// the same; then a short word may differ as well.
func isMisspelling(a, b string, sure bool) bool {
	a, b = plainLetters(a), plainLetters(b)
	if !beginAlike(a, b) {
		return false
	}
	least := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	switch off := Distance(a, b); {
	case off == 0:
		return true
	case off == 1 && sure:
		return least >= 4 || least == 3 && len(a) != len(b) // Aida is Ada, but Lea is no Lee
	case off == 1:
		return least >= 4
	case off == 2:
		return least >= 9 || sure && least >= 7
	}
	return false
}

// beginAlike reports whether two words begin with the same letter, with its
// neighbour before it, or with one that sounds alike: Karl and Carl.
func beginAlike(a, b string) bool {
	x, n := utf8.DecodeRuneInString(a)
	y, m := utf8.DecodeRuneInString(b)
	if x == y {
		return true
	}
	if strings.HasPrefix(a[n:], string(y)) && strings.HasPrefix(b[m:], string(x)) {
		return true
	}
	return slices.ContainsFunc(soundAlike, func(s string) bool { return strings.ContainsRune(s, x) && strings.ContainsRune(s, y) })
}

// soundAlike are the letters that begin one name in two spellings: Carl and Karl,
// Geoff and Jeff, Iusuf and Yusuf, Filip and Philip, Zara and Sara, Wagner and Vagner.
var soundAlike = []string{"ck", "gj", "ijy", "fp", "sz", "vw"}

// gendersDiffer reports whether one first name is a man's and the other a woman's.
func gendersDiffer(a, b string) bool {
	x, _ := lexicon.GivenName(a)
	y, _ := lexicon.GivenName(b)
	return x != news.Unknown && y != news.Unknown && x != y
}

// plainLetters is s without accents: "José" is "Jose", "Łukasz" is "Lukasz".
func plainLetters(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		if plain, ok := strokes[c]; ok {
			return plain
		}
		return c
	}, norm.NFD.String(s))
}

// strokes are the letters that no decomposition takes apart.
var strokes = map[rune]rune{'ł': 'l', 'Ł': 'L', 'ø': 'o', 'Ø': 'O', 'đ': 'd', 'Đ': 'D', 'ı': 'i', 'ħ': 'h'}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Distance is the number of letters to add, drop, change or swap with their
// neighbour to make b of a (optimal string alignment).
func Distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last := make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row := make([]int, len(y)+1)
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(y)]
}
