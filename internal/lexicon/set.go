package lexicon

import (
	"iter"
	"maps"
	"strings"
)

// Set is a set of words, lower case unless its list says otherwise.
type Set struct {
	words  map[string]struct{}
	filter *Filter
}

// NewSet is the set of the words between the white space of the lists:
// NewSet("sea ocean bay"), NewSet(Weekdays, Months, "easter").
func NewSet(lists ...string) Set {
	words := 0
	for _, list := range lists {
		words += 1 + strings.Count(list, " ")
	}
	set := newSet(words)
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			set.add(w)
		}
	}
	return set
}

// SetOf is the set of the entries, which may hold spaces: SetOf("call off", "put back").
func SetOf(entries ...string) Set {
	set := newSet(len(entries))
	for _, e := range entries {
		set.add(e)
	}
	return set
}

// Union is the set of what is in any of the sets.
func Union(sets ...Set) Set {
	all := newSet(0)
	for _, s := range sets {
		for w := range s.words {
			all.add(w)
		}
	}
	return all
}

func newSet(words int) Set { return Set{make(map[string]struct{}, words), new(Filter)} }

func (s Set) add(w string) {
	s.words[w] = struct{}{}
	s.filter.Add(w)
}

// Without is the set less the words.
func (s Set) Without(words ...string) Set {
	rest := newSet(len(s.words))
	for w := range s.words {
		rest.add(w)
	}
	for _, w := range words {
		delete(rest.words, w)
	}
	return rest
}

// Has reports whether w is in the set. A set without words has none.
func (s Set) Has(w string) bool { return s.filter.May(w) && s.has(w) }

func (s Set) has(w string) bool {
	_, ok := s.words[w]
	return ok
}

// All is every word of the set, in no order.
func (s Set) All() iter.Seq[string] { return maps.Keys(s.words) }

// Len is the number of words.
func (s Set) Len() int { return len(s.words) }
