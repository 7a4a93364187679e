package ner

import (
	"factbox/internal/lexicon"
	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// explain is what the words around a run of capitals say that it names. A
// paper says so once, where a name first comes up, and uses it bare after.
func (t *Tagger) explain(doc *nlp.Doc, first, end int, s *nlp.Sentence) evidence {
	e := t.employment(doc, first, end, s)
	before, after := t.nouns(doc, first, end, s)
	switch {
	case before&OrganizationWord != 0, after&OrganizationWord != 0:
		e |= calledGroup
	case before&PlaceWord != 0, after&PlaceWord != 0:
		e |= calledPlace
	}
	if end-first == 1 && doc.Is(first, nlp.AllCaps) && doc.Lower(first-1) == "(" && doc.Lower(end) == ")" {
		e |= abridged(doc, first, s)
	}
	return e
}

// nouns finds the telling nouns around a run, and notes them at its first word.
func (t *Tagger) nouns(doc *nlp.Doc, first, end int, s *nlp.Sentence) (before, after List) {
	before, distance := t.nounBefore(doc, first, s)
	after, on := t.nounAfter(doc, end, s)
	w := &t.Words[first]
	w.nounBefore = uint32(before)<<1 | uint32(min(distance, 1))
	w.nounAfter = on
	if after != 0 {
		w.nounAfter = linear.Value(after) << 1
	}
	return before, after
}

// nounBefore is what the nearest telling noun of the three words before a run
// is, and how many words stand between: "the insurer Arbol".
func (t *Tagger) nounBefore(doc *nlp.Doc, first int, s *nlp.Sentence) (in List, distance int) {
	for i := first - 1; i >= max(first-3, s.First); i-- {
		if in := t.noun(doc, i); in != 0 {
			return in, first - 1 - i
		}
	}
	return 0, 0
}

// nounAfter is what the nearest telling noun behind a run and a comma is:
// "Arbol, a small insurer,". Where there is none, on is how the words go on.
func (t *Tagger) nounAfter(doc *nlp.Doc, end int, s *nlp.Sentence) (in List, on linear.Value) {
	if end+1 >= s.Last || doc.Tokens[end].Lower != "," {
		return 0, 0
	}
	switch doc.Tokens[end+1].Lower {
	case "a", "an", "the", "who", "which", "whose", "where", "his", "her", "its", "their":
	default:
		return 0, 1
	}
	for i := end + 2; i < min(end+8, s.Last) && !doc.Is(i, nlp.Punct); i++ {
		if in := t.noun(doc, i); in != 0 {
			return in, 0
		}
	}
	return 0, t.Words[end+1].lower
}

// noun is what a word in lower case tells of the names beside it.
func (t *Tagger) noun(doc *nlp.Doc, i int) List {
	w := &t.Words[i]
	if !w.filled {
		w.fill(doc, i, &t.wordLists)
	}
	if w.Cap {
		return 0
	}
	return w.lists & nounLists
}

// employment reports whether somebody has a job at what the run names.
func (t *Tagger) employment(doc *nlp.Doc, first, end int, s *nlp.Sentence) evidence {
	if job := first - 2; job >= s.First {
		switch doc.Tokens[first-1].Lower {
		case "at":
			if t.noun(doc, job)&RoleWord != 0 {
				return employs
			}
		case "of", "for", "with":
			if lexicon.CompanyRoles.Has(doc.Tokens[job].Lower) {
				return employs
			}
		}
	}
	next := end
	if next < s.Last && doc.Tokens[next].Lower == "'s" {
		next++
	}
	if next < s.Last && doc.Tokens[next].Lower == "chief" {
		next++
	}
	if next < s.Last && lexicon.CompanyRoles.Has(doc.Tokens[next].Lower) {
		return employs
	}
	return 0
}

// abridged is what the words before an acronym in brackets show it to be: short
// for a name when its letters are their capitals, for a term when some of them
// are small.
func abridged(doc *nlp.Doc, i int, s *nlp.Sentence) evidence {
	acronym := doc.Tokens[i].Lower
	letter, short := len(acronym)-1, abridgesName
	for k := i - 2; k >= s.First && letter >= 0; k-- {
		w := doc.Tokens[k].Lower
		if w[0] != acronym[letter] {
			if connectors.Has(w) {
				continue
			}
			return 0
		}
		if !doc.Is(k, nlp.Capital) && !connectors.Has(w) {
			short = abridgesWords
		}
		letter--
	}
	if letter >= 0 {
		return 0
	}
	return short
}

// nounLists tell what a noun in lower case is about.
const nounLists = RoleWord | OrganizationWord | PlaceWord | SayingWord
