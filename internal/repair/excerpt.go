package repair

import (
	"strings"
	"unicode/utf8"

	"factbox/internal/news"
)

// excerpt is the lines of a text that the repair has to look at: those in which
// there can be damage, and the line behind each, which tells whether a quote goes on.
// Most of a long text with a damaged spot is no part of it.
type excerpt struct {
	text    string
	left    []string // the lines left out, those side by side as one
	marked  []string // the lines left out in which there are marks that are not ASCII
	omitted []omission
}

// omission is a stretch of the source, of that many bytes, that is left out before
// offset at of the excerpt.
type omission struct{ at, size int }

// excerptOf takes the lines of source that matter.
func excerptOf(source string) excerpt {
	var x excerpt
	var kept []byte // the lines that matter, once one does not
	goesOn := false // the line belongs to a line before it that matters
	for from := 0; from < len(source); {
		to := len(source)
		if n := strings.IndexByte(source[from:], '\n'); n >= 0 {
			to = from + n + 1
		}
		line := source[from:to]
		damaged, marked := mayBeDamaged(line)
		switch {
		case !damaged && !goesOn:
			if len(x.omitted) == 0 {
				kept = append(make([]byte, 0, len(source)-len(line)), source[:from]...)
			}
			x.omit(source, len(kept), from, to)
			if marked {
				x.marked = append(x.marked, line)
			}
		case len(x.omitted) > 0:
			kept = append(kept, line...)
		}
		goesOn = damaged || goesOn && strings.TrimSpace(line) == ""
		from = to
	}
	x.text = source
	if len(x.omitted) > 0 {
		x.text = string(kept)
	}
	return x
}

// omit leaves out the line [from, to) of source before offset at of the excerpt.
func (x *excerpt) omit(source string, at, from, to int) {
	if last := len(x.omitted) - 1; last >= 0 && x.omitted[last].at == at {
		o := &x.omitted[last]
		o.size += to - from
		x.left[last] = source[to-o.size : to]
		return
	}
	x.omitted = append(x.omitted, omission{at, to - from})
	x.left = append(x.left, source[from:to])
}

// mayBeDamaged reports whether the line has a character other than ASCII and the
// marks of every other paragraph, or a sign of ASCII that stands for others. marked
// tells, of a line that has none, that it has such marks.
func mayBeDamaged(line string) (damaged, marked bool) {
	if strings.IndexByte(line, '?') >= 0 || strings.IndexByte(line, '&') >= 0 || strings.IndexByte(line, '=') >= 0 || strings.IndexByte(line, '\\') >= 0 {
		return true, false
	}
	for i := plain(line, 0); i < len(line); i = plain(line, i) {
		r, size := utf8.DecodeRuneInString(line[i:])
		if rankOf(r) != everyday {
			return true, false
		}
		marked = true
		i += size
	}
	return false, marked
}

// widen puts what was found in the excerpt in its place in source.
func (x *excerpt) widen(source string, r Result) Result {
	if len(x.omitted) == 0 {
		return r
	}
	x.shift(r.Repairs)
	x.shift(r.Suspected)
	if len(r.Repairs) == 0 {
		r.Text = source
		return r
	}
	var text strings.Builder
	text.Grow(len(source) + len(r.Text) - len(x.text))
	copied := 0
	for _, e := range r.Repairs {
		text.WriteString(source[copied:e.SourceStart])
		text.WriteString(e.Text)
		copied = e.SourceEnd
	}
	text.WriteString(source[copied:])
	r.Text = text.String()
	return r
}

// shift moves the places of list, which are in order, from the excerpt into the
// source and its repaired text.
func (x *excerpt) shift(list []news.Repair) {
	k, by := 0, 0
	for i := range list {
		r := &list[i]
		for k < len(x.omitted) && x.omitted[k].at <= r.SourceStart {
			by += x.omitted[k].size
			k++
		}
		r.SourceStart, r.SourceEnd = r.SourceStart+by, r.SourceEnd+by
		r.Start, r.End = r.Start+by, r.End+by
	}
}
