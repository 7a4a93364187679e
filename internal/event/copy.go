package event

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// The lengths of lines, in bytes: one is shortened where that is safe beyond
// shortEnough, harder beyond longEnough, and not printed beyond longestLine.
const (
	shortEnough = 110
	longEnough  = 160
	longestLine = 280
	longestRead = 160 // tokens of a sentence that is still one
)

// cutSet is a set of the cuts that a copy can do without.
type cutSet uint8

// The cuts that can leave a pronoun without its noun.
const (
	cutCoordinate cutSet = 1 << iota
	cutAdverbial
	cutRelative
	cutAttribution
	cutQuote
	anyCut cutSet = 1<<iota - 1
)

// undo is the order in which cuts are given up that left a pronoun without its
// noun.
var undo = []cutSet{cutRelative, cutAdverbial, cutCoordinate, cutAdverbial | cutCoordinate, cutAdverbial | cutCoordinate | cutRelative,
	cutAdverbial | cutCoordinate | cutRelative | cutAttribution, anyCut}

// copied makes l the line of an event that is copied from its sentence: the
// clause that tells of it, less what can be left out. A cut that leaves a
// pronoun without its noun is undone.
func copied(s *sentence, at finding, l *line) {
	newLine(s, at, l)
	if l.last-l.first > longestRead {
		return
	}
	if l.nominal() && nounAlone(l) {
		return
	}
	cutDown(l, anyCut)
	if !dangling(l) {
		return
	}
	var other line
	for _, without := range undo {
		newLine(s, at, &other)
		cutDown(&other, anyCut&^without)
		if !dangling(&other) && other.length() <= longestLine {
			*l = other
			return
		}
	}
}

// cutDown leaves out of the sentence what the event can be told without.
func cutDown(l *line, allowed cutSet) {
	l.put(l.first, l.last)
	trim(l)
	cutListed(l)
	spoken := allowed&cutQuote != 0 && cutToQuote(l)
	cutSemicolon(l)
	cutAsides(l)
	cutLinks(l)
	cutLead(l)
	if !spoken && allowed&cutAttribution != 0 {
		attributionBehind(l)
		attributionInside(l)
		attributionBefore(l)
	}
	if l.before == "" || l.length() > longEnough {
		if allowed&cutCoordinate != 0 {
			cutCoordinates(l)
		}
	}
	if l.before == "" {
		if allowed&cutAdverbial != 0 {
			cutAdverbials(l)
		}
		if allowed&cutRelative != 0 {
			cutRelatives(l)
		}
		cutLead(l)
		if allowed&cutCoordinate != 0 && l.cuts&cutRelative == 0 {
			sharedSubject(l)
		}
	}
	cutLead(l)
	shorten(l)
	cutLead(l)
	if l.before == "" || l.given != nil {
		resolveSubject(l)
	}
	cutTime(l)
	cutLead(l)
}

// dangling reports whether the subject of the line is a pronoun that stands for
// nothing in it.
func dangling(l *line) bool {
	if l.before != "" {
		return false
	}
	a, b := l.bounds()
	for a < b && l.doc.Is(a, nlp.Punct) {
		a++
	}
	if l.loose(a) && !isCleft(l, a, b) || l.points(a) {
		return true
	}
	n := l.told(a, b)
	if n < 0 {
		return false
	}
	i := l.clauses.Verbs[n].First - 1
	for i > a && l.tag(i) == nlp.RB {
		i--
	}
	if i <= a || !pronouns[l.low(i)] || !l.loose(i) || isCleft(l, i, b) {
		return false
	}
	for j := a; j < i; j++ { // "In 2013 it lost"
		if l.keeps(j) && l.tag(j).IsNoun() && !l.inTime(j) {
			return false
		}
	}
	return true
}

// loose reports whether token i is printed and is a pronoun or possessive, or a
// first person outside quotation marks.
func (l *line) loose(i int) bool {
	if _, ok := l.swapped(i); ok || !l.keeps(i) || l.quoted(i) && !dropsMarks(l, i) {
		return false
	}
	low := l.low(i)
	if firstPerson[low] && (low == "i" || !l.doc.Is(i, nlp.AllCaps)) {
		return true
	}
	return pronouns[low] || owners[low] && l.tag(i) == nlp.PRPS
}

