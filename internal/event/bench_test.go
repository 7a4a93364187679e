package event

import (
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// BenchmarkFind: finding the events of a story that names a time in every
// second sentence, over and over.
func BenchmarkFind(b *testing.B) {
	story := article{people: []string{"Ines Varga/f", "Marta Kos/f"}, places: []string{"Split", "Graz"}}
	var text strings.Builder
	for range 20 {
		text.WriteString("In 2019, Ines Varga made headlines as she crossed the strait near Split, ending a wait of years. " +
			"The water was cold and nobody on the boat spoke. " +
			"A second attempt planned for Friday has been cancelled, Marta Kos said on Tuesday in Graz. " +
			"“We will see what the weather does,” she said, and went home.\n")
		story.times = append(story.times, "2019=2019", "Friday=2025-11-07", "Tuesday=2025-11-04")
	}
	story.text = text.String()
	f, r := tools(b)
	facts := story.facts(b, f, r)
	var doc *nlp.Doc = r.Read(story.text)
	named := namedIn(doc, facts)
	b.SetBytes(int64(len(story.text)))
	b.ReportAllocs()
	for b.Loop() {
		facts.Events = facts.Events[:0]
		f.Find(doc, facts, named)
	}
}

// FuzzFind: whatever the text and the times in it, every event stands on a word
// of the text and names a time that is there.
func FuzzFind(f *testing.F) {
	f.Add("In 2019, Ines Varga made headlines as she crossed the strait near Split.", uint16(3), uint16(4), uint16(9), uint16(5))
	f.Add("A concert planned for Friday — “the last”, he said — has been called off; nobody came on Monday.", uint16(22), uint16(6), uint16(90), uint16(6))
	f.Add("of 2019, in in 's not to to be due that that", uint16(3), uint16(4), uint16(0), uint16(2))
	find, r := tools(f)
	f.Fuzz(func(t *testing.T, text string, start1, len1, start2, len2 uint16) {
		text = strings.ToValidUTF8(text, "?")
		facts := news.New(news.Article{Text: text, Published: news.Published{Date: published}})
		doc := r.Read(text)
		if len(doc.Tokens) == 0 {
			return
		}
		for _, at := range [][2]uint16{{start1, len1}, {start2, len2}} {
			first := int(at[0]) % len(doc.Tokens)
			last := min(first+int(at[1])%5, len(doc.Tokens)-1)
			span := news.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last].End}
			if n := len(facts.Times); n > 0 && span.Start < facts.Times[n-1].End {
				continue
			}
			facts.Times = append(facts.Times, news.Time{ID: "t" + string(rune('1'+len(facts.Times))), Span: span, Text: span.Of(text),
				Sentence: doc.Tokens[first].Sentence, Type: news.Date, Value: "2019", Interval: "2019-01-01/2019-12-31"})
		}
		facts.People = []news.Person{{ID: "p1", Name: "Ines Varga", Mentions: []news.Mention{{Span: doc.Tokens[0].Span}}}}
		find.options.InferDates = start1%2 == 0
		find.Find(doc, facts, namedIn(doc, facts))
		for i, e := range facts.Events {
			if e.Trigger.Span.Of(text) != e.Trigger.Text || e.Trigger.Text == "" {
				t.Fatalf("trigger %+v does not cut out its text", e.Trigger)
			}
			if i > 0 && e.Trigger.Start < facts.Events[i-1].Trigger.Start {
				t.Fatalf("events %d and %d are out of order", i-1, i)
			}
			if e.Who == nil || e.Where == nil {
				t.Fatalf("unfinished event %+v", e)
			}
		}
	})
}
