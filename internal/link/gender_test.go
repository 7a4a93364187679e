package link

import (
	"testing"

	"factbox/internal/news"
)

func TestGender(t *testing.T) {
	for _, test := range []struct {
		text string
		want news.Gender // of the first person
	}{
		{"[p Mrs. Okoro-Vale] left.", news.Female},
		{"Mr. [p Robin Vale] left.", news.Male},
		{"The actress [p Robin Vale] left.", news.Female},
		{"Her son, [p Robin Vale], left.", news.Male},
		{"[p Robin Vale], a spokeswoman for the port, left.", news.Female},
		{"[p Robin Vale] said she would leave.", news.Female},
		{"[p Robin Vale] left. He was tired.", news.Male},
		{"[p Robin Vale] left.", news.Unknown},
		{"[p Robin Vale] met [p Ana Sol]. She was tired.", news.Unknown},
		{"[p Annika Vale] left.", news.Female},
		{"[p Annika Vale] said “he is late”.", news.Female},
		{"[p Kim Jong Min] left.", news.Unknown},
		{"[p Robin Vale], her brother's lawyer, left.", news.Unknown},
	} {
		facts := linked(t, test.text)
		if len(facts.People) == 0 || facts.People[0].Gender != test.want {
			t.Errorf("%s: got %+v, want %v", test.text, facts.People, test.want)
		}
	}
}
