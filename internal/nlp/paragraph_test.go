package nlp

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKinds(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		line string
		want []Kind // of its sentences
	}{
		{"Harbour closes after fire", []Kind{Heading}},
		{"Mayor: ‘We are ready’", []Kind{Heading}},
		{"The harbour closed.", []Kind{Body}},
		{"“Nobody came,” he said", []Kind{Heading}}, // cannot be told
		{"The harbour closed. Ships waited", []Kind{Body, Body}},
		{strings.Repeat("The harbour closed and ", 8) + "ships waited", []Kind{Body}},
		{"WASHINGTON (AP) — The harbour closed.", []Kind{Dateline, Body}},
		{"WASHINGTON (AP)—The harbour closed.", []Kind{Dateline, Body}},
		{"LONDON, March 3 (Reuters) - The harbour closed. Ships waited.", []Kind{Dateline, Body, Body}},
		{"SEOUL, South Korea -- “We won,” he said.", []Kind{Dateline, Body}},
		{"ST. JOHN’S, Newfoundland — Two ships sank.", []Kind{Dateline, Body}},
		{"CAMBRIDGE, Mass. _ Two ships sank.", []Kind{Dateline, Body}},
		{"Paris (AFP) – Two ships sank.", []Kind{Dateline, Body}},
		{"Geneva, 3 March 2024 — Two ships sank.", []Kind{Dateline, Body}},
		{"ISLAMABAD: Two ships sank off the coast on Monday, the harbour office said in a statement.", []Kind{Dateline, Body}},
		{"NATO — the alliance — met.", []Kind{Body}},
		{"Lena Voss — The mayor — spoke.", []Kind{Body}},
		{"IBM Chairman — No comment.", []Kind{Body}},
		{"Sen. Lena Voss (D-Ohio) — No comment.", []Kind{Body}},
		{"BREAKING: Two ships sank off the coast on Monday, the harbour office said in a statement.", []Kind{Body}},
		{"TENNIS - OPEN ENDS EARLY", []Kind{Heading}},
		{"DEFENDERS: Hale, Roe, Voss.", []Kind{Body}},
		{"By Lena Voss", []Kind{Byline}},
		{"By LENA VOSS and Tom Roe, Staff Writers", []Kind{Byline}},
		{"By Lena Voss | 3 March 2024", []Kind{Byline}},
		{"(Reporting by Lena Voss in Oslo; editing by Tom Roe)", []Kind{Byline}},
		{"By Monday night, all was over.", []Kind{Body}},
		{"By the river, Lena Voss waited.", []Kind{Body}},
		{"By the Numbers", []Kind{Heading}},
		{"• Two ships sank", []Kind{ListItem}},
		{"- Two ships sank.", []Kind{ListItem}},
		{"1. Two ships sank.", []Kind{ListItem}},
		{"(2) Two ships sank.", []Kind{ListItem}},
		{"1.2 million people live there.", []Kind{Body}},
	} {
		var got []Kind
		for _, s := range r.Read(tt.line).Sentences {
			got = append(got, s.Kind)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s\n%s", tt.line, diff)
		}
	}
}

func TestParagraphs(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a line each", "One is.\nTwo is.\n\nThree is.", []string{"One is.", "Two is.", "Three is."}},
		{"space around", " \u00a0One is. \r\n\t\n", []string{"One is."}},
		{"broken off before a small letter", "The harbour was closed to\ntraffic on Monday.", []string{"The harbour was closed to\ntraffic on Monday."}},
		{"a list without marks", "coats\nhats\nshoes", []string{"coats", "hats", "shoes"}},
		{"an empty line parts", "The harbour was closed\n\nTraffic went round by Lune.", []string{"The harbour was closed", "Traffic went round by Lune."}},
		{"an empty line inside a sentence", "The harbour was closed to\n\ntraffic on Monday.", []string{"The harbour was closed to\n\ntraffic on Monday."}},
		{"a headline and small letters", "Harbour Closed to Traffic\n\nby our staff", []string{"Harbour Closed to Traffic", "by our staff"}},
		{"items in small letters", "The office sells:\n\nmaps of the old harbour\n\nlists of every wreck", []string{"The office sells:", "maps of the old harbour", "lists of every wreck"}},
		{"a name that begins small", "The office sells old maps\n\niMap costs more.", []string{"The office sells old maps", "iMap costs more."}},
		{"wrapped to a width", `The harbour of the old town was closed to all traffic
on Monday, the office said, after two ships had sunk
Sunday night. Nobody was hurt, and by noon both of the
wrecks had been towed away.

The mayor, Lena Voss, called it a warning to the owners
of old ships everywhere. She asked for money to mend the
Northern Pier before winter.`, []string{
			"The harbour of the old town was closed to all traffic\non Monday, the office said, after two ships had sunk\nSunday night. Nobody was hurt, and by noon both of the\nwrecks had been towed away.",
			"The mayor, Lena Voss, called it a warning to the owners\nof old ships everywhere. She asked for money to mend the\nNorthern Pier before winter.",
		}},
		{"double spacing", `The harbour of the old town was closed to all traffic

on Monday, the office said, after two ships had sunk

Sunday night. Nobody was hurt.

The mayor, Lena Voss, called it a warning to the owners

of old ships everywhere. She asked for money to mend the

pier in the north before winter.`, []string{
			"The harbour of the old town was closed to all traffic\n\non Monday, the office said, after two ships had sunk\n\nSunday night. Nobody was hurt.",
			"The mayor, Lena Voss, called it a warning to the owners\n\nof old ships everywhere. She asked for money to mend the\n\npier in the north before winter.",
		}},
		{"a title on a line of its own", "The pier was shut by\n\nmidday.\n\nDame\n\nLena Voss spoke.", []string{"The pier was shut by\n\nmidday.", "Dame\n\nLena Voss spoke."}},
		{"a ragged line inside a paragraph", `The harbour of the old town was closed to all traf-
fic on Monday, and Lena Voss said
Hull had lost its best port. Nobody was hurt, and the
wrecks were towed away.

The office said the pier would be open for fishing by
noon.`, []string{
			"The harbour of the old town was closed to all traf-\nfic on Monday, and Lena Voss said\nHull had lost its best port. Nobody was hurt, and the\nwrecks were towed away.",
			"The office said the pier would be open for fishing by\nnoon.",
		}},
		{"nothing", "", nil},
		{"white space", " \n\n ", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			reading := ReadingOf(tt.text)
			d := r.Read(reading.Text)
			for _, p := range d.Paragraphs {
				got = append(got, reading.InText(p.Span).Of(tt.text))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
