package ner

import "factbox/internal/news"

// Class is what a name names.
type Class uint8

// The classes of names. Demonyms ("Korean") and facilities ("Heathrow
// Terminal 5") are told apart because they keep the other classes clean.
const (
	Person Class = iota
	Place
	Organization
	Demonym
	Facility
	NumClasses
)

var classNames = [NumClasses]string{"person", "place", "organization", "demonym", "facility"}

func (c Class) String() string { return classNames[c] }

// Mention is a name where it stands in the text, before it is linked to the
// other names of the same thing. It has no title, leading "the" or possessive.
type Mention struct {
	First, Last int // half-open range of tokens
	Span        news.Span
	Rule        string            // what found it and gave it its class, of [Rules]
	Confidence  float64           // 0 to 1: roughly how often a name like this one is right
	Chance      [labelled]float32 // the probability of the span as a name of each class, before anything but the tagger has looked at it
	Class       Class
}
