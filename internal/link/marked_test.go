package link

import (
	"factbox/internal/ner"

	"fmt"
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// linked links a text in which the names are marked, as a tagger would hand
// them on: "[p Ines Vale] flew to [l Lima] with [o Condor Air]." The classes
// are p, l, o and d for demonyms.
func linked(tb testing.TB, marked string) *news.Facts {
	tb.Helper()
	reader, err := nlp.NewReader()
	if err != nil {
		tb.Fatal(err)
	}
	var text strings.Builder
	type mark struct {
		start, end int
		class      ner.Class
	}
	var marks []mark
	for rest := marked; rest != ""; {
		open := strings.IndexByte(rest, '[')
		if open < 0 {
			text.WriteString(rest)
			break
		}
		text.WriteString(rest[:open])
		name, after, ok := strings.Cut(rest[open+1:], "]")
		letter := strings.IndexByte("plod", name[0])
		if !ok || letter < 0 || name[1] != ' ' {
			tb.Fatalf("bad mark in %q", rest)
		}
		start := text.Len()
		text.WriteString(name[2:])
		marks = append(marks, mark{start, text.Len(), [...]ner.Class{ner.Person, ner.Place, ner.Organization, ner.Demonym}[letter]})
		rest = after
	}
	doc := reader.Read(text.String())
	var candidates []ner.Mention
	for _, m := range marks {
		var chance [ner.NumClasses - 1]float32
		chance[m.class] = 1
		candidates = append(candidates, ner.Mention{Chance: chance,
			First: doc.TokenAt(m.start), Last: doc.TokenAt(m.end-1) + 1,
			Span: news.Span{Start: m.start, End: m.end}, Class: m.class, Confidence: 1,
		})
	}
	facts := news.New(news.Article{Text: doc.Text})
	newTestLinker(tb).Link(doc, ner.Reading{Names: candidates}, facts)
	checkFacts(tb, facts)
	return facts
}

func newTestLinker(tb testing.TB) *Linker {
	tb.Helper()
	names, err := ner.New()
	if err != nil {
		tb.Fatal(err)
	}
	return New(names.Lists, 0, nil)
}

// lines shows the records of facts, one a line: "p Ines Vale: Ines Vale, Vale".
func lines(facts *news.Facts) []string {
	var out []string
	show := func(letter, name string, mentions []news.Mention) {
		texts := make([]string, len(mentions))
		for i, m := range mentions {
			texts[i] = m.Text
		}
		out = append(out, fmt.Sprintf("%s %s: %s", letter, name, strings.Join(texts, ", ")))
	}
	for _, p := range facts.People {
		show("p", p.Name, p.Mentions)
	}
	for _, p := range facts.Places {
		show("l", p.Name, p.Mentions)
	}
	for _, o := range facts.Organizations {
		show("o", o.Name, o.Mentions)
	}
	return out
}

// checkFacts fails when the facts break what holds for every input: mentions
// in order, cut out of the text, ids counted up.
func checkFacts(tb testing.TB, facts *news.Facts) {
	tb.Helper()
	check := func(prefix string, n int, id string, mentions []news.Mention, last *int) {
		if id != fmt.Sprint(prefix, n+1) {
			tb.Errorf("id %s of record %d", id, n)
		}
		if len(mentions) == 0 {
			tb.Fatalf("%s has no mentions", id)
		}
		if mentions[0].Start <= *last {
			tb.Errorf("%s begins at %d, behind %d", id, mentions[0].Start, *last)
		}
		*last = mentions[0].Start
		end := 0
		for _, m := range mentions {
			if m.Start < end || m.End <= m.Start || m.End > len(facts.Text) || m.Text != facts.Text[m.Start:m.End] {
				tb.Fatalf("%s: mention %+v", id, m)
			}
			end = m.End
		}
	}
	last := -1
	for i, p := range facts.People {
		check("p", i, p.ID, p.Mentions, &last)
		if p.Roles == nil || p.Name == "" {
			tb.Errorf("%s: name %q, roles %v", p.ID, p.Name, p.Roles)
		}
	}
	last = -1
	for i, p := range facts.Places {
		check("l", i, p.ID, p.Mentions, &last)
		if p.Kind == "" || p.Name == "" {
			tb.Errorf("%s: name %q, kind %q", p.ID, p.Name, p.Kind)
		}
	}
	last = -1
	for i, o := range facts.Organizations {
		check("o", i, o.ID, o.Mentions, &last)
	}
}
