package main

import (
	"slices"
	"strings"
)

// edge is what does not count at the ends of a quote.
const edge = " \n\t\"'“”‘’.,;:!?…—–-"

// quotes scores quotes by their words, and their speakers.
func (a *article) quotes() {
	found := map[span]int{}
	for i, q := range a.record.Quotes {
		if q.Kind != "indirect" {
			found[a.inner(span{q.Start, q.End})] = i
		}
	}
	want := map[span]bool{}
	for _, q := range a.gold.Quotes {
		s := a.inner(q.span)
		want[s] = true
		i, ok := found[s]
		if !ok {
			a.say("%s: quote missed: %q", a.gold.ID, a.cut(s))
			continue
		}
		a.right["quotes"]++
		names := []string(nil)
		if sp := a.record.Quotes[i].Speaker; sp != nil {
			names = []string{sp.Name, sp.Text}
		}
		if spoken(&q, names) {
			a.right["speakers"]++
		} else {
			a.say("%s: speaker of %.60q by %s: got %q", a.gold.ID, a.cut(s), a.record.Quotes[i].Rule, names)
		}
	}
	a.found["quotes"] += len(found)
	a.tally.gold["quotes"] += len(want)
	for s := range found {
		if want[s] {
			continue
		}
		a.say("%s: quote too many: %.60q", a.gold.ID, a.cut(s))
		if slices.ContainsFunc(a.gold.NotQuotes, func(n span) bool { return a.inner(n) == s }) {
			a.right["not quotes"]++
		}
	}
}

// inner is a span without what does not count at its ends.
func (a *article) inner(s span) span {
	for s.Start < s.End && strings.ContainsRune(edge, a.text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && strings.ContainsRune(edge, a.text[s.End-1]) {
		s.End--
	}
	return s
}

// sameSpeaker reports whether the words of a name found are the labelled speaker's:
// of a person the last name, or one name with more words than the other.
func sameSpeaker(got, want []string, person bool) bool {
	if !person {
		return share(got, want)
	}
	return got[len(got)-1] == want[len(want)-1] || within(got, want) || within(want, got)
}

// spoken reports whether one of the names that were found is the labelled
// speaker's. Where the text does not say who speaks, nobody is right.
func spoken(q *goldQuote, names []string) bool {
	if q.Speaker == nil || len(words(*q.Speaker)) == 0 {
		return names == nil
	}
	person := q.SpeakerIsPerson == nil || *q.SpeakerIsPerson
	for _, n := range names {
		got := words(n)
		if len(got) == 0 {
			continue
		}
		want := words(*q.Speaker)
		if sameSpeaker(got, want, person) {
			return true
		}
		if slices.ContainsFunc(q.SpeakerAlt, func(alt string) bool { return share(got, words(alt)) }) {
			return true
		}
	}
	return false
}
