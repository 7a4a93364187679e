package event

import (
	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// resolveObjects puts names in place of "him" and "her", and of the "his" and "her" of
// owners, for whom nobody stands in the line: "Marta Kos will succeed him".
func resolveObjects(l *line) {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if !l.keeps(i) || l.quoted(i) && !dropsMarks(l, i) || !lacksPerson(l, i) {
			continue
		}
		if _, done := l.swapped(i); done {
			continue
		}
		r := l.objectReferent(i)
		switch {
		case r.words == "" || r.id == "" || l.names(r.id):
		case l.owns(i):
			l.replace(i, possessive(r.words), r.id)
		default:
			l.replace(i, r.words, r.id)
		}
	}
}

// resolveIts names whose a thing is where the thing that "its" stands for was cut out of
// the line: "Kos (joined the bank and) became its head".
func resolveIts(l *line) {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if !lacksThing(l, i) {
			continue
		}
		if r := thingCut(l, i); r.words != "" {
			l.replace(i, possessive(r.words), r.id)
		}
	}
}

// lacksThing reports whether token i is "its" and no thing stands before it in the line.
func lacksThing(l *line, i int) bool {
	if !l.is(i, "its") || !l.keeps(i) || l.before != "" && l.given == nil {
		return false
	}
	if _, done := l.swapped(i); done || l.quoted(i) && !dropsMarks(l, i) {
		return false
	}
	return thingBefore(l, i, l.keeps) < 0
}

// thingBefore is the last noun for a thing before token i, of the tokens that count, or -1.
func thingBefore(l *line, i int, counts func(int) bool) int {
	for j := i - 1; j >= l.first; j-- {
		if !counts(j) || l.inTime(j) {
			continue
		}
		if s, ok := l.swapped(j); ok {
			if s.words != "" && (s.who == "" || s.who[0] != 'p') {
				return j
			}
			continue
		}
		if n := l.nameAt(j); n != nil {
			if n.id[0] != 'p' {
				return j
			}
			continue
		}
		if l.is(j, "it") || coref.Companies.Has(l.low(j)) || l.tag(j).IsNoun() && !isHuman(l.low(j)) && !l.tag(j).IsProper() {
			return j
		}
	}
	return -1
}

// thingCut is the thing that is the object of the verb before token i, or else its
// subject, which was cut out of the line: "The bank said (that) Kos would lead its board".
func thingCut(l *line, i int) referent {
	for n := l.clauses.VerbFrom(i) - 1; n >= 0; n-- {
		if l.keeps(l.clauses.Verbs[n].Head) {
			continue
		}
		if r := l.clauses.Object(n); !r.Empty() {
			return thingOf(l, r)
		}
		if r := l.clauses.Subject(n); r.Before < 0 {
			if thing := thingOf(l, r.Range); thing.words != "" {
				return thing
			}
		}
		break
	}
	if j := thingBefore(l, i, func(int) bool { return true }); j >= 0 && l.is(j+1, ";") { // "walked to the mill; he became its head"
		return thingOf(l, nlp.Range{First: l.clauses.NounStart(j), Last: j + 1})
	}
	return referent{}
}

// thingOf is what a noun phrase names, if that is one thing and nobody.
func thingOf(l *line, r nlp.Range) referent {
	head := l.clauses.Head(r)
	if r.Empty() || head < 0 {
		return referent{}
	}
	if m := l.nameAt(head); m != nil {
		if m.id[0] == 'p' {
			return referent{}
		}
		return referent{words: surfaceOf(l.sentence, m.Span), id: m.id, name: m}
	}
	if first := l.clauses.NounStart(head); l.tag(head).IsNoun() && !pluralTags[l.tag(head)] && !isHuman(l.low(head)) && articles.Has(l.low(first)) {
		return referent{words: "the " + l.words(first+1, head+1)}
	}
	return referent{}
}

var articles = lexicon.NewSet("a an the")

// objectReferent is who "him", "her" or "his" at token i stands for: an object is never
// the subject of its own verb.
func (s *sentence) objectReferent(i int) referent {
	sex, ok := objectSex[s.doc.Lower(i)]
	if !ok {
		return referent{}
	}
	return s.personAt(i, sex)
}

// owns reports whether token i is a possessive: not the "her" before a time that is no
// one's, "The union sued her on Tuesday", "Police held her early on Friday".
func (s *sentence) owns(i int) bool {
	if s.doc.Tag(i) != nlp.PRPS {
		return false
	}
	if s.doc.Lower(i) != "her" {
		return true
	}
	next := i + 1
	if s.doc.Tag(next) == nlp.RB || s.doc.Lower(next) == "early" || s.doc.Lower(next) == "late" {
		next++
	}
	p := s.phraseAt(next)
	if p == nil || p.start != next || next > i+1 && p.prep == "" {
		return true
	}
	behind := s.doc.Tag(p.last)
	return p.prep == "" && (behind.IsNoun() || behind.IsAdjective())
}

