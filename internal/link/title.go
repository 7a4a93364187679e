package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

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
	if first < 0 || d.Is(first+1, nlp.Spaced) || !opensQuote(d.Word(first)) {
		return false
	}
	last := m.Last
	for last < len(d.Tokens) && last < m.Last+8 && inTitleCase(l, last) {
		last++
	}
	if d.Tag(last) == nlp.Stop {
		last++
	}
	return last < len(d.Tokens) && !d.Is(last, nlp.Spaced) && closesQuote(d.Word(last))
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

// findWorks collects the names that the article calls a work's, with marks or
// without: “his new play, Peer Olsen, opened”, “Nettle, the monologue that she wrote”.
func (l *Linker) findWorks() {
	clear(l.works)
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Demonym && m.own == 0 && !m.famous() && isCalledWork(l, m) {
			l.works[strings.ToLower(m.Span.Of(l.doc.Text))] = true
		}
	}
}

// isCalledWork reports whether what stands around a name says that it is a work's.
func isCalledWork(l *Linker, m *mention) bool {
	return isWorkBefore(l, m) || isWorkBehind(l, m, works) || isMade(l, m) || isWorkBehind(l, m, plainThings)
}

// isWork reports whether a name is a work's wherever it stands.
func isWork(l *Linker, m *mention) bool {
	return len(l.works) > 0 && l.works[strings.ToLower(m.Span.Of(l.doc.Text))] && !hasAddress(l, m)
}

// isWorkBefore reports whether somebody's work stands before a name and a comma:
// “your play, The Last Olsen, opened”.
func isWorkBefore(l *Linker, m *mention) bool {
	d := l.doc
	i := m.First - 1
	for i > m.First-4 && (d.Is(i, nlp.Capital) || d.Lower(i) == "the") {
		i--
	}
	if d.Lower(i) != "," || !works.Has(d.Lower(i-1)) || !d.Is(m.Last, nlp.Punct) && !workVerbs.Has(d.Lower(m.Last)) {
		return false
	}
	for i--; i > m.First-9 && i > 0 && d.Is(i-1, nlp.Letter); i-- {
		if w := d.Lower(i - 1); w == "'s" || d.Tag(i-1) == nlp.PRPS || w == "a" || w == "an" || w == "new" || w == "latest" || w == "first" {
			// “After his film, Ada Brook left.”
			return d.Tag(i-2) != nlp.IN || d.Lower(i-2) == "on" || d.Lower(m.Last) == ","
		}
		if d.Tag(i-1) == nlp.IN {
			return false // “the author of the play, Ada Brook”
		}
	}
	return false
}

// workVerbs are what plays and films do, and hardly anybody else.
var workVerbs = lexicon.NewSet("is was opened opens premiered premieres debuted debuts follows tells stars starred ran runs won")

// isMade reports whether who made it stands right behind a name: “Grey Herons, directed by
// Ada Brook”, “House of Tar (written by Bo Lund)”.
func isMade(l *Linker, m *mention) bool {
	d := l.doc
	i := m.Last
	if w := d.Lower(i); w == "," || w == "(" {
		i++
	}
	if !makings.Has(d.Lower(i)) || d.Lower(i+1) != "by" || !d.Is(i+2, nlp.Capital) {
		return false
	}
	if d.Tokens[i].Sentence != d.Tokens[m.First].Sentence || d.Lower(m.First-1) == "by" {
		return false // a line of credits, “by Ada Brook”, before the next
	}
	return !isOrganizationWord(l, m.Last-1) && !hasAddress(l, m)
}

// makings are how works are made, and hardly anything else.
var makings = lexicon.NewSet("directed written co-directed co-written composed choreographed authored penned")

// isWorkBehind reports whether a comma and a phrase for a work, or for another thing of
// nouns, stand behind a name: “Nettle, the monologue that she wrote”, “Tarva, a small
// dinosaur”.
func isWorkBehind(l *Linker, m *mention, nouns lexicon.Set) bool {
	d := l.doc
	if d.Lower(m.Last) != "," {
		return false
	}
	switch d.Tag(m.Last + 1) {
	case nlp.DT, nlp.PRPS:
	default:
		return false
	}
	for i := m.Last + 2; i < m.Last+6 && i < len(d.Tokens) && d.Is(i, nlp.Letter) && !d.Is(i, nlp.Capital); i++ {
		if nouns.Has(d.Lower(i)) {
			return !d.Tag(i+1).IsNoun() && !d.Is(i+1, nlp.Capital) && d.Lower(i+1) != "'s"
		}
		if d.Tag(i) == nlp.IN || d.Tag(i).IsVerb() {
			return false
		}
	}
	return false
}
