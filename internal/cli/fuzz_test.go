package cli_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"factbox/internal/cli"
	"factbox/internal/report"
)

// factbox runs the program in this process.
func factbox(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, told bytes.Buffer
	code = cli.Main(args, strings.NewReader(stdin), &out, &told)
	if code > 2 || strings.Contains(told.String(), "internal error") || strings.Contains(out.String(), "internal error") {
		t.Fatalf("%q ends with %d\n%s\non %q", args, code, told.String(), stdin)
	}
	if code == 2 && told.Len() == 0 {
		t.Fatalf("%q ends with 2 and says nothing, on %q", args, stdin)
	}
	if !utf8.Valid(out.Bytes()) || !utf8.Valid(told.Bytes()) {
		t.Fatalf("%q writes no UTF-8, on %q", args, stdin)
	}
	return code, out.String(), told.String()
}

// spansTrue holds every object of a record that has start, end and text against
// the record's text, which they count in code points.
func spansTrue(t *testing.T, line string) {
	t.Helper()
	var record map[string]any
	if err := json.Unmarshal([]byte(line), &record); err != nil {
		t.Fatalf("%v: %q", err, line)
	}
	whole, _ := record["text"].(string)
	runes := []rune(whole)
	var look func(string, any)
	look = func(at string, v any) {
		switch v := v.(type) {
		case []any:
			for i, item := range v {
				look(fmt.Sprint(at, "/", i), item)
			}
		case map[string]any:
			start, a := v["start"].(float64)
			end, b := v["end"].(float64)
			words, c := v["text"].(string)
			if a && b && (start > end || int(end) > len(runes) || c && string(runes[int(start):int(end)]) != words) {
				t.Fatalf("%s: %v–%v is not %q in %q", at, start, end, words, whole)
			}
			for name, item := range v {
				if name != "kept" && name != "source" {
					look(at+"/"+name, item)
				}
			}
		}
	}
	look("", record)
}

// pieces are what pages are made of, whole and broken; % is where the words of
// the fuzzer stand.
var pieces = []string{
	"<!DOCTYPE html><html lang=en><head>", "<title>%</title>", `<meta charset="utf-8">`, `<meta charset=windows-1252>`,
	`<meta property="og:title" content="%">`, `<meta name=author content='%'>`, `<meta property=article:published_time content="2025-05-03T10:00:00Z">`,
	`<script type="application/ld+json">{"@type":"NewsArticle","headline":"%","datePublished":"2025-05-03","author":[{"name":"Ann Lee"}],"articleBody":"%"}</script>`,
	`<script type="application/ld+json">{"@graph":[{"@type":["Article"],"headline":7,"author":null</script>`, "</head><body>",
	"<nav><ul><li><a href=/>News</a><li><a href=#>Sport</a></ul></nav>", "<article>", "</article>", "<main class='story-body'>", "</main>",
	"<h1>%</h1>", "<h2>%</h2>", "<p>%</p>", "<p>%", "<p>“We will not pay,” Mayor Edith Penrose told reporters in Leeds on Tuesday.</p>",
	"<p>Tom Harrow, 41, of Hull, met her on 3 May 2025. “Nobody <em>asked</em> us,” he said.</p>", "<blockquote>%</blockquote>",
	"<figure><img src=x alt='%'><figcaption>%</figcaption></figure>", "<table><tr><td>%<td>12</table>", "<ul><li>%</li><li>Ann Lee</ul>",
	"<time datetime='2025-05-03'>3 May</time>", "<div class=byline>By %</div>", "<aside class=related><p>%</p></aside>", "<!-- % -->", "<!-- factbox-ignore -->",
	"<script>var a = '<p>%</p>';</script>", "<style>p{}</style>", "<br>", "&rsquo;&amp;#8217;&#x202e;&nbsp;&shy;", "Itâ€™s Iโm caf� ", "<span>%</span>",
	"<div><div><div>", "</div>", "</p></p>", "<", "\x00", "</body></html>",
}

