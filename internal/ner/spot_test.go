package ner

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSpots(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Yesterday the Bank of Japan met in Tokyo again.", "Yesterday the Bank of Japan|Tokyo"},
		{"It was van der Meer who called.", "It|van der Meer"},
		{"He sold 3M shares and al-Shabab fled.", "He|3M|al-Shabab"},
		{"the tide came in and went out.", ""},
		{"ONE TWO. Three went.", "ONE TWO|Three"},
	} {
		doc := read(t, c.text)
		var got []string
		for _, s := range spots(nil, doc) {
			got = append(got, c.text[doc.Tokens[s.First].Start:doc.Tokens[s.Last-1].End])
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s\n%s", c.text, diff)
		}
	}
}

func TestSpotsOfEndlessCapitals(t *testing.T) {
	doc := read(t, strings.Repeat("AND SO ON ", 2000))
	at := 0
	for _, s := range spots(nil, doc) {
		if s.First < at || s.Last-s.First > maxSpot+3 {
			t.Fatalf("spot %v after token %d", s, at)
		}
		at = s.Last
	}
	if at != len(doc.Tokens) {
		t.Errorf("spots end at token %d of %d", at, len(doc.Tokens))
	}
}

func TestCore(t *testing.T) {
	for _, c := range []struct {
		text  string
		token int
		want  string
	}{
		{"Nairobi-based", 0, "Nairobi"},
		{"pro-Taiwan", 0, "Taiwan"},
		{"Anti-Nazi", 0, "Nazi"},
		{"al-Shabab", 0, "al-Shabab"},
		{"Jean-Marie", 0, "Jean-Marie"},
		{"sub-Saharan", 0, "sub-Saharan"},
		{"non-EU-backed", 0, "EU"},
		{"Accra- A trader was hurt.", 0, "Accra"},
		// A lawmaker's party and seat.
		{"Ola Berg, R-Lund, spoke.", 3, "Lund"},
		{"Ola Berg (DFL-Lund) spoke.", 3, "Lund"},
		{"Berg, I-95 and", 2, "I-95"},
		{"Berg (PSA-BDP) spoke.", 2, "PSA-BDP"},
		{"A D-Day story", 1, "D-Day"},
	} {
		if got := core(read(t, c.text), c.token).Of(c.text); got != c.want {
			t.Errorf("core of token %d of %s: want %s, got %s", c.token, c.text, c.want, got)
		}
	}
}