// points reports whether "this" or "that" at token i is all of the subject: "This
// was shown on Monday".
func (l *line) points(i int) bool {
	if !demonstratives[l.low(i)] || l.quoted(i) && !dropsMarks(l, i) {
		return false
	}
	for i++; l.tag(i) == nlp.RB; i++ {
	}
	return l.clauses.VerbAt(i) >= 0 && l.finite(i)
}

// isCleft reports whether "it" at token i stands for what comes: "It was Kos who".
func isCleft(l *line, i, b int) bool {
	if !l.is(i, "it") || !cleftBe[l.low(i+1)] {
		return false
	}
	for j := i + 2; j < min(i+6, b); j++ {
		if l.is(j, "that") || l.is(j, "to") || l.is(j, "who") || j == i+2 && l.tag(j) == nlp.JJ { // "It is likely the club will sell"
			return true
		}
	}
	return false
}

var (
	cleftBe     = set("is was will 's")
	pronouns    = set("he she it they")
	owners      = set("his her its their")
	firstPerson = set("i we me us my our mine ours you your yours myself ourselves")
)

// trim leaves out what stands around the sentence: its full stop, marks and the
// clock of a live report in front of it, and a dateline that was read with it.
func trim(l *line) {
	a, b := l.first, l.last
	for a < b && l.opens(a) {
		a++
	}
	for i := a; i < min(a+5, b) && i < l.trigger(); i++ { // "16.50: The gate opened"
		if l.is(i, ":") && onlyTime(l, a, i) {
			a = i + 1
			break
		}
	}
	for i := a; i < min(a+14, b) && i < l.trigger(); i++ {
		if l.clauses.VerbAt(i) >= 0 {
			break
		}
		if l.dash(i) && (l.doc.Is(a, nlp.AllCaps) || l.aside(i-1) || i <= a+4 && placeName(l, a, i)) { // "GRAZ, Austria (AP) — "
			a = i + 1
			break
		}
	}
	for b > a && l.ends(b-1) {
		b--
	}
	l.only(a, b)
}

// onlyTime reports whether tokens [a, b) are figures and times.
func onlyTime(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if tag := l.tag(i); tag != nlp.CD && tag != nlp.IN && !l.doc.Is(i, nlp.Punct) && !l.inTime(i) {
			return false
		}
	}
	return a < b
}

// placeName reports whether tokens [a, b) are names only and the first a place's.
func placeName(l *line, a, b int) bool {
	n := l.nameAt(a)
	if n == nil || !n.place {
		return false
	}
	for i := a; i < b; i++ {
		if !l.tag(i).IsProper() && !l.is(i, ",") {
			return false
		}
	}
	return true
}

// cutToQuote tells what is told in a quotation by the quotation alone; in the
// first person its speaker stands before it: "Ann Lee: “We left”". It reports
// whether that was done.
func cutToQuote(l *line) bool {
	q := l.quoteAt(l.trigger())
	if q == nil || q.Kind == news.Mixed {
		return false
	}
	a := l.doc.TokenAt(max(q.Start, l.doc.Tokens[l.first].Start))
	b := a
	for b < l.last && l.doc.Tokens[b].Start < q.End {
		b++
	}
	if l.finiteFrom(a, b) < 0 {
		return false
	}
	start := a
	for start < b && l.doc.Is(start, nlp.Punct) {
		start++
	}
	mine := pronouns[l.low(start)] || owners[l.low(start)] || l.tag(start) == nlp.VB
	for i := a; i < b; i++ {
		mine = mine || firstPerson[l.low(i)] && l.doc.Word(i) != "US"
	}
	if !mine {
		l.only(a, b)
		l.cuts |= cutQuote
		return true
	}
	if q.Speaker == nil {
		return false
	}
	who, speaker := l.nameOf(string(q.Speaker.Person)), q.Speaker.Name
	if who != nil {
		speaker = who.full
	}
	if speaker == "" || pronouns[strings.ToLower(speaker)] {
		return false
	}
	l.only(a, b)
	for b > a && l.ends(b-1) {
		b--
		l.drop(b, b+1)
	}
	l.before, l.after = capital(speaker)+": “", "”"
	l.given = who
	l.cuts |= cutQuote
	return true
}

