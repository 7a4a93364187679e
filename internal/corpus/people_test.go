package corpus_test

import (
	"strings"
	"testing"

	"factbox/internal/corpus"
	"factbox/internal/news"
	"factbox/internal/pipeline"
)

// TestPeopleOverArticles links the people of 300 articles in which 60 names
// are shared, half of them by more than one person.
func TestPeopleOverArticles(t *testing.T) {
	analyser, err := pipeline.NewAnalyser(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[string][]corpus.Appearance{}
	truth := map[string][]int{}
	missed := 0
	for i, s := range corpus.Stories(300) {
		f := analyser.Analyse(news.Article{ID: s.ID, Text: s.Text, Published: news.Published{Date: s.Published, From: "flag"}})
		found := false
		for _, a := range corpus.Of(f, int64(i)).People {
			who, known := s.Who[corpus.Key(a.Name)]
			if !known {
				continue
			}
			found = true
			blocks[corpus.Key(a.Name)] = append(blocks[corpus.Key(a.Name)], a)
			truth[corpus.Key(a.Name)] = append(truth[corpus.Key(a.Name)], who)
		}
		if !found {
			missed++
		}
	}
	var together, right, pairs int
	for key, block := range blocks {
		linked := corpus.People(block)
		for i := range block {
			for j := range i {
				same, said := truth[key][i] == truth[key][j], linked[i] == linked[j]
				if same {
					pairs++
				}
				if said {
					together++
				}
				if same && said {
					right++
				}
				if said && !same {
					t.Logf("joined: %q %v and %q %v", block[i].Name, block[i].Roles, block[j].Name, block[j].Roles)
				}
				if same && !said && testing.Verbose() {
					t.Logf("apart: %q %v and %q %v", block[i].Name, block[i].Roles, block[j].Name, block[j].Roles)
				}
			}
		}
	}
	precise, complete := 100*float64(right)/float64(together), 100*float64(right)/float64(pairs)
	t.Logf("%d articles without their bearer; %d pairs: %.1f %% precise, %.1f %% complete", missed, pairs, precise, complete)
	if precise < 95 || complete < 80 {
		t.Error(strings.ToUpper("want 95 % precise and 80 % complete"))
	}
}
