package timex

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"factbox/internal/news"
)

// undated are sentences whose times need an article date, or a date before
// them in the text.
var undated = []string{
	"Ines Kallor resigned on Tuesday and will be replaced next week.",
	"The council met yesterday morning, on May 3, in June and last summer.",
	"Rents rose in the third quarter, a year ago, six years ago and in recent months.",
	"The doors open at 9 a.m. Friday; the fair runs from May 9 to 11, until Christmas and over the weekend.",
	"The town was empty a decade ago. This year it is full, as it was at the end of last year.",
	"Two days later, that year, the same week, the following month: nobody knows when.",
	"In 2019 the mill closed. A year later it burned down, and on 3 June 2021 it was sold. Four days earlier the roof fell in.",
	"The song of the 1990s, of the '80s, of the nineties and of the 19th century was sung in '98 and on 9/11.",
	"The Jan. 6 attack, the Sept. 11 hijackers, Thanksgiving, Easter 2024 and New Year's Eve.",
	"Up from $3 million a year ago, net for the second quarter of 2024 beat the year-earlier quarter.",
}

// TestUnpublished: without the article's date no value names a year that the
// text does not state. A date counted from one the text states is stated too.
func TestUnpublished(t *testing.T) {
	texts := undated
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, strings.ToValidUTF8(string(b), "?"))
	}
	absolute := 0
	for _, text := range texts {
		stated := false
		for _, x := range facts(t, text, "").Times {
			if err := check(x); err != nil {
				t.Errorf("%q: %v", x.Text, err)
			}
			years := yearDigits.FindString(x.Value)
			if x.Type == news.Duration || x.Type == news.Set {
				years = ""
			}
			if years == "" {
				if x.Interval != "" || x.EDTF != "" {
					t.Errorf("%q = %q has interval %q, EDTF %q", x.Text, x.Value, x.Interval, x.EDTF)
				}
				continue
			}
			absolute++
			switch {
			case x.Anchor == "published":
				t.Errorf("%q = %q is counted from a date nobody knows", x.Text, x.Value)
			case x.Anchor == "text" && stated:
			case !states(x.Text, years):
				t.Errorf("%q = %q: the text does not state %q", x.Text, x.Value, years)
			}
			stated = true
		}
	}
	if absolute < 20 {
		t.Errorf("only %d absolute values: the test proves nothing", absolute)
	}
}

// yearDigits are the year, decade or century of a TIMEX3 value.
var yearDigits = regexp.MustCompile(`^\d{2,4}`)

// states reports whether words hold a year, decade or century in digits or in
// a word for it.
func states(words, years string) bool {
	switch len(years) {
	case 4:
		return strings.Contains(words, years) || strings.Contains(words, "'"+years[2:])
	case 3:
		return strings.Contains(words, years+"0") || strings.Contains(words, "'"+years[2:]+"0") || strings.HasSuffix(words, "ties")
	}
	return strings.Contains(words, "th century")
}
