package lexicon

import "strings"

// Set is a set of words, lower case unless its list says otherwise.
type Set map[string]bool

// NewSet is the set of the words between the white space of the lists:
// NewSet("sea ocean bay"), NewSet(Weekdays, Months, "easter").
func NewSet(lists ...string) Set {
	set := make(Set)
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
	}
	return set
}

// Has reports whether w is in the set.
func (s Set) Has(w string) bool { return s[w] }