// quoteAt is the quote, not an indirect one, that token i stands in, or nil.
func (s *sentence) quoteAt(i int) *news.Quote {
	at := s.doc.Tokens[i].Span
	for q := range s.facts.Quotes {
		if quote := &s.facts.Quotes[q]; quote.Kind != news.Indirect && quote.Span.Contains(at) {
			return quote
		}
	}
	return nil
}

// nameOf is a mention of the record with that id, or nil.
func (s *sentence) nameOf(id string) *name {
	for i := range s.names {
		if s.names[i].id == id {
			return &s.names[i]
		}
	}
	return nil
}

// cutSemicolon keeps of the parts between semicolons the one that tells of the
// event, if that is a sentence.
func cutSemicolon(l *line) {
	a, b := l.bounds()
	from := a
	for i := a; i <= b; i++ {
		if i < b && (!l.is(i, ";") || !l.keeps(i) || l.aside(i)) {
			continue
		}
		if from <= l.trigger() && l.trigger() < i {
			start := from
			for start < i && (l.tag(start) == nlp.CC || l.tag(start) == nlp.RB || l.is(start, ",")) {
				start++
			}
			if n := l.finiteFrom(start, i); n >= 0 && l.clauses.Verbs[n].First > start && !subordinators[l.low(start)] {
				l.only(from, i)
			}
			return
		}
		from = i + 1
	}
}

// cutAsides leaves out what stands in brackets or between dashes and does not
// tell of the event.
func cutAsides(l *line) {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if !l.is(i, "(") || i > a && !l.doc.Is(i, nlp.Spaced) {
			continue
		}
		for j := i + 1; j < b; j++ {
			if l.is(j, ")") {
				if l.trigger() < i || l.trigger() > j {
					l.drop(i, j+1)
				}
				i = j
				break
			}
		}
	}
	var dashes []int
	for i := a; i < b; i++ {
		if l.keeps(i) && l.dash(i) && !l.inTime(i) {
			dashes = append(dashes, i)
		}
	}
	t := l.trigger()
	switch {
	case len(dashes) == 2 && dashes[0] < t && t < dashes[1]:
		if n := l.finiteFrom(dashes[0]+1, dashes[1]); n >= 0 && l.subjectIn(dashes[0]+1, l.clauses.Verbs[n].First) && !subordinators[l.low(dashes[0]+1)] {
			l.only(dashes[0]+1, dashes[1])
		}
	case len(dashes) == 2:
		if l.told(dashes[1], b) >= 0 && dashes[0] > a && t > dashes[1] || dashes[1] < b-1 && t < dashes[0] {
			l.drop(dashes[0], dashes[1]+1)
		}
	case len(dashes) == 1 && t < dashes[0] && l.told(a, dashes[0]) >= 0:
		l.drop(dashes[0], l.last)
	}
}

// cutLinks leaves out words between commas that only link sentences: ", however,".
func cutLinks(l *line) {
	for i := l.first + 1; i+2 < l.last; i++ {
		if l.comma(i) && l.comma(i+2) && links[l.low(i+1)] {
			l.drop(i, i+3)
		}
	}
}

// cutLead leaves out what links the line to the sentence before: "But", "Meanwhile,".
func cutLead(l *line) {
	for {
		a, b := l.bounds()
		for a < b && l.is(a, ",") {
			l.drop(a, a+1)
			a, b = l.bounds()
		}
		low, next := l.low(a), l.tag(a+1)
		if a+1 >= l.trigger() || !links[low] && !joins[low] {
			return
		}
		if tag := l.tag(a); tag != nlp.CC && tag != nlp.RB && tag != nlp.UH && tag != nlp.IN {
			return
		}
		switch {
		case l.comma(a + 1):
			l.drop(a, a+2)
		case joins[low] && opensClause(next):
			l.drop(a, a+1)
		default:
			return
		}
	}
}

// opensClause reports whether a word of that tag may begin a clause.
func opensClause(tag nlp.Tag) bool {
	switch tag {
	case nlp.DT, nlp.IN, nlp.CD, nlp.EX, nlp.JJ:
		return true
	}
	return tag.IsNoun() || tag.IsPronoun()
}

