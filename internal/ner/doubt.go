package ner

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// minDoubt is the probability from which a run of capitals that the labels leave
// outside is worth a second look: most are far below.
const minDoubt = 0.01

// doubt notes the runs of words with capitals that the best labels leave outside
// of names, with what the lattice gives them. Nine in ten are no names; the rest
// of the article may show which are: a paper explains a name once and uses it
// bare after.
func (t *Tagger) doubt(doc *nlp.Doc, s spot, labels []uint8) {
	summed := false
	for i := 0; i < len(labels); i++ {
		if labels[i] != Outside || !doc.Is(s.First+i, nlp.Capital) {
			continue
		}
		if functionWord(doc.Tag(s.First + i)) {
			continue // “The Wild won”
		}
		first := i
		for i < len(labels) && labels[i] == Outside && doc.Is(s.First+i, nlp.Capital) {
			i++
			if w := &t.Words[s.First+i-1]; w.core().End < doc.Tokens[s.First+i-1].End {
				break // “the NBA-leading Lakers”
			}
		}
		if !summed {
			t.Lattice.Sums()
			summed = true
		}
		c := Mention{First: s.First + first, Last: s.First + i}
		i-- // the loop goes on behind it
		t.weigh(&c, s)
		for k := range Demonym {
			if c.Chance[k] > c.Chance[c.Class] {
				c.Class = k
			}
		}
		if c.Chance[c.Class] < minDoubt {
			continue
		}
		c.Confidence = calibrated(float64(c.Chance[c.Class]))
		c.Span = news.Span{Start: t.Words[c.First].core().Start, End: t.Words[c.Last-1].core().End}
		t.doubtful = append(t.doubtful, c)
	}
}

// weigh reads the chances of c, which lies in spot s, off the lattice.
func (t *Tagger) weigh(c *Mention, s spot) {
	for k := range Class(labelled) {
		c.Chance[k] = float32(t.Lattice.name(c.First-s.First, c.Last-s.First, k))
	}
}

func functionWord(t nlp.Tag) bool {
	switch t {
	case nlp.DT, nlp.IN, nlp.CC, nlp.PRP, nlp.PRPS, nlp.WRB, nlp.WP, nlp.WDT, nlp.EX, nlp.MD, nlp.TO:
		return true
	}
	return false
}
