package source

import (
	"strings"
	"testing"

	"factbox/internal/news"
)

func TestPageOrigins(t *testing.T) {
	page := "<html><body>\n<h1>Storm</h1>\n<div><p>Rain &amp; wind <b>closed</b>\n  the bridge.</p>\n\n<p>“Stay in,” she\nsaid.</p>\r\n</div>"
	text := "Rain & wind closed the bridge.\n“Stay in,” she said.\nFilled in by script.\n"
	places := pageOrigins([]byte(page), text)
	for _, c := range []struct {
		words        string
		line, column int
	}{{"Rain", 3, 9}, {"the bridge", 4, 3}, {"“Stay", 6, 4}, {"said", 7, 1}} {
		want := news.Origin{Text: strings.Index(text, c.words), Line: c.line, Column: c.column}
		found := false
		for _, p := range places {
			found = found || p == want
		}
		if !found {
			t.Errorf("%q: want %v among %v", c.words, want, places)
		}
	}
}

func FuzzPageOrigins(f *testing.F) {
	f.Add("<p>Rain &amp; snow</p>", "Rain & snow\n")
	f.Add("<q>é&nbsp;x</q>&#0;", "“é x”\n")
	f.Add("\xff<p>&notit;</p>", "¬it;\n")
	f.Fuzz(func(t *testing.T, page, text string) {
		last := -1
		for _, o := range pageOrigins([]byte(page), text) {
			if o.Text <= last || o.Text >= len(text) || o.Line < 1 || o.Column < 1 {
				t.Fatalf("%v after %d", o, last)
			}
			last = o.Text
		}
	})
}
