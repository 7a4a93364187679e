package repair

import "unicode"

func isASCIILetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

func isLatin(r rune) bool {
	if r < 0x80 {
		return isASCIILetter(r)
	}
	return unicode.Is(unicode.Latin, r)
}

// isMark reports whether r is neither a letter, a digit nor a space.
func isMark(r rune) bool {
	return r != 0 && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r)
}

// isSymbol reports whether r is a sign that stands for itself, such as √ or ├,
// and not punctuation.
func isSymbol(r rune) bool { return r >= 0x80 && unicode.IsSymbol(r) }
