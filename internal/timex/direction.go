package timex

import "factbox/internal/nlp"

// side tells where a named day lies: before the article's date or after it.
type side int8

const (
	undecided side = iota
	past
	present
	future
)

// verdict is the side a sentence puts a named day on, and how strongly.
type verdict struct {
	side   side
	strong bool // a word right beside the day says so
	by     string
}

// judge reads the sentence around the words at tokens [from, to): cue words
// beside them first, then an event that was called off, then the tense of the
// governing verb.
func judge(doc *nlp.Doc, from, to int) verdict {
	s := doc.Sentences[doc.Tokens[from].Sentence]
	te := tense(doc, s, from, to)
	if c, strong, ok := cue(doc, s, from, to, te); ok {
		return verdict{c, strong, "cue"}
	}
	if c, ok := calledOff(doc, s, to); ok {
		return verdict{c, false, "cue"}
	}
	if w := doc.Lower(to); (w == "'s" || w == "'") && te != past && !aheadOf(doc, s, from, to) {
		return verdict{past, false, "tense"} // "over Thursday's closing price"
	}
	if te == undecided {
		return verdict{by: "nearest"}
	}
	return verdict{te, false, "tense"}
}

// cueWords are the words right before a day that tell its side. A weak one
// gives way to a governing verb in the past: "Through Oct. 19, funds had
// gained"; "Until Thursday, nobody had called".
var cueWords = map[string]struct {
	side side
	weak bool
}{
	"until": {future, true}, "till": {future, true}, "by": {future, true}, "through": {future, true}, "set": {future, true},
	"payable": {side: future}, "due": {side: future}, "effective": {side: future}, "beginning": {side: future}, "starting": {future, true},
	"scheduled": {side: future}, "slated": {side: future}, "expected": {side: future}, "planned": {side: future}, "planning": {side: future},
	"upcoming": {side: future}, "expires": {side: future}, "expire": {side: future}, "deadline": {side: future}, "postponed": {side: future},
	"delayed": {side: future}, "rescheduled": {side: future}, "pencilled": {side: future}, "penciled": {side: future}, "fixed": {future, true}, "billed": {side: future},
	"extended": {side: future}, "adjourned": {side: future}, "moved": {future, true}, "booked": {side: future}, "slotted": {side: future},
	"ended": {side: past}, "earlier": {side: past}, "since": {side: past}, "ending": {past, true}, "born": {side: past}, "dated": {side: past}, "died": {side: past}, "founded": {side: past},
}

// cue is the side that the words beside tokens [from, to) give: "until
// Friday", "the year ended March 31", "the May 2 deadline".
func cue(doc *nlp.Doc, s nlp.Sentence, from, to int, te side) (c side, strong, ok bool) {
	switch doc.Lower(to) {
	case "deadline", "expiration":
		return future, true, true
	case "as":
		if doc.Lower(to+1) == "the" && doc.Lower(to+2) == "deadline" {
			return future, true, true
		}
	}
	i := from - 1
	for i >= s.First {
		switch doc.Lower(i) {
		case "the":
			if !doc.Tag(to).IsNoun() || doc.Tag(to) == nlp.NNP {
				i--
				continue
			}
			return undecided, false, false // "by the Feb. 23 accord"
		case "on", "at", "for", "in", "early", "late", "mid", "of", "to", "end", "start", "midnight", "noon", "up", "about", "around", ",":
			if from-i > 4 || doc.Lower(i) == "," && i == from-1 {
				break
			}
			i--
			continue
		case "as":
			if w := doc.Lower(i - 1); doc.Lower(i-2) == "as" && (w == "early" || w == "soon" || w == "late") {
				return future, true, true
			}
		case "from":
			if w := doc.Lower(i - 1); w == "postponed" || w == "moved" || w == "delayed" {
				return undecided, false, true
			}
			i--
			continue
		}
		break
	}
	if i < s.First {
		return undecided, false, false
	}
	w := doc.Lower(i)
	k, ok := cueWords[w]
	if !ok {
		return undecided, false, false
	}
	switch {
	case (w == "scheduled" || w == "planned" || w == "set" || w == "due" || w == "expected" || w == "expire" || w == "slated" || w == "fixed" || w == "booked") && calledOffAny(doc, s, to):
		return undecided, false, false
	case w == "until" && (te != past || !(i == s.First || doc.Lower(i-1) == "not" || doc.Lower(i-1) == "up" || doc.Lower(i-1) == "n't")):
		return future, true, true
	case k.weak && te == past:
		return undecided, false, false
	}
	if (w == "expire" || w == "scheduled" || w == "due" || w == "expected") && pastPerfect(doc, s, i) {
		return past, false, true // "had been due to expire Friday"
	}
	return k.side, true, true
}

