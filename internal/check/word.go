package check

import (
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// word is the unit of comparison: what has to be the same for two quotes to be
// the same. Marks, dashes, spaces and letter case are not in it; signs that
// carry meaning ($, %, a minus) are words of their own.
type word struct {
	news.Span
	key   uint64 // hash of the folded letters; 0 matches nothing
	shout bool   // two letters or more, all upper case: "US" is not "us"
	small bool   // has a lower-case letter
	count bool   // a figure, in digits or in words, or a day
	after bool   // an ellipsis stands before it
	named bool   // part of a name
	class class
}

// same reports whether two words are the same word. A word in capitals equals
// only a word in capitals, unless the other is at least capitalised by
// position, which the callers of a whole text in capitals would want; quotes
// are short, and "IT" for "it" has changed the meaning of more than one.
func (w word) same(other word) bool {
	return w.key == other.key && w.key != 0 && w.shout == other.shout
}

// wordBytes is how long a word of English is with the space behind it, a little
// less than the mean.
const wordBytes = 5

// appendWords appends the words of text[span] to into.
func appendWords(into []word, text string, span news.Span) []word {
	first := len(into)
	left := false // an ellipsis stands before the next word
	for i := span.Start; i < span.End; {
		if text[i] == ' ' {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(text[i:span.End])
		at := len(into)
		switch {
		case isWordRune(c):
			end := wordEnd(text, i, span.End)
			into = appendContraction(into, text, news.Span{Start: i, End: end})
			i = end
		case isSign(c) || isMinus(c) && signsNumber(text, i, n, span):
			into = append(into, newWord(text, news.Span{Start: i, End: i + n}))
			i += n
		default:
			dots := ellipsis(text[i:span.End])
			left = left || dots > 0
			i += max(n, dots)
			continue
		}
		into[at].after = left && at > first
		left = false
	}
	return into
}

// wordEnd is the end of the word that begins at i. Apostrophes, the points of
// abbreviations and numbers, and the brackets of "[W]e" and "know[s]" stand
// inside a word when letters go on behind them.
func wordEnd(text string, i, limit int) int {
	end := i
	for end < limit {
		if alphanumeric(text[end]) {
			end++
			continue
		}
		c, n := utf8.DecodeRuneInString(text[end:limit])
		if isWordRune(c) {
			end += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[end+n : limit])
		if end+n >= limit || !isWordRune(next) || !joinsLetters(c) {
			break
		}
		if c == '.' || c == ',' {
			before, _ := utf8.DecodeLastRuneInString(text[i:end])
			digits := unicode.IsDigit(before) && unicode.IsDigit(next)
			single := c == '.' && singleLetter(text[i:end]) // U.S., a.m.: no sentence ends between single letters
			if !digits && !single {
				break
			}
		}
		end += n
	}
	return end
}

// joinsLetters lists what may stand inside a word.
func joinsLetters(c rune) bool {
	switch c {
	case '\'', '’', '‘', 'ʼ', '.', ',', '[', ']':
		return true
	}
	return false
}

// singleLetter reports whether the last letter run of s is one letter long.
func singleLetter(s string) bool {
	_, n := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return len(s) == n || !isWordRune(before)
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return alphanumeric(byte(c))
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c)
}

// alphanumeric reports whether b is a letter or a digit of ASCII.
func alphanumeric(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9'
}

// isSign lists the marks whose loss changes what was said.
func isSign(c rune) bool {
	switch c {
	case '$', '£', '€', '¥', '%', '+', '=', '&', '°', '#', '<', '>', '×', '÷':
		return true
	}
	return false
}

// isMinus lists the marks that stand for a minus before a digit.
func isMinus(c rune) bool { return c == '-' || c == '−' || c == '–' }

// signsNumber tells the minus of "fell to -5" from the dash of "10-5".
func signsNumber(text string, i, n int, span news.Span) bool {
	if i+n >= span.End || text[i+n] < '0' || text[i+n] > '9' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[span.Start:i])
	return i == span.Start || unicode.IsSpace(before) || before == '('
}

// contractions are the endings that are words of their own, so that a bracket
// can replace the word before them: "they're" may become "[the voters]'re".
var contractions = lexicon.NewSet("s re ve ll d m")

func appendContraction(into []word, text string, span news.Span) []word {
	for i := span.End - 1; i > span.Start && i >= span.End-5; i-- {
		if alphanumeric(text[i]) || !utf8.RuneStart(text[i]) {
			continue
		}
		c, n := utf8.DecodeRuneInString(text[i:span.End])
		if c != '\'' && c != '’' && c != '‘' && c != 'ʼ' {
			continue
		}
		if contractions.Has(text[i+n : span.End]) {
			into = append(into, newWord(text, news.Span{Start: span.Start, End: i}))
			return append(into, newWord(text, news.Span{Start: i + n, End: span.End}))
		}
		break
	}
	return append(into, newWord(text, span))
}

// newWord is the word at span.
func newWord(text string, span news.Span) word {
	s := span.Of(text)
	key, letters, upper := foldKey(s)
	c := classOf(key)
	return word{
		Span: span, key: key, shout: letters > 1 && upper == letters, small: upper < letters,
		count: '0' <= s[0] && s[0] <= '9' || c&figure != 0, class: c,
	}
}

// keyOf is the key of a word.
func keyOf(s string) uint64 {
	key, _, _ := foldKey(s)
	return key
}

// foldKey folds letters into a key: FNV-1a over the lower-case runes, inner
// points, commas and brackets left out, every apostrophe the same. A point
// between digits stays: 1.5 is not 15.
func foldKey(s string) (key uint64, letters, upper int) {
	const offset, prime = 14695981039346656037, 1099511628211
	key = offset
	for i, c := range s {
		if c < utf8.RuneSelf && alphanumeric(byte(c)) {
			if c >= 'A' {
				letters++
				if c <= 'Z' {
					upper++
					c |= 0x20
				}
			}
			key = (key ^ uint64(c)) * prime
			continue
		}
		switch c {
		case ',', '[', ']':
			continue
		case '.':
			if before := s[max(0, i-1)]; before < '0' || before > '9' {
				continue
			}
		case '’', '‘', 'ʼ':
			c = '\''
		case '−', '–':
			c = '-'
		}
		if unicode.IsLetter(c) {
			letters++
			if unicode.IsUpper(c) {
				upper++
				c = unicode.ToLower(c)
			}
		}
		key = (key ^ uint64(c)) * prime
	}
	return key, letters, upper
}

// allCapitals reports whether words are set in capitals throughout: three at
// least, and no lower-case letter.
func allCapitals(words []word) bool {
	shouting := 0
	for _, w := range words {
		if w.small {
			return false
		}
		if w.shout {
			shouting++
		}
	}
	return shouting >= 3
}
