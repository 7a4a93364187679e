package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"

	"factbox/internal/check"
	"factbox/internal/escape"
)

// junit collects findings as a JUnit test report, which every CI server shows:
// a suite for each article, a case for each expectation or finding.
type junit struct {
	w      io.Writer
	suites []*junitSuite // in the order of the articles
	byName map[string]*junitSuite
}

type junitSuites struct {
	XMLName  xml.Name      `xml:"testsuites"`
	Name     string        `xml:"name,attr"`
	Tests    int           `xml:"tests,attr"`
	Failures int           `xml:"failures,attr"`
	Suites   []*junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Failure *junitFailure `xml:"failure"`
	Out     string        `xml:"system-out,omitempty"` // warnings: JUnit has no word for them
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func (j *junit) Write(list []check.Finding) error {
	for _, f := range list {
		name := cmp.Or(f.Path, f.Article)
		suite := j.suite(escape.OneLine(name))
		c := junitCase{Name: escape.OneLine(cmp.Or(f.Expect, f.Rule, "quote") + ": " + cmp.Or(f.Want, f.Found, f.Message)), Class: suite.Name}
		suite.Tests++
		detail := fmt.Sprintf("%s:%d:%d: %s: %s\n%s", suite.Name, f.Start.Line, f.Start.Column, f.Rule, escape.OneLine(f.Message), (&findingsText{}).diff(f.Diff))
		switch f.Level {
		case check.Error:
			suite.Failures++
			c.Failure = &junitFailure{Message: escape.OneLine(f.Message), Type: f.Rule, Text: detail}
		case check.Warning:
			c.Out = "warning: " + detail
		}
		suite.Cases = append(suite.Cases, c)
	}
	return nil
}

func (j *junit) suite(name string) *junitSuite {
	s := j.byName[name]
	if s == nil {
		s = &junitSuite{Name: name}
		j.byName[name] = s
		j.suites = append(j.suites, s)
	}
	return s
}

func (j *junit) Close() error {
	all := junitSuites{Name: "factbox check", Suites: j.suites}
	for _, s := range j.suites {
		all.Tests += s.Tests
		all.Failures += s.Failures
	}
	b, err := xml.MarshalIndent(all, "", "  ")
	if err == nil {
		_, err = fmt.Fprintf(j.w, "%s%s\n", xml.Header, b)
	}
	return err
}
