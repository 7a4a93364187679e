package nlp

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"factbox/internal/linear"
)

//go:embed data/tags.model
var tagsModel []byte

// corrector gives each word its last tag. It starts from the first opinion,
// prose's, and knows what open treebanks taught it (MODEL.md): which opinions
// are wrong around which words.
type corrector struct {
	model *linear.Model
	tags  []Tag // of each class of the model
	idle  bool  // it leaves the first opinions alone
}

var loadCorrector = sync.OnceValues(func() (*corrector, error) {
	m, err := linear.Load(tagsModel)
	if err != nil {
		return nil, fmt.Errorf("loading the tagger's corrections: %w", err)
	}
	return newCorrector(m)
})

func newCorrector(m *linear.Model) (*corrector, error) {
	if len(m.Classes()) > maxClasses {
		return nil, fmt.Errorf("loading the tagger's corrections: %d classes are too many", len(m.Classes()))
	}
	c := &corrector{model: m}
	for _, name := range m.Classes() {
		c.tags = append(c.tags, ParseTag(name))
	}
	return c, nil
}

// correct gives the words of a sentence, which have their first opinions,
// their tags.
func (c *corrector) correct(s *Sightings, tokens []Token) {
	var buffer [maxClasses]int32
	var features [MaxTagFeatures]linear.Feature
	s.Begin()
	for i := range tokens {
		if !s.Trusted(i, c.model) {
			scores := buffer[:len(c.tags)]
			clear(scores)
			c.model.Score(s.Features(features[:0], i), scores)
			best := 0
			for class, score := range scores {
				if score > scores[best] {
					best = class
				}
			}
			tokens[i].Tag = c.tags[best]
		}
		if tokens[i].Tag == VB {
			infinitiveMark(tokens[:i])
		}
		s.Decide(i, tokens[i].Tag)
	}
}

// infinitiveMark makes the "to" before a verb that turned out to be an
// infinitive its mark: "to further ease the mood".
func infinitiveMark(before []Token) {
	i := len(before) - 1
	for i >= 0 && before[i].Tag == RB {
		i--
	}
	if i >= 0 && before[i].Tag == IN && before[i].Lower == "to" {
		before[i].Tag = TO
	}
}

// settled is the class of a word that has one tag only, as it is spelled. It
// needs no first opinion.
func (c *corrector) settled(spelling linear.Value) (Tag, bool) {
	only, ok := c.model.Lookup(SettledWord.With(spelling))
	if !ok {
		return NoTag, false
	}
	return c.tags[only.Class], true
}

// Dictionaries in the corrector's model.
var (
	// SettledWord is the feature whose row names the only tag that a spelling
	// has in the treebanks.
	SettledWord = linear.Template("tags settled")
	// TrustedOpinion is the feature of a spelling and a first opinion of it that
	// is not wrong in the treebanks.
	TrustedOpinion = linear.Template("tags trusted")
)

// Sightings are what the corrector looks at in one sentence. They are filled
// from a document that holds the first opinions; then the words are decided
// from left to right: [Sightings.Begin], and for each word
// [Sightings.Features] and [Sightings.Decide].
type Sightings struct {
	words []sighting // between two of what stands before a sentence and two of what stands behind it
	past  past
}

// sighting is what the corrector sees of a word.
type sighting struct {
	spelling linear.Value    // as in the text, apostrophes straight
	norm     linear.Value    // lower case, or a class of numbers
	last     linear.Value    // of a word with a hyphen: what stands behind it
	suffix   [5]linear.Value // the last 1 to 4 letters; 0 where there are no more
	prefix   [4]linear.Value // the first 1 to 3 letters
	shape    linear.Value
	place    linear.Value // first in its sentence, or behind an opening mark; and how the line is written
	ahead    linear.Value // the next finite verb's opinion, before the clause ends
	opinion  linear.Value
	second   linear.Value // what the first opinion might have been
	lead     linear.Value // how sure it was
	aux      helper
	mark     bool // neither letters nor digits
	bound    bool // ends what a verb before it governs
}

// past is what the words decided so far say of the next.
type past struct {
	p1, p2  linear.Value // the last two tags
	aux     helper       // that waits for its verb
	since   int          // how many words it has waited
	salient linear.Value // the last tag that is a verb's or opens a clause
}

// helper is a form of be, have or do, a modal, or to.
type helper uint8

const (
	noHelper helper = iota
	be
	have
	do
	modal
	infinitive
	get
)

// helperOf is what the word lower does for the verb after it, when it is a verb.
func helperOf(lower string) helper {
	switch auxiliaries[lower] {
	case beAux:
		return be
	case haveAux:
		return have
	case doAux:
		return do
	case getAux:
		return get
	}
	return noHelper
}

// reach is how many words an helper waits for its verb.
const reach = 6

// Len is the number of words.
func (s *Sightings) Len() int { return len(s.words) - 4 }

// Spelling is the value of word i as it is spelled, and of its first opinion.
func (s *Sightings) Spelling(i int) (spelling, opinion linear.Value) {
	return s.words[i+2].spelling, s.words[i+2].opinion
}

// Trusted reports whether the first opinion of word i stands: it is a mark, it
// is settled, or the opinion is one that model trusts.
func (s *Sightings) Trusted(i int, model interface{ Has(linear.Feature) bool }) bool {
	w := &s.words[i+2]
	return w.mark || model.Has(TrustedOpinion.With(w.spelling).With(w.opinion))
}

