package check

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"factbox/internal/news"
)

// Position is a place in the file the article came from, as editors count:
// lines and columns from 1, columns in Unicode code points.
type Position struct{ Line, Column int }

// locator turns bytes of the repaired text into positions of the source.
type locator struct {
	source  string
	repairs []news.Repair
	lines   []int // where each line of source begins
}

func newLocator(source string, repairs []news.Repair) *locator {
	l := &locator{source: source, repairs: repairs, lines: []int{0}}
	for i := 0; ; {
		n := strings.IndexByte(source[i:], '\n')
		if n < 0 {
			return l
		}
		i += n + 1
		l.lines = append(l.lines, i)
	}
}

// at is the position of byte offset of the repaired text.
func (l *locator) at(offset int) Position {
	offset = min(l.sourceOffset(offset), len(l.source))
	line, found := slices.BinarySearch(l.lines, offset)
	if !found {
		line--
	}
	return Position{Line: line + 1, Column: 1 + utf8.RuneCountInString(l.source[l.lines[line]:offset])}
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

// lineText is the line of the source that p stands on.
func (l *locator) lineText(p Position) string {
	start, end := l.lines[p.Line-1], len(l.source)
	if p.Line < len(l.lines) {
		end = l.lines[p.Line] - 1
	}
	return l.source[start:end]
}
