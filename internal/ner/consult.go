package ner

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/linear"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// correct lets the lists decide where they know better: "Costa Ricans" are a
// people, "Trinidad and Tobago" is one country, "Marlow Road Prison" is a place,
// "Highway" without its number is none.
func (t *Tagger) correct(doc *nlp.Doc, c Mention) Mention {
	if (c.Class == Organization || c.Class == Place) && c.Last-c.First > 1 && sites.Has(doc.Lower(c.Last-1)) {
		c.Class, c.Rule = Place, "site"
	}
	if c.Class != Place {
		return c
	}
	if t.Entry(c.First, c.Last) == DemonymCode {
		c.Class = Demonym
	}
	c = t.style(doc, c)
	if s := doc.Tokens[c.First].Sentence; roads.Has(doc.Lower(c.Last-1)) && doc.Is(c.Last, nlp.AllDigit) && doc.Tokens[c.Last].Sentence == s {
		c.Last++
	}
	if n := len(t.found) - 1; n >= 0 && t.found[n].Class == Place && t.Entry(t.found[n].First, c.Last)&CountryCode != 0 {
		c.First, c.Confidence = t.found[n].First, min(c.Confidence, t.found[n].Confidence)
		t.found = t.found[:n]
	}
	return c
}

// sites end names of places that one can go to: "Marlow Road Prison".
var sites = lexicon.NewSet("airport arena avenue barracks boulevard bridge castle cathedral cemetery courthouse dam highway hopital hôpital hospital hotel infirmary jail mall motorway museum palace prison racecourse road roundabout speedway stadium street theatre theater turnpike")

// roads are words for roads that a number follows: "County Road 9".
var roads = lexicon.NewSet("avenue exit expressway freeway highway interstate junction motorway road route us u.s. fm")

// Entry is the phrase lists that have tokens first to end, half-open, as one
// entry; 0 when they are not just that.
func (t *Tagger) Entry(first, end int) uint8 {
	if end-first > MaxPhrase {
		return 0
	}
	for i := first; i < end; i++ {
		if t.Words[i].Phrase&3 != uint8(Bilou(i-first, end-first)) {
			return 0
		}
	}
	return t.Words[first].Phrase >> 2
}

// trimBasedIn takes the place that somebody or something is based in, or the body it
// leads, off the front of its name: "Oslo-based Nordic Tide".
func (t *Tagger) trimBasedIn(doc *nlp.Doc, c Mention) Mention {
	w := &t.Words[c.First]
	if c.Last-c.First < 2 || w.core().End == doc.Tokens[c.First].End || !t.Words[c.First+1].Cap {
		return c
	}
	front := Mention{First: c.First, Last: c.First + 1, Span: w.core(), Class: Place, Rule: "based-in", Confidence: splitConfidence}
	switch {
	case w.lists&(PlaceName|CountryName) != 0:
	case c.Class == Organization && w.lists&OrganizationName != 0: // “the NBA-leading Lakers”
		front.Class = Organization
	default:
		return c
	}
	t.found = append(t.found, front)
	c.First++
	return c
}

// style takes in the style of a state before its name: "the Republic of Malta",
// "the People's Republic of China".
func (t *Tagger) style(doc *nlp.Doc, c Mention) Mention {
	of := c.First - 1
	if doc.Lower(of) == "the" {
		of--
	}
	sentence := doc.Sentences[doc.Tokens[c.First].Sentence].First
	first := of - 1
	if first < sentence || doc.Tokens[of].Lower != "of" || !stateWords.Has(doc.Tokens[first].Lower) || !doc.Is(first, nlp.Capital) {
		return c
	}
	for i := first - 1; i >= sentence && stateEpithets.Has(doc.Tokens[i].Lower); i-- {
		if doc.Is(i, nlp.Capital) {
			first = i
		}
	}
	for n := len(t.found) - 1; n >= 0 && t.found[n].Last > first; n-- {
		if t.found[n].First < first {
			return c // it belongs to another name
		}
		t.found = t.found[:n]
	}
	c.First = first
	return c
}

var (
	stateWords    = lexicon.NewSet("republic state states kingdom sultanate emirate principality commonwealth federation union")
	stateEpithets = lexicon.NewSet("federal federated islamic democratic people people's 's united socialist hashemite bolivarian arab cooperative")
)

// split finds the names in a token that joins countries or peoples with
// hyphens, "US-Japan", "Franco-German", and reports whether there were any. Two
// towns are two when the token is a place by its label y: "the Oslo-Bergen line".
func (t *Tagger) split(doc *nlp.Doc, i, y int) bool {
	word := t.Words[i].core().Of(doc.Text)
	if strings.IndexByte(word, '-') <= 0 || strings.IndexByte(doc.Tokens[i].Lower, '-') <= 0 {
		return false
	}
	n := len(t.found)
	start := t.Words[i].core().Start
	towns := y == Label(Place, Unit) && t.Words[i].Phrase == 0 && strings.Count(word, "-") == 1
	for part := range strings.SplitSeq(word, "-") {
		span := news.Span{Start: start, End: start + len(part)}
		start = span.End + 1
		in := t.Lists.Find(TEntry.With(linear.Hash(strings.ToLower(part))))
		c := Mention{First: i, Last: i + 1, Span: span, Class: Place, Rule: "parts-of-a-pair", Confidence: splitConfidence}
		switch {
		case in&CountryName != 0, towns && in&PlaceName != 0 && len(part) > 2:
		case in&DemonymWord != 0:
			c.Class = Demonym
		default:
			t.found = t.found[:n]
			return false
		}
		t.found = append(t.found, c)
	}
	return true
}

// splitConfidence is about how often the parts of such words are right.
const splitConfidence = 0.9
