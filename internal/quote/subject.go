package quote

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// subjectOf finds who does what the verb at item v says, in sentence f, if it
// is somebody who can say things.
func subjectOf(p *passage, v int, f *sentence) (c phrase, near bool) {
	class := p.report(v)
	if c, near = readSubject(p, v, f); !p.speaks(c, near && (class == speech || class == belief || class == lexicon.Judge && c.kind != nominal)) {
		return phrase{}, false
	}
	return c, near
}

// readSubject finds the subject of the verb at item v, whatever it is.
func readSubject(p *passage, v int, f *sentence) (c phrase, near bool) {
	k, joined := beforeVerb(p, v, f.lo)
	if k > f.lo && k == v-1 && p.lower(k) == "as" {
		if c := passedOn(p, k, f); c.kind != noPhrase {
			return c, true
		}
	}
	if c, near, ok := participleSubject(p, v, k, f); ok {
		return c, near
	}
	switch {
	case k >= f.lo && (p.tag(k) == nlp.TO || p.lower(k) == "to"):
		if c := causedTo(p, k, f); c.kind != noPhrase {
			return c, false
		}
		if c := absolute(p, k-1, f.lo); c.kind != noPhrase {
			return c, true // "with Ito taking to the radio to call it “thin”"
		}
		return clauseSubject(p, k-1, f.lo), false // "Ito vowed to “act”"
	case joined >= f.lo && joiners.Has(p.lower(joined)):
		if c := earlierReporter(p, joined-1, v, f); c.kind != noPhrase {
			return c, false // "Ito said that his mother sings but added"
		}
		return clauseSubject(p, joined-1, f.lo), false // "Ito rose and said", "Ito left but has said"
	case k > f.lo && p.tag(k) == nlp.Comma && p.isWord(k-1) && p.lower(k-1) == "and":
		return clauseSubject(p, k-2, f.lo), false
	}
	if by, passive := passiveSubject(p, v, k, f); passive {
		return by, by.kind != noPhrase
	}
	c = subjectBefore(p, v, f.lo)
	if c.kind == nominal && isSetting(p, c, f.lo) {
		return clauseSubject(p, c.lo-1, f.lo), false
	}
	return c, true
}

// passiveSubject is who does what the verb at item v says where it is passive, behind
// "by", or nobody; item k is the first in front of it that is no adverb.
func passiveSubject(p *passage, v, k int, f *sentence) (by phrase, passive bool) {
	if isPassive(p, v, f) {
		return passiveAgent(p, v, f), true
	}
	switch {
	case suffers.Has(p.lower(v)) && suffering.Has(p.lower(v+1)): // "spoke about people accused of theft"
		return passiveAgent(p, v, f), true
	case p.tag(v) == nlp.VBN && k == v-1 && p.tag(k).IsNoun(): // "a plan seen by Ito as “thin”"
		by = passiveAgent(p, v, f)
		return by, by.kind != noPhrase
	case p.isBreak(k) && p.lower(v+1) == "by" && p.tag(v+2) != nlp.VBG && (p.tag(v) == nlp.VBN || p.tag(v) == nlp.VBD):
		by = phraseAt(p, v+2, f.hi)
		return by, p.speaks(by, false) // "the apology, described by Ito at Leeds as “thin”"
	}
	return phrase{}, false
}

// suffers is what is done to somebody, where one of suffering follows and no object stands
// between.
var (
	suffers   = lexicon.NewSet("accused blamed convicted criticised criticized suspected")
	suffering = lexicon.NewSet("by for of over")
)

// beforeVerb is the item in front of the verb at item v and its adverbs, and the one in
// front of its auxiliaries too: "have never said".
func beforeVerb(p *passage, v, lo int) (k, joined int) {
	k = v - 1
	for k >= lo && p.isWord(k) && (p.tag(k) == nlp.RB || p.lower(k) == "not") && !p.namesPerson(k) {
		k--
	}
	joined = k
	for joined >= lo && (auxiliaries.Has(p.lower(joined)) || p.tag(joined) == nlp.RB) && !p.namesPerson(joined) {
		joined--
	}
	return k, joined
}

// causedTo is who is made to do what follows the "to" at item k: “The noise prompted
// residents to ask”.
func causedTo(p *passage, k int, f *sentence) phrase {
	for v := k - 1; v >= f.lo && k-v < 24 && !p.isQuote(v); v-- {
		if !causes.Has(p.lower(v)) {
			continue
		}
		if c := phraseAt(p, v+1, k); c.kind != noPhrase && (c.hi == k || p.isBreak(k-1)) && p.speaks(c, true) {
			return c
		}
		break
	}
	return phrase{}
}

