package corpus

import (
	"iter"
	"maps"
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
	context  Context        // of the only article
	many     map[uint32]int // of several: how many articles each name is in
	counts   [kinds]int     // how many different names there are
	article  int64          // the first
	articles map[int64]bool // of several
}

// surroundings compares the names around two profiles.
func (p *profile) surroundings(q *profile) float64 {
	fixed := int64(0) // a sum of floats would depend on the order of the names
	var shared [kinds]int
	for name, in := range p.around.inBoth(&q.around) {
		if slices.Contains(p.self, name) || slices.Contains(q.self, name) {
			continue
		}
		k := name & (kinds - 1)
		shared[k]++
		fixed += int64(math.Round(fixedOne * inCommon[k] * p.around.standing(in[0]) * q.around.standing(in[1])))
	}
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
	for a := range p.around.articles {
		if q.around.of(a) {
			return true
		}
	}
	return false
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
	if r.many == nil {
		r.many = make(map[uint32]int, 2*len(r.context))
		for _, name := range r.context {
			r.many[name] = 1
		}
		r.articles = map[int64]bool{r.article: true}
	}
	r.articles[a.Article] = true
	for _, name := range a.Context {
		if r.many[name]++; r.many[name] == 1 {
			r.counts[name&(kinds-1)]++
		}
	}
}

// of reports whether an article is one of them.
func (r *around) of(article int64) bool {
	if r.articles == nil {
		return r.article == article
	}
	return r.articles[article]
}

// in is how many of the articles a name is in.
func (r *around) in(name uint32) int {
	if r.many != nil {
		return r.many[name]
	}
	if _, ok := slices.BinarySearch(r.context, name); ok {
		return 1
	}
	return 0
}

// standing is how much a name belongs to those around a profile, 0 to 1, when it
// is in so many articles: that one of a thousand names Leeds says nothing.
func (r *around) standing(in int) float64 {
	return min(1, 4*float64(in)/float64(max(1, len(r.articles))))
}

// inBoth yields the names that two have in common, and in how many articles of
// the first and of the second each is; in no order.
func (r *around) inBoth(s *around) iter.Seq2[uint32, [2]int] {
	return func(yield func(uint32, [2]int) bool) {
		switch {
		case r.many == nil && s.many == nil: // most are; both lists are sorted
			for a, b := r.context, s.context; len(a) > 0 && len(b) > 0; {
				switch {
				case a[0] < b[0]:
					a = a[1:]
				case a[0] > b[0]:
					b = b[1:]
				case !yield(a[0], [2]int{1, 1}):
					return
				default:
					a, b = a[1:], b[1:]
				}
			}
		case r.size() <= s.size():
			for name, n := range r.each {
				if m := s.in(name); m > 0 && !yield(name, [2]int{n, m}) {
					return
				}
			}
		default:
			for name, m := range s.each {
				if n := r.in(name); n > 0 && !yield(name, [2]int{n, m}) {
					return
				}
			}
		}
	}
}

// size is how many names there are.
func (r *around) size() int {
	if r.many != nil {
		return len(r.many)
	}
	return len(r.context)
}

// each yields the names and in how many articles each is, in no order.
func (r *around) each(yield func(uint32, int) bool) {
	for _, name := range r.context {
		if r.many == nil && !yield(name, 1) {
			return
		}
	}
	maps.All(r.many)(yield)
}
