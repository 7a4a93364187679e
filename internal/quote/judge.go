package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// isPlain reports whether a run is, by the words right around it, no quote:
// its words read on as part of the sentence.
func (p *page) isPlain(i int) bool {
	r := &p.runs[i]
	return p.isHeading(r) || p.isNickname(r)
}

// isHeading: a whole line between marks, without an end.
func (p *page) isHeading(r *Run) bool {
	if r.Parent >= 0 || p.endOfRun(r) != 0 || !r.Closed {
		return false
	}
	text := p.doc.Text
	before := strings.TrimRight(text[:r.Outer.Start], " \t")
	after := strings.TrimLeft(text[r.Outer.End:], " \t")
	return (before == "" || before[len(before)-1] == '\n') && (after == "" || after[0] == '\n') && strings.Count(r.Of(text), " ") < 14
}

func (p *page) endOfRun(r *Run) rune {
	c, _ := utf8.DecodeLastRuneInString(strings.TrimRight(r.Of(p.doc.Text), " \"'“”’"))
	if strings.ContainsRune(".,!?…—-", c) {
		return c
	}
	return 0
}

// isNickname: Dana “Ace” Okafor.
func (p *page) isNickname(r *Run) bool {
	d := p.doc
	first, after := d.TokenAt(r.Outer.Start), d.TokenAt(r.Outer.End)
	before := first - 1
	if before < 0 || after >= len(d.Tokens) || strings.Count(r.Of(d.Text), " ") > 2 || p.endOfRun(r) != 0 {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.Of(d.Text))
	return d.Is(before, nlp.Capital) && d.Is(after, nlp.Capital) && unicode.IsUpper(c) && d.Tokens[before].Tag.IsProper() && d.Tokens[after].Tag.IsProper()
}

// judge decides, once the speaker is known, whether run i is a quote and of
// which kind.
func (f *Finder) judge(i int) (news.QuoteKind, bool) {
	p := &f.page
	if p.plain[i] {
		return "", false
	}
	r, a := &p.runs[i], &f.said[i]
	text := r.Of(p.doc.Text)
	n := len(strings.Fields(text))
	title := isTitle(text)
	c, _ := utf8.DecodeRuneInString(text)
	end := p.endOfRun(r)
	strong := a.hasCue && a.cue.class == speech && (a.rule == cueAfter || a.rule == cueSplit || a.rule == cueBefore || a.rule == according)
	switch {
	case p.parent(i) >= 0 && !(strong && end != 0):
		return "", false
	case a.rule == noRule && (n <= 3 || title || end == 0):
		return "", false
	case a.rule == clause && (n <= 3 || title):
		return "", false
	case title && n >= 2 && !strong:
		return "", false
	}
	if unicode.IsLower(c) && a.rule != cueSplit && a.rule != cueAfter || end == 0 && n <= 6 || a.rule == cueMixed && unicode.IsLower(c) {
		return news.Mixed, true
	}
	return news.Direct, true
}

// isTitle reports whether all words that count begin with a capital.
func isTitle(s string) bool {
	capitals := 0
	for _, w := range strings.Fields(s) {
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“”\"'‘’("))
		switch {
		case unicode.IsUpper(c):
			capitals++
		case unicode.IsLetter(c) && !smallWords[strings.ToLower(strings.Trim(w, ".,!?"))]:
			return false
		}
	}
	return capitals > 0
}

var smallWords = words("a an the of and in on for to with at by or is from as")

// confidence is the share of attributions of its rule that were right.
func confidence(a *attribution) float64 {
	switch a.rule {
	case cueAfter, cueSplit:
		return 0.96
	case cueBefore:
		return 0.9
	case sameTurn, aside, according:
		return 0.9
	case cueMixed:
		return 0.75
	case carried, introduced, colon:
		return 0.6
	}
	return 0.5
}