// causes make somebody speak.
var causes = lexicon.NewSet("caused causing forced forcing led leading moved moving prompted prompting pushed pushing spurred spurring")

// passedOn is who is reported to have said what follows the "as" at item k: of "the
// agency quoted Ito as saying" it is Ito.
func passedOn(p *passage, k int, f *sentence) phrase {
	c := subjectBefore(p, k, f.lo)
	if c.lo > f.lo && passesOn.Has(p.lower(c.lo-1)) && !isPassive(p, c.lo-1, f) {
		return c
	}
	return phrase{}
}

// isSetting reports whether a nominal in front of a verb is what something was said
// in or at, and not who said it: "Ito backed it and in a note praised its “charm”".
func isSetting(p *passage, c phrase, lo int) bool {
	return isAdjunct(p, c, lo) && !p.canSpeak(c) || c.lo > lo && p.lower(c.lo-1) == "in"
}

// participleSubject finds who does what a participle at item v says; item k is
// the first in front of it that is no adverb. ok is false where the verb is none.
func participleSubject(p *passage, v, k int, f *sentence) (c phrase, near, ok bool) {
	ing := strings.HasSuffix(p.lower(v), "ing") && p.tag(v) != nlp.VBD
	opens := k < f.lo
	switch {
	case opens && p.tag(v) == nlp.VBN && passiveAgent(p, v, f).kind != noPhrase:
		return passiveAgent(p, v, f), true, true // "Asked by Ito whether it “held”"
	case opens && p.tag(v) == nlp.VBN:
		return phrase{}, false, true // "Asked whether it is “thin,” half of them said yes"
	case opens && ing, ing && p.tag(k) == nlp.IN && onlyConnectives(p, f.lo, k):
		return followingSubject(p, v, f), false, true // "After calling it “thin,” Ito left"
	case opens || !ing || auxiliaries.Has(p.lower(k)):
		return phrase{}, false, false
	}
	if dates.Has(p.lower(k)) {
		k = max(skipAdjuncts(p, k, f.lo), f.lo) // "The town released a statement on Friday saying"
	}
	if c := perceived(p, v, f); c.kind != noPhrase {
		return c, true, true
	}
	if p.tag(k).IsNoun() {
		if c, near := whoseNoun(p, k, f); c.kind != noPhrase {
			return c, near, true
		}
	}
	if p.lower(v) == "adding" {
		if c := earlierReporter(p, k, v, f); c.kind != noPhrase {
			return c, false, true // "Ito said that she “heard” the roof leaks, adding"
		}
	}
	return clauseSubject(p, k, f.lo), false, true // "Ito left, calling it “thin”"
}

// absolute is who does what a participle left of item i says, between "with" and it:
// "with Ito taking to the radio".
func absolute(p *passage, i, lo int) phrase {
	for first := max(lo, i-farthestParticiple); i > first && p.isWord(i) && !p.tag(i).IsFinite(); i-- {
		if p.tag(i) != nlp.VBG {
			continue
		}
		if c := phraseEnding(p, i-1, lo); c.kind != noPhrase && c.lo > lo && p.lower(c.lo-1) == "with" && p.speaks(c, true) {
			return c
		}
	}
	return phrase{}
}

// perceived is who does what the participle at item v says, as seen, heard or remembered
// by another: "Ruiz remembers Ito standing there, calling it “thin”".
func perceived(p *passage, v int, f *sentence) phrase {
	for i := v - 2; i >= f.lo && v-i < farthestParticiple && p.isWord(i); i-- {
		if perceives.Has(p.lower(i)) {
			c := phraseAt(p, i+1, v)
			k := c.hi
			for k < v && p.tag(k) == nlp.RB {
				k++
			}
			if (c.kind == name || c.kind == nominal) && p.tag(k) == nlp.VBG && p.speaks(c, true) {
				return c
			}
			return phrase{}
		}
		if p.tag(i).IsFinite() {
			break
		}
	}
	return phrase{}
}

// farthestParticiple is how many words apart a participle and who does it are looked for.
const farthestParticiple = 16

// perceives of somebody what a participle behind their name tells.
var perceives = lexicon.NewSet("hear heard hears recall recalled recalls remember remembered remembers saw see sees watch watched watches")

