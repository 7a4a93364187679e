package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// page is a document laid out for attribution.
type page struct {
	doc    *nlp.Doc
	runs   []Run
	sites  []site // per run
	plain  []bool // per run: its words read on as part of the sentence around it
	items  []item
	frames []frame
	owner  []int32 // per token: the innermost quote it stands in, or noRun
	named  []int32 // per token: the mention it is part of, or -1
	bearer []int32 // per mention: index of the person it names, or -1 for places and organizations

	doubles   bool   // most quotes of the text stand between double marks
	headlines []bool // per sentence: its words are capitalised as in a headline
}

// read takes over a document whose runs are known, and its names.
func (p *page) read(doc *nlp.Doc, facts *news.Facts) {
	p.doc = doc
	p.named, p.bearer = p.named[:0], p.bearer[:0]
	for range doc.Tokens {
		p.named = append(p.named, -1)
	}
	for _, place := range facts.Places {
		p.mark(place.Mentions, -1)
	}
	for _, org := range facts.Organizations {
		p.mark(org.Mentions, -1)
	}
	for i, who := range facts.People {
		p.mark(who.Mentions, i)
	}
	p.closeAtCues()
	p.readHeadlines()
	balance := 0
	for _, r := range p.runs {
		switch {
		case r.Parent >= 0:
		case r.family == single:
			balance--
		default:
			balance++
		}
	}
	p.doubles = balance > 0
	p.sites, p.plain = p.sites[:0], p.plain[:0]
	for i := range p.runs {
		p.sites = append(p.sites, p.site(i))
	}
	for i := range p.runs {
		p.plain = append(p.plain, p.plainSign(i) != "" || p.continuesList(i))
	}
}

// mark notes which tokens the mentions of one name cover.
func (p *page) mark(mentions []news.Mention, person int) {
	for _, m := range mentions {
		for t := p.doc.TokenAt(m.Start); t < len(p.doc.Tokens) && p.doc.Tokens[t].Start < m.End; t++ {
			p.named[t] = int32(len(p.bearer))
		}
		p.bearer = append(p.bearer, int32(person))
	}
}

// readHeadlines marks the sentences in which nearly every longer word begins
// with a capital.
func (p *page) readHeadlines() {
	p.headlines = p.headlines[:0]
	for _, s := range p.doc.Sentences {
		long, capitals := 0, 0
		for i := s.First; i < s.Last; i++ {
			if tok := &p.doc.Tokens[i]; tok.End-tok.Start > 3 && tok.Shape&nlp.Letter != 0 {
				long++
				if tok.Shape&nlp.Capital != 0 {
					capitals++
				}
			}
		}
		p.headlines = append(p.headlines, long >= 3 && capitals*5 >= long*4)
	}
}

// headline reports whether token t stands in a headline, where capitals tell
// nothing.
func (p *page) headline(t int) bool {
	return t >= 0 && t < len(p.doc.Tokens) && p.headlines[p.doc.Tokens[t].Sentence]
}

// The words of items. A quote has no word and no tag, and neither has a place
// outside the text.

func (p *page) isWord(i int) bool  { return i >= 0 && i < len(p.items) && p.items[i].run == noRun }
func (p *page) isQuote(i int) bool { return i >= 0 && i < len(p.items) && p.items[i].run != noRun }

func (p *page) lower(i int) string {
	if !p.isWord(i) {
		return ""
	}
	return p.doc.Tokens[p.items[i].token].Lower
}

func (p *page) tag(i int) nlp.Tag {
	if !p.isWord(i) {
		return nlp.NoTag
	}
	return p.doc.Tokens[p.items[i].token].Tag
}

func (p *page) shape(i int, s nlp.Shape) bool { return p.isWord(i) && p.doc.Is(p.items[i].token, s) }

// span covers the words of items lo to hi, exclusive.
func (p *page) span(lo, hi int) news.Span {
	return news.Span{Start: p.doc.Tokens[p.items[lo].token].Start, End: p.doc.Tokens[p.items[hi-1].token].End}
}

// isBreak reports whether item i is a comma or a dash.
func (p *page) isBreak(i int) bool {
	if p.tag(i) == nlp.Comma {
		return true
	}
	switch p.lower(i) {
	case ",", "—", "–", "--", "-", "―":
		return true
	}
	return false
}

func (p *page) isDash(i int) bool { return p.isWord(i) && p.dash(p.items[i].token) }

// dash reports whether token t is one.
func (p *page) dash(t int) bool {
	switch p.doc.Lower(t) {
	case "—", "–", "--", "-", "―":
		return true
	}
	return false
}

// nameOf is the mention that item i is part of, or -1.
func (p *page) nameOf(i int) int {
	if !p.isWord(i) {
		return -1
	}
	return int(p.named[p.items[i].token])
}

// personOf is the index of the person that item i names, or -1.
func (p *page) personOf(i int) int {
	if m := p.nameOf(i); m >= 0 {
		return int(p.bearer[m])
	}
	return -1
}

func (p *page) namesPerson(i int) bool { return p.personOf(i) >= 0 }

// spreads reports whether the name that ends with item i goes over a
// preposition: "the Department of Fish".
func (p *page) spreads(i, lo int) bool {
	m := p.nameOf(i)
	for ; m >= 0 && i > lo && p.nameOf(i) == m; i-- {
		if p.tag(i) == nlp.IN || p.tag(i) == nlp.CC {
			return true
		}
	}
	return false
}

// human reports whether item i is a noun for a human being.
func (p *page) human(i int) bool {
	n, ok := lexicon.LookUpSource(p.lower(i))
	return ok && n.Kind == lexicon.Human
}

// canSpeak reports whether a nominal names somebody, or something, that says
// things.
func (p *page) canSpeak(c phrase) bool {
	_, ok := lexicon.LookUpSource(c.head)
	return ok
}
