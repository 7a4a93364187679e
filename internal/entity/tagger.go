package entity

import (
	"strings"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// tagger finds the names of documents, one after the other, on one goroutine.
type tagger struct {
	found []candidate
}

func newTagger() (*tagger, error) { return &tagger{}, nil }

// tag returns the names of doc in order, without titles, leading "the" or
// possessives. They are valid until the next call.
func (t *tagger) tag(doc *nlp.Doc) []candidate {
	t.found = t.found[:0]
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; {
			j := i
			for j < s.Last && doc.Is(j, nlp.Capital) && (doc.Tag(j) == nlp.NNP || doc.Tag(j) == nlp.NNPS) && !titles[doc.Lower(j)] {
				j++
			}
			if j > i {
				t.found = append(t.found, candidate{
					First: i, Last: j, Span: news.Span{Start: doc.Tokens[i].Start, End: doc.Tokens[j-1].End},
					Class: guess(doc, i, j), Confidence: 0.5,
				})
				i = j
				continue
			}
			i++
		}
	}
	return t.found
}

func guess(doc *nlp.Doc, i, j int) class {
	last := doc.Lower(j - 1)
	switch {
	case organizationEnds[last] || doc.Is(j-1, nlp.AllCaps) && j-i == 1:
		return organization
	case i > 0 && titles[doc.Lower(i-1)]:
		return person
	case i > 0 && strings.Contains(" in at from near of to ", " "+doc.Lower(i-1)+" "):
		return place
	case j-i == 1 && i > 0 && doc.Lower(i-1) == "the":
		return organization
	}
	return person
}

var titles = map[string]bool{"mr": true, "mr.": true, "mrs.": true, "ms.": true, "dr.": true, "president": true, "minister": true, "prime": true, "senator": true, "gov.": true, "sen.": true, "rep.": true, "gen.": true, "professor": true}

var organizationEnds = map[string]bool{"ministry": true, "party": true, "council": true, "university": true, "inc.": true, "corp.": true, "committee": true, "bank": true, "agency": true, "court": true, "force": true, "news": true}
