package cli

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"factbox/internal/pipeline"
	"factbox/internal/source"
)

func TestProgress(t *testing.T) {
	for _, c := range []struct {
		size       source.Size
		done, errs int
		bytes      int64
		after      time.Duration
		want       string
	}{
		{source.Size{}, 120, 0, 4000, 10 * time.Second, "120 articles, 12 a second"},
		{source.Size{Files: 400, Bytes: 8000}, 100, 1, 2000, 10 * time.Second, "100 of 400 articles, 25 %, 30s left, 10 a second, 1 error"},
		{source.Size{Files: 1, Bytes: 8000, Lines: true}, 100, 2, 4000, 60 * time.Second, "100 articles, 50 %, 1m0s left, 2 a second, 2 errors"},
		{source.Size{Files: 1, Bytes: 10}, 3, 0, 4000, time.Second, "3 of 1 articles, 3 a second"}, // it grew
	} {
		tally := &tally{summary: summary{Articles: c.done, Errors: c.errs}, size: c.size, bytes: c.bytes}
		if got := tally.progress(c.after); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Progress is drawn over itself, not more often than a person can read, and
// is wiped off before anything else is told.
func TestProgressOnTerminal(t *testing.T) {
	var screen strings.Builder
	tally := &tally{started: time.Now().Add(-10 * time.Second), stderr: &screen, live: true, tell: true}
	for range 1000 {
		tally.add(doneOf(record{words: 5}, nil))
	}
	tally.add(doneOf(record{}, errors.New("broken")))
	tally.clear()
	if n := strings.Count(screen.String(), "\r\x1b[K"); n < 2 || n > 5 || !strings.HasSuffix(screen.String(), "\r\x1b[K") {
		t.Errorf("drawn %d times: %q", n, screen.String())
	}
	screen.Reset()
	file := filepath.Join(t.TempDir(), "run.json")
	if err := tally.report(file, false); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^factbox: 1001 articles, 1 error, 5000 words in 10[.\d]*s \(\d+ a second\)\n$`).MatchString(screen.String()) {
		t.Errorf("%q", screen.String())
	}
	if data, _ := os.ReadFile(file); !strings.HasPrefix(string(data), `{"articles":1001,"errors":1,"kept":0,"words":5000,"seconds":10`) {
		t.Errorf("%s", data)
	}
}

// Nothing is drawn in the first second, nor where nobody looks.
func TestNoProgress(t *testing.T) {
	var screen strings.Builder
	now := time.Now()
	for _, quiet := range []*tally{
		{started: now, shown: now.Add(patience), stderr: &screen, live: true},
		{started: now.Add(-time.Minute), stderr: &screen},
	} {
		quiet.add(doneOf(record{}, nil))
		quiet.clear()
	}
	if screen.Len() > 0 {
		t.Errorf("%q", screen.String())
	}
}

func doneOf(r record, err error) done[record] {
	return done[record]{in: job{Input: source.Input{Bytes: 10}}, value: r, err: err}
}

func TestStagesInOrder(t *testing.T) {
	s := stages{input: time.Second, output: time.Millisecond}
	s.spent.Add(pipeline.Spent{pipeline.Naming: 2 * time.Second})
	got, err := json.Marshal(s)
	want := `{"input":1.000000,"repair":0.000000,"reading":0.000000,"names":2.000000,"records":0.000000,"quotes":0.000000,"times":0.000000,"events":0.000000,"output":0.001000}`
	if err != nil || string(got) != want {
		t.Errorf("stages are %s, %v; want %s", got, err, want)
	}
}
