package lexicon

import "strings"

// Set is a set of words, lower case unless its list says otherwise.
type Set map[string]bool

// NewSet is the set of the words between white space: NewSet("sea ocean bay").
func NewSet(words string) Set {
	fields := strings.Fields(words)
	set := make(Set, len(fields))
	for _, w := range fields {
		set[w] = true
	}
	return set
}

// Has reports whether w is in the set.
func (s Set) Has(w string) bool { return s[w] }
