package coref

import (
	"sort"
	"strings"

	"factbox/internal/lexicon"
)

// Learn notes that the person with that index has a role: "mayor of Lund",
// "56-year-old".
func (d *Discourse) Learn(person int, role string) {
	head := roleHead(role)
	d.roles[head] = append(d.roles[head], held{person, strings.ToLower(role)})
	called := alsoCalled[head]
	if strings.HasPrefix(strings.ToLower(role), "prime minister") {
		called = "premier"
	}
	if called != "" {
		d.roles[called] = append(d.roles[called], held{person, called})
	}
}

// alsoCalled are what those with a title are called: Justice Kos is "the judge".
var alsoCalled = map[string]string{"justice": "judge", "magistrate": "judge"}

// Role is the person whose role the noun of a definite phrase at byte pos names:
// "the minister", "the 56-year-old"; of several it is the one named last. Fits says
// whether the rest of the phrase agrees with a role, in lower case.
func (d *Discourse) Role(noun string, pos int, fits func(role string) bool) Entity {
	if !isOnePerson(noun) {
		return Nobody
	}
	best, last := Nobody, -1
	for _, h := range d.roles[noun] {
		if !fits(h.role) {
			continue
		}
		if at := d.lastNamed(h.person, pos); at > last {
			best, last = OfPerson(h.person), at
		}
	}
	return best
}

// isOnePerson reports whether a noun may be for one person: "director", and not
// "campaign" or "officials".
func isOnePerson(noun string) bool {
	n, ok := lexicon.LookUpSource(noun)
	return !ok || !n.Plural && n.Kind == lexicon.Human
}

// Bearer is the only person of the article whose role the noun names, "the judge", or
// Nobody where several bear it.
func (d *Discourse) Bearer(noun string) Entity {
	only := Nobody
	if !isOnePerson(noun) {
		return only
	}
	for _, h := range d.roles[noun] {
		if only.Known() && only.Person != h.person {
			return Nobody
		}
		only.Person = h.person
	}
	return only
}

// lastNamed is the place where the reporter's voice last named a person before
// byte pos, 0 where it has not.
func (d *Discourse) lastNamed(person, pos int) int {
	places := d.named[person]
	if i := sort.SearchInts(places, pos); i > 0 {
		return places[i-1]
	}
	return 0
}

// roleHead is the head noun of a role, lower case: "mayor" of "Mayor of Lima".
func roleHead(role string) string {
	if cut := strings.IndexAny(role, ",("); cut > 0 {
		role = role[:cut]
	}
	for _, prep := range []string{" of ", " for ", " at ", " in "} {
		if cut := strings.Index(role, prep); cut > 0 {
			role = role[:cut]
		}
	}
	return strings.ToLower(role[strings.LastIndexByte(role, ' ')+1:])
}
