package link

import (
	"factbox/internal/ner"
	"factbox/internal/news"
)

// trail is what rules made of the ends of the name that is being bounded, where a
// reader asks for reasons.
type trail struct {
	*Linker
	words string // the name as it stands
	class ner.Class
	moves []news.Reason
}

// begin takes the name as it stands.
func (t *trail) begin() {
	if t.trace.On() {
		t.words, t.class = t.Linker.words([2]int{t.bounded.First, t.bounded.Last}), t.bounded.Class
	}
}

// note keeps that a rule made another name of it, if it did.
func (t *trail) note(rule string) {
	if !t.trace.On() {
		return
	}
	was, class := t.words, t.class
	if t.begin(); t.words != was || t.class != class {
		t.moves = append(t.moves, news.Reason{Stage: stage, Rule: rule, Decision: "“" + t.words + "”", RunnerUp: "“" + was + "”"})
	}
}

// tell notes all that for the name at a place.
func (t *trail) tell(at news.Span) {
	for _, r := range t.moves {
		r.Span = at
		t.trace.Add(r)
	}
}