// pastPerfect reports whether "had" stands before the verb at i.
func pastPerfect(doc *nlp.Doc, s nlp.Sentence, i int) bool {
	for k := i - 1; k >= max(s.First, i-6); k-- {
		if doc.Lower(k) == "had" {
			return true
		}
		if doc.Tag(k) == nlp.Comma {
			return false
		}
	}
	return false
}

// calledOff is the side of a day whose event is called off after it: "Friday's
// concert has been cancelled" lies ahead, "the hearing set for May 3 was put
// off" on either side.
func calledOff(doc *nlp.Doc, s nlp.Sentence, to int) (side, bool) {
	i := callingOff(doc, s, to)
	if i < 0 {
		return undecided, false
	}
	for k := i - 1; k >= max(s.First, i-4); k-- {
		switch doc.Lower(k) {
		case "has", "have", "'s", "'ve":
			return future, true
		case "was", "were":
			return undecided, true
		}
	}
	return undecided, false
}

func calledOffAny(doc *nlp.Doc, s nlp.Sentence, to int) bool {
	_, ok := calledOff(doc, s, to)
	return ok
}

// callingOff is the first verb from token i on that calls something off, or -1.
func callingOff(doc *nlp.Doc, s nlp.Sentence, i int) int {
	for ; i < s.Last; i++ {
		switch doc.Lower(i) {
		case "cancelled", "canceled", "postponed", "scrapped", "shelved", "delayed", "suspended", "abandoned", "rescheduled":
			return i
		case "put", "called", "pushed", "set":
			if w := doc.Lower(i + 1); w == "off" || w == "back" {
				return i
			}
		case ";", "“", "\"":
			return -1
		}
	}
	return -1
}

// tense is the side that the verb governing tokens [from, to) gives them: the
// nearest verb, where a mark between costs as much as four words, and a verb
// after the words four more than one before.
func tense(doc *nlp.Doc, s nlp.Sentence, from, to int) side {
	best, found := 1<<30, undecided
	for i := s.First; i < s.Last; i++ {
		if i >= from && i < to {
			continue
		}
		k, ok := verbSide(doc, i, s)
		if !ok {
			continue
		}
		if d := distance(doc, i, from, to); d < best {
			best, found = d, k
		}
	}
	if found == present && s.Kind == nlp.Heading {
		return past // "Storm hits coast"
	}
	return found
}

// aheadOf reports whether the thing of a day, "Friday's game", lies ahead:
// its verb says so, or it stands after "ahead of" or "before".
func aheadOf(doc *nlp.Doc, s nlp.Sentence, from, to int) bool {
	switch doc.Lower(from - 1) {
	case "before":
		return true
	case "of":
		if doc.Lower(from-2) == "ahead" {
			return true
		}
	case "for":
		return true
	}
	for i := to; i < s.Last; i++ {
		if k, ok := verbSide(doc, i, s); ok {
			return k == future
		}
	}
	return false
}

// distance is how far from the words at [from, to) the verb at i stands.
func distance(doc *nlp.Doc, i, from, to int) int {
	lo, hi := i, from
	d := from - i
	if i >= to {
		lo, hi = to, i
		d = i - to + 4
	}
	for k := lo; k < hi; k++ {
		switch doc.Tag(k) {
		case nlp.Comma, nlp.Colon, nlp.OpenQuote, nlp.CloseQuote:
			d += 4
		}
	}
	return d
}

