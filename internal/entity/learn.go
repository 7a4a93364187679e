package entity

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"

	"factbox/internal/linear"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Labelled is an article whose names are known.
type Labelled struct {
	ID, Source string
	Text       string
	Names      []Name
	Ignore     []news.Span // neither right nor wrong
	Types      []string    // the types its source marks; nil for all
}

// Name is a name of a labelled article.
type Name struct {
	news.Span
	Type string // PERSON, PLACE, ORG, NORP or FAC
}

// Options say how to learn.
type Options struct {
	Epochs  int                // passes over the text
	Rate    float64            // AdaGrad's step
	Decay   float64            // weight decay (L2)
	Dropout float64            // part of the features hidden at each step
	Copies  map[string]float64 // how often each source is read; below 1, that part of its articles
	Rows    int                // rows kept
	Seed    uint64
}

// Learn trains a tagger on articles and returns its model file. Equal input
// gives equal bytes on one kind of processor: everything runs in one order on
// one goroutine, with a generator of fixed seed.
func Learn(articles []Labelled, lists []byte, o Options, progress io.Writer) ([]byte, error) {
	l, err := newLearner(lists, o, progress)
	if err != nil {
		return nil, err
	}
	if err := l.read(articles); err != nil {
		return nil, err
	}
	l.number(2)
	l.train(o.Epochs)
	l.prune()
	l.train(2)
	return l.file()
}

// learner holds the training text as features and the weights learned so far.
type learner struct {
	Options
	progress io.Writer
	model    *model
	rand     *rand.Rand

	samples []sample
	names   []linear.Feature // of each feature number
	weights []float32        // numLabels for each feature
	squares []float32        // AdaGrad's sums, as weights
	trans   transitions
	squareT transitions
}

// sample is a spot: for each token its features, and the right label.
type sample struct {
	raw    [][]linear.Feature
	active [][]int32
	gold   []uint8
}

func newLearner(lists []byte, o Options, progress io.Writer) (*learner, error) {
	g, err := openGazetteer(lists)
	if err != nil {
		return nil, err
	}
	return &learner{Options: o, progress: progress, model: &model{lists: g}, rand: rand.New(rand.NewPCG(o.Seed, 1))}, nil
}

// read turns the articles into samples.
func (l *learner) read(articles []Labelled) error {
	reader, err := nlp.NewReader()
	if err != nil {
		return err
	}
	t := l.model.tagger()
	for n, a := range articles {
		copies, ok := l.Copies[a.Source]
		if !ok {
			copies = 1
		}
		if copies < 1 && float64(linear.Hash(a.ID)%1000) >= copies*1000 {
			continue
		}
		doc := reader.Read(a.Text)
		t.study(doc)
		gold := t.gold(doc, &a)
		for _, s := range t.spots {
			one := sample{gold: slices.Clone(gold[s.first:s.last])}
			fix(one.gold)
			for i := s.first; i < s.last; i++ {
				one.raw = append(one.raw, slices.Clone(t.features(nil, doc, i)))
			}
			for range max(1, int(copies)) {
				l.samples = append(l.samples, one)
			}
		}
		if n%500 == 0 {
			fmt.Fprintf(l.progress, "\rread %d of %d articles", n, len(articles))
		}
	}
	fmt.Fprintf(l.progress, "\rread %d articles: %d spots\n", len(articles), len(l.samples))
	return nil
}

// classes of the types that labelled text has. Facilities are not learned.
var classes = map[string]class{"PERSON": person, "PLACE": place, "ORG": organization, "NORP": demonym}

// gold is the right label of each token of doc. Where a source does not mark
// demonyms, the lists do.
func (t *tagger) gold(doc *nlp.Doc, a *Labelled) []uint8 {
	gold := make([]uint8, len(doc.Tokens))
	names := slices.Clone(a.Names)
	slices.SortStableFunc(names, func(x, y Name) int { return cmp.Or(x.Start-y.Start, y.End-x.End) })
	free := 0
	for _, n := range names {
		c, ok := classes[n.Type]
		first := doc.TokenAt(n.Start)
		end := first
		for end < len(doc.Tokens) && doc.Tokens[end].Start < n.End {
			end++
		}
		if !ok || first < free || first == end {
			continue
		}
		span := trim(doc, candidate{First: first, Last: end, Class: c})
		spread(gold[span.First:span.Last], c)
		free = end
	}
	for i := 0; i < len(gold); i++ {
		w := &t.words[i]
		code, position := w.phrase>>2, w.phrase&3
		if !w.cap || code&8 == 0 || gold[i] != outside || position != beginning && position != unit {
			continue
		}
		end := i + 1
		if position == beginning {
			for t.words[end].phrase&3 != ending {
				end++
			}
			end++
		}
		if slices.Max(gold[i:end]) == outside {
			spread(gold[i:end], demonym)
		}
		i = end - 1
	}
	return gold
}

