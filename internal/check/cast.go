package check

import (
	"slices"
	"sort"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// cast is the people of an article, ready to be asked whom a name means.
type cast struct {
	text    string
	people  []member
	byID    map[string]int
	surname map[string][]int // folded last name to people

	organizations []body
	named         []naming // every mention of a person by its place, made when first asked for

	// Answers to what was asked already.
	asked   map[called]bool // whether the article calls somebody so
	doubted map[called]bool // whether it gives them another office
	fitted  map[string][]*member
}

// called is a way of naming a person, and the person's id.
type called struct {
	want   string
	person string
}

// body is an organization with what its name says.
type body struct {
	name  string
	words []string
}

// naming is where an article names one of its people.
type naming struct {
	news.Span
	person int
}

// member is one person with what their names say.
type member struct {
	*news.Person
	names []string // folded name words of the fullest form
}

func newCast(facts *news.Facts) *cast {
	c := &cast{text: facts.Text, byID: map[string]int{}, surname: map[string][]int{}, asked: map[called]bool{}, doubted: map[called]bool{}, fitted: map[string][]*member{}}
	for i := range facts.People {
		m := member{&facts.People[i], names(facts.People[i].Name)}
		c.byID[m.ID] = i
		c.people = append(c.people, m)
		if n := len(m.names); n > 0 {
			c.surname[m.names[n-1]] = append(c.surname[m.names[n-1]], i)
		}
	}
	for _, o := range facts.Organizations {
		c.organizations = append(c.organizations, body{o.Name, names(o.Name)})
	}
	return c
}

func (c *cast) person(id string) *member {
	if i, ok := c.byID[id]; ok {
		return &c.people[i]
	}
	return nil
}

// agreement is what a quote's speaker says to an expected name.
type agreement uint8

const (
	unsaid    agreement = iota // the article does not say who spoke, or too faintly to tell
	agrees                     // the same person
	misspelt                   // the same person, in another spelling
	ambiguous                  // the name fits the speaker, and another person as well
	disagrees                  // another person
)

// faint is the confidence below which another speaker is no contradiction: the
// attribution rules at that level are right little more often than not.
const faint = 0.6

// compare holds the expected name against the speaker of a quote. Where the
// agreement is ambiguous others are the people whom the name fits.
func (c *cast) compare(mode SpeakerMode, want string, quote *news.Quote) (a agreement, others []string) {
	s := quote.Speaker
	if s == nil {
		return unsaid, nil
	}
	if mode == SpeakerStrict {
		if strings.EqualFold(strings.TrimSpace(want), s.Name) {
			return agrees, nil
		}
		return disagrees, nil
	}
	p := c.person(string(s.Person))
	if p == nil {
		p = c.introduced(s)
	}
	if p == nil {
		return c.compareWords(want, quote), nil
	}
	fit := c.fitting(want)
	switch {
	case slices.Contains(fit, p) && c.titledOtherwise(want, p):
		return ambiguous, []string{c.titled(p)}
	case slices.Contains(fit, p) && len(fit) == 1:
		return agrees, nil
	case slices.Contains(fit, p) && c.alone(p, want, fit):
		return agrees, nil
	case slices.Contains(fit, p) && titleOf(want) != "" && c.endsIn(want, s.End):
		return agrees, nil // the article's own words: whoever “Mr. Alvarado” is, he says it
	case slices.Contains(fit, p):
		for _, m := range fit {
			others = append(others, m.Name)
		}
		return ambiguous, others
	case len(fit) > 0:
		return disagrees, nil // it is somebody else's name
	case gendersClash(want, p):
		return disagrees, nil
	case c.otherFirst(want, p) && nearlySpelt(names(want), p.names):
		return c.nearest(names(want), p)
	case c.otherFirst(want, p):
		return disagrees, nil
	}
	if sameSpeaker(want, s.Text) || c.calls(p, want) {
		return agrees, nil
	}
	if wanted := names(want); nearlySpelt(wanted, p.names) {
		return c.nearest(wanted, p)
	}
	if quote.Confidence < faint {
		return unsaid, nil
	}
	return disagrees, nil
}

// nearest says whom a misspelt name means: p, whose name it nearly is, unless it is
// nearer to somebody else's. Of two whom it may mean as well, neither is confirmed.
func (c *cast) nearest(wanted []string, p *member) (a agreement, others []string) {
	ends := func(name []string) string {
		if len(wanted) == 1 {
			return plainName(name[len(name)-1:])
		}
		return plainName([]string{name[0], name[len(name)-1]})
	}
	off := func(m *member) int { return Distance(ends(wanted), ends(m.names)) }
	least := off(p)
	for i := range c.people {
		m := &c.people[i]
		if m == p || !nearlySpelt(wanted, m.names) {
			continue
		}
		if len(m.names) == 1 && m.names[0] == p.names[len(p.names)-1] {
			continue // a record of the surname alone is no other person
		}
		switch n := off(m); {
		case n < least:
			return disagrees, nil
		case n == least:
			others = append(others, m.Name)
		}
	}
	if len(others) > 0 {
		return ambiguous, append([]string{p.Name}, others...)
	}
	return misspelt, nil
}

// endsIn reports whether the article has the words of want right before end.
func (c *cast) endsIn(want string, end int) bool {
	want = strings.TrimSpace(want)
	start := end - len(want)
	return start >= 0 && strings.EqualFold(c.text[start:end], want)
}

// otherFirst reports whether want has p's last name and a first name that is not
// p's anywhere in the article.
func (c *cast) otherFirst(want string, p *member) bool {
	wanted := names(want)
	n := len(wanted)
	if n < 2 || len(p.names) < 2 || wanted[n-1] != p.names[len(p.names)-1] || ofSomebody(want) {
		return false
	}
	return !slices.ContainsFunc(p.Mentions, func(m news.Mention) bool { return agree(wanted, names(m.Text)) && strings.Contains(m.Text, " ") })
}

// compareWords is compare for a speaker who is no person of the article: an
// organization, or somebody named only by what they are.
func (c *cast) compareWords(want string, quote *news.Quote) agreement {
	s := quote.Speaker
	switch {
	case sameSpeaker(want, s.Name) || sameSpeaker(want, s.Text) || c.shortFor(want, s.Name):
		return agrees
	case nearlySpelt(names(want), names(s.Name)):
		return misspelt
	case c.ofAnotherBody(want, s.Text), names(want) == nil && headNoun(want) == headNoun(s.Text) && otherPost(want, s.Text):
		return disagrees
	case quote.Confidence < faint || standsForName(s.Text):
		return unsaid
	}
	return disagrees
}

// ofAnotherBody reports whether want is an organization, and speaker somebody of
// another: what “the Gazette’s editors” or “a Northway driver” said was not said by
// Harbour Radio.
func (c *cast) ofAnotherBody(want, speaker string) bool {
	wanted, said := names(want), names(speaker)
	if len(wanted) == 0 || len(said) == 0 || !slices.ContainsFunc(c.organizations, func(o body) bool { return slices.Equal(o.words, wanted) }) {
		return false
	}
	return slices.ContainsFunc(c.organizations, func(o body) bool {
		name := o.words
		return len(name) > 0 && !within(wanted, name) && (within(name, said) || within(said, name))
	})
}

// shortFor reports whether want is the beginning of an organization's name, as
// "Corrow" is of Corrow Minerals, and of no other's.
func (c *cast) shortFor(want, name string) bool {
	short, long := names(want), names(name)
	if len(short) == 0 || len(short) >= len(long) || !slices.Equal(short, long[:len(short)]) || !slices.ContainsFunc(c.organizations, func(o body) bool { return o.name == name }) {
		return false
	}
	begins := 0
	for _, other := range c.organizations {
		if words := other.words; len(words) > len(short) && slices.Equal(short, words[:len(short)]) {
			begins++
		}
	}
	return begins == 1
}

// introduced is the person whom the words of a speaker bring in: "his uncle,
// Captain Karl Moss".
func (c *cast) introduced(s *news.Speaker) *member {
	for _, span := range []news.Span{s.Span, {Start: s.End, End: min(len(c.text), s.End+60)}} {
		first := len(c.people)
		for _, m := range c.namedIn(span) {
			if span == s.Span && s.Len() > 0 || isApposition(c.text[span.Start:m.Start]) {
				first = min(first, m.person)
			}
		}
		if first < len(c.people) {
			return &c.people[first]
		}
	}
	return nil
}

// namedIn are the mentions of people that stand in span.
func (c *cast) namedIn(span news.Span) []naming {
	if c.named == nil {
		for i := range c.people {
			for _, m := range c.people[i].Mentions {
				c.named = append(c.named, naming{m.Span, i})
			}
		}
		slices.SortFunc(c.named, func(x, y naming) int { return x.Span.Compare(y.Span) })
	}
	from := sort.Search(len(c.named), func(i int) bool { return c.named[i].Start >= span.Start })
	to := from
	for to < len(c.named) && c.named[to].End <= span.End {
		to++
	}
	return c.named[from:to]
}

// isApposition reports whether s is a comma and at most a title.
func isApposition(s string) bool {
	rest, ok := strings.CutPrefix(s, ", ")
	if !ok {
		return false
	}
	for _, w := range strings.Fields(rest) {
		if !honorific(fold(w)) {
			return false
		}
	}
	return true
}

// fitting are the people whom a name can mean, by name, title and gender. Of
// two whom it fits by name, a title that only one of them bears decides.
func (c *cast) fitting(want string) []*member {
	fit, known := c.fitted[want]
	if !known {
		fit = c.fit(want)
		c.fitted[want] = fit
	}
	return fit
}

func (c *cast) fit(want string) []*member {
	wanted := names(want)
	if len(wanted) == 0 || ofSomebody(want) {
		return nil
	}
	var fit []*member
	for _, i := range c.surname[wanted[len(wanted)-1]] {
		p := &c.people[i]
		if agree(wanted, p.names) && !gendersClash(want, p) {
			fit = append(fit, p)
		}
	}
	if len(fit) == 0 && knightly(want) && len(wanted) == 1 {
		for i := range c.people {
			if p := &c.people[i]; len(p.names) > 1 && p.names[0] == wanted[0] && !gendersClash(want, p) {
				fit = append(fit, p)
			}
		}
	}
	if title := titleOf(want); title != "" && len(fit) > 1 {
		var bearers []*member
		for _, p := range fit {
			if c.bears(p, title) {
				bearers = append(bearers, p)
			}
		}
		if len(bearers) > 0 {
			fit = bearers
		}
	}
	// A record of the surname alone is no other person than those whom it fits.
	if len(fit) > 1 {
		whole := slices.DeleteFunc(slices.Clone(fit), func(p *member) bool { return len(p.names) < 2 })
		if len(whole) == 1 && len(wanted) > 1 {
			fit = whole
		}
	}
	return fit
}

// agree reports whether two lists of name words can be one person's: the last
// names are equal, and so are the first ones where both are given.
func agree(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	return len(a) == 1 || len(b) == 1 || sameFirst(a[0], b[0]) || within(a, b) || within(b, a)
}

// alone reports whether the article itself calls p so, time and again, and none
// of the others: in a story of Ada Roe, who is "Roe" throughout, a brother who is
// mentioned once by his whole name makes no doubt.
func (c *cast) alone(p *member, want string, fit []*member) bool {
	wanted := names(want)
	for _, m := range fit {
		n := 0
		for _, mention := range m.Mentions {
			if slices.Equal(names(mention.Text), wanted) {
				n++
			}
		}
		if m == p && n < 2 || m != p && n > 0 {
			return false
		}
	}
	return true
}

// gendersClash reports whether the courtesy of want is none of p's gender.
func gendersClash(want string, p *member) bool {
	for _, w := range strings.Fields(want) {
		gender, ok := lexicon.Honorific(strings.ToLower(w))
		if !ok {
			gender, ok = lexicon.Honorific(strings.ToLower(w) + ".")
		}
		if ok && gender != news.Unknown {
			return p.Gender != news.Unknown && gender != p.Gender
		}
	}
	return false
}

// isNamed reports whether want is one of the person's names or roles.
func (c *cast) isNamed(p *member, want string) bool {
	for _, m := range p.Mentions {
		if sameSpeaker(want, m.Text) {
			return true
		}
	}
	return slices.ContainsFunc(p.Roles, func(role string) bool { return samePost(role, want) })
}

// around is how far from a mention its apposition may reach.
const around = 100 // bytes
