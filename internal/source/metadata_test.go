package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"factbox/internal/news"
)

func TestPublishedDay(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a UTC stamp one day after the address", `<link rel="canonical" href="https://x.test/2025/10/28/storm"><meta property="article:published_time" content="2025-10-29T03:10:00Z">`, "2025-10-28"},
		{"a UTC stamp one day after the day shown", `<meta property="article:published_time" content="2025-10-29T03:10:00+00:00"><p class="post-date">Oct. 28, 2025</p>`, "2025-10-28"},
		{"a local stamp counts", `<meta property="article:published_time" content="2025-10-29T03:10:00+09:00"><p class="post-date">Oct. 28, 2025</p>`, "2025-10-29"},
		{"an address with a month's name", `<meta property="og:url" content="https://x.test/world/2025/oct/28/storm">`, "2025-10-28"},
		{"a number is no day", `<meta property="og:url" content="https://x.test/a/19601231.html">`, ""},
		{"a day shown", `<h1>Storm</h1><span class="entry-date">March 11th, 2025</span>`, "2025-03-11"},
		{"a day in its element's title", `<abbr class="published" title="2025-03-11T05:11:00-05:00">5:11 AM</abbr>`, ""},
		{"a day in figures with dots", `<div itemprop="datePublished">20.06.2025 11:43</div>`, "2025-06-20"},
		{"figures in an open order", `<div itemprop="datePublished">03/06/2025</div>`, ""},
		{"a day alone on its line", `<div>Apr 7, 2025</div><p>The fair opened on March 3, 2024, to great crowds.</p>`, "2025-04-07"},
		{"a day in a sentence", `<p>The fair opened on March 3, 2024, to great crowds from all over the county, its owner Ann Lee told us by telephone.</p>`, ""},
		{"a day of something else", `<h3>Version 3, 29 June 2007</h3><h3>Storm</h3><p>Updated: $Date: 2016/11/18 06:31:41 $</p>`, "2016-11-18"},
		{"a day beside the text", `<aside><span class="date">March 11, 2024</span></aside>`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pageMetadata(parsed(t, c.in), naming{}).day(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLinkedData(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"line ends in strings, commas before a bracket", "{\"@type\":\"NewsArticle\",\"headline\":\"Storm\nends\",\"author\":[\"Ann Lee\",],}", "Storm ends/Ann Lee"},
		{"a CDATA section", `//<![CDATA[ {"@type":"NewsArticle","headline":"Storm"} //]]>`, "Storm/"},
		{"several values on end", `{"@type":"WebSite"}{"@type":"NewsArticle","headline":"Storm"};`, "Storm/"},
		{"an author told by id", `{"@graph":[{"@type":"Article","headline":"Storm","author":{"@id":"#1"}},{"@type":"Person","@id":"#1","name":"Ann Lee"}]}`, "Storm/Ann Lee"},
		{"the article of the page's address", `[{"@type":"Article","headline":"Snow","url":"https://x.test/snow"},{"@type":"Article","headline":"Storm","url":"http://x.test/storm/?a=1"}]`, "Storm/"},
		{"cut off", `{"@type":"NewsArticle","headline":"Sto`, "/"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var l linkedData
			l.add(c.in)
			m := l.article("https://x.test/storm", "")
			if got := m.headline + "/" + firstWords(m.author, l.account(m)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestByline(t *testing.T) {
	for in, want := range map[string]string{
		"By Ann Lee, 3 May": "Ann Lee", "Ann Lee - January": "Ann Lee", "Ann Lee, PhD": "Ann Lee", "No Author": "", "admin": "", "By Ann Lee Thursday, May 1": "Ann Lee", "The Courier": "The Courier",
	} {
		if got := byline([]string{in}); got != want {
			t.Errorf("byline(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct {
		m    metadata
		want string
	}{
		{metadata{headline: "Storm: what to know", title: "Storm closes bridge", h1: "Storm closes bridge"}, "Storm closes bridge"},
		{metadata{tab: "Ann's notes | Storm closes the bridge", h1: "Storm closes the bridge"}, "Storm closes the bridge"},
		{metadata{title: "Storm closes bridge - The Courier", site: "The Courier"}, "Storm closes bridge"},
		{metadata{headline: "Storm closes bri...", h1: "Storm closes bridge"}, "Storm closes bridge"},
		{metadata{title: "Snow", h1: "Menu"}, "Snow"},
	} {
		if got := c.m.headlineAmong(""); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.m, got, c.want)
		}
	}
}

func parsed(t *testing.T, page string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestBadPages reads pages that no newspaper prints: each ends, with a text or
// an error.
func TestBadPages(t *testing.T) {
	for name, in := range map[string]string{
		"nested elements": strings.Repeat("<div>", 100_000) + "Rain.",
		"nested links":    strings.Repeat("<b><a href=x>", 20_000) + "Rain.",
		"nested data":     `<script type="application/ld+json">` + strings.Repeat("[", 100_000) + `</script><p>Rain.</p>`,
		"only script":     "<script>" + strings.Repeat("x", 1_000_000),
		"nothing":         "<html>",
	} {
		t.Run(name, func(t *testing.T) {
			var a news.Article
			if err := readPage([]byte(in), "", true, &a); err == nil && a.Text == "" {
				t.Error("no text and no error")
			}
		})
	}
}
