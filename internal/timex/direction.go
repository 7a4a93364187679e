package timex

import (
	"factbox/internal/nlp"
)

// direction tells on which side of the article's date a named day lies.
type side int8

const (
	undecided side = iota
	past
	present
	future
)

// tense is the direction that the verb governing the words at tokens
// [from, to) gives them.
func tense(doc *nlp.Doc, from, to int) side {
	s := doc.Sentences[doc.Tokens[from].Sentence]
	best, found := 1<<30, undecided
	for i := s.First; i < s.Last; i++ {
		if i >= from && i < to {
			continue
		}
		k, ok := verbTense(doc, i, s.First, s.Last)
		if !ok {
			continue
		}
		if d := distance(doc, i, from, to); d < best {
			best, found = d, k
		}
	}
	return found
}

// verbTense is the direction of the verb at token i; ok is false when it is
// none, or says nothing.
func verbTense(doc *nlp.Doc, i, first, last int) (side, bool) {
	w := doc.Lower(i)
	switch doc.Tag(i) {
	case nlp.VBD:
		if (w == "was" || w == "were" || w == "had") && planned(doc, i+1, last) {
			return undecided, true // "was to begin on Monday"
		}
		return past, true
	case nlp.MD:
		switch w {
		case "will", "'ll", "shall", "wo", "must":
			return future, true
		}
		return undecided, true
	case nlp.VBZ, nlp.VBP:
		switch w {
		case "has", "have", "'ve":
			return past, true
		case "is", "are", "'s", "'re", "am", "'m", "plans", "plan", "expects", "expect", "hopes", "hope", "intends", "intend", "aims", "aim", "wants", "want", "seeks":
			if planned(doc, i+1, last) {
				return future, true
			}
		}
		return present, true
	case nlp.VBN:
		for q := max(first, i-4); q < i; q++ {
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
		if doc.Tag(i-1) == nlp.TO && i-2 >= first && intending(doc.Lower(i-2)) {
			return future, true
		}
	}
	return 0, false
}

// planned reports whether "to", "going to", "scheduled", … follows at i.
func planned(doc *nlp.Doc, i, last int) bool {
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
func intending(w string) bool {
	switch w {
	case "set", "scheduled", "due", "expected", "slated", "planned", "plans", "plan", "going", "hopes", "hope", "expects", "intends", "agreed", "ready",
		"likely", "wants", "aims", "planning", "promised", "vowed", "pledged":
		return true
	}
	return false
}

// distance is how far the verb at i governs: marks between count as clause
// borders, and a verb after the words less than one before.
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

// cue is the direction that the words right before and after tokens
// [from, to) give: "until Friday", "ended March 31", "the May 2 deadline".
func cue(doc *nlp.Doc, from, to int) (side, string) {
	s := doc.Sentences[doc.Tokens[from].Sentence]
	switch doc.Lower(to) {
	case "deadline", "expiration":
		return future, doc.Lower(to)
	}
	i := from - 1
	for n := 0; i >= s.First && n < 4; n++ {
		switch doc.Lower(i) {
		case "on", "at", "for", "in", "early", "late", "mid", "the", "of", "as", "to", "from", "end":
			i--
			continue
		}
		break
	}
	if i < s.First {
		return undecided, ""
	}
	w := doc.Lower(i)
	switch w {
	case "until", "till", "by", "payable", "due", "effective", "beginning", "starting", "scheduled", "slated", "expected", "planned", "planning", "set", "upcoming",
		"expires", "expire", "through", "soon", "deadline", "postponed", "delayed", "pencilled", "penciled", "fixed", "billed":
		return future, w
	case "ended", "since", "ending", "born", "dated", "died", "founded", "elected":
		return past, w
	}
	return undecided, ""
}
