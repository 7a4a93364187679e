package check

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"unicode"
)

// nearlySpelt reports whether two names are one in two spellings: accents
// differ, or a letter or two of a long word.
func nearlySpelt(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if !nearWord(a[len(a)-1], b[len(b)-1]) {
		return false
	}
	return len(a) == 1 || nearWord(a[0], b[0]) || sameFirst(plainLetters(a[0]), plainLetters(b[0]))
}

// nearWord reports whether two words differ by accents only, or by one letter
// in five and two in nine, the first being the same.
func nearWord(a, b string) bool {
	a, b = plainLetters(a), plainLetters(b)
	if a == b {
		return true
	}
	first, _ := utf8.DecodeRuneInString(a)
	if other, _ := utf8.DecodeRuneInString(b); first != other {
		return false
	}
	switch least := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)); {
	case least >= 9:
		return Distance(a, b) <= 2
	case least >= 5:
		return Distance(a, b) <= 1
	}
	return false
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
