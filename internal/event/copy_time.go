package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// cutTime leaves out the event's own date, which is printed beside the line,
// where the sentence stays one without it.
func cutTime(l *line) {
	if l.own.Empty() || !l.keeps(l.own.First) || l.own.Holds(l.trigger()) || l.event.stays || l.quoted(l.own.First) {
		return
	}
	r := removable(l, l.own)
	if p := l.phraseAt(l.own.First); p != nil && joinsDate(l.sentence, p.start-1) { // "A vote, planned for Friday, was put off"
		r = nlp.Range{First: p.start - 1, Last: l.own.Last}
		if l.comma(r.First-1) && l.comma(r.Last) {
			r.First, r.Last = r.First-1, r.Last+1
		}
	}
	if r.Empty() {
		return
	}
	kept := 0
	for i := l.first; i < l.last; i++ {
		if l.keeps(i) && !r.Holds(i) && l.doc.Is(i, nlp.Letter) {
			kept++
		}
	}
	if kept >= 4 {
		l.drop(r.First, r.Last)
	}
}

// removable is a date with its preposition and commas, if the sentence can do
// without them, else empty.
func removable(l *line, own nlp.Range) nlp.Range {
	start, prep, ok := dateStart(l, own)
	if retold(l) {
		return nlp.Range{}
	}
	if !ok || tiedDate(l, own, start, prep) || verbNeedsDate(l, start, own.Last) || l.is(start-1, "place") {
		return nlp.Range{}
	}
	return withCommas(l, nlp.Range{First: start, Last: own.Last})
}

// retold reports whether the line tells that somebody told again of the event, in
// another year: "Kos recalled the flood in 2016".
func retold(l *line) bool {
	return l.event.noun && l.event.verb >= 0 && l.event.verb < l.clauses.VerbFrom(l.trigger()) && recalling.Has(l.head(l.event.verb)) && isYearPast(l.sentence, l.event.phrase)
}

// dateStart is where a date begins with what leads to it, and its preposition. ok is
// false where it cannot be parted from the word before it.
func dateStart(l *line, own nlp.Range) (start int, prep string, ok bool) {
	start = own.First
	i := own.First - 1
	for i >= l.first && looseWords.Has(l.low(i)) {
		i--
	}
	if timePrepositions.Has(l.low(i)) && i >= l.first && !isParticle(l, i, own) {
		start, prep = i, l.low(i)
	} else if i < own.First-1 {
		if l.is(own.First-1, "the") {
			return 0, "", false
		}
		start = i + 1
	}
	if low := l.low(start - 1); prep != "" && (low == "early" || low == "late" || low == "later") { // "early on Monday"
		start--
	}
	return start, prep, true
}

// isParticle reports whether the "in" at token i belongs to the verb before it, as no
// day is ever in: "was sworn in late on Wednesday", "was sworn in Wednesday".
func isParticle(l *line, i int, own nlp.Range) bool {
	if !l.is(i, "in") || !l.tag(i-1).IsVerb() {
		return false
	}
	day := own.First
	for day < own.Last-1 && looseWords.Has(l.low(day)) {
		day++
	}
	return dayWords.Has(l.low(day))
}

// dayWords begin a time that is a day.
var dayWords = lexicon.NewSet(lexicon.Weekdays, "today yesterday tomorrow tonight")

// tiedDate reports whether the words around a date, which begins at token start
// with its preposition, cannot do without it.
func tiedDate(l *line, own nlp.Range, start int, prep string) bool {
	next, before := own.Last, l.tag(start-1)
	switch {
	case quoteMarks.Has(l.low(own.First-1)) && (quoteMarks.Has(l.low(next)) || l.is(next, ",") && quoteMarks.Has(l.low(next+1))): // the film “1917”
		return true
	case prep == "" && l.finite(next) && !before.IsNoun(): // "2017 was a good year"
		return true
	case endsPhrase(l, own, start):
		return true
	case l.cuts&cutRelative == 0 && endsParticiple(l, start) && (l.finite(next) || l.tag(next) == nlp.RB && l.finite(next+1)): // "A poll released on Monday showed", "A board set up in 2011 ended it"
		return true
	case (before == nlp.RP || before == nlp.VBN && l.opensLine(start-1)) && l.is(next, ","): // "Kicking off in June, the run", "Opened in June, the hall"
		return true
	case isListed(l, own, start, prep), isDescribed(l, next), prep != "" && isNounOf(l, start):
		return true
	case prep != "" && !droppable.Has(prep) && !(prep == "at" && l.clock(own)), holdsTime.Has(l.low(start - 1)), l.inTime(start - 1):
		return true
	case determining[before] && !(before == nlp.JJ && prep != ""):
		return true
	}
	return next < l.last && goesOn(l, next, prep)
}

