package corpus

import (
	"strings"
	"sync"

	"factbox/internal/lexicon"
)

// role is what a person is called, taken apart: "former mayor of Bergen" is
// the office mayor, bound to bergen.
type role struct {
	whole string // folded
	head  string
	rest  []string // the other words that tell one from another: not "police department"
	field field
}

// field is the part of life a role belongs to.
type field uint8

const (
	anyField field = iota // a suspect, a chairman, an author: anybody may be one besides
	politics
	sport
	arts
	justice
	science
	trade
)

// fields are the roles that one person seldom has along with those of another
// field. Written for factbox.
var fields = sync.OnceValue(func() map[string]field {
	m := map[string]field{}
	for f, words := range map[field]string{
		politics: "president premier minister chancellor senator congressman congresswoman representative lawmaker legislator mayor governor councillor councilor councilman councilwoman " +
			"ambassador diplomat mp mep secretary deputy parliamentarian assemblyman assemblywoman king queen prince princess commissioner envoy alderman politician candidate",
		sport:   "footballer swimmer sprinter cyclist boxer golfer skier rower jockey gymnast champion medallist medalist cricketer wrestler athlete runner referee umpire player racer skater marathoner",
		arts:    "actor actress singer painter poet composer pianist violinist sculptor novelist guitarist drummer rapper dancer comedian musician conductor playwright photographer filmmaker artist soprano tenor cellist",
		justice: "judge justice prosecutor sheriff detective inspector sergeant constable lawyer attorney barrister solicitor magistrate marshal trooper",
		science: "professor scientist biologist physicist chemist historian economist geologist astronomer surgeon doctor physician nurse epidemiologist climatologist oceanographer " +
			"researcher archaeologist psychologist psychiatrist paediatrician pediatrician cardiologist virologist mathematician zoologist botanist veterinarian",
		trade: "farmer baker fisherman plumber carpenter builder teacher driver postman postwoman librarian butcher electrician mechanic gardener waiter waitress barber hairdresser " +
			"shopkeeper brewer beekeeper shepherd miner welder bricklayer pharmacist firefighter pilot",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = f
		}
	}
	for w := range lexicon.Positions.All() {
		m[w] = sport
	}
	for _, open := range []string{"captain", "star", "veteran", "center", "centre", "guard", "catcher", "hooker"} {
		delete(m, open) // of a trawler, of the screen
	}
	return m
})

var roleless = lexicon.NewSet("of the for at in a an and former ex late new old then first second deputy vice senior junior chief acting interim longtime current retired assistant his her their its from to with on by")

func parseRole(text string) (r role) {
	r.whole = fold(text)
	for w := range strings.FieldsSeq(r.whole) {
		w = strings.TrimPrefix(w, "ex-")
		if _, known := lexicon.Role(w); known && (r.head == "" || fields()[r.head] == anyField && len(r.rest) == 0 || !behindOf(r.whole, w)) {
			if r.head != "" {
				r.rest = append(r.rest, r.head)
			}
			r.head, r.field = w, fields()[w]
			continue
		}
		if !roleless.Has(w) && !common.Has(w) {
			r.rest = append(r.rest, w)
		}
	}
	return r
}

// seats are offices of no field that belong to a place or house.
var seats = lexicon.NewSet("chief bishop archbishop rector headteacher headmaster headmistress principal owner dean")

// bound reports whether a role belongs to a place or house, which whoever has
// it seldom changes.
func (r role) bound() bool {
	return r.field == politics || r.field == trade || r.field == justice || seats.Has(r.head)
}

// behindOf reports whether a word stands behind the "of" or "for" of a role:
// the minister in "spokesman for the minister".
func behindOf(text, word string) bool {
	for _, of := range []string{" of ", " for ", " to ", " at "} {
		if i := strings.Index(text, of); i >= 0 && strings.Index(text, word) > i {
			return true
		}
	}
	return false
}
