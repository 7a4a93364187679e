package ner

import (
	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// Study reads all that features are made of: spots, words, lists, evidence.
func (t *Tagger) Study(doc *nlp.Doc) {
	t.Spots = spots(t.Spots[:0], doc)
	t.wordLists.Reset(t.Lists, doc)
	n := len(doc.Tokens)
	if cap(t.Words) < n {
		t.Words = make([]word, n+min(n/2, keptWords))
	}
	t.Words = t.Words[:n]
	for i := range t.Words {
		w := &t.Words[i]
		w.filled, w.Cap, w.Phrase = false, false, 0
		w.lower = linear.Hash(doc.Tokens[i].Lower)
	}
	for _, s := range t.Spots {
		sentence := &doc.Sentences[doc.Tokens[s.First].Sentence]
		for i := max(s.First-2, sentence.First); i < min(s.Last+2, sentence.Last); i++ {
			if w := &t.Words[i]; !w.filled {
				w.fill(doc, i, &t.wordLists)
				w.Phrase, w.seen, w.pool = 0, 0, 0
			}
		}
		t.runs(s)
		t.phrases(s)
	}
	t.survey(doc)
	t.observe(doc)
}

// runs marks the runs of words with capitals.
func (t *Tagger) runs(s spot) {
	for i := s.First; i < s.Last; i++ {
		t.Words[i].first, t.Words[i].end = uint32(i), uint32(i+1)
		if i > s.First && t.Words[i].Cap && t.Words[i-1].Cap {
			t.Words[i].first = t.Words[i-1].first
		}
	}
	for i := s.Last - 2; i >= s.First; i-- {
		if t.Words[i].Cap && t.Words[i+1].Cap {
			t.Words[i].end = t.Words[i+1].end
		}
	}
}

// phrases marks the longest entries of the phrase lists.
func (t *Tagger) phrases(s spot) {
	for i := s.First; i < s.Last; {
		w := &t.Words[i]
		if !w.Cap {
			i++
			continue
		}
		length, in := 0, List(0)
		if w.lists&phraseLists != 0 {
			length, in = 1, w.lists
		}
		if w.lists&OpensPhrase != 0 {
			key := TEntry.With(w.lower)
			for j := i + 1; j < min(s.Last, i+MaxPhrase); j++ {
				key = key.With(t.Words[j].lower)
				found := t.Lists.Find(key)
				if found&phraseLists != 0 && t.Words[j].Cap {
					length, in = j+1-i, found
				}
				if found&OpensPhrase == 0 {
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
			t.Words[i+k].Phrase = code<<2 | uint8(Bilou(k, length))
		}
		i += length
	}
}

// The phrase lists in a word's phrase, above the two bits of its position.
const (
	placeCode uint8 = 1 << iota
	CountryCode
	OrganizationCode
	DemonymCode
	thingCode
)

// phraseCode packs the phrase lists of in into five bits.
func phraseCode(in List) uint8 {
	code := uint8(0)
	for k, l := range [...]List{PlaceName, CountryName, OrganizationName, DemonymWord, ThingName} {
		if in&l != 0 {
			code |= placeCode << k
		}
	}
	return code
}
