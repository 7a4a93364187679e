package event

import "factbox/internal/lexicon"

// thin is the number of content words up to which a short line is only printed
// where the copied one cannot be.
const thin = 9

// write makes the line of an event, or nil where none can be printed that tells of it.
func (f *Finder) write(at finding) *line {
	l := f.compose(at)
	if l == nil {
		if f.ofNamed(at) {
			return &f.lines[0]
		}
		return nil
	}
	h := f.hides(l)
	if h == shown {
		return l
	}
	alone := &f.lines[0]
	whole := f.inner(at) && f.hides(alone) == shown
	if whole && (h == distant || !alone.nominal() && !keepsMarker(alone)) {
		return alone
	}
	at.stays = true
	dated := &f.lines[1]
	copied(&f.sentence, at, dated)
	switch {
	case h == meant && printable(dated) && dated.keeps(dated.own.First):
		return dated
	case whole:
		return alone
	}
	return nil
}

// compose makes the line of an event: the short one where that is whole, else the
// clause or sentence copied. A short line that says little gives way to a copied
// one that is not long. It is nil where neither can be printed.
func (f *Finder) compose(at finding) *line {
	s, l := &f.sentence, &f.lines[0]
	if newLine(s, at, l); at.rule == "life-date" {
		lifeLine(l)
		return l
	}
	if at.noun && l.nominal() && nounWithClause(l) {
		return l
	}
	whole := f.shortWhole(at) && at.before.Empty() && at.behind.Empty()
	period := isPeriodEnd(s, at)
	if whole && l.content() > thin && !period {
		return l
	}
	copy := &f.lines[1]
	copied(s, at, copy)
	switch {
	case period:
		return nil
	case whole && (f.tellsOther(copy, l, at) || saysWhatBecame(l, copy)):
		return l
	case whole && (!printable(copy) || copy.length() > longEnough || faultOf(copy) != nil && copy.content() <= l.content()):
		return l
	case printable(copy):
		return copy
	}
	return nil
}

// shortWhole makes the short line of an event, and reports whether it is whole.
func (f *Finder) shortWhole(at finding) bool {
	l := &f.lines[0]
	short(&f.sentence, at, l)
	return faultOf(l) == nil
}

// besideOther makes the line of an event where its sentence is the line of another
// one: the short line, or, of another date, the noun phrase: "A grant that the town
// gave". It reports whether that can be printed.
func (f *Finder) besideOther(at finding, same bool) bool {
	l := &f.lines[0]
	switch whole := f.shortWhole(at); {
	case same && l.nominal():
		return false
	case whole:
		return true
	}
	newLine(&f.sentence, at, l)
	if l.quoted(at.trigger) {
		return false
	}
	if l.nominal() {
		return nounAlone(l, wordsBeside)
	}
	return objectAlone(l)
}

// isPeriodEnd reports whether the event is only that the months of a figure ended:
// "the quarter ended Sept. 30", "the three months ending in June".
func isPeriodEnd(f *sentence, at finding) bool {
	i := at.trigger - 1
	if low := f.doc.Lower(i); low == "that" || low == "which" {
		i--
	}
	return periodEnds.Has(f.doc.Lower(at.trigger)) && periods.Has(f.doc.Lower(i))
}

var (
	periodEnds = lexicon.NewSet("ended ending ends")
	periods    = lexicon.NewSet("months period quarter half year weeks")
)

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

// saysWhatBecame reports whether the line of a noun says what became of it and the
// copied one does not: "The fair in Graz was cancelled", "the fair in Graz".
func saysWhatBecame(l *line, copy *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	return l.nominal() && copy.content() < l.content() && n >= 0 && !planners.Has(l.head(n))
}

// content counts the words of the line that are no function words.
func (l *line) content() int {
	n := l.count(func(i int) bool { return !emptyTags[l.tag(i)] && !l.tag(i).IsPronoun() && !copulas.Has(l.low(i)) })
	if l.before != "" {
		n++
	}
	return n
}
