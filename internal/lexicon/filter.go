package lexicon

// Filter tells most words that are not on a list at once, by their length and
// three of their bytes: most words that a list is asked for are not on it. Of the
// words of news, a list of this program lets pass three in a hundred, and one is on it.
type Filter [64]uint16

// Add notes a word of the list.
func (f *Filter) Add(w string) {
	if w != "" {
		f[drawer(w)] |= 1 << (len(w) % 16)
	}
}

// May reports whether w may be on the list. The empty word is on none.
func (f *Filter) May(w string) bool {
	return w != "" && f != nil && f[drawer(w)]>>(len(w)%16)&1 != 0
}

// drawer is where a word, which is not empty, is noted.
func drawer(w string) uint {
	return (5*uint(w[0]) + 3*uint(w[len(w)/2]) + 11*uint(w[len(w)-1])) % 64
}
