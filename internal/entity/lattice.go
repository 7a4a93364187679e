package entity

import "math"

// A name of several tokens is labelled Begin, Inside…, Last, a name of one
// token Unit, everything else Outside (BILOU). Label 0 is Outside; class c has
// the labels 1+4c to 4+4c. Facilities have no labels: no open text marks them.
const (
	labelled  = 4 // the classes person, place, organization and demonym
	numLabels = 1 + 4*labelled
	outside   = 0
)

const (
	beginning = iota
	inside
	ending
	unit
)

// bilou is the position of the i-th of n tokens of a name.
func bilou(i, n int) int {
	switch {
	case n == 1:
		return unit
	case i == 0:
		return beginning
	case i == n-1:
		return ending
	}
	return inside
}

func label(c class, position int) int { return 1 + 4*int(c) + position }

// classOf is the class of a label other than outside, and its position.
func classOf(y int) (c class, position int) { return class((y - 1) / 4), (y - 1) % 4 }

// opens and closes tell whether a name may begin at label y, and whether it
// is over after y. Outside does both.
func opens(y int) bool  { return y == outside || (y-1)%4 == beginning || (y-1)%4 == unit }
func closes(y int) bool { return y == outside || (y-1)%4 == ending || (y-1)%4 == unit }

// follows reports whether label y may stand after label x.
func follows(x, y int) bool {
	if closes(x) {
		return opens(y)
	}
	return !opens(y) && (x-1)/4 == (y-1)/4
}

// transitions holds the score of each label after each other; those that
// [follows] forbids are never read.
type transitions [numLabels][numLabels]float32

// lattice finds the best labels of one spot, and how sure they are. The
// tokens before and after a spot are outside.
type lattice struct {
	trans *transitions
	etran [numLabels][numLabels]float64 // exp(trans), 0 where forbidden
	prev  [numLabels][]uint8            // the labels that may stand before each

	score    [][numLabels]float32 // of each token, set by the caller
	back     [][numLabels]uint8
	path     []uint8
	escore   [][numLabels]float64
	forward  [][numLabels]float64 // scaled to sum to 1 at each token
	backward [][numLabels]float64
	scale    []float64
}

func newLattice(t *transitions) *lattice {
	l := &lattice{trans: t}
	for y := range numLabels {
		for x := range numLabels {
			if follows(x, y) {
				l.prev[y] = append(l.prev[y], uint8(x))
			}
		}
	}
	l.refresh()
	return l
}

// refresh takes over changed transitions.
func (l *lattice) refresh() {
	for y := range numLabels {
		for _, x := range l.prev[y] {
			l.etran[x][y] = math.Exp(float64(l.trans[x][y]))
		}
	}
}

// reset makes room for n tokens with all scores zero.
func (l *lattice) reset(n int) {
	if cap(l.score) < n {
		c := 2*n + 16
		l.score, l.back, l.path = make([][numLabels]float32, c), make([][numLabels]uint8, c), make([]uint8, c)
		l.escore, l.forward, l.backward = make([][numLabels]float64, c), make([][numLabels]float64, c), make([][numLabels]float64, c)
		l.scale = make([]float64, c)
	}
	l.score, l.back, l.path = l.score[:n], l.back[:n], l.path[:n]
	l.escore, l.forward, l.backward, l.scale = l.escore[:n], l.forward[:n], l.backward[:n], l.scale[:n]
	clear(l.score)
}

// best is the label sequence of highest score (Viterbi).
func (l *lattice) best() []uint8 {
	n := len(l.score)
	var cur, next [numLabels]float32
	for y := range numLabels {
		cur[y] = float32(math.Inf(-1))
		if opens(y) {
			cur[y] = l.trans[outside][y] + l.score[0][y]
		}
	}
	for i := 1; i < n; i++ {
		for y := range numLabels {
			best, from := float32(math.Inf(-1)), uint8(outside)
			for _, x := range l.prev[y] {
				if v := cur[x] + l.trans[x][y]; v > best {
					best, from = v, x
				}
			}
			next[y], l.back[i][y] = best+l.score[i][y], from
		}
		cur = next
	}
	best, y := float32(math.Inf(-1)), uint8(outside)
	for _, x := range l.prev[outside] {
		if v := cur[x] + l.trans[x][outside]; v > best {
			best, y = v, x
		}
	}
	for i := n - 1; i >= 0; i-- {
		l.path[i] = y
		y = l.back[i][y]
	}
	return l.path
}

// sums runs the forward and backward passes, after which marginal and
// probability can be asked. It returns the logarithm of the sum over all
// label sequences.
func (l *lattice) sums() float64 {
	n := len(l.score)
	logz := 0.0
	for i := range n {
		top := l.score[i][0]
		for _, v := range l.score[i] {
			top = max(top, v)
		}
		logz += float64(top)
		for y, v := range l.score[i] {
			l.escore[i][y] = math.Exp(float64(v - top))
		}
	}
	for i := range n {
		sum := 0.0
		f := &l.forward[i]
		for y := range numLabels {
			v := 0.0
			if i == 0 {
				v = l.etran[outside][y]
			} else {
				for _, x := range l.prev[y] {
					v += float64(l.forward[i-1][x] * l.etran[x][y])
				}
			}
			v *= l.escore[i][y]
			f[y] = v
			sum += v
		}
		if sum == 0 {
			sum = 1e-300
		}
		for y := range f {
			f[y] /= sum
		}
		l.scale[i] = sum
		logz += math.Log(sum)
	}
	for y := range numLabels {
		l.backward[n-1][y] = l.etran[y][outside]
	}
	for i := n - 2; i >= 0; i-- {
		b := &l.backward[i]
		*b = [numLabels]float64{}
		for y := range numLabels {
			v := l.escore[i+1][y] * l.backward[i+1][y] / l.scale[i+1]
			for _, x := range l.prev[y] {
				b[x] += float64(l.etran[x][y] * v)
			}
		}
	}
	z := 0.0
	for y := range numLabels {
		z += float64(l.forward[n-1][y] * l.backward[n-1][y])
	}
	return logz + math.Log(z)
}

// marginal sets p to the probability of each label at token i.
func (l *lattice) marginal(i int, p *[numLabels]float64) {
	z := 0.0
	for y := range numLabels {
		p[y] = l.forward[i][y] * l.backward[i][y]
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
func (l *lattice) name(first, end int, c class) float64 {
	y := label(c, beginning)
	if end-first == 1 {
		y = label(c, unit)
	}
	v := l.forward[first][y]
	for i := first + 1; i < end; i++ {
		x := y
		y = label(c, inside)
		if i == end-1 {
			y = label(c, ending)
		}
		v *= l.etran[x][y] * l.escore[i][y] / l.scale[i]
	}
	v *= l.backward[end-1][y]
	z := 0.0
	for y := range numLabels {
		z += l.forward[end-1][y] * l.backward[end-1][y]
	}
	if z == 0 {
		return 0
	}
	return min(v/z, 1)
}
