package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// isDue reports whether the phrase hangs on an adjective that plans what stands
// before it: "a visit, due next Tuesday", "a hearing set for May".
func isDue(f *sentence, p phrase) bool {
	i := p.start - 1
	if !plansFor(f, i, p) {
		return false
	}
	j := i - 1
	for f.doc.Tag(j) == nlp.RB {
		j--
	}
	return f.doc.Lower(j) == "," || f.doc.Tag(j).IsNoun()
}

// plansFor reports whether the word at token i plans something for the phrase: "set
// for May", and not "a record set in 1998".
func plansFor(f *sentence, i int, p phrase) bool {
	low := f.doc.Lower(i)
	return planners.Has(low) && (low != "set" || p.prep == "for" || !f.past(p))
}

// movedNoun is the event that verb n moves to the phrase: of "The launch has been
// postponed until May" the launch, which is planned for May. It is -1 otherwise.
func movedNoun(f *sentence, p phrase, n int) int {
	if p.prep != "until" && p.prep != "to" && p.prep != "till" || !undoes(f, n) || !f.clauses.Verbs[n].Passive {
		return -1
	}
	if noun := f.clauses.SubjectHead(n); noun >= 0 && f.eventive(noun) {
		return noun
	}
	return -1
}

// plannedNoun is the noun that verb n plans when n only modifies it: "a supper
// planned for Saturday", "talks that were to begin on Monday", and of "an award
// had been planned for Sunday" the award. It is -1 otherwise.
func plannedNoun(f *sentence, p phrase, n int) int {
	c := &f.clauses
	v := &c.Verbs[n]
	head := f.doc.Lower(v.Head)
	clause := &c.List[v.Clause]
	switch {
	case v.Form == nlp.Participle && plansFor(f, v.Head, p):
		return f.clauses.AntecedentHead(v.First, f.eventive)
	case clause.Kind == nlp.Relative && isToBe(f, v):
		if noun := f.clauses.AntecedentHead(clause.Marker, f.eventive); openers.Has(head) || noun >= 0 && f.eventive(noun) { // "a speech that she was to give on Monday"
			return noun
		}
	case v.Form == nlp.Infinitive && openers.Has(head) && v.Governor < 0 && planners.Has(f.doc.Lower(v.First-1)): // ", due to start on"
		return f.clauses.AntecedentHead(v.First-1, f.eventive)
	case v.Form == nlp.Infinitive && openers.Has(head) && v.Tense == nlp.Future && v.Governor >= 0 && c.Verbs[v.Governor].Form == nlp.Finite:
		if noun := f.clauses.SubjectHead(v.Governor); noun >= 0 && f.eventive(noun) && (copulas.Has(f.head(v.Governor)) || planners.Has(f.head(v.Governor))) { // "The talks are due to start on"
			return noun
		}
	case v.Form == nlp.Finite && v.Passive && plansFor(f, v.Head, p) && clause.Kind == nlp.Relative:
		return f.clauses.AntecedentHead(clause.Marker, f.eventive)
	case v.Form == nlp.Finite && v.Passive && plansFor(f, v.Head, p):
		return f.clauses.SubjectHead(n)
	}
	return -1
}

// isToBe reports whether an infinitive hangs on "be": "a speech that she was to give".
func isToBe(f *sentence, v *nlp.Verb) bool {
	return v.Form == nlp.Infinitive && v.Tense == nlp.Future && v.Governor >= 0 && copulas.Has(f.head(v.Governor))
}

// cameAbout is the subject of a verb that says only that it came about: "The
// repair took place in May".
func cameAbout(f *sentence, n int) int {
	v := &f.clauses.Verbs[n]
	switch head := f.doc.Lower(v.Head); {
	case head == "occurred", head == "happened", head == "occur", head == "happen":
	case takingPlace.Has(head) && f.doc.Lower(v.Last) == "place":
	case head == "held" && v.Passive:
	default:
		return -1
	}
	noun := f.clauses.SubjectHead(n)
	if f.clauses.List[v.Clause].Kind == nlp.Relative {
		noun = f.clauses.AntecedentHead(f.clauses.List[v.Clause].Marker, f.eventive)
	}
	if noun >= 0 && f.eventive(noun) && !isCharge(f, f.clauses.NounStart(noun)-1) {
		return noun
	}
	return -1
}

// takingPlace are the forms of the verb of "took place".
var takingPlace = lexicon.NewSet("took take takes taken taking")
