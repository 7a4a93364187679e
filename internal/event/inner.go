package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// A line can tell of something else and have what is dated only inside that. A reader
// takes the day for the other thing's then, so such a line is made anew: of the inner
// thing alone, or with the date in its place, or not at all.

// hiding is how a line has the dated thing inside it.
type hiding uint8

const (
	shown   hiding = iota // the line tells of it
	meant                 // it says which one is meant: "served a writ that was signed in May"
	distant               // it was at another time: "Following his re-election on Monday, Kos named a cabinet"
)

// hides says how the line hides its event.
func (f *Finder) hides(l *line) hiding {
	h := shown
	if l.nominal() {
		h = f.hidesNoun(l)
	} else {
		n := l.clauses.VerbAt(l.trigger())
		if n < 0 {
			n = l.event.verb
		}
		if n >= 0 {
			h = f.hidesVerb(l, n)
		}
	}
	if h == meant && limiting.Has(l.event.prep) {
		return distant
	}
	return h
}

// limiting are the prepositions of a time at which nothing happened.
var limiting = lexicon.NewSet("since until till")

// hidesVerb says whether the line prints a verb above verb n from whose time that of n
// is apart.
func (f *Finder) hidesVerb(l *line, n int) hiding {
	c := &l.clauses
	if isMain(l, n) {
		return shown
	}
	h := shown
	for k := c.Verbs[n].Clause; c.List[k].Parent >= 0; k = c.List[k].Parent {
		up := c.List[c.List[k].Parent].Verb
		switch {
		case c.List[k].Kind == nlp.Quoted, isTold(l, k):
			return shown
		case up < 0:
			continue
		case l.head(up) == "according", l.markIn(c.Verbs[up].Last, c.Verbs[n].First):
			return shown
		}
		h = max(h, apartness(l, k))
		if h != shown && l.keeps(c.Verbs[up].Head) && !f.bears(l.event, c.Verbs[up].Head) {
			return h
		}
	}
	return shown
}

// isMain reports whether verb n tells of the main clause, whatever clause it was put in:
// a comma closes the one before it, or a participle leads that, whose verb it is not:
// "Two men accused of theft will be tried".
func isMain(l *line, n int) bool {
	v := &l.clauses.Verbs[n]
	if v.Form != nlp.Finite || v.Ambiguous() && !l.is(v.First-1, ",") {
		return false
	}
	k := &l.clauses.List[v.Clause]
	if k.Kind == nlp.Coordinate && v.First == k.First && v.Ambiguous() && k.Parent >= 0 && l.clauses.List[k.Parent].Kind == nlp.Relative { // "Kos, who runs the mill and is no diver, sank in May"
		return true
	}
	if v.Modal >= 0 && k.Kind == nlp.Complement && k.Marker < 0 && k.Parent >= 0 && isParticipial(l.sentence, k.Parent) { // "Two men accused of lying and stealing a boat will be tried"
		return true
	}
	return k.Verb != n && (k.Kind == nlp.Participial || l.is(v.First-1, ","))
}

// markIn reports whether a colon or semicolon parts tokens [a, b).
func (l *line) markIn(a, b int) bool {
	for i := a; i < b; i++ {
		if l.is(i, ":") || l.is(i, ";") {
			return true
		}
	}
	return false
}

// isParticipial reports whether clause k is a participle's, or one joined to that.
func isParticipial(s *sentence, k int) bool {
	c := &s.clauses.List[k]
	return c.Kind == nlp.Participial || c.Kind == nlp.Coordinate && c.Verb >= 0 && s.clauses.Verbs[c.Verb].Form == nlp.Gerund
}

// isTold reports whether clause k is what somebody says, and no claim: "Tell those who
// wait that the gate will be shut in May".
func isTold(l *line, k int) bool {
	c := &l.clauses.List[k]
	return c.Kind == nlp.Complement && c.Marker >= 0 && !l.tag(c.Marker-1).IsNoun()
}

// bears reports whether the time of the event is also that of token i.
func (f *Finder) bears(at finding, i int) bool {
	for _, o := range f.found {
		if o.trigger == i && o.time == at.time {
			return true
		}
	}
	return false
}

