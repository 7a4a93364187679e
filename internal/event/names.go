package event

import (
	"slices"
	"strings"

	"factbox/internal/news"
)

// name is a mention with the id of its record.
type name struct {
	news.Span
	id     string
	full   string // the record's name
	record int    // index of the record among the people, organizations or places
	place  bool
}

// isPerson reports whether n names somebody.
func (n *name) isPerson() bool { return n.id[0] == 'p' }

// collect lists the mentions of all names, in order.
func collect(names []name, facts *news.Facts) []name {
	for i := range facts.People {
		for _, m := range facts.People[i].Mentions {
			names = append(names, name{m.Span, facts.People[i].ID, facts.People[i].Name, i, false})
		}
	}
	for i := range facts.Organizations {
		for _, m := range facts.Organizations[i].Mentions {
			names = append(names, name{m.Span, facts.Organizations[i].ID, facts.Organizations[i].Name, i, false})
		}
	}
	for i := range facts.Places {
		for _, m := range facts.Places[i].Mentions {
			names = append(names, name{m.Span, facts.Places[i].ID, facts.Places[i].Name, i, true})
		}
	}
	slices.SortFunc(names, func(a, b name) int { return a.Span.Compare(b.Span) })
	return names
}

// nameOf is the first mention of the record with that id, or nil.
func (s *sentence) nameOf(id string) *name {
	if i, ok := s.first[id]; ok {
		return &s.names[i]
	}
	return nil
}

// placeOf is the record of a name that names a place, else nil.
func (s *sentence) placeOf(n *name) *news.Place {
	if !n.place {
		return nil
	}
	return &s.facts.Places[n.record]
}

// called finds places and bodies by parts of their names. It is made when it is first
// asked, since few articles ask.
type called struct {
	made      bool
	landmarks map[string]landmarkNames
	places    map[string]int // the first mention of each by its name, as index into names
}

// landmarkNames are the first mention of what ends in a word, and of what else does, as
// index into names: the second is -1 where the word names one thing.
type landmarkNames struct{ first, other int }

// callNames makes the article's names ready to be found by their parts.
func callNames(s *sentence) *called {
	c := &s.called
	if c.made {
		return c
	}
	if c.made = true; c.landmarks == nil {
		c.landmarks, c.places = map[string]landmarkNames{}, map[string]int{}
	}
	clear(c.landmarks)
	clear(c.places)
	for i := range s.names {
		n := &s.names[i]
		if n.isPerson() || s.first[n.id] != i {
			continue
		}
		if _, known := c.places[n.full]; n.place && !known {
			c.places[n.full] = i
		}
		word := strings.ToLower(n.full[strings.LastIndexByte(n.full, ' ')+1:])
		if len(word) == len(n.full) || !landmarks.Has(word) {
			continue
		}
		if two, known := c.landmarks[word]; !known {
			c.landmarks[word] = landmarkNames{i, -1}
		} else if two.other < 0 {
			c.landmarks[word] = landmarkNames{two.first, i}
		}
	}
	return c
}

// landmark is the one place or house named before token i whose name ends in the word
// at token i, or nil: "the bridge" behind "the Harbour Bridge".
func landmark(s *sentence, i int) *name {
	at := s.doc.Tokens[i].Start
	two, ok := callNames(s).landmarks[s.doc.Lower(i)]
	if !ok || s.names[two.first].Start >= at || two.other >= 0 && s.names[two.other].Start < at {
		return nil
	}
	return &s.names[two.first]
}

// placeOfBody is the place of the article with which the name of a body begins that acts
// where it is, or nil: "Graz City Council". Of several it is the one named first.
func (s *sentence) placeOfBody(body string) *name {
	if !seated.Has(strings.ToLower(body[strings.LastIndexByte(body, ' ')+1:])) {
		return nil
	}
	first := -1
	for i := 1; i < len(body); i++ {
		if body[i] != ' ' {
			continue
		}
		if n, ok := callNames(s).places[body[:i]]; ok && (first < 0 || n < first) {
			first = n
		}
	}
	if first < 0 {
		return nil
	}
	return &s.names[first]
}
