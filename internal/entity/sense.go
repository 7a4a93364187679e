package entity

// sense is what a name is taken for over the whole article: the confidence of
// its mentions, summed for each class.
type sense [numClasses]float64

// findSenses sums up the senses of the names.
func (l *linker) findSenses() {
	clear(l.senses)
	for i := range l.mentions {
		m := &l.mentions[i]
		surface := m.Span.Of(l.doc.Text)
		s, c := l.senses[surface], m.Class
		if c == place && l.namesEmployer(m) {
			c = organization
		}
		s[c] += m.Confidence
		l.senses[surface] = s
	}
}

// oneSense reports whether a name that no map knows is mostly taken for one of
// class c: a name has one sense in an article (Gale, Church and Yarowsky, 1992).
func (l *linker) oneSense(m *mention, c class) bool {
	if m.known() {
		return false
	}
	s := l.senses[m.Span.Of(l.doc.Text)]
	return s[c] > s[m.Class]
}

func (l *linker) mostlyGroup(m *mention) bool { return l.oneSense(m, organization) }
func (l *linker) mostlyPlace(m *mention) bool { return l.oneSense(m, place) }
