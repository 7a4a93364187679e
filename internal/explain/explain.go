// Package explain says why facts are there: for each, the stage and rule that
// gave it, what that rule weighed, and what it would have been else. Analysed
// [news.Facts] with their [news.Trace] come in, [Explanation]s go out, in the
// order of the text; what was looked at and let go comes last.
package explain

import (
	"cmp"
	"fmt"
	"slices"

	"factbox/internal/news"
)

// Explanation is a fact and the decisions behind it. Start and End are bytes of
// the text, as everywhere inside the program.
type Explanation struct {
	news.Span
	Fact  string // its id; "" for what was let go, and for repairs
	Kind  string // person, place, organization, quote, time, event, repair, let go
	Text  string // as a reader knows it: a name, the words of a quote, a line
	Steps []Step
}

// Step is one decision.
type Step struct {
	news.Span  // where, when it is about one place of several
	Stage      string
	Rule       string
	Does       string // the rule's sentence
	Decision   string
	Confidence float64 // 0 when the fact has none
	Evidence   []news.Evidence
	RunnerUp   string
}

// All explains every fact.
func All(f *news.Facts) []Explanation {
	w := writer{facts: f, left: map[int]bool{}}
	if f.Trace.On() {
		for i := range f.Trace.Reasons {
			w.left[i] = true
		}
	}
	w.repairs()
	w.names()
	w.quotes()
	w.times()
	w.events()
	slices.SortStableFunc(w.out, func(a, b Explanation) int { return cmp.Compare(a.Start, b.Start) })
	w.letGo()
	return w.out
}

// OfFact keeps the explanation of one fact.
func OfFact(all []Explanation, id string) []Explanation {
	return slices.DeleteFunc(slices.Clone(all), func(e Explanation) bool { return e.Fact != id })
}

// At keeps what holds the byte at pos: in one of its mentions, or as a whole.
func At(all []Explanation, pos int) []Explanation {
	holds := func(s news.Span) bool { return s.Start <= pos && pos < s.End }
	var out []Explanation
	for _, e := range all {
		steps := slices.DeleteFunc(slices.Clone(e.Steps), func(s Step) bool { return s.Len() > 0 && !holds(s.Span) })
		if holds(e.Span) || len(steps) > 0 && slices.ContainsFunc(steps, func(s Step) bool { return s.Len() > 0 }) {
			e.Steps = steps
			out = append(out, e)
		}
	}
	return out
}

// writer collects explanations; left are the reasons that no fact has taken.
type writer struct {
	facts *news.Facts
	left  map[int]bool
	out   []Explanation
}

// step is the decision of a rule at a place, with the reasons that its stages
// gave there.
func (w *writer) step(e *Explanation, at news.Span, stages []string, id, decision string, confidence float64) {
	s := Step{Span: at, Stage: stages[0], Rule: id, Decision: decision, Confidence: confidence}
	for _, stage := range stages {
		if r, ok := Find(stage, id); ok {
			s.Stage, s.Does = stage, r.Does
			break
		}
	}
	for i, r := range w.reasons() {
		if w.left[i] && slices.Contains(stages, r.Stage) && isOf(&r, e.Fact, at) && (r.Rule == id || r.Rule == "") {
			delete(w.left, i)
			s.Evidence = append(s.Evidence, r.Evidence...)
			s.RunnerUp = cmp.Or(s.RunnerUp, r.RunnerUp)
		}
	}
	e.Steps = append(e.Steps, s)
}

// isOf reports whether a reason is that of a fact or, where it names none, was given
// at the place.
func isOf(r *news.Reason, fact string, at news.Span) bool {
	if r.Fact == "" {
		return r.Span == at
	}
	return r.Fact == fact
}

// earlier adds what stages decided at a place before the rule that held in the
// end: a class that was changed, a date that was passed over.
func (w *writer) earlier(e *Explanation, at news.Span, stages []string) {
	for i, r := range w.reasons() {
		if !w.left[i] || !slices.Contains(stages, r.Stage) || !(r.Fact != "" && r.Fact == e.Fact || r.Span == at) {
			continue
		}
		delete(w.left, i)
		if !slices.ContainsFunc(e.Steps, func(s Step) bool { // two passes may say the same
			return s.Span == r.Span && s.Stage == r.Stage && s.Rule == r.Rule && s.Decision == r.Decision
		}) {
			e.Steps = append(e.Steps, reasonStep(r))
		}
	}
}

