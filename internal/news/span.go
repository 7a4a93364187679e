package news

// Span is a half-open piece of a text, [Start, End). Inside the program it
// counts bytes and both ends stand on rune boundaries; in JSON it counts
// Unicode code points.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of cuts the span out of text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether other lies wholly inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Compare orders spans by start, then by end; it fits slices.SortFunc.
func (s Span) Compare(other Span) int {
	if s.Start != other.Start {
		return s.Start - other.Start
	}
	return s.End - other.End
}