// endsPhrase reports whether the date ends what stands before the subject without a
// comma: "After leaving school in 1959 Kos joined the choir".
func endsPhrase(l *line, own nlp.Range, start int) bool {
	next := own.Last
	return !l.opensLine(start) && subjectTags[l.tag(next)] && l.told(l.first, own.First) < 0 && l.finiteFrom(next, l.last) >= 0
}

// isNounOf reports whether the date at token start is what the adjective before it tells
// of: "four votes, the most recent in March".
func isNounOf(l *line, start int) bool {
	before := l.tag(start - 2)
	return standsFor.Has(l.low(start-1)) && (before == nlp.DT || before == nlp.RBS)
}

// isListed reports whether the date is one of several: "in Graz on May 2, May 9 and 16".
func isListed(l *line, own nlp.Range, start int, prep string) bool {
	return l.is(own.Last, ",") && l.inTime(own.Last+1) || prep == "" && l.is(start-1, ",") && l.inTime(start-2)
}

// isDescribed reports whether the words behind the comma at token i tell of the date
// before it: "sank on Monday, a public holiday, when".
func isDescribed(l *line, i int) bool {
	if !l.is(i, ",") || l.tag(i+1) != nlp.DT {
		return false
	}
	for j := i + 2; j < min(i+6, l.last); j++ {
		if dayNouns.Has(l.low(j)) {
			return !standing.Has(l.low(j + 1)) // "a day after"
		}
	}
	return false
}

var (
	dayNouns = lexicon.NewSet("anniversary birthday day deadline eve feast holiday weekend")
	// standsFor are the adjectives that have no noun but the date.
	standsFor = lexicon.NewSet("recent latest last first second third fourth next previous earliest biggest largest worst best highest lowest only other others")
)

// subjectTags are the tags with which a subject begins that no comma parts from what
// stands before it.
var subjectTags = map[nlp.Tag]bool{nlp.PRP: true, nlp.NNP: true, nlp.DT: true}

// endsParticiple reports whether a participle, with its particle, ends before token i.
func endsParticiple(l *line, i int) bool {
	if l.tag(i-1) == nlp.RP {
		i--
	}
	n := l.clauses.VerbAt(i - 1)
	return l.tag(i-1) == nlp.VBN || n >= 0 && l.clauses.Verbs[n].Form == nlp.Participle
}

// opensLine reports whether token i is the first that is kept.
func (l *line) opensLine(i int) bool {
	a, _ := l.bounds()
	return a == i
}

// verbNeedsDate reports whether the verb before token start says nothing, or not the
// same, without the date that ends before token next.
func verbNeedsDate(l *line, start, next int) bool {
	before := l.clauses.VerbAt(start - 1)
	if before < 0 {
		return false
	}
	if argument.Has(l.head(before)) || copulas.Has(l.head(before)) {
		return true
	}
	if (l.finite(next) || l.comma(next) && l.finite(next+1)) && l.clauses.Verbs[before].Form == nlp.Infinitive { // "A lockout that was to start on Monday was called off"
		return true
	}
	bare := next >= l.last || l.doc.Is(next, nlp.Punct) || l.is(next, "and") || l.is(next, "but")
	if !bare || l.cuts&cutRelative != 0 {
		return false
	}
	switch l.clauses.Verbs[before].Form {
	case nlp.Gerund, nlp.Participle:
		return true
	case nlp.Finite:
		return l.finiteFrom(l.first, l.last) != before
	}
	return false
}

