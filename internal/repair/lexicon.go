package repair

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"factbox/internal/lexicon"
)

var (
	//go:embed data/words.txt
	wordFile string
	//go:embed data/accented.txt
	accentFile string
)

// words is the sorted word list without its heading, one word a line.
var words = sync.OnceValue(func() string { return body(wordFile) })

// body drops the comment lines that open a data file.
func body(file string) string {
	for strings.HasPrefix(file, "#") {
		_, file, _ = strings.Cut(file, "\n")
	}
	return file
}

// isWord reports whether word, in any case, is a common English word.
func isWord(word []rune) bool {
	if len(word) < 2 || len(word) > 20 {
		return len(word) == 1 && (word[0] == 'a' || word[0] == 'A' || word[0] == 'I')
	}
	var buffer [20]byte
	for i, r := range word {
		if !isASCIILetter(r) {
			return false
		}
		buffer[i] = byte(r | 0x20)
	}
	return inList(string(buffer[:len(word)]))
}

// inList reports whether word, in small letters, is in the word list.
func inList(word string) bool {
	list := words()
	// A binary search over lines: from and to are always line starts.
	from, to := 0, len(list)
	for from < to {
		mid := from + (to-from)/2
		for mid > from && list[mid-1] != '\n' {
			mid--
		}
		line := list[mid : mid+strings.IndexByte(list[mid:], '\n')]
		switch strings.Compare(line, word) {
		case 0:
			return true
		case -1:
			from = mid + len(line) + 1
		default:
			to = mid
		}
	}
	return false
}

// hosts are the words that 've, 'll, 'd and 're lean on.
var hosts = lexicon.NewSet(`i you he she it we they that this there these those who what where when why how would could should might must somebody someone everybody
	everyone nobody people`)

// contraction reports whether left and right, with an apostrophe between them,
// are an English contraction or possessive.
func contraction(left, right []rune) bool {
	if len(left) == 0 {
		return false
	}
	switch string(right) {
	case "t", "T":
		return left[len(left)-1]|0x20 == 'n'
	case "m", "M":
		return len(left) == 1 && left[0]|0x20 == 'i'
	case "s", "S":
		return len(left) > 2 || len(left) > 1 && (isWord(left) || unicode.IsUpper(left[0]))
	case "re", "ve", "ll", "d", "RE", "VE", "LL", "D":
		return hosts.Has(strings.ToLower(string(left)))
	}
	return false
}

// nameHeads come before an apostrophe in names and in French words.
var nameHeads = lexicon.NewSet("O D L d l De M N qu Qu Ma Sa Shi Ka Ba Y y o ma")

// leaning are words that lean on the next: no dash parts them.
var leaning = lexicon.NewSet("a an the has have")

// openers are words with a capital that begin a sentence and are no name.
var openers = lexicon.NewSet("Instead Please Fortunately Unfortunately However Meanwhile He She They We It You But And So Then If When There Our His Their Its My Her")

// elided are words that lost their beginning to an apostrophe.
var elided = lexicon.NewSet("em til tis twas cause round n")

// inner are words with an apostrophe inside that is no contraction.
var inner = lexicon.NewSet(`o’clock ma’am y’all shi’ite shi’ites shi’a qur’an ba’ath ba’athist sana’a xi’an hawai’i n’djamena ma’ariv ka’bah da’esh al’qaeda nuku’alofa
	ta’izz ma’rib be’er ne’eman ya’alon sa’ar ra’anana rock’n kung’u ng’ang’a c’mon ne’er e’er fo’c’sle`)

// withApostrophe reports whether left and right make a word of [inner].
func withApostrophe(left, right []rune) bool {
	return inner.Has(strings.ToLower(string(left) + "’" + string(right)))
}

// hole stands for a lost letter in a word.
const hole rune = -2

// accents maps the skeleton of each accented word to its spellings.
var accents = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(body(accentFile)) {
		w := strings.TrimSuffix(line, "\n")
		key := string(skeleton([]rune(w), nil))
		m[key] = append(m[key], w)
	}
	return m
})

// longestWord is the length of the longest word that is looked up, in runes.
const longestWord = 24

// skeleton is word in small letters with a dot for each letter that is lost or
// not ASCII: "proté" + hole + "é" and "protégé" have the same.
func skeleton(word []rune, key []byte) []byte {
	for _, r := range word {
		switch {
		case r >= 0x80 || r == hole:
			r = '.'
		case r >= 'A' && r <= 'Z':
			r |= 0x20
		}
		key = append(key, byte(r))
	}
	return key
}

// lostLetters lists the letters that make a known word of word when they stand
// at position at, where there is a hole; other holes may be filled at will.
func lostLetters(word []rune, at int) []rune {
	var buffer [longestWord]byte
	if len(word) == 0 || at == 0 && len(word) < 4 {
		return nil // of short names all but the first letter says too little
	}
	var out []rune
	for _, spelling := range accents()[string(skeleton(word, buffer[:0]))] {
		s := []rune(spelling)
		if !fits(word, s) {
			continue
		}
		r := s[at]
		if upperAround(word, at) {
			r = unicode.ToUpper(r)
		}
		if !containsRune(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// fits reports whether spelling agrees with every letter of word that is left.
func fits(word, spelling []rune) bool {
	for i, r := range word {
		if r != hole && unicode.ToLower(r) != unicode.ToLower(spelling[i]) {
			return false
		}
		if i == 0 && unicode.IsUpper(spelling[0]) && unicode.IsLower(r) {
			return false // a name does not begin with a small letter
		}
	}
	return true
}

// upperAround reports whether word is in capitals around position at.
func upperAround(word []rune, at int) bool {
	upper := 0
	for i, r := range word {
		if i == at || r == hole {
			continue
		}
		if unicode.IsLower(r) {
			return false
		}
		upper++
	}
	return upper > 1
}

func containsRune(list []rune, r rune) bool {
	for _, x := range list {
		if x == r {
			return true
		}
	}
	return false
}
