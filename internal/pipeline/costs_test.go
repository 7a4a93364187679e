package pipeline

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"factbox/internal/costs"
	"factbox/internal/news"
)

// strange are texts that once cost more than their length: a list of people, a
// run of one mark, a sentence that never ends, words without spaces.
var strange = map[string]func(n int) string{
	"names": func(n int) string {
		var b strings.Builder
		random := rand.New(rand.NewPCG(1, 2))
		name := func() string {
			var w strings.Builder
			for range 3 {
				w.WriteByte("bcdfglmnprst"[random.IntN(12)])
				w.WriteByte("aeiou"[random.IntN(5)])
			}
			return strings.ToUpper(w.String()[:1]) + w.String()[1:]
		}
		for b.Len() < n {
			fmt.Fprintf(&b, "Mayor %s %s met %s of %s Holdings in %s. ", name(), name(), name(), name(), name())
		}
		return b.String()
	},
	"quoted days": func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			name := fmt.Sprintf("%c%c%c", 'A'+i%26, 'a'+i/26%26, 'e'+i/676%20)
			fmt.Fprintf(&b, "“We left the bridge on Monday,” Ann %sson of %s Holdings said. It closed the bridge on Tuesday, and they met her at the firm in %sburg on Friday. ", name, name, name)
		}
		return b.String()
	},
	"apostrophes":     func(n int) string { return strings.Repeat("’", n/3) },
	"opening marks":   func(n int) string { return strings.Repeat("“", n/3) },
	"chained clauses": func(n int) string { return strings.Repeat("He said on Monday that ", n/23) },
	"chained names":   func(n int) string { return strings.Repeat("Ann Lee of Leeds and ", n/21) },
	"dots":            func(n int) string { return strings.Repeat(".", n) },
	"no spaces":       func(n int) string { return "The " + strings.Repeat("a.b,", n/4) },
	"blank lines":     func(n int) string { return "It rained." + strings.Repeat("\n", n) },
	"commas":          func(n int) string { return "The mayor met " + strings.Repeat("Ann Lee, ", n/9) },
	"numbers":         func(n int) string { return "The " + strings.Repeat("2019 1,2 ", n/9) },
	"quotes":          func(n int) string { return strings.Repeat("“We ‘will’ go,” she said. ", n/27) },
	"brackets":        func(n int) string { return "The " + strings.Repeat("(the ", n/5) },
	"damage":          func(n int) string { return "The mayor " + strings.Repeat("donâ€™t ", n/10) },
}

func TestCosts(t *testing.T) {
	a, err := NewAnalyser(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for what, text := range strange {
		// Four times that stays below the length from which on an article's memory
		// is given back, and fresh memory costs time of its own.
		costs.Linear(t, what, 20_000, func(n int) func() {
			s := text(n)
			return func() { a.Analyse(news.Article{ID: "a", Text: s}) }
		})
	}
}

// TestMemory holds what an article takes, in bytes for each of its bytes.
func TestMemory(t *testing.T) {
	const size, most = 1 << 20, 60
	for _, what := range []string{"dots", "blank lines"} {
		a, err := NewAnalyser(Options{})
		if err != nil {
			t.Fatal(err)
		}
		text := strange[what](size)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		a.Analyse(news.Article{ID: "a", Text: text})
		runtime.ReadMemStats(&after)
		if got := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text)); got > most {
			t.Errorf("%s: %.0f bytes a byte", what, got)
		}
	}
}
