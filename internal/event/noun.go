package event

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// modifiedNoun is the head of the noun phrase that the time stands in as a
// modifier: "the 1996 bombing", "Friday's offering", "a May deadline". It is -1
// when that noun is no event.
func modifiedNoun(f *sentence, p phrase) (noun int, modifies bool) {
	d := f.doc
	j := p.last
	if next := d.Lower(p.first + 2); d.Lower(p.first+1) == "day" && (next == "before" || next == "after") {
		return 0, false // "the day before Friday's vote" is not the vote's
	}
	possessive := d.Tag(j) == nlp.POS || d.Lower(j) == "'s" || d.Lower(j) == "'"
	if possessive {
		j++
	} else {
		switch prev := d.Tag(p.first - 1); {
		case d.Tag(j) == nlp.Dollar: // "below the year-earlier $4 million"
			return -1, true
		case d.Is(j, nlp.Capital) && !d.Tag(j).IsProper() && !(prev == nlp.DT || prev.IsAdjective()) && !d.Is(p.last-1, nlp.AllDigit):
			return 0, false
		case strings.Contains(d.Lower(p.last-1), "-") && (d.Tag(j).IsNoun() || d.Tag(j).IsAdjective()): // "reported third-quarter income"
		case prev == nlp.DT, prev == nlp.PRPS, prev == nlp.POS, prev.IsAdjective(), prev == nlp.VBN && d.Tag(p.first-2) == nlp.DT, strings.HasPrefix(d.Text[d.Tokens[p.first].Start:], "the "):
		default:
			return 0, false
		}
	}
	noun = modifiedHead(f, p, j)
	if noun < 0 {
		return -1, possessive
	}
	if !f.eventive(noun) && !figures.Has(f.doc.Lower(noun)) {
		noun = -1
	}
	return noun, true
}

// modifiedHead is the last noun of the noun phrase that goes on at token j behind the
// time p, or -1.
func modifiedHead(f *sentence, p phrase, j int) int {
	d := f.doc
	noun := -1
	for ; j < len(d.Tokens) && d.Tokens[j].Sentence == d.Tokens[p.first].Sentence && !d.Is(j, nlp.Punct) && !f.inTime(j); j++ {
		switch tag := d.Tokens[j].Tag; {
		case tag.IsNoun():
			noun = j
		case tag.IsAdjective(), tag == nlp.CD:
		case tag == nlp.VBN && d.Tag(j+1).IsNoun(): // "the 2019 recorded call"
		case tag == nlp.VBD && j == p.last && d.Tag(j+1).IsNoun() && d.Tag(p.first-1) == nlp.DT: // "the 2008 harmonised elections"
		case tag == nlp.VBG && (noun < 0 || d.Tag(j+1).IsNoun() || f.eventive(j)): // "Friday's share offering"
			noun = j
		default:
			return noun
		}
	}
	return noun
}

// subjectNoun is the event noun of the subject that the phrase stands in: "The
// vote on Friday was close". What a comma parts from it is another phrase.
func subjectNoun(f *sentence, p phrase, k int) int {
	noun := -1
	for i := p.start - 1; i >= f.clauses.First; i-- {
		if f.doc.Lower(i) == "," && i < p.start-1 {
			break
		}
		if f.clauses.At(i) != k || !f.doc.Tag(i).IsNoun() || f.inTime(i) {
			continue
		}
		head := !f.doc.Tag(i+1).IsNoun() || f.inTime(i+1)
		if head && f.doc.Tag(i+1) != nlp.POS && f.eventive(i) {
			noun = i
		}
	}
	return noun
}

// nounBefore is the event noun right before the phrase, or -1.
func nounBefore(f *sentence, p phrase) int {
	i := p.start - 1
	if i < f.clauses.First || f.inTime(i) {
		return -1
	}
	if f.doc.Tag(i).IsNoun() && f.eventive(i) {
		return i
	}
	if low := f.doc.Lower(i); (low == "first" || low == "last") && f.doc.Lower(i-1) == "the" { // "each fair since the first in 1965"
		return i
	}
	return -1
}

