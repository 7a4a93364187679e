package report

import (
	"cmp"
	"io"
	"net/url"
	"strings"

	"factbox/internal/check"
)

// sarifLog collects findings into one SARIF 2.1.0 log, the format of GitHub
// code scanning. Verified quotes are not results. Only what has a value is
// written: validators take an index of -1 for a fault.
type sarifLog struct {
	w   io.Writer
	run sarifRun
}

type sarifFile struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string       `json:"id"`
	Name             string       `json:"name"` // the id in Pascal case
	ShortDescription sarifText    `json:"shortDescription"`
	FullDescription  sarifText    `json:"fullDescription"`
	Help             sarifText    `json:"help"`
	Configuration    sarifDefault `json:"defaultConfiguration"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifDefault struct {
	Level string `json:"level"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Fingerprints map[string]string `json:"partialFingerprints"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

// sarifRegion counts from 1; columns are left out where the words are nowhere.
type sarifRegion struct {
	StartLine   int           `json:"startLine"`
	StartColumn int           `json:"startColumn,omitempty"`
	EndLine     int           `json:"endLine,omitempty"`
	EndColumn   int           `json:"endColumn,omitempty"`
	Snippet     *sarifSnippet `json:"snippet,omitempty"`
}

type sarifSnippet struct {
	Text string `json:"text"`
}

func newSARIF(w io.Writer, version string) *sarifLog {
	driver := sarifDriver{Name: "factbox", Version: strings.TrimPrefix(version, "v")}
	if driver.Version == "" || driver.Version[0] < '0' || driver.Version[0] > '9' {
		driver.Version = "0.0.0 " + driver.Version // versions are compared by their leading number
	}
	for _, rule := range check.Rules {
		driver.Rules = append(driver.Rules, sarifRule{
			ID: rule.ID, Name: pascal(rule.ID),
			ShortDescription: sarifText{rule.Title + "."}, FullDescription: sarifText{rule.Help},
			Help:          sarifText{rule.Help + " Switch it with --rule " + rule.ID + "=warning or --no-rule " + rule.ID + "."},
			Configuration: sarifDefault{string(rule.Level)},
		})
	}
	// Columns count code points, as everything of factbox does; SARIF's own
	// default is UTF-16 units.
	return &sarifLog{w: w, run: sarifRun{Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}}
}

// pascal is "QuoteWrongSpeaker" for "quote/wrong-speaker".
func pascal(id string) string {
	var b strings.Builder
	for _, part := range strings.FieldsFunc(id, func(c rune) bool { return c == '/' || c == '-' }) {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

func (s *sarifLog) Write(list []check.Finding) error {
	for _, f := range list {
		if f.Level != "" {
			s.run.Results = append(s.run.Results, sarifResultOf(f))
		}
	}
	return nil
}

func sarifResultOf(f check.Finding) sarifResult {
	region := sarifRegion{StartLine: max(1, f.Start.Line)}
	if f.Found != "" {
		region.StartColumn, region.EndLine, region.EndColumn = f.Start.Column, f.End.Line, f.End.Column
		region.Snippet = &sarifSnippet{f.Found}
	}
	return sarifResult{
		RuleID: f.Rule, RuleIndex: ruleIndex(f.Rule), Level: string(f.Level), Message: sarifText{described(f) + "."},
		Locations:    []sarifLocation{{sarifPhysical{sarifArtifact{uri(cmp.Or(f.Path, f.Article))}, region}}},
		Fingerprints: map[string]string{"factbox/v2": string(f.Fingerprint)},
	}
}

func ruleIndex(id string) int {
	for i, r := range check.Rules {
		if r.ID == id {
			return i
		}
	}
	return 0
}

// uri is a path as a relative URI reference.
func uri(path string) string {
	u := url.URL{Path: strings.TrimPrefix(path, "./")}
	return u.String()
}

func (s *sarifLog) Close() error {
	return writeIndented(s.w, sarifFile{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{s.run},
	})
}
