package check

import (
	"sort"
	"strings"
	"unicode/utf8"

	"factbox/internal/news"
)

// Position is a place in the file the article came from, as editors count:
// lines and columns from 1, columns in Unicode code points.
type Position struct{ Line, Column int }

// Excerpt is the line of the text on which a span begins, and the part of the
// span on it.
type Excerpt struct {
	Line     string
	From, To int // half-open range of code points
}

// locator turns bytes of the repaired text into positions of the source.
type locator struct {
	source  string
	origins []news.Origin
	repairs []news.Repair
}

func newLocator(source Source, repairs []news.Repair) *locator {
	return &locator{source: source.Text, origins: source.Origins, repairs: repairs}
}

// at is the position of byte offset of the repaired text.
func (l *locator) at(offset int) Position {
	offset = min(l.sourceOffset(offset), len(l.source))
	from := news.Origin{Line: 1, Column: 1}
	if i := sort.Search(len(l.origins), func(i int) bool { return l.origins[i].Text > offset }); i > 0 {
		from = l.origins[i-1]
	}
	before := l.source[from.Text:offset]
	if n := strings.Count(before, "\n"); n > 0 {
		return Position{Line: from.Line + n, Column: 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])}
	}
	return Position{Line: from.Line, Column: from.Column + utf8.RuneCountInString(before)}
}

// sourceOffset undoes the repairs before offset. Inside a repair it is the
// repair's beginning.
func (l *locator) sourceOffset(offset int) int {
	i := sort.Search(len(l.repairs), func(i int) bool { return l.repairs[i].Start > offset })
	if i == 0 {
		return offset
	}
	r := l.repairs[i-1]
	if offset < r.End {
		return r.SourceStart
	}
	return r.SourceEnd + offset - r.End
}

// excerpt is the line of the source on which span begins.
func (l *locator) excerpt(span news.Span) Excerpt {
	start, end := min(l.sourceOffset(span.Start), len(l.source)), min(l.sourceOffset(span.End), len(l.source))
	first := strings.LastIndexByte(l.source[:start], '\n') + 1
	line := l.source[first:]
	if n := strings.IndexByte(l.source[start:], '\n'); n >= 0 {
		line = l.source[first : start+n]
	}
	from := utf8.RuneCountInString(l.source[first:start])
	return Excerpt{Line: line, From: from, To: from + utf8.RuneCountInString(l.source[start:min(end, first+len(line))])}
}
