package train

import "factbox/internal/linear"

// table holds the weights of features while they are learned: a hash table
// with linear probing from features to rows.
type table struct {
	keys    []linear.Feature // of each row
	slots   []int32          // row + 1; 0 is empty
	shift   uint
	counts  []uint16  // how often a row was seen, while features are counted
	weights []float32 // numClasses for each row
	squares []float32 // AdaGrad's sums
}

const firstBits = 16

func newTable() *table {
	return &table{slots: make([]int32, 1<<firstBits), shift: 64 - firstBits}
}

// find is the row of f, or -1.
func (t *table) find(f linear.Feature) int32 {
	mask := len(t.slots) - 1
	for i := int(f >> t.shift); ; i = (i + 1) & mask {
		id := t.slots[i] - 1
		if id < 0 || t.keys[id] == f {
			return id
		}
	}
}

// insert gives f a new row.
func (t *table) insert(f linear.Feature) int32 {
	if 2*len(t.keys) >= len(t.slots) {
		t.slots = make([]int32, 2*len(t.slots))
		t.shift--
		for id, k := range t.keys {
			t.place(k, int32(id))
		}
	}
	id := int32(len(t.keys))
	t.keys = append(t.keys, f)
	t.place(f, id)
	return id
}

func (t *table) place(f linear.Feature, id int32) {
	mask := len(t.slots) - 1
	i := int(f >> t.shift)
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = id + 1
}

// count counts f, and enters it into enough when it was seen that often.
func (t *table) count(f linear.Feature, often int, enough *table) {
	id := t.find(f)
	if id < 0 {
		id = t.insert(f)
		t.counts = append(t.counts, 0)
	}
	if t.counts[id]++; int(t.counts[id]) == often {
		enough.insert(f)
	}
	t.counts[id] = min(t.counts[id], 1<<15)
}

// grow makes room for the weights of all rows.
func (t *table) grow() {
	t.weights = make([]float32, len(t.keys)*numClasses)
	t.squares = make([]float32, len(t.keys)*numClasses)
}

func (t *table) row(id int32) []float32 { return t.weights[int(id)*numClasses:][:numClasses] }

// score sums the rows and returns the best class.
func (t *table) score(ids []int32, scores *[numClasses]float32) (best int) {
	clear(scores[:])
	for _, id := range ids {
		row := (*[numClasses]float32)(t.row(id))
		for c := range scores {
			scores[c] += row[c]
		}
	}
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}