// attachedNoun is the event noun after the verb that the phrase goes with rather
// than with the verb: "the attacks of Sept. 11", "called elections for May".
func attachedNoun(f *sentence, p phrase, verb int) int {
	v := &f.clauses.Verbs[verb]
	head := f.doc.Lower(v.Head)
	noun := nounBefore(f, p)
	if noun < 0 && light.Has(head) {
		noun = eventBetween(f, verb, p)
	}
	if noun < 0 && linking.Has(head) {
		for noun = p.start - 1; noun >= v.Last && !happensAt(f, noun, p); noun-- {
		}
		if noun < v.Last {
			return -1
		}
	}
	if low := f.doc.Lower(v.Last); noun < 0 && going.Has(head) && (low == "to" || low == "on") && f.eventive(v.Last+1) { // "goes to trial in Graz on May 5"
		noun = v.Last + 1
	}
	if noun < 0 {
		noun = eventFor(f, p)
	}
	if recalling.Has(head) && isYearPast(f, p) {
		return eventBetween(f, verb, p)
	}
	switch {
	case noun < 0:
		return -1
	case f.ahead(p) && hoped(f, noun), p.prep == "of", light.Has(head), linking.Has(head):
		return noun
	case doubting.Has(head) && f.ahead(p): // "wants elections in May"
		return noun
	case (f.doc.Lower(v.Last) == "to" || f.doc.Lower(v.Last) == "on") && going.Has(head) && noun <= v.Last+2: // "goes on trial in May"
		return noun
	}
	return -1
}

// isYearPast reports whether the phrase is a year before the article's: "in 2016".
func isYearPast(f *sentence, p phrase) bool {
	return p.prep == "in" && len(f.timeOf(p).Value) == len("2016") && f.past(p)
}

// recalling are verbs of telling again what happened, in another year: "referred to a
// flood in 2016".
var recalling = lexicon.NewSet("cited cites compared described mentioned mentions recalled recalls recounted refer referred refers remembered remembers")

// hoped reports whether the noun at token i hangs on one that says that it may come:
// "supported by hopes of a recovery in 2027"; or is what is got ready for: "collecting
// names for a vote next May".
func hoped(f *sentence, i int) bool {
	start := f.clauses.NounStart(i) - 1
	switch f.doc.Lower(start) {
	case "of", "for":
		return expecting.Has(f.doc.Lower(start-1)) || f.doc.Lower(start) == "for" && fixtures.Has(f.doc.Lower(i))
	}
	return false
}

// eventFor is what was got ready for: the noun behind the last "for" before the phrase,
// where that is a thing with a day of its own and the phrase lies ahead; or -1.
func eventFor(f *sentence, p phrase) int {
	for i := p.start - 1; i > f.clauses.First && i > p.start-longestFor && f.clauses.VerbAt(i) < 0 && !f.doc.Is(i, nlp.Punct); i-- {
		if f.doc.Lower(i) == "for" {
			if noun := f.clauses.HeadAfter(i + 1); noun >= 0 && noun < p.start && fixtures.Has(f.doc.Lower(noun)) {
				return noun
			}
			return -1
		}
	}
	return -1
}

// longestFor is how many tokens may stand between such a "for" and the time.
const longestFor = 12

var (
	expecting = lexicon.NewSet("expectation expectations forecast forecasts hope hopes outlook prospect prospects")
	// fixtures have a day of their own, known beforehand.
	fixtures = lexicon.NewSet("election elections poll polls referendum runoff summit tournament trial vote")
)

// verbOf is the verb that tells of noun i: the one it is subject of, else the
// one before it.
func (f *sentence) verbOf(i int) int {
	k := f.clauses.At(i)
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; v.Clause == k && v.Form == nlp.Finite && v.First > i {
			return n
		}
	}
	return f.clauses.Governor(i)
}

// eventive reports whether the noun at token i is the name of something that
// happens.
func (f *sentence) eventive(i int) bool {
	low := f.doc.Tokens[i].Lower
	if f.doc.Tag(i).IsProper() && f.doc.Is(i, nlp.Capital) && i > f.clauses.First { // Split is a town
		return false
	}
	if f.nouns.Has(low) {
		return true
	}
	if n := len(low); n > 4 && low[n-1] == 's' {
		if f.nouns.Has(low[:n-1]) || strings.HasSuffix(low, "es") && f.nouns.Has(low[:n-2]) || strings.HasSuffix(low, "ies") && f.nouns.Has(low[:n-3]+"y") {
			return true
		}
	}
	if cut := strings.LastIndexByte(low, '-'); cut > 0 && f.nouns.Has(low[cut+1:]) { // "ribbon-cutting"
		return true
	}
	return false
}
