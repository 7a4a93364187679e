package quote

import (
	"strings"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// article is what holds for a whole document: its runs and what is known of
// its names.
type article struct {
	doc          *nlp.Doc
	people       []news.Person
	bodies       []news.Organization
	runs         []Run
	sites        []site  // per run
	plain        []bool  // per run: its words read on as part of the sentence around it
	named        []int32 // per token: the mention it is part of, or -1
	bearer       []int32 // per mention: index of the person it names, or -1 for places and organizations
	organization []int32 // per mention: index of the organization it names, or -1
	behind       []int   // per mention: the token behind it

	signed    []bool // per run: its signature stood inside its marks, on a line of its own
	doubles   bool   // most quotes of the text stand between double marks
	headlines []bool // per sentence: its words are capitalised as in a headline
}

// read takes over a document whose runs are known, and its names.
func (p *article) read(doc *nlp.Doc, facts *news.Facts) {
	p.doc, p.people, p.bodies = doc, facts.People, facts.Organizations
	p.named, p.bearer, p.organization, p.behind = p.named[:0], p.bearer[:0], p.organization[:0], p.behind[:0]
	for range doc.Tokens {
		p.named = append(p.named, -1)
	}
	for i := range facts.Places {
		p.mark(facts.Places[i].Mentions, -1, -1)
	}
	for i := range facts.Organizations {
		p.mark(facts.Organizations[i].Mentions, -1, i)
	}
	for i := range facts.People {
		p.mark(facts.People[i].Mentions, i, -1)
	}
	p.closeAtCues()
	p.closeAtSignatures()
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
	works := map[string]bool{} // titles that stand somewhere as one
	for i := range p.runs {
		sign := p.plainSign(i)
		if sign == work {
			works[titleKey(p.sites[i].text)] = true
		}
		p.plain = append(p.plain, sign != noRule)
	}
	for i := range p.runs {
		if s := &p.sites[i]; !p.plain[i] && len(works) > 0 && s.title && s.words <= 8 && works[titleKey(s.text)] {
			p.plain[i] = true
		}
	}
}

// titleKey is a title without what punctuation of the sentence stands in its marks.
func titleKey(text string) string { return strings.TrimRight(text, ".,") }

// mark notes which tokens the mentions of one name cover, that of a person or of an
// organization, else -1.
func (p *article) mark(mentions []news.Mention, person, organization int) {
	for _, m := range mentions {
		t := p.doc.TokenAt(m.Start)
		for ; t < len(p.doc.Tokens) && p.doc.Tokens[t].Start < m.End; t++ {
			p.named[t] = int32(len(p.bearer))
		}
		p.bearer, p.organization, p.behind = append(p.bearer, int32(person)), append(p.organization, int32(organization)), append(p.behind, t)
	}
}

// isBody reports whether mention m names an organization.
func (p *article) isBody(m int) bool { return p.organization[m] >= 0 }

// readHeadlines marks the sentences in which nearly every longer word begins
// with a capital.
func (p *article) readHeadlines() {
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
func (p *article) headline(t int) bool {
	return t >= 0 && t < len(p.doc.Tokens) && p.headlines[p.doc.Tokens[t].Sentence]
}

// dash reports whether token t is one.
func (p *article) dash(t int) bool {
	switch p.doc.Lower(t) {
	case "—", "–", "--", "-", "―":
		return true
	}
	return false
}

// opensSentence reports whether token t is the first word of its sentence.
func (p *article) opensSentence(t int) bool {
	return t >= 0 && p.doc.Sentences[p.doc.Tokens[t].Sentence].First == t
}
