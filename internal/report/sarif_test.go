package report

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"factbox/internal/check"
)

// sarifProfile is what a log of ours may hold: the part of SARIF 2.1.0 that is
// written, told from the standard (docs.oasis-open.org/sarif/sarif/v2.1.0), with
// what GitHub asks beyond it ("SARIF support for code scanning"): help and a short
// description of at most 1,024 letters for each rule, a name of at most 255, a place
// for each result. A property that the standard does not know fails.
const sarifProfile = `{
	"type": "object",
	"required": ["version", "runs"],
	"additionalProperties": false,
	"properties": {
		"$schema": {"const": "https://json.schemastore.org/sarif-2.1.0.json"},
		"version": {"const": "2.1.0"},
		"runs": {"type": "array", "minItems": 1, "maxItems": 20, "items": {"$ref": "#/$defs/run"}}
	},
	"$defs": {
		"run": {
			"type": "object",
			"required": ["tool", "results", "columnKind"],
			"additionalProperties": false,
			"properties": {
				"tool": {
					"type": "object",
					"required": ["driver"],
					"additionalProperties": false,
					"properties": {"driver": {"$ref": "#/$defs/driver"}}
				},
				"columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
				"results": {"type": "array", "items": {"$ref": "#/$defs/result"}}
			}
		},
		"driver": {
			"type": "object",
			"required": ["name", "version", "rules"],
			"additionalProperties": false,
			"properties": {
				"name": {"type": "string", "minLength": 1},
				"version": {"type": "string", "pattern": "^[0-9]+([.][0-9]+)*"},
				"rules": {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"$ref": "#/$defs/rule"}}
			}
		},
		"rule": {
			"type": "object",
			"required": ["id", "name", "shortDescription", "fullDescription", "help"],
			"additionalProperties": false,
			"properties": {
				"id": {"type": "string", "minLength": 1, "maxLength": 255},
				"name": {"type": "string", "pattern": "^([A-Z][a-z]+)+$", "maxLength": 255},
				"shortDescription": {"$ref": "#/$defs/description"},
				"fullDescription": {"$ref": "#/$defs/description"},
				"help": {"$ref": "#/$defs/description"},
				"defaultConfiguration": {
					"type": "object",
					"additionalProperties": false,
					"properties": {"level": {"$ref": "#/$defs/level"}}
				}
			}
		},
		"result": {
			"type": "object",
			"required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
			"additionalProperties": false,
			"properties": {
				"ruleId": {"type": "string", "minLength": 1},
				"ruleIndex": {"type": "integer", "minimum": 0},
				"level": {"$ref": "#/$defs/level"},
				"message": {"$ref": "#/$defs/sentence"},
				"locations": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/location"}},
				"partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}}
			}
		},
		"location": {
			"type": "object",
			"required": ["physicalLocation"],
			"additionalProperties": false,
			"properties": {
				"physicalLocation": {
					"type": "object",
					"required": ["artifactLocation", "region"],
					"additionalProperties": false,
					"properties": {
						"artifactLocation": {
							"type": "object",
							"required": ["uri"],
							"additionalProperties": false,
							"properties": {"uri": {"type": "string", "minLength": 1, "pattern": "^[!-~]+$"}}
						},
						"region": {
							"type": "object",
							"required": ["startLine"],
							"additionalProperties": false,
							"properties": {
								"startLine": {"$ref": "#/$defs/ordinal"},
								"startColumn": {"$ref": "#/$defs/ordinal"},
								"endLine": {"$ref": "#/$defs/ordinal"},
								"endColumn": {"$ref": "#/$defs/ordinal"},
								"snippet": {
									"type": "object",
									"required": ["text"],
									"additionalProperties": false,
									"properties": {"text": {"type": "string"}}
								}
							},
							"dependentRequired": {"endLine": ["startColumn", "endColumn"], "endColumn": ["startColumn"]}
						}
					}
				}
			}
		},
		"description": {"allOf": [{"$ref": "#/$defs/sentence"}, {"properties": {"text": {"maxLength": 1024}}}]},
		"sentence": {
			"type": "object",
			"required": ["text"],
			"additionalProperties": false,
			"properties": {"text": {"type": "string", "pattern": "[.]$"}}
		},
		"level": {"enum": ["none", "note", "warning", "error"]},
		"ordinal": {"type": "integer", "minimum": 1}
	}
}`

