//go:build unix

package main

import (
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var kills = flag.Int("kills", 3, "how often the test of a killed run to a database kills it")

// query asks a database through the sqlite3 of the system, as a user would.
func query(t *testing.T, db, sql string) string {
	t.Helper()
	if _, err := exec.LookPath("sqlite3"); err != nil {
		t.Skip("no sqlite3 here")
	}
	out, err := exec.Command("sqlite3", db, sql).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", sql, err, out)
	}
	return string(out)
}

// TestQuestions runs the statements of docs/corpus.md, in their order, on a small
// corpus.
func TestQuestions(t *testing.T) {
	page, err := os.ReadFile("../../.github/docs/corpus.md")
	if err != nil {
		t.Fatal(err)
	}
	var statements []string
	for line := range strings.Lines(string(page)) {
		if sql, ok := strings.CutPrefix(strings.TrimSpace(line), "sqlite3 facts.db \""); ok {
			sql, _, _ = strings.Cut(sql, `"`)
			statements = append(statements, sql)
		}
	}
	want := []string{
		"It is done,|road\nWe have not one driver to spare,|snow\n",
		"Ingrid Solheim|2\nTomas Reidy|1\n",
		"female|2|1\nmale|1|1\n",
		"2025-01-06|Snow closed the bridge in Bergen\n2025-02-02|Mayor Ingrid Solheim opened the road in Bergen\n",
		"Mayor Ingrid Solheim opened the road in Bergen\n",
		"road|2|windows-874,iso-8859-11\n",
		"snow-again|snow|1.0\n",
	}
	if len(statements) != len(want) {
		t.Fatalf("corpus.md has %d statements, want %d: %q", len(statements), len(want), statements)
	}
	dir := t.TempDir()
	articles := filepath.Join(dir, "articles")
	os.Mkdir(articles, 0o777)
	for name, text := range sixArticles {
		if err := os.WriteFile(filepath.Join(articles, name+".txt"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	db := filepath.Join(dir, "facts.db")
	run(t, nil, "-q", "-o", db, articles)
	for i, sql := range statements {
		if diff := cmp.Diff(want[i], query(t, db, sql)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", sql, diff)
		}
	}
}

const snow = `Snow closed the bridge in Bergen on Monday.

“We have not one driver to spare,” Mayor Ingrid Solheim told reporters at the town hall. She said the plows had been out since four in the morning and that the drivers had not slept.

Farmers in the hills around the town said that their milk could not be fetched, and that two barns had lost their roofs under the weight of the snow. Schools stay closed until further notice.
`

var sixArticles = map[string]string{
	"snow":       "---\npublished: 2025-01-08\n---\n" + snow,
	"snow-again": "---\npublished: 2025-01-09\n---\n" + snow,
	"road":       "---\npublished: 2025-02-03\n---\nMayor Ingrid Solheim opened the road in Bergen on Sunday.\n\n“It is done,” Solheim said. The plow driversโ€™ union wasnโt there.\n",
	"mill":       "---\npublished: 2025-02-04\n---\nThe mill in Hull is for sale.\n\n“Nobody wants it,” its owner, Tomas Reidy, said. He has worked there since he was a boy.\n",
}

// TestKilledDatabase kills a run to a database again and again, resumes it, and
// asks for the rows of an uninterrupted run.
func TestKilledDatabase(t *testing.T) {
	if testing.Short() {
		t.Skip("runs many times")
	}
	dir := t.TempDir()
	in := corpus(t, dir, *articles)
	start := time.Now()
	want, got := filepath.Join(dir, "want.db"), filepath.Join(dir, "got.db")
	run(t, nil, "-q", "-o", want, in)
	took := time.Since(start)

	random := rand.New(rand.NewPCG(5, 6))
	killed, attempts := 0, 0
	for ; ; attempts++ {
		cmd := exec.Command("factbox", "-q", "--resume", "-o", got, in)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if killed < *kills && attempts < 3**kills {
			time.Sleep(time.Duration(random.Int64N(int64(took))))
			cmd.Process.Kill()
		}
		if cmd.Wait() != nil {
			killed++
			if diff := cmp.Diff("ok\n", query(t, got, "PRAGMA integrity_check; PRAGMA foreign_key_check")); diff != "" && diff != "\n" {
				t.Fatalf("after a kill: %s", diff)
			}
			continue
		}
		if killed >= *kills || attempts >= 3**kills {
			break
		}
		if err := os.Remove(got); err != nil { // done before it was killed: from the start
			t.Fatal(err)
		}
	}
	if killed == 0 {
		t.Error("never killed")
	}
	t.Logf("%d kills in %d attempts", killed, attempts)
	if a, b := query(t, want, ".dump"), query(t, got, ".dump"); a != b {
		t.Errorf("after %d kills the rows differ:\n%s", killed, cmp.Diff(strings.Split(a, "\n"), strings.Split(b, "\n"))[:2000])
	}
}
