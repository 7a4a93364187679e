package timex

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// side tells where a named day lies: before the article's date or after it.
type side int8

const (
	undecided side = iota
	past
	present
	future
	either // the nearer of the two
)

// direction is the side a sentence puts a named day on, and how strongly.
type direction struct {
	side   side
	strong bool // a word right beside the day says so
	why    reason
}

// direction reads the sentence around the words at tokens [from, to): cue words
// beside them first, then an event that was called off, then the tense of the
// governing verb.
func (r *resolver) direction(from, to int) direction {
	doc := r.doc
	s := doc.Sentences[doc.Tokens[from].Sentence]
	te := r.tense(s, from)
	if v, ok := cue(doc, s, from, to, te); ok {
		return v
	}
	if v, ok := calledOff(doc, s, to); ok {
		return v
	}
	thing := datedThing(r, from, to)
	if thing != "" && callsOff(r, from) {
		return direction{future, false, byCallingOff}
	}
	if v, ok := r.ofThing(thing, from, to, te); ok {
		return v
	}
	if te == undecided {
		return direction{why: nearestOne}
	}
	return direction{te, false, byTense}
}

// tenseAt is the side that the verb governing token i gives it.
func (r *resolver) tenseAt(i int) side {
	return r.tense(r.doc.Sentences[r.sentence(i)], i)
}

// tense is the side that the verb governing token from gives it. A gerund and
// an infinitive leave that to the verb above them.
func (r *resolver) tense(s nlp.Sentence, from int) side {
	i := from - 1
	if r.doc.Tag(i) == nlp.IN {
		i--
	}
	if r.doc.Tag(i).IsNoun() && scheduling.Has(r.doc.Lower(i)) {
		return future // "the fair opens Sunday", which the tagger took for a noun
	}
	c := r.clausesAt(from)
	g := governor(r.doc, c, from)
	if g >= 0 && g+1 < len(c.Verbs) && c.Verbs[g].Last == c.Verbs[g+1].First && r.doc.Tag(c.Verbs[g].Head) == nlp.VBZ && c.Verbs[g+1].Tense == nlp.Past {
		g++ // "On Friday, thieves robbed …", whose subject the tagger took for a verb
	}
	over := false // "The boat lies on its side after capsizing on Thursday."
	for g >= 0 && c.Verbs[g].Tense == nlp.NoTense {
		switch v := &c.Verbs[g]; {
		case v.Form == nlp.Gerund && v.First < from && r.doc.Lower(v.First-1) == "after":
			over = true
		case r.doc.Lower(v.Head) == "according":
			return past // "Voters like him, according to a poll in February."
		case v.Form == nlp.Infinitive && awaited.Has(r.doc.Lower(v.Head)) && v.First < from && !implicative.Has(r.doc.Lower(v.First-1)):
			return future // "She issued summons for two clerks to appear on Friday."
		}
		g = c.Above(g)
	}
	if g < 0 {
		if v := c.Governor(from); v >= 0 && c.Verbs[v].First < from && ordersAt(r.doc, s, c.Verbs[v].First) {
			return future
		}
		return undecided
	}
	k := r.verbSide(c, g, from)
	if k != present {
		return k
	}
	switch {
	case over:
		return past
	case s.Kind == nlp.Heading:
		return past // "Storm hits coast"
	case c.Verbs[g].First > from && from > s.First+1:
		return undecided // "Prices in August are lower", and not "On Monday she meets …"
	}
	return present
}

// governor is the verb that governs token i, or -1; none of a quote that begins
// behind it: "Harbour master on Thursday: “We will open.”"
func governor(doc *nlp.Doc, c *nlp.Clauses, i int) int {
	g := c.Governor(i)
	if g >= 0 && c.Verbs[g].Last == c.Verbs[g].First+1 && isMeridiem(doc, c.Verbs[g].Head) {
		g = c.Above(g)
	}
	switch {
	case g < 0:
	case c.Verbs[g].First > i && quoteBegins(doc, i, c.Verbs[g].First):
		return -1
	case c.Verbs[g].Last <= i && itemBegins(doc, c.Verbs[g].Last, i):
		return -1
	}
	return g
}

// isMeridiem reports whether token i is the "AM" of "9 AM", which the tagger takes for
// a verb.
func isMeridiem(doc *nlp.Doc, i int) bool {
	return doc.Lower(i) == "am" && doc.Tag(i-1) == nlp.CD
}

