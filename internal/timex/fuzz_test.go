package timex

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// seeds are sentences with every form the grammar reads, and some with none.
var seeds = []string{
	"The council met Monday and will meet again on Thursday, 6 November, at 9:30 a.m. GMT.",
	"Between May 9 and 11, from 30 June to 2 July, 2009-10, 2006–2008 and noon and 3pm.",
	"In the third quarter of fiscal 2026, the second half of 2024, Q1 2023 and the mid-1990s.",
	"Some seven years ago, three minutes 12 seconds later, the past two months, every Friday, twice a week.",
	"On 2025-02-30, 31/02/2024, 9/11, Feb. 29, 2023 and 9999-99-99T25:61:61 nothing happened.",
	"Easter Sunday, last Thanksgiving, Christmas 2024, the 19th century, the '80s and '98.",
	"The 41-year-old sold 1,998 cars, Flight 1987, Room 2004, $2000, 3:1, May said she may march.",
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
	read := reader(f)
	f.Fuzz(func(t *testing.T, text, published string) { read(t, strings.ToValidUTF8(text, "?"), published) })
}

// reader returns a function that reads a text and checks all that must hold
// for every text.
func reader(t testing.TB) func(t *testing.T, text, published string) {
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := NewFinder(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return func(t *testing.T, text, published string) {
		doc := reader.Read(text)
		facts := news.New(news.Article{Text: text, Published: news.Published{Date: published}})
		finder.Find(doc, facts)
		end := 0
		for _, x := range facts.Times {
			switch {
			case x.Start < end || x.End <= x.Start || x.End > len(text):
				t.Fatalf("%q: %q at [%d, %d) after %d", text, x.Text, x.Start, x.End, end)
			case x.Of(text) != x.Text || !utf8.ValidString(x.Text):
				t.Fatalf("%q: %q is not what stands at [%d, %d)", text, x.Text, x.Start, x.End)
			case x.Sentence < 0 || x.Sentence >= len(doc.Sentences):
				t.Fatalf("%q: %q in sentence %d of %d", text, x.Text, x.Sentence, len(doc.Sentences))
			}
			if err := check(x); err != nil {
				t.Fatalf("%q: %q (published %q): %v", text, x.Text, published, err)
			}
			end = x.End
		}
		if d := Dateline(doc); !d.IsZero() && checkInterval(d.Date+"/"+d.Date) != nil {
			t.Fatalf("%q: dateline %q", text, d.Date)
		}
	}
}

// atoms are what FuzzWords makes texts of: every word of the vocabulary, and
// numbers, marks and joints that matter to the grammar.
func atoms() []string {
	var out []string
	for w := range vocabulary().All() {
		out = append(out, w, strings.ToUpper(w[:1])+w[1:])
	}
	slices.Sort(out)
	return append(out, "1", "2", "5", "11", "12", "24", "29", "30", "31", "59", "60", "98", "0", "00", "1998", "2000", "2025", "2026", "0900", "1,998", "2024-02-29",
		"-", "–", "—", "/", ":", ".", ",", "'", "’", "(", ")", "$", "%", "½", "\"", "\n", "s", "th", "a.m.", "p.m.", "o'clock", "T", "Z", "said", "will", "has", "been", "cancelled")
}

// FuzzWords reads a byte as an atom and whether a space follows it: it gets
// deeper into the grammar than letters at random.
func FuzzWords(f *testing.F) {
	words := atoms()
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		b := make([]byte, 3*(1+random.IntN(12)))
		for i := range b {
			b[i] = byte(random.IntN(256))
		}
		f.Add(b)
	}
	read := reader(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		var text strings.Builder
		for ; len(b) >= 3; b = b[3:] {
			text.WriteString(words[(int(b[0])<<8|int(b[1]))%len(words)])
			if b[2]%4 > 0 {
				text.WriteByte(' ')
			}
		}
		for _, published := range []string{"2025-10-29", "2024-02-29", "2025-10", "2025", ""} {
			read(t, text.String(), published)
		}
	})
}

// TestWords reads many random texts of atoms.
func TestWords(t *testing.T) {
	words := atoms()
	random := rand.New(rand.NewPCG(3, 4))
	read := reader(t)
	n := 30000
	if testing.Short() {
		n = 5000
	}
	var text strings.Builder
	for range n {
		text.Reset()
		for range 1 + random.IntN(14) {
			text.WriteString(words[random.IntN(len(words))])
			if random.IntN(4) > 0 {
				text.WriteByte(' ')
			}
		}
		read(t, text.String(), []string{"2025-10-29", "2024-02-29", "2025-10", "2025", ""}[random.IntN(5)])
	}
}
