// Package rule is what every room means by a rule: a named reason for a fact.
// A room keeps its rules in one [Table]; the program's explanations, its help,
// its tests and its documentation read that table and nothing else.
package rule

// Rule is one reason for a fact, or against one.
type Rule struct {
	ID      string // lower-case words joined by hyphens, unique within its table: cue-after
	Does    string // one sentence: what it looks at, what it decides
	Example string // an invented text, as short as can be, that made it necessary
}

// Table is the rules of one room, in the order in which they are tried, or
// alphabetically where order means nothing.
type Table []Rule

// Find returns the rule of an id.
func (t Table) Find(id string) (Rule, bool) {
	for _, r := range t {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
