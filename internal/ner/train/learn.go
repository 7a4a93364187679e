package train

import (
	"factbox/internal/ner"

	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"

	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// Options say how to learn.
type Options struct {
	Epochs  int                // passes over the text
	Rate    float64            // AdaGrad's step
	Decay   float64            // weight decay (L2)
	Dropout float64            // part of the features hidden at each step
	Copies  map[string]float64 // how often each source is read; below 1, that part of its articles
	Silver  []string           // sources labelled by programs
	Trust   float64            // what a silver label counts for, as a log-odds
	Rows    int                // features kept
	Seed    uint64
}

// DefaultOptions are those of the embedded model.
func DefaultOptions() Options {
	return Options{
		Epochs: 5, Rate: 0.03, Decay: 0.01, Dropout: 0.35, Seed: 1, Rows: 60000,
		Silver: []string{"gmb"}, Trust: 2,
		Copies: map[string]float64{"own": 5, "own2a": 5, "own3": 5, "own4": 5, "own5": 5},
	}
}

// Learn trains a tagger on articles and returns its model file. Equal input
// gives equal bytes on one kind of processor: everything runs in one order on
// one goroutine, with a generator of fixed seed.
//
// It learns four times. What the text labelled by people teaches corrects the
// text labelled by programs; two models that each know one half of the
// articles say of the other half what a first reading will make of it; a
// model of all features shows which of them matter; the last has only those.
func Learn(articles []Labelled, lists []byte, o Options, progress io.Writer) ([]byte, error) {
	l, err := newLearner(lists, o, progress)
	if err != nil {
		return nil, err
	}
	l.read(articles)
	l.correct()
	l.pool(articles)
	p := l.fit("all features", l.every(anySample), newParameters(len(l.names)), o.Epochs)
	p = l.prune(p)
	p = l.settle("kept features", l.every(anySample), p, 3)
	return l.file(p)
}

// learner holds the training text as features.
type learner struct {
	Options
	progress io.Writer
	reader   *nlp.Reader
	tagger   *ner.Tagger
	rand     *rand.Rand

	samples []sample
	names   []linear.Feature // of each feature number
	numbers map[linear.Feature]int32
}

// sample is a spot: for each token its features, and the right label.
type sample struct {
	article int
	copies  int
	silver  bool      // labelled by a program
	active  [][]int32 // features by number
	pooled  [][]int32 // those of the second reading
	gold    []uint8
}

func newLearner(lists []byte, o Options, progress io.Writer) (*learner, error) {
	g, err := ner.Lists(lists)
	if err != nil {
		return nil, err
	}
	reader, err := nlp.NewReader()
	if err != nil {
		return nil, err
	}
	m := &ner.Model{Lists: g}
	return &learner{
		Options: o, progress: progress, reader: reader, tagger: m.Tagger(),
		rand: rand.New(rand.NewPCG(o.Seed, 1)), numbers: map[linear.Feature]int32{},
	}, nil
}

func anySample(*sample) bool { return true }

// every lists the samples that satisfy a condition, as often as they are to
// be read.
func (l *learner) every(ok func(*sample) bool) []int {
	var order []int
	for k := range l.samples {
		if ok(&l.samples[k]) {
			for range l.samples[k].copies {
				order = append(order, k)
			}
		}
	}
	return order
}

// correct relabels the silver samples: their label counts for something, what
// the other text teaches for the rest.
func (l *learner) correct() {
	silver := l.every(func(s *sample) bool { return s.silver })
	if l.Trust <= 0 || len(silver) == 0 {
		return
	}
	p := l.fit("text labelled by people", l.every(func(s *sample) bool { return !s.silver }), newParameters(len(l.names)), l.Epochs)
	lattice := ner.NewLattice(&p.trans)
	changed, tokens := 0, 0
	for _, k := range silver {
		s := &l.samples[k]
		p.emissions(lattice, s.active)
		for i, y := range s.gold {
			lattice.Score[i][y] += float32(l.Trust)
		}
		for i, y := range lattice.Best() {
			if s.gold[i] != y {
				changed++
			}
			s.gold[i] = y
			tokens++
		}
	}
	fmt.Fprintf(l.progress, "corrected %d of %d labels\n", changed, tokens)
}

// pool gives the samples the features of the second reading. Each article's
// first reading is by a model that does not know it.
func (l *learner) pool(articles []Labelled) {
	var halves [2]*parameters
	for h := range halves {
		halves[h] = l.fit(fmt.Sprintf("half %d", h+1), l.every(func(s *sample) bool { return s.article%2 != h }), newParameters(len(l.names)), l.Epochs)
	}
	t := l.tagger
	var raw [][][]linear.Feature
	for k := 0; k < len(l.samples); {
		article := l.samples[k].article
		p := halves[article%2]
		t.Scorer, t.Lattice = l.scorer(p), ner.NewLattice(&p.trans)
		doc := l.reader.Read(articles[article].Text)
		t.Study(doc)
		t.FirstReading(doc)
		for _, s := range t.Spots {
			var features [][]linear.Feature
			for i := s.First; i < s.Last; i++ {
				features = append(features, t.Pooled(nil, doc, i))
			}
			raw = append(raw, features)
			k++
		}
	}
	for k, row := range l.number(raw) {
		l.samples[k].pooled = row
	}
}

// scorer makes parameters score as a model file does.
func (l *learner) scorer(p *parameters) ner.Scorer { return numbered{p, l.numbers} }

type numbered struct {
	*parameters
	numbers map[linear.Feature]int32
}

func (n numbered) Score(features []linear.Feature, scores *[ner.NumLabels]float32) {
	for _, f := range features {
		if k, ok := n.numbers[f]; ok && int(k+1)*ner.NumLabels <= len(n.weights) {
			n.add(k, scores)
		}
	}
}

// number gives each feature seen at least twice a number, and returns the
// samples' features by number.
func (l *learner) number(raw [][][]linear.Feature) [][][]int32 {
	count := map[linear.Feature]int{}
	for k, sample := range raw {
		for _, features := range sample {
			for _, f := range features {
				count[f] += l.samples[k].copies
			}
		}
	}
	out := make([][][]int32, len(raw))
	for k, sample := range raw {
		out[k] = make([][]int32, len(sample))
		for i, features := range sample {
			row := make([]int32, 0, len(features))
			for _, f := range features {
				if count[f] < 2 {
					continue
				}
				n, ok := l.numbers[f]
				if !ok {
					n = int32(len(l.names))
					l.numbers[f] = n
					l.names = append(l.names, f)
				}
				row = append(row, n)
			}
			out[k][i] = row
		}
	}
	fmt.Fprintf(l.progress, "%d features\n", len(l.names))
	return out
}

// prune keeps the features that matter most, by their largest weight.
func (l *learner) prune(p *parameters) *parameters {
	if l.Rows == 0 || len(l.names) <= l.Rows {
		return p
	}
	matter := make([]float32, len(l.names))
	for f := range l.names {
		for _, w := range p.row(int32(f)) {
			matter[f] = max(matter[f], w, -w)
		}
	}
	sorted := slices.Clone(matter)
	slices.Sort(sorted)
	threshold := sorted[len(sorted)-l.Rows]

	renumber := make([]int32, len(l.names))
	kept := &parameters{trans: p.trans, squareT: p.squareT}
	var names []linear.Feature
	for f := range l.names {
		renumber[f] = -1
		if matter[f] >= threshold {
			renumber[f] = int32(len(names))
			names = append(names, l.names[f])
			kept.weights = append(kept.weights, p.row(int32(f))...)
			kept.squares = append(kept.squares, p.squares[f*ner.NumLabels:][:ner.NumLabels]...)
		}
	}
	l.names, l.numbers = names, nil
	for k := range l.samples {
		for _, rows := range [][][]int32{l.samples[k].active, l.samples[k].pooled} {
			for i, row := range rows {
				rows[i] = slices.DeleteFunc(row, func(f int32) bool { return renumber[f] < 0 })
				for j, f := range rows[i] {
					rows[i][j] = renumber[f]
				}
			}
		}
	}
	fmt.Fprintf(l.progress, "%d features kept, those with a weight of %.3f or more\n", len(names), threshold)
	return kept
}

// file writes the model.
func (l *learner) file(p *parameters) ([]byte, error) {
	b := linear.NewBuilder(ner.LabelNames()...)
	add := func(f linear.Feature, weights []float32) error {
		var row []linear.Weight
		for y, w := range weights {
			if v := int(math.Round(float64(w) / ner.UnitOfWeight)); v != 0 {
				row = append(row, linear.Weight{Class: y, Weight: min(max(v, -128), 127)})
			}
		}
		if len(row) == 0 {
			return nil
		}
		return b.Add(f, row...)
	}
	for f, name := range l.names {
		if err := add(name, p.row(int32(f))); err != nil {
			return nil, err
		}
	}
	for x := range p.trans {
		if err := add(ner.TAfter.With(linear.Value(x)), p.trans[x][:]); err != nil {
			return nil, err
		}
	}
	return b.Bytes()
}