// apartness says whether what clause k tells has a time of its own, and not that of the
// clause above.
func apartness(l *line, k int) hiding {
	c := &l.clauses.List[k]
	if c.Verb < 0 || !isApartFrom(l, c, k) {
		return shown
	}
	reduced := l.tag(c.First - 1).IsNoun()           // "the parties planning to march in May"
	if c.Marker == l.first || c.First <= l.first+1 { // "After taking office in June, Kos shut the mill"
		return meant
	}
	if c.Kind == nlp.Adverbial || c.Kind == nlp.Participial && l.clauses.Verbs[c.Verb].Form == nlp.Gerund && !reduced {
		return distant
	}
	return meant
}

// isApartFrom reports whether clause c, the k-th, only says which one is meant, what came
// before or after, or why.
func isApartFrom(l *line, c *nlp.Clause, k int) bool {
	v := &l.clauses.Verbs[c.Verb]
	before := l.low(c.First - 1)
	switch c.Kind {
	case nlp.Relative:
		return c.Marker < 0 || !sharing.Has(l.low(c.Marker))
	case nlp.Adverbial:
		return c.Marker >= 0 && !sharing.Has(l.low(c.Marker))
	case nlp.Participial:
		switch {
		case isThere(l.sentence, c.Parent):
			return false
		case v.Form == nlp.Participle: // "a writ signed in May", "Founded in 1985, the hall"
			return !reveals(l.sentence, k)
		case before == ",", c.First == l.first, sharing.Has(before): // "They won, beating Brod on Monday"
			return false
		case l.clauses.VerbAt(c.First-1) >= 0, seeing.Has(l.head(l.clauses.List[c.Parent].Verb)): // "denied having met on Monday", "saw the mill burning on Monday"
			return false
		}
		return l.own.First > v.Last+1 // "was in the dock for sentencing on Monday"
	case nlp.Parenthetical:
		return true
	case nlp.Complement, nlp.Coordinate: // a participle that was taken for a past tense
		reduced := v.First == c.First && v.Ambiguous()
		return c.Marker < 0 && reduced && l.clauses.Subject(c.Verb).Empty() && !reveals(l.sentence, k)
	}
	return false
}

var (
	// sharing are the words that open what happened when the thing above did.
	sharing = lexicon.NewSet("although as by if in though unless when where while with")
	// seeing are the verbs whose object does what stands behind it.
	seeing = lexicon.NewSet("catch caught expect expected find found hear heard keep kept leave left saw see seen sees watch watched")
)

// reveals reports whether a "that" hangs on the verb of clause k, which is no participle
// then, whatever it looks like: "A team of divers revealed on Monday that the hull leaks".
func reveals(f *sentence, k int) bool {
	for j := range f.clauses.List {
		if c := &f.clauses.List[j]; c.Parent == k && c.Kind == nlp.Complement && c.Marker >= 0 && f.doc.Lower(c.Marker) == "that" {
			return true
		}
	}
	return false
}

// isThere reports whether clause k says only that there is something: "There will be no
// trains running on Monday".
func isThere(f *sentence, k int) bool {
	n := f.clauses.List[k].Verb
	return n >= 0 && f.doc.Lower(f.clauses.Verbs[n].First-1) == "there" && copulas.Has(f.head(n))
}

// hidesNoun says whether the noun that the event is only has a part in what the line
// tells.
func (f *Finder) hidesNoun(l *line) hiding {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 || l.trigger() < l.clauses.Verbs[n].First && isRelative(l.sentence, n) {
		return shown
	}
	main := n
	if m := l.clauses.List[0].Verb; m >= 0 && l.keeps(l.clauses.Verbs[m].Head) {
		main = m
	}
	if f.bears(l.event, l.clauses.Verbs[main].Head) {
		return shown
	}
	for n := n; n >= 0; n = l.told(l.clauses.Verbs[n].Last, b) {
		if l.clauses.SubjectHead(n) == l.trigger() && f.hidesVerb(l, n) == shown {
			return shown
		}
	}
	verb := l.event.verb
	switch l.event.rule {
	case "subject-noun", "came-about", "moved", "chosen-day":
		if verb < 0 {
			return shown
		}
		return f.hidesVerb(l, verb)
	case "attached-noun", "planned-noun":
		if verb == main {
			return shown
		}
	}
	g := l.clauses.Governor(l.trigger())
	switch i := l.clauses.NounStart(l.trigger()) - 1; {
	case asides.Has(l.low(i)) && i > l.first:
		return distant
	case g >= 0 && gatherings.Has(l.low(i)): // "was signed in a ceremony held on Monday"
		return f.hidesVerb(l, g)
	case l.ahead(l.event.phrase) && g >= 0 && l.clauses.Verbs[g].Tense == nlp.Past && !l.attributes(g): // "Ahead of next week’s vote, the court has freed Kos"
		return distant
	}
	return meant
}

