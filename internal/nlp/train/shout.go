package train

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shouted is t as a headline spells it: every long word with a capital, or all
// letters capital, and no full stop. Its words and tags are the same.
func (t *Tree) Shouted(all bool) Tree {
	s := *t
	text := []byte(t.Text)
	for _, w := range t.Words {
		word := t.Text[w.Start:w.End]
		var spelled string
		switch {
		case all:
			spelled = strings.ToUpper(word)
		case w.Start == 0 || !short(word):
			r, n := utf8.DecodeRuneInString(word)
			spelled = string(unicode.ToUpper(r)) + word[n:]
		}
		if len(spelled) == len(word) {
			copy(text[w.Start:w.End], spelled)
		}
	}
	s.Text = strings.TrimSuffix(string(text), ".")
	if len(s.Text) < len(t.Text) {
		s.Words = s.Words[:len(s.Words)-1]
	}
	return s
}

// short reports whether headlines leave word in small letters.
func short(word string) bool {
	switch word {
	case "a", "an", "the", "and", "but", "or", "nor", "of", "in", "on", "to", "at", "by", "for", "as", "from", "with", "n't", "'s":
		return true
	}
	return false
}