// itemBegins reports whether a colon stands between two tokens and the second is the
// label of a statement: "These are the statements: Holm on Thursday “We …”".
func itemBegins(doc *nlp.Doc, from, i int) bool {
	switch doc.Lower(i + 1) {
	case "“", "``", "\"":
	default:
		return false
	}
	for k := from; k < i; k++ {
		if doc.Lower(k) == ":" {
			return true
		}
	}
	return false
}

// quoteBegins reports whether a quote that opens between two tokens, and not behind
// a comma, is still open at the second.
func quoteBegins(doc *nlp.Doc, from, to int) (open bool) {
	for i := from + 1; i < to; i++ {
		switch doc.Lower(i) {
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		case "\"":
			open = !open
		case ",":
			if !open {
				return false
			}
		}
	}
	return open
}

// ordersAt reports whether the verb at token i tells somebody what to do: "Vote on
// Friday.", "Lakers: Visit the Thunder on Friday."
func ordersAt(doc *nlp.Doc, s nlp.Sentence, i int) bool {
	return doc.Tag(i) == nlp.VB && (i == s.First || doc.Lower(i-1) == ":")
}

// happensOn reports whether the day at token from is the day on which its verb
// took place: "The dam broke on June 12", and not "They agreed on a summit on May
// 3" or "They called a vote for May 3".
func happensOn(r *resolver, from int) bool {
	i := from - 1
	if r.doc.Lower(i) == "on" {
		i--
	} else if !r.doc.Tag(i).IsVerb() {
		return false
	}
	c := r.clausesAt(from)
	g := c.Governor(from)
	if g < 0 || c.Verbs[g].Tense != nlp.Past || c.Verbs[g].Last > from || !r.doc.Tag(c.Verbs[g].Head).IsVerb() {
		return false
	}
	for k := c.Verbs[g].Last; k < i; k++ {
		if w := r.doc.Lower(k); w == "," || w == "and" || w == "but" || w == ";" {
			return false // another clause may have begun
		}
	}
	return !occasion.Has(r.doc.Lower(i)) && !looksAhead(r.doc.Lower(c.Verbs[g].Head))
}

// looksAhead reports whether the past of a verb may have a day that is still to
// come: "They agreed to meet on May 3", "It was moved to May 3".
func looksAhead(verb string) bool {
	_, class := lexicon.Reporting(verb)
	return class == lexicon.Speech || planned.Has(verb) || arranging.Has(verb)
}

// arranging are verbs whose doing puts a day ahead.
var arranging = lexicon.NewSet(`accepted adjourned advanced agreed allowed announced approved arranged asked called chose confirmed decided delayed expected expired extended
	fixed gave given granted invited issued made moved named ordered organised organized ordained postponed proposed pushed registered remanded rescheduled
	returned sentenced set shifted signed summoned summonsed urged voted was were won`)

// onTelling reports whether the words before token from are what somebody told of,
// whose time the telling does not show: "warned of a shortage in May".
func onTelling(r *resolver, from int) bool {
	c := r.clausesAt(from)
	g := c.Governor(from)
	if g < 0 || c.Verbs[g].Last > from {
		return false
	}
	if _, class := lexicon.Reporting(r.doc.Lower(c.Verbs[g].Head)); class != lexicon.Speech {
		return false
	}
	for i := c.Verbs[g].Last; i < from; i++ {
		if low := r.doc.Lower(i); low == "of" || low == "about" {
			return true
		}
	}
	return false
}

// clausesAt are the clauses of the sentence of token i.
func (r *resolver) clausesAt(i int) *nlp.Clauses {
	if s := r.doc.Tokens[i].Sentence; s != r.clausesOf {
		r.clauses.Read(r.doc, s)
		r.clausesOf = s
	}
	return &r.clauses
}

