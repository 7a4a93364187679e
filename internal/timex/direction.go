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
	if v, ok := cue(doc, s, from, to, te); ok {
		return v
	}
	if v, ok := calledOff(doc, s, to); ok {
		return v
	}
	if w := doc.Lower(to); (w == "'s" || w == "'") && te != past && !aheadOf(doc, s, from, to) {
		return verdict{past, false, "tense"} // "after Monday's vote"
	}
	if te == undecided {
		return verdict{by: "nearest"}
	}
	return verdict{te, false, "tense"}
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
		k, ok := verbSide(doc, i, from, s)
		if !ok {
			continue
		}
		if k == present && i > from && from > s.First+1 {
			k = undecided // "Prices in August are lower", and not "On Monday she meets …"
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
		if k, ok := verbSide(doc, i, from, s); ok {
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
		case nlp.CC:
			if i >= to {
				d += 4 // "sang on Saturday and were hoping to return"
			}
		}
	}
	return d
}

// verbSide is the side of the verb at token i; ok is false when no verb stands
// there, or one that says nothing.
func verbSide(doc *nlp.Doc, i, from int, s nlp.Sentence) (side, bool) {
	w := doc.Lower(i)
	switch doc.Tag(i) {
	case nlp.VBD, nlp.VBN:
		switch w {
		case "planned", "scheduled", "slated", "booked":
			if asPlanned(doc, i) {
				return past, true
			}
			if i < from {
				return future, true // "They planned a march on Saturday", and not "On Saturday they planned a march"
			}
		}
	}
	switch doc.Tag(i) {
	case nlp.VBD:
		if (w == "was" || w == "were") && ahead(doc, i+1, s.Last) {
			return undecided, true // "was to begin on Monday"
		}
		return past, true
	case nlp.NN, nlp.NNS: // tagged so after a noun: "the fair opens Sunday"
		return future, scheduling[w] && (i == from-1 || i == from-2 && doc.Tag(from-1) == nlp.IN)
	case nlp.MD:
		switch w {
		case "will", "'ll", "shall", "wo", "must":
			return future, true
		case "would", "can", "ca", "may", "might", "should":
			if doc.Lower(i+1) != "have" && doc.Lower(i+2) != "have" {
				return future, true
			}
		}
		return undecided, true
	case nlp.VBZ, nlp.VBP:
		switch w {
		case "has", "have", "'ve":
			return past, true
		case "says", "say", "tells", "shows", "show", "suggests":
			return past, true
		}
		if ahead(doc, i+1, s.Last) || intending[w] || scheduling[w] && i < from {
			return future, true
		}
		if doc.Tag(i) == nlp.VBZ && pastBefore(doc, s, i) {
			return past, true // a plural noun: "met his relatives Sunday"
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
		if doc.Tag(i-1) == nlp.TO {
			if i-2 < s.First || !intending[doc.Lower(i-2)] {
				return 0, false
			}
			if pastPerfect(doc, s, i-2) {
				return past, true // "had been due to sail Friday"
			}
			return future, true
		}
		for q := max(s.First, i-4); q < i; q++ {
			switch doc.Tag(q) {
			case nlp.MD, nlp.TO, nlp.VBD, nlp.VBZ, nlp.VBP, nlp.VB:
				return 0, false
			}
		}
		return present, i > s.First && (doc.Tag(i-1).IsNoun() || doc.Tag(i-1) == nlp.PRP) // "Schools reopen Monday"
	}
	return 0, false
}

// pastBefore reports whether a verb in the past stands before token i in its
// clause.
func pastBefore(doc *nlp.Doc, s nlp.Sentence, i int) bool {
	for k := i - 1; k >= s.First; k-- {
		switch doc.Tag(k) {
		case nlp.VBD:
			switch doc.Lower(k) {
			case "said", "told", "announced", "added", "reported", "confirmed", "noted", "believed", "thought", "knew", "argued":
				return false // "said the mayor leaves Sunday"
			}
			return true
		case nlp.Comma, nlp.Colon, nlp.CC, nlp.WDT, nlp.WP, nlp.WRB, nlp.OpenQuote, nlp.CloseQuote, nlp.PRP:
			return false
		case nlp.IN:
			if w := doc.Lower(k); w == "that" || w == "as" || w == "if" || w == "because" {
				return false
			}
		}
	}
	return false
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

// scheduling are the verbs whose present tense tells a timetable: "The league
// begins in August".
var scheduling = map[string]bool{
	"begins": true, "begin": true, "starts": true, "start": true, "opens": true, "open": true, "reopens": true, "ends": true, "closes": true, "runs": true, "expires": true,
	"meets": true, "meet": true, "resumes": true, "resume": true, "returns": true, "launches": true, "leaves": true, "leave": true, "arrives": true, "takes": true, "airs": true,
	"premieres": true, "kicks": true, "plays": true, "play": true, "faces": true, "face": true, "concludes": true,
}