// FuzzPage runs the whole program over pages as they are on the web: no panic,
// an exit code with its reason, records that are JSON and true to their text,
// and the same one for a file, a line and however many workers.
func FuzzPage(f *testing.F) {
	f.Add("The road is closed, she said.", []byte{0, 1, 6, 9, 11, 15, 19, 20, 17, 12, 41})
	f.Add("Iโm here “to stay", []byte{0, 2, 7, 8, 9, 10, 13, 15, 26, 19, 20, 22, 23, 14, 27, 41})
	f.Add("Ann Lee of Hull", []byte{0, 3, 4, 5, 9, 36, 36, 16, 18, 18, 21, 24, 25, 28, 29, 30, 33, 34, 37, 38})
	f.Add("<b>\"quoted\"</b> & more", []byte{17, 17, 32, 35, 39, 31, 40, 41})
	f.Add(strings.Repeat("It rained. ", 60), []byte{9, 17, 19, 20})
	f.Fuzz(func(t *testing.T, words string, order []byte) {
		if len(order) > 200 || len(words) > 2000 {
			t.Skip()
		}
		var page strings.Builder
		for _, i := range order {
			page.WriteString(strings.ReplaceAll(pieces[int(i)%len(pieces)], "%", words))
		}
		code, out, _ := factbox(t, page.String(), "--input", "html", "-f", "jsonl", "--infer-dates", "--indirect")
		if code == 0 {
			spansTrue(t, out)
		}
		other := report.Formats[len(order)%len(report.Formats)]
		if other != "sqlite" {
			factbox(t, page.String(), "--input", "html", "-f", other)
		}
		factbox(t, page.String(), "check", "--input", "html", "-f", report.FindingFormats[len(words)%len(report.FindingFormats)])
		factbox(t, page.String(), "repair", "--input", "html", "--check")
	})
}

// FuzzExpectations gives check a list of any shape: it verifies every quote of
// it or says why not, never passes without one, and one quote has one verdict
// whatever file it stands in.
func FuzzExpectations(f *testing.F) {
	f.Add("We will not pay", "Edith Penrose", "", uint8(0))
	f.Add("we will pay", "Penrose", "\n\n", uint8(1))
	f.Add("“We … pay”", "the mayor", `{"schema":1}`, uint8(2))
	f.Add("Nobody asked us, and \"nobody\" will", "Tom Harrow", "sep=;\n", uint8(3))
	f.Add("asked; us,\nhe said", "Ann\tLee", "text;speaker\n", uint8(4))
	f.Add("Nobody asked", "", "[", uint8(5))
	f.Add("Itโs over", "Tom Harrow", "\xff", uint8(6))
	article := filepath.Join(f.TempDir(), "a.txt")
	text := "“We will not pay,” Mayor Edith Penrose told reporters in Leeds. “It’s over.”\n\n“Nobody asked us,” Tom Harrow said.\n"
	if err := os.WriteFile(article, []byte(text), 0o666); err != nil {
		f.Fatal(err)
	}
	verdict := func(t *testing.T, list string) (code int, verdicts string) {
		code, out, told := factbox(t, list, "check", "-f", "json", "--expect", "-", article)
		var findings []struct {
			Expect, Verdict string
			Start, End      *int
		}
		if code == 2 && out == "" {
			return code, ""
		}
		if err := json.Unmarshal([]byte(out), &findings); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		held := 0
		for _, f := range findings {
			if f.Expect != "" {
				held++
			}
			if f.Start != nil && (*f.Start > *f.End || *f.End > utf8.RuneCountInString(text)) {
				t.Fatalf("outside the text: %+v", f)
			}
			verdicts += f.Verdict + " "
		}
		if code == 0 && held == 0 {
			t.Fatalf("passed without a quote: %q\n%s", list, told)
		}
		return code, verdicts
	}
	f.Fuzz(func(t *testing.T, quote, speaker, junk string, shape uint8) {
		if len(quote)+len(speaker)+len(junk) > 2000 {
			t.Skip()
		}
		verdict(t, junk)
		verdict(t, junk+shaped(shape, quote, speaker))
		verdict(t, shaped(shape, quote, speaker)+junk)
		// The same words in every shape: a table cannot tell a lone CR from a line's end, nor UTF-16 what is no text.
		if !utf8.ValidString(quote) || !utf8.ValidString(speaker) || strings.ContainsAny(quote+speaker, "\r\x00\ufffd") {
			return
		}
		code, want := verdict(t, shaped(0, quote, speaker))
		for s := uint8(1); s < shapes; s++ {
			if again, got := verdict(t, shaped(s, quote, speaker)); again != code || got != want {
				t.Fatalf("%q of %q: exit code %d, %s; in shape %d %d, %s", quote, speaker, code, want, s, again, got)
			}
		}
	})
}