// whoseNoun is who does what a participle behind the noun at item k says: the noun
// itself, "a sign saying “no”", or who wrote, sent or spoke to it.
func whoseNoun(p *passage, k int, f *sentence) (c phrase, near bool) {
	c = phraseEnding(p, k, f.lo)
	front := p.lower(c.lo - 1)
	switch {
	case c.lo <= f.lo:
	case front == "by" && passesOn.Has(p.lower(c.lo-2)): // "Ito was quoted by The Tern saying"
		return subjectBefore(p, c.lo-2, f.lo), true
	case hearing.Has(front) && !p.namesPerson(k): // "Ito wrote to the crew saying", "Ito answered on Facebook, writing"
		return clauseSubject(p, c.lo-1, f.lo), false
	case c.kind != nominal:
	case p.isReport(c.lo-1, speech) || mailing.Has(front): // "Ito emailed supporters saying"
		return subjectBefore(p, c.lo-1, f.lo), true
	case cueNouns.Has(c.head) && p.tag(c.lo-1).IsVerb(): // "The town released a statement saying"
		if d := subjectBefore(p, c.lo-1, f.lo); p.speaks(d, true) {
			return d, true
		}
	}
	noun, _ := lexicon.LookUpSource(c.head)
	switch { // "holding a sign saying “no”", "a recording of Ito saying"
	case c.kind == name && (front == "with" || c.hi-c.lo < 4), c.kind == nominal && (front == "with" || noun.Kind == lexicon.Human || bearers.Has(c.head)):
		return c, true
	}
	return phrase{}, false
}

// mailing verbs say how words are sent to those whose noun follows.
var mailing = lexicon.NewSet("called emailed messaged phoned texted")

// hearing stands in front of those who hear or read what a participle behind them
// says, or of where they do.
var hearing = lexicon.NewSet("at in on to")

// earlierReporter is the subject of the verb of speech that stands left of item
// i in the sentence, and that the verb at v goes on from.
func earlierReporter(p *passage, i, v int, f *sentence) phrase {
	for ; i >= f.lo && v-i < 40; i-- {
		if p.lower(i) == ";" {
			break
		}
		if p.isReport(i, speech) && p.tag(i).IsFinite() && !isPassive(p, i, f) {
			c, near := subjectOf(p, i, f)
			front := p.lower(c.lo - 1)
			under := c.lo > f.lo && subordinators.Has(front) && front != "and" && front != "but"
			if near && !under && c.kind != relative && c.kind != noPhrase {
				return c
			}
		}
	}
	return phrase{}
}

// subjectBefore finds the subject that ends right before item v, a verb: auxiliaries,
// adverbs, dates and whatever is set off by commas stand between.
//
//	Xavier Ong, a spokesman for Coralway, [said]
//	The coach on Tuesday also [warned]
func subjectBefore(p *passage, v, lo int) phrase {
	i := skipAdjuncts(p, v-1, lo)
	if i > lo && i == v-1 && slips(p, i) {
		i--
	}
	if i < lo || p.isQuote(i) {
		return phrase{}
	}
	if p.isBreak(i) || p.lower(i) == ")" {
		return behindInsertion(p, i, lo)
	}
	if i > lo && tellsOfPeople(p, i) {
		i--
	}
	c := phraseEnding(p, i, lo)
	if who := openInsertion(p, c, lo); who.kind != noPhrase {
		return who
	}
	return c
}

// tellsOfPeople reports whether item i is a participle that belongs to the people in
// front of it: "people surveyed", "those polled".
func tellsOfPeople(p *passage, i int) bool {
	if p.tag(i) != nlp.VBN && p.tag(i) != nlp.VBD {
		return false
	}
	return (p.human(i-1) || p.lower(i-1) == "those") && p.report(i) == lexicon.NoReport
}

// leftmostSubject stands behind the leftmost comma, left of the one at item i,
// that can open the insertion: "Ada Okafor, chief of staff, a friend since
// school, [said]".
func leftmostSubject(p *passage, i, lo int) phrase {
	best := phrase{}
	relativeOpen := false
	for j := i - 1; j >= lo && i-j < 60; j-- {
		switch {
		case p.lower(j) == ")":
			j = max(openingBracket(p, j, lo), lo)
			continue
		case p.isQuote(j), p.lower(j) == ";", p.tag(j) == nlp.Stop:
			return best
		case relativeWords.Has(p.lower(j)):
			relativeOpen = true
			continue
		case p.tag(j).IsFinite() && !relativeOpen && !insideRelative(p, j, lo) && !isReduced(p, j):
			return best
		case !p.isBreak(j) && p.lower(j) != "(":
			continue
		}
		k := j - 1
		if k >= lo && p.lower(k) == ")" { // Ada Okafor (Labour), said
			if k = openingBracket(p, k, lo) - 1; k < lo {
				return best
			}
		}
		if k < lo || p.isQuote(k) {
			continue
		}
		if c := phraseEnding(p, k, lo); c.kind != noPhrase && canBeSubject(p, c, lo) {
			best, relativeOpen = c, false
		}
	}
	return best
}

