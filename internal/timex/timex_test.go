package timex

import (
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// found reads text and returns its times as "words=value", in order.
func found(t testing.TB, text, published string) []string {
	t.Helper()
	var out []string
	for _, x := range facts(t, text, published).Times {
		out = append(out, x.Text+"="+x.Value)
	}
	return out
}

func facts(t testing.TB, text, published string) *news.Facts {
	t.Helper()
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := NewFinder()
	if err != nil {
		t.Fatal(err)
	}
	f := news.New(news.Article{Text: text, Published: news.Published{Date: published}})
	finder.Find(reader.Read(text), f)
	return f
}

func TestFind(t *testing.T) {
	// The article's date is a Wednesday.
	const published = "2025-10-29"
	for _, test := range []struct{ text, want string }{
		{"Ines Kallor was elected on 3 March 2020.", "3 March 2020=2020-03-03"},
		{"The ferry sank on Saturday, April 25, 2015.", "Saturday, April 25, 2015=2015-04-25"},
		{"The council met Monday.", "Monday=2025-10-27"},
		{"The council will vote on Monday.", "Monday=2025-11-03"},
		{"The strike ran from May 3 to 5.", "May 3 to 5=2025-05-03/2025-05-05"},
		{"Tollan governed from 2001 to 2009.", "2001 to 2009=2001/2009"},
		{"Rents rose in the third quarter of 2024.", "the third quarter of 2024=2024-Q3"},
		{"The song is from the 1990s.", "the 1990s=199"},
		{"She left some six years ago.", "some six years ago=2019"},
		{"The doors open at 6:15 p.m. on Oct. 30.", "6:15 p.m. on Oct. 30=2025-10-30T18:15"},
		{"A two-week truce began yesterday.", "two-week=P2W yesterday=2025-10-28"},
		{"He may leave.", ""},
		{"The 35-year-old driver bought 2000 shares.", ""},
	} {
		if got := strings.Join(found(t, test.text, published), " "); got != test.want {
			t.Errorf("%s\n got  %s\n want %s", test.text, got, test.want)
		}
	}
}
