package entity

import (
	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// study reads all that features are made of: spots, words, lists, evidence.
func (t *tagger) study(doc *nlp.Doc) {
	t.spots = spots(t.spots[:0], doc)
	n := len(doc.Tokens)
	if cap(t.words) < n {
		t.words = make([]word, n+n/2)
	}
	t.words = t.words[:n]
	for i := range t.words {
		w := &t.words[i]
		w.filled, w.cap, w.phrase = false, false, 0
		w.lower = linear.Hash(doc.Tokens[i].Lower)
	}
	for _, s := range t.spots {
		sentence := &doc.Sentences[doc.Tokens[s.first].Sentence]
		for i := max(s.first-2, sentence.First); i < min(s.last+2, sentence.Last); i++ {
			if w := &t.words[i]; !w.filled {
				w.fill(doc, i, t.lists)
				w.phrase, w.seen, w.doc, w.pool = 0, 0, 0, 0
			}
		}
		t.runs(s)
		t.phrases(s)
	}
	for _, s := range t.spots {
		sentence := &doc.Sentences[doc.Tokens[s.first].Sentence]
		for i := max(s.first-2, sentence.First); i < min(s.last+2, sentence.Last); i++ {
			w := &t.words[i]
			w.gaz = linear.Value(w.lists)<<8 | linear.Value(w.phrase)
		}
	}
	t.survey(doc)
	t.observe(doc)
}

// runs marks the runs of words with capitals.
func (t *tagger) runs(s spot) {
	for i := s.first; i < s.last; i++ {
		t.words[i].first, t.words[i].end = i, i+1
		if i > s.first && t.words[i].cap && t.words[i-1].cap {
			t.words[i].first = t.words[i-1].first
		}
	}
	for i := s.last - 2; i >= s.first; i-- {
		if t.words[i].cap && t.words[i+1].cap {
			t.words[i].end = t.words[i+1].end
		}
	}
}

// phrases marks the longest entries of the phrase lists.
func (t *tagger) phrases(s spot) {
	for i := s.first; i < s.last; {
		w := &t.words[i]
		if !w.cap {
			i++
			continue
		}
		length, in := 0, list(0)
		if w.lists&phraseLists != 0 {
			length, in = 1, w.lists
		}
		if w.lists&opensPhrase != 0 {
			key := tEntry.With(w.lower)
			for j := i + 1; j < min(s.last, i+maxPhrase); j++ {
				key = key.With(t.words[j].lower)
				found := t.lists.find(key)
				if found&phraseLists != 0 && t.words[j].cap {
					length, in = j+1-i, found
				}
				if found&opensPhrase == 0 {
					break
				}
			}
		}
		if length == 0 {
			i++
			continue
		}
		code := phraseCode(in)
		for k := range length {
			t.words[i+k].phrase = code<<2 | uint8(bilou(k, length))
		}
		i += length
	}
}

// The phrase lists in a word's phrase, above the two bits of its position.
const (
	placeCode uint8 = 1 << iota
	countryCode
	organizationCode
	demonymCode
	thingCode
)

// phraseCode packs the phrase lists of in into five bits.
func phraseCode(in list) uint8 {
	code := uint8(0)
	for k, l := range [...]list{placeName, countryName, organizationName, demonymWord, thingName} {
		if in&l != 0 {
			code |= placeCode << k
		}
	}
	return code
}
