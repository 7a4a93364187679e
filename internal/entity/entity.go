// Package entity finds people, places and organizations.
package entity

import (
	"fmt"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Finder finds people, places and organizations. One goroutine uses it at a time.
type Finder struct{ tagger *tagger }

// NewFinder returns a finder with its models and lists loaded.
func NewFinder() (*Finder, error) {
	t, err := newTagger()
	if err != nil {
		return nil, err
	}
	return &Finder{t}, nil
}

// Find adds the people, places and organizations of doc to facts.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {
	people, places, orgs := map[string]int{}, map[string]int{}, map[string]int{}
	for _, c := range f.tagger.tag(doc) {
		text := c.Span.Of(doc.Text)
		m := news.Mention{Span: c.Span, Text: text, Sentence: doc.SentenceAt(c.Span.Start), Confidence: c.Confidence}
		switch c.Class {
		case person:
			i, ok := people[text]
			if !ok {
				i = len(facts.People)
				people[text] = i
				facts.People = append(facts.People, news.Person{ID: fmt.Sprint("p", i+1), Name: text, Roles: []string{}})
			}
			facts.People[i].Mentions = append(facts.People[i].Mentions, m)
		case place:
			i, ok := places[text]
			if !ok {
				i = len(facts.Places)
				places[text] = i
				facts.Places = append(facts.Places, news.Place{ID: fmt.Sprint("l", i+1), Name: text, Kind: news.OtherPlace})
			}
			facts.Places[i].Mentions = append(facts.Places[i].Mentions, m)
		case organization:
			i, ok := orgs[text]
			if !ok {
				i = len(facts.Organizations)
				orgs[text] = i
				facts.Organizations = append(facts.Organizations, news.Organization{ID: fmt.Sprint("o", i+1), Name: text})
			}
			facts.Organizations[i].Mentions = append(facts.Organizations[i].Mentions, m)
		}
	}
}
