package nlp

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"factbox/internal/linear"
)

//go:generate go run ./compile

//go:embed data/tagger.model
var taggerModel []byte

// tagger gives words the part of speech that prose's averaged perceptron gives
// them: the same weights, read from one flat file. Scores are whole numbers,
// so that no order of addition and no order of a map can change a tag; of
// classes with equal scores the first in order of their names wins.
type tagger struct {
	model *linear.Model
	tags  []Tag          // of each class of the model
	names []linear.Value // of each class, as a value of features; then of the two places before a sentence
	bias  []int32        // the scores every word begins with
	noun  int            // the class NN
}

// maxClasses is room for the tags of the Treebank.
const maxClasses = 64

var loadTagger = sync.OnceValues(func() (*tagger, error) {
	m, err := linear.Open(taggerModel)
	if err != nil {
		return nil, fmt.Errorf("loading the tagger: %w", err)
	}
	if len(m.Classes()) > maxClasses {
		return nil, fmt.Errorf("loading the tagger: %d classes are too many", len(m.Classes()))
	}
	t := &tagger{model: m, bias: make([]int32, len(m.Classes()))}
	for _, name := range m.Classes() {
		t.tags = append(t.tags, parseTag(name))
		t.names = append(t.names, linear.Hash(name))
	}
	t.names = append(t.names, before[1].norm, before[0].norm)
	t.noun = slices.Index(t.tags, NN)
	m.Score([]linear.Feature{linear.Template("bias")}, t.bias)
	for class, b := range t.bias {
		// What the bias does not know, commas and the like, has no weight
		// anywhere: it is a tag of known words only.
		if b == 0 {
			t.bias[class] = math.MinInt32 / 2
		}
	}
	return t, nil
})

// The templates of the tagger's features, as prose names them.
var (
	knownWord          = linear.Template("known")
	suffix             = linear.Template("i suffix")
	firstByte          = linear.Template("i pref1")
	previousTag        = linear.Template("i-1 tag")
	secondLastTag      = linear.Template("i-2 tag")
	lastTwoTags        = linear.Template("i tag+i-2 tag")
	thisWord           = linear.Template("i word")
	previousTagAndThis = linear.Template("i-1 tag+i word")
	previousWord       = linear.Template("i-1 word")
	previousSuffix     = linear.Template("i-1 suffix")
	secondLastWord     = linear.Template("i-2 word")
	nextWord           = linear.Template("i+1 word")
	nextSuffix         = linear.Template("i+1 suffix")
	secondNextWord     = linear.Template("i+2 word")
)

// histories are the scores that a word begins with after every two tags: the
// bias and what those tags say. There are few such pairs and their rows are the
// model's longest, so each is added up once, when it first comes.
type histories struct {
	scores []int32 // of each pair, a score for each class
	known  []bool
}

func (t *tagger) newHistories() histories {
	pairs := len(t.names) * len(t.names)
	return histories{make([]int32, pairs*len(t.bias)), make([]bool, pairs)}
}

// after is the scores behind the tags p1 and, before that, p2. It is not to be
// written to.
func (t *tagger) after(h *histories, p1, p2 int) []int32 {
	pair := p1*len(t.names) + p2
	scores := h.scores[pair*len(t.bias) : (pair+1)*len(t.bias)]
	if !h.known[pair] {
		h.known[pair] = true
		copy(scores, t.bias)
		last, second := t.names[p1], t.names[p2]
		t.model.Score([]linear.Feature{
			previousTag.With(last), secondLastTag.With(second), lastTwoTags.With(last).With(second),
		}, scores)
	}
	return scores
}

// tag tags the words of one sentence. views are theirs, between two of what
// stands before a sentence and two of what stands behind it.
func (t *tagger) tag(h *histories, views []view, tokens []Token) {
	p1, p2 := len(t.names)-1, len(t.names)-2
	for i := range tokens {
		class := t.class(h, views[i:i+5], p1, p2)
		tokens[i].Tag = t.tags[class]
		if tokens[i].Tag >= Comma && tokens[i].Shape&Letter != 0 {
			tokens[i].Tag = NN // a word is no mark
		}
		p1, p2 = class, p1
	}
}

// class is the class of the middle one of five words, after the tags p1 and,
// before that, p2.
func (t *tagger) class(h *histories, five []view, p1, p2 int) int {
	w2, w1, w, n1, n2 := &five[0], &five[1], &five[2], &five[3], &five[4]
	if w.address {
		return t.noun
	}
	if only, ok := t.model.Lookup(knownWord.With(w.spelling)); ok {
		return only.Class
	}
	var buffer [maxClasses]int32
	scores := buffer[:len(t.bias)]
	copy(scores, t.after(h, p1, p2))
	features := [...]linear.Feature{
		suffix.With(w.suffix),
		firstByte.With(w.first),
		thisWord.With(w.norm),
		previousTagAndThis.With(t.names[p1]).With(w.norm),
		previousWord.With(w1.norm),
		previousSuffix.With(w1.normSuffix),
		secondLastWord.With(w2.norm),
		nextWord.With(n1.norm),
		nextSuffix.With(n1.normSuffix),
		secondNextWord.With(n2.norm),
	}
	t.model.Score(features[:], scores)
	best := 0
	for class, score := range scores {
		if score > scores[best] {
			best = class
		}
	}
	return best
}

// view is what the tagger sees of a word: hashes of its parts.
type view struct {
	spelling   linear.Value
	suffix     linear.Value // the last three bytes
	first      linear.Value // the first byte
	norm       linear.Value // lower case, or a class of numbers
	normSuffix linear.Value
	address    bool // of the internet: prose calls it a noun and asks no further
}

// What the tagger sees before and behind the words of a sentence.
var (
	before = [2]view{boundary("-START-"), boundary("-START2-")}
	behind = [2]view{boundary("-END-"), boundary("-END2-")}
)

func boundary(name string) view {
	return view{norm: linear.Hash(name), normSuffix: linear.Hash(name[len(name)-3:])}
}

// newView looks at word, which is not empty, whose lower-case form is lower.
func newView(word, lower string) view {
	norm := normal(word, lower)
	return view{
		spelling:   linear.Hash(word),
		suffix:     linear.Hash(word[max(0, len(word)-3):]),
		first:      linear.Hash(string(rune(word[0]))),
		norm:       linear.Hash(norm),
		normSuffix: linear.Hash(norm[max(0, len(norm)-3):]),
		address:    isAddress(word),
	}
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
