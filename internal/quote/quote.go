// Package quote finds quotes and their speakers.
package quote

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Finder finds quotes and their speakers. One goroutine uses it at a time.
type Finder struct{}

// NewFinder returns a finder with its models and lists loaded.
func NewFinder() (*Finder, error) { return &Finder{}, nil }

// Find adds the quotes and their speakers of doc to facts.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {}
