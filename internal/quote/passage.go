package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// passage is an article laid out for attribution: its words one after the
// other, each quote folded to a single item, cut into sentences.
type passage struct {
	article
	items     []item
	sentences []sentence
	owner     []int32  // per token: the innermost quote it stands in, or noRun
	reports   []int8   // per item: its [lexicon.Report], or unread
	above     []headed // the quotes that stand below the names of those who say them
}

// The words of items. A quote has no word and no tag, and neither has a place
// outside the text.

func (p *passage) isWord(i int) bool  { return i >= 0 && i < len(p.items) && p.items[i].run == noRun }
func (p *passage) isQuote(i int) bool { return i >= 0 && i < len(p.items) && p.items[i].run != noRun }

func (p *passage) lower(i int) string {
	if !p.isWord(i) {
		return ""
	}
	return p.doc.Tokens[p.items[i].token].Lower
}

func (p *passage) tag(i int) nlp.Tag {
	if !p.isWord(i) {
		return nlp.NoTag
	}
	return p.doc.Tokens[p.items[i].token].Tag
}

func (p *passage) shape(i int, s nlp.Shape) bool { return p.isWord(i) && p.doc.Is(p.items[i].token, s) }

// span covers the words of items lo to hi, exclusive.
func (p *passage) span(lo, hi int) news.Span {
	return news.Span{Start: p.doc.Tokens[p.items[lo].token].Start, End: p.doc.Tokens[p.items[hi-1].token].End}
}

// isBreak reports whether item i is a comma or a dash.
func (p *passage) isBreak(i int) bool {
	if p.tag(i) == nlp.Comma {
		return true
	}
	switch p.lower(i) {
	case ",", "—", "–", "--", "-", "―":
		return true
	}
	return false
}

func (p *passage) isDash(i int) bool { return p.isWord(i) && p.dash(p.items[i].token) }

// nameOf is the mention that item i is part of, or -1.
func (p *passage) nameOf(i int) int {
	if !p.isWord(i) {
		return -1
	}
	return int(p.named[p.items[i].token])
}

// personOf is the index of the person that item i names, or -1.
func (p *passage) personOf(i int) int {
	if m := p.nameOf(i); m >= 0 {
		return int(p.bearer[m])
	}
	return -1
}

func (p *passage) namesPerson(i int) bool { return p.personOf(i) >= 0 }

// spreads reports whether the name that ends with item i goes over a
// preposition: "the Department of Fish".
func spreads(p *passage, i, lo int) bool {
	m := p.nameOf(i)
	for ; m >= 0 && i > lo && p.nameOf(i) == m; i-- {
		switch p.tag(i) {
		case nlp.IN, nlp.CC, nlp.POS, nlp.Comma:
			return true
		}
	}
	return false
}

// titles reports whether item i is a title in front of a name, whatever the
// tagger takes it for: "Leeds coach Ada Okafor".
func (p *passage) titles(i int) bool {
	if !p.namesPerson(i + 1) {
		return false
	}
	_, role := lexicon.Role(p.lower(i))
	return role
}

func (p *passage) isNounLike(i int) bool { return p.tag(i).IsNoun() || p.human(i) || p.titles(i) }

// determined reports whether item i is an article or a possessive pronoun.
func (p *passage) determined(i int) bool { return p.tag(i) == nlp.DT || p.tag(i) == nlp.PRPS }

// proper reports whether item i is part of a name by its tag, or by a capital
// that nothing else explains: "Big Machine".
func (p *passage) proper(i int) bool {
	if p.tag(i).IsProper() {
		return true
	}
	return p.tag(i).IsNoun() && p.shape(i, nlp.Capital) && !p.startsFrame(i) && !p.headline(p.items[i].token)
}

// joinsName reports whether item i is part of the name, held by no record, that
// goes on behind it: "Big" of "Big Machine", "&", "of".
func (p *passage) joinsName(i int) bool {
	switch w := p.lower(i); {
	case w == "&", w == "of", p.proper(i):
		return true
	case w == "former":
		return false
	}
	return p.tag(i) == nlp.JJ && p.shape(i, nlp.Capital)
}

// isCommonSource reports whether item i, behind an article at item lo, is a noun for
// who speaks and no part of a name, for all its capital.
func (p *passage) isCommonSource(i, lo int) bool {
	if p.nameOf(i) >= 0 {
		return false
	}
	n, ok := lexicon.LookUpSource(p.lower(i))
	return ok && (n.Kind == lexicon.Human || i == lo+1 && p.determined(lo))
}

// human reports whether item i is a noun for a human being.
func (p *passage) human(i int) bool {
	n, ok := lexicon.LookUpSource(p.lower(i))
	return ok && n.Kind == lexicon.Human
}

// canSpeak reports whether a nominal names somebody, or something, that says
// things.
func (p *passage) canSpeak(c phrase) bool {
	_, ok := lexicon.LookUpSource(c.head)
	return ok
}
