package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// lines are the paragraphs of text, one after the other: a line each, without
// the white space around it. Lines that were broken for their width only are
// one paragraph.
type lines struct {
	text    string
	pos     int  // where the next line begins
	wrapped bool // the whole text is broken to a width
}

func newLines(text string) lines { return lines{text: text, wrapped: isWrapped(text)} }

// next is the next paragraph; false at the end of the text.
func (l *lines) next() (news.Span, bool) {
	line, ok := l.line()
	span := line
	for ok {
		before := l.pos
		more, found := l.line()
		if !found || !l.continues(line, more) {
			l.pos = before
			break
		}
		line, span.End = more, more.End
	}
	return span, ok
}

// line is the next line with something on it.
func (l *lines) line() (news.Span, bool) {
	for l.pos < len(l.text) {
		start, end := l.pos, len(l.text)
		if n := strings.IndexByte(l.text[start:], '\n'); n >= 0 {
			end = start + n
		}
		l.pos = end + 1
		if span := trim(l.text, news.Span{Start: start, End: end}); span.Len() > 0 {
			return span, true
		}
	}
	return news.Span{}, false
}

// continues reports whether line b goes on where line a was broken off:
//
//	The harbour was closed to
//	traffic on Monday.
func (l *lines) continues(a, b news.Span) bool {
	gap := l.text[a.End:b.Start]
	if strings.Count(gap, "\n") != 1 {
		return false
	}
	if listMarker(b.Of(l.text)) > 0 {
		return false
	}
	if l.wrapped {
		// A short line ends a paragraph, an indented one begins another.
		return a.Len() >= wrapWidth/2 && gap[len(gap)-1] == '\n'
	}
	const fewWords = 3
	last, _ := utf8.DecodeLastRuneInString(a.Of(l.text))
	first, _ := classAt(b.Of(l.text))
	return first&lower != 0 && (last == ',' || unicode.IsLetter(last) || unicode.IsDigit(last)) &&
		strings.Count(a.Of(l.text), " ") >= fewWords-1
}

// wrapWidth is the least width that texts are broken to.
const wrapWidth = 50

// isWrapped reports whether text is broken to a width, as plain-text wire copy
// and mail are: no long line, blank lines between the paragraphs, and of the
// lines that follow another, most begin with a small letter.
func isWrapped(text string) bool {
	const longest = 100
	small, follow, blank := 0, 0, 0
	previous := 0
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if end-start > longest {
			return false
		}
		line := strings.TrimSpace(text[start:end])
		switch {
		case line == "":
			blank++
		case previous >= wrapWidth:
			follow++
			if k, _ := classAt(line); k&lower != 0 {
				small++
			}
		}
		previous = len(line)
		start = end + 1
	}
	return blank > 0 && small >= 3 && 2*small > follow
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

const bullets = "•‣▪◦●■·⁃*-–—"

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