// subjectID is the id of the person who is the subject of verb n, or "".
func (s *sentence) subjectID(n int) string {
	r := s.clauses.Subject(s.clauses.Lead(n))
	if r.Before >= 0 {
		if p := namedBefore(s, r.Before); p != nil {
			return p.id
		}
		return ""
	}
	if r.First+1 == r.Last && s.doc.Tag(r.First) == nlp.PRP {
		return s.referent(r.First).id
	}
	return whoIs(s, r.Range)
}

var objectSex = map[string]news.Gender{"him": news.Male, "his": news.Male, "her": news.Female}

// lacksPerson reports whether token i is "him", "her" or "his" and nobody stands
// before it in the line for whom it can stand. The subject of its verb is no such
// person for an object.
func lacksPerson(l *line, i int) bool {
	sex, ok := objectSex[l.low(i)]
	if !ok || l.before != "" && l.given == nil {
		return false
	}
	owner := l.owns(i)
	subject := ""
	if n := l.clauses.Governor(i); n >= 0 && !owner {
		subject = l.subjectID(n)
	}
	if l.given != nil && (owner || l.given.id != subject) {
		return false
	}
	for j := l.first; j < i; j++ {
		if !l.keeps(j) {
			continue
		}
		if s, ok := l.swapped(j); ok {
			if s.who == "" || s.who[0] == 'p' && (owner || s.who != subject) {
				return false
			}
			continue
		}
		if n := l.nameAt(j); n != nil {
			if n.id[0] == 'p' && (owner || n.id != subject && candidateFor(l.sentence, n, sex) != nil) {
				return false
			}
			continue
		}
		if owner && l.tag(j) == nlp.NNP && l.clauses.VerbAt(i) < 0 && !l.inTime(j) { // "Brod, a diver, died at her home"
			return false
		}
		if isSomebody(l, j) && (owner || !isSubjectOf(l, j, i)) {
			return false
		}
	}
	return true
}

// isSubjectOf reports whether token j is part of the subject of the verb of token i.
func isSubjectOf(l *line, j, i int) bool {
	n := l.clauses.Governor(i)
	return n >= 0 && l.clauses.Subject(l.clauses.Lead(n)).Holds(j)
}

// isSomebody reports whether token i is a noun or pronoun for a person.
func isSomebody(l *line, i int) bool {
	low := l.low(i)
	if l.tag(i).IsPronoun() {
		return sexOf[low] != news.Unknown || objectSex[low] != news.Unknown || low == "who" || firstPerson.Has(low)
	}
	return l.tag(i).IsNoun() && isHuman(low)
}

// lacksThem reports whether token i is "them" and nobody and nothing in the plural
// stands before it in the line.
func lacksThem(l *line, i int) bool {
	if !l.is(i, "them") || l.quoted(i) || l.before != "" || l.is(i-1, "of") {
		return false
	}
	return !pluralBefore(l, i, l.keeps)
}

// pluralBefore reports whether a noun in the plural, two nouns joined by "and", or a
// name that can be "they", stands before token i among the tokens that count.
func pluralBefore(l *line, i int, counts func(int) bool) bool {
	for j := l.first; j < i; j++ {
		if !counts(j) || l.inTime(j) {
			continue
		}
		if pluralTags[l.tag(j)] || l.is(j, "and") && l.tag(j-1).IsNoun() || pluralWords.Has(l.low(j)) {
			return true
		}
		if n := l.nameAt(j); n != nil && n.id[0] == 'o' {
			return true
		}
		if noun, ok := lexicon.LookUpSource(l.low(j)); ok && (noun.Plural || noun.Kind == lexicon.Group) {
			return true
		}
	}
	return false
}

var (
	pluralTags  = map[nlp.Tag]bool{nlp.NNS: true, nlp.NNPS: true}
	pluralWords = lexicon.NewSet("they police")
)

// objectMissing reports whether an object is a pronoun whose noun is not in the line.
func objectMissing(l *line) bool {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if l.keeps(i) && !l.quoted(i) && lacksNoun(l, i) {
			return true
		}
	}
	return false
}

// lacksNoun reports whether token i is "them", "him" or "her" and nobody stands before it
// in the line.
func lacksNoun(l *line, i int) bool {
	if _, done := l.swapped(i); done {
		return false
	}
	return lacksThem(l, i) || l.tag(i).IsPronoun() && !l.owns(i) && lacksPerson(l, i)
}

// objectCut reports whether an object is a pronoun, or "its" stands, whose noun was cut
// out of the line.
func objectCut(l *line) bool {
	a, b := l.bounds()
	for i := a; i < b; i++ {
		if l.keeps(i) && lacksThem(l, i) && pluralBefore(l, i, func(int) bool { return true }) {
			return true
		}
		if lacksThing(l, i) && thingBefore(l, i, func(int) bool { return true }) >= 0 {
			return true
		}
	}
	return false
}
