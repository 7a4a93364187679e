package train

import (
	"factbox/internal/ner"

	"fmt"
	"math"
)

// parameters are the weights learned so far.
type parameters struct {
	weights []float32 // numLabels for each feature
	squares []float32 // AdaGrad's sums
	trans   ner.Transitions
	squareT ner.Transitions
}

func newParameters(features int) *parameters {
	return &parameters{weights: make([]float32, features*ner.NumLabels), squares: make([]float32, features*ner.NumLabels)}
}

// row is the weights of a feature.
func (p *parameters) row(f int32) []float32 { return p.weights[int(f)*ner.NumLabels:][:ner.NumLabels] }

// add adds the weights of a feature to the scores.
func (p *parameters) add(f int32, scores *[ner.NumLabels]float32) {
	for y, v := range p.row(f) {
		scores[y] += v
	}
}

// emissions sets the lattice to the scores of a spot.
func (p *parameters) emissions(lattice *ner.Lattice, active [][]int32) {
	lattice.Reset(len(active))
	for i, features := range active {
		for _, f := range features {
			p.add(f, &lattice.Score[i])
		}
	}
}

// fit makes passes over the samples: stochastic gradient ascent on the
// likelihood of the labels, with AdaGrad's steps.
func (l *learner) fit(what string, order []int, p *parameters, epochs int) *parameters {
	lattice := ner.NewLattice(&p.trans)
	var shown [][]int32
	for epoch := range epochs {
		l.rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loglik, tokens := 0.0, 0
		for n, k := range order {
			s := &l.samples[k]
			shown = l.drop(shown, s)
			loglik += l.step(p, lattice, shown, s.gold)
			tokens += len(s.gold)
			if n%20000 == 0 {
				fmt.Fprintf(l.progress, "\r%s: pass %d of %d: %d %%", what, epoch+1, epochs, 100*n/len(order))
			}
		}
		fmt.Fprintf(l.progress, "\r%s: pass %d of %d: log-likelihood %.4f a token\n", what, epoch+1, epochs, loglik/float64(tokens))
	}
	return p
}

// settle makes further passes and returns the mean of the weights after each:
// what the last steps happened to be averages out.
func (l *learner) settle(what string, order []int, p *parameters, passes int) *parameters {
	mean := &parameters{weights: make([]float32, len(p.weights))}
	for range passes {
		p = l.fit(what, order, p, 1)
		for i, w := range p.weights {
			mean.weights[i] += w / float32(passes)
		}
		for x := range p.trans {
			for y, w := range p.trans[x] {
				mean.trans[x][y] += w / float32(passes)
			}
		}
	}
	return mean
}

// drop shows the features of a sample but for some, so that the model does
// not lean on single ones. Half of the time it hides those of the second
// reading, so that the first does without.
func (l *learner) drop(dst [][]int32, s *sample) [][]int32 {
	for len(dst) < len(s.active) {
		dst = append(dst, nil)
	}
	dst = dst[:len(s.active)]
	threshold := uint32(l.Dropout * math.MaxUint32)
	second := s.pooled != nil && l.rand.Uint32()&1 == 0
	for i, features := range s.active {
		dst[i] = dst[i][:0]
		for _, f := range features {
			if l.rand.Uint32() >= threshold {
				dst[i] = append(dst[i], f)
			}
		}
		if second {
			for _, f := range s.pooled[i] {
				if l.rand.Uint32() >= threshold {
					dst[i] = append(dst[i], f)
				}
			}
		}
	}
	return dst
}

// step learns from one spot and returns its log-likelihood.
func (l *learner) step(p *parameters, lattice *ner.Lattice, active [][]int32, gold []uint8) float64 {
	p.emissions(lattice, active)
	loglik := 0.0
	for i, y := range gold {
		x := uint8(ner.Outside)
		if i > 0 {
			x = gold[i-1]
		}
		loglik += float64(lattice.Score[i][y] + p.trans[x][y])
	}
	loglik += float64(p.trans[gold[len(gold)-1]][ner.Outside])
	loglik -= lattice.Sums()

	var q [ner.NumLabels]float64
	for i, fs := range active {
		lattice.Marginal(i, &q)
		for y := range ner.NumLabels {
			g := -q[y]
			if y == int(gold[i]) {
				g++
			}
			if math.Abs(g) < 1e-3 {
				continue
			}
			for _, f := range fs {
				l.move(&p.weights[int(f)*ner.NumLabels+y], &p.squares[int(f)*ner.NumLabels+y], g, l.Decay)
			}
		}
	}
	l.stepTransitions(p, lattice, gold)
	return loglik
}

func (l *learner) stepTransitions(p *parameters, lattice *ner.Lattice, gold []uint8) {
	var g [ner.NumLabels][ner.NumLabels]float64
	n := len(gold)
	g[ner.Outside][gold[0]]++
	g[gold[n-1]][ner.Outside]++
	for i := 1; i < n; i++ {
		g[gold[i-1]][gold[i]]++
	}
	var q [ner.NumLabels]float64
	lattice.Marginal(0, &q)
	for y := range q {
		g[ner.Outside][y] -= q[y]
	}
	lattice.Marginal(n-1, &q)
	for y := range q {
		g[y][ner.Outside] -= q[y]
	}
	for i := 1; i < n; i++ {
		z := 0.0
		for y := range ner.NumLabels {
			z += lattice.Forward[i][y] * lattice.Backward[i][y]
		}
		for y := range ner.NumLabels {
			v := lattice.Escore[i][y] * lattice.Backward[i][y] / lattice.Scale[i] / z
			if v < 1e-9 {
				continue
			}
			for _, x := range lattice.Prev[y] {
				g[x][y] -= lattice.Forward[i-1][x] * lattice.Etran[x][y] * v
			}
		}
	}
	for y := range ner.NumLabels {
		for _, x := range lattice.Prev[y] {
			if math.Abs(g[x][y]) > 1e-6 {
				l.move(&p.trans[x][y], &p.squareT[x][y], g[x][y], 0)
				lattice.Etran[x][y] = math.Exp(float64(p.trans[x][y]))
			}
		}
	}
}

// move takes one AdaGrad step uphill.
func (l *learner) move(w, square *float32, g, decay float64) {
	*square += float32(g * g)
	*w += float32(l.Rate * (g - decay*float64(*w)) / (math.Sqrt(float64(*square)) + 1e-6))
}
