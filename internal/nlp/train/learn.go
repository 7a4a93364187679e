package train

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"

	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// Options of learning.
type Options struct {
	Epochs  int     // passes over the trees, before the features are chosen
	Settle  int     // passes after that, whose mean is the model
	Rate    float64 // AdaGrad's step
	Decay   float64 // weight decay
	Dropout float64 // part of the features hidden at each step
	Rare    int     // a feature must be seen that often
	Rows    int     // features kept
	Own     int     // how often the sentences of our own are read for each tree
	Often   int     // an opinion of a spelling is trusted that was seen that often
	Sure    float64 // and was right in that part of it
	Shout   float64 // part of the sentences that are read once more in capitals
	Ignore  float64 // a smaller gradient moves nothing
	Small   int     // a smaller weight, in units of the model, is 0
	Seed    uint64
}

// DefaultOptions are those the committed model was learned with.
func DefaultOptions() Options {
	return Options{Epochs: 7, Settle: 3, Rate: 0.1, Decay: 1e-6, Dropout: 0.3, Rare: 2, Rows: 84_000, Own: 3, Often: 20, Sure: 0.998, Shout: 0.08, Ignore: 0.04, Small: 2, Seed: 1}
}

// numClasses are all tags but NoTag; class c is tag c+1.
const numClasses = int(nlp.NumTags) - 1

// sample is a sentence to learn from.
type sample struct {
	sightings nlp.Sightings
	gold      []nlp.Tag
	opinions  []nlp.Tag
	trusted   []bool // the opinion stands
}

// Learn learns the corrector's model from trees and returns its file.
func Learn(trees []Tree, o Options, progress io.Writer) ([]byte, error) {
	l := &learner{Options: o, progress: progress, rand: rand.New(rand.NewPCG(o.Seed, 17)), table: newTable()}
	none, err := linear.NewBuilder(tagNames()...).Bytes()
	if err != nil {
		return nil, err
	}
	if err := l.read(trees, none); err != nil {
		return nil, err
	}
	l.settle()
	b, err := l.dictionary()
	if err != nil {
		return nil, err
	}
	known, err := b.Bytes()
	if err != nil {
		return nil, err
	}
	if err := l.read(trees, known); err != nil {
		return nil, err
	}
	l.trust()
	l.count()
	l.fit("all features", o.Epochs)
	l.keep()
	l.fit("kept features", 2)
	mean := make([]float32, len(l.table.weights))
	for range o.Settle {
		l.fit("settling", 1)
		for i, w := range l.table.weights {
			mean[i] += w / float32(o.Settle)
		}
	}
	copy(l.table.weights, mean)
	return l.file()
}

type learner struct {
	Options
	progress io.Writer
	rand     *rand.Rand
	samples  []sample
	table    *table
	settled  map[linear.Feature]nlp.Tag // by SettledWord
	trusted  map[linear.Feature]bool    // by TrustedOpinion
}

// read sees the sentences of the trees, and some of them again as headlines
// spell them, with the words of a dictionary settled.
func (l *learner) read(trees []Tree, dictionary []byte) error {
	reader, err := nlp.NewReaderWith(dictionary, true)
	if err != nil {
		return err
	}
	shouting := rand.New(rand.NewPCG(l.Seed, 19))
	l.samples = l.samples[:0]
	own := ownSentences()
	for range l.Own {
		for i := range own {
			l.see(reader, &own[i])
		}
	}
	for i := range trees {
		l.see(reader, &trees[i])
		if shouting.Float64() < l.Shout {
			shouted := trees[i].Shouted(shouting.IntN(4) == 0)
			l.see(reader, &shouted)
		}
	}
	return nil
}

func (l *learner) see(reader *nlp.Reader, tree *Tree) {
	d := reader.Read(tree.Text)
	gold, _ := tree.Gold(d)
	for k, s := range d.Sentences {
		l.samples = append(l.samples, sample{gold: slices.Clone(gold[s.First:s.Last])})
		n := len(l.samples) - 1
		reader.See(&l.samples[n].sightings, k)
		for _, t := range d.Tokens[s.First:s.Last] {
			l.samples[n].opinions = append(l.samples[n].opinions, t.Tag)
		}
	}
}

