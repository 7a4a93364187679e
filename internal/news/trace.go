package news

// Trace collects why facts are there, for a reader who asks. Stages call
// [Trace.Add] where they decide; on a nil Trace that does nothing, so that
// nobody pays for reasons who does not want them. A stage that would have to
// build evidence asks [Trace.On] first.
type Trace struct {
	Reasons []Reason
}

// Reason is one decision of one stage.
type Reason struct {
	Span
	Stage    string     // ner, link, quote, timex, event, repair
	Fact     string     // the id of the fact, when the stage knows it; Span finds it otherwise
	Rule     string     // an id of the stage's table
	Decision string     // what was decided: "person", "no quote", "2025-04-15"
	Evidence []Evidence // what was weighed, in the order in which it was
	RunnerUp string     // what it would have been else, or ""
}

// Evidence is one thing that spoke for a decision, or, with a negative weight,
// against it. Weights are comparable within one decision only; 0 means that the
// rule does not weigh.
type Evidence struct {
	What   string  `json:"what"`
	Weight float64 `json:"weight"`
}

// On reports whether reasons are wanted.
func (t *Trace) On() bool { return t != nil }

// Add notes a reason.
func (t *Trace) Add(r Reason) {
	if t != nil {
		t.Reasons = append(t.Reasons, r)
	}
}
