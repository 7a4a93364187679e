package pipeline

import "time"

// Stage is a step of an article's way through [Analyser.Analyse].
type Stage int

// The stages, in their order.
const (
	Repairing Stage = iota
	Reading         // lines, sentences, words, tags; the language
	Naming          // the names in the text
	Linking         // records of people, places and organizations
	Quoting
	Timing
	Dating // events
	stages
)

var stageNames = [...]string{"repair", "reading", "names", "records", "quotes", "times", "events"}

// String is the stage's name, as summaries give it.
func (s Stage) String() string { return stageNames[s] }

// Spent is how long each stage took.
type Spent [stages]time.Duration

// Add counts what other took as well.
func (s *Spent) Add(other Spent) {
	for i, d := range other {
		s[i] += d
	}
}

// watch counts the time since the last stage ended for the stage that ends.
type watch struct {
	spent Spent
	last  time.Time
}

func newWatch() watch { return watch{last: time.Now()} }

func (w *watch) ends(s Stage) {
	now := time.Now()
	w.spent[s] += now.Sub(w.last)
	w.last = now
}
