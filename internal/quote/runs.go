package quote

import (
	"slices"
	"strings"
	"unicode"

	"factbox/internal/news"
)

// Run is one stretch of a text between quotation marks, whether somebody said
// it or not: a quote, a title, a nickname, a quoted heading.
type Run struct {
	news.Span           // the words between the marks, without white space at the edges
	Outer     news.Span // the marks included
	Parent    int       // index of the run this one stands in, or -1
	Closed    bool      // a closing mark was found
	family    family
}

// Runs appends the runs of text to into and returns it, sorted by start, each
// run behind the one it stands in. text has one paragraph a line, as a reading
// has; it needs no sentences and no words. Marks pair up within a paragraph; a
// run goes on over paragraphs that begin with an opening mark and where no mark
// closed the paragraph before, and also where else a mark would stand alone. A
// run whose closing mark is missing ends before the next opening one, or with
// its paragraph.
func Runs(text string, into []Run) []Run {
	var p pairer
	return p.runs(text, into)
}

// Lone is a mark that has no partner where it should have one.
type Lone struct {
	news.Span
	Opens bool // it opens a quote, or seems to
}

// Unpaired returns the marks of text without partner, in order. The loss of one
// is one quote at most.
func Unpaired(text string) []Lone {
	var p pairer
	p.runs(text, nil)
	slices.SortFunc(p.lone, func(a, b Lone) int { return a.Compare(b.Span) })
	return slices.CompactFunc(p.lone, func(a, b Lone) bool { return a.Span == b.Span })
}

// pairer is the machine that pairs marks. What double marks and guillemets do
// is decided over the whole text, see pair.go; single marks, which most often
// are apostrophes, are taken as they come. Its buffers serve one text after the
// other.
type pairer struct {
	text       string
	paragraphs []news.Span
	marks      []mark
	steps      []step
	last       [families]int // the mark of each family before, or -1
	stack      []opened
	out        []Run
	base       int   // where the runs of this text begin in out
	moved      []int // where compact moved each run to
	lone       []Lone
}

// opened is a run that is open here.
type opened struct {
	run   int
	leads bool // its mark begins a paragraph
}

func (p *pairer) runs(text string, into []Run) []Run {
	p.text, p.out, p.base = text, into, len(into)
	p.read()
	p.pair(double)
	p.pair(guillemet)
	p.stack, p.lone = p.stack[:0], p.lone[:0]
	p.last = [families]int{-1, -1, -1}
	for i := range p.marks {
		m := &p.marks[i]
		resumes := false
		if i > 0 && m.paragraph != p.marks[i-1].paragraph {
			resumes = p.turn(i)
		}
		switch {
		case resumes:
		case m.family == single:
			p.single(i)
		default:
			p.play(m)
		}
		p.last[m.family] = i
	}
	for _, f := range []family{double, guillemet} {
		p.tear(f, 0)
	}
	return p.compact()
}

// read finds the paragraphs and their marks.
func (p *pairer) read() {
	p.paragraphs, p.marks = p.paragraphs[:0], p.marks[:0]
	for start := 0; start < len(p.text); {
		end := len(p.text)
		if n := strings.IndexByte(p.text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if strings.TrimSpace(p.text[start:end]) != "" {
			from := len(p.marks)
			p.marks = readMarks(p.marks, p.text, start, end)
			for i := from; i < len(p.marks); i++ {
				p.marks[i].paragraph = len(p.paragraphs)
			}
			p.paragraphs = append(p.paragraphs, news.Span{Start: start, End: end})
		}
		start = end + 1
	}
}

// play does what pair decided about m.
func (p *pairer) play(m *mark) {
	top := p.top(m.family)
	if last := p.last[m.family]; top >= 0 && m.role != resumes && p.marks[last].paragraph < m.paragraph {
		p.lone = append(p.lone, p.out[p.stack[top].run].lone()) // it goes on where no mark says so
	}
	switch {
	case m.role == begins, m.role == nests:
		p.push(m)
	case m.role == restarts && top >= 0:
		r := &p.out[p.stack[top].run]
		p.lone = append(p.lone, r.lone())
		r.End = r.Start + sentenceEnd(p.text[r.Start:m.start])
		r.Outer.End = r.End
		p.stack = p.stack[:top]
		p.push(m)
	case m.role == resumes:
		p.tear(m.family, 1)
	case m.role == ends && top >= 0:
		p.close(top, m)
	case m.role == stray && m.price.none == useless:
		p.lone = append(p.lone, Lone{news.Span{Start: m.start, End: m.end}, m.turn != closes})
	}
}

// single lets a single mark open or close what it can.
func (p *pairer) single(i int) {
	m := &p.marks[i]
	top := p.top(single)
	switch {
	case m.turn == opens && top < 0:
		p.push(m)
	case m.turn != opens && top >= 0:
		if !m.possessive || !p.closesLater(i) {
			p.close(top, m)
		}
	case m.turn == opens && p.closers(i) >= 2:
		p.push(m) // enough closing marks follow for both
	}
}

// turn ends, before mark i, which stands in another paragraph than the one
// before, what ended with that one. It reports whether the mark says no more
// than that a quote between single marks goes on.
func (p *pairer) turn(i int) (resumes bool) {
	for _, f := range []family{double, guillemet} {
		if last := p.last[f]; last >= 0 && p.marks[last].tears {
			p.tear(f, 0)
		}
	}
	m := &p.marks[i]
	resumes = m.family == single && m.leads && m.glyph != '’' && p.runsOn(i)
	kept := p.stack[:0]
	for i, o := range p.stack {
		if p.out[o.run].family != single || i == 0 && resumes {
			kept = append(kept, o)
		}
	}
	p.stack = kept
	return resumes
}

// runsOn reports whether a quote between single marks is open at the end of the
// paragraph before that of mark i.
func (p *pairer) runsOn(i int) bool {
	if len(p.stack) == 0 || !p.stack[0].leads || p.out[p.stack[0].run].family != single {
		return false
	}
	return p.marks[i].paragraph == p.marks[i-1].paragraph+1
}

// tear ends the open runs of a family, but for the outer ones, with the
// paragraph of the family's last mark.
func (p *pairer) tear(f family, outer int) {
	kept := p.stack[:0]
	for _, o := range p.stack {
		r := &p.out[o.run]
		switch {
		case r.family != f:
		case outer > 0:
			outer--
		default:
			r.End = p.paragraphs[p.marks[p.last[f]].paragraph].End
			r.Outer.End = r.End
			p.lone = append(p.lone, r.lone())
			continue
		}
		kept = append(kept, o)
	}
	p.stack = kept
}

// top is the position on the stack of the innermost run that a mark of a family
// can close, or -1. A single mark does not reach over other marks.
func (p *pairer) top(f family) int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		switch open := p.out[p.stack[i].run].family; {
		case open == f:
			return i
		case f == single:
			return -1
		}
	}
	return -1
}

