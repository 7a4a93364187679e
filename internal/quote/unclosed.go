package quote

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// closeAtCues ends the runs whose closing mark is missing where the reporter
// plainly speaks again: “We sail at noon, said Okafor, who runs the harbour.
func (p *article) closeAtCues() {
	for i := range p.runs {
		r := &p.runs[i]
		if r.Closed || r.Parent >= 0 {
			continue
		}
		d := p.doc
		for t := d.TokenAt(r.Start) + 1; t < len(d.Tokens) && d.Tokens[t].End < r.End; t++ {
			if end := d.Tokens[t].End; d.Tokens[t].Tag == nlp.Comma && p.isAside(t+1) && p.release(i, end) {
				r.End, r.Outer.End = end, end
				break
			}
		}
	}
}

// closeAtSignatures ends the runs that hold their own signature where it begins, as
// pull quotes do: “We sail at noon. ⏎ Ada Okafor, chair of the Harbour Board”
func (p *article) closeAtSignatures() {
	p.signed = p.signed[:0]
	for i := range p.runs {
		end := p.signature(i)
		p.signed = append(p.signed, end > 0)
		if end > 0 && p.release(i, end) {
			p.runs[i].End, p.runs[i].Outer.End = end, end
		}
	}
}

// signature is the byte behind the words of run i where its last line is the name of a
// person, and what that person is; 0 where it is none.
func (p *article) signature(i int) int {
	d, r := p.doc, &p.runs[i]
	text := d.Text[r.Start:r.End]
	at := strings.LastIndexByte(text, '\n')
	if at < 0 || len(text)-at > 120 {
		return 0
	}
	t := d.TokenAt(r.Start + at + 1)
	if m := p.named[t]; m < 0 || p.bearer[m] < 0 {
		return 0
	}
	for ; t < len(d.Tokens) && d.Tokens[t].Start < r.End; t++ {
		if d.Tag(t).IsVerb() || d.Tag(t).IsPronoun() {
			return 0
		}
	}
	return r.Start + len(strings.TrimRight(text[:at], " \t\r\n"))
}

// isAside reports whether the words from token t on say who speaks: said Okafor;
// he added.
func (p *article) isAside(t int) bool {
	d := p.doc
	if p.tells(t) {
		return d.Is(t+1, nlp.Capital) || d.Tag(t+1) == nlp.DT
	}
	switch d.Lower(t) {
	case "he", "she", "they", "it":
		return p.tells(t + 1)
	}
	end := t
	for end < t+4 && d.Is(end, nlp.Capital) {
		end++
	}
	return end > t && p.tells(end)
}

// tells reports whether token t is a verb of speech in the past.
func (p *article) tells(t int) bool {
	_, class := lexicon.Reporting(p.doc.Lower(t))
	return class == lexicon.Speech && p.doc.Tag(t) == nlp.VBD
}

// release gives the runs inside run i that begin behind byte end to its parent;
// it reports false, and releases none, when one of them goes over that byte.
func (p *article) release(i, end int) bool {
	last := i + 1
	for ; last < len(p.runs) && p.runs[last].Outer.Start < p.runs[i].Outer.End; last++ {
		if inner := &p.runs[last].Outer; inner.Start < end && inner.End > end {
			return false
		}
	}
	for j := i + 1; j < last; j++ {
		if p.runs[j].Parent == i && p.runs[j].Start >= end {
			p.runs[j].Parent = p.runs[i].Parent
		}
	}
	return true
}
