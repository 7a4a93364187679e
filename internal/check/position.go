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
	up      int // lines above source
	repairs []news.Repair
	lines   []int // where each line of source begins
}

func newLocator(source Source, repairs []news.Repair) *locator {
	l := &locator{source: source.Text, up: source.LinesUp, repairs: repairs, lines: []int{0}}
	for i := 0; ; {
		n := strings.IndexByte(l.source[i:], '\n')
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
	return Position{Line: l.up + line + 1, Column: 1 + utf8.RuneCountInString(l.source[l.lines[line]:offset])}
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
	line := p.Line - l.up
	start, end := l.lines[line-1], len(l.source)
	if line < len(l.lines) {
		end = l.lines[line] - 1
	}
	return l.source[start:end]
}
