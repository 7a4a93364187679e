package lexicon

import (
	"iter"
	"maps"
	"slices"
)

// Entries yields the entries of the list data/NAME.txt in order. It is for
// those who pack lists into a form of their own; to look a word up there are
// [Honorific], [Role] and the like.
func Entries(name string) iter.Seq[string] {
	return slices.Values(slices.Sorted(maps.Keys(load(name)())))
}
