package check

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"factbox/internal/news"
)

// babble makes sentences of common and of rare words.
func babble(rnd *rand.Rand, n int) string {
	common := strings.Fields("the of and to in a is that for it was on with as at by we they this from")
	words := make([]string, n)
	for i := range words {
		if words[i] = common[rnd.IntN(len(common))]; rnd.IntN(2) == 0 {
			words[i] = fmt.Sprintf("w%c%c%c", 'a'+rnd.IntN(26), 'a'+rnd.IntN(26), 'a'+rnd.IntN(26))
		}
	}
	return strings.Join(words, " ")
}

// BenchmarkAnywhere looks for 10,000 quotes, half of them altered, none of which
// names its article, in 200 articles.
func BenchmarkAnywhere(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var expected []Expectation
	var articles []*Article
	for range 200 {
		var text strings.Builder
		for range 10 {
			q := babble(rnd, 15)
			fmt.Fprintf(&text, "“%s,” said Ada Roe. %s.\n\n", q, babble(rnd, 12))
			for k := range 5 {
				if k > 2 {
					q = strings.Replace(q, " ", " other ", 1)
				}
				expected = append(expected, Expectation{ID: fmt.Sprint(len(expected)), Text: q})
			}
		}
		articles = append(articles, NewArticle(article(text.String()), 0))
	}
	b.ResetTimer()
	for b.Loop() {
		c := NewChecker(expected, nil, Options{}, nil)
		for _, a := range articles {
			c.Article(a, Source{Text: a.as.Text})
		}
		if list, err := c.Finish(); err != nil || len(list) != len(expected) {
			b.Fatalf("%d findings, error %v", len(list), err)
		}
	}
}

// BenchmarkExpectations holds 1,000 expectations, three in ten altered, against
// one article of 100 kB whose facts are known.
func BenchmarkExpectations(b *testing.B) {
	rnd := rand.New(rand.NewPCG(7, 8))
	var text strings.Builder
	var expected []Expectation
	for text.Len() < 100_000 {
		q := babble(rnd, 15)
		fmt.Fprintf(&text, "“%s,” said Ada Roe. %s.\n\n", q, babble(rnd, 12))
		for range 2 {
			if len(expected)%10 < 3 {
				q = strings.Replace(q, " ", " other ", 1)
			}
			expected = append(expected, Expectation{ID: fmt.Sprint(len(expected)), Text: q, Article: "a"})
		}
	}
	facts := article(text.String())
	facts.ID = "a"
	for b.Loop() {
		c := NewChecker(expected, nil, Options{}, nil)
		c.Article(NewArticle(facts, 0), Source{Text: facts.Text})
		if _, err := c.Finish(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(expected)), "expectations/op")
}

// An expectation that names no article is found wherever it stands, also where
// an attribution parts it, and what is like it is shown.
func TestAnywhere(t *testing.T) {
	a := article("“We sold the yard,” said Ada Roe. “We kept the boats.”", "Ada Roe", "Ada Roe")
	b := article("“Nobody asked the crews about the yard,” said Jon Vale.", "Jon Vale")
	a.ID, b.ID = "a", "b"
	expected := []Expectation{
		{ID: "1", Text: "Nobody asked the crews about the yard"},
		{ID: "2", Text: "We sold the yard. We kept the boats."},
		{ID: "3", Text: "Nobody asked the captains about the yard"},
		{ID: "4", Text: "boats"},
		{ID: "5", Text: "Ask … fish"},
	}
	c := NewChecker(expected, nil, Options{}, nil)
	for _, f := range []*Article{NewArticle(a, 0), NewArticle(b, 0)} {
		if got := c.Article(f, Source{Text: f.as.Text}); len(got) > 0 {
			t.Errorf("decided too early: %+v", got)
		}
	}
	got, err := c.Finish()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"b verified", "a verified", "b altered", "a verified", "a missing"}
	for i, f := range got {
		if s := f.Article + " " + string(f.Verdict); s != want[i] {
			t.Errorf("expectation %s: %s, want %s", f.Expect, s, want[i])
		}
	}
}

// A missing quote is looked for in the other articles.
func TestElsewhere(t *testing.T) {
	a, b := article("“We sold the yard,” said Ada Roe.", "Ada Roe"), article("“Nobody asked the crews,” said Jon Vale.", "Jon Vale")
	a.ID, b.ID = "a", "b"
	c := NewChecker([]Expectation{{ID: "1", Text: "Nobody asked the crews", Article: "a"}}, nil, Options{}, nil)
	c.Article(NewArticle(a, 0), Source{Text: a.Text})
	c.Article(NewArticle(b, 0), Source{Text: b.Text})
	got, err := c.Finish()
	if err != nil || len(got) != 1 || !strings.HasSuffix(got[0].Message, "; it stands in b, said by Jon Vale") {
		t.Errorf("got %+v, error %v", got, err)
	}
}

// An article that nobody expects anything of is read only when a missing quote
// stands in it.
func TestUnread(t *testing.T) {
	a := article("“We sold the yard,” said Ada Roe.", "Ada Roe")
	a.ID = "a"
	texts := map[string]string{"b": "“Nobody asked the crews,” said Jon Vale.", "c": "“The boat is late,” said Jon Vale."}
	c := NewChecker([]Expectation{{ID: "1", Text: "Nobody asked the crews", Article: "a"}}, nil, Options{}, nil)
	read := ""
	c.Article(NewArticle(a, 0), Source{Text: a.Text})
	for _, id := range []string{"b", "c"} {
		if c.Wants(news.Article{ID: id, Text: texts[id]}) {
			t.Errorf("%s is wanted", id)
		}
		c.Pass(texts[id], func() (*Article, error) {
			read += id
			facts := article(texts[id], "Jon Vale")
			facts.ID = id
			return NewArticle(facts, 0), nil
		})
	}
	if !c.Wants(news.Article{ID: "a"}) {
		t.Error("a is not wanted")
	}
	got, err := c.Finish()
	if err != nil || len(got) != 1 || !strings.HasSuffix(got[0].Message, "; it stands in b, said by Jon Vale") || read != "b" {
		t.Errorf("got %+v, %v, having read %q", got, err, read)
	}
}

// Lint costs its length. Time is noisy, so what is compared is the memory that
// twice the text asks for: each comparison of two quotes asks for some.
func TestLintIsLinear(t *testing.T) {
	cost := func(n int) float64 {
		rnd := rand.New(rand.NewPCG(3, 4))
		var text strings.Builder
		for range n {
			fmt.Fprintf(&text, "“%s,” said Ada Roe.\n\n", babble(rnd, 15))
		}
		a := NewArticle(article(text.String()), 0)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		NewChecker(nil, nil, Options{}, nil).Article(a, Source{Text: a.as.Text})
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	if one, two := cost(1000), cost(2000); two > 2.6*one {
		t.Errorf("twice the text takes %.1f times the memory", two/one)
	}
}
