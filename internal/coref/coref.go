// Package coref says whom a pronoun or a bare noun stands for: "she", "they", "the
// mayor". Whoever reads an article tells a [Discourse] sentence by sentence who was
// named where, and asks it, then or later, who was on a reader's mind at a place.
//
// The idea: those named before compete by prominence. The subject of a sentence
// outranks its other names, the near the far, one known to be of the pronoun's sex
// one of whom that is not known. [internal/quote] fills the discourse from the
// reporter's own words, and asks for speakers; [internal/event] asks for those who
// take part in what happened.
package coref

import (
	"slices"
	"sort"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// Entity is who a phrase stands for. Its zero value is the first person of the
// article: use [Nobody] for none.
type Entity struct {
	Person int       // index into the people, or -1
	Span   news.Span // words that name one without a person record
}

// Nobody is no entity.
var Nobody = Entity{Person: -1}

// Known reports whether e is anybody.
func (e Entity) Known() bool { return e.Person >= 0 || e.Span.End > 0 }

// Mention is one place where the reporter's voice named somebody or something.
type Mention struct {
	Pos    int // byte
	Entity Entity
	Kind   lexicon.Source // NoSource and Group for what "it" can stand for
	Plural bool           // what "they" can stand for
	Gender news.Gender

	Subject bool // of a verb
	Reports bool // that verb is one of speech
	Aside   bool // behind "as for" or "like", where nobody goes on from
	Fresh   bool // somebody new who opens a clause: a detective

	sentence, paragraph int
}

// Discourse knows who was named so far.
type Discourse struct {
	mentions  []Mention
	sentences []sentence
	named     [][]int           // the places where each person was named, in order
	roles     map[string][]held // by head noun: "mayor"; and by age: "56-year-old"
}

// sentence is where one begins, and the paragraph it stands in.
type sentence struct{ pos, paragraph int }

// held is a role that somebody of the article has.
type held struct {
	person int
	role   string // in lower case
}

// Begin forgets the article before and learns the roles of people.
func (d *Discourse) Begin(people []news.Person) {
	d.mentions, d.sentences = d.mentions[:0], d.sentences[:0]
	d.named = slices.Grow(d.named[:0], len(people))[:len(people)]
	for i := range d.named {
		d.named[i] = d.named[i][:0] // the buffers of the article before
	}
	if d.roles == nil {
		d.roles = map[string][]held{}
	}
	clear(d.roles)
	for i := range people {
		for _, role := range people[i].Roles {
			d.Learn(i, role)
		}
	}
}

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

// Read notes the next sentence, which begins at byte pos in a paragraph, and who
// is named in it, in the order of the text.
func (d *Discourse) Read(pos, paragraph int, mentions []Mention) {
	for i := range mentions {
		m := &mentions[i]
		m.sentence, m.paragraph = len(d.sentences), paragraph
		if p := m.Entity.Person; p >= 0 && p < len(d.named) {
			d.named[p] = append(d.named[p], m.Pos)
		}
	}
	d.sentences = append(d.sentences, sentence{pos, paragraph})
	d.mentions = append(d.mentions, mentions...)
}

// sentenceAt is the index of the sentence that holds byte pos.
func (d *Discourse) sentenceAt(pos int) int {
	return max(0, sort.Search(len(d.sentences), func(i int) bool { return d.sentences[i].pos > pos })-1)
}

// prominence is how much the one named at m is on a reader's mind in sentence n,
// which stands in paragraph.
func (m *Mention) prominence(n, paragraph int) float64 {
	sum := -0.8 * float64(n-m.sentence)
	if m.Subject {
		sum += 1.6
	}
	if m.Reports {
		sum += 0.4
	}
	if m.paragraph == paragraph {
		sum += 0.6
	}
	if m.Aside {
		sum -= 2
	}
	return sum
}

// farthest is how many mentions back a person is looked for.
const farthest = 80

// Person is whom "he" or "she" at byte pos stands for: the most prominent of those
// named before of that sex, or of whom no sex is known. Last is who spoke last, or
// Nobody.
func (d *Discourse) Person(pos int, sex news.Gender, last Entity) Entity {
	best, top := Nobody, -1e9
	n, paragraph := d.at(pos)
	end := d.before(pos)
	for i := end - 1; i >= 0 && end-i < farthest; i-- {
		m := &d.mentions[i]
		if m.Kind != lexicon.Human || m.Plural || m.Gender != news.Unknown && m.Gender != sex {
			continue
		}
		score := m.prominence(n, paragraph) - float64(pos-m.Pos)/2000
		if m.Gender == sex {
			score += 0.7
		}
		if last.Known() && m.Entity == last {
			score++
		}
		if m.Entity.Person < 0 {
			if score -= 1.2; m.Fresh && m.paragraph == paragraph && n-m.sentence <= 1 {
				score += 2.5 // Asked about it, a detective shrugged. “No,” he said.
			}
		}
		if score > top {
			best, top = m.Entity, score
		}
	}
	return best
}

// Subjects counts the people of that sex, or of whom none is known, who are the
// subjects of verbs between bytes start and end: "Ann slept, so Eva rowed" has two.
func (d *Discourse) Subjects(start, end int, sex news.Gender) int {
	var first Entity
	n := 0
	for i := d.before(start); i < len(d.mentions) && d.mentions[i].Pos < end; i++ {
		m := &d.mentions[i]
		if !m.Subject || m.Entity.Person < 0 || m.Gender != news.Unknown && m.Gender != sex {
			continue
		}
		if n == 0 {
			first, n = m.Entity, 1
		} else if m.Entity != first {
			return 2
		}
	}
	return n
}

// farthestThing is how many sentences back a thing is looked for.
const farthestThing = 3

// Thing is what "it" at byte pos stands for, or "they" when plural: the most
// prominent of that kind. Last is who spoke last, or Nobody.
func (d *Discourse) Thing(pos int, plural bool, last Entity) Entity {
	best, top := Nobody, -1e9
	n, paragraph := d.at(pos)
	for i := d.before(pos) - 1; i >= 0 && n-d.mentions[i].sentence <= farthestThing; i-- {
		m := &d.mentions[i]
		if !m.mayBeThing(plural) {
			continue
		}
		score := m.prominence(n, paragraph) - float64(pos-m.Pos)/2000
		if m.Plural {
			score += 0.5
		}
		if last.Known() && m.Entity == last {
			score++
		}
		if score > top {
			best, top = m.Entity, score
		}
	}
	return best
}

// at is the sentence that holds byte pos, and its paragraph.
func (d *Discourse) at(pos int) (n, paragraph int) {
	if len(d.sentences) == 0 {
		return 0, 0
	}
	n = d.sentenceAt(pos)
	return n, d.sentences[n].paragraph
}

// before is the number of mentions in front of byte pos.
func (d *Discourse) before(pos int) int {
	return sort.Search(len(d.mentions), func(i int) bool { return d.mentions[i].Pos >= pos })
}

// mayBeThing reports whether "it" may stand for m, or "they" when plural; a group
// that is a subject is "they" as well: "The council met. They …".
func (m *Mention) mayBeThing(plural bool) bool {
	if m.Kind == lexicon.Human && !m.Plural {
		return false
	}
	return m.Plural == plural || plural && m.Kind == lexicon.Group && m.Subject
}

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
			best, last = Entity{Person: h.person}, at
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
