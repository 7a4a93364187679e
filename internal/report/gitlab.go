package report

import (
	"cmp"
	"io"
	"strings"

	"factbox/internal/check"
	"factbox/internal/escape"
)

// gitlab collects findings into a code quality report, which GitLab shows in
// the merge request.
type gitlab struct {
	w      io.Writer
	issues []gitlabIssue
}

type gitlabIssue struct {
	Type        string         `json:"type"`
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"` // info, minor, major, critical or blocker
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

func (g *gitlab) Write(list []check.Finding) error {
	for _, f := range list {
		if f.Level == "" {
			continue
		}
		severity := "minor"
		if f.Level == check.Error {
			severity = "major"
		}
		g.issues = append(g.issues, gitlabIssue{
			Type: "issue", Description: described(f), CheckName: f.Rule, Fingerprint: string(f.Fingerprint), Severity: severity,
			Location: gitlabLocation{strings.TrimPrefix(cmp.Or(f.Path, f.Article), "./"), gitlabLines{max(1, f.Start.Line)}},
		})
	}
	return nil
}

func (g *gitlab) Close() error { return writeIndented(g.w, g.issues) }

// described is a finding on one line: the message, the id of the expectation,
// the word diff.
func described(f check.Finding) string {
	text := f.Message
	if f.Expect != "" {
		text += " [" + f.Expect + "]"
	}
	if len(f.Diff) > 0 {
		text += ": " + (&findingsText{}).diff(f.Diff)
	}
	return escape.OneLine(text)
}

// rdjson collects findings into the diagnostics of reviewdog.
type rdjson struct {
	w      io.Writer
	result rdResult
}

type rdResult struct {
	Source      rdSource       `json:"source"`
	Severity    string         `json:"severity"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdDiagnostic struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
	Severity string     `json:"severity"`
	Code     rdCode     `json:"code"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

// rdPosition counts columns in bytes of UTF-8 from 1, which a finding does not
// know; lines are enough for a review.
type rdPosition struct {
	Line int `json:"line"`
}

func newRDJSON(w io.Writer) *rdjson {
	return &rdjson{w: w, result: rdResult{Source: rdSource{"factbox"}, Severity: "ERROR", Diagnostics: []rdDiagnostic{}}}
}

func (r *rdjson) Write(list []check.Finding) error {
	for _, f := range list {
		if f.Level == "" {
			continue
		}
		d := rdDiagnostic{Message: described(f), Severity: strings.ToUpper(string(f.Level)), Code: rdCode{f.Rule}, Location: rdLocation{Path: strings.TrimPrefix(cmp.Or(f.Path, f.Article), "./")}}
		if f.Found != "" {
			d.Location.Range = &rdRange{rdPosition{f.Start.Line}, rdPosition{f.End.Line}}
		}
		r.result.Diagnostics = append(r.result.Diagnostics, d)
	}
	return nil
}

func (r *rdjson) Close() error { return writeIndented(r.w, r.result) }

// writeIndented writes v as JSON for people and machines.
func writeIndented(w io.Writer, v any) error {
	b, err := indented(v)
	if err == nil {
		_, err = w.Write(b)
	}
	return err
}