// TestSARIFByItsRules needs no network: the log of a result a rule, at places of
// every form, is what the standard and GitHub read.
func TestSARIFByItsRules(t *testing.T) {
	profile := compiled(t, []byte(sarifProfile))
	for _, out := range []string{render(t, "sarif", false), sarifOf(t, findingsOfEveryRule()), sarifOf(t, nil)} {
		if err := profile.Validate(parsed(t, out)); err != nil {
			t.Error(err)
		}
		for _, fault := range sarifFaults(t, out) {
			t.Error(fault)
		}
	}
}

// TestSARIFProfile: the profile finds the faults that logs of such tools have had.
func TestSARIFProfile(t *testing.T) {
	profile := compiled(t, []byte(sarifProfile))
	good := sarifOf(t, findingsOfEveryRule())
	for _, fault := range []struct{ old, bad string }{
		{`"ruleIndex": 0`, `"ruleIndex": -1`},
		{`"version": "2.1.0"`, `"version": "2.2"`},
		{`"startLine": 3`, `"startLine": 0`},
		{`"level": "warning"`, `"level": "warn"`},
		{`"columnKind": "unicodeCodePoints"`, `"columnKind": "bytes"`},
		{`"ruleId": `, `"rule": `},
		{`"help": `, `"helps": `},
		{`"uri": "news/`, `"uri": "news /`},
	} {
		bad := strings.Replace(good, fault.old, fault.bad, 1)
		if bad == good {
			t.Errorf("%s is not in the log", fault.old)
		} else if profile.Validate(parsed(t, bad)) == nil {
			t.Errorf("valid with %s", fault.bad)
		}
	}
	for _, fault := range []struct{ old, bad string }{
		{`"ruleIndex": 0`, `"ruleIndex": 2`},
		{`"ruleIndex": 0`, `"ruleIndex": 99`},
		{`"endColumn": 14`, `"endColumn": 1`},
		{`"name": "QuoteAltered"`, `"name": "QuoteMissing"`},
	} {
		if bad := strings.Replace(good, fault.old, fault.bad, 1); bad == good || len(sarifFaults(t, bad)) == 0 {
			t.Errorf("no fault with %s", fault.bad)
		}
	}
}

// findingsOfEveryRule is one finding a rule, in paths that need escapes, in a line
// and over lines.
func findingsOfEveryRule() []check.Finding {
	var all []check.Finding
	paths := []string{"news/50% off, b.txt", "news/água é.html", "./c d.txt", "/srv/news/#1?.md"}
	for i, rule := range check.Rules {
		f := check.Finding{Article: "a", Path: paths[i%len(paths)], Rule: rule.ID, Level: rule.Level, Fingerprint: check.Fingerprint(fmt.Sprintf("%016x", i)),
			Found: "We will\nsell “it”", Start: check.Position{Line: 3, Column: 2}, End: check.Position{Line: 3 + i%2, Column: 14}, Message: "the quote was altered"}
		if f.Level == check.Off {
			f.Level = check.Warning
		}
		all = append(all, f)
	}
	return all
}

func sarifOf(t *testing.T, findings []check.Finding) string {
	t.Helper()
	var b strings.Builder
	w, err := NewFindings("sarif", &b, false, "v1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(findings); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sarifFaults are what no schema can say: a result's index is that of its rule
// (SARIF1009), no two rules share an id or a name and a name is no id (SARIF1001),
// a region ends behind its beginning (SARIF1007), a URI can be read (SARIF1002) and
// is a path (GH1005), and no more results come than GitHub takes.
func sarifFaults(t *testing.T, out string) (faults []string) {
	t.Helper()
	var log sarifFile
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&log); err != nil {
		t.Fatal(err)
	}
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	for _, run := range log.Runs {
		rules := run.Tool.Driver.Rules
		var seen []string
		for _, r := range rules {
			for _, s := range []string{r.ID, r.Name} {
				if slices.Contains(seen, s) {
					fault("%s is told twice", s)
				}
				seen = append(seen, s)
			}
		}
		for _, r := range run.Results {
			if r.RuleIndex >= len(rules) || rules[r.RuleIndex].ID != r.RuleID {
				fault("the rule %s is not number %d", r.RuleID, r.RuleIndex)
			}
			at := r.Locations[0].Physical
			if u, err := url.Parse(at.Artifact.URI); err != nil || u.Scheme != "" || u.RawQuery != "" || u.Fragment != "" {
				fault("the place %q is no path (%v)", at.Artifact.URI, err)
			}
			if g := at.Region; g.EndLine != 0 && (g.EndLine < g.StartLine || g.EndLine == g.StartLine && g.EndColumn < g.StartColumn) {
				fault("the region %+v ends before it begins", g)
			}
		}
		if len(run.Results) > 25_000 {
			fault("%d results", len(run.Results))
		}
	}
	return faults
}
