package ner

import "math"

// A name of several tokens is labelled Begin, Inside…, Last, a name of one
// token Unit, everything else Outside (BILOU). Label 0 is Outside; class c has
// the labels 1+4c to 4+4c. Facilities have no labels: no open text marks them.
const (
	labelled  = 4 // the classes person, place, organization and demonym
	NumLabels = 1 + 4*labelled
	Outside   = 0
)

const (
	Beginning = iota
	inside
	Ending
	Unit
)

// Bilou is the position of the i-th of n tokens of a name.
func Bilou(i, n int) int {
	switch {
	case n == 1:
		return Unit
	case i == 0:
		return Beginning
	case i == n-1:
		return Ending
	}
	return inside
}

func Label(c Class, position int) int { return 1 + 4*int(c) + position }

// ClassOf is the class of a label other than outside, and its position.
func ClassOf(y int) (c Class, position int) { return Class((y - 1) / 4), (y - 1) % 4 }

// Opens and closes tell whether a name may begin at label y, and whether it
// is over after y. Outside does both.
func Opens(y int) bool  { return y == Outside || (y-1)%4 == Beginning || (y-1)%4 == Unit }
func Closes(y int) bool { return y == Outside || (y-1)%4 == Ending || (y-1)%4 == Unit }

// follows reports whether label y may stand after label x.
func follows(x, y int) bool {
	if Closes(x) {
		return Opens(y)
	}
	return !Opens(y) && (x-1)/4 == (y-1)/4
}

// Transitions holds the score of each label after each other; those that
// [follows] forbids are never read.
type Transitions [NumLabels][NumLabels]float32

// Lattice finds the best labels of one spot, and how sure they are. The
// tokens before and after a spot are outside.
type Lattice struct {
	trans *Transitions
	Etran [NumLabels][NumLabels]float64 // exp(trans), 0 where forbidden
	Prev  [NumLabels][]uint8            // the labels that may stand before each

	Score    [][NumLabels]float32 // of each token, set by the caller
	back     [][NumLabels]uint8
	path     []uint8
	Escore   [][NumLabels]float64
	Forward  [][NumLabels]float64 // scaled to sum to 1 at each token
	Backward [][NumLabels]float64
	Scale    []float64
}

func NewLattice(t *Transitions) *Lattice {
	l := &Lattice{trans: t}
	for y := range NumLabels {
		for x := range NumLabels {
			if follows(x, y) {
				l.Prev[y] = append(l.Prev[y], uint8(x))
			}
		}
	}
	l.refresh()
	return l
}

// refresh takes over changed transitions.
func (l *Lattice) refresh() {
	for y := range NumLabels {
		for _, x := range l.Prev[y] {
			l.Etran[x][y] = math.Exp(float64(l.trans[x][y]))
		}
	}
}

// Reset makes room for n tokens with all scores zero.
func (l *Lattice) Reset(n int) {
	if cap(l.Score) < n {
		c := 2*n + 16
		l.Score, l.back, l.path = make([][NumLabels]float32, c), make([][NumLabels]uint8, c), make([]uint8, c)
		l.Escore, l.Forward, l.Backward = make([][NumLabels]float64, c), make([][NumLabels]float64, c), make([][NumLabels]float64, c)
		l.Scale = make([]float64, c)
	}
	l.Score, l.back, l.path = l.Score[:n], l.back[:n], l.path[:n]
	l.Escore, l.Forward, l.Backward, l.Scale = l.Escore[:n], l.Forward[:n], l.Backward[:n], l.Scale[:n]
	clear(l.Score)
}

// Best is the label sequence of highest score (Viterbi).
func (l *Lattice) Best() []uint8 {
	n := len(l.Score)
	var cur, next [NumLabels]float32
	for y := range NumLabels {
		cur[y] = float32(math.Inf(-1))
		if Opens(y) {
			cur[y] = l.trans[Outside][y] + l.Score[0][y]
		}
	}
	for i := 1; i < n; i++ {
		for y := range NumLabels {
			best, from := float32(math.Inf(-1)), uint8(Outside)
			for _, x := range l.Prev[y] {
				if v := cur[x] + l.trans[x][y]; v > best {
					best, from = v, x
				}
			}
			next[y], l.back[i][y] = best+l.Score[i][y], from
		}
		cur = next
	}
	best, y := float32(math.Inf(-1)), uint8(Outside)
	for _, x := range l.Prev[Outside] {
		if v := cur[x] + l.trans[x][Outside]; v > best {
			best, y = v, x
		}
	}
	for i := n - 1; i >= 0; i-- {
		l.path[i] = y
		y = l.back[i][y]
	}
	return l.path
}

// Sums runs the forward and backward passes, after which marginal and
// probability can be asked. It returns the logarithm of the sum over all
// label sequences.
func (l *Lattice) Sums() float64 {
	n := len(l.Score)
	logz := 0.0
	for i := range n {
		top := l.Score[i][0]
		for _, v := range l.Score[i] {
			top = max(top, v)
		}
		logz += float64(top)
		for y, v := range l.Score[i] {
			l.Escore[i][y] = math.Exp(float64(v - top))
		}
	}
	for i := range n {
		sum := 0.0
		f := &l.Forward[i]
		for y := range NumLabels {
			v := 0.0
			if i == 0 {
				v = l.Etran[Outside][y]
			} else {
				for _, x := range l.Prev[y] {
					v += float64(l.Forward[i-1][x] * l.Etran[x][y])
				}
			}
			v *= l.Escore[i][y]
			f[y] = v
			sum += v
		}
		if sum == 0 {
			sum = 1e-300
		}
		for y := range f {
			f[y] /= sum
		}
		l.Scale[i] = sum
		logz += math.Log(sum)
	}
	for y := range NumLabels {
		l.Backward[n-1][y] = l.Etran[y][Outside]
	}
	for i := n - 2; i >= 0; i-- {
		b := &l.Backward[i]
		*b = [NumLabels]float64{}
		for y := range NumLabels {
			v := l.Escore[i+1][y] * l.Backward[i+1][y] / l.Scale[i+1]
			for _, x := range l.Prev[y] {
				b[x] += float64(l.Etran[x][y] * v)
			}
		}
	}
	z := 0.0
	for y := range NumLabels {
		z += float64(l.Forward[n-1][y] * l.Backward[n-1][y])
	}
	return logz + math.Log(z)
}

// Marginal sets p to the probability of each label at token i.
func (l *Lattice) Marginal(i int, p *[NumLabels]float64) {
	z := 0.0
	for y := range NumLabels {
		p[y] = l.Forward[i][y] * l.Backward[i][y]
		z += p[y]
	}
	if z == 0 {
		z = 1
	}
	for y := range p {
		p[y] /= z
	}
}

// name is the probability that tokens first to last, half-open, are one name
// of class c.
func (l *Lattice) name(first, end int, c Class) float64 {
	y := Label(c, Beginning)
	if end-first == 1 {
		y = Label(c, Unit)
	}
	v := l.Forward[first][y]
	for i := first + 1; i < end; i++ {
		x := y
		y = Label(c, inside)
		if i == end-1 {
			y = Label(c, Ending)
		}
		v *= l.Etran[x][y] * l.Escore[i][y] / l.Scale[i]
	}
	v *= l.Backward[end-1][y]
	z := 0.0
	for y := range NumLabels {
		z += l.Forward[end-1][y] * l.Backward[end-1][y]
	}
	if z == 0 {
		return 0
	}
	return min(v/z, 1)
}
