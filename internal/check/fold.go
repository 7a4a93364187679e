package check

import (
	"strings"
	"unicode/utf8"

	"factbox/internal/news"
)

// folded is a text with what typesetting changes made equal: curly marks are
// straight, dashes are hyphens, white space is one space.
type folded struct {
	words string
	from  []int // the byte of the text that each byte of words comes from, and the text's length
}

func fold(text string) folded {
	var b strings.Builder
	from := make([]int, 0, len(text)+1)
	put := func(s string, at int) {
		for range len(s) {
			from = append(from, at)
		}
		b.WriteString(s)
	}
	space := true // leading white space goes
	for i, c := range text {
		plain, known := typeset[c]
		switch {
		case !known:
			put(text[i:i+utf8.RuneLen(c)], i)
		case plain != " " || !space:
			put(plain, i)
		}
		space = known && plain == " "
	}
	words := b.String()
	if trimmed := strings.TrimSuffix(words, " "); trimmed != words {
		words, from = trimmed, from[:len(trimmed)]
	}
	return folded{words, append(from, len(strings.TrimRight(text, " \t\n\r\u00a0")))}
}

// typeset are the characters that stand for plainer ones.
var typeset = map[rune]string{
	' ': " ", '\t': " ", '\n': " ", '\r': " ", '\u00a0': " ", '\u2009': " ", '\u202f': " ",
	'‘': "'", '’': "'", '“': `"`, '”': `"`, '–': "-", '—': "-", '‑': "-", '…': "...",
}

// span is the piece of the text that words[start:end] was made from.
func (f folded) span(start, end int) news.Span {
	return news.Span{Start: f.from[start], End: f.from[end]}
}

func codePoints(text string, s news.Span) (start, end int) {
	start = utf8.RuneCountInString(text[:s.Start])
	return start, start + utf8.RuneCountInString(s.Of(text))
}
