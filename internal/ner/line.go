package ner

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// line is what a sentence looks like from afar.
type line struct {
	capitals uint8 // 1 when most words have a capital, 2 when most are all capitals
	numbers  uint8 // how much of it is numbers, 0 to 3: result tables have many
}

// The sections of a paper that an article may come from.
const (
	otherSection = iota
	sportSection // where a town may be its club
)

// survey looks at the lines of doc and finds its section.
func (t *Tagger) survey(doc *nlp.Doc) {
	t.lines = t.lines[:0]
	sport := 0
	for _, s := range doc.Sentences {
		words, capitals, all, numbers := 0, 0, 0, 0
		for i := s.First; i < s.Last; i++ {
			shape := doc.Tokens[i].Shape
			if shape&nlp.Digit != 0 {
				numbers++
			}
			if shape&nlp.Letter == 0 {
				continue
			}
			words++
			if shape&nlp.Capital != 0 {
				capitals++
			}
			if shape&nlp.AllCaps != 0 {
				all++
			}
			if sportWords.Has(doc.Tokens[i].Lower) {
				sport++
			}
		}
		var l line
		switch {
		case words > 2 && all*10 >= words*7:
			l.capitals = 2
		case words > 3 && capitals*10 >= words*7:
			l.capitals = 1
		}
		switch {
		case numbers*5 >= 2*words && numbers > 1:
			l.numbers = 3
		case numbers*5 >= words && numbers > 0:
			l.numbers = 2
		case numbers > 0:
			l.numbers = 1
		}
		t.lines = append(t.lines, l)
	}
	t.section = otherSection
	if sport*60 > len(doc.Tokens) {
		t.section = sportSection
	}
}

// sportWords are what a report of sport is full of; one word in sixty makes it
// one.
var sportWords = lexicon.NewSet("match matches season goal goals league coach cup innings wicket wickets striker midfielder goalkeeper scored " +
	"champion champions championship tournament semifinal semi-final quarterfinal final round points game games team club player players " +
	"runs halftime division standings seconds medal race stage overs defender penalty draw soccer football rugby cricket tennis golf " +
	"basketball baseball hockey win beat fixture squad stadium scorers results batting bowling qualifier seed lap laps")
