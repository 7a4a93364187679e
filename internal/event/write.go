package event

// thin is the number of content words up to which a short line is only printed
// where the copied one cannot be.
const thin = 5

// write makes the line of an event: the short one where that is whole, else the
// clause or sentence copied. A short line that says little gives way to a copied
// one that is not long. It is nil where neither can be printed.
func (f *Finder) write(at finding) *line {
	s, l := &f.sentence, &f.lines[0]
	short(s, at, l)
	whole := faultOf(l) == nil && at.before.Empty() && at.behind.Empty()
	if whole && l.content() > thin {
		return l
	}
	copy := &f.lines[1]
	copied(s, at, copy)
	switch {
	case whole && f.tellsOther(copy, l, at):
		return l
	case whole && (!printable(copy) || copy.length() > longEnough || faultOf(copy) != nil && copy.content() <= l.content()):
		return l
	case printable(copy):
		return copy
	}
	return nil
}

// tellsOther reports whether the copied line tells of another event of the same
// date, which has a line of its own, where the short one does not: of "made
// headlines as he crossed the strait" the crossing.
func (f *Finder) tellsOther(copy, short *line, at finding) bool {
	for _, o := range f.found {
		if o.trigger != at.trigger && o.time == at.time && copy.keeps(o.trigger) && !short.keeps(o.trigger) && f.clauses.VerbAt(o.trigger) >= 0 {
			return true
		}
	}
	return false
}

// content counts the words of the line that are no function words.
func (l *line) content() int {
	n := l.count(func(i int) bool { return !emptyTags[l.tag(i)] && !l.tag(i).IsPronoun() && !copulas[l.low(i)] })
	if l.before != "" {
		n++
	}
	return n
}
