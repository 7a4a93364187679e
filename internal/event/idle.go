package event

import "factbox/internal/nlp"

// compared reports whether the phrase dates a figure that another one is held
// against: "rose to 40 from 31 a year earlier", "compared with a loss in 2019".
func (f *Finder) compared(p phrase) bool {
	if n := f.clauses.Governor(p.first); n >= 0 && p.prep == "from" && f.clauses.Verbs[n].Last == p.start && moves[f.head(n)] { // "The loss narrowed from a year earlier"
		return true
	}
	figure := false
	for i := p.start - 1; i >= f.clauses.First && i > p.start-20; i-- {
		switch low, tag := f.doc.Lower(i), f.doc.Tag(i); {
		case low == "from":
			return figure
		case (low == "with" || low == "to") && f.doc.Lower(i-1) == "compared", low == "versus":
			return true
		case tag == nlp.CD || tag == nlp.Dollar:
			figure = true
		case tag == nlp.DT, tag.IsNoun(), tag.IsAdjective(), tag == nlp.RB, low == "of", low == ",", low == "or", low == "than", low == "#":
		default:
			return false
		}
	}
	return false
}

// bounds reports whether the phrase only says how far the one before it goes:
// "has lost 2 percent this year through Oct. 19".
func (f *Finder) bounds(p phrase) bool {
	if p.prep != "through" {
		return false
	}
	for _, q := range f.phrases {
		if q.last == p.start {
			return true
		}
	}
	return false
}

// chosen reports whether the phrase is what its verb is about: "They picked Friday
// as the day of the vote", "set Monday as the deadline".
func (f *Finder) chosen(p phrase) bool {
	if p.prep != "" || f.doc.Lower(p.last) != "as" {
		return false
	}
	for j := range f.clauses.List {
		if f.clauses.List[j].Marker == p.last { // "They met Friday as rain fell"
			return false
		}
	}
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; v.Last == p.first {
			return !v.Passive
		}
	}
	return false
}

// dateItself reports whether the phrase is all that a pronoun is said to be: "They
// save as if it were 1992", "It was Monday".
func (f *Finder) dateItself(p phrase) bool {
	if p.prep != "" {
		return false
	}
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; v.Last == p.first && copulas[f.head(n)] {
			return f.doc.Tag(v.First-1) == nlp.PRP
		}
	}
	return false
}
