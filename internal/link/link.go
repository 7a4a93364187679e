package link

import (
	"cmp"
	"factbox/internal/ner"

	"math"
	"slices"
	"strconv"

	"factbox/internal/atlas"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// mention is a candidate on its way to a record.
type mention struct {
	ner.Mention
	name   name       // of a person
	places atlas.Name // what places bear the name
	own    int        // one more than its entry in the reader's list; 0 for none
	record int        // index of its record within its class; -1 before it has one
	rule   string     // of Rules, what decided its class or found it; "" where the tagger did
}

// Linker brings the names of one thing together, document after document. Its
// buffers are reused.
type Linker struct {
	Home       *atlas.Home       // where the articles' publisher is at home; nil: as each article's address tells
	Publishers *atlas.Publishers // what is known of publishers by their other articles; nil for nothing

	lists         *ner.Gazetteer // the tagger's
	minConfidence float64        // of mentions that are written; all of them help to link

	doc       *nlp.Doc
	wordLists *ner.WordLists // the lists that its words are on
	mentions  []mention
	survey    survey
	outcomes  outcomes
	ids       [ner.Organization + 1]ids
	trace     *news.Trace
	url       string         // where the article appeared; empty when unknown
	publisher string         // what it is known by; empty when nobody is to learn of it
	own       *OwnNames      // the reader's list, or nil
	ownOf     map[[2]int]int // class and record to one more than the entry of it
	doubtful  []ner.Mention
	sport     bool
	ballots   ballots
	teams     teams
	bounded   ner.Mention // whose bounds are being mended
	stretch   stretch     // of capitals, that is being looked at
	spare     []mention   // swapped with mentions when some are added
	arena     arena       // the words of names
	people    people
	places    places
	groups    groups          // organizations
	terms     map[string]bool // abbreviations of words in small letters
	acronyms  map[string]bool // explained in brackets
	colleges  map[string]int  // towns, lower case, whose universities the article names, and how often
	gowns     map[string]bool // those of them that stand for nothing else
	storms    map[string]bool // names of storms, lower case
	works     map[string]bool // of works, lower case
	listed    map[int]bool    // first tokens of names in lists of places
	offices   map[uint32]bool // initials of offices, four letters at most
	regions   map[string]bool // acronyms of regions
	cricket   bool            // a report of cricket
	surfaces  map[string]int  // how often a name stands outside of titles in marks
	roles     []roleSpan
	keptRoles []roleSpan // of the person that is written
}

// New returns a linker that asks the tagger's lists and leaves out mentions
// whose confidence is below minConfidence: 0 keeps all, 1 next to none. Names of
// own, which may be nil, overrule what is found.
func New(lists *ner.Gazetteer, minConfidence float64, own *OwnNames) *Linker {
	return &Linker{own: own, lists: lists, minConfidence: minConfidence, teams: newTeams(), ballots: newBallots(), acronyms: map[string]bool{}, terms: map[string]bool{}, storms: map[string]bool{}, works: map[string]bool{}, listed: map[int]bool{}, offices: map[uint32]bool{}, regions: map[string]bool{}, ownOf: map[[2]int]int{}, colleges: map[string]int{}, gowns: map[string]bool{}, surfaces: map[string]int{}, people: newPeople(), places: newPlaces(), groups: newGroups(), ids: [...]ids{ner.Person: {letter: "p"}, ner.Place: {letter: "l"}, ner.Organization: {letter: "o"}}}
}

// Forget gives back what l took for the last document besides the facts.
func Forget(l *Linker) {
	l.mentions, l.spare, l.arena, l.doubtful, l.roles = nil, nil, arena{}, nil, nil
	l.people, l.outcomes = newPeople(), outcomes{}
}

// look asks the map for each mention's name, once: a name of the article mostly comes
// again, and what it was found to be stands with the mention before.
func (l *Linker) look() {
	var newest [64]int // of the names that share a slot, one more than the newest mention
	for i := range l.mentions {
		m := &l.mentions[i]
		text := m.Span.Of(l.doc.Text)
		if text == "" {
			continue
		}
		slot := &newest[(7*int(text[0])+3*int(text[len(text)-1])+len(text))%len(newest)]
		if before := *slot - 1; before >= 0 && l.mentions[before].Span.Of(l.doc.Text) == text {
			m.places = l.mentions[before].places
		} else {
			m.places, _ = atlas.Look(text)
		}
		*slot = i + 1
	}
}

// outcome is what is written of a record.
type outcome struct {
	mentions int
	fact     int // one more than the index of the fact it made; 0 for none yet
}

// outcomes are those of the records of each class that facts are made of, their buffers
// reused.
type outcomes [ner.Organization + 1][]outcome

// ids are the first ids of the facts of a class, "p1", "p2", made once for all articles.
type ids struct {
	letter string
	made   []string
}

func (s *ids) at(n int) string {
	for len(s.made) < n {
		s.made = append(s.made, s.letter+strconv.Itoa(len(s.made)+1))
	}
	return s.made[n-1]
}

// written reports whether a mention is to be in the facts.
func written(l *Linker, m *mention) bool {
	return m.record >= 0 && m.Confidence >= l.minConfidence && m.Class <= ner.Organization
}

// count counts what is to be written: of each record, in all, and how many
// records of each class there are.
func (l *Linker) count() (of *outcomes, mentions int, facts [ner.Organization + 1]int) {
	of = &l.outcomes
	for class, n := range [...]int{len(l.people.records), len(l.places.records), len(l.groups.records)} {
		of[class] = slices.Grow(of[class][:0], n)[:n]
		clear(of[class])
	}
	for i := range l.mentions {
		m := &l.mentions[i]
		if !written(l, m) {
			continue
		}
		if of[m.Class][m.record].mentions++; of[m.Class][m.record].mentions == 1 {
			facts[m.Class]++
		}
		mentions++
	}
	return of, mentions, facts
}

// write turns records into facts. Records are in order of first mention, and
// each has its mentions in order.
func (l *Linker) write(facts *news.Facts) {
	of, n, records := l.count()
	facts.People = slices.Grow(facts.People, records[ner.Person])
	facts.Places = slices.Grow(facts.Places, records[ner.Place])
	facts.Organizations = slices.Grow(facts.Organizations, records[ner.Organization])
	room := make([]news.Mention, n) // for the mentions of all facts
	points := make([]point, records[ner.Place])
	for i := range l.mentions {
		m := &l.mentions[i]
		if !written(l, m) {
			continue
		}
		o := &of[m.Class][m.record]
		var mentions *[]news.Mention
		switch m.Class {
		case ner.Person:
			if o.fact == 0 {
				facts.People = append(facts.People, l.person(m.record, l.ids[ner.Person].at(len(facts.People)+1)))
				o.fact = len(facts.People)
			}
			mentions = &facts.People[o.fact-1].Mentions
		case ner.Place:
			if o.fact == 0 {
				facts.Places = append(facts.Places, l.place(m.record, l.ids[ner.Place].at(len(facts.Places)+1), &points[0]))
				points = points[1:]
				o.fact = len(facts.Places)
			}
			mentions = &facts.Places[o.fact-1].Mentions
		case ner.Organization:
			if o.fact == 0 {
				facts.Organizations = append(facts.Organizations, l.group(m.record, l.ids[ner.Organization].at(len(facts.Organizations)+1)))
				o.fact = len(facts.Organizations)
			}
			mentions = &facts.Organizations[o.fact-1].Mentions
		}
		if *mentions == nil {
			*mentions, room = room[:0:o.mentions], room[o.mentions:]
		}
		*mentions = append(*mentions, news.Mention{
			Span: m.Span, Text: m.Span.Of(l.doc.Text), Sentence: l.doc.Tokens[m.First].Sentence,
			Rule: cmp.Or(m.rule, m.Rule), Confidence: math.Round(1000*m.Confidence) / 1000,
		})
	}
}
