package event

import (
	"slices"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// name is a mention with the id of its record.
type name struct {
	news.Span
	id    string
	full  string // the record's name
	place bool
}

// collect lists the mentions of all names, in order.
func collect(names []name, facts *news.Facts) []name {
	for i := range facts.People {
		for _, m := range facts.People[i].Mentions {
			names = append(names, name{m.Span, facts.People[i].ID, facts.People[i].Name, false})
		}
	}
	for i := range facts.Organizations {
		for _, m := range facts.Organizations[i].Mentions {
			names = append(names, name{m.Span, facts.Organizations[i].ID, facts.Organizations[i].Name, false})
		}
	}
	for i := range facts.Places {
		for _, m := range facts.Places[i].Mentions {
			names = append(names, name{m.Span, facts.Places[i].ID, facts.Places[i].Name, true})
		}
	}
	slices.SortFunc(names, func(a, b name) int { return a.Span.Compare(b.Span) })
	return names
}

// argumentsOf adds who took part and where it was, from the clause that tells of the
// event: the people and organizations of its subject, its object and what is
// below it, and the places behind prepositions of place. Who only tells of it, who
// stands in a relative clause and whom a word for a place goes before took no part.
func argumentsOf(l *line, e *news.Event) {
	if l.nominal() && !nounAct(l) {
		castNoun(l, e)
		if n := l.clauses.Governor(l.trigger()); len(e.Participants) == 0 && n >= 0 && (attended.Has(l.event.rule) || isOccasion(l)) {
			castVerb(l, e, n)
		}
	} else {
		castClause(l, e)
	}
	if len(e.Where) == 0 {
		scenery(l, e)
	}
	if len(e.Where) == 0 {
		datelined(l, e)
	}
	e.Where = innermost(l, e.Where)
	for _, p := range e.Participants {
		e.Who = append(e.Who, p.ID)
	}
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

// join adds a participant once.
func join(e *news.Event, id string, part news.Part) {
	if id == "" || slices.ContainsFunc(e.Participants, func(p news.Participant) bool { return p.ID == id }) {
		return
	}
	e.Participants = append(e.Participants, news.Participant{ID: id, Part: part})
}

// castNoun takes the names of the noun phrase that is the event: "the death of
// Marta Kos", "Kos’s speech in Graz".
func castNoun(l *line, e *news.Event) {
	a, b := fullNoun(l)
	for i := ownerStart(l, a); i < b; i++ {
		n := l.nameAt(i)
		switch {
		case n == nil:
		case n.place && (l.located(n) || owns(l, n)): // "Norland’s first election"
			e.Where = appendNew(e.Where, n.id)
		case n.place || modifies(l.sentence, n):
		case atPlace(l.sentence, n):
			venueAt(l, e, n)
		default:
			join(e, n.id, news.OtherPart)
		}
	}
}

// partaking are verbs whose subject takes part in their object: "faces next year’s
// election".
var partaking = lexicon.NewSet("attend attends attending contest contested contests enter enters faces facing join joined joins lose loses lost win wins")

// owns reports whether a place is the owner of the event: "Norland’s first election".
func owns(l *line, n *name) bool {
	next := l.doc.TokenAt(n.End)
	return l.tag(next) == nlp.POS && next < l.trigger() && ownerStart(l, l.clauses.NounStart(l.trigger())) < next
}

// attended are the rules of nouns at which something was done: who did it took part
// in them, "Marta Kos said in a speech on Monday".
var attended = lexicon.NewSet("occasion venue scene")

// isOccasion reports whether the event's noun stands behind a preposition that says
// that what the clause tells was done at it: "Marta Kos took the seat in last
// week’s election".
func isOccasion(l *line) bool {
	i := l.clauses.NounStart(l.trigger()) - 1
	for i > l.first && (l.inTime(i) || l.tag(i) == nlp.POS || l.tag(i) == nlp.DT || l.tag(i).IsAdjective()) {
		i--
	}
	return occasional.Has(l.low(i))
}

var occasional = lexicon.NewSet("at during in")

// ownerStart is where the owner of the noun phrase that begins at token a begins,
// when a date stands between the two: "Marta Kos’s [May] speech"; else a.
func ownerStart(l *line, a int) int {
	i := a
	for i > l.first && l.inTime(i-1) {
		i--
	}
	if i < a && l.tag(i-1) == nlp.POS {
		return l.clauses.NounStart(i - 1)
	}
	return a
}

func castClause(l *line, e *news.Event) {
	n := l.event.verb
	if n < 0 {
		n = l.clauses.VerbAt(l.trigger())
	}
	if n < 0 {
		n = l.clauses.Governor(l.trigger())
	}
	if n < 0 {
		castNoun(l, e)
		return
	}
	castVerb(l, e, n)
}

// castVerb takes the names of the clause of verb n.
func castVerb(l *line, e *news.Event, n int) {
	subject := l.clauses.Subject(n)
	whose := castSubject(l, e, subject)
	lead := l.clauses.Lead(n)
	home := l.clauses.Verbs[lead].Clause
	castAntecedent(l, e, n)
	object := l.clauses.Object(n)
	for i := l.clauses.Verbs[lead].First; i < l.last; i++ {
		if !isBelow(l, l.clauses.At(i), home) || subject.Holds(i) || l.elsewhere(i) {
			continue
		}
		part := news.OtherPart
		if object.Holds(i) {
			part = news.ObjectPart
		}
		if isObjectPronoun(l, i) && i > l.clauses.Verbs[n].First {
			if r := l.referent(i); r.id != whose {
				join(e, r.id, part)
			}
			continue
		}
		if n := l.nameAt(i); n != nil && n.place && isToldOf(l, i) {
			continue
		}
		castName(l, e, i, part)
	}
	if !object.Empty() && !slices.ContainsFunc(e.Participants, func(p news.Participant) bool { return p.Part == news.ObjectPart }) {
		join(e, meantBy(l, object), news.ObjectPart)
	}
	for i := l.clauses.List[home].First; i >= l.first && i < l.clauses.Verbs[lead].First; i++ { // "In Graz, they met"
		if n := l.nameAt(i); n != nil && n.place && l.located(n) && !subject.Holds(i) {
			e.Where = appendNew(e.Where, n.id)
		}
	}
}

// isObjectPronoun reports whether token i is "him" or the "her" that is no possessive.
func isObjectPronoun(l *line, i int) bool {
	return l.is(i, "him") || l.is(i, "her") && l.tag(i) == nlp.PRP
}

// castSubject takes who the subject of a verb is, and returns the id of whom a
// pronoun there means.
func castSubject(l *line, e *news.Event, subject nlp.Subject) (whose string) {
	for i := subject.First; i < subject.Last; i++ {
		castName(l, e, i, news.SubjectPart)
	}
	if subject.Before >= 0 {
		if p := namedBefore(l.sentence, subject.Before); p != nil {
			join(e, p.id, news.SubjectPart)
		} else if p := describedPerson(l, subject); p != nil {
			join(e, p.id, news.SubjectPart)
		}
	}
	if p := namedBehind(l, subject.Last); p != nil && len(e.Participants) == 0 {
		join(e, p.id, news.SubjectPart)
	}
	if subject.First+1 == subject.Last && l.tag(subject.First) == nlp.PRP {
		whose = l.referent(subject.First).id
		join(e, whose, news.SubjectPart)
	} else if l.tag(subject.First) == nlp.PRPS {
		join(e, l.referent(subject.First).id, news.OtherPart)
	}
	if l.given != nil && l.after != "" && l.firstPersonIn(subject.Range) { // Ann Lee: “I left”
		join(e, l.given.id, news.SubjectPart)
	}
	if len(e.Participants) == 0 {
		join(e, meantBy(l, subject.Range), news.SubjectPart)
	}
	if len(e.Participants) == 0 && isPair(l, subject.Range) {
		for _, id := range pairBefore(l.sentence, subject.First) {
			join(e, id, news.SubjectPart)
		}
	}
	return whose
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
		if tag := l.tag(i); !nounTags[tag] && tag != nlp.IN && tag != nlp.PRPS && !l.is(i, ",") || l.clauses.VerbAt(i) >= 0 {
			return nil
		}
	}
	return nil
}

// castAntecedent takes who an object relative stands behind: "Harbour Maps, which the
// firm bought in 2019".
func castAntecedent(l *line, e *news.Event, n int) {
	k := &l.clauses.List[l.clauses.Verbs[n].Clause]
	if k.Kind != nlp.Relative || !objective.Has(l.low(max(k.Marker, 0))) || l.clauses.Verbs[n].Passive || !l.clauses.OwnSubject(k, l.clauses.Verbs[n].First) {
		return
	}
	i := k.Marker - 1
	if l.is(i, ",") {
		i--
	}
	if n := l.nameAt(i); n != nil && !n.place {
		join(e, n.id, news.ObjectPart)
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
func meantBy(l *line, r nlp.Range) string {
	head := l.clauses.Head(r)
	if r.Empty() || head < 0 || !l.is(l.clauses.NounStart(head), "the") {
		return ""
	}
	noun := l.low(head)
	if companies.Has(noun) && l.clauses.NounStart(head) == head-1 {
		return organizationFor(l.sentence, head).id
	}
	if p := l.roleBearer(noun); p != nil {
		return p.ID
	}
	return ""
}

// alsoCalled are what those with a title are called: Justice Kos is "the judge".
var alsoCalled = map[string]string{"justice": "judge", "magistrate": "judge", "prime minister": "premier"}

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

// castName adds the name that token i is part of, as a participant or a place.
func castName(l *line, e *news.Event, i int, part news.Part) {
	n := l.nameAt(i)
	switch {
	case n == nil:
	case n.place && isNation(l, n) && actsAt(l, n, part, e):
		join(e, n.id, part)
	case n.place:
		if l.located(n) || isActedOn(l, n, part) {
			e.Where = appendNew(e.Where, n.id)
		}
	case modifies(l.sentence, n), part == news.SubjectPart && belongs(l.sentence, n):
	case part == news.OtherPart && atPlace(l.sentence, n):
		venueAt(l, e, n)
	case part == news.OtherPart && (isSource(l.sentence, n) || classifies(l.sentence, n)):
	case part == news.OtherPart && e.Headline != "" && !l.keeps(i): // not in the printed line
	default:
		join(e, n.id, part)
	}
}

// modifies reports whether the name of an organization only says which person is
// meant: "State Department official Marta Kos", "Riverton striker Lee".
func modifies(s *sentence, n *name) bool {
	if n.id[0] != 'o' {
		return false
	}
	for i := s.doc.TokenAt(n.End); s.doc.Tag(i).IsNoun() || s.doc.Tag(i).IsAdjective(); i++ {
		if m := s.nameAt(i); m != nil {
			return m.id[0] == 'p'
		}
	}
	return false
}

// belongs reports whether the name of an organization only says where the person
// named before it belongs: "Marta Kos of the Green Party".
func belongs(s *sentence, n *name) bool {
	i := beforeName(s, n)
	if n.id[0] != 'o' || !belonging.Has(s.doc.Lower(i)) {
		return false
	}
	p := s.nameAt(i - 1)
	return p != nil && p.id[0] == 'p'
}

var belonging = lexicon.NewSet("at for from of with")

// firstPersonIn reports whether a noun phrase is or holds "I" or "we".
func (l *line) firstPersonIn(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if l.is(i, "i") || l.is(i, "we") {
			return true
		}
	}
	return false
}

// classifies reports whether the name of an organization only says which thing is
// meant: "in his Navy jet".
func classifies(s *sentence, n *name) bool {
	i := s.doc.TokenAt(n.End)
	return n.id[0] == 'o' && s.doc.Tag(i).IsNoun() && !s.inTime(i)
}

// isSource reports whether a name is who tells of the event: "according to Marta
// Kos".
func isSource(s *sentence, n *name) bool {
	i := s.doc.TokenAt(n.Start) - 1
	for nounTags[s.doc.Tag(i)] {
		i--
	}
	return s.doc.Lower(i) == "to" && s.doc.Lower(i-1) == "according"
}

// atPlace reports whether a preposition of place stands before an organization:
// "posted on Chirper", "spoke at the Sailors' Club"; or what is named after it.
func atPlace(s *sentence, n *name) bool {
	i := beforeName(s, n)
	switch low := s.doc.Lower(i); low {
	case "after":
		return s.doc.Lower(i-1) == "named"
	default:
		return n.id[0] == 'o' && atPlaces.Has(low)
	}
}

var atPlaces = lexicon.NewSet("at in on near outside inside across")
