package timex

import (
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"

	"github.com/google/go-cmp/cmp"
)

// TestNames: a month, season or weekday that belongs to a name is no time.
func TestNames(t *testing.T) {
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := NewFinder(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text                        string
		person, organization, place string
		want                        []string
	}{
		{text: "Aides of April Kallor met in April.", person: "April Kallor", want: []string{"April"}},
		{text: "Readers of the Tollan Friday Gazette met on Friday.", organization: "Tollan Friday Gazette", want: []string{"Friday"}},
		{text: "The Labour Office Monday said no.", organization: "Labour Office Monday", want: []string{"Monday"}},
		{text: "Crowds came for Turnip Sunday, called 'Turnip Sunday' since 1963.", want: []string{"1963"}},
		{text: "They left for Tollan Sunday.", place: "Tollan", want: []string{"Sunday"}},
		{text: "They spoke on TNN Sunday.", want: []string{"Sunday"}},
	} {
		facts := news.New(news.Article{Text: test.text, Published: news.Published{Date: "2025-10-29"}})
		mention := func(name string) []news.Mention {
			i := strings.Index(test.text, name)
			return []news.Mention{{Span: news.Span{Start: i, End: i + len(name)}, Text: name}}
		}
		if test.person != "" {
			facts.People = []news.Person{{Name: test.person, Mentions: mention(test.person)}}
		}
		if test.organization != "" {
			facts.Organizations = []news.Organization{{Name: test.organization, Mentions: mention(test.organization)}}
		}
		if test.place != "" {
			facts.Places = []news.Place{{Name: test.place, Mentions: mention(test.place)}}
		}
		finder.Find(reader.Read(test.text), facts)
		got := []string{}
		for _, x := range facts.Times {
			got = append(got, x.Text)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\n%s", test.text, diff)
		}
	}
}
