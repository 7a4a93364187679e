package main

import (
	"slices"
	"strings"
	"unicode"
)

// names scores mentions, records, roles and countries.
func (a *article) names() {
	groups := a.bareMentions(a.record.Organizations)
	for _, kind := range []struct {
		what  string
		gold  []goldName
		found map[span]bool
	}{
		{"people", a.gold.People, a.bareMentions(a.record.People)},
		{"places", a.gold.Places, a.bareMentions(a.record.Places)},
		{"organizations", a.gold.Organizations, groups},
	} {
		want := map[span]bool{}
		for _, g := range kind.gold {
			for _, m := range g.Mentions {
				want[a.bare(m)] = true
			}
		}
		for s := range kind.found {
			if want[s] {
				a.right[kind.what]++
			} else if slices.ContainsFunc(a.gold.OptionalMentions, s.overlaps) || kind.what == "organizations" && slices.Contains(a.gold.EitherPlaceOrOrg, s) {
				continue
			} else {
				a.say("%s: %s too many: %q", a.gold.ID, kind.what, a.cut(s))
			}
			a.found[kind.what]++
		}
		for s := range want {
			if !kind.found[s] {
				if kind.what == "places" && slices.Contains(a.gold.EitherPlaceOrOrg, s) && groups[s] {
					continue // a museum may be listed as an organization
				}
				a.say("%s: %s missed: %q", a.gold.ID, kind.what, a.cut(s))
			}
			a.expect(kind.what)
		}
	}
	a.people()
	a.organizations()
	a.countries()
}

// people scores person records and roles: a person has one record, under the
// right name; a role stands in the text beside its person or is left out.
func (a *article) people() {
	for _, g := range a.gold.People {
		mine := a.holding(a.record.People, g.Mentions)
		a.expect("person records")
		if len(mine) == 1 && slices.ContainsFunc(append([]string{g.Name}, g.Aliases...), func(n string) bool {
			return slices.Equal(words(n), words(a.record.People[mine[0]].Name))
		}) {
			a.right["person records"]++
		} else {
			a.say("%s: person record of %q is wrong", a.gold.ID, g.Name)
		}
		var roles []string
		for _, i := range mine {
			roles = append(roles, a.record.People[i].Roles...)
		}
		for _, want := range g.Roles {
			a.expect("roles")
			w := words(want)
			if slices.ContainsFunc(roles, func(r string) bool {
				got := words(r)
				return within(w, got) || within(got, w) && 2*len(got) >= len(w)
			}) {
				a.right["roles"]++
			} else {
				a.say("%s: role of %s: want %q, got %q", a.gold.ID, g.Name, want, roles)
			}
		}
		for _, got := range roles {
			a.found["roles told"]++
			if slices.ContainsFunc(g.Roles, func(r string) bool { return share(words(r), words(got)) }) {
				a.right["roles told"]++
			} else {
				a.say("%s: role of %s that the text does not tell: %q", a.gold.ID, g.Name, got)
			}
		}
	}
}

// organizations scores organization records: one each, of nothing else.
func (a *article) organizations() {
	for _, g := range a.gold.Organizations {
		mine := a.holding(a.record.Organizations, g.Mentions)
		if len(mine) == 0 {
			continue
		}
		a.expect("organization records")
		alone := len(mine) == 1
		for _, other := range a.gold.Organizations {
			if other.Name != g.Name && len(a.holdingOf(a.record.Organizations, mine, other.Mentions)) > 0 {
				alone = false
			}
		}
		if alone {
			a.right["organization records"]++
		} else {
			a.say("%s: organization record of %q is wrong", a.gold.ID, g.Name)
		}
	}
}

func (a *article) countries() {
	for _, g := range a.gold.Places {
		mine := a.holding(a.record.Places, g.Mentions)
		if g.Country == nil || *g.Country == "" || len(mine) == 0 {
			continue
		}
		a.expect("country")
		if slices.ContainsFunc(mine, func(i int) bool {
			c := a.record.Places[i].Country
			return c != nil && *c == *g.Country
		}) {
			a.right["country"]++
		} else {
			a.say("%s: country of %s is not %s", a.gold.ID, g.Name, *g.Country)
		}
	}
}

// holding is which records have a mention where the labelled thing has one.
func (a *article) holding(all []entry, mentions []span) (out []int) {
	for i := range all {
		out = append(out, i)
	}
	return a.holdingOf(all, out, mentions)
}

func (a *article) holdingOf(all []entry, some []int, mentions []span) (out []int) {
	for _, i := range some {
		if slices.ContainsFunc(all[i].Mentions, func(m span) bool {
			return slices.ContainsFunc(mentions, m.overlaps)
		}) {
			out = append(out, i)
		}
	}
	return out
}

func (a *article) bareMentions(all []entry) map[span]bool {
	out := map[span]bool{}
	for _, r := range all {
		for _, m := range r.Mentions {
			out[a.bare(m)] = true
		}
	}
	return out
}

// bare takes a leading "the" and a final possessive off a name.
func (a *article) bare(s span) span {
	if strings.HasPrefix(strings.ToLower(a.cut(s)), "the ") {
		s.Start += 4
	}
	if w := a.cut(s); strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
		s.End -= 2
	}
	return s
}

var small = map[string]bool{"the": true, "a": true, "an": true, "of": true, "for": true}

// words are the words of a name or role in lower case, without small ones.
func words(s string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("'’-_", r)
	}), func(w string) bool { return small[w] })
}

// within reports whether all words of a are among those of b.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}
