package timex

import (
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"

	"github.com/google/go-cmp/cmp"
)

func TestDateline(t *testing.T) {
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want news.Published
	}{
		{"Ferry service resumes\nMarch 3, 2025\nThe ferry to Tollan sailed again.", news.Published{Date: "2025-03-03", From: "dateline"}},
		{"Ferry service resumes\n\nMonday 3 March 2025 09:15 GMT\n\nThe ferry sailed.", news.Published{Date: "2025-03-03", From: "dateline"}},
		{"Ferry service resumes\nPublished: 2025-03-03\nThe ferry sailed.", news.Published{Date: "2025-03-03", From: "byline"}},
		{"Ferry service resumes\nBy Ines Kallor, March 3, 2025\nThe ferry sailed.", news.Published{Date: "2025-03-03", From: "byline"}},
		{"Ferry service resumes\nMarch 3, 2025 | By Ines Kallor\nThe ferry sailed.", news.Published{Date: "2025-03-03", From: "byline"}},
		{"TOLLAN, March 3, 2025 (Harbour News) — The ferry sailed again.", news.Published{Date: "2025-03-03", From: "dateline"}},

		{"TOLLAN, March 3 (Harbour News) — The ferry sailed again.", news.Published{}},                     // no year
		{"The ferry sank on March 3, 2025, off Tollan.", news.Published{}},                                 // a date of the story
		{"TOLLAN — The ferry sank on March 3, 2025 (a Monday).", news.Published{}},                         // after the dateline
		{"Tollan remembers the March 3, 2025 disaster\nThe ferry sank.", news.Published{}},                 // in a headline
		{"Ferry resumes\nPublished: 03/04/2025\nThe ferry sailed.", news.Published{}},                      // March or April
		{"By Ines Kallor\nBy March 3, 2025, the ferry will sail again, the owners say.", news.Published{}}, // a deadline
	} {
		if diff := cmp.Diff(test.want, Dateline(reader.Read(test.text))); diff != "" {
			t.Errorf("%s\n%s", test.text, diff)
		}
	}
}
