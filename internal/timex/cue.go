package timex

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// cueWords are the words right before a day that tell its side.
var cueWords = map[string]struct {
	side side
	weak bool // gives way to a governing verb in the past: "Through June 9, shares had lost"
	plan bool // of an event that may be called off, or had been planned: "had been due to sail Friday"
}{
	"until": {side: future, weak: true}, "till": {side: future, weak: true}, "by": {side: future, weak: true}, "through": {side: future, weak: true},
	"starting": {side: future, weak: true}, "moved": {side: future, weak: true}, "set": {side: future, weak: true, plan: true}, "fixed": {side: future, weak: true, plan: true},

	"payable": {side: future}, "ahead": {side: future}, "effective": {side: future}, "beginning": {side: future}, "planning": {side: future}, "upcoming": {side: future},
	"expires": {side: future}, "deadline": {side: future}, "postponed": {side: future}, "delayed": {side: future}, "rescheduled": {side: future},
	"pencilled": {side: future}, "penciled": {side: future}, "billed": {side: future}, "extended": {side: future}, "adjourned": {side: future}, "slotted": {side: future},

	"due": {side: future, plan: true}, "scheduled": {side: future, plan: true}, "slated": {side: future, plan: true}, "expected": {side: future, plan: true},
	"planned": {side: future, plan: true}, "expire": {side: future, plan: true}, "booked": {side: future, plan: true},

	"ended": {side: past}, "earlier": {side: past}, "since": {side: past}, "born": {side: past}, "dated": {side: past}, "died": {side: past}, "founded": {side: past},
	"ending": {side: past, weak: true},
}

// cue is what the words beside tokens [from, to) tell: "until Friday", "the
// year ended March 30", "the May 2 deadline". te is the tense around them.
func cue(doc *nlp.Doc, s nlp.Sentence, from, to int, te side) (direction, bool) {
	ahead := direction{future, true, byCueWord}
	switch {
	case doc.Lower(to) == "deadline", doc.Lower(to) == "expiration":
		return ahead, true
	case appointed(doc, to) && hadDone(doc, s, from):
		return direction{why: nearestOne}, true // "had set Friday as the deadline"
	case appointed(doc, to):
		return ahead, true
	}
	if beforeOccasion(doc, s, from) || ofPlan(doc, s, from) {
		return direction{future, true, byPlan}, true
	}
	i := cueBefore(doc, s, from, to)
	if i < s.First {
		return direction{}, false
	}
	w := doc.Lower(i)
	switch c, ok := cueWords[w]; {
	case w == "as":
		w = doc.Lower(i - 1) // "as early as Tuesday"
		return ahead, doc.Lower(i-2) == "as" && (w == "early" || w == "soon" || w == "late")
	case w == "from":
		return direction{why: byCueWord}, true // "postponed from May 20"
	case !ok:
		return direction{}, false
	case c.plan && callingOff(doc, s, to) > 0:
		return direction{}, false
	case w == "until" && (te != past || i > s.First && !negated(doc, i)):
		return ahead, true
	case w == "through" && te == past && i > s.First:
		return direction{why: nearestOne}, true // "lent them money through January"
	case c.weak && te == past:
		return direction{}, false
	case c.plan && (pastPerfect(doc, s, i) || asPlanned(doc, i)):
		return direction{past, false, byCueWord}, true
	default:
		return direction{c.side, true, byCueWord}, true
	}
}

// appointed reports whether the words at token i name the day before them as one to
// come: "named Friday as the deadline", "set May 19, as the effective date".
func appointed(doc *nlp.Doc, i int) bool {
	if doc.Lower(i) == "," {
		i++
	}
	if doc.Lower(i) != "as" {
		return false
	}
	switch doc.Lower(i + 1) {
	case "the", "a", "its", "their", "his", "her":
		return appointedDays.Has(doc.Lower(i+2)) || appointedDays.Has(doc.Lower(i+3))
	}
	return false
}

// appointedDays are what a day may be named as that is to come.
var appointedDays = lexicon.NewSet("date deadline day start end cutoff")

// hadDone reports whether "had" and what was done stand before token i: what was
// told of may have come since.
func hadDone(doc *nlp.Doc, s nlp.Sentence, i int) bool {
	for k := s.First; k+1 < i; k++ {
		if doc.Lower(k) == "had" && (doc.Tag(k+1) == nlp.VBN || doc.Tag(k+1) == nlp.VBD) {
			return true
		}
	}
	return false
}

