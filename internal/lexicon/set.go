package lexicon

import (
	"iter"
	"strings"
)

// Set is a set of words, lower case unless its list says otherwise. The zero
// Set has no word. A word stays in the list that it was written in, and the
// table says where: there are hundreds of sets, and each start of the program
// makes them anew.
type Set struct {
	filter *Filter
	words  *words
}

// words is where the words of a set stand in its text.
type words struct {
	text  string
	slots []slot // at the hash of the word, or the next that was free; a power of two of them
	len   int
}

// slot is where a word begins and, in its lowest bits, how long it is. 0 is free.
type slot uint32

// lengthBits are the bits of a slot for the length of the word.
const lengthBits = 8

// NewSet is the set of the words between the white space of the lists:
// NewSet("sea ocean bay"), NewSet(Weekdays, Months, "easter").
func NewSet(lists ...string) Set {
	text := strings.Join(lists, " ")
	n := 0
	for range fields(text) {
		n++
	}
	set := newSet(text, n)
	for from, to := range fields(text) {
		set.add(from, to)
	}
	return set
}

// SetOf is the set of the entries, which may hold spaces: SetOf("call off", "put back").
func SetOf(entries ...string) Set {
	set := newSet(strings.Join(entries, "\n"), len(entries))
	from := 0
	for _, e := range entries {
		set.add(from, from+len(e))
		from += len(e) + len("\n")
	}
	return set
}

// Union is the set of what is in any of the sets.
func Union(sets ...Set) Set {
	var all []string
	for _, s := range sets {
		for w := range s.All() {
			all = append(all, w)
		}
	}
	return SetOf(all...)
}

// Without is the set less the others.
func (s Set) Without(others ...string) Set {
	less, rest := SetOf(others...), []string(nil)
	for w := range s.All() {
		if !less.Has(w) {
			rest = append(rest, w)
		}
	}
	return SetOf(rest...)
}

// newSet is a set without a word yet, with room for n words of the text.
func newSet(text string, n int) Set {
	return Set{new(Filter), &words{text: text, slots: make([]slot, slotsFor(n))}}
}

// add puts text[from:to] into the set.
func (s Set) add(from, to int) {
	w := s.words.text[from:to]
	if from >= 1<<(32-lengthBits) || len(w) >= 1<<lengthBits {
		panic("lexicon: a word or a list too long for a set: " + w)
	}
	if i := s.words.find(w); w != "" && s.words.slots[i] == 0 {
		s.words.slots[i] = slot(from<<lengthBits | len(w))
		s.words.len++
		s.filter.Add(w)
	}
}

// find is the slot of w, or the free one where it would be.
func (s *words) find(w string) uint32 {
	mask := uint32(len(s.slots) - 1)
	for i := hash(w) & mask; ; i = (i + 1) & mask {
		if at := s.slots[i]; at == 0 || s.word(at) == w {
			return i
		}
	}
}

// word is the word of a slot that is taken.
func (s *words) word(at slot) string {
	from, length := at>>lengthBits, at&(1<<lengthBits-1)
	return s.text[from : from+length]
}

// Has reports whether w is in the set.
func (s Set) Has(w string) bool { return s.filter.May(w) && s.words.has(w) }

func (s *words) has(w string) bool { return s.slots[s.find(w)] != 0 }

// All is every word of the set, in no order.
func (s Set) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		if s.words == nil {
			return
		}
		for _, at := range s.words.slots {
			if at != 0 && !yield(s.words.word(at)) {
				return
			}
		}
	}
}

// Len is the number of words.
func (s Set) Len() int {
	if s.words == nil {
		return 0
	}
	return s.words.len
}

// fields is where the words of a text begin and end, between its white space.
func fields(text string) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for to := 0; to < len(text); {
			from := to
			for from < len(text) && text[from] <= ' ' {
				from++
			}
			for to = from; to < len(text) && text[to] > ' '; to++ {
			}
			if to > from && !yield(from, to) {
				return
			}
		}
	}
}
