package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/source"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// run writes lines to a file, runs the job on it, and returns the lines of
// every file that it wrote, by kind: "facts", "dead", "names", "timeline".
func run(t *testing.T, o options, lines ...string) map[string][]string {
	t.Helper()
	dir := t.TempDir()
	if o.texts == "" {
		o.in = filepath.Join(dir, "in.jsonl")
		if err := os.WriteFile(o.in, []byte(strings.Join(lines, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	o.out = filepath.Join(dir, "out")
	o.shards = max(o.shards, 3)
	p, err := o.pipeline()
	if err != nil {
		t.Fatal(err)
	}
	ptest.RunAndValidate(t, p)

	written := map[string][]string{}
	files, _ := filepath.Glob(filepath.Join(dir, "out-*"))
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		kind := strings.Split(filepath.Base(file), "-")[1]
		written[kind] = append(written[kind], strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")...)
	}
	return written
}

const (
	snow = `{"id":"snow","published":"2025-01-08","text":"Snow closed the pass on Monday.\n\n“Nobody should drive today,” Mayor Edith Penrose told reporters in Leeds."}`
	road = `{"id":"road","published":"2025-02-03","text":"Edith Penrose opened the road on Sunday.\n\n“It is done,” Penrose said."}`
)

// Facts on the engine are the facts of factbox, byte for byte.
func TestFacts(t *testing.T) {
	got := run(t, options{}, snow, road)["facts"]
	var want []string
	fn := analyseFn{}
	if err := fn.Setup(); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{snow, road} {
		record, _, err := fn.record(source.Line("in.jsonl", []byte(line), source.Options{}))
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, pathless(trimLine(record)))
	}
	for i := range got {
		got[i] = pathless(got[i])
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// pathless cuts out the source's path, which is a temporary one here.
func pathless(line string) string {
	before, after, _ := strings.Cut(line, `"path":"`)
	_, after, _ = strings.Cut(after, `"`)
	return before + after
}

// A poisoned input: every good record is there, every bad one is in the dead
// letters with its id.
func TestDeadLetters(t *testing.T) {
	analyseArticle = func(a *pipeline.Analyser, article news.Article) *news.Facts {
		if article.ID == "poison" {
			panic("a stage gave up")
		}
		return a.Analyse(article)
	}
	t.Cleanup(func() { analyseArticle = (*pipeline.Analyser).Analyse })
	poison := strings.Replace(snow, `"snow"`, `"poison"`, 1)
	huge := `{"id":"huge","text":"` + strings.Repeat("snow ", 4000) + `"}`
	got := run(t, options{analyse: analyseFn{MaxBytes: 10_000}}, snow, `{broken`, `{"id":"empty"}`, "", huge, poison, road)
	if len(got["facts"]) != 2 {
		t.Errorf("%d good records, want 2", len(got["facts"]))
	}
	dead := strings.Join(got["dead"], "\n")
	if len(got["dead"]) != 5 {
		t.Errorf("%d dead letters, want 5:\n%s", len(got["dead"]), dead)
	}
	for _, id := range []string{`"id":"empty"`, `"id":"huge"`, `"id":"poison","error":"internal error: a stage gave up"`} {
		if !strings.Contains(dead, id) {
			t.Errorf("no dead letter has %s:\n%s", id, dead)
		}
	}
}

func TestIndex(t *testing.T) {
	got := run(t, options{index: true}, snow, road)
	want := `{"kind":"person","name":"Edith Penrose","articles":["road","snow"],"first":"2025-01-08","last":"2025-02-03","quotes":2}`
	if !slices.Contains(got["names"], want) {
		t.Errorf("no %s in\n%s", want, strings.Join(got["names"], "\n"))
	}
	// Monday before 8 January, Sunday before 3 February; the files sort by month.
	var closed, opened int
	for i, line := range got["timeline"] {
		if strings.Contains(line, `"interval":"2025-01-06/2025-01-06","article":"snow"`) {
			closed = i + 1
		}
		if strings.Contains(line, `"interval":"2025-02-02/2025-02-02","article":"road"`) {
			opened = i + 1
		}
	}
	if closed == 0 || opened <= closed {
		t.Errorf("timeline\n%s", strings.Join(got["timeline"], "\n"))
	}
}

func TestWholeFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "Edith Penrose spoke in Leeds.", "b.txt": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got := run(t, options{texts: filepath.Join(dir, "*.txt")})
	if len(got["facts"]) != 1 || !strings.Contains(got["facts"][0], `"id":"a"`) || len(got["dead"]) != 1 {
		t.Errorf("facts %q, dead %q", got["facts"], got["dead"])
	}
}

func TestFlagsAreNeeded(t *testing.T) {
	for _, o := range []options{{}, {in: "x"}, {out: "x"}, {in: "x", out: "x", shards: -1}} {
		if _, err := o.pipeline(); err == nil {
			t.Errorf("%+v is taken", o)
		}
	}
}
