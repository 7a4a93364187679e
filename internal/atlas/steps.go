package atlas

// step is one of the things that a [Resolver] weighs.
type step uint16

// The steps. What each is worth stands in doc.go, measured by ladder_test.go.
const (
	byName      step = 1 << iota // what a name means alone
	byKind                       // what the text says it is: “Kerrin province”
	byInside                     // what the text says it lies in: “Paris, Texas”
	byCountries                  // the countries of the article's other places
	byStates                     // their states
	byNearness                   // how close they lie
	byWords                      // states and peoples named in other names: “University of Kentucky”
	byHome                       // where the publisher is at home
	byRegion                     // the region of the article, for names that no list has
)

// left are the steps left out: none but where the ladder is measured.
var left step

func takes(s step) bool { return left&s == 0 }
