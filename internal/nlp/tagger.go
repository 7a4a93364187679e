package nlp

import (
	_ "embed"
	"fmt"
	"math"
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
	tags  []Tag                     // of each class of the model
	names [numTags + 1]linear.Value // of each tag, as a value of features
	bias  scores                    // what every word begins with
}

// What stands for the tags of the last word and the last but one before the
// first word of a sentence.
const (
	startTag       = NoTag
	secondStartTag = numTags
)

// scores are those of the tags of the Treebank.
type scores [numTags - 1]int32

var loadTagger = sync.OnceValues(func() (*tagger, error) {
	m, err := linear.Open(taggerModel)
	if err != nil {
		return nil, fmt.Errorf("loading the tagger: %w", err)
	}
	if len(m.Classes()) != len(scores{}) {
		return nil, fmt.Errorf("loading the tagger: %d classes, want %d", len(m.Classes()), len(scores{}))
	}
	t := &tagger{model: m}
	t.names[startTag], t.names[secondStartTag] = edges[farBefore].norm, edges[justBefore].norm
	for _, name := range m.Classes() {
		tag := parseTag(name)
		t.tags = append(t.tags, tag)
		t.names[tag] = linear.Hash(name)
	}
	m.Score([]linear.Feature{linear.Template("bias")}, t.bias[:])
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

// tag tags the words of one sentence. line are their lexemes, between two of
// what stands before a sentence and two of what stands behind it; m keeps what
// two tags say.
func (t *tagger) tag(v *vocabulary, m *pairs, line []int32, tokens []Token) {
	for _, n := range line {
		if w := &v.lexemes[n]; !w.known {
			t.know(w)
		}
	}
	p1, p2 := startTag, secondStartTag
	for i := range tokens {
		tag := v.lexemes[line[i+2]].only
		if tag == NoTag {
			tag = t.judge(v, m, (*[5]int32)(line[i:i+5]), p1, p2)
		}
		tokens[i].Tag = tag
		p1, p2 = tag, p1
	}
}

// know adds up what w says of its neighbours' tags, and of its own unless that
// is not to be judged.
func (t *tagger) know(w *lexeme) {
	w.known = true
	for n, features := range [...][]linear.Feature{
		ofNext:       {previousWord.With(w.norm), previousSuffix.With(w.normSuffix)},
		ofNextButOne: {secondLastWord.With(w.norm)},
		ofLast:       {nextWord.With(w.norm), nextSuffix.With(w.normSuffix)},
		ofLastButOne: {secondNextWord.With(w.norm)},
	} {
		t.model.Score(features, w.beside[n][:])
	}
	if w.address {
		w.only = NN
		return
	}
	if only, ok := t.model.Lookup(knownWord.With(w.spelling)); ok {
		w.only = t.tags[only.Class]
		return
	}
	t.model.Score([]linear.Feature{suffix.With(w.suffix), firstByte.With(w.first), thisWord.With(w.norm)}, w.here[:])
}

// Whose tag a lexeme says something of, beside its own.
const (
	ofNext = iota
	ofNextButOne
	ofLast
	ofLastButOne
)

// judge is the tag of the middle one of five words, after the tags p1 and,
// before that, p2.
func (t *tagger) judge(v *vocabulary, m *pairs, five *[5]int32, p1, p2 Tag) Tag {
	w := &v.lexemes[five[2]]
	last2, last := &v.lexemes[five[0]].beside[ofNextButOne], &v.lexemes[five[1]].beside[ofNext]
	next, next2 := &v.lexemes[five[3]].beside[ofLast], &v.lexemes[five[4]].beside[ofLastButOne]
	s := *t.afterTags(m, p1, p2)
	for class := range s {
		s[class] += w.here[class] + last2[class] + last[class] + next[class] + next2[class]
	}
	t.model.Score([]linear.Feature{previousTagAndThis.With(t.names[p1]).With(w.norm)}, s[:])
	best := 0
	for class, score := range s {
		if score > s[best] {
			best = class
		}
	}
	return t.tags[best]
}

// pairs keeps what two tags say of the one behind them.
type pairs [numTags + 1][numTags + 1]*scores

// afterTags is what the tags p1 and, before it, p2 say.
func (t *tagger) afterTags(m *pairs, p1, p2 Tag) *scores {
	s := m[p1][p2]
	if s == nil {
		s = new(scores)
		*s = t.bias
		name1, name2 := t.names[p1], t.names[p2]
		t.model.Score([]linear.Feature{previousTag.With(name1), secondLastTag.With(name2), lastTwoTags.With(name1).With(name2)}, s[:])
		m[p1][p2] = s
	}
	return s
}
