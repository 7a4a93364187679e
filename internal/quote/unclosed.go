package quote

import (
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
