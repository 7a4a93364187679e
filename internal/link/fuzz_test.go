package link

import (
	"factbox/internal/ner"

	"testing"
	"unicode/utf8"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// FuzzFind looks for texts that break what holds for all of them.
func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"", "\n", "“", "Mr.", "(", "Jr.", "of the", "& Sons", "St. St. Luke's", "The The", "-", "A & B & C",
		"Duncan “Red” Mallory of Superior, Wis., said Mr Mallory, 68, a plumber and a poet, is “Red”.",
		"LINZ, Austria — North and South Korea met; the Coastal Safety Board (CSB) did not. CSB!",
		"born Ann Ann, born Ann\nBorn Ann", "Kim Kim Kim Kim Kim Kim Kim Kim Kim Kim", "Ǆ ẞ ﬁ Ⅷ İstanbul", "Durham beat Kent. Kent were Kent.",
		"van der van der van", "President of of the President", "X, in Y, in Z, Texas, Paris, Texas", "a\u0301 E\u0301va Ko\u0308r", "‘’“”''\"\"",
	} {
		f.Add(text)
	}
	reader, err := nlp.NewReader()
	if err != nil {
		f.Fatal(err)
	}
	names, err := ner.New()
	if err != nil {
		f.Fatal(err)
	}
	linker := New(names.Lists, 0, nil)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		facts := news.New(news.Article{Text: text})
		doc := reader.Read(text)
		linker.Link(doc, names.Tag(doc), facts)
		checkFacts(t, facts)
	})
}

// FuzzLink gives the linker names that no tagger would find.
func FuzzLink(f *testing.F) {
	f.Add("Duncan “Red” Mallory of Superior, Wis., met Kent & Sons (KAS).", []byte{0, 1, 0, 2, 2, 1, 5, 1, 2})
	f.Add("Mr. Jr. the A & B", []byte{0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1})
	reader, err := nlp.NewReader()
	if err != nil {
		f.Fatal(err)
	}
	linker := newTestLinker(f)
	f.Fuzz(func(t *testing.T, text string, names []byte) {
		if !utf8.ValidString(text) {
			return
		}
		doc := reader.Read(text)
		var candidates []ner.Mention
		at := 0
		for ; len(names) >= 3; names = names[3:] { // tokens to skip, tokens to take, class
			first := at + int(names[0]%8)
			last := first + 1 + int(names[1]%6)
			if last > len(doc.Tokens) || doc.Tokens[first].Sentence != doc.Tokens[last-1].Sentence {
				break
			}
			span := news.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last-1].End}
			candidates = append(candidates, ner.Mention{First: first, Last: last, Span: span, Class: ner.Class(names[2]) % ner.NumClasses})
			at = last
		}
		facts := news.New(news.Article{Text: text})
		linker.Link(doc, ner.Reading{Names: candidates}, facts)
		checkFacts(t, facts)
	})
}
