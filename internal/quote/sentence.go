package quote

import (
	"strings"
	"unicode/utf8"

	"factbox/internal/nlp"
)

// item is one word of a voice, or a whole quote that stands among its words.
type item struct {
	token int // the word, or the first token of the quote
	run   int // the quote's index, or noRun
}

const noRun = -1

// sentence is one sentence of a voice, quotes folded to single items: `Q, she
// said, Q.` It is the room in which a quote finds its cue and its speaker.
// Inside a quote the voice is the speaker's, and its sentences hold nested quotes.
type sentence struct {
	lo, hi int  // range of items
	opens  bool // begins a paragraph
	run    int  // the quote whose voice it is, or noRun for the reporter
}

// lay fills the page's owners, items and sentences.
func (p *passage) lay() {
	p.own()
	p.items, p.sentences, p.reports = p.items[:0], p.sentences[:0], p.reports[:0]
	p.voice(noRun, 0, len(p.doc.Text))
	for i := range p.runs {
		if !p.plain[i] && p.hasQuoteInside(i) {
			p.voice(i, p.doc.TokenAt(p.runs[i].Start), p.runs[i].End)
		}
	}
}

// own marks each token with the innermost quote it stands in.
func (p *passage) own() {
	p.owner = p.owner[:0]
	for range p.doc.Tokens {
		p.owner = append(p.owner, noRun)
	}
	for i, r := range p.runs {
		if p.plain[i] {
			continue
		}
		for t := p.doc.TokenAt(r.Outer.Start); t < len(p.doc.Tokens) && p.doc.Tokens[t].Start < r.Outer.End; t++ {
			p.owner[t] = int32(i)
		}
	}
}

func (p *article) hasQuoteInside(run int) bool {
	for i := run + 1; i < len(p.runs) && p.runs[i].Start < p.runs[run].End; i++ {
		if !p.plain[i] && p.parent(i) == run {
			return true
		}
	}
	return false
}

// parent is the innermost quote that run stands in; plain runs do not count.
func (p *article) parent(run int) int {
	for up := p.runs[run].Parent; ; up = p.runs[up].Parent {
		if up < 0 {
			return noRun
		}
		if !p.plain[up] {
			return up
		}
	}
}

// voice lays out the items from token t to byte end that belong to run, and
// cuts them into sentences.
func (p *passage) voice(run, t, end int) {
	first := len(p.items)
	for t < len(p.doc.Tokens) && p.doc.Tokens[t].Start < end {
		o := int(p.owner[t])
		if o == run {
			if (!p.isMark(t) || p.doc.Tag(t) == nlp.POS) && !p.isFootnote(t) {
				p.items = append(p.items, item{t, noRun})
			}
			t++
			continue
		}
		for o != noRun && p.parent(o) != run {
			o = p.parent(o)
		}
		if o == noRun || p.doc.Tokens[t].Start >= p.runs[o].Outer.End {
			t++ // a token of this voice that it does not own, or behind the quote that does
			continue
		}
		p.items = append(p.items, item{t, o})
		for t++; t < len(p.doc.Tokens) && p.doc.Tokens[t].Start < p.runs[o].Outer.End; t++ { // onwards whatever the runs say
		}
	}
	lo := first
	for i := first; i < len(p.items); i++ {
		if i+1 == len(p.items) || i+1-lo == longest || p.breaks(i) {
			opens := lo == first || p.ends(lo-1) != p.begins(lo)
			p.sentences = append(p.sentences, sentence{lo: lo, hi: i + 1, opens: opens, run: run})
			lo = i + 1
		}
	}
}

// longest is the number of items after which a sentence is cut, sentence or not:
// the rules look at every item of a sentence for every quote in it, and a text of
// nothing but quotes must not cost the square of its length.
const longest = 160

// isFootnote reports whether token t is, or belongs to, a number in square
// brackets, as behind the words it proves: “We sail.”[3]
func (p *article) isFootnote(t int) bool {
	d := p.doc
	switch {
	case d.Lower(t) == "[":
		return d.Is(t+1, nlp.AllDigit) && d.Lower(t+2) == "]"
	case d.Lower(t) == "]":
		return d.Is(t-1, nlp.AllDigit) && d.Lower(t-2) == "["
	case d.Is(t, nlp.AllDigit):
		return d.Lower(t-1) == "[" && d.Lower(t+1) == "]"
	}
	w := d.Word(t)
	return len(w) > 2 && len(w) < 6 && w[0] == '[' && w[len(w)-1] == ']' && strings.Trim(w[1:len(w)-1], "0123456789") == ""
}

