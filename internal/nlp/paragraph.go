package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// nextLine is the next line of text from byte pos on with something on it,
// without the white space around it; its end is where to look for the one
// behind it. false at the end of the text.
func nextLine(text string, pos int) (line news.Span, ok bool) {
	for pos < len(text) {
		end := len(text)
		if n := strings.IndexByte(text[pos:], '\n'); n >= 0 {
			end = pos + n
		}
		if line = trim(text, news.Span{Start: pos, End: end}); line.Len() > 0 {
			return line, true
		}
		pos = end + 1
	}
	return news.Span{}, false
}

// kindOf is the kind of the paragraph that begins at chunk 0.
func kindOf(text string, chunks []chunk) Kind {
	line := text[chunks[0].start:chunks[len(chunks)-1].end]
	switch {
	case isByline(text, chunks):
		return Byline
	case listMarker(line) > 0:
		return ListItem
	case isHeading(line):
		return Heading
	}
	return Body
}

// isHeading reports whether line is short and does not end as a sentence does.
func isHeading(line string) bool {
	const longest = 120
	if len(line) >= longest {
		return false
	}
	for line != "" {
		c, n := utf8.DecodeLastRuneInString(line)
		switch {
		case strings.ContainsRune("\"”’')]»", c):
			line = line[:len(line)-n]
		case strings.ContainsRune(".!?…:;,—", c):
			return false
		default:
			return true
		}
	}
	return false
}

// listMarker is the length of the bullet or number that line begins with and
// the white space behind it; 0 without one.
func listMarker(line string) int {
	end := strings.IndexFunc(line, unicode.IsSpace)
	if end < 0 {
		return 0
	}
	m := line[:end]
	switch {
	case strings.Contains(bullets, m), isEnumerator(m):
		_, n := classAt(line[end:])
		return end + n
	}
	return 0
}

const bullets = "•‣▪▸►➤◦●■·⁃*-–—»›"

// isEnumerator reports whether m is "1.", "2)", "(3)", "4.)", "a)" or "b.".
func isEnumerator(m string) bool {
	m, open := strings.CutPrefix(m, "(")
	body := strings.TrimRight(m, ".)")
	tail := m[len(body):]
	switch {
	case tail != "." && tail != ")" && tail != ".)", open && tail != ")":
		return false
	case len(body) == 1 && 'a' <= body[0] && body[0] <= 'z':
		return true
	}
	return 0 < len(body) && len(body) <= 2 && isDigits(body)
}

// trim takes the white space off both ends of span.
func trim(text string, span news.Span) news.Span {
	for span.Start < span.End {
		k, n := classAt(text[span.Start:])
		if k&space == 0 {
			break
		}
		span.Start += n
	}
	for span.Start < span.End {
		c, n := utf8.DecodeLastRuneInString(text[span.Start:span.End])
		if !unicode.IsSpace(c) {
			break
		}
		span.End -= n
	}
	return span
}