// settle finds the spellings that have one tag only.
func (l *learner) settle() {
	counts := map[linear.Feature]*[nlp.NumTags]int{}
	l.tally(counts, func(spelling, _ linear.Value) linear.Feature { return nlp.SettledWord.With(spelling) })
	l.settled = map[linear.Feature]nlp.Tag{}
	for f, c := range counts {
		if tag, ok := only(c, 100, 0.998); ok {
			l.settled[f] = tag
		}
	}
}

// trust finds the first opinions of spellings that are not wrong.
func (l *learner) trust() {
	counts := map[linear.Feature]*[nlp.NumTags]int{}
	opinions := map[linear.Feature]nlp.Tag{}
	l.tally(counts, func(spelling, opinion linear.Value) linear.Feature {
		f := nlp.TrustedOpinion.With(spelling).With(opinion)
		opinions[f] = nlp.Tag(opinion)
		return f
	})
	l.trusted = map[linear.Feature]bool{}
	for f, c := range counts {
		if tag, ok := only(c, l.Often, l.Sure); ok && tag == opinions[f] {
			l.trusted[f] = true
		}
	}
	trusted, all := 0, 0
	for i := range l.samples {
		s := &l.samples[i]
		for k := range s.gold {
			all++
			t := s.sightings.Trusted(k, l)
			s.trusted = append(s.trusted, t)
			if t {
				trusted++
			}
		}
	}
	fmt.Fprintf(l.progress, "%d sentences, %d words; %d spellings are settled, %d opinions trusted, which are the tags of %d words\n",
		len(l.samples), all, len(l.settled), len(l.trusted), trusted)
}

// tally counts the tags of every word under the feature that key gives it.
func (l *learner) tally(counts map[linear.Feature]*[nlp.NumTags]int, key func(spelling, opinion linear.Value) linear.Feature) {
	for i := range l.samples {
		s := &l.samples[i]
		for k, g := range s.gold {
			f := key(s.sightings.Spelling(k))
			if counts[f] == nil {
				counts[f] = new([nlp.NumTags]int)
			}
			counts[f][g]++
		}
	}
}

// only is the tag that nearly all of a word's occurrences have.
func only(counts *[nlp.NumTags]int, often int, sure float64) (nlp.Tag, bool) {
	sum, best := 0, nlp.NoTag+1
	for tag := nlp.NoTag + 1; tag < nlp.NumTags; tag++ {
		sum += counts[tag]
		if counts[tag] > counts[best] {
			best = tag
		}
	}
	return best, sum >= often && float64(counts[best]) >= sure*float64(sum)
}

// Has reports whether an opinion is trusted.
func (l *learner) Has(f linear.Feature) bool { return l.trusted[f] }

// count enters the features that gold tags and opinions give often enough.
func (l *learner) count() {
	seen := newTable()
	l.walk(func(features []linear.Feature, s *sample, i int) nlp.Tag {
		for _, f := range features {
			seen.count(f, l.Rare, l.table)
		}
		return s.gold[i]
	})
	l.table.grow()
	fmt.Fprintf(l.progress, "%d features\n", len(l.table.keys))
}

// walk goes once through all words that are not trusted, in random order of
// sentences, and decides as told.
func (l *learner) walk(decide func(features []linear.Feature, s *sample, i int) nlp.Tag) {
	var buffer [nlp.MaxTagFeatures]linear.Feature
	for _, k := range l.rand.Perm(len(l.samples)) {
		s := &l.samples[k]
		s.sightings.Begin()
		for i := range s.gold {
			tag := s.opinions[i]
			if !s.trusted[i] {
				tag = decide(s.sightings.Features(buffer[:0], i), s, i)
			}
			s.sightings.Decide(i, tag)
		}
	}
}