// isMark reports whether token t is nothing but quotation marks.
func (p *article) isMark(t int) bool {
	return strings.Trim(p.doc.Word(t), "\"'“”„‟‘’‚‛«»‹›`") == ""
}

// breaks reports whether a sentence ends between items i and i+1.
func (p *passage) breaks(i int) bool {
	a, b := p.items[i], p.items[i+1]
	switch {
	case p.ends(i) != p.begins(i+1):
		return true
	case a.run == noRun && b.run == noRun && slips(p, i):
		return false
	case a.run == noRun && b.run == noRun:
		return p.doc.Tokens[a.token].Sentence != p.doc.Tokens[b.token].Sentence || p.tag(i) == nlp.Stop && p.doc.Is(b.token, nlp.Capital)
	case a.run == noRun:
		return p.tag(i) == nlp.Stop || p.abbreviated(a.token, p.runs[b.run].Outer.Start)
	}
	switch end := p.endOf(&p.runs[a.run]); {
	case end == 0 || end == ',':
		return false
	case b.run != noRun:
		return end == '.' || end == '!' || end == '?'
	case p.tag(i+1) == nlp.Comma || p.tag(i+1) == nlp.Stop || p.doc.Is(b.token, nlp.Punct):
		return false
	case end == '.':
		return p.doc.Is(b.token, nlp.Capital)
	}
	// "Ready?" Ito asked. — "Ready?" The crowd was.
	return p.doc.Is(b.token, nlp.Capital) && !p.cueFollows(i+1)
}

// stops reports whether item i ends a sentence: not the stop in “E! host Ada Okafor said”,
// nor one too many in “Ada Okafor. said”.
func stops(p *passage, i int) bool {
	return p.tag(i) == nlp.Stop && !(p.isWord(i+1) && p.begins(i) == p.begins(i+1) && p.tag(i+1) != nlp.Stop && !p.shape(i+1, nlp.Capital))
}

// slips reports whether the full stop at item i stands by mistake between a subject and
// “said” at item i+1.
func slips(p *passage, i int) bool {
	return i > 0 && p.tag(i) == nlp.Stop && p.nameOf(i-1) >= 0 && !p.shape(i+1, nlp.Capital) && p.tells(p.items[i+1].token)
}

// abbreviated reports whether the sentence ends with an abbreviation, token t,
// before byte at: said Ada Okafor of Northwind Inc. “We sail at noon.”
func (p *passage) abbreviated(t, at int) bool {
	return strings.HasSuffix(p.doc.Word(t), ".") && p.doc.Tokens[t].Sentence != p.doc.Tokens[p.doc.TokenAt(at)].Sentence
}

// cueFollows reports whether a name or pronoun and a reporting verb stand at
// item i.
func (p *passage) cueFollows(i int) bool {
	for n := 0; n < 12 && i < len(p.items) && p.items[i].run == noRun; n, i = n+1, i+1 {
		switch {
		case p.isReport(i, speech):
			return true
		case p.tag(i) == nlp.Stop:
			return false
		}
	}
	return false
}

// endOf is the mark of punctuation that a quote ends with: one of . , ! ? … or
// - for any dash, or 0.
func (p *article) endOf(r *Run) rune {
	c, _ := utf8.DecodeLastRuneInString(strings.TrimRight(r.Of(p.doc.Text), " \u00a0\"'“”’»"))
	switch c {
	case '.', ',', '!', '?', '…':
		return c
	case '-', '–', '—':
		return '-'
	}
	return 0
}

// setOff reports whether a quote ends with a mark that sets it off from the
// words around it.
func (p *article) setOff(run int) bool { return p.endOf(&p.runs[run]) != 0 }

// ends is the paragraph that item i ends in.
func (p *passage) ends(i int) int {
	t := p.items[i].token
	if run := p.items[i].run; run != noRun {
		t = max(t, p.sites[run].after-1)
	}
	return p.doc.Sentences[p.doc.Tokens[t].Sentence].Paragraph
}

// begins is the paragraph that item i begins in.
func (p *passage) begins(i int) int {
	return p.doc.Sentences[p.doc.Tokens[p.items[i].token].Sentence].Paragraph
}

func (p *passage) startsFrame(i int) bool {
	return i == 0 || !p.isWord(i-1) || p.tag(i-1) == nlp.Stop || p.begins(i) != p.ends(i-1)
}
