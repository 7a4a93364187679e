package check_test

import (
	"fmt"
	"strings"
	"testing"

	"factbox/internal/check"
	"factbox/internal/costs"
	"factbox/internal/news"
	"factbox/internal/pipeline"
)

// TestCosts holds that a check costs the length of what it reads: long articles
// are linted, and expectations looked for, without a look at each pair.
func TestCosts(t *testing.T) {
	a, err := pipeline.NewAnalyser(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	run := func(list []check.Expectation, articles ...*news.Facts) {
		c := check.NewChecker(list, nil, check.Options{Level: check.Edited, Speaker: check.SpeakerName}, nil)
		for _, f := range articles {
			c.Article(check.NewArticle(f, 0), check.Source{Text: f.Text})
		}
		c.Finish()
	}
	for what, paragraph := range map[string]string{
		"lint":                  "“We will not pay,” Mayor Edith Penrose told the Post in Leeds. The council of Northgate met.\n\n",
		"lint of open marks":    "“We will not pay, said the man in Leeds. The council of Northgate met.\n\n",
		"lint of closing marks": "We will not pay,” said the man in Leeds. The council’ of Northgate met.\n\n",
		"lint of damage":        "The mayorโs office didnâ€™t answer.\n\n",
	} {
		costs.Linear(t, what, 200, func(n int) func() {
			facts := a.Analyse(news.Article{ID: "a", Text: strings.Repeat(paragraph, n)})
			copied := *facts
			return func() { run(nil, &copied) }
		})
	}
	expectations := func(n int, article string) (list []check.Expectation) {
		for i := range n {
			list = append(list, check.Expectation{ID: fmt.Sprint(i), Text: fmt.Sprintf("We have %d plows and %d drivers to spare", i, 3*i), Article: article, Line: i})
		}
		return list
	}
	costs.Linear(t, "expectations of no article", 500, func(n int) func() {
		list := expectations(n, "")
		var articles []*news.Facts
		for i := range n / 20 {
			f := *a.Analyse(news.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("“We have %d plows and %d drivers to spare,” Mayor Edith Penrose said.", i, 3*i)})
			articles = append(articles, &f)
		}
		return func() { run(list, articles...) }
	})
	costs.Linear(t, "expectations of one article", 200, func(n int) func() {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "“We have %d plows and %d drivers to spare,” Mayor Edith Penrose said.\n\n", i, 3*i)
		}
		f := *a.Analyse(news.Article{ID: "a", Text: text.String()})
		list := expectations(n, "a")
		return func() { run(list, &f) }
	})
	costs.Linear(t, "altered quotes of one article", 200, func(n int) func() {
		var text strings.Builder
		var list []check.Expectation
		for i := range n {
			fmt.Fprintf(&text, "“We have %d plows and %d drivers to spare,” a clerk of the yard said.\n\n", i, 3*i)
			list = append(list, check.Expectation{ID: fmt.Sprint(i), Text: fmt.Sprintf("We have %d trucks and %d drivers to spare", i, 3*i), Speaker: "a clerk", Article: "a", Line: i})
		}
		f := *a.Analyse(news.Article{ID: "a", Text: text.String()})
		return func() { run(list, &f) }
	})
	costs.Linear(t, "reading expectations", 2000, func(n int) func() {
		var lines strings.Builder
		for i := range n {
			fmt.Fprintf(&lines, "{\"text\": \"We have %d plows\"}\n", i)
		}
		return func() { check.ReadExpectations(strings.NewReader(lines.String())) }
	})
}
