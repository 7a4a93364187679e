package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// endOfRun is the mark of punctuation that a run ends with, or 0.
func (p *page) endOfRun(r *Run) rune {
	c, _ := utf8.DecodeLastRuneInString(strings.TrimRight(r.Of(p.doc.Text), " \"'“”’"))
	if strings.ContainsRune(".,!?…—-", c) {
		return c
	}
	return 0
}

// judge decides, once the speaker is known, whether run i is a quote and of
// which kind; reason says why not.
func (f *Finder) judge(i int) (kind news.QuoteKind, reason string) {
	p := &f.page
	if p.plain[i] {
		return "", "plain"
	}
	r, a := &p.runs[i], &f.said[i]
	text := r.Of(p.doc.Text)
	n := len(strings.Fields(text))
	title := isTitle(text)
	c, _ := utf8.DecodeRuneInString(text)
	end := p.endOfRun(r)
	head := p.headline(p.doc.TokenAt(r.Start))
	strong := a.hasCue && a.cue.class == speech && (a.rule == cueAfter || a.rule == cueSplit || a.rule == cueBefore || a.rule == according)
	switch {
	case p.parent(i) >= 0 && !(strong && end != 0):
		return "", "nested"
	case a.rule == noRule && n <= 3:
		return "", "none-short"
	case a.rule == noRule && title && !head:
		return "", "none-title"
	case a.rule == noRule && end == 0:
		return "", "none-open"
	case a.rule == clause && n <= 3 && (n == 1 || a.who.person < 0):
		return "", "clause-short"
	case a.rule == clause && title && !head:
		return "", "clause-title"
	case title && n >= 2 && a.hasCue && a.cue.class == judge && (a.who.person >= 0 || a.subject.kind == pronoun):
		// Okafor called it “The Great Leak”
	case title && n >= 2 && !strong && !head && !(a.rule == sameTurn && end != 0):
		return "", "title"
	}
	reason = "ok"
	if n <= 3 {
		reason = "short"
	}
	if title {
		reason += "-title"
	}
	if unicode.IsLower(c) && a.rule != cueSplit && a.rule != cueAfter || end == 0 && n <= 6 || a.rule == cueMixed && unicode.IsLower(c) {
		return news.Mixed, reason
	}
	return news.Direct, reason
}
