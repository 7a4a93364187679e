package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"factbox/internal/check"
	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
	junitparser "github.com/joshdk/go-junit"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// someFindings are one of each kind: verified, an error with a diff in a path
// that needs escapes, a warning, and one that stands nowhere.
var someFindings = []check.Finding{
	{Article: "a", Path: "news/a.txt", Expect: "1", Verdict: check.Verified, Match: check.Exact, Want: "It is done", Found: "It is done",
		Span: news.Span{Start: 1, End: 11}, Start: check.Position{Line: 1, Column: 2}, End: check.Position{Line: 1, Column: 12}, Message: "verified", Speaker: "Lena Brandt"},
	{Article: "b", Path: "news/50% off, b.txt", Expect: "2", Rule: "quote/altered", Level: check.Error, Verdict: check.Altered, Want: "We won’t sell", Found: "We will sell",
		Span: news.Span{Start: 31, End: 43}, Start: check.Position{Line: 3, Column: 2}, End: check.Position{Line: 3, Column: 14},
		Excerpt: check.Excerpt{Line: "“We will sell,” said\x1b[31m Ada & <Roe>.", From: 1, To: 13}, Message: "the quote was altered",
		Diff: []check.Edit{{Op: "=", Text: "We"}, {Op: "-", Text: "won’t"}, {Op: "+", Text: "will"}, {Op: "=", Text: "sell"}}},
	{Article: "b", Path: "news/50% off, b.txt", Rule: "quote/no-speaker", Level: check.Warning, Found: "Who\nknows?",
		Span: news.Span{Start: 60, End: 70}, Start: check.Position{Line: 5, Column: 2}, End: check.Position{Line: 6, Column: 7}, Excerpt: check.Excerpt{Line: "“Who", From: 1, To: 4}, Message: "nobody is said to have spoken this"},
	{Article: "c", Expect: "3", Rule: "quote/missing", Level: check.Error, Verdict: check.Missing, Want: "Ask: 50%\nor the fish",
		Start: check.Position{Line: 1, Column: 1}, End: check.Position{Line: 1, Column: 1}, Message: "no quote like “Ask: 50%\nor the fish”"},
}

func render(t *testing.T, format string, color bool) string {
	t.Helper()
	var b strings.Builder
	w, err := NewFindings(format, &b, color, "v1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range someFindings {
		if err := w.Write([]check.Finding{f}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFindingsText(t *testing.T) {
	want := strings.Join([]string{
		"news/50% off, b.txt:3:2: error: quote/altered: the quote was altered [2]",
		"  “We will sell,” said�[31m Ada & <Roe>.",
		"   ^^^^^^^^^^^^",
		"  We [-won’t-] {+will+} sell",
		"news/50% off, b.txt:5:2: warning: quote/no-speaker: nobody is said to have spoken this",
		"  “Who",
		"   ^^^",
		"c: error: quote/missing: no quote like “Ask: 50% or the fish” [3]",
		"1 verified, 2 errors, 1 warning",
		"",
	}, "\n")
	if diff := cmp.Diff(want, render(t, "text", false)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !strings.Contains(render(t, "text", true), "\x1b[32m{+will+}\x1b[0m") {
		t.Error("no colour where it was asked for")
	}
}

func TestFindingsJSON(t *testing.T) {
	var array, lines []map[string]any
	if err := json.Unmarshal([]byte(render(t, "json", false)), &array); err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(strings.NewReader(render(t, "jsonl", false)))
	for dec.More() {
		var one map[string]any
		if err := dec.Decode(&one); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, one)
	}
	if diff := cmp.Diff(array, lines); diff != "" {
		t.Errorf("json and jsonl differ:\n%s", diff)
	}
	want := map[string]any{
		"expect": "1", "article": "a", "verdict": "verified", "match": "exact", "rule": nil, "level": nil, "start": 1.0, "end": 11.0,
		"path": "news/a.txt", "line": 1.0, "column": 2.0, "end_line": 1.0, "end_column": 12.0, "found": "It is done", "speaker": "Lena Brandt",
		"message": "verified", "diff": []any{},
	}
	if diff := cmp.Diff(want, array[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := array[3]; got["line"] != nil || got["found"] != nil || got["verdict"] != "missing" {
		t.Errorf("a quote that is nowhere has a place: %v", got)
	}
}

func TestFindingsSARIF(t *testing.T) {
	out := render(t, "sarif", false)
	log, err := sarif.FromString(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Validate(); err != nil { // against the schema of OASIS
		t.Fatal(err)
	}
	if n := len(log.Runs[0].Results); n != 3 {
		t.Fatalf("%d results, want 3", n)
	}
	place := log.Runs[0].Results[0].Locations[0].PhysicalLocation
	if got := *place.ArtifactLocation.URI; got != "news/50%25%20off,%20b.txt" {
		t.Errorf("uri %q", got)
	}
	if r := place.Region; *r.StartLine != 3 || *r.StartColumn != 2 || *r.EndColumn != 14 {
		t.Errorf("region %+v", r)
	}
	if out != render(t, "sarif", false) {
		t.Error("two runs differ")
	}
}

// Read by the parser that CI tools in Go use.
func TestFindingsJUnit(t *testing.T) {
	suites, err := junitparser.Ingest([]byte(render(t, "junit", false)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range suites {
		for _, c := range s.Tests {
			got = append(got, fmt.Sprintf("%s: %s: %s", s.Name, c.Name, c.Status))
		}
	}
	want := []string{
		"news/a.txt: 1: It is done: passed",
		"news/50% off, b.txt: 2: We won’t sell: failed",
		"news/50% off, b.txt: quote/no-speaker: Who\nknows?: passed",
		"c: 3: Ask: 50%\nor the fish: failed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	if altered := suites[1].Tests[0].Error.Error(); !strings.Contains(altered, "[-won’t-]") {
		t.Errorf("the failure does not show the diff: %s", altered)
	}
	if warned := suites[1].Tests[1].SystemOut; !strings.Contains(warned, "warning: ") {
		t.Errorf("the warning is lost: %q", warned)
	}
}

func TestFindingsGitHub(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(render(t, "github", false)), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d annotations, want 3, one a line:\n%s", len(lines), strings.Join(lines, "\n"))
	}
	want := "::error file=news/50%25 off%2C b.txt,line=3,endLine=3,col=2,endColumn=14,title=quote/altered::the quote was altered%0AWe [-won’t-] {+will+} sell"
	if diff := cmp.Diff(want, lines[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	// Read back as the runner does.
	_, message, _ := strings.Cut(lines[2][2:], "::")
	message = strings.NewReplacer("%0A", "\n", "%0D", "\r", "%25", "%").Replace(message)
	if message != someFindings[3].Message {
		t.Errorf("read back as %q", message)
	}
}

func TestFindingsFormatUnknown(t *testing.T) {
	if _, err := NewFindings("xml", nil, false, ""); err == nil || !strings.Contains(err.Error(), "text, json, jsonl, sarif, junit or github") {
		t.Errorf("got error %v", err)
	}
}
