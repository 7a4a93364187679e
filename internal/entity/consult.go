package entity

import (
	"strings"

	"factbox/internal/linear"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// consult lets the lists decide where they know better: "Costa Ricans" are a
// people, "Trinidad and Tobago" is one country, "Marlow Road Prison" is a place,
// "Highway" without its number is none.
func (t *tagger) consult(doc *nlp.Doc, c candidate) candidate {
	if c.Class == organization && c.Last-c.First > 1 && sites[doc.Lower(c.Last-1)] {
		c.Class = place
	}
	if c.Class != place {
		return c
	}
	if t.entry(c.First, c.Last) == demonymCode {
		c.Class = demonym
	}
	c = t.style(doc, c)
	if s := doc.Tokens[c.First].Sentence; roads[doc.Lower(c.Last-1)] && doc.Is(c.Last, nlp.AllDigit) && doc.Tokens[c.Last].Sentence == s {
		c.Last++
	}
	if n := len(t.found) - 1; n >= 0 && t.found[n].Class == place && t.entry(t.found[n].First, c.Last)&countryCode != 0 {
		c.First, c.Confidence = t.found[n].First, min(c.Confidence, t.found[n].Confidence)
		t.found = t.found[:n]
	}
	return c
}

// sites end names of places that one can go to: "Marlow Road Prison".
var sites = setOf("airport arena avenue barracks boulevard bridge castle cathedral cemetery courthouse dam highway hospital hotel jail mall motorway museum palace prison racecourse road roundabout speedway stadium street theatre theater turnpike")

// roads are words for roads that a number follows: "County Road 9".
var roads = setOf("avenue exit expressway freeway highway interstate junction motorway road route us u.s. fm")

// entry is the phrase lists that have tokens first to end, half-open, as one
// entry; 0 when they are not just that.
func (t *tagger) entry(first, end int) uint8 {
	if end-first > maxPhrase {
		return 0
	}
	for i := first; i < end; i++ {
		if t.words[i].phrase&3 != uint8(bilou(i-first, end-first)) {
			return 0
		}
	}
	return t.words[first].phrase >> 2
}

// uproot takes the place that somebody or something is based in off the front of
// its name: "Oslo-based Nordic Tide".
func (t *tagger) uproot(doc *nlp.Doc, c candidate) candidate {
	w := &t.words[c.First]
	if c.Last-c.First < 2 || w.core.End == doc.Tokens[c.First].End || w.lists&(placeName|countryName) == 0 || !t.words[c.First+1].cap {
		return c
	}
	t.found = append(t.found, candidate{First: c.First, Last: c.First + 1, Span: w.core, Class: place, Confidence: splitConfidence})
	c.First++
	return c
}

// style takes in the style of a state before its name: "the Republic of Malta",
// "the People's Republic of China".
func (t *tagger) style(doc *nlp.Doc, c candidate) candidate {
	of := c.First - 1
	if doc.Lower(of) == "the" {
		of--
	}
	sentence := doc.Sentences[doc.Tokens[c.First].Sentence].First
	first := of - 1
	if first < sentence || doc.Tokens[of].Lower != "of" || !stateWords[doc.Tokens[first].Lower] || !doc.Is(first, nlp.Capital) {
		return c
	}
	for i := first - 1; i >= sentence && stateEpithets[doc.Tokens[i].Lower]; i-- {
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
	stateWords    = setOf("republic state states kingdom sultanate emirate principality commonwealth federation union")
	stateEpithets = setOf("federal federated islamic democratic people people's 's united socialist hashemite bolivarian arab cooperative")
)

// split finds the names in a token that joins countries or peoples with
// hyphens, "US-Japan", "Franco-German", and reports whether there were any. Two
// towns are two when the token is a place by its label y: "the Oslo-Bergen line".
func (t *tagger) split(doc *nlp.Doc, i, y int) bool {
	word := t.words[i].core.Of(doc.Text)
	if strings.IndexByte(word, '-') <= 0 || strings.IndexByte(doc.Tokens[i].Lower, '-') <= 0 {
		return false
	}
	n := len(t.found)
	start := t.words[i].core.Start
	towns := y == label(place, unit) && t.words[i].phrase == 0 && strings.Count(word, "-") == 1
	for part := range strings.SplitSeq(word, "-") {
		span := news.Span{Start: start, End: start + len(part)}
		start = span.End + 1
		in := t.lists.find(tEntry.With(linear.Hash(strings.ToLower(part))))
		c := candidate{First: i, Last: i + 1, Span: span, Class: place, Confidence: splitConfidence}
		switch {
		case in&countryName != 0, towns && in&placeName != 0 && len(part) > 2:
		case in&demonymWord != 0:
			c.Class = demonym
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
