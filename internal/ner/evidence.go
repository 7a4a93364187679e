package ner

import (
	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// evidence is what the whole article shows of a word with a capital, as bits:
// a name seen once in a telling place ("Mr Okafor said") helps wherever it
// stands alone.
type evidence uint32

// The kinds of evidence. The two low bits count up to 3 how often the word
// stands with a capital inside a sentence.
const (
	capitals        evidence = 3
	everLower       evidence = 1 << (iota + 1)
	afterTitle               // "President Okafor"
	afterGiven               // "Ngozi Okafor"
	afterIn                  // "in Okafor"
	beforeSaid               // "Okafor said"
	afterThe                 // "the Okafor"
	endsRun                  // last of two or three capitalised words
	opensRun                 // first of two or three
	organizationRun          // in a run with "Ministry", "Inc."
	beforePlace              // "Okafor, Nigeria"
	abridgesName             // "the Okafor Bridge Company (OBC)"
	abridgesWords            // "the annual value increase (AVI)"
	employs                  // "a buyer at Okafor", "Okafor's founder"
	calledGroup              // "Okafor, a small insurer"
	calledPlace              // "the village of Okafor", "Okafor, a port"
)

// explanations are the evidence that [tagger.explain] finds. It is rare, so
// that features take it piece by piece and not as a whole.
const explanations = abridgesName | abridgesWords | employs | calledGroup | calledPlace

// documentFeatures collects the evidence of one article, in a hash table that is
// reused. It grows with the different words of an article, not with its length.
type documentFeatures struct {
	keys       []linear.Value
	seen       []evidence
	aggregates []aggregate // of keys, once they are all there
	used       []int       // slots in use, to clear them fast
}

// fewestSlots is how large the table is at first.
const fewestSlots = 1024

func (l *documentFeatures) reset() {
	for _, i := range l.used {
		l.keys[i], l.seen[i], l.aggregates[i] = 0, 0, aggregate{}
	}
	l.used = l.used[:0]
	if len(l.keys) == 0 {
		l.resize(fewestSlots)
	}
}

func (l *documentFeatures) resize(n int) {
	l.keys, l.seen, l.aggregates = make([]linear.Value, n), make([]evidence, n), make([]aggregate, n)
}

// take is the slot of key, which is there from now on.
func (l *documentFeatures) take(key linear.Value) int {
	i := l.slot(key)
	if l.keys[i] != 0 {
		return i
	}
	if 2*len(l.used) >= len(l.keys) {
		l.grow()
		i = l.slot(key)
	}
	l.keys[i] = key
	l.used = append(l.used, i)
	return i
}

// grow doubles the table, before anything is aggregated.
func (l *documentFeatures) grow() {
	keys, seen := l.keys, l.seen
	l.resize(2 * len(keys))
	for k, i := range l.used {
		j := l.slot(keys[i])
		l.keys[j], l.seen[j], l.used[k] = keys[i], seen[i], j
	}
}

// slot is where key is, or the empty slot where it belongs.
func (l *documentFeatures) slot(key linear.Value) int {
	mask := len(l.keys) - 1
	i := int(key) & mask
	for l.keys[i] != 0 && l.keys[i] != key {
		i = (i + 1) & mask
	}
	return i
}

func (l *documentFeatures) add(key linear.Value, e evidence) {
	l.seen[l.take(key)] |= e
}

func (l *documentFeatures) count(key linear.Value) {
	i := l.take(key)
	if l.seen[i]&capitals < capitals {
		l.seen[i]++
	}
}

// observe collects the evidence of doc and writes it to the words of the
// spots.
func (t *Tagger) observe(doc *nlp.Doc) {
	l := &t.document
	l.reset()
	for _, s := range t.Spots {
		t.observeSpot(doc, s)
	}
	for i := range doc.Tokens {
		if doc.Tokens[i].Shape&(nlp.Capital|nlp.Letter) == nlp.Letter {
			if k := l.slot(t.Words[i].lower); l.keys[k] != 0 {
				l.seen[k] |= everLower
			}
		}
	}
	for _, s := range t.Spots {
		for i := s.First; i < s.Last; i++ {
			w := &t.Words[i]
			if w.Cap {
				w.slot = uint32(l.slot(w.lower))
				w.seen = l.seen[w.slot]
				l.aggregates[w.slot].count++
			} else {
				w.seen = 0
			}
		}
	}
}

func (t *Tagger) observeSpot(doc *nlp.Doc, s spot) {
	l := &t.document
	sentence := &doc.Sentences[doc.Tokens[s.First].Sentence]
	var explained evidence // of the run that token i is in
	for i := s.First; i < s.Last; i++ {
		w := &t.Words[i]
		if !w.Cap {
			continue
		}
		first, end := int(w.first), int(w.end)
		if i == first {
			explained = t.explain(doc, first, end, sentence)
		}
		e := explained
		if i > sentence.First {
			l.count(w.lower)
			before := &t.Words[i-1]
			if before.lists&(TitleWord|RoleWord) != 0 {
				e |= afterTitle
			}
			if before.Cap && before.lists&GivenName != 0 {
				e |= afterGiven
			}
			switch doc.Tokens[i-1].Lower {
			case "in", "from", "at", "near":
				e |= afterIn
			case "the":
				e |= afterThe
			}
			if i > sentence.First+1 && before.Cap && t.Words[i-2].lists&(TitleWord|RoleWord) != 0 {
				e |= afterTitle
			}
		}
		if end-first == 2 || end-first == 3 {
			if i == first {
				e |= opensRun
			}
			if i == end-1 {
				e |= endsRun
			}
		}
		for k := first; k < end; k++ {
			if t.Words[k].lists&OrganizationWord != 0 {
				e |= organizationRun
			}
		}
		if i+1 < sentence.Last {
			after := &t.Words[i+1]
			if after.lists&SayingWord != 0 || doc.Tokens[i+1].Lower == "who" {
				e |= beforeSaid
			}
			if i+2 < sentence.Last && doc.Tokens[i+1].Lower == "," && t.Words[i+2].Cap && t.Words[i+2].lists&CountryName != 0 {
				e |= beforePlace
			}
		}
		l.add(w.lower, e)
	}
}
