package source

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"factbox/internal/news"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, in, declared string
		want, encoding     string
	}{
		{"ascii", "rain", "", "rain", "utf-8"},
		{"utf-8", "Café", "", "Café", "utf-8"},
		{"byte order mark", "\xef\xbb\xbfCafé", "", "Café", "utf-8"},
		{"utf-16", "\xff\xfeR\x00\xe9\x00", "", "Ré", "utf-16le"},
		{"utf-16, other end first", "\xfe\xff\x00R\x00\xe9", "", "Ré", "utf-16be"},
		{"windows-1252", "it\x92s \x93so\x94", "", "it’s “so”", "windows-1252"},
		{"declared", "\xcc\xee\xf1\xea\xe2\xe0", "windows-1251", "Москва", "windows-1251"},
		{"a lie", "Café", "iso-8859-1", "Café", "utf-8"},
		{"declared utf-8 and is not", "it\x92s", "utf-8", "it’s", "windows-1252"},
		{"unknown name", "it\x92s", "klingon", "it’s", "windows-1252"},
		{"one stray byte", "Café, naïve, it\x92s", "", "Café, naïve, it’s", "utf-8"},
		{"stray byte in declared utf-8", "Café, naïve, it\x92s", "utf-8", "Café, naïve, it’s", "utf-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, encoding, err := decode([]byte(c.in), c.declared)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]string{c.want, c.encoding}, []string{string(got), encoding}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ name, in, want, title string }{
		{"plain", "It rained.\n", "It rained.\n", ""},
		{"paragraphs are lines", "It rained\nall day.\n\nIt froze.\n", "It rained all day.\n\nIt froze.\n", ""},
		{"headings", "# One\ntwo\n\n## Three ##\n", "One\ntwo\n\nThree\n", "One"},
		{"underlined headings", "One\n===\n\nTwo\n---\nthree\n", "One\n\nTwo\nthree\n", "One"},
		{"a tag is no heading", "#weather today\n", "#weather today\n", ""},
		{"emphasis", "a *b* **c** _d_ ***e*** ~~f~~\n", "a b c d e f\n", ""},
		{"no emphasis", "4 * 5, 4*5, snake_case, ~3 %\n", "4 * 5, 4*5, snake_case, ~3 %\n", ""},
		{"escaped", `\*so\* \[x\]` + "\n", "*so* [x]\n", ""},
		{"links", "see [the [big] paper](http://x.test/a_b) and [that][1]\n\n[1]: http://x.test\n", "see the [big] paper and that\n", ""},
		{"brackets of quotes stay", "“[They] left,” she said [sic].\n", "“[They] left,” she said [sic].\n", ""},
		{"pictures and notes go", "Rain ![wet](x.png) fell.[^1]\n\n[^1]: hard\n", "Rain  fell.\n", ""},
		{"a note behind an exclamation mark", "It froze![^a] So![^b]\n\n[^a]: hard\n\n    and long\n\nIt thawed.\n", "It froze! So![^b]\n\nIt thawed.\n", ""},
		{"lists", "* one\n* two\n  more\n3. three\n", "- one\n- two more\n3. three\n", ""},
		{"quoted", "> Rain\n> fell.\n", "Rain fell.\n", ""},
		{"code goes", "Rain\n```\nx := 1\n```\nfell `hard`.\n", "Rain\n\nfell hard.\n", ""},
		{"rule", "Rain\n\n***\n\nfell\n", "Rain\n\nfell\n", ""},
		{"html", "Rain<br> &amp; <em>snow</em> <!-- no -->3 < 4\n<!-- a\nb -->\n", "Rain & snow 3 < 4\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, title, _ := plainMarkdown(c.in)
			if diff := cmp.Diff([]string{c.want, c.title}, []string{got, title}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What the parser would take minutes for is read as it stands, at once.
func TestWildMarkdown(t *testing.T) {
	const n = 100_000
	for _, wild := range []string{
		strings.Repeat(">", n) + " a\n", strings.Repeat("[", n) + "a\n", strings.Repeat("- ", n) + "a\n", strings.Repeat("*a _b ", n) + "\n",
		strings.Repeat("[a](b", n) + "\n", strings.Repeat("[^1]\n\n", n), strings.Repeat("`a ``b\n", n), strings.Repeat(" ", n) + "- a\n",
	} {
		if got, _, _ := plainMarkdown(wild); got != wild {
			t.Errorf("%.20q… was read as Markdown", wild)
		}
	}
}

// Every stretch of the text is told where in the file it stands.
func TestMarkdownOrigins(t *testing.T) {
	text, _, origins := plainMarkdown("# A *bad* day\n\nIt [rained](http://x.test)\nall day.\n\n> “No,” she\n> said.\n\n* four &amp; five\n\n<p>six</p>\n")
	got := []string{}
	for i, o := range origins {
		end := len(text)
		if i+1 < len(origins) {
			end = origins[i+1].Text
		}
		got = append(got, fmt.Sprintf("%d:%d %s", o.Line, o.Column, strings.TrimSpace(text[o.Text:end])))
	}
	want := []string{"1:3 A", "1:6 bad", "1:10 day", "3:1 It", "3:5 rained", "4:1 all day.", "6:3 “No,” she", "7:3 said.\n\n-", "9:3 four & five", "11:1 six"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"2025-10-29": "2025-10-29", "2025-10": "2025-10", "2025": "2025", "20251029": "2025-10-29",
		"2025-10-29T08:00:00+09:00": "2025-10-29", "Wed, 29 Oct 2025 08:00:00 GMT": "2025-10-29",
		"29 October 2025": "2025-10-29", "October 29, 2025": "2025-10-29", "2025/10/29": "2025-10-29",
		"": "", "soon": "", "2025-13-01": "", "2025-02-30": "", "12": "",
	} {
		if got := isoDate(in); got != want {
			t.Errorf("isoDate(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"2025-10-29-storm.txt": "2025-10-29", "storm_20251029.txt": "2025-10-29", "a/2025-10-29/storm.txt": "2025-10-29",
		"a/2025/10/29/storm.txt": "2025-10-29", "a/20251029/storm.txt": "2025-10-29",
		"storm.txt": "", "": "", "120251029.txt": "", "99999999.txt": "", "dump-2025-10-29/storm.txt": "", "2025/10/storm.txt": "",
	} {
		if got := pathDate(in).Date; got != want {
			t.Errorf("pathDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGlobs(t *testing.T) {
	for _, c := range []struct {
		globs  []string
		inside string
		want   bool
	}{
		{nil, "a.txt", true},
		{nil, "a.txt.gz", true},
		{nil, "a.log", false},
		{[]string{"*.log"}, "x/a.log", true},
		{[]string{"*.log"}, "x/a.txt", false},
		{[]string{"x/*.log"}, "x/a.log", true},
		{[]string{"x/*.log"}, "y/x/a.log", false},
		{[]string{"**/x/*.log"}, "y/x/a.log", true},
		{[]string{"!draft*"}, "draft1.txt", false},
		{[]string{"!draft*"}, "a.txt", true},
		{[]string{"*.log", "!b*"}, "b.log", false},
	} {
		if got := wanted(c.globs, c.inside); got != c.want {
			t.Errorf("wanted(%q, %q) = %v", c.globs, c.inside, got)
		}
	}
}

// A second walk gives the same inputs, and every input reads on its own.
func TestInputsTwice(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"b.txt": "it rained", "a/x.jsonl": "{\"id\":\"1\",\"text\":\"it rained\"}\nno\n", "a/y.md": "# it *rained*"} {
		name = filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	walk := func() (ids []string) {
		bytes := int64(0)
		for in := range Inputs([]string{dir}, Options{}) {
			a := in.Read()
			ids = append(ids, a.ID+": "+strings.TrimSpace(a.Text))
			bytes += in.Bytes
		}
		if bytes != 55 {
			t.Errorf("%d bytes read", bytes)
		}
		return ids
	}
	want := []string{"1: it rained", "a/x.jsonl: ", "a/y.md: it rained", "b: it rained"}
	if diff := cmp.Diff(want, walk()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want, walk()); diff != "" {
		t.Error("second walk:", diff)
	}
}

// What comes out of any bytes is an article of valid UTF-8 with LF line ends,
// or an error.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "it rained\r\n", "{\"id\":1,\"text\":\"it\\r\\nrained\"}\n\n{", "<html><head><meta charset=x><title>t</title><body><p>it rained",
		"---\ntitle: x\ndate: 2025-01-01\n---\n# *it* [rained](x) `y` &amp; <b>z</b> \\", "\xff\xfea\x00", "\x1f\x8b\x08", "it\x92s caf\xc3\xa9",
		`<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"x","author":[{"name":"y"}]}]}</script>`,
	} {
		for _, format := range Formats {
			f.Add([]byte(seed), format)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, format string) {
		if !slices.Contains(Formats, format) {
			return
		}
		options := Options{Stdin: strings.NewReader(string(data)), Input: Format(format), MaxBytes: 1 << 16}
		for in := range Inputs([]string{Stdin}, options) {
			check(t, in.Read())
			md := in
			md.Path, md.Line = "x.md", false
			check(t, md.Read())
		}
	})
}

func check(t *testing.T, a news.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title) || strings.Contains(a.Text, "\r") && a.Encoding != "" {
		t.Errorf("not a text: %+v", a)
	}
	for i, o := range a.Origins {
		if o.Text > len(a.Text) || o.Line < 1 || o.Column < 1 || i > 0 && o.Text < a.Origins[i-1].Text {
			t.Errorf("origin %d of %q: %+v", i, a.Text, o)
		}
	}
	if a.Err != nil && a.Text != "" {
		t.Errorf("a text beside the error %v: %q", a.Err, a.Text)
	}
}
