package report

import (
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	f := news.New(news.Article{ID: "a\x1b[31m"})
	f.People = []news.Person{{Name: "Ada Roe", Roles: []string{"mayor"}, Mentions: make([]news.Mention, 2)}, {Name: "Bo"}}
	f.Quotes = []news.Quote{{Kind: news.Direct, Text: "Nobody should\ndrive \u202etoday,", Speaker: &news.Speaker{Name: "Ada Roe"}}}
	f.Events = []news.Event{
		{Date: "2025", Interval: "2025-01-01/2025-12-31", Headline: "The pass was shut", Negated: true, Modality: news.Planned},
		{Date: "2019", Interval: "2019-01-01/2019-12-31", Headline: "It opened", Modality: news.Asserted},
	}
	f.Repairs = []news.Repair{{Text: "’", Was: "โ", Cause: "iso-8859-11"}, {Text: "’", Was: "โ", Cause: "iso-8859-11"}}
	tests := []struct {
		name  string
		width int
		want  string
	}{
		{"as wide as it is", 0, `a\x1b[31m

People
  Ada Roe  mayor (2 times)
  Bo

Quotes
  Ada Roe  “Nobody should drive \u202etoday,”

Events
  2019  It opened
  2025  The pass was shut (did not happen, planned)

Repairs
  "’" was "โ"  iso-8859-11 (2 times)
`},
		{"on a narrow terminal", 28, `a\x1b[31m

People
  Ada Roe  mayor (2 times)
  Bo

Quotes
  Ada Roe  “Nobody should
           drive
           \u202etoday,”

Events
  2019  It opened
  2025  The pass was shut
        (did not happen,
        planned)

Repairs
  "’" was "โ"  iso-8859-11
               (2 times)
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, string(appendText(nil, f, false, tt.width))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if got := string(appendText(nil, f, true, 0)); !strings.Contains(got, "\x1b[1mPeople\x1b[0m") {
		t.Errorf("no colour: %q", got)
	}
}
