package pipeline

import (
	"strings"
	"testing"

	"factbox/internal/costs"
	"factbox/internal/news"
)

// What no writer sends and some file holds is read like anything else, in time
// that grows with its length, and no fact leaves the text.
func TestBadInput(t *testing.T) {
	analyser, err := NewAnalyser(Options{Indirect: true})
	if err != nil {
		t.Fatal(err)
	}
	repeat := func(unit string) func(int) string {
		return func(size int) string { return strings.Repeat(unit, size/len(unit)) }
	}
	for _, in := range []struct {
		name string
		text func(size int) string
	}{
		{"nothing but soft hyphens", repeat("\u00ad")},
		{"one long line", repeat("The harbour was closed on Monday, said Ann Lee. ")},
		{"opening marks", repeat("“")},
		{"opening marks and words", repeat("“a ")},
		{"straight marks", repeat("\" ")},
		{"a mark without partner", func(size int) string { return "“" + repeat("The harbour was closed. ")(size) }},
		{"paragraphs without partner", repeat("“The harbour was closed.\n\n")},
		{"guillemets", repeat("» a «\n")},
		{"accents", repeat("e\u0301\u0301\u0301")},
		{"hyphens at line ends", repeat("the har-\nbour of ann-\nwater ")},
		{"mail in mail", repeat("> > a\n")},
	} {
		const size = 1 << 14
		text := in.text(4 * size)
		for _, fault := range faults(analyser.Analyse(news.Article{ID: "x", Text: text}), text) {
			t.Fatalf("%s: %s", in.name, fault)
		}
		costs.Linear(t, in.name, size, func(n int) func() {
			a := news.Article{ID: "x", Text: in.text(n)}
			return func() { analyser.Analyse(a) }
		})
	}
}
