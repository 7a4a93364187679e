package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
// run behind the one it stands in. It needs no sentences and no words. Marks
// pair up within a line; a run goes on over lines that begin with an opening
// mark and where no mark closed the line before, as a quote of several
// paragraphs does. A run whose closing mark is missing ends before the next
// opening one, or with its line.
func Runs(text string, into []Run) []Run {
	var p pairer
	return p.runs(text, into)
}

// pairer is the machine that pairs marks. Its buffers serve one text after the
// other.
type pairer struct {
	text  string
	marks []mark
	stack []int // indexes of the runs open here
	out   []Run
	base  int   // where the runs of this text begin in out
	moved []int // where compact moved each run to
}

func (p *pairer) runs(text string, into []Run) []Run {
	p.text, p.out, p.base = text, into, len(into)
	p.stack = p.stack[:0]
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		p.line(start, end)
		start = end + 1
	}
	for len(p.stack) > 0 {
		p.endLine(len(text), len(text))
	}
	return p.compact()
}

// line reads one line. Runs that are still open when it begins go on in it.
func (p *pairer) line(start, end int) {
	if strings.TrimSpace(p.text[start:end]) == "" {
		return // the next line with something on it decides
	}
	p.marks = readMarks(p.marks[:0], p.text, start, end)
	for i := 0; i < len(p.marks); i++ {
		m := p.marks[i]
		if i == 0 && len(p.stack) > 0 && strings.TrimSpace(p.text[start:m.start]) == "" {
			continue // the mark that says: the quote goes on
		}
		open := p.opened(m)
		switch {
		case m.turn == opens && open < 0, m.turn == either && open < 0 && m.family != single:
			p.push(m)
		case m.turn == closes && open >= 0, m.turn == either && open >= 0:
			if m.possessive && p.closesLater(i) {
				continue
			}
			p.close(open, m)
		case m.turn == opens:
			p.reopen(i, open)
		}
	}
	p.endLine(start, end)
}

// opened is the position on the stack of the innermost run that m can close,
// or -1.
func (p *pairer) opened(m mark) int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.out[p.stack[i]].family == m.family {
			return i
		}
	}
	return -1
}

func (p *pairer) push(m mark) {
	r := Run{Span: news.Span{Start: m.end, End: -1}, Outer: news.Span{Start: m.start, End: -1}, Parent: -1, family: m.family}
	if len(p.stack) > 0 {
		r.Parent = p.stack[len(p.stack)-1]
	}
	p.stack = append(p.stack, len(p.out))
	p.out = append(p.out, r)
}

// close ends the run at stack position at with mark m. What was opened inside
// it and not closed was no quote.
func (p *pairer) close(at int, m mark) {
	r := &p.out[p.stack[at]]
	r.End, r.Outer.End, r.Closed = m.start, m.end, true
	p.stack = p.stack[:at]
}

// reopen meets an opening mark while a run of its family is open: either the
// quote stands inside a quote, and enough closing marks follow for both, or the
// closing mark of the first one is missing.
func (p *pairer) reopen(i, open int) {
	m := p.marks[i]
	balance, straight := 0, 0
	for _, later := range p.marks[i+1 : min(len(p.marks), i+lookahead)] {
		if later.family != m.family {
			continue
		}
		straight++
		if later.turn == opens {
			balance--
		} else {
			balance++
		}
	}
	if m.family == single {
		if balance >= 2 {
			p.push(m)
		}
		return
	}
	if balance >= 2 {
		p.push(m)
		return
	}
	if balance <= 0 && p.out[p.stack[open]].Outer.Start < m.start && straight == 0 {
		return // a stray mark: nothing closes it
	}
	r := &p.out[p.stack[open]]
	r.End = r.Start + sentenceEnd(p.text[r.Start:m.start])
	r.Outer.End = r.End
	p.stack = p.stack[:open]
	p.push(m)
}

// lookahead bounds how many marks the machine looks ahead, so that a text of
// nothing but marks costs no more than its length.
const lookahead = 64

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
	for _, m := range p.marks[i+1 : min(len(p.marks), i+lookahead)] {
		if m.family != p.marks[i].family {
			continue
		}
		return m.turn != opens
	}
	return false
}

// endLine ends what is open at the end of a line, unless the next line with
// something on it begins with a mark of the same family.
func (p *pairer) endLine(start, end int) {
	if len(p.stack) == 0 {
		return
	}
	outer := &p.out[p.stack[0]]
	rest := strings.TrimLeftFunc(p.text[min(end+1, len(p.text)):], unicode.IsSpace)
	next, _ := utf8.DecodeRuneInString(rest)
	f, isMark := families[next]
	if strings.HasPrefix(rest, "''") || strings.HasPrefix(rest, "``") {
		f = double
	}
	begins := strings.TrimSpace(p.text[start:max(start, min(outer.Outer.Start, end))]) == ""
	if isMark && f == outer.family && rest != "" && (outer.family != single || begins) && next != '”' && next != '’' {
		p.stack = p.stack[:1]
		return
	}
	if outer.family != single && end > outer.Start {
		outer.End, outer.Outer.End = end, end
	}
	p.stack = p.stack[:0]
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