func (p *pairer) push(m *mark) {
	r := Run{Span: news.Span{Start: m.end, End: -1}, Outer: news.Span{Start: m.start, End: -1}, Parent: -1, family: m.family}
	if len(p.stack) > 0 {
		r.Parent = p.stack[len(p.stack)-1].run
	}
	p.stack = append(p.stack, opened{len(p.out), m.leads})
	p.out = append(p.out, r)
}

// close ends the run at stack position at with mark m. What was opened inside
// it and not closed was no quote.
func (p *pairer) close(at int, m *mark) {
	r := &p.out[p.stack[at].run]
	r.End, r.Outer.End, r.Closed = m.start, m.end, true
	p.stack = p.stack[:at]
}

// lone is the opening mark of r, which is not trimmed yet.
func (r *Run) lone() Lone { return Lone{news.Span{Start: r.Outer.Start, End: r.Start}, true} }

// closers is how many more single marks close than open behind mark i, in its
// paragraph.
func (p *pairer) closers(i int) int {
	n := 0
	for _, m := range p.ahead(i) {
		switch {
		case m.family != single:
		case m.turn == opens:
			n--
		default:
			n++
		}
	}
	return n
}

// ahead are the next marks behind mark i in its paragraph. They are few, so
// that a text of nothing but marks costs no more than its length.
func (p *pairer) ahead(i int) []mark {
	const most = 64
	end := i + 1
	for end < len(p.marks) && end <= i+most && p.marks[end].paragraph == p.marks[i].paragraph {
		end++
	}
	return p.marks[i+1 : end]
}

// sentenceEnd is the end of the last sentence, or clause, of s.
func sentenceEnd(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if (s[i] == ' ' || s[i] == '\t') && strings.IndexByte(".,!?", s[i-1]) >= 0 {
			return i
		}
	}
	return len(s)
}

// closesLater reports whether a mark behind i can close the run that mark i
// would close, before another one opens: then mark i is an apostrophe.
func (p *pairer) closesLater(i int) bool {
	for _, m := range p.ahead(i) {
		if m.family == single {
			return m.turn != opens
		}
	}
	return false
}

// compact trims the runs and drops the dead: those never closed, and those
// without a letter or digit.
func (p *pairer) compact() []Run {
	p.moved = p.moved[:0]
	kept := p.out[:p.base]
	for i := p.base; i < len(p.out); i++ {
		r := p.out[i]
		parent := -1
		if r.Parent >= 0 {
			parent = p.moved[r.Parent-p.base]
		}
		p.moved = append(p.moved, parent) // a dead run leaves its children to its parent
		if r.End < 0 {
			continue
		}
		words := p.text[r.Start:r.End]
		if short := withoutLeftovers(words); !r.Closed && !p.reachesBeyond(i, r.Start+len(short)) {
			words = short
			r.Outer.End = r.Start + len(words)
		}
		trimmed := strings.TrimLeftFunc(words, unicode.IsSpace)
		r.Start += len(words) - len(trimmed)
		r.End = r.Start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
		if strings.IndexFunc(trimmed, isWordRune) < 0 {
			continue
		}
		for parent >= 0 && kept[parent].Outer.End < r.Outer.End { // one that a line's end cut off does not hold what goes on below
			parent = kept[parent].Parent
		}
		r.Parent = parent
		p.moved[i-p.base] = len(kept)
		kept = append(kept, r)
	}
	return kept
}

// reachesBeyond reports whether a run inside run i ends behind byte end.
func (p *pairer) reachesBeyond(i, end int) bool {
	for _, r := range p.out[i+1:] {
		if r.Outer.Start >= p.out[i].Outer.End {
			break
		}
		if r.Outer.End > end {
			return true
		}
	}
	return false
}

// withoutLeftovers drops what a missing closing mark leaves at the end of a
// quote: a bracket that opens in front of it, half of a doubled mark.
func withoutLeftovers(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	if strings.HasSuffix(s, ")") && strings.Count(s, "(") < strings.Count(s, ")") {
		s = s[:len(s)-1]
	}
	if t := strings.TrimRight(s, "'’"); strings.HasSuffix(t, ".") || strings.HasSuffix(t, ",") {
		return t
	}
	return s
}

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