const shapes = 7

// shaped is a list of one quote in one of the shapes that lists have.
func shaped(shape uint8, quote, speaker string) string {
	object, _ := json.Marshal(map[string]string{"text": quote, "speaker": speaker})
	table := func(comma string) string {
		cell := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
		return "text" + comma + "speaker\n" + cell(quote) + comma + cell(speaker) + "\n"
	}
	switch shape % shapes {
	case 0:
		return "[" + string(object) + "]"
	case 1:
		return string(object) + "\n"
	case 2:
		return table(",")
	case 3:
		return table(";")
	case 4:
		return table("\t")
	case 5:
		return "\ufeff" + table(",")
	}
	wide := []byte("\xff\xfe")
	for _, unit := range utf16.Encode([]rune(table(";"))) {
		wide = binary.LittleEndian.AppendUint16(wide, unit)
	}
	return string(wide)
}

// FuzzSame asks of any text: what repair mends needs no second mend; spans are
// true; the record of a file, of a line of JSONL and of one among many, by
// however many workers, is the same.
func FuzzSame(f *testing.F) {
	for _, seed := range []string{
		"“Iโm here,” Ann Lee said in Leeds on 3 May 2025.", "---\ntitle: x\n---\nIt rained.", "# Rain\n\n* Hull\n", "\ufeffcafé � café\r\nItâ€™s", "{\"text\":\"no\"}",
		"<p>no page</p>", "LEEDS, 3 May (AP) — It “rained\n\n“on us,” said Tom Harrow.\n", "\u202e\u200b\u00adAnn\u2028Lee", "a\x00b", "On Tuesday, at 9 a.m., she’ll go. ’’’",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 5000 {
			t.Skip()
		}
		dir := t.TempDir()
		name := filepath.Join(dir, "a.txt")
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		args := []string{"-f", "jsonl", "--input", "text", "--force-published", "2025-05-07"}
		code, file, _ := factbox(t, "", append(args, name)...)
		if code != 0 {
			return // no text, and told so
		}
		spansTrue(t, file)

		code, mended, _ := factbox(t, "", "repair", "--input", "text", name)
		again, twice, _ := factbox(t, mended, "repair", "--input", "text")
		if strings.TrimSpace(mended) != "" && !strings.HasPrefix(mended, "---\n") && !strings.HasPrefix(mended, "+++\n") && !strings.ContainsRune(mended, 0) && (code != 0 || again != 0 || twice != mended) {
			t.Fatalf("mended %q, and mended again %q", mended, twice)
		}

		// What a reader of text makes of the file, as lines of JSONL.
		var record struct{ Text string }
		plain, whole, _ := factbox(t, "", append(args, "--no-repair", name)...)
		if json.Unmarshal([]byte(whole), &record) != nil || plain != 0 {
			t.Fatalf("%q", whole)
		}
		line, _ := json.Marshal(map[string]string{"id": "a", "text": record.Text})
		lines := strings.Repeat(string(line)+"\n", 5)
		_, one, _ := factbox(t, lines, "-f", "jsonl", "--input", "jsonl", "--force-published", "2025-05-07", "-j", "1")
		_, three, _ := factbox(t, lines, "-f", "jsonl", "--input", "jsonl", "--force-published", "2025-05-07", "-j", "3")
		if one != three {
			t.Fatalf("-j 1 and -j 3 differ on %q", text)
		}
		for record := range strings.Lines(one) {
			if got, want := facts(t, record), facts(t, file); got != want {
				t.Fatalf("a line of JSONL gives\n%s\nand a file\n%s\nof %q", got, want, text)
			}
		}
	})
}

// facts is a record without where it came from.
func facts(t *testing.T, record string) string {
	t.Helper()
	var all map[string]json.RawMessage
	if err := json.Unmarshal([]byte(record), &all); err != nil {
		t.Fatalf("%v: %s", err, record)
	}
	for _, origin := range []string{"source", "title", "byline", "published"} {
		delete(all, origin)
	}
	rest, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return string(rest)
}
