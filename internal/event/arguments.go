package event

import (
	"factbox/internal/coref"
	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// arguments are those of one event, while they are collected: who took part in it and
// where it was. Each is added by a rule of [Rules], which a reader who asks is told.
type arguments struct {
	*line
	record  *news.Event     // that they are added to
	reasons int             // where those of this event begin in the trace
	weighed []news.Evidence // who may be meant by the pronoun that is read: the best, then the next
}

// argumentsOf adds who took part and where it was, from the clause that tells of the
// event: the people and organizations of its subject, its object and what is
// below it, and the places behind prepositions of place. Who only tells of it, who
// stands in a relative clause and whom a word for a place goes before took no part.
func argumentsOf(l *line, e *news.Event) {
	a := arguments{line: l, record: e}
	if trace := l.facts.Trace; trace.On() {
		a.reasons = len(trace.Reasons)
	}
	if l.nominal() && l.event.noun && !nounAct(l) {
		a.castNoun()
		if n := l.clauses.Governor(l.trigger()); len(e.Participants) == 0 && n >= 0 && (attended.Has(l.event.rule) || isOccasion(l)) {
			a.castVerb(n)
		}
	} else {
		a.castClause()
	}
	a.castPrinted()
	if len(e.Where) == 0 {
		a.scenery()
	}
	if len(e.Where) == 0 {
		a.datelined()
	}
	if len(e.Where) == 0 {
		a.setting()
	}
	a.innermost()
	for _, p := range e.Participants {
		e.Who = append(e.Who, p.ID)
	}
}

// castPrinted takes the subject of the line's own verb where nobody else took part: "Ada Lund
// was a clerk for six years, which included one as judge".
func (a *arguments) castPrinted() {
	l := a.line
	if len(a.record.Participants) > 0 || a.record.Headline == "" || l.after != "" || l.nominal() || !isOfAll(l, l.event.verb) {
		return
	}
	first, last := l.bounds()
	n := l.told(first, last)
	if n < 0 || n == l.event.verb || l.attributes(n) {
		return
	}
	if r := l.clauses.Subject(n); !r.Empty() && l.keeps(r.Last-1) {
		a.castSubject(r)
	}
}

// isOfAll reports whether verb n stands in a relative clause of a whole sentence, behind its
// comma.
func isOfAll(l *line, n int) bool {
	if n < 0 {
		return false
	}
	k := &l.clauses.List[l.clauses.Verbs[n].Clause]
	return k.Kind == nlp.Relative && k.Marker > 0 && l.is(k.Marker, "which") && l.is(k.Marker-1, ",")
}

// join adds a participant once: whom the rule finds at token i.
func (a *arguments) join(rule string, i int, id string, part news.Part) {
	if id == "" || slices.ContainsFunc(a.record.Participants, func(p news.Participant) bool { return p.ID == id }) {
		return
	}
	a.record.Participants = append(a.record.Participants, news.Participant{ID: id, Part: part})
	if a.facts.Trace.On() {
		a.note(rule, i, "who: "+a.nameOf(id).full+", "+string(part))
	}
}

// refer adds whom the pronoun at token i stands for, and tells a reader who asks who else
// was weighed.
func (a *arguments) refer(rule string, i int, r referent, part news.Part) {
	a.weighed = r.weighed
	a.join(rule, i, r.id, part)
	a.weighed = nil
}

// set adds a place once, whose name n the rule finds.
func (a *arguments) set(rule string, n *name) {
	if slices.Contains(a.record.Where, n.id) {
		return
	}
	a.record.Where = append(a.record.Where, n.id)
	if a.facts.Trace.On() {
		a.note(rule, a.doc.TokenAt(n.Start), "where: "+n.full)
	}
}

// leave notes that a rule lets a name of the clause take no part.
func (a *arguments) leave(rule string, n *name) {
	if a.facts.Trace.On() {
		a.note(rule, a.doc.TokenAt(n.Start), "left out: "+n.full)
	}
}

// note tells a reader who asks what a rule decided at token i, once.
func (a *arguments) note(rule string, i int, decision string) {
	r := news.Reason{Span: a.nameOrToken(i), Stage: stage, Fact: a.record.ID, Rule: rule, Decision: decision}
	for _, told := range a.facts.Trace.Reasons[a.reasons:] {
		if told.Span == r.Span && told.Rule == rule && told.Decision == decision {
			return
		}
	}
	if n := a.clauses.VerbAt(a.trigger()); n >= 0 {
		v := &a.clauses.Verbs[n]
		r.Evidence = append(r.Evidence, news.Evidence{What: "verb: " + a.words(v.First, v.Last)})
		if s := a.clauses.Subject(n); !s.Empty() {
			r.Evidence = append(r.Evidence, news.Evidence{What: "its subject: " + a.words(s.First, s.Last)})
		}
	}
	r.Evidence = append(r.Evidence, a.weighed...)
	if len(a.weighed) > 1 {
		r.RunnerUp = strings.TrimPrefix(a.weighed[1].What, mayBeMeant)
	}
	a.facts.Trace.Add(r)
}

// nameOrToken is where token i stands, or the name that it is part of.
func (s *sentence) nameOrToken(i int) news.Span {
	if n := s.nameAt(i); n != nil {
		return n.Span
	}
	return s.doc.Tokens[i].Span
}

// nounAct reports whether the event's noun is what a verb was done with or what
// came about, so that the clause tells who took part: "staged a rally", "The rally
// was held".
func nounAct(l *line) bool {
	n := l.event.verb
	if n < 0 {
		return false
	}
	v := &l.clauses.Verbs[n]
	return v.First > l.trigger() && v.Clause == l.clauses.At(l.trigger()) || doing.Has(l.head(n)) || light.Has(l.head(n)) || partaking.Has(l.head(n)) || l.clauses.Object(n).Holds(l.trigger())
}

// partaking are verbs whose subject takes part in their object: "faces next year’s
// election", "goes to trial".
var partaking = lexicon.NewSet("go goes gone going went attend attends attending contest contested contests enter enters faces facing join joined joins lose loses lost win wins")

// castClause takes the names of the clause that tells of the event.
func (a *arguments) castClause() {
	if a.event.rule == "life-date" {
		a.join("who-subject", a.trigger(), a.given.id, news.SubjectPart)
		return
	}
	n := a.event.verb
	if n < 0 {
		n = a.clauses.VerbAt(a.trigger())
	}
	if n < 0 {
		n = a.clauses.Governor(a.trigger())
	}
	if n < 0 {
		a.castNoun()
		return
	}
	a.castVerb(n)
}

// castVerb takes the names of the clause of verb n.
func (a *arguments) castVerb(n int) {
	l := a.line
	subject := l.clauses.Subject(n)
	whose := a.castSubject(subject)
	lead := l.clauses.Lead(n)
	home := l.clauses.Verbs[lead].Clause
	a.castAntecedent(n)
	object := l.clauses.Object(n)
	for i := l.clauses.Verbs[lead].First; i < l.last; i++ {
		if !isBelow(l, l.clauses.At(i), home) || subject.Holds(i) || l.elsewhere(i) {
			continue
		}
		part := news.OtherPart
		if object.Holds(i) {
			part = news.ObjectPart
		}
		if isObjectPronoun(l.sentence, i) && i > l.clauses.Verbs[n].First {
			if r := l.referent(i); r.id != whose {
				a.refer("who-object-pronoun", i, r, part)
			}
			continue
		}
		if n := l.nameAt(i); n != nil && n.place && isOffScene(l, i) {
			continue
		}
		a.castName(whoNamed[part], i, part)
	}
	if !object.Empty() && !slices.ContainsFunc(a.record.Participants, func(p news.Participant) bool { return p.Part == news.ObjectPart }) {
		a.refer("who-noun", l.clauses.Head(object), meantBy(l, object), news.ObjectPart)
	}
	for i := l.clauses.List[home].First; i >= l.first && i < l.clauses.Verbs[lead].First; i++ { // "In Graz, they met"
		told := l.event.planned || l.clauses.At(i) == home || l.clauses.List[l.clauses.At(i)].Verb < 0
		if n := l.nameAt(i); n != nil && n.place && told && l.located(n) && !subject.Holds(i) {
			a.set("where-fronted", n)
		}
	}
}

// isObjectPronoun reports whether token i is "him" or the "her" that is no possessive.
func isObjectPronoun(s *sentence, i int) bool {
	return s.doc.Lower(i) == "him" || s.doc.Lower(i) == "her" && s.doc.Tag(i).IsPronoun() && !s.owns(i)
}

// castSubject takes who the subject of a verb is, and returns the id of whom a
// pronoun there means.
func (a *arguments) castSubject(subject nlp.Subject) (whose string) {
	l := a.line
	rule := whoNamed[news.SubjectPart]
	if subject.Before >= 0 {
		rule = "who-antecedent"
	}
	of := relatedTo(l, subject.Range)
	for i := subject.First; i < of; i++ {
		a.castName(rule, i, news.SubjectPart)
	}
	if subject.Before >= 0 {
		if p := namedBefore(l.sentence, subject.Before); p != nil {
			a.join("who-antecedent", l.doc.TokenAt(p.Start), p.id, news.SubjectPart)
		} else if p := describedPerson(l, subject); p != nil {
			a.join("who-described", l.doc.TokenAt(p.Start), p.id, news.SubjectPart)
		}
	}
	if p := resident(l, subject); p != nil {
		a.join("who-resident", l.doc.TokenAt(p.Start), p.id, news.SubjectPart)
	}
	if p := namedBehind(l, subject.Last); p != nil && len(a.record.Participants) == 0 && (of == subject.Last || l.nameAt(subject.Last-1) != nil) {
		a.join("who-apposed", l.doc.TokenAt(p.Start), p.id, news.SubjectPart)
	}
	if subject.First+1 == subject.Last && l.tag(subject.First) == nlp.PRP {
		r := l.referent(subject.First)
		whose = r.id
		a.refer("who-pronoun", subject.First, r, news.SubjectPart)
	} else if l.tag(subject.First) == nlp.PRPS {
		a.refer("who-owner", subject.First, l.referent(subject.First), news.OtherPart)
	}
	if l.given != nil && l.after != "" && l.firstPersonIn(subject.Range) { // Ann Lee: “I left”
		a.join("who-speaker", subject.First, l.given.id, news.SubjectPart)
	}
	if len(a.record.Participants) == 0 {
		a.refer("who-noun", subject.First, meantBy(l, subject.Range), news.SubjectPart)
	}
	if len(a.record.Participants) == 0 && isPair(l, subject.Range) {
		for _, id := range pairBefore(l.sentence, subject.First) {
			a.join("who-two", subject.First, id, news.SubjectPart)
		}
	}
	return whose
}

// relatedTo is the "of" of a subject that tells whose relative acts, or its end: "the
// brother of Marta Kos, Ivo Kos, died"; of "the wife of the mayor, Ivo Kos, was fined"
// nobody knows whose name it is.
func relatedTo(l *line, np nlp.Range) int {
	for i := np.First + 1; i < np.Last; i++ {
		if _, kin := lexicon.Kin(l.low(i - 1)); kin && l.is(i, "of") {
			return i
		}
	}
	return np.Last
}

// describedPerson is the person whom the antecedent of a relative clause only
// describes, or nil: "Marta Kos of the Green Party, head of its council, a diver who".
func describedPerson(l *line, subject nlp.Subject) *name {
	i := subject.First - 1
	if subject.Empty() || !l.is(i, ",") {
		return nil
	}
	for near := i; i > l.first; i-- {
		if n := l.nameAt(i); n != nil && n.id[0] == 'p' {
			if i < near-1 && !l.is(subject.Before, "who") {
				return nil
			}
			return n
		}
		if tag := l.tag(i); !nounTags[tag] && !describing[tag] && !l.is(i, ",") || l.clauses.VerbAt(i) >= 0 {
			return nil
		}
	}
	return nil
}

// describing are the tags that stand between the nouns of a description.
var describing = map[nlp.Tag]bool{nlp.IN: true, nlp.PRPS: true, nlp.CC: true}

// resident is the person whose home the place before the verb is, as courts tell, or nil:
// "Marta Kos, 38, of Mill Lane, Split was fined".
func resident(l *line, subject nlp.Subject) *name {
	if subject.Empty() || subject.Before >= 0 {
		return nil
	}
	i := subject.First - 1
	if home := l.nameAt(subject.First); home == nil || !home.place || !l.is(i, ",") {
		return nil
	}
	of := false
	for i--; i >= l.first; i-- {
		n, low := l.nameAt(i), l.low(i)
		if n != nil && n.id[0] == 'p' {
			if of {
				return n
			}
			return nil
		}
		of = of || homes.Has(low)
		if tag := l.tag(i); n == nil && tag != nlp.CD && !tag.IsProper() && !homes.Has(low) && !l.doc.Is(i, nlp.Punct) {
			return nil
		}
	}
	return nil
}

// homes are the words before where somebody lives.
var homes = lexicon.NewSet("of from")

// castAntecedent takes who an object relative stands behind: "Harbour Maps, which the
// firm bought in 2019".
func (a *arguments) castAntecedent(n int) {
	l, v := a.line, &a.clauses.Verbs[n]
	k := &l.clauses.List[v.Clause]
	if k.Kind != nlp.Relative || !objective.Has(l.low(max(k.Marker, 0))) || v.Passive || !l.clauses.OwnSubject(k, v.First) {
		return
	}
	i := k.Marker - 1
	if l.is(i, ",") {
		i--
	}
	if n := l.nameAt(i); n != nil && !n.place {
		a.join("who-object-relative", i, n.id, news.ObjectPart)
	}
}

// objective are the pronouns that can be the object of their clause.
var objective = lexicon.NewSet("which that whom who")

// namedBehind is the person or organization between commas from token i on, behind
// the noun that it names, or nil: "Her coach, Marta Kos, left".
func namedBehind(l *line, i int) *name {
	p := l.nameAt(i + 1)
	if p == nil || p.place || !l.is(i, ",") || !l.is(l.doc.TokenAt(p.End), ",") {
		return nil
	}
	return p
}

// nounTags are the tags of a name's own words, as in a list of names.
var nounTags = map[nlp.Tag]bool{nlp.DT: true, nlp.POS: true, nlp.JJ: true, nlp.JJR: true, nlp.JJS: true, nlp.NN: true, nlp.NNS: true, nlp.NNP: true, nlp.NNPS: true}

// meantBy is the person or organization that a noun phrase without a name stands
// for: "the judge" where one person has that role, "the company" after its name.
func meantBy(l *line, r nlp.Range) referent {
	head := l.clauses.Head(r)
	if r.Empty() || head < 0 || !l.is(l.clauses.NounStart(head), "the") {
		return referent{}
	}
	noun := l.low(head)
	if coref.Companies.Has(noun) && l.clauses.NounStart(head) == head-1 {
		return organizationAt(l.sentence, head)
	}
	if p := l.roleBearer(head); p != nil {
		return referent{words: p.Name, id: p.ID}
	}
	return referent{}
}

// isBelow reports whether clause k is clause home, or tells of the same: what it
// says is not a relative clause, an adverbial or an aside.
func isBelow(l *line, k, home int) bool {
	for k > home {
		switch l.clauses.List[k].Kind {
		case nlp.Complement, nlp.Participial:
		default:
			return false
		}
		k = l.clauses.List[k].Parent
	}
	return k == home
}

// castName adds the name that token i is part of: by the rule as a participant, or as
// a place.
func (a *arguments) castName(rule string, i int, part news.Part) {
	n := a.nameAt(i)
	switch {
	case n == nil:
	case n.place && isNation(a.line, n) && actsAt(a.line, n, part, a.record):
		a.join("who-nation", i, n.id, part)
	case n.place && a.located(n):
		a.set("where-preposition", n)
	case n.place && isActedOn(a.line, n, part):
		a.set("where-acted-on", n)
	case n.place:
	case part != news.OtherPart && isVenue(n) && atPlaces.Has(a.low(beforeName(a.sentence, n))): // "a hall at the Harbour School was opened"
		a.set("where-venue", n)
	case isVenue(n) && isStruck(a.line, n, part):
		a.set("where-acted-on", n)
	default:
		switch not := a.bystander(n, i, part); not {
		case "":
			a.join(rule, i, n.id, part)
		case "not-venue":
			a.venueAt(n)
		default:
			a.leave(not, n)
		}
	}
}

// whoNamed are the rules by which a name takes part, by where it stands.
var whoNamed = map[news.Part]string{news.SubjectPart: "who-subject", news.ObjectPart: "who-object", news.OtherPart: "who-below"}

// firstPersonIn reports whether a noun phrase is or holds "I" or "we".
func (l *line) firstPersonIn(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if l.is(i, "i") || l.is(i, "we") {
			return true
		}
	}
	return false
}
