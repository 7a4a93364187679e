// Package entity finds people, places and organizations.
package entity

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Finder finds people, places and organizations. One goroutine uses it at a time.
type Finder struct {
	tagger *tagger
	linker *linker
}

// NewFinder returns a finder with its models and lists loaded. It leaves out
// mentions whose confidence is below minConfidence: 0 keeps all, 1 next to none.
func NewFinder(minConfidence float64) (*Finder, error) {
	t, err := newTagger()
	if err != nil {
		return nil, err
	}
	l := newLinker(t.lists)
	l.minConfidence = minConfidence
	return &Finder{t, l}, nil
}

// Find adds the people, places and organizations of doc to facts.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {
	f.linker.link(doc, f.tagger.tag(doc), facts)
}
