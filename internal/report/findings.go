package report

import (
	"fmt"
	"io"

	"factbox/internal/check"
	"factbox/internal/news"
)

// FindingFormats are the formats of findings in the order a user should see
// them.
var FindingFormats = []string{"text", "json", "jsonl", "sarif", "junit", "github", "gitlab", "rdjson"}

// FindingFormatsList names the formats for the help page.
func FindingFormatsList() string { return oneOf(FindingFormats) }

// Findings writes what check found. Write takes the findings as they come,
// Close what stands at the end.
type Findings interface {
	Write([]check.Finding) error
	Close() error
}

// NewFindings returns a writer of the named format. color puts terminal
// colours into text; version is factbox's own, which SARIF asks for.
func NewFindings(format string, w io.Writer, color bool, version string) (Findings, error) {
	switch format {
	case "text":
		return &findingsText{w: w, ink: inks(color)}, nil
	case "json":
		return &findingsJSON{w: w, records: []findingRecord{}}, nil
	case "jsonl":
		return findingsJSONL{w}, nil
	case "sarif":
		return newSARIF(w, version), nil
	case "junit":
		return &junit{w: w, byName: map[string]*junitSuite{}}, nil
	case "github":
		return github{w}, nil
	case "gitlab":
		return &gitlab{w: w, issues: []gitlabIssue{}}, nil
	case "rdjson":
		return newRDJSON(w), nil
	}
	return nil, fmt.Errorf("must be %s", oneOf(FindingFormats))
}

// findingRecord is the JSON shape of a finding. Positions are null when the
// words are nowhere.
type findingRecord struct {
	Expect    news.Nullable `json:"expect"` // id of the expectation; null for a rule of the article alone
	Article   string        `json:"article"`
	Verdict   news.Nullable `json:"verdict"`
	Match     news.Nullable `json:"match"`
	Rule      news.Nullable `json:"rule"`  // null when verified
	Level     news.Nullable `json:"level"` // null when verified
	Start     *int          `json:"start"` // code points of the repaired text
	End       *int          `json:"end"`
	Path      news.Nullable `json:"path"`
	Line      *int          `json:"line"` // of the source file, from 1
	Column    *int          `json:"column"`
	EndLine   *int          `json:"end_line"`
	EndColumn *int          `json:"end_column"`
	Found     news.Nullable `json:"found"`
	Speaker   news.Nullable `json:"speaker"`
	Message   string        `json:"message"`
	Diff      []check.Edit  `json:"diff"`

	Fingerprint news.Nullable     `json:"fingerprint"`     // for a baseline; null when verified
	Extra       map[string]string `json:"extra,omitempty"` // what else the expectations file says
}

func newFindingRecord(f check.Finding) findingRecord {
	r := findingRecord{
		Expect: news.Nullable(f.Expect), Article: f.Article, Verdict: news.Nullable(f.Verdict), Match: news.Nullable(f.Match),
		Rule: news.Nullable(f.Rule), Level: news.Nullable(f.Level), Path: news.Nullable(f.Path), Found: news.Nullable(f.Found),
		Speaker: news.Nullable(f.Speaker), Message: f.Message, Diff: f.Diff,
		Fingerprint: news.Nullable(f.Fingerprint), Extra: f.Extra,
	}
	if r.Diff == nil {
		r.Diff = []check.Edit{}
	}
	if f.Found != "" {
		r.Start, r.End = &f.Span.Start, &f.Span.End
		r.Line, r.Column, r.EndLine, r.EndColumn = &f.Start.Line, &f.Start.Column, &f.End.Line, &f.End.Column
	}
	return r
}

type findingsJSONL struct{ w io.Writer }

func (j findingsJSONL) Write(list []check.Finding) error {
	for _, f := range list {
		b, err := line(newFindingRecord(f))
		if err == nil {
			_, err = j.w.Write(b)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (findingsJSONL) Close() error { return nil }

type findingsJSON struct {
	w       io.Writer
	records []findingRecord
}

func (j *findingsJSON) Write(list []check.Finding) error {
	for _, f := range list {
		j.records = append(j.records, newFindingRecord(f))
	}
	return nil
}

func (j *findingsJSON) Close() error {
	b, err := indented(j.records)
	if err == nil {
		_, err = j.w.Write(b)
	}
	return err
}
