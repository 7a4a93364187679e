package event

import (
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/coref"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// FuzzCopied: whatever the sentence, the word that is taken for what happened, the
// date and the name in it, a copied line is made of the sentence's words in their
// order, and making it twice gives the same.
func FuzzCopied(f *testing.F) {
	f.Add("Kos, 51, who ran the mill, said that it had closed in May, but nobody came.", uint16(12), uint16(14), uint16(0))
	f.Add("“We left,” she said — the second time (of three) — when rain fell on Monday; others stayed.", uint16(2), uint16(20), uint16(5))
	f.Add("Founded in 1999, the group, which sold rope, was bought by a firm owned by Varga.", uint16(0), uint16(2), uint16(5))
	f.Add("In 2004 and 2010, , and and who that ( “ the of of on.", uint16(1), uint16(1), uint16(9))
	find, r := tools(f)
	f.Fuzz(func(t *testing.T, text string, trigger, date, name uint16) {
		text = strings.ToValidUTF8(text, "?")
		facts := news.New(news.Article{Text: text, Published: news.Published{Date: published}})
		doc := r.Read(text)
		if len(doc.Tokens) == 0 {
			return
		}
		s := int(trigger) % len(doc.Sentences)
		at := doc.Sentences[s]
		if at.First >= at.Last {
			return
		}
		token := func(n uint16) int { return at.First + int(n)%(at.Last-at.First) }
		span := doc.Tokens[token(date)].Span
		facts.Times = []news.Time{{ID: "t1", Span: span, Text: span.Of(text), Sentence: s, Type: news.Date, Value: "2019", Interval: "2019-01-01/2019-12-31"}}
		facts.People = []news.Person{{ID: "p1", Name: "Ines Varga", Gender: news.Female, Mentions: []news.Mention{{Span: doc.Tokens[token(name)].Span, Sentence: s}}}}
		find.doc, find.facts, find.told = doc, facts, &coref.Discourse{}
		find.told.Begin(doc, facts.People, nil)
		find.names = collect(find.names[:0], facts)
		find.spans = append(find.spans[:0], find.names[0].Span)
		find.phrases = append(find.phrases[:0], phraseOf(&find.sentence, 0))
		find.read(s)
		what := finding{rule: "after-verb", phrase: find.phrases[0], trigger: token(trigger), verb: find.clauses.VerbAt(token(trigger))}
		var first, second line
		copied(&find.sentence, what, &first)
		copied(&find.sentence, what, &second)
		if a, b := first.text(), second.text(); a != b || !utf8.ValidString(a) {
			t.Errorf("%q\nonce  %q\ntwice %q", text, a, b)
		}
		if len(first.keep) != at.Last-at.First {
			t.Errorf("%q: %d marks for %d tokens", text, len(first.keep), at.Last-at.First)
		}
		for _, swap := range first.swaps {
			if swap.token < at.First || swap.token >= at.Last {
				t.Errorf("%q: token %d stands in no line of it", text, swap.token)
			}
		}
		if printable(&first) {
			for i := range first.keep {
				if first.keep[i] && doc.Tag(at.First+i) != nlp.NoTag && !strings.Contains(text, doc.Word(at.First+i)) {
					t.Errorf("%q: %q is none of its words", text, doc.Word(at.First+i))
				}
			}
		}
	})
}
