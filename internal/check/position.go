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
// span on it. Of a long line it is a stretch around the span.
type Excerpt struct {
	Line     string
	From, To int // half-open range of code points
}

// locator turns bytes of the repaired text into positions of the source.
type locator struct {
	source  string
	origins []news.Origin
	repairs []news.Repair
	lines   []int // where the lines of the source begin
	ruler   *news.Ruler
}

func newLocator(source Source, repairs []news.Repair) *locator {
	return &locator{source: source.Text, origins: source.Origins, repairs: repairs}
}

// prepare reads the source once, when the first place is asked for.
func (l *locator) prepare() {
	if l.ruler != nil {
		return
	}
	l.ruler = news.NewRuler(l.source)
	l.lines = []int{0}
	for i := range len(l.source) {
		if l.source[i] == '\n' {
			l.lines = append(l.lines, i+1)
		}
	}
}

// line is the index of the line that offset stands on.
func (l *locator) line(offset int) int {
	l.prepare()
	return sort.Search(len(l.lines), func(i int) bool { return l.lines[i] > offset }) - 1
}

// codePoints is how many characters stand between two offsets.
func (l *locator) codePoints(from, to int) int {
	return l.ruler.CodePoints(news.Span{Start: from, End: to}).Len()
}

// at is the position of byte offset of the repaired text.
func (l *locator) at(offset int) Position {
	offset = min(l.sourceOffset(offset), len(l.source))
	from := news.Origin{Line: 1, Column: 1}
	if i := sort.Search(len(l.origins), func(i int) bool { return l.origins[i].Text > offset }); i > 0 {
		from = l.origins[i-1]
	}
	line := l.line(offset)
	if n := line - l.line(from.Text); n > 0 {
		return Position{Line: from.Line + n, Column: 1 + l.codePoints(l.lines[line], offset)}
	}
	return Position{Line: from.Line, Column: from.Column + l.codePoints(from.Text, offset)}
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

// beside is how much of a line an excerpt has on either side of its span.
const beside = 400 // bytes

// excerpt is the line of the source on which span begins, or as much of it as
// stands around the span.
func (l *locator) excerpt(span news.Span) Excerpt {
	start, end := min(l.sourceOffset(span.Start), len(l.source)), min(l.sourceOffset(span.End), len(l.source))
	first := max(l.lines[l.line(start)], start-beside)
	for first > 0 && first < start && !utf8.RuneStart(l.source[first]) {
		first++
	}
	last := min(len(l.source), start+2*beside)
	for last < len(l.source) && !utf8.RuneStart(l.source[last]) {
		last--
	}
	line := l.source[first:last]
	if n := strings.IndexByte(l.source[start:last], '\n'); n >= 0 {
		line = l.source[first : start+n]
	}
	from := utf8.RuneCountInString(l.source[first:start])
	return Excerpt{Line: line, From: from, To: from + utf8.RuneCountInString(l.source[start:max(start, min(end, first+len(line)))])}
}
