package check

import "slices"

// Sheet collects findings over many articles. An expectation that names no
// article is met when one of them meets it.
type Sheet struct {
	expected []Expectation
	of       map[string][]Expectation // by article, "" for any
	best     map[string]Finding       // by expectation
}

// NewSheet returns a sheet without findings.
func NewSheet(expected []Expectation) *Sheet {
	s := &Sheet{expected: expected, of: map[string][]Expectation{}, best: map[string]Finding{}}
	for _, e := range expected {
		s.of[e.Article] = append(s.of[e.Article], e)
	}
	return s
}

// Of are the expectations that an article is held against. Many goroutines may
// call it.
func (s *Sheet) Of(article string) []Expectation {
	if article == "" {
		return s.of[""]
	}
	return slices.Concat(s.of[article], s.of[""])
}

// Add takes the findings of one article. Of two on the same expectation the
// better one stays.
func (s *Sheet) Add(findings []Finding) {
	for _, f := range findings {
		if was, seen := s.best[f.Expect]; !seen || rank(f.Verdict) < rank(was.Verdict) {
			s.best[f.Expect] = f
		}
	}
}

// Findings is one finding for each expectation, in their order.
func (s *Sheet) Findings() []Finding {
	findings := make([]Finding, 0, len(s.expected))
	for _, e := range s.expected {
		f, ok := s.best[e.ID]
		if !ok {
			f = Absent(e)
		}
		findings = append(findings, f)
	}
	return findings
}

// rank orders verdicts from the best.
func rank(v Verdict) int {
	return slices.Index([]Verdict{Verified, WrongSpeaker, Altered, Missing}, v)
}
