// Package coref says whom a pronoun or a bare noun stands for: "she", "they", "the
// mayor". Whoever reads an article tells a [Discourse] sentence by sentence who was
// named where, and asks it, then or later, who was on a reader's mind at a place.
//
// The idea: those named before compete by prominence. The subject of a sentence
// outranks its other names, the near the far, one known to be of the pronoun's sex
// one of whom that is not known. [internal/quote] fills the discourse, asks who
// speaks and takes the best; [internal/event] asks who did something, and takes the
// best only where it is [Sure], since a line that names the wrong one is worse than
// one that names nobody.
//
//	person.go        weighs "he" and "she"
//	thing.go         "it" and "they": names, and in noun.go "the vote on the plan"
//	role.go          who "the mayor" is
//	organization.go  what "the company" and "the bank" are
package coref

import (
	"slices"
	"sort"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Entity is who or what a phrase stands for. [OfPerson], [OfOrganization] and [OfWords]
// make one, [Nobody] is none.
type Entity struct {
	Person       int       // index into the people, or -1
	Organization int       // index into the organizations, or -1
	Span         news.Span // the words that name one who is no person with a record
}

// Nobody is no entity.
var Nobody = Entity{Person: -1, Organization: -1}

// OfPerson is the person with that index.
func OfPerson(i int) Entity { return Entity{Person: i, Organization: -1} }

// OfOrganization is the organization with that index, named by words.
func OfOrganization(i int, words news.Span) Entity { return Entity{-1, i, words} }

// OfWords is one without a record: "the detective".
func OfWords(words news.Span) Entity { return Entity{-1, -1, words} }

// Known reports whether e is anybody.
func (e Entity) Known() bool { return e.Person >= 0 || e.Span.End > 0 }

// Same reports whether both are one: an organization is the same by whatever words.
func (e Entity) Same(other Entity) bool {
	if e.Organization >= 0 || other.Organization >= 0 {
		return e.Organization == other.Organization
	}
	return e == other
}

// Mention is one place where somebody or something is named, by the reporter's voice but
// for those that are Quoted.
type Mention struct {
	Pos    int // byte
	Entity Entity
	Kind   lexicon.Source // NoSource and Group for what "it" can stand for
	Plural bool           // what "they" can stand for
	Gender news.Gender

	Subject  bool // of a verb
	Reports  bool // that verb is one of speech
	Asks     bool // and puts a question, which another answers
	Aside    bool // behind "as for" or "like", where nobody goes on from
	Fresh    bool // somebody new who opens a clause: a detective
	Focus    bool // behind "as": "identified the man as Karl Moss"
	Owner    bool // in front of "’s", behind the first verb: "met Ada Lund’s coach"
	Owns     bool // in front of "’s", before it: "Ada Lund’s coach left"
	Relative bool // in front of "who" and its verb
	Nominal  bool // by a noun: "the mayor"
	Pronoun  bool // by "he" or "she"
	Named    bool // by a name of the article's records
	Place    bool // of a place, which is no speaker but where it reports
	Attached bool // tells only which one is meant: "Graz Bank official Kos", "at Graz Bank"
	Quoted   bool // in words between quotation marks, which are not the reporter’s

	sentence, paragraph int
}

// Discourse knows who was named so far.
type Discourse struct {
	doc       *nlp.Doc
	people    []news.Person
	bodies    []news.Organization
	mentions  []Mention
	sentences []sentence
	named     [][]int // the places where each person was named, in order
	firms     firms
	roles     map[string][]held       // by head noun: "mayor"; and by age: "56-year-old"
	central   [news.Female + 1]Entity // by sex: whom the article tells of, or Nobody
}

// sentence is where one begins, and the paragraph it stands in.
type sentence struct{ pos, paragraph int }

// held is a role that somebody of the article has.
type held struct {
	person int
	role   string // in lower case
}

// Begin forgets the article before and learns the roles of people.
func (d *Discourse) Begin(doc *nlp.Doc, people []news.Person, organizations []news.Organization) {
	d.doc, d.people, d.bodies, d.firms.read = doc, people, organizations, false
	d.mentions, d.sentences = d.mentions[:0], d.sentences[:0]
	d.named = slices.Grow(d.named[:0], len(people))[:len(people)]
	for i := range d.named {
		d.named[i] = d.named[i][:0] // the buffers of the article before
	}
	if d.roles == nil {
		d.roles = map[string][]held{}
	}
	clear(d.roles)
	for sex := range d.central {
		d.central[sex] = protagonist(people, news.Gender(sex))
	}
	for i := range people {
		for _, role := range people[i].Roles {
			d.Learn(i, role)
		}
	}
}

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

// Overhear notes, when all sentences are read, who is named in words that are not the
// reporter’s, in the order of the text.
func (d *Discourse) Overhear(mentions []Mention) {
	if len(mentions) == 0 {
		return
	}
	for i := range mentions {
		m := &mentions[i]
		m.Quoted = true
		m.sentence, m.paragraph = d.at(m.Pos)
	}
	d.mentions = append(d.mentions, mentions...)
	slices.SortStableFunc(d.mentions, func(a, b Mention) int { return a.Pos - b.Pos })
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
