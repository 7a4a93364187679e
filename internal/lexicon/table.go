package lexicon

import "iter"

// Table is words and what is known of each.
type Table[V any] struct {
	filter  Filter
	entries []entry[V]
	slots   []uint32 // at the hash of the word, or the next that was free: one more than the number of its entry
}

// entry is a word of a table and what is known of it.
type entry[V any] struct {
	word string
	of   V
}

// NewTable is an empty table with room for that many words.
func NewTable[V any](words int) *Table[V] {
	t := &Table[V]{entries: make([]entry[V], 0, words)}
	t.spread(slotsFor(words))
	return t
}

// Put says what is known of w.
func (t *Table[V]) Put(w string, v V) {
	if at := t.find(w); t.slots[at] != 0 {
		t.entries[t.slots[at]-1].of = v
		return
	}
	t.filter.Add(w)
	t.entries = append(t.entries, entry[V]{w, v})
	if size := slotsFor(len(t.entries)); size > len(t.slots) {
		t.spread(size)
		return
	}
	t.slots[t.find(w)] = uint32(len(t.entries))
}

// spread makes that many slots and puts the entries there.
func (t *Table[V]) spread(slots int) {
	t.slots = make([]uint32, slots)
	for i, e := range t.entries {
		t.slots[t.find(e.word)] = uint32(i + 1)
	}
}

// find is the slot of w, or the free one where it would be.
func (t *Table[V]) find(w string) uint32 {
	mask := uint32(len(t.slots) - 1)
	for at := hash(w) & mask; ; at = (at + 1) & mask {
		if n := t.slots[at]; n == 0 || t.entries[n-1].word == w {
			return at
		}
	}
}

// Get is what is known of w; the zero value when that is nothing.
func (t *Table[V]) Get(w string) (v V) {
	if !t.filter.May(w) {
		return v
	}
	if n := t.slots[t.find(w)]; n != 0 {
		return t.entries[n-1].of
	}
	return v
}

// All is every word and what is known of it, in the order in which they came.
func (t *Table[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, e := range t.entries {
			if !yield(e.word, e.of) {
				return
			}
		}
	}
}

// slotsFor is how many slots that many words need, a power of two: two of three
// are taken at most.
func slotsFor(words int) int {
	size := 2
	for 2*size < 3*words {
		size *= 2
	}
	return size
}
