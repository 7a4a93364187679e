package timex

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// seeds are sentences with every form the grammar reads, and some with none.
var seeds = []string{
	"The council met Monday and will meet again on Thursday, 6 November, at 9:30 a.m. GMT.",
	"Between May 3 and 5, from 31 July to 3 August, 2009-10, 2003–2005 and noon and 5pm.",
	"In the third quarter of fiscal 2026, the second half of 2024, Q1 2023 and the mid-1990s.",
	"Some six years ago, two minutes 41 seconds later, the past two months, every Friday, twice a week.",
	"On 2025-02-30, 31/02/2024, 9/11, Feb. 29, 2023 and 9999-99-99T25:61:61 nothing happened.",
	"Easter Sunday, last Thanksgiving, Christmas 2024, the 19th century, the '80s and '98.",
	"The 35-year-old sold 1,998 cars, Flight 1995, Room 2010, $2000, 3:1, May said she may march.",
	"TOLLAN, March 3, 2025 (Harbour News) — midnight Friday, 24:00, 12 p.m., 0000 GMT, 15:30:99.",
	"a.m. p.m. 9 a.m 9p.m. o'clock 7 o'clock '' '9 '99 '999 1990's 0s 00s 000s 0000s 99999999999999999999 years ago",
	"A year earlier, in the year-earlier period, up from $3 million a year ago in the second quarter, the quarter.",
	"900 centuries ago, 99999 decades later, the past 9999 years, in 2 1/2 years, a hundred thousand hundred years ago.",
	"", " ", "\n\n", "’", "—–-", "½", "the", "5", "May", "\u00a0May\u00a05,\u00a02025\u00a0", "İ May 5 İstanbul 2025",
}

func FuzzFind(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, []string{"2025-10-29", "", "2025-10", "2025", "0001-01-01", "9999-12-31", "x"}[i%7])
	}
	paths, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*"))
	for _, path := range paths {
		if b, err := os.ReadFile(path); err == nil {
			f.Add(string(b), "2026-08-14")
		}
	}
	reader, err := nlp.NewReader()
	if err != nil {
		f.Fatal(err)
	}
	finder, err := NewFinder()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		text = strings.ToValidUTF8(text, "?")
		doc := reader.Read(text)
		facts := news.New(news.Article{Text: text, Published: news.Published{Date: published}})
		finder.Find(doc, facts)
		end := 0
		for _, x := range facts.Times {
			switch {
			case x.Start < end || x.End <= x.Start || x.End > len(text):
				t.Fatalf("%q at [%d, %d) after %d", x.Text, x.Start, x.End, end)
			case x.Of(text) != x.Text || !utf8.ValidString(x.Text):
				t.Fatalf("%q is not what stands at [%d, %d)", x.Text, x.Start, x.End)
			case x.Sentence < 0 || x.Sentence >= len(doc.Sentences):
				t.Fatalf("%q in sentence %d of %d", x.Text, x.Sentence, len(doc.Sentences))
			}
			if err := check(x); err != nil {
				t.Fatalf("%q (published %q): %v", x.Text, published, err)
			}
			end = x.End
		}
		if d := Dateline(doc); !d.IsZero() && checkInterval(d.Date+"/"+d.Date) != nil {
			t.Fatalf("dateline %q", d.Date)
		}
	})
}
