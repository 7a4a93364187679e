package check

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Fingerprint names a finding for as long as the words it is about stay the
// same: lines may move. It holds the rule, the article and the words; equal
// findings of one article are counted.
type Fingerprint string

// Prints gives findings their fingerprints, in the order of the run.
type Prints struct{ seen map[string]int }

// Set gives f its fingerprint.
func (p *Prints) Set(f *Finding) {
	if p.seen == nil {
		p.seen = map[string]int{}
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{f.Rule, cleanPath(f.Path + "\x00" + f.Article), f.Want, f.Found}, "\x00")))
	print := hex.EncodeToString(sum[:8])
	p.seen[print]++
	if n := p.seen[print]; n > 1 {
		print += "-" + strconv.Itoa(n)
	}
	f.Fingerprint = Fingerprint(print)
}

// Baseline is the findings that are known and not reported again: a file of
// lines that begin with a fingerprint. What follows it on a line, and lines that
// begin with "#", are for people, who may write down there why a finding stays.
type Baseline map[Fingerprint]bool

// ReadBaseline reads a baseline.
func ReadBaseline(r io.Reader) (Baseline, error) {
	b := Baseline{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		print, _, _ := strings.Cut(line, " ")
		if hash, _, _ := strings.Cut(print, "-"); len(hash) != 16 || strings.Trim(hash, "0123456789abcdef") != "" {
			return nil, fmt.Errorf("line %d: %q is no fingerprint", n, print)
		}
		b[Fingerprint(print)] = true
	}
	return b, lines.Err()
}

// WriteBaseline writes findings as a baseline, sorted, so that a new one is one
// line of a diff.
func WriteBaseline(w io.Writer, findings []Finding) error {
	lines := make([]string, 0, len(findings))
	for _, f := range findings {
		lines = append(lines, fmt.Sprintf("%s %s %s: %s", f.Fingerprint, f.Rule, oneLine(f.Path), oneLine(f.Message)))
	}
	slices.Sort(lines)
	_, err := io.WriteString(w, "# Findings of factbox check that are known. Written by --update-baseline; what\n# follows a fingerprint is for people.\n")
	for _, line := range lines {
		if err == nil {
			_, err = fmt.Fprintln(w, line)
		}
	}
	return err
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
