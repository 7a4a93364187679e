package main

import (
	"slices"
	"strings"
)

// events scores which events were found, whether what did not happen was
// stated, and how the best record of each event reads.
func (a *article) events() {
	value := map[string]string{}
	for _, t := range a.record.Times {
		value[t.ID] = t.Value
	}
	date := func(i int) string {
		e := &a.record.Events[i]
		if e.Time != nil && value[*e.Time] != "" {
			return value[*e.Time]
		}
		return e.Date
	}
	at := func(i int, triggers []span) bool {
		t := a.record.Events[i].Trigger
		return slices.ContainsFunc(triggers, span{t.Start, t.End}.overlaps)
	}
	stated := func(i int) bool {
		e := &a.record.Events[i]
		return !e.Negated && (e.Modality == "" || e.Modality == "asserted")
	}
	owned := make([]bool, len(a.record.Events)) // it tells of a labelled event, or rightly that something did not happen
	for _, n := range a.gold.NonEvents {
		for i := range a.record.Events {
			switch {
			case !at(i, n.Triggers):
			case stated(i):
				a.right["stated"]++
				a.say("%s: stated as happened: %q: %s", a.gold.ID, a.record.Events[i].Headline, n.Why)
			default:
				owned[i] = true
				a.found["events stated"]--
			}
		}
	}
	rightlyNot := slices.Clone(owned)
	hits := make([]bool, len(owned))
	for _, g := range a.gold.Events {
		var mine []int
		for i := range a.record.Events {
			if at(i, g.Triggers) && sameDate(date(i), g.Date) {
				mine = append(mine, i)
				hits[i] = true
			}
		}
		if g.required() {
			a.expect("events")
			if len(mine) > 0 {
				a.right["events"]++
			} else {
				a.say("%s: event missed: %s %s", a.gold.ID, g.Date, g.Headline)
			}
		}
		if len(mine) > 0 {
			a.told(&g, mine)
		}
	}
	a.found["events stated"] += len(owned)
	for i := range hits {
		if hits[i] && !rightlyNot[i] {
			a.right["events stated"]++
		} else if !hits[i] && !rightlyNot[i] {
			a.say("%s: event too many: %s %s", a.gold.ID, date(i), a.record.Events[i].Headline)
		}
	}
}

// sameDate reports whether an event was given the labelled date, its day, or
// an end of its range.
func sameDate(got, want string) bool {
	const day = len("2025-05-09")
	switch {
	case got == "":
		return false
	case len(want) >= day && len(got) >= day && got[:day] == want[:day]:
		return true
	}
	return got == want || strings.Contains(want, "/") && slices.Contains(strings.Split(want, "/"), got)
}

// told scores the line, who and where of the best of the records mine: the one
// whose line has most in common with the labelled one.
func (a *article) told(g *goldEvent, mine []int) {
	want := content(g.Headline)
	best, most := mine[0], -1
	for _, i := range mine {
		if n := common(want, content(a.record.Events[i].Headline)); n > most {
			best, most = i, n
		}
	}
	e := &a.record.Events[best]
	a.expect("lines")
	// Six in ten of the labelled words, and not a whole paragraph.
	if 10*most >= 6*len(want) && len(content(e.Headline)) <= 30 {
		a.right["lines"]++
	} else {
		a.say("%s: line: want %q, got %q", a.gold.ID, g.Headline, e.Headline)
	}
	a.participants("who", g.Who, e.Who)
	a.participants("where", g.Where, e.Where)
}

// participants scores the names of an event; names that are labelled nowhere in
// the article, such as "the council", are not asked for.
func (a *article) participants(what string, labelled, ids []string) {
	if labelled == nil {
		return
	}
	var want, got []string
	for _, name := range labelled {
		if a.isName(name) {
			want = append(want, name)
		}
	}
	for _, all := range [][]entry{a.record.People, a.record.Organizations, a.record.Places} {
		for _, r := range all {
			if slices.Contains(ids, r.ID) {
				got = append(got, r.Name)
			}
		}
	}
	same := func(x string) func(string) bool {
		return func(y string) bool { return within(words(x), words(y)) || within(words(y), words(x)) }
	}
	hit, good := 0, 0
	for _, w := range want {
		if slices.ContainsFunc(got, same(w)) {
			hit++
		}
	}
	for _, x := range got {
		if slices.ContainsFunc(labelled, same(x)) {
			good++
		}
	}
	a.right[what] += min(hit, good)
	a.found[what] += len(got)
	a.tally.gold[what] += len(want)
	if hit < len(want) || good < len(got) {
		a.say("%s: %s: want %q, got %q", a.gold.ID, what, labelled, got)
	}
}

func (a *article) isName(name string) bool {
	for _, all := range [][]goldName{a.gold.People, a.gold.Organizations, a.gold.Places} {
		if slices.ContainsFunc(all, func(g goldName) bool { return g.Name == name }) {
			return true
		}
	}
	return false
}

// traps counts names that nothing may bear.
func (a *article) traps() {
	named := func(all []entry, s string) bool {
		return slices.ContainsFunc(all, func(r entry) bool {
			return r.Name == s
		})
	}
	fall := func(s string, in bool) {
		if in {
			a.right["traps"]++
			a.say("%s: trap: %q", a.gold.ID, s)
		}
	}
	for _, s := range a.gold.TrapStrings {
		fall(s, named(a.record.People, s) || named(a.record.Places, s))
	}
	for _, s := range a.gold.TrapAsPerson {
		fall(s, named(a.record.People, s))
	}
	for _, s := range a.gold.TrapAsPlace {
		fall(s, named(a.record.Places, s))
	}
}

var function = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields("the a an of for to in on at by with from and or but that which who as is are was were be been being has have had will would it its his her their he she they this") {
		set[w] = true
	}
	return set
}()

// content is the content words of a line, cut to five letters, so that "begin"
// counts as "begin" and "beginning" but not as "began".
func content(line string) []string {
	var out []string
	for _, w := range words(strings.NewReplacer("’s", "", "'s", "").Replace(line)) {
		if !function[w] {
			if r := []rune(w); len(r) > 5 {
				w = string(r[:5])
			}
			out = append(out, w)
		}
	}
	return out
}

// common counts the words of a that b has too, each as often as both have it.
func common(a, b []string) int {
	left := map[string]int{}
	for _, w := range b {
		left[w]++
	}
	n := 0
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}
