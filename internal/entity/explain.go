package entity

import "factbox/internal/nlp"

// explain is what the words around a run of capitals say that it names. A
// paper says so once, where a name first comes up, and uses it bare after.
func (t *tagger) explain(doc *nlp.Doc, first, end int, s *nlp.Sentence) evidence {
	e := t.employment(doc, first, end, s)
	before, _ := t.nounBefore(doc, first, s)
	after, _ := t.nounAfter(doc, end, s)
	switch {
	case before&organizationWord != 0, after&organizationWord != 0:
		e |= calledGroup
	case before&placeWord != 0, after&placeWord != 0:
		e |= calledPlace
	}
	if end-first == 1 && doc.Is(first, nlp.AllCaps) && doc.Lower(first-1) == "(" && doc.Lower(end) == ")" {
		e |= abridged(doc, first, s)
	}
	return e
}

// employment reports whether somebody has a job at what the run names.
func (t *tagger) employment(doc *nlp.Doc, first, end int, s *nlp.Sentence) evidence {
	if job := first - 2; job >= s.First {
		switch doc.Tokens[first-1].Lower {
		case "at":
			if t.noun(doc, job)&roleWord != 0 {
				return employs
			}
		case "of", "for", "with":
			if companyRoles[doc.Tokens[job].Lower] {
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
	if next < s.Last && companyRoles[doc.Tokens[next].Lower] {
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
			if connectors[w] {
				continue
			}
			return 0
		}
		if !doc.Is(k, nlp.Capital) && !connectors[w] {
			short = abridgesWords
		}
		letter--
	}
	if letter >= 0 {
		return 0
	}
	return short
}
