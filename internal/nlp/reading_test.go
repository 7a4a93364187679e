package nlp

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/costs"
	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

func TestReading(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing to fold", "“Nobody came,” he said — twice.\n\nThen they left…", "“Nobody came,” he said — twice.\n\nThen they left…"},
		{"soft hyphens", "The mi\u00adnis\u00adter left.", "The minister left."},
		{"nothing but soft hyphens", "\u00ad\u00ad\u00ad", ""},
		{"spaces without width", "\ufeffLe\u200bna Vo\u2060ss of Gull\u200dhaven", "Lena Voss of Gullhaven"},
		{"marks of direction", "\u2067Lena\u2069 \u200eVoss\u202c", "Lena Voss"},
		{"ligatures", "the oﬃce of ﬁnance, aﬂoat", "the office of finance, afloat"},
		{"accents apart", "Jose\u0301 Lindstro\u0308m, Nguye\u0302\u0303n", "José Lindström, Nguyễn"},
		{"no letter has this accent", "x\u0304 is a mean", "x\u0304 is a mean"},
		{"full width", "ＡＮＮ Ｌｅｅ　２０１５", "ANN Lee　2015"},
		{"a wrapped sentence", "The harbour was closed to\ntraffic on Monday.", "The harbour was closed to traffic on Monday."},
		{"a word in two lines", "The harbour was closed to the minis-\nter on Monday.", "The harbour was closed to the minister on Monday."},
		{"a soft hyphen at the end of a line", "The harbour was closed to the minis\u00ad\nter on Monday.", "The harbour was closed to the minister on Monday."},
		{"a compound", "The mayor sent for a well-\nknown diver on Monday.", "The mayor sent for a well-known diver on Monday."},
		{"a compound of the text", "A sea-lawyer wrote it, the sort of sea-\nlawyer that sails.", "A sea-lawyer wrote it, the sort of sea-lawyer that sails."},
		{"a hyphen that waits", "The crews called two-\nand three-day strikes.", "The crews called two- and three-day strikes."},
		{"mail", "> The harbour was closed\n> to traffic on Monday.\n>\n> Nobody was hurt.", "The harbour was closed to traffic on Monday.\n\nNobody was hurt."},
		{"mail that was broken twice", "> > The harbour was closed to all of the ships and\nboats\n> > that lay in it on Monday.\n> I doubt it.", "The harbour was closed to all of the ships and boats that lay in it on Monday.\nI doubt it."},
		{"a day that looks like an item", "The vote of the harbour board was put off to Dec.\n15. The ships wait for it in the port, and all the\ncrews have been told to go home for a week or for\ntwo.", "The vote of the harbour board was put off to Dec. 15. The ships wait for it in the port, and all the crews have been told to go home for a week or for two."},
		{"items", "1. the first of the ships\n2. the second of the ships\n3. the third", "1. the first of the ships\n2. the second of the ships\n3. the third"},
		{"more than", ">100 people came", ">100 people came"},
		{"mail with its marks set close", ">The harbour was closed\n>to traffic on Monday.\n>     Nobody was hurt.", "The harbour was closed to traffic on Monday.\nNobody was hurt."},
		{"a page's end", "The harbour was closed to all of the\nships and all of the boats that lay\nin it, and the harbour master told\n\n\fthe crews on Monday to wait.", "The harbour was closed to all of the ships and all of the boats that lay in it, and the harbour master told the crews on Monday to wait."},
		{"headings and items", `GULLHAVEN HARBOUR OFFICE REPORT ON SHIPS AND CREWS
The harbour of the old town was closed to all traffic
on Monday, the office said, after two ships had sunk
in the night.
- the first of the two ships was found in the morning,
  near the Northern Pier
- the other one later
VOSS: Nobody was hurt.
ROE: Nobody.`, `GULLHAVEN HARBOUR OFFICE REPORT ON SHIPS AND CREWS
The harbour of the old town was closed to all traffic on Monday, the office said, after two ships had sunk in the night.
- the first of the two ships was found in the morning, near the Northern Pier
- the other one later
VOSS: Nobody was hurt.
ROE: Nobody.`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := ReadingOf(tt.text)
			if diff := cmp.Diff(tt.want, r.Text); diff != "" {
				t.Error(diff)
			}
			checkReading(t, tt.text)
		})
	}
}

// What a reading cites stands in the text as it was written.
func TestReadingCites(t *testing.T) {
	text := "Jose\u0301 Vo\u200bss closed the of\u00adﬁce of Gull-\nhaven, and the har-\nbour, on Monday\u200b."
	r := ReadingOf(text)
	for _, words := range [][2]string{
		{"José", "Jose\u0301"}, {"José Voss", "Jose\u0301 Vo\u200bss"}, {"Voss", "Vo\u200bss"}, {"office", "of\u00adﬁce"}, {"fi", "ﬁ"}, {"harbour", "har-\nbour"}, {"Monday", "Monday"}, {".", "."},
	} {
		start := strings.Index(r.Text, words[0])
		span := news.Span{Start: start, End: start + len(words[0])}
		if got := r.InText(span).Of(text); got != words[1] {
			t.Errorf("%q cites %q, want %q", words[0], got, words[1])
		}
		if back := r.InReading(r.InText(span)); back != span && words[0] != "fi" {
			t.Errorf("%q: %v comes back as %v", words[0], span, back)
		}
	}
}

// A reading is its own reading's text but for what a second look joins, and
// costs its text's length.
func FuzzReading(f *testing.F) {
	for _, seed := range []string{
		"", "a\nb", "> a\n>> b\n> c", "a-\nb", "the old har-\nbour was closed\nto ships", "\u00ad\u200b\ufeff", "e\u0301\u0301\u0301\u0301\u0301", "ﬁ\u0301", "\f\n\ta  b\n\fc", "Ａ\u0301", "•\na b c,\nd",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			checkReading(t, text)
		}
	})
}

// checkReading fails when a reading is not valid, or when a piece of it cites
// no piece of the text, or cites pieces in another order.
func checkReading(t *testing.T, text string) {
	t.Helper()
	r := ReadingOf(text)
	if !utf8.ValidString(r.Text) {
		t.Fatalf("%q is read as %q", text, r.Text)
	}
	last := news.Span{}
	for i, c := range r.Text {
		span := news.Span{Start: i, End: i + utf8.RuneLen(c)}
		cited := r.InText(span)
		if cited.Start < last.Start || cited.End < last.End || cited.Len() <= 0 || cited.End > len(text) || !utf8.ValidString(cited.Of(text)) {
			t.Fatalf("%q at %d cites %v of %q, after %v", c, i, cited, text, last)
		}
		if back := r.InReading(cited); !back.Contains(span) {
			t.Fatalf("%q at %d comes back as %v", c, i, back)
		}
		last = cited
	}
}

// A reading costs its text's length, however the text repeats itself.
func TestReadingIsLinear(t *testing.T) {
	for _, unit := range []string{
		"\u00ad", "a\u0301", "\u0301", "a-\n", "the har-\nbour of ", "> a b c\n", ">", "> ", "a\n", "\n", "\f\n", "ﬁ", "a b c d\n", "\t", "a\u00ad\n",
	} {
		costs.Linear(t, fmt.Sprintf("%q over and over", unit), 1<<15, func(n int) func() {
			text := strings.Repeat(unit, n/len(unit))
			return func() { ReadingOf(text) }
		})
	}
}
