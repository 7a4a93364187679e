package news

import "unicode/utf8"

// InCodePoints returns a copy of f whose spans count Unicode code points of
// f.Text, as the JSON output does. source is the text before repair, in which
// the source spans of repairs are counted. f itself keeps its bytes.
func (f *Facts) InCodePoints(source string) *Facts {
	out := f.clone()
	text := NewRuler(f.Text)
	out.eachSpan(func(s *Span, _ *string) { *s = text.CodePoints(*s) })
	was := NewRuler(source)
	for i := range out.Repairs {
		r := &out.Repairs[i]
		r.Span = text.CodePoints(r.Span)
		r.SourceStart, r.SourceEnd = was.at(r.SourceStart), was.at(r.SourceEnd)
	}
	return out
}

// Ruler turns byte offsets of one text into code points. It keeps the count at
// every step-th byte, so that a look-up scans less than one step.
type Ruler struct {
	text  string
	ascii bool
	marks []int // code points before byte i*step
}

const step = 64

// NewRuler returns the ruler of text.
func NewRuler(text string) *Ruler {
	r := &Ruler{text: text, ascii: isASCII(text)}
	if r.ascii {
		return r
	}
	r.marks = make([]int, 0, len(text)/step+1)
	n := 0
	for i := 0; i < len(text); i++ {
		if i%step == 0 {
			r.marks = append(r.marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return r
}

// at is the number of code points before byte offset i.
func (r *Ruler) at(i int) int {
	if r.ascii || i == 0 {
		return i
	}
	mark := min(i/step, len(r.marks)-1)
	n := r.marks[mark]
	for _, b := range []byte(r.text[mark*step : i]) {
		if utf8.RuneStart(b) {
			n++
		}
	}
	return n
}

// CodePoints is s, counted in code points.
func (r *Ruler) CodePoints(s Span) Span { return Span{Start: r.at(s.Start), End: r.at(s.End)} }

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
