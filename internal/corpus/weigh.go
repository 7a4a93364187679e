package corpus

import (
	"slices"

	"factbox/internal/lexicon"
)

// Evidence adds up; at joins or above two appearances are one person.
const (
	joins  = 0.1
	margin = 0.75 // by which the best of several people of a name must be ahead

	enough = 3.0 // more names around them in common say nothing new
)

// prior is what two names that agree say by themselves.
var prior = map[likeness]float64{
	equal:   1.0,
	short:   0.6,  // Bob Hale, Robert Hale
	initial: -0.4, // J. Hale: John, Jane
	lone:    -1.6, // Hale: something else must agree
}

// inCommon is what a name around both of them says.
var inCommon = [kinds]float64{
	personKind:       1.2, // colleagues, opponents, family
	organizationKind: 1.0,
	placeKind:        0.5, // a town has two of a name sooner than a party
	countryKind:      0.2, // half of all articles
}

const (
	sameRole      = 2.0  // mayor of Bergen, twice
	sameHead      = 0.6  // mayor, and mayor of Bergen
	otherSeat     = -2.2 // mayor of Bergen, mayor of Hull
	everyTown     = -0.6 // a mayor, a mayor, and nothing else in common
	otherField    = -2.2 // a senator, a goalkeeper
	otherTrade    = -1.6 // a farmer, a driver
	noneInCommon  = -1.2 // both articles name several, none is the same
	noneOfCountry = -0.8 // and they are of different countries
	several       = 2    // names count whole, one by half
)

// agencies are in any article, whoever it is about: nothing follows from them.
var agencies = lexicon.NewSet("ap reuters afp bbc cnn dpa upi bloomberg twitter facebook instagram youtube x google")

func init() {
	for _, name := range []string{"associated press", "agence france presse", "press association", "new york times", "washington post", "united nations", "european union", "reuters news agency", "bbc news"} {
		agencies[name] = true
	}
}

// profile is what is known of a person or organization by its appearances.
type profile struct {
	names    []name
	gender   string
	roles    []role
	heads    map[string]bool
	context  map[uint32]int // how many articles each name is in
	counts   [kinds]int
	articles map[int64]bool
	members  []int
	self     map[uint32]bool // the names of its own context that are its own
}

func newProfile() *profile {
	return &profile{heads: map[string]bool{}, context: map[uint32]int{}, articles: map[int64]bool{}, self: map[uint32]bool{}}
}

// surroundings compares the names around two profiles.
func (p *profile) surroundings(q *profile) float64 {
	if len(p.context) > len(q.context) {
		p, q = q, p
	}
	sum := 0.0
	var shared [kinds]int
	for name := range p.context {
		if q.context[name] == 0 || p.self[name] || q.self[name] {
			continue
		}
		k := name & (kinds - 1)
		shared[k]++
		sum += inCommon[k] * p.standing(name) * q.standing(name)
	}
	if shared[personKind]+shared[organizationKind]+shared[placeKind] > 0 {
		return min(sum, enough)
	}
	sum += noneInCommon * min(1, float64(min(p.others(), q.others()))/several)
	if shared[countryKind] == 0 && p.counts[countryKind] > 0 && q.counts[countryKind] > 0 {
		sum += noneOfCountry
	}
	return sum
}

// standing is how much a name belongs to those around a profile, 0 to 1: that
// one of a thousand articles names Leeds says nothing.
func (p *profile) standing(name uint32) float64 {
	return min(1, 4*float64(p.context[name])/float64(len(p.articles)))
}

// others is how many names there are besides its own and those of countries.
func (p *profile) others() int {
	return p.counts[personKind] + p.counts[organizationKind] + p.counts[placeKind] - len(p.self)
}

// offices compares the roles of two people.
func (p *profile) offices(q *profile) float64 {
	best, worst := 0.0, 0.0
	for _, a := range p.roles {
		for _, b := range q.roles {
			switch s := a.against(b); {
			case s > best:
				best = s
			case s < worst:
				worst = s
			}
		}
	}
	if best > 0 {
		return best
	}
	return worst
}

// everywhere reports whether both have one office that every town has.
func (p *profile) everywhere(q *profile) bool {
	for _, a := range p.roles {
		for _, b := range q.roles {
			if a.head == b.head && a.bound() {
				return true
			}
		}
	}
	return false
}

// against is what two roles say of whether one person has both.
func (r role) against(s role) float64 {
	switch {
	case r.head == "" || s.head == "":
		if len(r.rest) > 0 && overlap(r.rest, s.rest) > 0 {
			return sameHead / 2
		}
		return 0
	case r.head == s.head:
		switch {
		case overlap(r.rest, s.rest) > 0:
			return sameRole
		case len(r.rest) == 0 || len(s.rest) == 0:
			return sameHead
		case r.bound(): // sportsmen change clubs
			return otherSeat
		}
		return 0
	case r.field != anyField && s.field != anyField && r.field != s.field:
		return otherField
	case r.field == trade && s.field == trade:
		return otherTrade
	case overlap(r.rest, s.rest) > 0:
		return sameHead
	}
	return 0
}

func overlap(a, b []string) (n int) {
	for _, w := range a {
		for _, v := range b {
			if w == v {
				n++
			}
		}
	}
	return n
}

// add takes an appearance into the profile.
func (p *profile) add(a *Appearance, i int) {
	p.members = append(p.members, i)
	p.articles[a.Article] = true
	if a.Gender != "" {
		p.gender = a.Gender
	}
	for _, text := range a.Roles {
		if r := parseRole(text); !p.heads[fold(text)] && len(p.roles) < mostRoles {
			p.heads[fold(text)] = true
			p.roles = append(p.roles, r)
		}
	}
	for _, name := range a.Context {
		if p.context[name]++; p.context[name] == 1 {
			p.counts[name&(kinds-1)]++
		}
	}
}

// mostRoles bounds what a person is compared by.
const mostRoles = 12

// join takes all of q into p.
func (p *profile) join(q *profile, block []Appearance) {
	for _, n := range q.names {
		if !slices.Contains(p.names, n) {
			p.names = append(p.names, n)
		}
	}
	for name := range q.self {
		p.self[name] = true
	}
	for _, i := range q.members {
		p.add(&block[i], i)
	}
}

// together reports whether two profiles stand in one article: it tells them
// apart.
func (p *profile) together(q *profile) bool {
	if len(p.articles) > len(q.articles) {
		p, q = q, p
	}
	for a := range p.articles {
		if q.articles[a] {
			return true
		}
	}
	return false
}
