package entity

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// mend copies the candidates to the linker's mentions, with their ends put
// right: a nickname in marks joins the names around it, a title leaves.
func (l *linker) mend(candidates []candidate) {
	l.mentions = l.mentions[:0]
	for i := 0; i < len(candidates); i++ {
		c := candidates[i]
		for i+1 < len(candidates) && l.bridges(c, candidates[i+1]) {
			i++
			c.Last, c.Class = candidates[i].Last, person
			c.Confidence = min(c.Confidence, candidates[i].Confidence)
		}
		if c.Class == person {
			c.First = l.afterTitles(c.First, c.Last)
		}
		c.Span = news.Span{Start: l.doc.Tokens[c.First].Start, End: l.doc.Tokens[c.Last-1].End}
		l.mentions = append(l.mentions, mention{candidate: c, record: -1})
	}
}

// bridges reports whether a nickname in marks stands between a and b, or b is
// that nickname: Duane “Red” Sundvall.
func (l *linker) bridges(a, b candidate) bool {
	d := l.doc
	if a.Last >= len(d.Tokens) || d.Tokens[a.First].Sentence != d.Tokens[b.Last-1].Sentence {
		return false
	}
	if !opensNickname(d.Word(a.Last)) || a.Class == demonym || !d.Is(a.Last-1, nlp.Capital) || !d.Is(a.Last, nlp.Spaced) || d.Is(a.Last+1, nlp.Spaced) {
		return false
	}
	if a.Last-a.First > 2 || d.Word(a.Last) == "(" {
		return false
	}
	for close := a.Last + 2; close < min(a.Last+5, len(d.Tokens)-1); close++ {
		if closesNickname(d.Word(close)) {
			return !d.Is(close, nlp.Spaced) && d.Is(close+1, nlp.Capital|nlp.Spaced) && (b.First == close+1 || b.First == a.Last+1) && b.Last > a.Last
		}
		if !d.Is(close-1, nlp.Capital) {
			return false
		}
	}
	return false
}

// afterTitles is where the name begins once forms of address and offices before
// it are left out.
func (l *linker) afterTitles(first, last int) int {
	for first < last-1 {
		w := l.doc.Lower(first)
		if _, ok := lexicon.Honorific(w); !ok && w != "the" {
			if _, role := lexicon.Role(w); !role || last-first < 3 {
				break
			}
		}
		first++
	}
	return first
}