// spread labels the tokens of one name.
func spread(gold []uint8, c class) {
	for i := range gold {
		position := inside
		switch {
		case len(gold) == 1:
			position = unit
		case i == 0:
			position = beginning
		case i == len(gold)-1:
			position = ending
		}
		gold[i] = uint8(label(c, position))
	}
}

// fix repairs labels of names that a spot has cut.
func fix(gold []uint8) {
	for i := 0; i < len(gold); {
		if gold[i] == outside {
			i++
			continue
		}
		c, _ := classOf(int(gold[i]))
		end := i + 1
		for end < len(gold) && !closes(int(gold[end-1])) && gold[end] != outside && !opens(int(gold[end])) {
			end++
		}
		spread(gold[i:end], c)
		i = end
	}
}

// number gives each feature seen at least min times a number.
func (l *learner) number(min int) {
	count := map[linear.Feature]int{}
	for _, s := range l.samples {
		for _, fs := range s.raw {
			for _, f := range fs {
				count[f]++
			}
		}
	}
	numbers := map[linear.Feature]int32{}
	for k := range l.samples {
		s := &l.samples[k]
		s.active = make([][]int32, len(s.raw))
		for i, fs := range s.raw {
			row := make([]int32, 0, len(fs))
			for _, f := range fs {
				if count[f] < min {
					continue
				}
				n, ok := numbers[f]
				if !ok {
					n = int32(len(l.names))
					numbers[f] = n
					l.names = append(l.names, f)
				}
				row = append(row, n)
			}
			s.active[i] = row
		}
		s.raw = nil
	}
	l.weights = make([]float32, len(l.names)*numLabels)
	l.squares = make([]float32, len(l.names)*numLabels)
	fmt.Fprintf(l.progress, "%d features\n", len(l.names))
}

// train makes passes over the samples: stochastic gradient ascent on the
// likelihood, with AdaGrad's steps.
func (l *learner) train(epochs int) {
	lattice := newLattice(&l.trans)
	order := make([]int, len(l.samples))
	for i := range order {
		order[i] = i
	}
	var kept [][]int32
	for epoch := range epochs {
		l.rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loglik, tokens := 0.0, 0
		for n, k := range order {
			s := &l.samples[k]
			kept = l.drop(kept, s.active)
			loglik += l.step(lattice, kept, s.gold)
			tokens += len(s.gold)
			if n%20000 == 0 {
				fmt.Fprintf(l.progress, "\repoch %d of %d: %d %%", epoch+1, epochs, 100*n/len(order))
			}
		}
		fmt.Fprintf(l.progress, "\repoch %d of %d: log-likelihood %.4f a token\n", epoch+1, epochs, loglik/float64(tokens))
	}
}

// drop hides some features, so that the model does not lean on single ones.
func (l *learner) drop(dst, active [][]int32) [][]int32 {
	for len(dst) < len(active) {
		dst = append(dst, nil)
	}
	dst = dst[:len(active)]
	threshold := uint32(l.Dropout * math.MaxUint32)
	for i, fs := range active {
		dst[i] = dst[i][:0]
		for _, f := range fs {
			if l.rand.Uint32() >= threshold {
				dst[i] = append(dst[i], f)
			}
		}
	}
	return dst
}

// step learns from one spot and returns its log-likelihood.
func (l *learner) step(lattice *lattice, active [][]int32, gold []uint8) float64 {
	lattice.reset(len(active))
	loglik := 0.0
	for i, fs := range active {
		score := &lattice.score[i]
		for _, f := range fs {
			row := l.weights[int(f)*numLabels:][:numLabels]
			for y, v := range row {
				score[y] += v
			}
		}
	}
	for i, y := range gold {
		x := uint8(outside)
		if i > 0 {
			x = gold[i-1]
		}
		loglik += float64(lattice.score[i][y] + l.trans[x][y])
	}
	loglik += float64(l.trans[gold[len(gold)-1]][outside])
	loglik -= lattice.sums()

	var p [numLabels]float64
	for i, fs := range active {
		lattice.marginal(i, &p)
		for y := range numLabels {
			g := -p[y]
			if y == int(gold[i]) {
				g++
			}
			if math.Abs(g) < 1e-3 {
				continue
			}
			for _, f := range fs {
				l.move(&l.weights[int(f)*numLabels+y], &l.squares[int(f)*numLabels+y], g, l.Decay)
			}
		}
	}
	l.stepTransitions(lattice, gold)
	return loglik
}

