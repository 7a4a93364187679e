package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// closeAtCues ends the runs whose closing mark is missing where the reporter
// plainly speaks again: “We sail at noon, said Okafor, who runs the harbour.
func (p *page) closeAtCues() {
	for i := range p.runs {
		r := &p.runs[i]
		if r.Closed || r.Parent >= 0 {
			continue
		}
		d := p.doc
		for t := d.TokenAt(r.Start) + 1; t < len(d.Tokens) && d.Tokens[t].End < r.End; t++ {
			if d.Tokens[t].Tag == nlp.Comma && p.isAside(t+1) {
				r.End, r.Outer.End = d.Tokens[t].End, d.Tokens[t].End
				p.release(i)
				break
			}
		}
	}
}

// isAside reports whether the words from token t on say who speaks: said Okafor;
// he added.
func (p *page) isAside(t int) bool {
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
func (p *page) tells(t int) bool {
	_, class := lexicon.Reporting(p.doc.Lower(t))
	return class == lexicon.Speech && p.doc.Tag(t) == nlp.VBD
}

// release gives the runs that no longer stand inside run i to its parent.
func (p *page) release(i int) {
	for j := i + 1; j < len(p.runs) && p.runs[j].Parent >= i; j++ {
		if p.runs[j].Parent == i && p.runs[j].Start >= p.runs[i].End {
			p.runs[j].Parent = p.runs[i].Parent
		}
	}
}
