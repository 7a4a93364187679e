package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// bystander is the rule by which a name of the clause that token i is part of takes
// no part in what it tells, or "".
func (a *arguments) bystander(n *name, i int, part news.Part) string {
	other := part == news.OtherPart
	switch {
	case modifies(a.sentence, n):
		return "not-title"
	case part == news.SubjectPart && belongs(a.sentence, n):
		return "not-membership"
	case other && atPlace(a.sentence, n):
		return "not-venue"
	case other && isSource(a.sentence, n):
		return "not-source"
	case other && classifies(a.sentence, n):
		return "not-kind"
	case other && a.record.Headline != "" && !a.keeps(i):
		return "not-printed"
	}
	return ""
}

// modifies reports whether the name of an organization only says which person is
// meant: "State Department official Marta Kos", "Riverton striker Lee".
func modifies(s *sentence, n *name) bool {
	if n.id[0] != 'o' {
		return false
	}
	for i := s.doc.TokenAt(n.End); s.doc.Tag(i).IsNoun() || s.doc.Tag(i).IsAdjective(); i++ {
		if m := s.nameAt(i); m != nil {
			return m.id[0] == 'p'
		}
	}
	return false
}

// belongs reports whether the name of an organization only says where the person
// named before it belongs: "Marta Kos of the Green Party".
func belongs(s *sentence, n *name) bool {
	i := beforeName(s, n)
	if n.id[0] != 'o' || !belonging.Has(s.doc.Lower(i)) {
		return false
	}
	p := s.nameAt(i - 1)
	return p != nil && p.id[0] == 'p'
}

var belonging = lexicon.NewSet("at for from of with")

// classifies reports whether the name of an organization only says which thing is
// meant: "in his Navy jet".
func classifies(s *sentence, n *name) bool {
	i := s.doc.TokenAt(n.End)
	return n.id[0] == 'o' && s.doc.Tag(i).IsNoun() && !s.inTime(i)
}

// isSource reports whether a name is who tells of the event: "according to Marta
// Kos".
func isSource(s *sentence, n *name) bool {
	i := s.doc.TokenAt(n.Start) - 1
	for nounTags[s.doc.Tag(i)] {
		i--
	}
	return s.doc.Lower(i) == "to" && s.doc.Lower(i-1) == "according"
}

// atPlace reports whether a preposition of place stands before an organization:
// "posted on Chirper", "spoke at the Sailors' Club"; or what is named after it.
func atPlace(s *sentence, n *name) bool {
	i := beforeName(s, n)
	switch low := s.doc.Lower(i); low {
	case "after":
		return s.doc.Lower(i-1) == "named"
	default:
		return n.id[0] == 'o' && (atPlaces.Has(low) || low == "of" && inFront.Has(s.doc.Lower(i-1)))
	}
}

var atPlaces = lexicon.NewSet("at in on near outside inside across")
