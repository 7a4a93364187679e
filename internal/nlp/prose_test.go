package nlp

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
)

// Given prose's own words, the tagger gives prose's tags. Prose shares a token
// between all equal words of a text, so that each has the tag of the last one;
// that, and what prose decides before it asks its weights, is left out.
func TestTaggerAgreesWithProse(t *testing.T) {
	tagger, err := loadTagger()
	if err != nil {
		t.Fatal(err)
	}
	model := proseModel(t)
	words, shared, tied, other := 0, 0, 0, 0
	for _, sentence := range strings.SplitAfter(proseText(t, "sherlock.txt", 120_000), ". ") {
		theirs := proseTokens(t, model, sentence)
		views := append([]view(nil), before[:]...)
		for _, tok := range theirs {
			views = append(views, newView(tok.Text, strings.ToLower(tok.Text)))
		}
		views = append(views, behind[:]...)
		ours := make([]Token, len(theirs))
		tagger.tag(views, ours)
		for i, tok := range theirs {
			words++
			if ours[i].Tag.String() == tok.Tag {
				continue
			}
			if overwritten(theirs, ours, i) {
				shared++
				continue
			}
			if wavers(t, model, sentence, i, ours[i].Tag) {
				tied++
				continue
			}
			other++
			if other < 20 {
				t.Logf("%q: %s, prose says %s in %q", tok.Text, ours[i].Tag, tok.Tag, sentence)
			}
		}
	}
	t.Logf("%d words, %d with the tag of a later equal word, %d that prose itself wavers on, %d others differ", words, shared, tied, other)
	if words < 10_000 || other > 0 {
		t.Error("the tagger differs from prose")
	}
}

// overwritten reports whether prose's tag of word i is that of an equal word
// further on.
func overwritten(theirs []prose.Token, ours []Token, i int) bool {
	for j := i + 1; j < len(theirs); j++ {
		if theirs[j].Text == theirs[i].Text && ours[j].Tag.String() == theirs[i].Tag {
			return true
		}
	}
	return false
}

// wavers reports whether prose, asked again, gives word i that tag: it breaks
// ties by the order of a map.
func wavers(t *testing.T, model *prose.Model, sentence string, i int, tag Tag) bool {
	for range 40 {
		if proseTokens(t, model, sentence)[i].Tag == tag.String() {
			return true
		}
	}
	return false
}

func proseModel(t testing.TB) *prose.Model {
	doc, err := prose.NewDocument("", prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Model
}

func proseTokens(t testing.TB, model *prose.Model, text string) []prose.Token {
	doc, err := prose.NewDocument(text, prose.UsingModel(model), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Tokens()
}

// proseText is the beginning of a file of prose's own test data, which the
// module cache holds; the test is skipped where it does not.
func proseText(t testing.TB, name string, size int) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/jdkato/prose/v2").Output()
	if err != nil {
		t.Skip("prose's module is not at hand:", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "testdata", name))
	if err != nil {
		t.Skip("prose's test data is not at hand:", err)
	}
	return string(text[:min(size, len(text))])
}
