package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func TestVisibleText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"blocks are lines", "<p>One <b>two</b>\nthree</p><div>four</div>five", "One two three\nfour\nfive\n"},
		{"breaks", "one<br>two<br/><br/>three", "one\ntwo\nthree\n"},
		{"spaces", "<p>a&nbsp;b \t c</p>", "a b c\n"},
		{"soft hyphens", "<p>manu&shy;facturer</p>", "manufacturer\n"},
		{"quotations", "<p>He said <q>rain</q>.</p>", "He said “rain”.\n"},
		{"a post", `<p>He wrote:</p><blockquote class="twitter-tweet"><p>No roof.<br>Nobody hurt. <a href="https://t.co/x">pic.twitter.com/x</a></p>— Ann Lee (@annlee) <a href="https://twitter.com/x">May 3, 2025</a></blockquote>`, "He wrote:\n“No roof. Nobody hurt.”\n— Ann Lee (@annlee) May 3, 2025\n"},
		{"a block quote", "<p>She wrote:</p><blockquote><p>One.</p><p>Two.</p></blockquote>", "She wrote:\n“One.\n“Two.”\n"},
		{"whose it is", "<blockquote><p>One.</p><footer>Ann Lee, <cite>Works</cite></footer></blockquote><blockquote>Two. <cite>Bo Roe</cite></blockquote>", "“One.”\n— Ann Lee, Works\n“Two.”\n— Bo Roe\n"},
		{"a quote with its marks", "<blockquote>“One,” he said.<br>— Ann Lee</blockquote>", "“One,” he said.\n— Ann Lee\n"},
		{"a note", "<p>It rained.</p><blockquote>This story was mended on Tuesday.</blockquote>", "It rained.\nThis story was mended on Tuesday.\n"},
		{"entries of a live blog", `<p>It rained. Then it snowed.</p><p>Then it rained.</p><p>And so on.</p><p>All day.</p><div><time datetime="2025-05-03T23:42:00Z">7:42 p.m. EDT</time></div><p>No roof.</p><div><span><time datetime="2025-05-03T23:30:00+02:00">2 hours ago</time></span></div><p>Rain at <time datetime="2025-05-03T23:30:00+02:00">8:30</time>.</p><time datetime="2025-05-03">Saturday</time><p>a</p><p>b</p><p>c</p><p>d</p>`,
			"It rained. Then it snowed.\nThen it rained.\nAnd so on.\nAll day.\nMay 3, 2025, 7:42 p.m. EDT\nNo roof.\nMay 3, 2025, 23:30\nRain at 8:30.\nSaturday\na\nb\nc\nd\n"},
		{"rows of a table", "<table><tr><td>1</td><td>Ann Lee</td></tr><tr><td>2</td><td>Bo Roe</td></tr></table>", "1 Ann Lee\n2 Bo Roe\n"},
		{"columns of a page", "<table><tr><td><p>one</p></td><td><p>two</p></td></tr></table>", "one\ntwo\n"},
		{"wrapped lines", "<pre>one\ntwo\n\nthree</pre>", "one two\nthree\n"},
		{"not read", "<p>one<script>x</script></p><figure><figcaption>two</figcaption></figure><aside>three</aside>", "one\n"},
		{"headline and stamp", "<h1>Storm</h1><p>By Ann Lee, May 3</p><p>Published 9:30</p><p>Rain.</p>", "Rain.\n"},
		{"a sentence is no stamp", "<p>Published figures are wrong, she said.</p>", "Published figures are wrong, she said.\n"},
		{"pointers away", "<p>Rain.</p><p>Read more: Snow</p><p>Advertisement</p><p>Advertisement spending fell.</p>", "Rain.\nAdvertisement spending fell.\n"},
		{"links to other stories", `<p>Rain.</p><p><a href="/snow">Snow closes schools in Ashby</a></p><p><a href="https://m.courier.test/2">Hail</a></p><p><a href="https://shop.test/">The book at the shop</a></p><p><a href="/x">He left, she said.</a></p>`, "Rain.\nThe book at the shop\nHe left, she said.\n"},
		{"credits of pictures", "<p>Rain.</p><p>Photo by Ann Lee</p><p>Credit: The Courier</p><p>Credit rules change, she said.</p>", "Rain.\nCredit rules change, she said.\n"},
		{"calls to subscribe", "<p>Rain.</p><p>Subscribe now to our paper for the full story.</p><p>Subscribers rose.</p><p>[Related: Snow in Ashby]</p>", "Rain.\nSubscribers rose.\n"},
		{"colophon", "<p>Rain.</p><p>© 2025 The Courier</p>", "Rain.\n"},
		{"who worked on it", "<p>Rain.</p><p>Snow.</p><p>Bo Roe contributed to this report.</p><p>Ann Lee covers schools for The Courier.</p><p>ann.lee@courier.test</p><p>@annlee</p>", "Rain.\nSnow.\n"},
		{"what the author did", "<p>Rain.</p><p>Ann Lee fell.</p>", "Rain.\nAnn Lee fell.\n"},
		{"its own address", "<p>Rain.</p><p>https://www.courier.test/storm</p><p>Snow.</p><p>a</p><p>b</p><p>c</p><p>d</p>", "Rain.\nSnow.\na\nb\nc\nd\n"},
		{"other stories below", `<p>Rain.</p><p>Snow.</p><p>More Great Courier Stories</p><p>The strange <a href="/x">life of hail</a></p>`, "Rain.\nSnow.\n"},
		{"a heading in the text", "<p>Rain.</p><p>Snow.</p><p>More from Ashby</p><p>" + strings.Repeat("The river rose again. ", 10) + "</p>", "Rain.\nSnow.\nMore from Ashby\n" + strings.TrimSpace(strings.Repeat("The river rose again. ", 10)) + "\n"},
		{"nothing", "<img src=x>", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			page, err := html.Parse(strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if got := visibleText(page, metadata{h1: "Storm", author: "Ann Lee", url: "https://www.courier.test/storm"}, "www.courier.test"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestMetadata(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     metadata
	}{
		{"exact before loose", `<title>Page</title><meta property="og:title" content="Og"><script type="application/ld+json">[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"A &amp; B","author":["Ann Lee",{"name":"Bo Roe"}],"datePublished":"2025-01-02"}]</script>`,
			metadata{headline: "A & B", title: "Og", tab: "Page", author: "Ann Lee, Bo Roe", published: stamp{day: "2025-01-02"}}},
		{"addresses are no authors", `<meta property="article:author" content="https://x.test/ann"><a rel="author">Ann Lee</a>`, metadata{author: "Ann Lee"}},
		{"a byline", `<div class="post-byline"><span>By Ann Lee</span> <span>Staff</span></div>`, metadata{author: "Ann Lee"}},
		{"a byline without a name", `<div class="byline">Staff report</div>`, metadata{}},
		{"broken linked data", `<script type="application/ld+json">{"@type":</script><time datetime="2025-01-02T03:04">x</time>`, metadata{published: stamp{day: "2025-01-02"}}},
		{"a time beside the text", `<aside><time datetime="2020-01-01">x</time></aside><time datetime="2025-01-02">y</time>`, metadata{published: stamp{day: "2025-01-02"}}},
		{"words in linked data", `<script type="application/ld+json">{"@type":"Article","articleBody":"<p>One.</p><p>Two &amp; three.</p>"}</script>`, metadata{body: "One.\nTwo & three.\n"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			page, err := html.Parse(strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if got := pageMetadata(page, naming{}); got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
	for in, want := range map[string]string{
		"Storm | The Courier": "Storm", "Storm – The Courier": "Storm", "Storm warning": "Storm warning", "Calm": "Calm", "Storm": "Storm",
	} {
		if got := (metadata{h1: "Storm", tab: in}).headlineAmong(""); got != want {
			t.Errorf("headlineAmong(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLostParagraphs(t *testing.T) {
	paragraph := func(s string) string { return s + strings.Repeat(" and so on", 6) + "." }
	all := []string{"Menu", paragraph("One"), paragraph("Two"), "Advert", paragraph("Three"), paragraph("Four"), paragraph("Subscribe to us"), paragraph("Five"), "a", "b", "c", paragraph("Six"), paragraph("Seven")}
	got := withLost([]string{paragraph("One"), paragraph("Three"), paragraph("Five"), paragraph("Seven")}, all)
	want := []string{paragraph("One"), paragraph("Two"), paragraph("Three"), paragraph("Four"), paragraph("Five"), paragraph("Seven")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFramedPosts(t *testing.T) {
	post := `<blockquote class="twitter-tweet"><p>No roof.</p>— Ann Lee (@annlee)</blockquote>`
	for name, in := range map[string]string{
		"a figure":  `<p>He wrote:</p><figure class="embed"><div>` + post + `</div></figure><p>Rain.</p>`,
		"a caption": `<p>He wrote:</p><div class="social"><div>` + post + `<script>x</script></div></div><p>Rain.</p>`,
	} {
		page, err := html.Parse(strings.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		freePosts(page)
		if got, want := visibleText(page, metadata{}, ""), "He wrote:\n“No roof.”\n— Ann Lee (@annlee)\nRain.\n"; got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
