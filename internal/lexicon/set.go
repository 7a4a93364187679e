package lexicon

import "strings"

// Set is a set of words, lower case unless its list says otherwise.
type Set map[string]bool

// NewSet is the set of the words between the white space of the lists:
// NewSet("sea ocean bay"), NewSet(Weekdays, Months, "easter").
func NewSet(lists ...string) Set {
	words := 0
	for _, list := range lists {
		words += 1 + strings.Count(list, " ")
	}
	set := make(Set, words)
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
	}
	return set
}

// SetOf is the set of the entries, which may hold spaces: SetOf("call off", "put back").
func SetOf(entries ...string) Set {
	set := make(Set, len(entries))
	for _, e := range entries {
		set[e] = true
	}
	return set
}

// Has reports whether w is in the set.
func (s Set) Has(w string) bool { return s[w] }