// verbSide is the side on which verb n of c puts the words at token from.
func (r *resolver) verbSide(c *nlp.Clauses, n, from int) side {
	v := &c.Verbs[n]
	head := r.doc.Lower(v.Head)
	if planned.Has(head) && v.Modal < 0 && v.Tense != nlp.Future {
		if asPlanned(r.doc, v.First) {
			return past
		}
		if v.First < from {
			return future // "They planned a march on Saturday", and not "On Saturday they planned a march"
		}
	}
	switch v.Tense {
	case nlp.Past:
		return past
	case nlp.Conditional:
		if v.Perfect || r.doc.Lower(v.Modal) == "could" && !purposed(r.doc, v.First) { // "could not be reached Friday"
			return undecided
		}
		return future
	case nlp.Future:
		if v.Governor < 0 {
			return future
		}
		switch g := &c.Verbs[v.Governor]; {
		case g.Perfect && r.doc.Lower(g.First) == "had":
			return past // "had been due to sail Friday"
		case g.Tense == nlp.Past && !g.Perfect && leavesOpen(r.doc, g, v):
			return undecided
		}
		return future
	case nlp.Present:
		switch {
		case v.Modal >= 0, intending.Has(head), (scheduling.Has(head) || v.Passive && head == "set") && v.First < from: // "is set for trial Oct. 6"
			return future
		case showing.Has(head), r.doc.Tag(v.Head) == nlp.VBP && unchanged.Has(head):
			return past
		}
		return present
	}
	return undecided
}

// purposed reports whether the verb at token i is what something is done for: "asked
// for a delay so that the bill could be read on Thursday".
func purposed(doc *nlp.Doc, i int) bool {
	for k := i - 1; k > i-purposeReach; k-- {
		if doc.Lower(k) == "that" && doc.Lower(k-1) == "so" {
			return true
		}
	}
	return false
}

// purposeReach is how many words before its verb a "so that" may stand.
const purposeReach = 8

// leavesOpen reports whether verb g before the infinitive v tells of a plan that
// may be over: "was to begin on Monday", "was due to sail", "decided to speak".
func leavesOpen(doc *nlp.Doc, g, v *nlp.Verb) bool {
	switch doc.Lower(g.Head) {
	case "was", "were":
		return g.Last == v.First || g.Last+1 == v.First && doc.Lower(g.Last) == "due"
	case "decided", "chose":
		return g.Last == v.First
	}
	return false
}

// thingAhead reports whether the thing of a day, "Friday's game", lies ahead:
// its verb says so, or it stands after "ahead of" or "before".
func thingAhead(r *resolver, from, to int) bool {
	switch r.doc.Lower(from - 1) {
	case "before", "for":
		return true
	case "of":
		if r.doc.Lower(from-2) == "ahead" {
			return true
		}
	}
	c := r.clausesAt(from)
	for n := range c.Verbs {
		if c.Verbs[n].First >= to {
			return r.verbSide(c, n, from) == future
		}
	}
	return false
}

// onInfinitive reports whether the words at token i hang on an infinitive that
// did not come to pass yet: "agreed to buy the mill in January", and not
// "failed to win the seat in March".
func onInfinitive(r *resolver, i int) bool {
	c := r.clausesAt(i)
	g := c.Governor(i)
	if g < 0 || c.Verbs[g].Form != nlp.Infinitive || c.Verbs[g].First > i {
		return false
	}
	return !implicative.Has(r.doc.Lower(c.Verbs[g].First - 1))
}

// planned are the verbs whose past tense looks ahead.
var planned = lexicon.NewSet("booked expected forecast planned scheduled slated")

// showing are the verbs whose present tense tells what is past: "The photo
// shows the Sept. 3 outage."
var showing = lexicon.NewSet("say says show shows suggests tells")

// unchanged are the verbs whose past looks like their present: "the leaders, who beat
// Hull on Sunday".
var unchanged = lexicon.NewSet("beat burst cut hit hurt quit shut split")

// awaited are verbs whose infinitive is still to come unless the word before it
// says otherwise.
var awaited = lexicon.NewSet("appear testify")

// implicative are the words whose infinitive is as past as they are.
var implicative = lexicon.NewSet(`able began came continued declined failed fell first forced had helped last managed refused rose started used went`)

// intending are the verbs whose present tense looks ahead: "The choir hopes for
// rain on Friday."
var intending = lexicon.NewSet("aims expect expects hope hopes intend intends plan planning plans preparing seeks wants")

// scheduling are the verbs whose present tense tells a timetable: "The league
// begins in August".
var scheduling = lexicon.NewSet(`airs arrives begin begins closes concludes ends expires face faces kicks launches leave leaves meet meets open opens play plays premieres
	reopens resume resumes returns runs start starts takes`)
