package nlp

import (
	"strings"

	"factbox/internal/linear"
)

// lexeme is a spelling and what the tagger makes of it wherever it stands: hashes
// of its parts, and what its features say, added up when it is first tagged. An
// article says most of its words more than once.
type lexeme struct {
	spelling   linear.Value
	suffix     linear.Value // the last three bytes
	first      linear.Value // the first byte
	norm       linear.Value // lower case, or a class of numbers
	normSuffix linear.Value
	address    bool // of the internet: prose calls it a noun and asks no further

	known  bool // what follows was found
	only   Tag  // that it has without being judged, or NoTag
	here   scores
	beside [4]scores // of the word behind it, of the next but one, of the word before it, of the last but one
}

// vocabulary holds the lexemes of the texts read last, by their spelling: a
// hash table with linear probing.
type vocabulary struct {
	slots   []uint32 // lexeme + 1; 0 is empty
	lexemes []lexeme
	limit   int // of lexemes; 0 for none
}

// maxLexemes is how many a reader keeps, of 1 kB each.
const maxLexemes = 2048

// The first lexemes are what stands before and behind the words of a sentence.
const (
	farBefore = iota
	justBefore
	justBehind
	farBehind
	numEdges
)

func newVocabulary(limit int) *vocabulary {
	v := &vocabulary{limit: limit}
	v.clear()
	return v
}

// clear forgets every word, and what an endless sentence grew it to.
func (v *vocabulary) clear() {
	const article = 1 << 9 // an article has that many words
	if n := cap(v.lexemes); n == 0 || n > 4*maxLexemes {
		v.slots, v.lexemes = make([]uint32, 2*article), make([]lexeme, 0, article)
	}
	clear(v.slots)
	v.lexemes = append(v.lexemes[:0], edges[:]...)
}

// room makes room for n words, which stand until it is called again.
func (v *vocabulary) room(n int) {
	if v.limit > 0 && len(v.lexemes)+n > v.limit {
		v.clear()
	}
}

// of is the lexeme of word, which is not empty, whose lower-case form is lower.
func (v *vocabulary) of(word, lower string) int32 {
	spelling := linear.Hash(word)
	i := v.slot(spelling)
	if n := v.slots[i]; n != 0 {
		return int32(n - 1)
	}
	n := len(v.lexemes)
	v.lexemes = append(v.lexemes, newLexeme(spelling, word, lower))
	if v.slots[i] = uint32(n + 1); 2*len(v.lexemes) > len(v.slots) {
		v.grow()
	}
	return int32(n)
}

// slot is where a spelling is, or where it goes.
func (v *vocabulary) slot(spelling linear.Value) uint32 {
	mask := uint32(len(v.slots) - 1)
	for i := uint32(linear.Feature(0).With(spelling)>>32) & mask; ; i = (i + 1) & mask {
		if n := v.slots[i]; n == 0 || v.lexemes[n-1].spelling == spelling {
			return i
		}
	}
}

func (v *vocabulary) grow() {
	v.slots = make([]uint32, 4*len(v.slots))
	for n := numEdges; n < len(v.lexemes); n++ {
		v.slots[v.slot(v.lexemes[n].spelling)] = uint32(n + 1)
	}
}

// edges are the first lexemes.
var edges = [numEdges]lexeme{farBefore: edge("-START-"), justBefore: edge("-START2-"), justBehind: edge("-END-"), farBehind: edge("-END2-")}

func edge(name string) lexeme {
	return lexeme{norm: linear.Hash(name), normSuffix: linear.Hash(lastBytes(name))}
}

// newLexeme looks at word.
func newLexeme(spelling linear.Value, word, lower string) lexeme {
	norm := normal(word, lower)
	return lexeme{
		spelling:   spelling,
		suffix:     linear.Hash(lastBytes(word)),
		first:      linear.Hash(string(rune(word[0]))),
		norm:       linear.Hash(norm),
		normSuffix: linear.Hash(lastBytes(norm)),
		address:    isAddress(word),
	}
}

// lastBytes are the last three bytes of s.
func lastBytes(s string) string { return s[max(0, len(s)-3):] }

// normal is the form in which prose's tagger knows a word of the context.
func normal(word, lower string) string {
	switch {
	case word[0] != '-' && strings.IndexByte(word, '-') > 0:
		return "!HYPHEN"
	case len(word) == 4 && isDigits(word):
		return "!YEAR"
	case '0' <= word[0] && word[0] <= '9':
		return "!DIGITS"
	}
	return lower
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// isAddress reports whether word is a link, a domain, an e-mail address or a
// handle. It asks for a letter before and two behind an inner dot; prose's
// pattern takes any decimal number for a link as well.
func isAddress(word string) bool {
	if len(word) > 1 && word[0] == '@' {
		return true
	}
	dot := strings.IndexByte(word, '.')
	if dot < 1 || dot > len(word)-3 {
		return false
	}
	isLetter := func(i int) bool { return 'a' <= word[i]|0x20 && word[i]|0x20 <= 'z' }
	return isLetter(dot-1) && isLetter(dot+1) && isLetter(dot+2)
}
