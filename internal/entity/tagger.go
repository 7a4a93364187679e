package entity

import (
	"factbox/internal/linear"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// tagger finds the names of documents, one after the other, on one goroutine.
// The model behind it is shared.
type tagger struct {
	lists   *gazetteer
	scorer  scorer
	lattice *lattice
	ledger  ledger

	// Of the current document.
	spots    []spot
	words    []word  // of each token; filled in for spots and their neighbours
	casing   []uint8 // of each sentence: 1 when mostly, 2 when all in capitals
	active   []linear.Feature
	scores   [][numLabels]float32 // of the tokens of all spots, first reading
	opinions []opinion            // as scores
	found    []candidate
}

// scorer adds what features say to the scores of a token: a model file does,
// and the weights that are being learned.
type scorer interface {
	score(features []linear.Feature, scores *[numLabels]float32)
}

// newTagger returns a tagger with the embedded model.
func newTagger() (*tagger, error) {
	m, err := embedded()
	if err != nil {
		return nil, err
	}
	return m.tagger(), nil
}

func (m *model) tagger() *tagger {
	return &tagger{lists: &m.lists, scorer: m, lattice: newLattice(&m.trans)}
}

// tag returns the names of doc in order, without titles, leading "the" or
// possessives. They are valid until the next call.
//
// It reads twice: the second time it knows what the first made of the same
// words elsewhere in the article.
func (t *tagger) tag(doc *nlp.Doc) []candidate {
	t.study(doc)
	t.firstReading(doc)
	t.found = t.found[:0]
	scores := t.scores
	for _, s := range t.spots {
		n := s.last - s.first
		t.lattice.reset(n)
		copy(t.lattice.score, scores[:n])
		scores = scores[n:]
		for i := s.first; i < s.last; i++ {
			t.active = t.pooled(t.active[:0], doc, i)
			t.scorer.score(t.active, &t.lattice.score[i-s.first])
		}
		t.collect(doc, s, t.lattice.best())
	}
	return t.found
}

// firstReading scores all spots by themselves and pools what it finds.
func (t *tagger) firstReading(doc *nlp.Doc) {
	t.scores, t.opinions = t.scores[:0], t.opinions[:0]
	for _, s := range t.spots {
		t.lattice.reset(s.last - s.first)
		for i := s.first; i < s.last; i++ {
			t.active = t.features(t.active[:0], doc, i)
			t.scorer.score(t.active, &t.lattice.score[i-s.first])
		}
		t.scores = append(t.scores, t.lattice.score...)
		t.lattice.sums()
		for i := s.first; i < s.last; i++ {
			o := t.lattice.opinionOf(i - s.first)
			t.opinions = append(t.opinions, o)
			if w := &t.words[i]; w.cap {
				t.ledger.polls[t.ledger.slot(w.lower)].add(&o)
			}
		}
	}
	t.spreadPolls()
}

// spreadPolls tells each word what the others like it are.
func (t *tagger) spreadPolls() {
	k := 0
	for _, s := range t.spots {
		for i := s.first; i < s.last; i++ {
			w := &t.words[i]
			w.pool = 0
			if w.cap {
				w.pool = t.ledger.polls[t.ledger.slot(w.lower)].others(&t.opinions[k])
			}
			k++
		}
	}
}

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
	t.casings(doc)
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
			position := uint8(inside)
			switch {
			case length == 1:
				position = unit
			case k == 0:
				position = beginning
			case k == length-1:
				position = ending
			}
			t.words[i+k].phrase = code<<2 | position
		}
		i += length
	}
}

// phraseCode packs the phrase lists of in, at least one, into five bits.
func phraseCode(in list) uint8 {
	code := uint8(0)
	for k, l := range [...]list{placeName, countryName, organizationName, demonymWord, thingName} {
		if in&l != 0 {
			code |= 1 << k
		}
	}
	return code
}

// casings finds the sentences in capitals, as headlines and datelines are.
func (t *tagger) casings(doc *nlp.Doc) {
	t.casing = t.casing[:0]
	for _, s := range doc.Sentences {
		words, capitals, all := 0, 0, 0
		for i := s.First; i < s.Last; i++ {
			shape := doc.Tokens[i].Shape
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
		}
		c := uint8(0)
		switch {
		case words > 2 && all*10 >= words*7:
			c = 2
		case words > 3 && capitals*10 >= words*7:
			c = 1
		}
		t.casing = append(t.casing, c)
	}
}

// collect turns the labels of spot s into candidates.
func (t *tagger) collect(doc *nlp.Doc, s spot, labels []uint8) {
	summed := false
	for i := 0; i < len(labels); i++ {
		y := int(labels[i])
		if y == outside {
			continue
		}
		if !summed {
			t.lattice.sums()
			summed = true
		}
		c, _ := classOf(y)
		first := i
		for !closes(int(labels[i])) {
			i++
		}
		confidence := t.lattice.name(first, i+1, c)
		name := trim(doc, candidate{First: s.first + first, Last: s.first + i + 1, Class: c, Confidence: confidence})
		name.Span = news.Span{Start: t.words[name.First].core.Start, End: t.words[name.Last-1].core.End}
		t.found = append(t.found, name)
	}
}

// trim takes what does not belong to a name off its ends.
func trim(doc *nlp.Doc, c candidate) candidate {
	for c.Last-c.First > 1 {
		switch doc.Tokens[c.Last-1].Lower {
		case "'s", "'", ",", "-", "–", `"`, "”", "’":
			c.Last--
			continue
		}
		if doc.Tokens[c.First].Lower == "the" {
			c.First++
			continue
		}
		break
	}
	return c
}
