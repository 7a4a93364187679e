package explain_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"factbox/internal/explain"
	"factbox/internal/news"
	"factbox/internal/pipeline"
)

// analyse reads a text as the program does, on the day that examples are told.
func analyse(t *testing.T, text string) *news.Facts {
	t.Helper()
	a, err := pipeline.NewAnalyser(pipeline.Options{Explain: true, Indirect: true})
	if err != nil {
		t.Fatal(err)
	}
	return a.Analyse(news.Article{ID: "example", Text: text, Published: news.Published{Date: "2025-04-17", From: "flag"}})
}

// TestExamples runs the example of every rule through the whole program: a
// decision of that rule must show.
func TestExamples(t *testing.T) {
	id := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, room := range explain.Rooms {
		seen := map[string]bool{}
		for _, r := range room.Rules {
			if !id.MatchString(r.ID) || seen[r.ID] {
				t.Errorf("%s: %q is no id, or stands twice", room.Stage, r.ID)
			}
			seen[r.ID] = true
			if r.Does == "" || r.Example == "" {
				t.Errorf("%s/%s says nothing, or has no example", room.Stage, r.ID)
				continue
			}
			if !shows(explain.All(analyse(t, r.Example)), room.Stage, r.ID) {
				t.Errorf("%s/%s does not show in its example: %s", room.Stage, r.ID, r.Example)
			}
		}
	}
}

func shows(all []explain.Explanation, stage, id string) bool {
	for _, e := range all {
		for _, s := range e.Steps {
			if s.Stage == stage && s.Rule == id {
				return true
			}
		}
	}
	return false
}

const article = "LIMA — Ana Sol, the mayor of Lima, left on Tuesday. “We stay,” said Sol."

func TestAll(t *testing.T) {
	f := analyse(t, article)
	all := explain.All(f)
	facts := len(f.People) + len(f.Places) + len(f.Organizations) + len(f.Quotes) + len(f.Times) + len(f.Events)
	named := 0
	for _, e := range all {
		if e.Fact != "" {
			named++
		}
		if len(e.Steps) == 0 {
			t.Errorf("%s %s has no reason", e.Kind, e.Text)
		}
	}
	if facts == 0 || named != facts {
		t.Errorf("%d facts, %d of them explained", facts, named)
	}
	if got := explain.OfFact(all, "p1"); len(got) != 1 || got[0].Text != "Ana Sol" {
		t.Errorf("p1: %+v", got)
	}
	at := strings.Index(article, "We stay")
	if got := explain.At(all, at); len(got) == 0 || got[0].Kind != "quote" {
		t.Errorf("at %d: %+v", at, got)
	}
}

// TestEventsSayWho: in the examples of all rules each participant and each place of an event has its reason.
func TestEventsSayWho(t *testing.T) {
	for _, room := range explain.Rooms {
		for _, r := range room.Rules {
			f := analyse(t, r.Example)
			all := explain.All(f)
			for _, v := range f.Events {
				reasons := map[string]int{}
				for _, e := range explain.OfFact(all, v.ID) {
					for _, s := range e.Steps {
						reasons[s.Rule[:strings.IndexByte(s.Rule+"-", '-')]]++
						if s.Rule == "not-around" {
							reasons["where"]--
						}
					}
				}
				if reasons["who"] != len(v.Who) || reasons["where"] != len(v.Where) {
					t.Errorf("%s: %q has who %v, where %v, reasons %v", r.Example, v.Headline, v.Who, v.Where, reasons)
				}
			}
		}
	}
}

// TestLostNames: what was doubtful and became no fact says how its ballot came out.
func TestLostNames(t *testing.T) {
	const text = "A Tormund was seen. The Keel Act was passed."
	for word, runnerUp := range map[string]string{"Tormund": "organization", "Keel Act": "organization"} {
		at := explain.At(explain.All(analyse(t, text)), strings.Index(text, word))
		if len(at) != 1 || at[0].Kind != "let go" || at[0].Text != word {
			t.Errorf("%s: %+v", word, at)
			continue
		}
		if s := at[0].Steps[0]; s.Stage != "link" || s.Rule != "ballot" || s.Decision != "no name" || s.RunnerUp != runnerUp || len(s.Evidence) == 0 {
			t.Errorf("%s: %+v", word, s)
		}
	}
}

func TestWriters(t *testing.T) {
	f := analyse(t, "Ana \x1b[31mSol left Lima on Tuesday.")
	all := explain.All(f)
	var text, js bytes.Buffer
	if err := explain.Text(&text, f, all); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsRune(text.String(), 0x1b) {
		t.Errorf("an escape reaches the terminal: %q", text.String())
	}
	if err := explain.JSON(&js, f, all); err != nil {
		t.Fatal(err)
	}
	var list []map[string]any
	if err := json.Unmarshal(js.Bytes(), &list); err != nil || len(list) != len(all) {
		t.Errorf("%d of %d explanations as JSON: %v", len(list), len(all), err)
	}
}
