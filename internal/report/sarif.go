package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/url"
	"strconv"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"factbox/internal/check"
)

// sarifLog collects findings into one SARIF 2.1.0 log, the format of GitHub
// code scanning. Verified quotes are not results.
type sarifLog struct {
	w    io.Writer
	run  *sarif.Run
	seen map[string]int // fingerprints, to tell equal findings apart
}

func newSARIF(w io.Writer, version string) *sarifLog {
	run := sarif.NewRun()
	// Columns count code points, as everything of factbox does; SARIF's own
	// default is UTF-16 units.
	run.WithColumnKind("unicodeCodePoints")
	driver := sarif.NewToolComponent().WithName("factbox").WithVersion(version)
	for _, rule := range check.Rules {
		driver.AddRule(sarif.NewRule(rule.ID).
			WithShortDescription(sarif.NewMultiformatMessageString().WithText(rule.Title)).
			WithFullDescription(sarif.NewMultiformatMessageString().WithText(rule.Help)).
			WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(string(rule.Level))))
	}
	run.WithTool(sarif.NewTool().WithDriver(driver))
	return &sarifLog{w: w, run: run, seen: map[string]int{}}
}

func (s *sarifLog) Write(list []check.Finding) error {
	for _, f := range list {
		if f.Level != "" {
			s.run.AddResult(s.result(f))
		}
	}
	return nil
}

func (s *sarifLog) result(f check.Finding) *sarif.Result {
	region := sarif.NewRegion().WithStartLine(max(1, f.Start.Line))
	if f.Found != "" {
		region.WithStartColumn(f.Start.Column).WithEndLine(f.End.Line).WithEndColumn(f.End.Column)
	}
	place := sarif.NewPhysicalLocation().
		WithArtifactLocation(sarif.NewArtifactLocation().WithURI(uri(cmp.Or(f.Path, f.Article)))).
		WithRegion(region)
	text := f.Message
	if len(f.Diff) > 0 {
		text += ": " + (&findingsText{}).diff(f.Diff)
	}
	return sarif.NewRuleResult(f.Rule).
		WithRuleIndex(ruleIndex(f.Rule)).
		WithLevel(string(f.Level)).
		WithMessage(sarif.NewTextMessage(text)).
		AddLocation(sarif.NewLocationWithPhysicalLocation(place)).
		WithPartialFingerprints(map[string]string{"factbox/v1": s.fingerprint(f)})
}

func ruleIndex(id string) int {
	for i, r := range check.Rules {
		if r.ID == id {
			return i
		}
	}
	return -1
}

// fingerprint stays the same when lines move: it holds the rule, the article
// and the words, and a count where those are equal.
func (s *sarifLog) fingerprint(f check.Finding) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{f.Rule, cmp.Or(f.Path, f.Article), f.Expect, f.Want, f.Found}, "\x00")))
	print := hex.EncodeToString(sum[:8])
	s.seen[print]++
	return print + ":" + strconv.Itoa(s.seen[print])
}

// uri is a path as a relative URI reference.
func uri(path string) string {
	u := url.URL{Path: strings.TrimPrefix(path, "./")}
	return u.String()
}

func (s *sarifLog) Close() error {
	log := sarif.NewReport()
	log.AddRun(s.run)
	b, err := indented(log)
	if err == nil {
		_, err = s.w.Write(b)
	}
	return err
}
