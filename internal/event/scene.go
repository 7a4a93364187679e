package event

import (
	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// scenery adds the places of the sentence where the event’s own clause has none: those
// of the same clause, of a participle, and the one that "where" stands behind. What
// another clause tells may be elsewhere: "took office after a recount that went to the
// court in Graz".
func (a *arguments) scenery() {
	for i := a.first; i < a.last; i++ {
		n := a.nameAt(i)
		switch {
		case n == nil || !a.keeps(i) || isOffScene(a.line, i) || !isSetBy(a.line, i, n):
		case n.place && isVisited(a.line, n):
			a.set("where-visited", n)
		case n.place && a.located(n), isVenue(n) && standsBeforeWhere(a.line, n):
			a.set("where-beside", n)
		}
	}
}

// isVisited reports whether a place is the object of the participle that stands before
// it: "toured the coast, visiting Graz and Lund".
func isVisited(l *line, n *name) bool {
	i := beforeName(l.sentence, n)
	for steps := 0; steps < 8 && (l.is(i, ",") || l.is(i, "and") || l.nameAt(i) != nil); steps++ {
		i--
	}
	return visiting.Has(l.low(i))
}

var visiting = lexicon.NewSet("crossing entering hitting leaving reaching striking touring visiting")

// standsBeforeWhere reports whether the event's clause says what was done where n is:
// "left the Harbour School, where she taught until 2019".
func standsBeforeWhere(l *line, n *name) bool {
	i := l.doc.TokenAt(n.End)
	if l.is(i, ",") {
		i++
	}
	return l.is(i, "where") && l.clauses.List[l.clauses.At(l.trigger())].Marker == i
}

// isSetBy reports whether a place at token i, whose name is n, is where the event's
// clause is set.
func isSetBy(l *line, i int, n *name) bool {
	home, k := l.clauses.At(l.trigger()), l.clauses.At(i)
	h := &l.clauses.List[home]
	if h.Marker >= 0 && l.is(h.Marker, "where") {
		end := h.Marker
		if l.is(end-1, ",") {
			end--
		}
		return l.nameAt(end-1) == n
	}
	c := &l.clauses.List[k]
	return k == home || c.Kind == nlp.Participial && (i > l.trigger() || c.Parent != home) || c.Verb < 0
}

// isOffScene reports whether a place at token i is not where the clause's event was: it
// stands in what was told, in what somebody is accused of, or in what it came of,
// "convicted on counts arising from sales to Sudland".
func isOffScene(l *line, i int) bool {
	c := &l.clauses.List[l.clauses.At(i)]
	cause := c.Kind == nlp.Participial && c.Verb >= 0 && c.Verb != l.event.verb && linking.Has(l.head(c.Verb))
	return cause || isToldOf(l, i) || isAccusation(l, i) || isIntended(l, i)
}

// isIntended reports whether token i stands in what was decided to be done: "decided to
// move the fair to Graz".
func isIntended(l *line, i int) bool {
	n := l.event.verb
	if n < 0 || !pledging.Has(l.head(n)) || n+1 >= len(l.clauses.Verbs) {
		return false
	}
	next := &l.clauses.Verbs[n+1]
	return next.Form == nlp.Infinitive && next.Governor == n && next.First < i
}

// isAccusation reports whether token i stands in what somebody is accused of: "accused
// Norland of meddling in Sudland".
func isAccusation(l *line, i int) bool {
	n := l.event.verb
	if n < 0 || !accusing.Has(l.head(n)) {
		return false
	}
	for j := l.clauses.Verbs[n].Last; j < i; j++ {
		if l.is(j, "of") {
			return true
		}
	}
	return false
}

// accusing are verbs with "of" and what somebody is said to have done.
var accusing = lexicon.NewSet("accuse accused accuses suspected warned")

// datelined adds the places of the dateline to the main act of the sentence behind it
// that names no place, "LIMA — The mayor closed the bridge", and to what was said
// "here".
func (a *arguments) datelined() {
	l, e := a.line, a.record
	s := l.doc.Tokens[l.first].Sentence
	verb := l.event.verb
	if verb < 0 || e.Modality != news.Asserted || e.Negated {
		return
	}
	lead := l.clauses.Lead(verb)
	if n := openingPlace(l); n != nil && (lead == l.clauses.List[0].Verb || l.clauses.List[0].Verb < 0 && l.clauses.List[l.clauses.Verbs[lead].Clause].Parent == 0) {
		a.set("where-dateline", n)
		return
	}
	main := s > 0 && l.doc.Sentences[s-1].Kind == nlp.Dateline && lead == l.clauses.List[0].Verb
	rule := "where-dateline"
	if !main {
		rule = "where-here"
	}
	if !main && !saidHere(l, verb) {
		return
	}
	for m := range l.doc.Sentences[:s] {
		if q := &l.doc.Sentences[m]; q.Kind == nlp.Dateline {
			for _, n := range l.named(q.Start, q.End) {
				if n.place { // of "LIMA, Peru" the town
					a.set(rule, &n)
					return
				}
			}
			return
		}
	}
}

// saidHere reports whether "here" stands right behind verb n.
func saidHere(l *line, n int) bool {
	return l.is(l.clauses.Verbs[n].Last, "here") && !l.quoted(l.trigger())
}

// isActedOn reports whether a place is the object of what was done there, "closed the
// Harbour Bridge", or the subject of what befell it, "The Harbour Bridge reopened".
func isActedOn(l *line, n *name, part news.Part) bool {
	verb := l.event.verb
	if verb < 0 || !isNoun(l.sentence, n) {
		return false
	}
	switch part {
	case news.ObjectPart:
		return reaching.Has(l.head(verb)) || befalling.Has(l.head(verb))
	case news.SubjectPart:
		before := l.doc.TokenAt(n.Start) - 1
		return befalling.Has(l.head(verb)) && l.tag(before) != nlp.IN && l.tag(before) != nlp.TO
	}
	return false
}

// isStruck reports whether the school or hall n is what was acted on, and not who acts:
// "The Harbour School was closed", and not "The High Court struck down a law".
func isStruck(l *line, n *name, part news.Part) bool {
	verb := l.event.verb
	if !isActedOn(l, n, part) || l.tag(beforeName(l.sentence, n)) == nlp.IN {
		return false
	}
	v := &l.clauses.Verbs[l.clauses.Lead(verb)]
	if part == news.SubjectPart && !v.Passive {
		return unassisted.Has(l.head(verb)) && l.clauses.Object(verb).Empty()
	}
	return true
}

// unassisted are verbs of what befalls a house by itself: "The Harbour School reopened".
var unassisted = lexicon.NewSet("closed closes open opened opens reopen reopened reopens shut shuts")

// reaching are verbs whose object is where it happened: "reached Graz"; befalling those
// that are also said of the place: "Graz was flooded".
var (
	reaching  = lexicon.NewSet("crossed cross crosses enter entered enters fled flee leave leaves left reach reached reaches toured visit visited visiting visits win won retain retained represent represented")
	befalling = lexicon.NewSet(`attacked battered besieged blockaded bombarded bombed burned captured close closed closes destroyed devastated emptied evacuated fell flooded hit hits host
		hosted hosts invaded liberated looted occupied open opened opens raided rebuilt reopen reopened reopens retaken rocked sealed seized shelled shut shuts stormed struck swept taken`)
)

// venueAt adds the school, club or hall behind a preposition of place where it happened:
// "spoke at the Harbour School".
func (a *arguments) venueAt(n *name) {
	l := a.line
	i := beforeName(l.sentence, n)
	front := l.is(i, "of") && inFront.Has(l.low(i-1))
	house := isVenue(n) && !l.is(i, "on") && (atPlaces.Has(l.low(i)) || front) && !classifies(l.sentence, n)
	if house {
		a.set("where-venue", n)
	} else {
		a.leave("not-venue", n)
	}
}

// inFront are the words of "in front of the Harbour Club".
var inFront = lexicon.NewSet("front outside")

// isVenue reports whether n is an organization that has a house of its own.
func isVenue(n *name) bool {
	return n.id[0] == 'o' && slices.ContainsFunc(strings.Fields(n.full), func(word string) bool { return venues.Has(strings.ToLower(word)) })
}

// venues are the words of organizations that have a house of their own.
var venues = lexicon.NewSet(`abbey academy airport arena base basilica castle cathedral center centre chapel church cinema clinic club college court courthouse elementary
	embassy gallery gym hall hospital hotel house institute kindergarten library mosque musée museo museu museum palace park prison pub restaurant school seminary
	stadium station synagogue temple theater theatre university universiti universidad université zoo`)

// isToldOf reports whether the event is that something was said, and token i stands
// in what was: "Kos said (that the harbour in Graz was shut)".
func isToldOf(l *line, i int) bool {
	n := l.event.verb
	if n < 0 || i <= l.clauses.Verbs[n].First || !l.attributes(n) {
		return false
	}
	for k := l.clauses.At(i); k > l.clauses.Verbs[n].Clause; k = l.clauses.List[k].Parent {
		if c := &l.clauses.List[k]; c.Kind == nlp.Complement && c.Verb >= 0 && l.clauses.Verbs[c.Verb].Form == nlp.Finite {
			return true
		}
	}
	return l.quoted(i) && !l.quoted(l.trigger())
}

// located reports whether a preposition of place stands before a place, with
// nothing but its own noun phrase between: "in northern Chad", "the town of Brod".
func (f *sentence) located(n *name) bool {
	i := f.doc.TokenAt(n.Start) - 1
	for steps := 0; i >= 0 && steps < 5; steps++ {
		for f.inTime(i) { // "in Lund in 2006 and the Graz Strip in 2008"
			i--
		}
		low := f.doc.Lower(i)
		if low == "between" && between.Has(f.doc.Lower(i-1)) {
			return false
		}
		if directions.Has(low) {
			return f.moving(i)
		}
		if locative.Has(low) {
			return true
		}
		if low == "of" {
			return settlements.Has(f.doc.Lower(i - 1))
		}
		if tag := f.doc.Tag(i); !nounTags[tag] && low != "," && low != "and" {
			return false
		}
		i--
	}
	return false
}

// moving reports whether something goes or is taken the way that the preposition at
// token i tells: "flew in from Graz", "a trip to Graz", and not "independence from".
func (f *sentence) moving(i int) bool {
	for j := i - 1; j >= f.clauses.First && j > i-7; j-- {
		if tag := f.doc.Tag(j); moved.Has(stem(f.doc.Lower(j))) && (tag.IsNoun() || tag.IsVerb()) {
			return true
		}
	}
	return false
}

var (
	directions = lexicon.NewSet("from to toward towards")
	// moved are what goes with a way, as stem has them.
	moved = lexicon.NewSet(`airlift arriv arrival bring brought bus came carri carry come convoy cross crossed crossing deliver delivery depart departure deploy divert driv drive drove
		emigrat escap evacuat evacuation expedition expell extradit extradition ferri ferry fled flee flew flight fly flown flow gone go goe head invit journey land leave left march migrat migration mov move moved pilgrimag ran relocat return rout servic service rid ride rode run runn sail send sent
		shipment ship spread swam swim tour tow train transfer transferr travel travell trek trip tru visit voyag voyage walk went withdrawal withdrew`)
	locative = lexicon.NewSet("aboard across along around at behind below beside between beyond by from in inside into near off on onto outside over through throughout to toward towards under via within")
	// between are what two countries have between them, which is no place.
	between = lexicon.NewSet(`agreement agreements border conflict cooperation deal dialogue difference differences dispute friendship issues match meeting partnership peace
		relation relations relationship talks tension tensions ties trade treaty war`)
	settlements = lexicon.NewSet("areas half most much swathes town city village port province state region district island coast north south east west northeast northwest southeast southwest outside suburb capital county parts")
)