// See fills s with sentence k of the document that was just read without a
// corrector, so that its tags are first opinions.
func (r *Reader) See(s *Sightings, k int) {
	d := &r.doc
	sentence := &d.Sentences[k]
	s.words = append(s.words[:0], edgeBefore, edgeBefore)
	line := lineOf(d, sentence)
	first := true
	for i := sentence.First; i < sentence.Last; i++ {
		s.words = append(s.words, sighting{})
		w := &s.words[len(s.words)-1]
		w.see(d, i)
		w.second, w.lead = linear.Value(r.doubts[i].second), linear.Value(r.doubts[i].lead)
		w.place = line << 1
		if first {
			w.place |= 1
		}
		first = first && w.bound && d.Tokens[i].Shape&Punct != 0 || d.Tokens[i].Tag == OpenQuote || d.Tokens[i].Tag == Colon
	}
	s.words = append(s.words, edgeBehind, edgeBehind)
	ahead := linear.Value(0)
	for i := len(s.words) - 3; i > 1; i-- {
		w := &s.words[i]
		w.ahead = ahead
		if tag := Tag(w.opinion); tag.IsFinite() {
			ahead = w.opinion
		} else if w.bound {
			ahead = 0
		}
	}
}

// How a line is written.
const (
	sentenceCase linear.Value = iota
	titleCase
	upperCase
)

// lineOf tells how a sentence is written.
func lineOf(d *Doc, s *Sentence) linear.Value {
	words, capital, all := 0, 0, 0
	for _, t := range d.Tokens[s.First:s.Last] {
		if t.Shape&Letter == 0 || t.End-t.Start < 4 {
			continue
		}
		words++
		if t.Shape&Capital != 0 {
			capital++
		}
		if t.Shape&AllCaps != 0 {
			all++
		}
	}
	switch {
	case words < 3:
		return sentenceCase
	case 4*all > 3*words:
		return upperCase
	case 4*capital > 3*words:
		return titleCase
	}
	return sentenceCase
}

// What stands before and behind the words of a sentence.
var (
	edgeBefore = sighting{norm: linear.Hash("<s>"), opinion: linear.Value(NumTags)}
	edgeBehind = sighting{norm: linear.Hash("</s>"), opinion: linear.Value(NumTags) + 1}
)

// see looks at token i.
func (w *sighting) see(d *Doc, i int) {
	t := &d.Tokens[i]
	word, lower := treebank(d, i)
	w.spelling = linear.Hash(word)
	w.norm = linear.Hash(numeral(lower, t.Shape))
	w.shape = linear.Value(t.Shape &^ Spaced)
	w.opinion = linear.Value(t.Tag)
	if n := strings.LastIndexByte(lower, '-'); n > 0 {
		w.last = linear.Hash(lower[n+1:])
		w.shape |= 1 << 8
	}
	a, b := 0, len(lower)
	for k := range 4 {
		if b == 0 {
			break
		}
		_, n := utf8.DecodeLastRuneInString(lower[:b])
		b -= n
		w.suffix[k] = linear.Hash(lower[b:])
		if k < 3 {
			_, n = utf8.DecodeRuneInString(lower[a:])
			a += n
			w.prefix[k] = linear.Hash(lower[:a])
		}
	}
	switch t.Tag {
	case MD:
		w.aux = modal
	case TO:
		w.aux = infinitive
	case VB, VBD, VBG, VBN, VBP, VBZ:
		w.aux = helperOf(lower)
	case Comma, Stop, Colon, OpenQuote, CloseQuote, OpenParen, CloseParen, WDT, WP, WRB:
		w.bound = true
	case IN:
		w.bound = lower == "that" || lower == "because" || lower == "if" || lower == "as" || lower == "while"
	}
}

// numeral is lower, or a class of numbers.
func numeral(lower string, shape Shape) string {
	switch {
	case shape&Digit == 0:
		return lower
	case shape&AllDigit != 0 && len(lower) == 4 && (lower[0] == '1' || lower[0] == '2'):
		return "!YEAR"
	case shape&AllDigit != 0 && len(lower) <= 2:
		return "!DAY"
	}
	return "!NUMBER"
}

// Begin stands before the first word.
func (s *Sightings) Begin() {
	s.past = past{p1: edgeBefore.opinion, p2: edgeBefore.opinion}
}

// Decide says which tag word i, the next, has.
func (s *Sightings) Decide(i int, tag Tag) {
	w, p := &s.words[i+2], &s.past
	p.p1, p.p2 = linear.Value(tag), p.p1
	switch {
	case tag == MD:
		p.aux, p.since = modal, 0
	case tag == TO:
		p.aux, p.since = infinitive, 0
	case w.aux != noHelper && w.aux != infinitive && tag.IsVerb():
		p.aux, p.since = w.aux, 0
	case tag.IsVerb() || w.bound && tag != OpenQuote && tag != CloseQuote:
		p.aux, p.since = noHelper, 0
	case p.aux != noHelper:
		if p.since++; p.since > reach {
			p.aux, p.since = noHelper, 0
		}
	}
	if tag.IsVerb() || tag == MD || tag == TO || tag == CC || w.bound {
		p.salient = linear.Value(tag)
	}
}

// waits is the helper that waits for its verb, and whether it stands next.
func (p *past) waits() linear.Value {
	return linear.Value(p.aux)<<2 | linear.Value(min(p.since, 2))
}

// MaxTagFeatures is room for the features of a word.
const MaxTagFeatures = 64
