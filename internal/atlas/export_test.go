package atlas

// Steps are the steps of the resolver in the order of the ladder.
var Steps = []struct {
	Does string
	step step
}{
	{"what a name means alone", byName},
	{"what the text says it is", byKind},
	{"what the text says it lies in", byInside},
	{"the countries of other places", byCountries},
	{"their states", byStates},
	{"how close they lie", byNearness},
	{"states and peoples in other names", byWords},
	{"the publisher's home", byHome},
	{"the region of unknown names", byRegion},
}

// Leave leaves out those steps of [Steps] for which out holds.
func Leave(out func(i int) bool) {
	left = 0
	for i, s := range Steps {
		if out(i) {
			left |= s.step
		}
	}
}
