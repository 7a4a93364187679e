package entity

import (
	"factbox/internal/linear"
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
	words    []word       // of each token; filled in for spots and their neighbours
	lines    []line       // of each sentence
	desk     linear.Value // what the article is about
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
		t.poll(s)
	}
	t.spreadPolls()
}

// poll adds what the lattice says of the words of spot s that stand more than
// once in the article.
func (t *tagger) poll(s spot) {
	summed := false
	for i := s.first; i < s.last; i++ {
		var o opinion
		if w := &t.words[i]; w.cap && t.ledger.polls[w.slot].count > 1 {
			if !summed {
				t.lattice.sums()
				summed = true
			}
			o = t.lattice.opinionOf(i - s.first)
			t.ledger.polls[w.slot].add(&o)
		}
		t.opinions = append(t.opinions, o)
	}
}

// spreadPolls tells each word what the others like it are.
func (t *tagger) spreadPolls() {
	k := 0
	for _, s := range t.spots {
		for i := s.first; i < s.last; i++ {
			w := &t.words[i]
			w.pool = 0
			if w.cap {
				w.pool = t.ledger.polls[w.slot].others(&t.opinions[k])
			}
			k++
		}
	}
}
