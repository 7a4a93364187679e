package corpus

import (
	"math"
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
var agencies = lexicon.Union(
	lexicon.NewSet("ap reuters afp bbc cnn dpa upi bloomberg twitter facebook instagram youtube x google"),
	lexicon.SetOf("associated press", "agence france presse", "press association", "new york times", "washington post", "united nations", "european union", "reuters news agency", "bbc news"))

// profile is what is known of a person or organization by its appearances.
// Most have one: what only several need is made when a second one joins.
type profile struct {
	names   []name
	gender  string
	roles   []role
	around  around
	members []int
	self    []uint32 // the names of its own context that are its own
}

// around is the names in the articles of a profile.
type around struct {
	context  Context    // of the first article
	many     tally      // of several articles: in how many each name is
	counts   [kinds]int // how many different names there are
	article  int64      // the first
	articles []int64    // of several, sorted
}

// surroundings compares the names around two profiles.
func (p *profile) surroundings(q *profile) float64 {
	fixed := int64(0) // a sum of floats would depend on the order of the names
	var shared [kinds]int
	p.around.inBoth(&q.around, func(name uint32, n, m int) {
		if slices.Contains(p.self, name) || slices.Contains(q.self, name) {
			return
		}
		k := name & (kinds - 1)
		shared[k]++
		fixed += int64(math.Round(fixedOne * inCommon[k] * p.around.standing(n) * q.around.standing(m)))
	})
	sum := float64(fixed) / fixedOne
	if shared[personKind]+shared[organizationKind]+shared[placeKind] > 0 {
		return min(sum, enough)
	}
	sum += noneInCommon * min(1, float64(min(p.others(), q.others()))/several)
	if shared[countryKind] == 0 && p.around.counts[countryKind] > 0 && q.around.counts[countryKind] > 0 {
		sum += noneOfCountry
	}
	return sum
}

// fixedOne is 1 in a sum of whole numbers.
const fixedOne = 1e9

// others is how many names there are besides its own and those of countries.
func (p *profile) others() int {
	n := p.around.counts
	return n[personKind] + n[organizationKind] + n[placeKind] - len(p.self)
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

// profileOf is the profile of one appearance, the i-th of its block.
func profileOf(a *Appearance, i int) *profile {
	p := &profile{gender: a.Gender, members: []int{i}, around: aroundOf(a)}
	for _, text := range a.Roles {
		p.addRole(parseRole(text))
	}
	return p
}

func (p *profile) addRole(r role) {
	if len(p.roles) < mostRoles && !slices.ContainsFunc(p.roles, func(s role) bool { return s.whole == r.whole }) {
		p.roles = append(p.roles, r)
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
	for _, name := range q.self {
		p.own(name)
	}
	for _, r := range q.roles {
		p.addRole(r)
	}
	if q.gender != "" {
		p.gender = q.gender
	}
	for _, i := range q.members {
		p.around.add(&block[i])
	}
	p.members = append(p.members, q.members...)
}

// own notes that a name of the context is the profile's own.
func (p *profile) own(name uint32) {
	if !slices.Contains(p.self, name) {
		p.self = append(p.self, name)
	}
}

// together reports whether two profiles stand in one article: it tells them
// apart.
func (p *profile) together(q *profile) bool {
	if len(p.around.articles) > len(q.around.articles) {
		p, q = q, p
	}
	if p.around.articles == nil {
		return q.around.of(p.around.article)
	}
	return slices.ContainsFunc(p.around.articles, q.around.of)
}

func aroundOf(a *Appearance) around {
	r := around{context: a.Context, article: a.Article}
	for _, name := range a.Context {
		r.counts[name&(kinds-1)]++
	}
	return r
}

// add takes in the article of one more appearance.
func (r *around) add(a *Appearance) {
	if r.articles == nil {
		for _, name := range r.context {
			r.many.add(name)
		}
		r.articles = []int64{r.article}
	}
	if at, ok := slices.BinarySearch(r.articles, a.Article); !ok {
		r.articles = slices.Insert(r.articles, at, a.Article)
	}
	for _, name := range a.Context {
		if r.many.add(name) == 1 {
			r.counts[name&(kinds-1)]++
		}
	}
}

// of reports whether an article is one of them.
func (r *around) of(article int64) bool {
	if r.articles == nil {
		return r.article == article
	}
	_, ok := slices.BinarySearch(r.articles, article)
	return ok
}

// standing is how much a name belongs to those around a profile, 0 to 1, when it
// is in so many articles: that one of a thousand names Leeds says nothing.
func (r *around) standing(in int) float64 {
	return min(1, 4*float64(in)/float64(max(1, len(r.articles))))
}

// inBoth gives the names that two have in common, and in how many articles of
// the first and of the second each is; in no order.
func (r *around) inBoth(s *around, yield func(name uint32, n, m int)) {
	switch several, others := r.articles != nil, s.articles != nil; {
	case several && others && r.many.size <= s.many.size:
		for _, c := range r.many.slots {
			if m := s.many.of(c.name); c.n > 0 && m > 0 {
				yield(c.name, int(c.n), m)
			}
		}
	case several && others:
		for _, c := range s.many.slots {
			if n := r.many.of(c.name); c.n > 0 && n > 0 {
				yield(c.name, n, int(c.n))
			}
		}
	case several:
		for _, name := range s.context {
			if n := r.many.of(name); n > 0 {
				yield(name, n, 1)
			}
		}
	case others:
		for _, name := range r.context {
			if m := s.many.of(name); m > 0 {
				yield(name, 1, m)
			}
		}
	default: // most are; both lists are sorted
		for a, b := r.context, s.context; len(a) > 0 && len(b) > 0; {
			switch {
			case a[0] < b[0]:
				a = a[1:]
			case a[0] > b[0]:
				b = b[1:]
			default:
				yield(a[0], 1, 1)
				a, b = a[1:], b[1:]
			}
		}
	}
}

// tally counts names. They are hashes, so each stands where its own bits say, or
// in the next slot that was free.
type tally struct {
	slots []counted // a power of two, more than size
	size  int       // different names
}

type counted struct {
	name uint32
	n    uint32 // 0 where the slot is free
}

// slot is where a name stands, or would.
func (t *tally) slot(name uint32) *counted {
	mask := uint32(len(t.slots) - 1)
	for i := name >> kindBits & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.name == name || s.n == 0 {
			return s
		}
	}
}

// add counts a name once more, and returns how often it has been.
func (t *tally) add(name uint32) int {
	if 3*(t.size+1) > 2*len(t.slots) {
		old := t.slots
		t.slots = make([]counted, max(64, 2*len(old)))
		for _, c := range old {
			if c.n > 0 {
				*t.slot(c.name) = c
			}
		}
	}
	s := t.slot(name)
	if s.n == 0 {
		s.name = name
		t.size++
	}
	s.n++
	return int(s.n)
}

// of is how often a name was counted.
func (t *tally) of(name uint32) int {
	if t.size == 0 {
		return 0
	}
	return int(t.slot(name).n)
}
