package event

import (
	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// fault is a test of wholeness: a line that fails it is not printed as it
// stands.
type fault struct {
	id, does, example string
	fails             func(*line) bool
}

// faults are the tests of wholeness, each with a line that fails it. Those of
// any line come first, then those of a line cut short.
var faults = []fault{
	{"cut-off", "The line is longer than a line may be.", "The mayor of Graz and … (120 characters) …", func(l *line) bool { return l.length() > 2*shortEnough }},
	{"off-topic", "The word for what happened is not in the line.", "(Hours before the fair,) Kos praised the cooks", offTopic},
	{"short", "The line has fewer than three words, or as a noun phrase fewer than four.", "The meeting", tooShort},
	{"first-person", "A first person stands outside quotation marks.", "We left the hall", inFirstPerson},
	{"function-end", "The last word leads to something that is not there.", "Kos was elected to the", functionEnd},
	{"no-verb", "Neither a finite verb nor a noun phrase is there.", "Seized by police in Graz", noVerb},
	{"no-subject", "The first word is a verb.", "Marched through Graz", noSubject},
	{"pronoun", "The first word is a pronoun without its noun.", "He formed the party", startsWithPronoun},
	{"object-pronoun", "An object is a pronoun without its noun.", "Brod beat them", objectMissing},
	{"function-start", "The first word joins the line to something that is not there.", "Of the town marched", functionStart},
	{"bounded", "A verb's date with since or until is torn from it.", "The road was closed (until Friday)", isBounded},
	{"end", "The clause goes on behind the last word.", "Kos asked them to look into (raising pay)", endTorn},
	{"broken-off", "The source ends with dots behind the last word.", "The plan was shown when the mayor (…)", brokenOff},
	{"start", "The phrase begins before the first word.", "(The mayor of) Graz resigned", startTorn},
	{"quote-torn", "A part of a quotation is left out, or its marks are.", "Kos called it “a blow (to us all)”", tearsQuote},
	{"gap", "Words are left out in the middle that are no aside.", "Kos (said that Lee) left the hall", hasGap},
	{"time-torn", "A date is left out that its words cannot do without.", "She left about (2 p.m.) for the rally", timeTorn},
	{"place-acts", "A town stands where those who act are missing.", "Graz marched", placeActs},
	{"bare-subject", "The subject has no noun.", "The first was held in Graz", bareSubject},
	{"bare-verb", "The verb lacks the one that it hangs on.", "The party (called on Kos to) leave the hall", bareVerb},
	{"no-object", "The verb's object is missing.", "The firm announced", noObject},
	{"object-before", "The verb's object stands before it, in the clause above.", "Kos had shut in Graz", objectBefore},
	{"open-clause", "A clause is begun and its verb is not there.", "Kos said that Graz, (which is close to Split, had promised help)", openClause},
	{"does-so", "It says that something was done, and not what.", "Kos said he would do so", doesSo},
	{"not-only", "It says what was not all, and not what else was.", "It was not only a loss for Kos(, but a blow)", notOnly},
	{"fate", "What became of it is left out.", "The match in Graz (was called off)", hidesFate},
	{"points-at", "The object is one that another sentence names.", "Kos left that post", pointsAt},
	{"question", "It asks.", "Was the gate shut?", asks},
	{"says-nothing", "Somebody said something that is not there.", "Kos said in Graz", saysNothing},
}

// faultOf is the first test that l fails, or nil.
func faultOf(l *line) *fault {
	for i := range faults {
		if faults[i].fails(l) {
			return &faults[i]
		}
	}
	return nil
}

// tears are what no printed copy has.
var tears = [...]func(*line) bool{dangling, tearsQuote, inFirstPerson, openClause, brokenOff, doesSo, onlySays, onlyIssues, notOnly, inWhatClause, isHeading, asks, pointsAt, actsOnNobody}

// printable reports whether a copied line can be printed: what a copy can still
// be wrong in.
func printable(l *line) bool {
	a, b := l.bounds()
	torn := slices.ContainsFunc(tears[:], func(is func(*line) bool) bool { return is(l) })
	if a >= b || l.length() > longestLine || torn {
		return false
	}
	if l.before != "" || l.cuts&cutRelative != 0 {
		return true
	}
	headless := l.finite(a) && l.tag(a) == nlp.VBD // "Marched through Graz"
	return !headless && (l.told(a, b) >= 0 || l.nominal())
}

// count calls do for the kept tokens that are words.
func (l *line) count(is func(i int) bool) int {
	n := 0
	for i := l.first; i < l.last; i++ {
		if l.keeps(i) && !l.doc.Is(i, nlp.Punct) && is(i) {
			n++
		}
	}
	return n
}

func offTopic(l *line) bool { return !l.keeps(l.trigger()) }

func tooShort(l *line) bool {
	words := l.count(func(int) bool { return true })
	if l.before != "" {
		words += 2
	}
	if !l.nominal() {
		return words < 3
	}
	a, b := l.bounds()
	full := l.count(func(i int) bool { return !emptyTags[l.tag(i)] })
	return words < 4 || l.told(a, b) < 0 && (full < 3 || full < wordsAlone && l.count(func(i int) bool { return l.nameAt(i) != nil }) == 0)
}

func inFirstPerson(l *line) bool {
	if l.after != "" {
		return false
	}
	return l.count(func(i int) bool {
		if t := l.tag(i); !t.IsPronoun() && !t.IsNoun() || !speaksOfSelf(l, i) {
			return false
		}
		if _, ok := l.swapped(i); ok {
			return false
		}
		return !l.quoted(i) || dropsMarks(l, i)
	}) > 0
}

// dropsMarks reports whether the quotation marks around token i are left out.
func dropsMarks(l *line, i int) bool {
	if l.after != "" { // Ann Lee: “We left”
		return false
	}
	for j := i; j >= l.first && l.quoted(j); j-- {
		if l.keeps(j) && quoteMarks.Has(l.low(j)) {
			end := l.clauses.QuoteEnd(j)
			return end >= 0 && !l.keeps(end) // text leaves out the other half
		}
	}
	return true
}

func noVerb(l *line) bool {
	a, b := l.bounds()
	return !l.nominal() && l.told(a, b) < 0
}

func noSubject(l *line) bool {
	a, _ := l.bounds()
	return l.before == "" && (l.clauses.VerbAt(a) >= 0 && l.tag(a) != nlp.VBG || l.tag(a) == nlp.VBN)
}

func startsWithPronoun(l *line) bool {
	if l.before != "" {
		return false
	}
	a, b := l.bounds()
	if _, ok := l.swapped(a); ok {
		return false
	}
	low := l.low(a)
	if pronouns.Has(low) || owners.Has(low) || speaksOfSelf(l, a) || pointing.Has(low) {
		return true
	}
	return l.nominal() && l.told(a, b) < 0 && l.count(func(i int) bool { return l.tag(i) == nlp.PRPS }) > 0
}

var pointing = lexicon.NewSet("this that these those which who whom there here what such")

func placeActs(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 || l.before != "" || !acting.Has(l.head(n)) {
		return false
	}
	v := l.clauses.Verbs[n].First
	for i := a; i < v; i++ {
		m := l.nameAt(i)
		if m == nil || !m.place {
			return false
		}
	}
	return v > a
}

// acting are verbs of what people do.
var acting = lexicon.NewSet("told surrounded marched walked came went arrived returned gathered met spoke visited flew drove protested filed arrested joined")

func bareSubject(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 || l.before != "" {
		return false
	}
	v := l.clauses.Verbs[n].First
	if low := l.low(v - 1); l.keeps(v-1) && (low == "and" || low == "but") { // "(Kos was named) head of the guild and will leave"
		return true
	}
	noun := false
	for i := a; i < v; i++ {
		if i > a && l.tag(i) == nlp.DT && l.tag(i-1) == nlp.NN && l.keeps(i-1) && !l.inTime(i-1) { // "The time the shop opens"
			return true
		}
		noun = noun || l.tag(i).IsNoun() && !l.inTime(i) || l.tag(i) == nlp.PRP
		if (l.is(i, "one") || l.is(i, "ones")) && i < a+4 && (l.tag(i-1) == nlp.JJ || l.tag(i-1) == nlp.DT) {
			return true
		}
	}
	return v > a && (!noun || v-2 >= a && l.is(v-1, ",") && l.inTime(v-2))
}

// transitive are verbs that say nothing without their object.
var transitive = lexicon.NewSet(`formed found founded make makes made take takes took give gives gave tell tells told announce announces announced surrounded publish published sign
	signs signed release released report reports reported launch launched buy bought sold sent brought hold holds held put set built wrote called named accused
	wanted needed used kept asked ordered received confirmed showed revealed scored issued came comes`)

func bareVerb(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	return n >= 0 && l.before == "" && l.tag(l.clauses.Verbs[n].First) == nlp.VB && !l.quoted(l.clauses.Verbs[n].First)
}

func noObject(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 {
		return false
	}
	v := &l.clauses.Verbs[n]
	end := b
	for end > a && l.doc.Is(end-1, nlp.Punct) {
		end--
	}
	return v.Last == end && (!v.Passive && transitive.Has(l.head(n)) || copulas.Has(l.head(n)) && !v.Passive)
}

// objectBefore reports whether the line tells of a relative clause that has its
// own subject: "the mill, which Kos had shut in May".
func objectBefore(l *line) bool {
	n := l.event.verb
	if n < 0 || l.nominal() {
		return false
	}
	v := &l.clauses.Verbs[l.clauses.Lead(n)]
	k := &l.clauses.List[v.Clause]
	if k.Kind != nlp.Relative || k.Marker < 0 || l.keeps(k.Marker) {
		return false
	}
	low := l.low(k.Marker)
	return (low == "which" || low == "that" || low == "whom") && l.clauses.OwnSubject(k, v.First) && l.tag(k.Marker-1) != nlp.IN
}

// doesSo reports whether the verb stands for one of another sentence: "would do so".
func doesSo(l *line) bool {
	for i := l.trigger() + 1; i < l.last; i++ { // "met in Graz and asserted so"
		if l.keeps(i) && l.is(i, "so") && !l.quoted(i) && l.attributes(l.clauses.VerbAt(i-1)) {
			return !l.is(i+1, "that") && (l.tag(i+1) == nlp.IN || l.doc.Is(i+1, nlp.Punct))
		}
	}
	i := l.trigger() + 1
	return proVerbs.Has(l.low(i-1)) && l.is(i, "so") && (i+1 >= l.last || !l.tag(i+1).IsAdjective() && l.tag(i+1) != nlp.RB)
}

var proVerbs = lexicon.NewSet("do did does done doing")

// notOnly reports whether the line says "not only" and not what else.
func notOnly(l *line) bool {
	only := false
	for i := l.first; i < l.last; i++ {
		if l.keeps(i) {
			only = only && !l.is(i, "but") && !l.is(i, ";") || l.is(i, "not") && onlys.Has(l.low(i+1)) && hasBut(l, i)
		}
	}
	return only
}

var onlys = lexicon.NewSet("only just merely")

// hasBut reports whether a "but" stands in the sentence behind token i.
func hasBut(l *line, i int) bool {
	for ; i < l.last; i++ {
		if l.is(i, "but") {
			return true
		}
	}
	return false
}

// hidesFate reports whether the line names a thing that did not take place, and not
// that it did not.
func hidesFate(l *line) bool {
	a, b := l.bounds()
	return l.nominal() && l.told(a, b) < 0 && undoes(l.sentence, l.verbOf(l.trigger()))
}

func saysNothing(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 || l.nominal() {
		return false
	}
	if onlyIssues(l) {
		return true
	}
	v := &l.clauses.Verbs[n]
	if _, class := lexicon.Reporting(l.head(n)); class != lexicon.Speech || v.Last > b || v.Passive {
		return false
	}
	if pointsBack(l, v.Last) {
		return true
	}
	for i := v.Last; i < b; i++ {
		if !l.keeps(i) {
			continue
		}
		if l.finite(i) || tellsSpeech(l, i) {
			return false
		}
	}
	return plainSays.Has(l.head(n)) || besideSpeech.Has(l.low(v.Last)) && b-v.Last < 8
}

// pointsBack reports whether "this" or "that" at token i is all that was said, and was
// told before: "Kos stated this in Graz".
func pointsBack(l *line, i int) bool {
	if !l.is(i, "this") && !l.is(i, "so") && (!l.is(i, "that") || l.tag(i) != nlp.DT) {
		return false
	}
	if l.inTime(i) { // "said this month that"
		return false
	}
	next := l.tag(i + 1)
	return !next.IsNoun() && !next.IsAdjective() && (l.clauses.VerbAt(i+1) < 0 || next == nlp.VBG) || l.inTime(i+1)
}

// inWhatClause reports whether the event is what a thing to come is about: "They will
// finish what they started in May".
func inWhatClause(l *line) bool {
	n := l.verb()
	a, b := l.bounds()
	m := l.told(a, b)
	if n < 0 || m < 0 || m == n || l.clauses.Verbs[m].Tense == nlp.Past {
		return false
	}
	k := &l.clauses.List[l.clauses.Verbs[n].Clause]
	return k.Marker >= 0 && l.is(k.Marker, "what") && k.Marker > l.clauses.Verbs[m].First
}

// isHeading reports whether the line is a participle without a subject: "Completed in
// Graz".
func isHeading(l *line) bool {
	a, b := l.bounds()
	return l.before == "" && a == l.first && a == l.trigger() && strings.HasSuffix(l.low(a), "ed") && l.told(a+1, b) < 0
}

// actsOnNobody reports whether the object of the line's verb, or of what is below it, is a
// pronoun without its noun: "met them in Graz", not "told them that".
func actsOnNobody(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 || l.after != "" {
		return false
	}
	for i := l.clauses.Verbs[n].Last; i < b; i++ {
		if l.keeps(i) && !l.quoted(i) && lacksNoun(l, i) && !l.attributes(l.clauses.VerbAt(i-1)) {
			return true
		}
	}
	return false
}

// pointsAt reports whether the object of the line's verb is one that another sentence
// names: "Kos left that post".
func pointsAt(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	if n < 0 {
		return false
	}
	i := l.clauses.Verbs[n].Last
	if !l.keeps(i) || l.quoted(i) || l.inTime(i) || l.tag(i) != nlp.DT || !pointing.Has(l.low(i)) {
		return false
	}
	if l.tag(i+1) != nlp.NN || nearNouns.Has(l.low(i+1)) {
		return false
	}
	i += 2
	return i >= b || l.inTime(i) || l.doc.Is(i, nlp.Punct) || l.tag(i) == nlp.IN && !l.is(i, "of")
}

// nearNouns are nouns that "this" tells of to everybody who reads the paper.
var nearNouns = lexicon.NewSet("area category city community country county district island nation newspaper paper province region season state town village website world")

// asks reports whether the sentence is a question of nobody who is quoted.
func asks(l *line) bool {
	i := l.last - 1
	for i > l.first && quoteMarks.Has(l.low(i)) {
		i--
	}
	return l.is(i, "?") && l.after == "" && !l.quoted(i)
}

// onlyIssues reports whether the line says that a statement was made, and not what it
// said: "A statement was issued".
func onlyIssues(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	return n >= 0 && issues.Has(l.head(n)) && l.clauses.Verbs[n].First > a && statements.Has(l.low(l.clauses.Verbs[n].First-1)) && l.count(func(i int) bool { return !l.inTime(i) }) < 7
}

var (
	issues     = lexicon.NewSet("issued released made published given")
	statements = lexicon.NewSet("statement statements bulletin announcement release notice update alert")
)

// onlySays reports whether the line says that somebody spoke, in so many words, and
// not what: "Kos said:", "Kos told the Graz Daily".
func onlySays(l *line) bool {
	a, b := l.bounds()
	n := l.told(a, b)
	return n >= 0 && (plainSays.Has(l.head(n)) || l.attributes(n) && pointsBack(l, l.clauses.Verbs[n].Last)) && saysNothing(l)
}

var plainSays = lexicon.NewSet("said says told speaking talking")

// besideSpeech are the prepositions of where and when something was said, and not of what.
var besideSpeech = lexicon.NewSet("in at on during by")

// tellsSpeech reports whether token i leads to what was said: "said that", "spoke of",
// "told them to go".
func tellsSpeech(l *line, i int) bool {
	switch l.tag(i) {
	case nlp.TO, nlp.VB, nlp.VBG:
		return true
	}
	switch l.low(i) {
	case "that", "of", "about":
		return true
	}
	return quoteMarks.Has(l.low(i))
}