var (
	links = set(`however meanwhile though too also besides furthermore moreover nevertheless nonetheless therefore thus indeed instead then still yet separately
		elsewhere additionally consequently similarly likewise plus now and but so or`)
	joins = set("and but so then meanwhile")
	// subordinators open a clause that does not stand alone.
	subordinators = set("when after before as while because since although though once until till whereas unless if whether where so than lest")
	// whole is what stands behind a subordinator when it is left out: what came
	// "after X did" is that X did.
	standing = set("when after before as while because since although though once until")
)

// subjectIn reports whether [a, v) is a noun phrase that can be the subject of
// the verb at token v.
func (l *line) subjectIn(a, v int) bool {
	if a >= v || v-a > 16 || bareStarts[l.tag(a)] || reportingGerunds[l.low(a)] {
		return false
	}
	nouns, dated := 0, 0
	for i := a; i < v; i++ {
		switch tag := l.tag(i); {
		case tag.IsNoun(), tag == nlp.PRP, tag == nlp.EX, tag == nlp.CD, tag == nlp.DT:
			nouns++
			if l.inTime(i) {
				dated++
			}
		}
	}
	if nouns == 0 || nouns == dated {
		return false
	}
	last := v - 1
	for last > a && l.tag(last) == nlp.RB {
		last--
	}
	return l.tag(last) != nlp.PRP || last == a || objects[l.low(last)]
}

var (
	// bareStarts are the tags that no subject begins with.
	bareStarts = map[nlp.Tag]bool{nlp.IN: true, nlp.TO: true, nlp.CC: true, nlp.WDT: true, nlp.WP: true, nlp.VBD: true, nlp.VBZ: true, nlp.VBP: true,
		nlp.MD: true, nlp.VB: true, nlp.VBN: true, nlp.Comma: true}
	reportingGerunds = set("saying adding citing telling making including")
	objects          = set("himself herself itself themselves them us")
)

// plainSpeech reports whether verb n says that something was said, shown or found,
// so that what follows its "that" is told as a fact.
func (s *sentence) plainSpeech(n int) bool {
	if n < 0 {
		return false
	}
	low := s.head(n)
	_, class := lexicon.Reporting(low)
	return class == lexicon.Speech && !undertaking[low] || showing[low]
}

var (
	// undertaking are verbs of speech whose "that" is not yet a fact: "promised that".
	undertaking = set(`promised promise promises vowed vows pledged pledges warned warns urged urges insisted insists claimed claims alleged alleges argued argues denied
		denies demanded asked asks hinted suggested suggests estimated predicted believed thought joked`)
	showing = set("showed shows found reveal revealed reveals confirmed confirms")
)

// attributes reports whether verb n gives what is told to somebody.
func (s *sentence) attributes(n int) bool {
	if n < 0 {
		return false
	}
	_, class := lexicon.Reporting(s.head(n))
	return class == lexicon.Speech || class == lexicon.Belief || s.head(n) == "according"
}

// attributionBehind leaves out ", she said", ", said the mayor", ", according to
// police" at the end.
func attributionBehind(l *line) {
	a, b := l.bounds()
	for c := b - 1; c > l.trigger(); c-- {
		if !l.comma(c) || l.aside(c) || b-c > 32 || l.told(a, c) < 0 {
			continue
		}
		x := c + 1
		if x < b && (l.is(x, "”") || l.is(x, `"`) || l.is(x, "''")) {
			x++
		}
		n := l.finiteFrom(x, b)
		ok := false
		switch {
		case l.is(x, "according") && l.is(x+1, "to"):
			ok = n < 0
		case n < 0 || !l.attributes(n):
		case l.clauses.Verbs[n].First == x: // ", said the mayor"
			ok = l.tag(x+1).IsNoun() || l.tag(x+1) == nlp.DT || l.tag(x+1).IsPronoun() || l.tag(x+1).IsAdjective()
		default:
			ok = l.is(x, "as") || isSpeaker(l, x, &l.clauses.Verbs[n], b)
		}
		if ok {
			l.drop(c, b)
			b = c
			l.cuts |= cutAttribution
		}
	}
}

// isSpeaker reports whether from token x on nothing but who said something stands
// before its verb v, and behind it no more of what was said: "she said on Monday".
func isSpeaker(l *line, x int, v *nlp.Verb, b int) bool {
	if v.Last-v.First > 3 || v.First-x > 12 || !l.subjectIn(x, v.First) || relativeWords[l.low(x)] || joins[l.low(x)] {
		return false
	}
	next := v.Last
	if next >= b || l.doc.Is(next, nlp.Punct) || l.inTime(next) {
		return true
	}
	switch l.tag(next) {
	case nlp.TO, nlp.RB:
		return true
	case nlp.IN:
		return !l.is(next, "that")
	}
	return false
}

