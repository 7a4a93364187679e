package report

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/check"
	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
	junitparser "github.com/joshdk/go-junit"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// someFindings are one of each kind: verified, an error with a diff in a path
// that needs escapes, a warning, and one that stands nowhere.
var someFindings = []check.Finding{
	{Article: "a", Path: "news/a.txt", Expect: "1", Verdict: check.Verified, Match: check.Exact, Want: "It is done", Found: "It is done",
		Span: news.Span{Start: 1, End: 11}, Start: check.Position{Line: 1, Column: 2}, End: check.Position{Line: 1, Column: 12}, Message: "verified", Speaker: "Lena Brandt"},
	{Article: "b", Path: "news/50% off, b.txt", Expect: "2", Fingerprint: "0123456789abcdef", Rule: "quote/altered", Level: check.Error, Verdict: check.Altered, Want: "We won’t sell", Found: "We will sell",
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
		`  “We will sell,” said\x1b[31m Ada & <Roe>.`,
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

// What an article or its name says is never a command to the runner.
func TestFindingsTextGivesNoCommands(t *testing.T) {
	var b strings.Builder
	w, _ := NewFindings("text", &b, false, "")
	w.Write([]check.Finding{{Path: "::stop-commands::x.txt", Rule: "quote/no-speaker", Level: check.Warning, Found: "error",
		Start: check.Position{Line: 1, Column: 3}, End: check.Position{Line: 1, Column: 8}, Excerpt: check.Excerpt{Line: " ::error::gone", From: 3, To: 8}, Message: "a\n::error::b"}})
	w.Close()
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			t.Errorf("a command: %s", line)
		}
	}
	if want := "\n   \\x3a:error::gone\n        ^^^^^\n"; !strings.Contains(b.String(), want) {
		t.Errorf("the carets are off:\n%s", b.String())
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
		"message": "verified", "diff": []any{}, "fingerprint": nil,
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
	var log sarifFile
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&log); err != nil {
		t.Fatal(err)
	}
	if n := len(log.Runs[0].Results); n != 3 {
		t.Fatalf("%d results, want 3", n)
	}
	first := log.Runs[0].Results[0]
	if got := first.Locations[0].Physical.Artifact.URI; got != "news/50%25%20off,%20b.txt" {
		t.Errorf("uri %q", got)
	}
	if r := first.Locations[0].Physical.Region; r.StartLine != 3 || r.StartColumn != 2 || r.EndColumn != 14 {
		t.Errorf("region %+v", r)
	}
	if rule := log.Runs[0].Tool.Driver.Rules[first.RuleIndex]; rule.ID != first.RuleID || rule.Help.Text == "" {
		t.Errorf("the result of %s names the rule %+v", first.RuleID, rule)
	}
	for _, unset := range []string{"-1", "null", "[]"} {
		if strings.Contains(out, ": "+unset) {
			t.Errorf("a value that says nothing is written: %s", unset)
		}
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
		"news/50% off, b.txt: quote/no-speaker: Who knows?: passed",
		"c: 3: Ask: 50% or the fish: failed",
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
	want := "::error file=news/50%25 off%2C b.txt,line=3,endLine=3,col=2,endColumn=14,title=quote/altered::the quote was altered [2]%0AWe [-won’t-] {+will+} sell"
	if diff := cmp.Diff(want, lines[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	// Read back as the runner does.
	_, message, _ := strings.Cut(lines[2][2:], "::")
	message = strings.NewReplacer("%0A", "\n", "%0D", "\r", "%25", "%").Replace(message)
	if message != "no quote like “Ask: 50% or the fish” [3]" {
		t.Errorf("read back as %q", message)
	}
}

// GitHub drops an annotation that has columns and goes over several lines.
func TestFindingsGitHubOverLines(t *testing.T) {
	for line := range strings.Lines(render(t, "github", false)) {
		if strings.Contains(line, "line=5,endLine=6") && strings.Contains(line, "col=") {
			t.Errorf("columns on an annotation of two lines: %s", line)
		}
	}
}

// The fields that GitLab's schema of a code quality report requires.
func TestFindingsGitLab(t *testing.T) {
	var issues []map[string]any
	if err := json.Unmarshal([]byte(render(t, "gitlab", false)), &issues); err != nil {
		t.Fatal(err)
	}
	if len(issues) != 3 {
		t.Fatalf("%d issues, want 3", len(issues))
	}
	want := map[string]any{
		"type": "issue", "check_name": "quote/altered", "severity": "major", "fingerprint": "0123456789abcdef",
		"description": "the quote was altered [2]: We [-won’t-] {+will+} sell",
		"location":    map[string]any{"path": "news/50% off, b.txt", "lines": map[string]any{"begin": 3.0}},
	}
	if diff := cmp.Diff(want, issues[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// gitlabSchema is what GitLab asks of a code quality report: the table of fields in
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. Paths
// are relative, without "./"; of two issues with one fingerprint it shows the first.
const gitlabSchema = `{
	"type": "array",
	"items": {
		"type": "object",
		"required": ["description", "check_name", "fingerprint", "severity", "location"],
		"properties": {
			"description": {"type": "string", "minLength": 1},
			"check_name": {"type": "string", "minLength": 1},
			"fingerprint": {"type": "string"},
			"severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
			"location": {
				"type": "object",
				"required": ["path", "lines"],
				"properties": {
					"path": {"type": "string", "minLength": 1, "not": {"pattern": "^(/|[.]/)"}},
					"lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}}
				}
			}
		}
	}
}`

func TestFindingsGitLabValid(t *testing.T) {
	if err := compiled(t, []byte(gitlabSchema)).Validate(parsed(t, render(t, "gitlab", false))); err != nil {
		t.Error(err)
	}
}

// Findings as JSON are what their schema says, and the schema can find fault.
func TestFindingsSchema(t *testing.T) {
	schema := compiled(t, FindingsSchema())
	if err := schema.Validate(parsed(t, render(t, "json", false))); err != nil {
		t.Error(err)
	}
	for line := range strings.Lines(render(t, "jsonl", false)) {
		if err := schema.Validate(parsed(t, line)); err != nil {
			t.Error(err)
		}
		finding := parsed(t, line).(map[string]any)
		delete(finding, "verdict")
		if schema.Validate(finding) == nil {
			t.Errorf("valid without a verdict: %s", line)
		}
	}
}

func compiled(t *testing.T, schema []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", parsed(t, string(schema))); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parsed(t *testing.T, text string) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestFindingsRDJSON(t *testing.T) {
	var result struct {
		Source      struct{ Name string }
		Diagnostics []struct {
			Message, Severity string
			Location          struct {
				Path  string
				Range *struct{ Start, End struct{ Line, Column int } }
			}
			Code struct{ Value string }
		}
	}
	if err := json.Unmarshal([]byte(render(t, "rdjson", false)), &result); err != nil {
		t.Fatal(err)
	}
	if len(result.Diagnostics) != 3 || result.Source.Name != "factbox" {
		t.Fatalf("got %+v", result)
	}
	first, last := result.Diagnostics[0], result.Diagnostics[2]
	if first.Severity != "ERROR" || first.Code.Value != "quote/altered" || first.Location.Range.Start.Line != 3 || first.Location.Path != "news/50% off, b.txt" {
		t.Errorf("got %+v", first)
	}
	if last.Location.Range != nil {
		t.Error("a quote that is nowhere has a place")
	}
}

func TestFindingsFormatUnknown(t *testing.T) {
	if _, err := NewFindings("xml", nil, false, ""); err == nil || !strings.Contains(err.Error(), "text, json, jsonl, sarif, junit, github, gitlab or rdjson") {
		t.Errorf("got error %v", err)
	}
}

// The validator of the format's editors, with GitHub's rules. It comes from npm
// (@microsoft/sarif-multitool) and is named by SARIF_MULTITOOL.
func TestFindingsSARIFValid(t *testing.T) {
	tool := os.Getenv("SARIF_MULTITOOL")
	if tool == "" {
		t.Skip("SARIF_MULTITOOL is not set: the log is not validated by Microsoft's tool")
	}
	file := filepath.Join(t.TempDir(), "findings.sarif")
	if err := os.WriteFile(file, []byte(render(t, "sarif", false)), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool, "validate", file, "--rule-kind", "Sarif;Ghas")
	cmd.Env = append(os.Environ(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")
	out, err := cmd.CombinedOutput()
	if err != nil || strings.Contains(string(out), ": error ") || !strings.Contains(string(out), "Analysis completed successfully") {
		t.Errorf("%v\n%s", err, out)
	}
}