// canBeSubject reports whether a phrase stands where a subject can: at the
// start of its clause, not behind a verb or a preposition.
func canBeSubject(p *passage, c phrase, lo int) bool {
	if c.lo <= lo || p.isQuote(c.lo-1) {
		return c.kind != nominal || !dates.Has(c.head)
	}
	if dates.Has(c.head) {
		return false
	}
	w, t := p.lower(c.lo-1), p.tag(c.lo-1)
	switch {
	case subordinators.Has(w), p.isBreak(c.lo - 1), t == nlp.CC, t == nlp.Colon, w == ";", w == ":":
		return true
	case t == nlp.IN, t == nlp.TO, t.IsVerb(), t == nlp.MD, t == nlp.POS:
		return false
	}
	return c.kind != nominal
}

// clauseSubject is the subject of the nearest finite verb left of item i that
// heads a clause of its own.
func clauseSubject(p *passage, i, lo int) phrase {
	var fallback, who phrase
	end := i
	for ; i >= lo; i-- {
		report := p.isReport(i, speech)
		if p.isQuote(i) || !report && !p.tag(i).IsFinite() && p.tag(i) != nlp.VBN {
			continue
		}
		if i > lo && (p.tag(i-1).IsFinite() || p.lower(i-1) == "to" || auxiliaries.Has(p.lower(i-1)) && p.tag(i) != nlp.VBD) {
			continue // the auxiliary in front of it is found next
		}
		c := subjectBefore(p, i, lo)
		report = report && (p.tag(i) != nlp.VBG || p.lower(c.lo-1) == "with") // "sued over a report alleging thefts, calling it"
		switch {
		case c.kind == noPhrase || c.kind == relative || c.head == "there" || !p.speaks(c, report):
			if c.head == "who" {
				who = c
			}
		case report || opensClause(p, c, lo):
			return c
		case fallback.kind == noPhrase && p.tag(i) != nlp.VBN:
			fallback = c
		}
	}
	if fallback.kind == noPhrase { // "Riksbank cuts rates and says", "The ad hits Ito and claims", read as nouns
		c := phraseAt(p, lo, min(lo+6, len(p.items)))
		known := c.kind == nominal && p.determined(lo) && p.canSpeak(c)
		if c.kind == name {
			known = p.nameOf(c.hi-1) >= 0 && p.speaks(c, false)
		}
		if known && c.hi < end {
			return c
		}
		return who // "There was talk of Ito, who shrugged, saying"
	}
	return fallback
}

// opensClause reports whether a subject opens the sentence, or a clause that a
// comma, "and" or "but" joins to it.
func opensClause(p *passage, c phrase, lo int) bool {
	return c.lo <= lo || p.isQuote(c.lo-1) || p.isBreak(c.lo-1) || p.tag(c.lo-1) == nlp.CC || p.lower(c.lo-1) == ";"
}

// followingSubject is the subject of the clause that a participle opens:
// "Asked about the roof, Ito said".
func followingSubject(p *passage, v int, f *sentence) phrase {
	for i := v + 1; i < f.hi; i++ {
		if p.tag(i) == nlp.Comma || p.isQuote(i) && p.setOff(p.items[i].run) {
			if c := phraseAt(p, i+1, f.hi); c.kind != noPhrase && verbFollows(p, c.hi, f) {
				return c
			}
		}
	}
	return phrase{}
}

// verbFollows reports whether a finite verb stands at item i, behind adverbs
// or an insertion between commas.
func verbFollows(p *passage, i int, f *sentence) bool {
	for n := 0; i < f.hi && n < 24; i, n = i+1, n+1 {
		if p.tag(i).IsFinite() {
			return true
		}
		if p.tag(i) == nlp.Stop {
			return false
		}
	}
	return false
}

// isPassive reports whether the verb at item v is in the passive voice.
func isPassive(p *passage, v int, f *sentence) bool {
	if p.tag(v) != nlp.VBN && p.tag(v) != nlp.VBD {
		return false
	}
	for k := v - 1; k >= f.lo && v-k < 4 && p.isWord(k); k-- {
		switch p.lower(k) {
		case "was", "were", "is", "are", "be", "been", "being", "'s", "'re", "am":
			return true
		}
		if p.tag(k) != nlp.RB {
			return false
		}
	}
	return false
}

// passiveAgent is the phrase behind "by" that follows a passive verb.
func passiveAgent(p *passage, v int, f *sentence) phrase {
	for i := v + 1; i < f.hi && i-v < 12; i++ {
		if p.lower(i) == "by" {
			return phraseAt(p, i+1, f.hi)
		}
	}
	return phrase{}
}