var relativeWords = set("who which whose where that")

// attributionInside leaves out ", she said," in the middle.
func attributionInside(l *line) {
	a, b := l.bounds()
	for c := l.commaIn(a, b); c >= 0; {
		d := l.commaIn(c+1, b)
		aside := d >= 0 && d-c <= 10 && (l.trigger() < c || l.trigger() > d)
		if aside && !quoteMarks[l.low(d+1)] && !relativeWords[l.low(c+1)] && !l.is(c+1, "as") {
			if n := l.finiteFrom(c+1, d); n >= 0 && l.attributes(n) && l.clauses.Verbs[n].Last >= d-1 && l.subjectIn(c+1, l.clauses.Verbs[n].First) {
				l.drop(c, d+1)
				l.cuts |= cutAttribution
			}
		}
		c = d
	}
}

// attributionBefore leaves out "The mayor said that", where what was said is a
// sentence and no plan. "He" of what is said is who said it.
func attributionBefore(l *line) {
	a, b := l.bounds()
	n := l.finiteFrom(a, l.trigger())
	if !l.plainSpeech(n) {
		return
	}
	v := &l.clauses.Verbs[n]
	if v.Negated || v.Passive || v.Last-v.First > 3 || !l.subjectIn(a, v.First) {
		return
	}
	start := saidFrom(l, n)
	if start < 0 || l.own.First < start && !l.own.Empty() || firstPerson[l.low(start)] {
		return
	}
	m := l.finiteFrom(start, b)
	if m < 0 {
		return
	}
	w := &l.clauses.Verbs[m]
	if w.First > l.trigger()+1 || !l.subjectIn(start, w.First) || w.Tense == nlp.Conditional {
		return
	}
	if w.First-start == 1 && pronouns[l.low(start)] {
		subject := nlp.Range{First: a, Last: v.First}
		if l.is(start, "it") && (w.Passive || copulas[l.head(m)]) || !agrees(l, l.low(start), subject) {
			return
		}
		l.replace(start, l.words(subject.First, subject.Last), whoIs(l.sentence, subject))
	}
	l.drop(a, start)
	l.cuts |= cutAttribution
}

// saidFrom is the token at which begins what verb n says: behind its "that", or where
// "said" has none; or -1.
func saidFrom(l *line, n int) int {
	v := &l.clauses.Verbs[n]
	for i := v.Last; i < min(v.Last+9, l.trigger()) && !l.quoted(i) && !l.finite(i); i++ {
		if l.is(i, "that") {
			return i + 1
		}
	}
	if low := l.head(n); (low == "said" || low == "says" || low == "say") && v.Last < l.trigger() {
		if k := &l.clauses.List[l.clauses.At(v.Last)]; k.Kind == nlp.Complement && k.First == v.Last {
			return v.Last
		}
	}
	return -1
}

// whoIs is the id of the person or organization that the noun phrase names, or "".
func whoIs(s *sentence, r nlp.Range) string {
	for i := r.First; i < r.Last; i++ {
		if n := s.nameAt(i); n != nil && !n.place {
			return n.id
		}
	}
	return ""
}

// agrees reports whether the pronoun can stand for the noun phrase.
func agrees(l *line, pronoun string, r nlp.Range) bool {
	if r.Empty() || l.tag(r.First) == nlp.PRPS {
		return false
	}
	id := whoIs(l.sentence, r)
	person := id != "" && id[0] == 'p'
	last := l.tag(r.Last - 1)
	switch pronoun {
	case "he", "she":
		if person {
			return mayBe(l.sentence, id, pronoun)
		}
		noun, ok := lexicon.LookUpSource(l.low(r.Last - 1))
		return id == "" && last == nlp.NN && ok && noun.Kind == lexicon.Human
	case "it":
		return !person && (last == nlp.NN || last == nlp.NNP)
	}
	and := false
	for i := r.First; i < r.Last; i++ {
		and = and || l.is(i, "and")
	}
	return !person && (last == nlp.NNS || last == nlp.NNPS) || and
}
