package page

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

func TestParagraphs(t *testing.T) {
	text := "A\n\n“Ada Roe, Leeds”\x1b end"
	f := news.New(news.Article{Text: text})
	span := func(s string) news.Span {
		i := strings.Index(text, s)
		return news.Span{Start: i, End: i + len(s)}
	}
	f.People = []news.Person{{ID: "p1", Name: "Ada Roe", Mentions: []news.Mention{{Span: span("Ada Roe")}}}}
	f.Places = []news.Place{{ID: "l1", Name: "Leeds", Mentions: []news.Mention{{Span: span("Leeds")}}}}
	f.Quotes = []news.Quote{{ID: "q1", Span: span("Ada Roe, Leeds")}}
	want := [][]piece{
		{{Text: "A"}},
		{
			{Text: "“"},
			{Text: "Ada Roe", Kinds: "quote person", Facts: "q1 p1", Label: "person: Ada Roe"},
			{Text: ", ", Kinds: "quote", Facts: "q1"},
			{Text: "Leeds", Kinds: "quote place", Facts: "q1 l1", Label: "place: Leeds"},
			{Text: "”␛ end"},
		},
	}
	if diff := cmp.Diff(want, paragraphs(f)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Lines that were wrapped stay together where blank lines part paragraphs.
func TestParagraphsOfWrappedText(t *testing.T) {
	for text, want := range map[string][]string{
		"Rain\nIt rained in\nLeeds.\n\nThen it\nsnowed.\n": {"Rain", "It rained in|Leeds.", "Then it|snowed."},
		"Rain\nIt rained in Leeds.\nThen it snowed.":       {"Rain", "It rained in Leeds.", "Then it snowed."},
		"It rained.\r\n\r\nThen it\r\nsnowed.":             {"It rained.", "Then it|snowed."},
	} {
		var got []string
		for _, p := range paragraphs(news.New(news.Article{Text: text})) {
			got = append(got, withBreaks(p))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// withBreaks is the text of a paragraph, with | where its lines end.
func withBreaks(pieces []piece) (text string) {
	for _, p := range pieces {
		if p.Break {
			text += "|"
		}
		text += p.Text
	}
	return text
}

func TestTimeline(t *testing.T) {
	var rows []when
	for _, iv := range []string{"2024-05-03/2024-05-03", "", "2019-01-01/2019-12-31", "2030-01-01/..", "2024-06-01/2024-06-30"} {
		w := when{Date: iv}
		w.place(iv)
		rows = append(rows, w)
	}
	got := newTimeline(rows)
	var order []string
	for _, r := range got.Rows {
		order = append(order, r.Date)
	}
	want := []string{"2019-01-01/2019-12-31", "2024-05-03/2024-05-03", "2024-06-01/2024-06-30", "", "2030-01-01/.."}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if r := got.Rows[0]; r.Day || r.X != "2.00%" || r.Width != "17.45%" {
		t.Errorf("a year is a bar from the edge: %+v", r)
	}
	if r := got.Rows[1]; !r.Day {
		t.Errorf("a day is a point: %+v", r)
	}
	if len(got.Ticks) != 5 || got.Ticks[0].Year != "2020" {
		t.Errorf("ticks %v", got.Ticks)
	}
}

// Whatever an article holds is text: no element, attribute or address of the
// page is the article's.
func TestArticleIsText(t *testing.T) {
	evil := "</style><script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1) \u202egnp.exe \x1b[31m {{.}}"
	f := news.New(news.Article{ID: evil, Title: evil, Path: evil, Text: evil})
	at := news.Span{Start: 0, End: len(evil)}
	f.People = []news.Person{{ID: "p1", Name: evil, Roles: []string{evil}, Mentions: []news.Mention{{Span: at}}}}
	f.Quotes = []news.Quote{{ID: "q1", Text: evil, Span: at, Speaker: &news.Speaker{Name: evil}}}
	f.Events = []news.Event{{ID: "e1", Date: evil, Headline: evil, Trigger: news.Trigger{Span: at}}}
	f.Repairs = []news.Repair{{Span: news.Span{Start: 0, End: 5}, Text: evil, Was: evil, Cause: evil}}
	x := NewIndex()
	x.Add(f, "a.html")

	for name, write := range map[string]func(*strings.Builder) error{
		"article": func(b *strings.Builder) error { return Article(b, f, true) },
		"index": func(b *strings.Builder) error {
			return x.Write(func(name string, data []byte) error {
				if name != "index.html" {
					data = []byte(strings.ReplaceAll(string(data), "onerror=alert(1)", "")) // harmless in a string of JSON
				}
				b.Write(data)
				return nil
			})
		},
	} {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		out := b.String()
		if n := strings.Count(out, "<script>"); n != 1 {
			t.Errorf("%s: %d scripts", name, n)
		}
		if n := strings.Count(out, "<style"); n != 1 {
			t.Errorf("%s: %d styles", name, n)
		}
		for _, bad := range []string{"<img", "onerror=alert(1)>", "\x1b", "\u202e", `="javascript:`} {
			if strings.Contains(out, bad) {
				t.Errorf("%s holds %q", name, bad)
			}
		}
	}
}

// The marked text is the article's own, character for character.
func TestArticleKeepsTheText(t *testing.T) {
	text := "Snow & ice\n\n“Nobody <should> drive,” she said."
	f := news.New(news.Article{Text: text})
	f.Quotes = []news.Quote{{ID: "q1", Span: news.Span{Start: strings.Index(text, "Nobody"), End: strings.Index(text, "”")}}}
	var b strings.Builder
	if err := Article(&b, f, false); err != nil {
		t.Fatal(err)
	}
	_, heading, _ := strings.Cut(b.String(), "<h1>")
	heading, _, _ = strings.Cut(heading, "</h1>")
	_, body, _ := strings.Cut(b.String(), `<article id="text">`)
	body, _, _ = strings.Cut(body, "</article>")
	body = heading + "\n" + body
	body = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(strings.NewReplacer("</p>", "\n", "<br>", "\n").Replace(body), "")
	if diff := cmp.Diff(strings.ReplaceAll(text, "\n\n", "\n"), strings.ReplaceAll(strings.TrimSpace(html.UnescapeString(body)), "\n\n", "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The index over a thousand articles of some twenty facts each stays small.
func TestIndexStaysSmall(t *testing.T) {
	x := NewIndex()
	for i := range 1000 {
		f := news.New(news.Article{ID: "a", Title: fmt.Sprintf("Fishing talks resume in Bergen after a freeze of %d years", i)})
		for k := range 6 {
			f.People = append(f.People, news.Person{ID: fmt.Sprintf("p%d", k+1), Name: fmt.Sprintf("Ingrid Solheim %d", (i+k)%500), Roles: []string{"Norwegian Prime Minister"}})
			f.Places = append(f.Places, news.Place{ID: fmt.Sprintf("l%d", k+1), Name: fmt.Sprintf("Bergen %d", (i+k)%300), Kind: news.City, Country: "NO"})
		}
		for k := range 9 {
			day := fmt.Sprintf("20%02d-05-%02d", i%30, k+1)
			f.Events = append(f.Events, news.Event{ID: fmt.Sprintf("e%d", k+1), Date: day, Interval: news.Nullable(day + "/" + day),
				Headline: "Norwegian Prime Minister Ingrid Solheim reopened talks on mackerel quotas", Modality: news.Asserted})
		}
		x.Add(f, fmt.Sprintf("article-%d.html", i))
	}
	total := 0
	err := x.Write(func(name string, data []byte) error {
		if len(data) >= 1_000_000 {
			t.Errorf("%s has %d bytes", name, len(data))
		}
		total += len(data)
		return nil
	})
	if err != nil || total > 3_000_000 {
		t.Errorf("%d bytes, %v", total, err)
	}
}

// A week of news keeps its room beside a date of long ago.
func TestTimelineKeepsThePresentWide(t *testing.T) {
	var rows []when
	for _, day := range []string{"1945-05-08", "2025-05-03", "2025-05-04", "2025-05-05", "2025-05-06", "2025-05-09"} {
		w := when{Date: day}
		w.place(day + "/" + day)
		rows = append(rows, w)
	}
	got := newTimeline(rows)
	x := func(i int) (n float64) {
		fmt.Sscanf(got.Rows[i].X, "%f%%", &n)
		return n
	}
	if x(5)-x(1) < 30 {
		t.Errorf("the week is squashed: from %s to %s", got.Rows[1].X, got.Rows[5].X)
	}
	for i := 1; i < len(rows); i++ {
		if x(i) <= x(i-1) {
			t.Errorf("%s stands before %s", got.Rows[i].Date, got.Rows[i-1].Date)
		}
	}
	var ticks []string
	for _, tick := range got.Ticks {
		ticks = append(ticks, tick.Year)
	}
	if diff := cmp.Diff([]string{"May 1945", "May 2025", "6 May"}, ticks); diff != "" {
		t.Errorf("ticks (-want +got):\n%s", diff)
	}
}