// fit makes passes over the words: stochastic gradient ascent on the
// likelihood of the tags, each word seen behind the tags that the model gave.
func (l *learner) fit(what string, epochs int) {
	var ids []int32
	var scores [numClasses]float32
	for epoch := range epochs {
		right, all, loglik := 0, 0, 0.0
		l.walk(func(features []linear.Feature, s *sample, i int) nlp.Tag {
			gold := s.gold[i]
			ids = ids[:0]
			for _, f := range features {
				if id := l.table.find(f); id >= 0 && (gold == nlp.NoTag || l.rand.Float64() >= l.Dropout) {
					ids = append(ids, id)
				}
			}
			best := l.table.score(ids, &scores)
			if gold == nlp.NoTag {
				return nlp.Tag(best + 1)
			}
			all++
			if best == int(gold)-1 {
				right++
			}
			loglik += l.step(ids, &scores, int(gold)-1)
			return nlp.Tag(best + 1)
		})
		fmt.Fprintf(l.progress, "%s: pass %d of %d: %.2f %% right, log-likelihood %.4f a word\n", what, epoch+1, epochs, 100*float64(right)/float64(all), loglik/float64(all))
	}
}

// step takes one of AdaGrad's steps uphill and returns the log-likelihood.
func (l *learner) step(ids []int32, scores *[numClasses]float32, gold int) float64 {
	top := slices.Max(scores[:])
	var p [numClasses]float64
	sum := 0.0
	for c, s := range scores {
		p[c] = math.Exp(float64(s - top))
		sum += p[c]
	}
	for c := range p {
		g := -p[c] / sum
		if c == gold {
			g++
		}
		if math.Abs(g) < l.Ignore {
			continue
		}
		for _, id := range ids {
			k := int(id)*numClasses + c
			w, square := &l.table.weights[k], &l.table.squares[k]
			*square += float32(g * g)
			*w += float32(l.Rate * (g - l.Decay*float64(*w)) / (math.Sqrt(float64(*square)) + 1e-6))
		}
	}
	return math.Log(p[gold] / sum)
}

// keep keeps the features with the largest weights.
func (l *learner) keep() {
	if len(l.table.keys) <= l.Rows {
		return
	}
	worth := make([]float64, len(l.table.keys))
	order := make([]int, len(worth))
	for id := range worth {
		order[id] = id
		for _, w := range l.table.row(int32(id)) {
			worth[id] += float64(w) * float64(w)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(worth[b], worth[a]), cmp.Compare(l.table.keys[a], l.table.keys[b]))
	})
	kept := newTable()
	for _, id := range order[:l.Rows] {
		kept.insert(l.table.keys[id])
	}
	kept.grow()
	for i, id := range order[:l.Rows] {
		copy(kept.row(int32(i)), l.table.row(int32(id)))
		copy(kept.squares[i*numClasses:][:numClasses], l.table.squares[id*numClasses:][:numClasses])
	}
	l.table = kept
}

// file is the model: weights as bytes, of which one is a hundredth of the
// largest.
func (l *learner) file() ([]byte, error) {
	largest := 0.0
	for _, w := range l.table.weights {
		largest = max(largest, math.Abs(float64(w)))
	}
	unit := largest / math.MaxInt8
	b, err := l.dictionary()
	if err != nil {
		return nil, err
	}
	entries := 0
	for id, f := range l.table.keys {
		var row []linear.Weight
		for c, w := range l.table.row(int32(id)) {
			if n := int(math.Round(float64(w) / unit)); n >= l.Small || n <= -l.Small {
				row = append(row, linear.Weight{Class: c, Weight: n})
			}
		}
		if len(row) == 0 {
			continue
		}
		entries += len(row)
		if err := b.Add(f, row...); err != nil {
			return nil, err
		}
	}
	fmt.Fprintf(l.progress, "unit %.4f, %.1f entries a row\n", unit, float64(entries)/float64(len(l.table.keys)))
	return b.Bytes()
}

// dictionary is a model of the settled words and trusted opinions alone.
func (l *learner) dictionary() (*linear.Builder, error) {
	b := linear.NewBuilder(tagNames()...)
	for f, tag := range l.settled {
		if err := b.Add(f, linear.Weight{Class: int(tag) - 1, Weight: 1}); err != nil {
			return nil, err
		}
	}
	for f := range l.trusted {
		if err := b.Add(f); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// tagNames are the classes.
func tagNames() []string {
	names := make([]string, numClasses)
	for c := range names {
		names[c] = nlp.Tag(c + 1).String()
	}
	return names
}
