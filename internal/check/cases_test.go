package check_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"factbox/internal/check"
	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/source"

	"github.com/rogpeppe/go-internal/txtar"
)

// The table of testdata/cases: articles of several forms, read by the whole
// program, each with quotes that must pass and quotes that must not. A line is
// "verdict | speaker | text | why it is there".
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/cases/*.txtar")
	if len(files) < 5 {
		t.Fatalf("only %d files of cases", len(files))
	}
	total, bad, failedGood := 0, 0, 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		article, cases := readCases(t, file)
		for _, c := range cases {
			total++
			if c.want != check.Verified {
				bad++
			}
			got := article.Verify(&check.Expectation{Text: c.text, Speaker: c.speaker}, check.Options{})
			if got.Verdict == c.want {
				continue
			}
			t.Logf("%s: %s: “%s” of %s is %s, want %s (%s)", name, c.why, c.text, c.speaker, got.Verdict, c.want, got.Why)
			switch {
			case got.Verdict == check.Verified:
				t.Errorf("a bad quote passes")
			case c.want == check.Verified:
				failedGood++
			default:
				t.Errorf("the wrong verdict")
			}
		}
	}
	t.Logf("%d cases, %d of them bad", total, bad)
	if total < 200 || bad < total/2 {
		t.Errorf("%d cases, %d of them bad: want 200, half of them bad", total, bad)
	}
	if failedGood > 2 {
		t.Errorf("%d good quotes fail, want two at most", failedGood)
	}
}

type verifyCase struct {
	want               check.Verdict
	speaker, text, why string
}

// readCases reads one archive: the article is its first file.
func readCases(t *testing.T, file string) (*check.Article, []verifyCase) {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), archive.Files[0].Name)
	if err := os.WriteFile(path, archive.Files[0].Data, 0o644); err != nil {
		t.Fatal(err)
	}
	var cases []verifyCase
	for line := range strings.Lines(string(archive.Files[1].Data)) {
		parts := strings.Split(strings.TrimSpace(line), " | ")
		if len(parts) != 4 {
			t.Fatalf("%s: want verdict | speaker | text | why: %s", file, line)
		}
		speaker := strings.TrimSpace(parts[1])
		if s, err := strconv.Unquote(`"` + speaker + `"`); err == nil {
			speaker = s
		}
		cases = append(cases, verifyCase{check.Verdict(parts[0]), speaker, parts[2], parts[3]})
	}
	return check.NewArticle(facts(t, path), 0), cases
}

func facts(t *testing.T, path string) *news.Facts {
	t.Helper()
	analyser, err := pipeline.NewAnalyser(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for in := range source.Inputs([]string{path}, source.Options{MaxBytes: source.DefaultMaxBytes}) {
		a := in.Read()
		if a.Err != nil {
			t.Fatal(a.Err)
		}
		return analyser.Analyse(a)
	}
	t.Fatalf("no article in %s", path)
	return nil
}