// beforeOccasion reports whether the month or day at token from is that of an
// occasion still to come: "has not ruled out leaving before the election in
// September". What was told in the simple past may be over: "left before the
// vote in May".
func beforeOccasion(doc *nlp.Doc, s nlp.Sentence, from int) bool {
	i := from - 1
	if w := doc.Lower(i); w != "in" && w != "on" || !doc.Tag(i-1).IsNoun() {
		return false
	}
	for i -= 2; i > s.First && (doc.Tag(i).IsNoun() || doc.Tag(i).IsAdjective() || doc.Tag(i) == nlp.DT || doc.Tag(i) == nlp.PRPS); i-- {
	}
	if w := doc.Lower(i); w != "before" && (w != "of" || doc.Lower(i-1) != "ahead") {
		return false
	}
	for k := s.First; k < from; k++ {
		if doc.Tag(k) == nlp.VBD {
			return false
		}
	}
	return true
}

// ofPlan reports whether the words at token from date what is called planned
// before them: "talked about the planned visit of the minister in September".
func ofPlan(doc *nlp.Doc, s nlp.Sentence, from int) bool {
	i := from - 1
	if doc.Lower(i) == "for" && planFor.Has(doc.Lower(i-1)) && !hadDone(doc, s, from) {
		return true // "no agenda for Tuesday was sent out"
	}
	if doc.Tag(i) == nlp.IN {
		i--
	}
	for ; i > s.First && from-i < 12; i-- {
		switch tag, w := doc.Tag(i), doc.Lower(i); {
		case plannedThing.Has(w) && i+1 < from && doc.Tag(i+1).IsNoun():
			return callingOff(doc, s, from) < 0
		case tag.IsNoun(), tag.IsAdjective(), tag == nlp.DT, tag == nlp.PRPS, tag == nlp.POS, tag == nlp.CD, w == "of", w == "to", w == "by":
		default:
			return false
		}
	}
	return false
}

// planFor are the nouns that are for a day to come.
var planFor = lexicon.NewSet("agenda agendas forecast forecasts invitation invitations outlook plan plans programme schedule schedules ticket tickets warning warnings")

// plannedThing are the adjectives of what is still to come.
var plannedThing = lexicon.NewSet("anticipated expected forthcoming planned predicted proposed scheduled slated upcoming")

// negated reports whether "not until" or "up until" ends at i.
func negated(doc *nlp.Doc, i int) bool {
	switch doc.Lower(i - 1) {
	case "not", "n't", "up":
		return true
	}
	return false
}

// cueBefore is the token that may cue the words at [from, to): the one before
// their prepositions and articles. It is before the sentence when none may.
func cueBefore(doc *nlp.Doc, s nlp.Sentence, from, to int) int {
	i := from - 1
	for ; i >= s.First && from-i <= 4; i-- {
		switch doc.Lower(i) {
		case "on", "at", "for", "in", "early", "late", "mid", "of", "to", "end", "start", "midnight", "noon", "up", "about", "around", "out", "back", "least":
			if w := doc.Lower(i - 1); w == "ahead" && doc.Lower(i) == "of" {
				return i - 1
			}
		case ",":
			if i == from-1 {
				return i
			}
		case "the":
			if t := doc.Tag(to); t.IsNoun() && t != nlp.NNP {
				return s.First - 1 // "by the Jan. 9 treaty"
			}
		case "from":
			switch doc.Lower(i - 1) {
			case "postponed", "moved", "delayed":
				return i
			}
		default:
			return i
		}
	}
	return i
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
func calledOff(doc *nlp.Doc, s nlp.Sentence, to int) (direction, bool) {
	i := callingOff(doc, s, to)
	for k := i - 1; k >= max(s.First, i-4); k-- {
		switch doc.Lower(k) {
		case "has", "have", "'s", "'ve":
			return direction{future, false, byCallingOff}, true
		case "was", "were":
			return direction{undecided, false, byCallingOff}, true
		}
	}
	return direction{}, false
}

// callsOff reports whether the verb that governs token from calls off what the day
// there dates: "The board cancelled the Tuesday meeting".
func callsOff(r *resolver, from int) bool {
	c := r.clausesAt(from)
	g := c.Governor(from)
	if g < 0 || c.Verbs[g].Last > from || c.Verbs[g].Passive {
		return false
	}
	return cancelling.Has(r.doc.Lower(c.Verbs[g].Head))
}

// cancelling are the verbs, in the past, that call off what was to come.
var cancelling = lexicon.NewSet("cancelled canceled postponed scrapped abandoned rescheduled")

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

// asPlanned reports whether the verb of planning at i tells how it went: "began
// as originally planned on Saturday".
func asPlanned(doc *nlp.Doc, i int) bool {
	switch doc.Lower(i - 1) {
	case "previously", "originally", "initially", "long", "as":
		return true
	}
	return false
}
