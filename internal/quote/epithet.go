package quote

import (
	"strings"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
)

// The names that sport and show give somebody by the way: "the tactician", "the Swede",
// "the Greek coach". The article tells only of a coach, who is Greek.

// callings are the roles that a noun of the trade stands for.
var callings = map[string][]string{
	"boss":         {"manager", "coach"},
	"custodian":    {"goalkeeper"},
	"frontman":     {"striker", "singer"},
	"gaffer":       {"manager", "coach"},
	"hitman":       {"striker"},
	"mentor":       {"coach", "manager"},
	"shot-stopper": {"goalkeeper"},
	"skipper":      {"captain"},
	"supremo":      {"coach", "manager"},
	"tactician":    {"coach", "manager", "trainer"},
}

// pursuits are roles that do not depend on one's country, so that where somebody is from
// can stand in front.
var pursuits = lexicon.NewSet(`
	actor actress boss boxer captain champion coach cyclist defender director driver forward gaffer goalkeeper golfer
	jockey manager midfielder player rider singer skipper sprinter star striker swimmer tactician trainer winger`)

func isDemonym(word string) bool {
	_, ok := lexicon.Demonym(word)
	return ok
}

// isCompatriot reports whether c names whoever spoke last by where they are from, "the
// Swede". Only one of a pursuit is called so: "the Swedish" elsewhere are a government.
func (r *resolver) isCompatriot(c phrase, turn coref.Entity) bool {
	p := r.passage
	if turn.Person < 0 || p.lower(c.lo) != "the" || c.hi-c.lo != 2 || !isDemonym(c.head) {
		return false
	}
	for _, role := range p.people[turn.Person].Roles {
		for w := range strings.FieldsSeq(strings.ToLower(role)) {
			if pursuits.Has(w) {
				return true
			}
		}
	}
	return false
}
