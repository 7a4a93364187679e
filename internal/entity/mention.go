package entity

import "factbox/internal/news"

// class is what a name names.
type class uint8

// The classes of names. Demonyms ("Korean") and facilities ("Heathrow
// Terminal 5") are told apart because they keep the other classes clean.
const (
	person class = iota
	place
	organization
	demonym
	facility
	numClasses
)

var classNames = [numClasses]string{"person", "place", "organization", "demonym", "facility"}

func (c class) String() string { return classNames[c] }

// candidate is a name where it stands in the text, before it is linked to the
// other names of the same thing. It has no title, leading "the" or possessive.
type candidate struct {
	First, Last int // half-open range of tokens
	Span        news.Span
	Class       class
	Confidence  float64 // 0 to 1: roughly how often a name like this one is right
}
