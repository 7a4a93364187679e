package link

import "factbox/internal/ner"

// sense is what a name is taken for over the whole article: the confidence of
// its mentions, summed for each class.
type sense [ner.NumClasses]float64

// findSenses sums up the senses of the names.
func (l *Linker) findSenses() {
	clear(l.senses)
	for i := range l.mentions {
		m := &l.mentions[i]
		surface := m.Span.Of(l.doc.Text)
		s, c := l.senses[surface], m.Class
		if c == ner.Place && l.namesEmployer(m) {
			c = ner.Organization
		}
		s[c] += m.Confidence
		l.senses[surface] = s
	}
}

// oneSense reports whether a name that no map knows is mostly taken for one of
// class c: a name has one sense in an article (Gale, Church and Yarowsky, 1992).
func (l *Linker) oneSense(m *mention, c ner.Class) bool {
	if m.known() {
		return false
	}
	s := l.senses[m.Span.Of(l.doc.Text)]
	return s[c] > s[m.Class]
}

func (l *Linker) mostlyGroup(m *mention) bool { return l.oneSense(m, ner.Organization) }
func (l *Linker) mostlyPlace(m *mention) bool { return l.oneSense(m, ner.Place) }
