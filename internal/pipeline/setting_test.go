package pipeline

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"

	"golang.org/x/text/unicode/norm"
)

// A setting is a way to set a text that leaves its words alone.
type setting struct {
	name  string
	least float64 // of 100 facts so many stay
	set   func(random *rand.Rand, text string) string
}

// wrappings set the lines anew, and settings the characters too.
var wrappings = []setting{
	{"wrapped", 99, func(r *rand.Rand, text string) string { return wrap(text, 40+r.IntN(60), "", "") }},
	{"wrapped far out", 99, func(r *rand.Rand, text string) string { return wrap(text, 101+r.IntN(30), "", "") }},
	{"wrapped and indented", 99, func(r *rand.Rand, text string) string {
		indent := strings.Repeat(" ", 1+r.IntN(8))
		return wrap(text, 50+r.IntN(40), indent, indent)
	}},
	{"first lines indented", 99, func(r *rand.Rand, text string) string { return wrap(text, 50+r.IntN(40), "   ", "") }},
	{"mail", 99, func(r *rand.Rand, text string) string { return wrap(text, 60+r.IntN(16), "> ", "> ") }},
	{"hyphenated", 98, func(r *rand.Rand, text string) string { return hyphenate(r, wrap(text, 44+r.IntN(40), "", "")) }},
}

var settings = append(slices.Clone(wrappings), []setting{
	{"soft hyphens", 99, func(_ *rand.Rand, text string) string { return insert(text, "\u00ad") }},
	{"spaces without width", 99, func(_ *rand.Rand, text string) string { return insert(text, "\u200b") }},
	{"joiners", 99, func(_ *rand.Rand, text string) string { return insert(text, "\u2060") }},
	{"accents apart", 99, func(_ *rand.Rand, text string) string { return norm.NFD.String(text) }},
	{"ligatures", 99, func(_ *rand.Rand, text string) string {
		return strings.NewReplacer("ffi", "ﬃ", "ffl", "ﬄ", "fi", "ﬁ", "fl", "ﬂ", "ff", "ﬀ").Replace(text)
	}},
	{"directions", 99, func(_ *rand.Rand, text string) string {
		return strings.NewReplacer("“", "\u2067“", "”", "”\u2069").Replace(text)
	}},
}...)

// The facts of a text stay when only its setting changes.
func TestSettings(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every article many times")
	}
	analyser, err := NewAnalyser(Options{})
	if err != nil {
		t.Fatal(err)
	}
	articles := articlesOf(t, isUnset) // a text that is wrapped already would be torn by empty lines
	for _, s := range settings {
		random := rand.New(rand.NewPCG(1, 2))
		same, all := 0, 0
		var lost []string
		for _, a := range articles {
			plain := factsIn(analyser.Analyse(a))
			a.Text = s.set(random, a.Text)
			facts := analyser.Analyse(a)
			for _, fault := range faults(facts, a.Text) {
				t.Errorf("%s, %s: %s", s.name, a.ID, fault)
			}
			found := factsIn(facts)
			for fact, n := range plain {
				same += 2 * min(n, found[fact])
				all += n
				if found[fact] < n {
					lost = append(lost, a.ID+": "+fact)
				}
			}
			for _, n := range found {
				all += n
			}
		}
		if share := 100 * float64(same) / float64(all); share < s.least {
			t.Errorf("%s: %.1f of 100 facts stay, want %v; lost:\n%s", s.name, share, s.least, strings.Join(lost[:min(len(lost), 20)], "\n"))
		}
	}
}

// articlesOf are the articles of this repository whose text is wanted, an empty
// line between their lines.
func articlesOf(t *testing.T, wanted func(text string) bool) (articles []news.Article) {
	t.Helper()
	add := func(id, text, published string) {
		var paragraphs []string
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" {
				paragraphs = append(paragraphs, line)
			}
		}
		a := news.Article{ID: id, Text: strings.Join(paragraphs, "\n\n") + "\n"}
		if published != "" {
			a.Published = news.Published{Date: published, From: "flag"}
		}
		articles = append(articles, a)
	}
	names, _ := filepath.Glob("../../testdata/articles/*.txt")
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		add(filepath.Base(name), string(text), "2025-04-17")
	}
	names, _ = filepath.Glob("../../testdata/eval/*.jsonl")
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for lines := bufio.NewReader(file); ; {
			var one struct{ ID, Text, Published, Style string }
			line, err := lines.ReadBytes('\n')
			if err != nil {
				break
			}
			if json.Unmarshal(line, &one) == nil && wanted(one.Text) {
				add(one.ID, one.Text, one.Published)
			}
		}
		file.Close()
	}
	return articles
}