func (l *learner) stepTransitions(lattice *lattice, gold []uint8) {
	var g [numLabels][numLabels]float64
	n := len(gold)
	g[outside][gold[0]]++
	g[gold[n-1]][outside]++
	for i := 1; i < n; i++ {
		g[gold[i-1]][gold[i]]++
	}
	var p [numLabels]float64
	lattice.marginal(0, &p)
	for y := range p {
		g[outside][y] -= p[y]
	}
	lattice.marginal(n-1, &p)
	for y := range p {
		g[y][outside] -= p[y]
	}
	for i := 1; i < n; i++ {
		z := 0.0
		for y := range numLabels {
			z += lattice.forward[i][y] * lattice.backward[i][y]
		}
		for y := range numLabels {
			v := lattice.escore[i][y] * lattice.backward[i][y] / lattice.scale[i] / z
			if v < 1e-9 {
				continue
			}
			for _, x := range lattice.prev[y] {
				g[x][y] -= lattice.forward[i-1][x] * lattice.etran[x][y] * v
			}
		}
	}
	for y := range numLabels {
		for _, x := range lattice.prev[y] {
			if math.Abs(g[x][y]) > 1e-6 {
				l.move(&l.trans[x][y], &l.squareT[x][y], g[x][y], 0)
				lattice.etran[x][y] = math.Exp(float64(l.trans[x][y]))
			}
		}
	}
}

// move takes one AdaGrad step uphill.
func (l *learner) move(w, square *float32, g, decay float64) {
	*square += float32(g * g)
	*w += float32(l.Rate * (g - decay*float64(*w)) / (math.Sqrt(float64(*square)) + 1e-6))
}

// prune keeps the rows that matter most, by their largest weight.
func (l *learner) prune() {
	if l.Rows == 0 || len(l.names) <= l.Rows {
		return
	}
	matter := make([]float32, len(l.names))
	for f := range l.names {
		for _, w := range l.weights[f*numLabels:][:numLabels] {
			matter[f] = max(matter[f], float32(math.Abs(float64(w))))
		}
	}
	sorted := slices.Clone(matter)
	slices.Sort(sorted)
	threshold := sorted[len(sorted)-l.Rows]
	renumber := make([]int32, len(l.names))
	n := int32(0)
	for f := range l.names {
		if matter[f] < threshold {
			renumber[f] = -1
			continue
		}
		renumber[f] = n
		l.names[n] = l.names[f]
		copy(l.weights[int(n)*numLabels:], l.weights[f*numLabels:][:numLabels])
		copy(l.squares[int(n)*numLabels:], l.squares[f*numLabels:][:numLabels])
		n++
	}
	l.names, l.weights, l.squares = l.names[:n], l.weights[:int(n)*numLabels], l.squares[:int(n)*numLabels]
	for k := range l.samples {
		for i, fs := range l.samples[k].active {
			kept := fs[:0]
			for _, f := range fs {
				if renumber[f] >= 0 {
					kept = append(kept, renumber[f])
				}
			}
			l.samples[k].active[i] = kept
		}
	}
	fmt.Fprintf(l.progress, "%d features kept, with a weight of %.3f or more\n", n, threshold)
}

// file writes the model.
func (l *learner) file() ([]byte, error) {
	b := linear.NewBuilder(labelNames()...)
	add := func(f linear.Feature, weights []float32) error {
		var row []linear.Weight
		for y, w := range weights {
			if v := int(math.Round(float64(w) / unitOfWeight)); v != 0 {
				row = append(row, linear.Weight{Class: y, Weight: min(max(v, -128), 127)})
			}
		}
		if len(row) == 0 {
			return nil
		}
		return b.Add(f, row...)
	}
	for f, name := range l.names {
		if err := add(name, l.weights[f*numLabels:][:numLabels]); err != nil {
			return nil, err
		}
	}
	for x := range l.trans {
		if err := add(tAfter.With(linear.Value(x)), l.trans[x][:]); err != nil {
			return nil, err
		}
	}
	return b.Bytes()
}