// gatherings are the prepositions of what a thing happened at.
var gatherings = lexicon.NewSet("at during in on")

// asides are the prepositions of what was at another time than the verb's.
var asides = lexicon.NewSet("after despite following since until")

// keepsMarker reports whether the line is a noun with the clause that says which one:
// "the mill, which Kos bought".
func keepsMarker(l *line) bool {
	n := l.clauses.VerbAt(l.trigger())
	if n < 0 {
		return false
	}
	k := &l.clauses.List[l.clauses.Verbs[n].Clause]
	return k.Kind == nlp.Relative && k.Marker >= 0 && l.keeps(k.Marker)
}

// inner makes the line of the dated thing alone, where another line would hide it, and
// reports whether it can be printed.
func (f *Finder) inner(at finding) bool {
	return f.ofNamed(at) || f.besideOther(at, false)
}

// ofNamed makes the line of a relative clause that tells of somebody named, and reports
// whether there is one.
func (f *Finder) ofNamed(at finding) bool {
	l := &f.lines[0]
	newLine(&f.sentence, at, l)
	n := l.clauses.VerbAt(at.trigger)
	if n < 0 {
		n = l.clauses.Governor(at.trigger)
	}
	return n >= 0 && innerRelative(l, l.clauses.Lead(n)) && printable(l)
}

// innerRelative keeps a relative clause whose pronoun stands for somebody named, in front
// of whom more may stand: of "beside Marta Kos, the diver and author who left in May" that
// she left. It reports whether verb n leads one.
func innerRelative(l *line, n int) bool {
	v := &l.clauses.Verbs[n]
	k := &l.clauses.List[v.Clause]
	if k.Kind != nlp.Relative || k.Verb != n || v.Form != nlp.Finite || k.Marker < 0 {
		return false
	}
	m := k.Marker
	if !onlyAdverbs(l, m+1, v.First) {
		return false
	}
	var of *name
	switch l.low(m) {
	case "who":
		if !severally.Has(l.low(v.First)) {
			of = personBefore(l, m)
		}
	case "which":
		if of = l.nameAt(m - 2); !l.is(m-1, ",") || of == nil || of.id[0] == 'p' || of.End != l.doc.Tokens[m-2].End {
			return false
		}
	}
	if of == nil {
		return false
	}
	end := clauseEnd(l, v, l.last, l.is(m-1, ","))
	if end <= l.trigger() || l.own.Last > end {
		return false
	}
	first := l.doc.TokenAt(of.Start)
	l.put(first, l.doc.TokenAt(of.End-1)+1)
	l.put(m+1, end)
	l.cuts |= cutRelative
	resolveObjects(l)
	cutTime(l)
	return true
}

// personBefore is who is named before the relative pronoun at token m, right before it
// or before what only describes them, or nil.
func personBefore(l *line, m int) *name {
	for i := m - 1; i > l.first && i > m-longestDescription; i-- {
		switch tag := l.tag(i); {
		case l.clauses.VerbAt(i) >= 0:
			return nil
		case l.is(i, ","), i == m-1:
			j := i
			if l.is(i, ",") {
				j--
			}
			if p := l.nameAt(j); p != nil && p.id[0] == 'p' && p.End == l.doc.Tokens[j].End {
				return p
			}
		case tag.IsNoun(), tag.IsAdjective(), tag == nlp.DT, tag == nlp.CC, tag == nlp.IN, tag == nlp.POS, tag == nlp.CD:
		case l.is(i, "("), l.is(i, ")"):
		default:
			return nil
		}
	}
	return nil
}

// longestDescription is how many tokens behind the name of a person can describe them.
const longestDescription = 20