func reasonStep(r news.Reason) Step {
	s := Step{Span: r.Span, Stage: r.Stage, Rule: r.Rule, Decision: r.Decision, Evidence: r.Evidence, RunnerUp: r.RunnerUp}
	if known, ok := Find(r.Stage, r.Rule); ok {
		s.Does = known.Does
	}
	return s
}

func (w *writer) reasons() []news.Reason {
	if !w.facts.Trace.On() {
		return nil
	}
	return w.facts.Trace.Reasons
}

func (w *writer) repairs() {
	for _, r := range w.facts.Repairs {
		e := Explanation{Span: r.Span, Kind: "repair", Text: fmt.Sprintf("%q was %q", r.Text, r.Was)}
		w.step(&e, r.Span, []string{"repair"}, r.Rule, r.Cause, r.Confidence)
		w.out = append(w.out, e)
	}
}

var nameStages = []string{"ner", "link"}

func (w *writer) names() {
	for _, p := range w.facts.People {
		e := w.name(p.ID, "person", p.Name, p.Mentions)
		for i, role := range p.Roles {
			if i < len(p.RoleRules) {
				w.step(&e, news.Span{}, []string{"link"}, p.RoleRules[i], "role: "+role, 0)
			}
		}
		if p.GenderRule != "" {
			w.step(&e, news.Span{}, []string{"link"}, p.GenderRule, "gender: "+string(p.Told), 0)
		}
		w.out = append(w.out, e)
	}
	for _, p := range w.facts.Places {
		e := w.name(p.ID, "place", p.Name, p.Mentions)
		w.step(&e, news.Span{}, []string{"atlas", "link"}, p.Rule, fmt.Sprintf("%s %s", p.Kind, p.Country), 0)
		w.out = append(w.out, e)
	}
	for _, o := range w.facts.Organizations {
		w.out = append(w.out, w.name(o.ID, "organization", o.Name, o.Mentions))
	}
}

func (w *writer) name(id, kind, name string, mentions []news.Mention) Explanation {
	e := Explanation{Fact: id, Kind: kind, Text: name}
	for i, m := range mentions {
		if i == 0 {
			e.Span = m.Span
		}
		w.step(&e, m.Span, nameStages, m.Rule, kind, m.Confidence)
		w.earlier(&e, m.Span, nameStages)
	}
	return e
}

func (w *writer) quotes() {
	for _, q := range w.facts.Quotes {
		e := Explanation{Span: q.Span, Fact: q.ID, Kind: "quote", Text: q.Text}
		speaker := "nobody"
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		w.step(&e, q.Span, []string{"quote"}, q.Rule, "said by "+speaker, q.Confidence)
		w.earlier(&e, q.Span, []string{"quote"})
		w.out = append(w.out, e)
	}
}

func (w *writer) times() {
	for _, t := range w.facts.Times {
		e := Explanation{Span: t.Span, Fact: t.ID, Kind: "time", Text: t.Text}
		w.step(&e, t.Span, []string{"timex"}, t.Rule, fmt.Sprintf("%s, by %s", t.Value, t.ResolvedBy), t.Confidence)
		w.earlier(&e, t.Span, []string{"timex"})
		w.out = append(w.out, e)
	}
}

func (w *writer) events() {
	for _, v := range w.facts.Events {
		e := Explanation{Span: v.Trigger.Span, Fact: v.ID, Kind: "event", Text: v.Headline}
		w.step(&e, v.Trigger.Span, []string{"event"}, v.Rule, v.Date, 0)
		w.earlier(&e, v.Trigger.Span, []string{"event"})
		w.out = append(w.out, e)
	}
}

// letGo adds what was looked at and became no fact, with all that was decided there.
func (w *writer) letGo() {
	at := map[news.Span]int{}
	for i, r := range w.reasons() {
		if !w.left[i] {
			continue
		}
		k, ok := at[r.Span]
		if !ok {
			k = len(w.out)
			at[r.Span] = k
			w.out = append(w.out, Explanation{Span: r.Span, Kind: "let go", Text: r.Span.Of(w.facts.Text)})
		}
		w.out[k].Steps = append(w.out[k].Steps, reasonStep(r))
	}
}
