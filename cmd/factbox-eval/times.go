package main

import (
	"slices"
	"strings"
)

// times scores the bounds of time expressions, and their values.
func (a *article) times() {
	type found struct {
		span
		value string
	}
	var all []found
	for _, t := range a.record.Times {
		s := span{t.Start, t.End}
		wanted := slices.ContainsFunc(a.gold.Times, func(g goldTime) bool { return g.overlaps(s) })
		if wanted || !slices.ContainsFunc(a.gold.TimesOptional, s.overlaps) {
			all = append(all, found{s, t.Value})
		}
		if !wanted {
			a.say("%s: time too many: %q", a.gold.ID, t.Text)
		}
	}
	spare := 0 // parts of a time that count as one
	for _, g := range a.gold.Times {
		var inside []found
		exact := false
		for _, f := range all {
			if f.overlaps(g.span) {
				inside = append(inside, f)
				exact = exact || f.span == g.span
			}
		}
		if exact {
			a.right["times"]++
		}
		switch right := append([]string{g.Value}, g.AltValues...); {
		case slices.ContainsFunc(inside, func(f found) bool {
			return slices.Contains(right, f.value) || !strings.Contains(g.Value, "/") && slices.Contains(strings.Split(f.value, "/"), g.Value)
		}):
			a.right["values"]++
		case len(g.Parts) > 0 && len(g.Parts) == len(inside) && !slices.ContainsFunc(g.Parts, func(p struct{ Value string }) bool {
			return !slices.ContainsFunc(inside, func(f found) bool { return f.value == p.Value })
		}):
			a.right["values"]++
			spare += len(inside) - 1
		default:
			a.say("%s: time %q: want %s, got %v", a.gold.ID, a.cut(g.span), g.Value, inside)
		}
	}
	a.found["times"] += len(all) - spare
	a.tally.gold["times"] += len(a.gold.Times)
	for _, s := range a.gold.NonTimes {
		if slices.ContainsFunc(all, func(f found) bool { return f.overlaps(s) }) {
			a.right["traps"]++
			a.say("%s: no time: %q", a.gold.ID, a.cut(s))
		}
	}
}