// isUnset reports whether text has a line for each paragraph.
func isUnset(text string) bool {
	small := 0
	for line := range strings.Lines(text) {
		if c, _ := utf8.DecodeRuneInString(strings.TrimSpace(line)); unicode.IsLower(c) {
			small++
		}
	}
	return text != "" && small < 2
}

// factsIn counts the facts, spelled by their letters and digits.
func factsIn(f *news.Facts) map[string]int {
	facts := map[string]int{}
	letters := func(s string) string {
		s = strings.NewReplacer("-\n", "").Replace(norm.NFKC.String(s))
		return strings.ToLower(strings.Map(func(c rune) rune {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				return c
			}
			return -1
		}, s))
	}
	add := func(parts ...any) { facts[fmt.Sprintln(parts...)]++ }
	for _, p := range f.People {
		add("person", p.Name, len(p.Mentions))
	}
	for _, p := range f.Places {
		add("place", p.Name, p.Country, len(p.Mentions))
	}
	for _, o := range f.Organizations {
		add("organization", o.Name, len(o.Mentions))
	}
	for _, q := range f.Quotes {
		speaker := ""
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		add("quote", letters(q.Text), speaker)
	}
	for _, x := range f.Times {
		add("time", letters(x.Text), x.Value)
	}
	for _, e := range f.Events {
		add("event", letters(e.Trigger.Text), e.Date)
	}
	return facts
}

// wrap breaks the paragraphs of text to lines of a width.
func wrap(text string, width int, first, rest string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		column := 0
		for word := range strings.FieldsSeq(line) {
			n := utf8.RuneCountInString(word)
			switch {
			case column == 0:
				b.WriteString(first)
				column = len(first)
			case column+1+n > width:
				b.WriteString("\n" + rest)
				column = len(rest)
			default:
				b.WriteByte(' ')
				column++
			}
			b.WriteString(word)
			column += n
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// hyphenate puts the first half of a long word that begins a line at the end of
// the line above.
func hyphenate(random *rand.Rand, text string) string {
	lines := strings.Split(text, "\n")
	for i := 1; i < len(lines); i++ {
		word := strings.IndexFunc(lines[i]+" ", func(c rune) bool { return c < 'a' || c > 'z' })
		if lines[i-1] == "" || word < 5 || word < len(lines[i]) && lines[i][word] != ' ' {
			continue
		}
		cut := 2 + random.IntN(word-4)
		lines[i-1] += " " + lines[i][:cut] + "-"
		lines[i] = lines[i][cut:]
	}
	return strings.Join(lines, "\n")
}

// insert puts mark into every longer word of text.
func insert(text, mark string) string {
	var b strings.Builder
	letters := 0
	for _, c := range text {
		if !unicode.IsLetter(c) {
			letters = 0
		} else if letters++; letters == 4 {
			b.WriteString(mark)
		}
		b.WriteRune(c)
	}
	return b.String()
}

// FuzzSetting puts invisible characters, accents, ligatures and line ends into
// any text, wherever chance has it: no fact leaves the text.
func FuzzSetting(f *testing.F) {
	for i, seed := range []string{
		"“The harbour stays,” said Ada Okafor, the mayor of Hull, on Monday. “Nobody leaves.”", "PARIS (Reuters) - José Lindström met Ann Lee on 3 May 2021.",
		"By Ann Lee\n\nThe minis-\nter said \"no\" to\nthe well-\nknown firm.", "\u00ad", "> “a\n> b”", "office of finance",
	} {
		f.Add(seed, uint64(i))
	}
	analyser, err := NewAnalyser(Options{Indirect: true})
	if err != nil {
		f.Fatal(err)
	}
	odd := []string{"\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u2067", "\u0301", "\u0327", "ﬁ", "Ａ", "\n", "-\n", "\f", "\n> ", "“", "\"", "   "}
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 0))
		var b strings.Builder
		for _, c := range strings.ToValidUTF8(text, "") {
			if random.IntN(6) == 0 {
				b.WriteString(odd[random.IntN(len(odd))])
			}
			b.WriteRune(c)
		}
		a := news.Article{ID: "x", Text: b.String(), Published: news.Published{Date: "2025-10-29", From: "flag"}}
		for _, broken := range faults(analyser.Analyse(a), a.Text) {
			t.Error(broken)
		}
	})
}
