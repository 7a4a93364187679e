package ner

import (
	"slices"

	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// Tagger finds the names of documents, one after the other, on one goroutine.
// The model behind it is shared.
type Tagger struct {
	Lists    *Gazetteer
	Scorer   Scorer
	Lattice  *Lattice
	document documentFeatures

	// Of the current document.
	Spots     []spot
	Words     []word // of each token; filled in for spots and their neighbours
	wordLists WordLists
	lines     []line       // of each sentence
	section   linear.Value // what the article is about
	active    []linear.Feature
	scores    scores     // of the tokens of all spots, first reading
	marginals []marginal // as scores
	found     []Mention
	doubtful  []Mention
}

// Scorer adds what features say to the scores of a token: a model file does,
// and the weights that are being learned.
type Scorer interface {
	Score(features []linear.Feature, scores *[NumLabels]float32)
}

// New returns a tagger with the embedded model. One goroutine uses it at a time.
func New() (*Tagger, error) {
	m, err := embedded()
	if err != nil {
		return nil, err
	}
	return m.Tagger(), nil
}

func (m *Model) Tagger() *Tagger {
	return &Tagger{Lists: &m.Lists, Scorer: m, Lattice: NewLattice(&m.trans)}
}

// Reading is what a tagger makes of one document. It is valid until the tagger
// reads the next one.
type Reading struct {
	Names    []Mention  // in order, without titles, leading "the" or possessives
	Doubtful []Mention  // in order: words with capitals that are more likely no name, or none of one class, taken by themselves
	Sport    bool       // it is a report of sport, where a town may be its club
	Lists    *WordLists // those of the document's words; nil where nobody has asked for any
}

// Tag returns the names of doc.
//
// It reads twice: the second time it knows what the first made of the same
// words elsewhere in the article.
func (t *Tagger) Tag(doc *nlp.Doc) Reading {
	t.Study(doc)
	t.FirstReading(doc)
	t.found, t.doubtful = t.found[:0], t.doubtful[:0]
	for _, s := range t.Spots {
		t.Lattice.Reset(s.Last - s.First)
		t.scores.take(t.Lattice.Score)
		for i := s.First; i < s.Last; i++ {
			t.active = t.Pooled(t.active[:0], doc, i)
			t.Scorer.Score(t.active, &t.Lattice.Score[i-s.First])
		}
		labels := t.Lattice.Best()
		t.doubt(doc, s, labels)
		t.collect(doc, s, labels)
	}
	t.release()
	return Reading{Names: t.found, Doubtful: t.doubtful, Sport: t.section == sportSection, Lists: &t.wordLists}
}

// keptWords is how long an article may be for what was allocated for it to
// wait for the next one. A longer one has other stages before it, which need
// the memory, and a word takes 72 bytes.
const keptWords = 1 << 15

// release gives back what a long article took; what was found stays.
func (t *Tagger) release() {
	if len(t.Words) > keptWords {
		t.Spots, t.Words, t.lines, t.scores, t.marginals, t.document = nil, nil, nil, scores{}, nil, documentFeatures{}
	}
}

// Forget gives back what the last reading took. It is not valid any more.
func (t *Tagger) Forget() { t.found, t.doubtful = nil, nil }

// FirstReading scores all spots by themselves and pools what it finds.
func (t *Tagger) FirstReading(doc *nlp.Doc) {
	n := 0
	for _, s := range t.Spots {
		n += s.Last - s.First
	}
	t.scores.reset()
	t.marginals = slices.Grow(t.marginals[:0], n)
	for _, s := range t.Spots {
		t.Lattice.Reset(s.Last - s.First)
		for i := s.First; i < s.Last; i++ {
			t.active = t.Features(t.active[:0], doc, i)
			t.Scorer.Score(t.active, &t.Lattice.Score[i-s.First])
		}
		t.scores.add(t.Lattice.Score)
		t.aggregate(s)
	}
	t.shareAggregates()
	if n > keptWords {
		t.marginals = nil
	}
}

// aggregate adds what the lattice says of the words of spot s that stand more than
// once in the article.
func (t *Tagger) aggregate(s spot) {
	summed := false
	for i := s.First; i < s.Last; i++ {
		var o marginal
		if w := &t.Words[i]; w.Cap && t.document.aggregates[w.slot].count > 1 {
			if !summed {
				t.Lattice.Sums()
				summed = true
			}
			o = t.Lattice.marginalOf(i - s.First)
			t.document.aggregates[w.slot].add(&o)
		}
		t.marginals = append(t.marginals, o)
	}
}

// shareAggregates tells each word what the others like it are.
func (t *Tagger) shareAggregates() {
	k := 0
	for _, s := range t.Spots {
		for i := s.First; i < s.Last; i++ {
			w := &t.Words[i]
			w.pool = 0
			if w.Cap {
				w.pool = t.document.aggregates[w.slot].others(&t.marginals[k])
			}
			k++
		}
	}
}

// scores are rows of scores, which are taken in the order in which they were
// added. They lie in pieces: those of a long article are given back one by one.
type scores struct {
	pieces [][][NumLabels]float32
	first  int // piece that is not taken whole
	taken  int // rows of it
}

// scoresPiece is how many rows a piece has; the first is kept for the next article.
const scoresPiece = 4096

func (s *scores) reset() {
	s.first, s.taken = 0, 0
	if len(s.pieces) > 0 {
		clear(s.pieces[1:])
		s.pieces = s.pieces[:1]
		s.pieces[0] = s.pieces[0][:0]
	}
}

func (s *scores) add(rows [][NumLabels]float32) {
	for len(rows) > 0 {
		if n := len(s.pieces); n == 0 || len(s.pieces[n-1]) == scoresPiece {
			s.pieces = append(s.pieces, make([][NumLabels]float32, 0, scoresPiece))
		}
		last := &s.pieces[len(s.pieces)-1]
		n := min(len(rows), scoresPiece-len(*last))
		*last, rows = append(*last, rows[:n]...), rows[n:]
	}
}

// take moves the next rows to where they are needed.
func (s *scores) take(rows [][NumLabels]float32) {
	for len(rows) > 0 {
		n := copy(rows, s.pieces[s.first][s.taken:])
		rows, s.taken = rows[n:], s.taken+n
		if s.taken == scoresPiece {
			if s.first > 0 {
				s.pieces[s.first] = nil
			}
			s.first, s.taken = s.first+1, 0
		}
	}
}
