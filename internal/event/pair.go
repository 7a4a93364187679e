package event

import (
	"slices"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// isPair reports whether a subject stands for two people named before: "the two of
// them", "the couple".
func isPair(l *line, r nlp.Range) bool {
	if r.Empty() || r.Last-r.First > 4 {
		return false
	}
	i := r.First
	if l.is(i, "the") {
		i++
	}
	if l.is(i, "two") || l.is(i, "both") {
		return i+1 == r.Last || l.is(i+1, "of") && l.is(i+2, "them") && i+3 == r.Last || pairs.Has(l.low(i+1)) && i+2 == r.Last
	}
	return i > r.First && i+1 == r.Last && pairs.Has(l.low(i))
}

var pairs = lexicon.NewSet("couple duo leaders men pair women")

// resolvePair puts the names of the two in place of the subject that stands for them.
func resolvePair(l *line, r nlp.Range) {
	two := pairBefore(l.sentence, r.First)
	if len(two) != 2 || l.names(two[0]) || l.names(two[1]) {
		return
	}
	l.drop(r.First+1, r.Last)
	l.replace(r.First, l.nameOf(two[0]).full+" and "+l.nameOf(two[1]).full, two[0])
}

// farthestPair is how many sentences back the two are looked for.
const farthestPair = 3

// pairBefore are the two people whom the reporter’s own words name last before token
// i, or none where these name more than two at once.
func pairBefore(s *sentence, i int) []string {
	var found []string
	at := s.doc.Tokens[i].Sentence
	for m := at; m >= max(0, at-farthestPair) && len(found) < 2; m-- {
		q := &s.doc.Sentences[m]
		for t := q.First; t < min(q.Last, i); t++ {
			id := ""
			if n := s.nameAt(t); n != nil && n.id[0] == 'p' {
				id = n.id
			} else if low := s.doc.Lower(t); m == at && (low == "he" || low == "she") {
				id = s.referent(t).id
			}
			if id != "" && !slices.Contains(found, id) && s.quoteAt(t) == nil {
				found = append(found, id)
			}
		}
	}
	if len(found) != 2 {
		return nil
	}
	return found
}