// verbSide is the side of the verb at token i; ok is false when no verb stands
// there, or one that says nothing.
func verbSide(doc *nlp.Doc, i int, s nlp.Sentence) (side, bool) {
	w := doc.Lower(i)
	switch doc.Tag(i) {
	case nlp.VBD, nlp.VBN:
		switch w {
		case "planned", "scheduled", "slated", "booked":
			return future, true
		}
	}
	switch doc.Tag(i) {
	case nlp.VBD:
		if (w == "was" || w == "were") && ahead(doc, i+1, s.Last) {
			return undecided, true // "was to begin on Monday"
		}
		return past, true
	case nlp.MD:
		switch w {
		case "will", "'ll", "shall", "wo", "must":
			return future, true
		case "would":
			if doc.Lower(i+1) != "have" && doc.Lower(i+2) != "have" {
				return future, true
			}
		}
		return undecided, true
	case nlp.VBZ, nlp.VBP:
		switch w {
		case "has", "have", "'ve":
			return past, true
		case "says", "say", "tells", "reports", "shows", "show", "suggests":
			return past, true
		}
		if ahead(doc, i+1, s.Last) || intending[w] {
			return future, true
		}
		return present, true
	case nlp.VBN:
		for q := max(s.First, i-4); q < i; q++ {
			switch doc.Tag(q) {
			case nlp.MD, nlp.VBZ, nlp.VBP, nlp.TO:
				return 0, false
			}
			if doc.Lower(q) == "be" {
				return 0, false
			}
		}
		return past, true
	case nlp.VB:
		if doc.Tag(i-1) == nlp.TO && i-2 >= s.First && intending[doc.Lower(i-2)] {
			return future, true
		}
	}
	return 0, false
}

// infinitive reports whether the words at token i hang on an infinitive that
// did not come to pass yet: "agreed to buy the mill in January", and not
// "failed to win the seat in March".
func infinitive(doc *nlp.Doc, i int) bool {
	s := doc.Sentences[doc.Tokens[i].Sentence]
	for k := i - 1; k > s.First+1; k-- {
		switch doc.Tag(k) {
		case nlp.Comma, nlp.Colon, nlp.VBD, nlp.VBN, nlp.VBZ, nlp.VBP, nlp.MD:
			return false
		case nlp.VB:
			return doc.Tag(k-1) == nlp.TO && !implicative[doc.Lower(k-2)]
		}
	}
	return false
}

// implicative are the verbs whose infinitive is as past as they are.
var implicative = map[string]bool{
	"failed": true, "began": true, "managed": true, "had": true, "forced": true, "used": true, "started": true, "continued": true, "able": true,
	"came": true, "went": true, "helped": true, "refused": true, "declined": true, "first": true, "last": true, "rose": true, "fell": true,
}

// ahead reports whether "to", "going to", "scheduled", … follows at i: the
// words after a form of "be" that look ahead.
func ahead(doc *nlp.Doc, i, last int) bool {
	for i < last && (doc.Tag(i) == nlp.RB || doc.Lower(i) == "n't") {
		i++
	}
	switch doc.Lower(i) {
	case "to", "scheduled", "expected", "due", "set", "slated", "planned", "likely", "planning", "preparing", "booked", "supposed":
		return true
	case "going":
		return doc.Lower(i+1) == "to"
	}
	return false
}

// intending are the words after which an infinitive lies ahead.
var intending = map[string]bool{
	"set": true, "scheduled": true, "due": true, "expected": true, "slated": true, "planned": true, "plans": true, "plan": true, "going": true,
	"hopes": true, "hope": true, "expects": true, "expect": true, "intends": true, "intend": true, "agreed": true, "ready": true, "likely": true, "wants": true, "aims": true,
	"planning": true, "promised": true, "vowed": true, "pledged": true, "seeks": true, "preparing": true,
}