// withCommas is a date with the comma that sets it off.
func withCommas(l *line, r nlp.Range) nlp.Range {
	first, last := l.bounds()
	switch {
	case r.First <= first:
		if l.is(r.Last, ",") {
			r.Last++
		}
	case l.comma(r.First-1) && l.is(r.Last, ",") && setsOff(l, r, first): // "Kos, on Monday, said"
		r.First--
		r.Last++
	case l.comma(r.First-1) && (l.is(r.Last, ",") || r.Last >= last):
		r.First--
	case l.comma(r.Last) && l.commaIn(r.First, r.Last) >= 0 && (l.tag(r.Last+1) == nlp.IN || l.tag(r.Last+1) == nlp.TO): // "was shut on Monday, June 9, by the town"
		r.Last++
	}
	return r
}

// setsOff reports whether both commas go with the date that stands between them: "Kos, on
// Monday, said", "and, on Monday, she left", "said, on Monday, two boats sank".
func setsOff(l *line, r nlp.Range, first int) bool {
	if l.tag(r.First-2) == nlp.CC || l.saysNext(l.event.phrase) {
		return true
	}
	return l.finite(r.Last+1) && l.commaIn(first, r.First-1) < 0
}

// clock reports whether the date of tokens own is a time of day: "at 9.30 on Monday".
func (l *line) clock(own nlp.Range) bool {
	p := l.phraseAt(own.First)
	return p != nil && p.time >= 0 && l.facts.Times[p.time].Type == news.Clock
}

// goesOn reports whether the words at token next belong to the date, or need it.
func goesOn(l *line, next int, prep string) bool {
	tag := l.tag(next)
	switch {
	case l.is(next, "to") && l.tag(next+1) == nlp.VB:
		return false
	case needsTime.Has(l.low(next)), tag == nlp.POS, tag == nlp.CD, l.inTime(next):
		return true
	case (tag.IsNoun() || tag.IsAdjective()) && (prep == "" || tag != nlp.NNP):
		return !l.is(next-1, ",") && l.clauses.VerbAt(next) < 0
	case l.is(next, "as") && prep == "": // "picked Friday as the deadline"
		return true
	case bounding.Has(l.low(next)) && (l.inTime(next+1) || l.inTime(next+2)): // "In the fourth quarter ended August 29, sales fell"
		return true
	case l.is(next, "that"):
		return !l.plainSpeech(l.clauses.VerbAt(l.trigger()))
	}
	return l.is(next, ",") && (l.is(next+1, "when") || l.is(next+1, "where"))
}

var (
	looseWords       = lexicon.NewSet("the late early mid just about around only later earlier")
	timePrepositions = lexicon.NewSet("on in during at by of from since until till through for to before after past following between over within as starting beginning effective")
	droppable        = lexicon.NewSet("on in during starting beginning effective")
	// holdsTime are words before a date that are nothing without it.
	holdsTime = lexicon.NewSet(`as back and or not only than both early late later earlier sometime until of to from for between - – except especially even least a an
		about around by since latest earliest due`)
	determining = map[nlp.Tag]bool{nlp.DT: true, nlp.PRPS: true, nlp.POS: true, nlp.CD: true, nlp.IN: true, nlp.JJ: true}
	needsTime   = lexicon.NewSet("and or to through - – when than until 's where at ago of")
	// bounding are words behind a period that say where it ends or begins.
	bounding = lexicon.NewSet("ended ending begun beginning")
	// argument are verbs whose date says what is done.
	argument = lexicon.NewSet(`spend spent spends spending last lasted lasts lasting date dated dates dating mark marked marks marking expire expires expired total totaled
		totalled schedule scheduled set slated due fixed planned postponed moved delayed rescheduled pushed brought deferred adjourned remanded extended
		backdated celebrated observed took takes take begin end ended ends ending finish finished`)
)

// cutTimeClause leaves out what a sentence that opens with its date tells of that in a
// clause of its own: "Since 2019(, when it shut the mill), Graz has paid for the boats".
func cutTimeClause(l *line) {
	p := l.phraseAt(l.own.First)
	n := l.verb()
	if l.own.Empty() || p == nil || p.start > l.first+1 || !l.is(p.last, ",") || !l.is(p.last+1, "when") {
		return
	}
	if n < 0 || l.trigger() < l.clauses.Verbs[n].First {
		return
	}
	v := l.clauses.Verbs[n].First
	comma := v - 1
	for comma > p.last+1 && !l.is(comma, ",") {
		comma--
	}
	if comma > p.last+1 && l.subjectIn(comma+1, v) && l.clauses.At(l.trigger()) != l.clauses.At(p.last+1) {
		l.drop(p.last, comma)
	}
}
