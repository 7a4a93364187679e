package news

import (
	"unicode"
	"unicode/utf8"
)

// Words is how many words a text has, between white space.
func Words(text string) (n int) {
	in := false
	for i := 0; i < len(text); {
		space, size := false, 1
		switch c := text[i]; {
		case c >= utf8.RuneSelf:
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			space = unicode.IsSpace(r)
		case c <= ' ':
			space = c == ' ' || '\t' <= c && c <= '\r'
		}
		if !space && !in {
			n++
		}
		in = !space
		i += size
	}
	return n
}
