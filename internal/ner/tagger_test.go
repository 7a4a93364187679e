package ner

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestTag(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"President Amara Diallo met Chancellor Petra Vogel in Vienna on Friday.",
			[]string{"person Amara Diallo", "person Petra Vogel", "place Vienna"}},
		{"The Ministry of Health said Mr. Okonkwo had left Lagos for South Africa.",
			[]string{"organization Ministry of Health", "person Okonkwo", "place Lagos", "place South Africa"}},
		{"A Kenyan court fined the company, the BBC reported.",
			[]string{"demonym Kenyan", "organization BBC"}},
		{"the tide came in and nobody saw it.", nil},
		// A hyphen's other half is no part of a name; two countries are two.
		{"The Manila-based insurer left.", []string{"place Manila"}},
		{"The US-Japan pact and pro-Taiwan groups.", []string{"place US", "place Japan", "place Taiwan"}},
		{"Franco-German talks began.", []string{"demonym Franco", "demonym German"}},
		{"Trains on the London-Bristol line stood still.", []string{"place London", "place Bristol"}},
		{"The bank sued Oslo-based Nordic Tide Insurance on Monday.", []string{"place Oslo", "organization Nordic Tide Insurance"}},
		{"A bill by Rep. Ola Berg, R-Dayton, failed in Ohio.", []string{"person Ola Berg", "place Dayton", "place Ohio"}},
		// A state is named with its style, a road with its number, money is no name.
		{"He flew from the Republic of Malta to the State of Qatar.", []string{"place Republic of Malta", "place State of Qatar"}},
		{"Two trucks collided on Highway 12 near Fargo.", []string{"place Highway 12", "place Fargo"}},
		{"The State Bank of Pakistan lent US$40 million.", []string{"organization State Bank of Pakistan"}},
		// A country of several words is one, though its parts are listed too.
		{"He flew to Trinidad and Tobago on Monday.", []string{"place Trinidad and Tobago"}},
		// Buildings one can go to are places.
		{"He was held at Marlow Road Prison for a week.", []string{"place Marlow Road Prison"}},
		{"She was taken to Marlow General Hospital by her son.", []string{"place Marlow General Hospital"}},
		// Datelines in capitals.
		{"NAIROBI, Kenya — Police found the lorry near Thika.", []string{"place NAIROBI", "place Kenya", "place Thika"}},
		// A country inside an organization's name is not a place.
		{"The Bank of Ghana and the Korea Meteorological Administration agreed.",
			[]string{"organization Bank of Ghana", "organization Korea Meteorological Administration"}},
		// In result tables towns are clubs.
		{"Results of English league matches on Saturday:\nOldham 2 Bury 1\nRochdale 0 Chester 0",
			[]string{"demonym English", "organization Oldham", "organization Bury", "organization Rochdale", "organization Chester"}},
	} {
		if got := tagged(t, c.text); !cmp.Equal(c.want, got) {
			t.Errorf("%s\n%s", c.text, cmp.Diff(c.want, got))
		}
	}
}

// What a lone name is, the rest of the article shows.
func TestSecondReading(t *testing.T) {
	lone := "Marlow was not seen again."
	whole := "Ines Marlow, 41, a nurse, left the harbour at noon. Her brother told police that Ines Marlow had no phone.\n\n" + lone
	got := tagged(t, whole)
	if n := len(got); n == 0 || got[n-1] != "person Marlow" {
		t.Errorf("the last name of %q: want person Marlow, got %v", lone, got)
	}
}

// A tagger that has read other articles reads as a new one does.
func TestTagForgets(t *testing.T) {
	used, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range articles(t) {
		fresh, err := New()
		if err != nil {
			t.Fatal(err)
		}
		doc := read(t, text)
		want, got := fresh.Tag(doc), used.Tag(doc)
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(Reading{}, "Lists")); diff != "" {
			t.Fatalf("%.40s\n%s", text, diff)
		}
		for i := range doc.Tokens {
			if want.Lists.At(i) != got.Lists.At(i) {
				t.Fatalf("%.40s: lists of “%s” are %b, want %b", text, doc.Word(i), got.Lists.At(i), want.Lists.At(i))
			}
		}
	}
}

func tagged(t *testing.T, text string) []string {
	t.Helper()
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range tagger.Tag(read(t, text)).Names {
		names = append(names, fmt.Sprint(c.Class, " ", c.Span.Of(text)))
	}
	return names
}

// FuzzTag checks that candidates are in order, apart, whole and inside the
// text, whatever the text.
func FuzzTag(f *testing.F) {
	for _, seed := range []string{
		"", " ", "President Amara Diallo met Lee in Vienna.", "US-Japan-based", "-", "A-", "-A-B-", "’s", "Trinidad and Tobago’s",
		"ÉTATS-UNIS — Ça va?", "\u0301A\u0301", "3M 7-Eleven iPhone al-Shabab van der", "THE THE THE", "(((A)))", "Iran-Iraq-\xc3\xa9",
	} {
		f.Add(seed)
	}
	tagger, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		doc := read(t, text)
		end := 0
		for _, c := range tagger.Tag(doc).Names {
			if c.Span.Start < end || c.Span.End <= c.Span.Start || c.Span.End > len(text) {
				t.Fatalf("%+v after byte %d of %q", c, end, text)
			}
			if !utf8.ValidString(c.Span.Of(text)) || c.Confidence < 0 || c.Confidence > 1 {
				t.Fatalf("%+v of %q", c, text)
			}
			whole := news.Span{Start: doc.Tokens[c.First].Start, End: doc.Tokens[c.Last-1].End}
			if !whole.Contains(c.Span) {
				t.Fatalf("%+v is outside its tokens %v in %q", c, whole, text)
			}
			end = c.Span.End
		}
	})
}
