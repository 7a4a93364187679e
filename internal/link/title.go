package link

import "factbox/internal/nlp"

// findTitles counts how often each name stands outside of titles in marks.
func (l *Linker) findTitles() {
	clear(l.surfaces)
	for i := range l.mentions {
		if m := &l.mentions[i]; !inTitle(l, m) {
			l.surfaces[m.Span.Of(l.doc.Text)]++
		}
	}
}

// isTitle reports whether a name stands in a title in marks, and nowhere else:
// “Rope, Tar, Winter”.
func isTitle(l *Linker, m *mention) bool {
	return inTitle(l, m) && l.surfaces[m.Span.Of(l.doc.Text)] == 0
}

// inTitle reports whether a mention stands between marks in which all words
// have capitals, but for small ones.
func inTitle(l *Linker, m *mention) bool {
	d := l.doc
	first := m.First - 1
	for first >= 0 && first > m.First-8 && inTitleCase(l, first) {
		first--
	}
	last := m.Last
	for last < len(d.Tokens) && last < m.Last+8 && inTitleCase(l, last) {
		last++
	}
	if d.Tag(last) == nlp.Stop {
		last++
	}
	if first < 0 || last >= len(d.Tokens) || d.Is(first+1, nlp.Spaced) || d.Is(last, nlp.Spaced) {
		return false
	}
	return opensQuote(d.Word(first)) && closesQuote(d.Word(last))
}

func inTitleCase(l *Linker, i int) bool {
	d := l.doc
	if d.Is(i, nlp.Capital) || d.Lower(i) == "," || d.Lower(i) == ":" || d.Lower(i) == "'s" {
		return true
	}
	switch d.Tag(i) {
	case nlp.IN, nlp.DT, nlp.CC, nlp.TO, nlp.PRP, nlp.PRPS:
		return d.Is(i, nlp.Letter)
	}
	return false
}

func opensQuote(mark string) bool {
	switch mark {
	case `"`, "'", "“", "‘", "``", "«":
		return true
	}
	return false
}

func closesQuote(mark string) bool {
	switch mark {
	case `"`, "'", "”", "’", "''", "»":
		return true
	}
	return false
}
