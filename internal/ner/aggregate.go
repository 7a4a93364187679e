package ner

// kinds are the classes with labels, and outside.
const kinds = labelled + 1

// marginal is how a first reading of one occurrence of a word sees it.
type marginal struct {
	kind [kinds]float32 // probability of each class; the last is outside
	long float32        // probability to be in a person's name of several words
}

// marginalOf reads the probabilities of token i off the lattice.
func (l *Lattice) marginalOf(i int) (o marginal) {
	var p [NumLabels]float64
	l.Marginal(i, &p)
	o.kind[labelled] = float32(p[Outside])
	for y := 1; y < NumLabels; y++ {
		c, position := ClassOf(y)
		o.kind[c] += float32(p[y])
		if c == Person && position != Unit {
			o.long += float32(p[y])
		}
	}
	return o
}

// aggregate sums the marginals on all occurrences of one word in an article.
type aggregate struct {
	sum   marginal
	count int // occurrences
}

func (p *aggregate) add(o *marginal) {
	for k, v := range o.kind {
		p.sum.kind[k] += v
	}
	p.sum.long += o.long
}

// others is what all occurrences but the one with marginal o say, in a few
// steps; 0 when there are no others.
func (p *aggregate) others(o *marginal) uint8 {
	n := p.count - 1
	if n < 1 {
		return 0
	}
	best, top := 0, float32(-1)
	for k := range kinds {
		if v := p.sum.kind[k] - o.kind[k]; v > top {
			best, top = k, v
		}
	}
	step := 0
	switch mean := top / float32(n); {
	case mean > 0.95:
		step = 3
	case mean > 0.8:
		step = 2
	case mean > 0.6:
		step = 1
	}
	long := 0
	if p.sum.long-o.long > 0.5 {
		long = 1
	}
	return uint8(1 + best + step<<3 + min(n, 3)<<5 + long<<7)
}
