package quote_test

import (
	_ "embed"
	"strings"
	"testing"

	"factbox/internal/news"
)

//go:embed testdata/articles.txt
var articles string

// TestArticles measures whole articles end to end: the span, that it is a
// quote, and who speaks.
func TestArticles(t *testing.T) {
	find := finder(t)
	quotes, found, right, extra := 0, 0, 0, 0
	for article := range strings.SplitSeq(articles, "\n## ") {
		title, marked, _ := strings.Cut(article, "\n")
		if strings.HasPrefix(title, "#") {
			continue
		}
		text, speakers := unmark(marked)
		got := map[int]news.Quote{}
		for _, q := range find(text).Quotes {
			got[q.Start] = q
		}
		for start, want := range speakers {
			q, ok := got[start]
			delete(got, start)
			switch {
			case want == "-" && ok:
				extra++
				t.Logf("%s: taken: %s", title, q.Text)
			case want == "-":
			case !ok:
				quotes++
				t.Logf("%s: missed: %s", title, text[start:min(start+40, len(text))])
			default:
				quotes++
				found++
				if speaks(q.Speaker, want) {
					right++
				} else {
					t.Logf("%s: %q by %s: want %s, got %+v", title, q.Text, q.Rule, want, q.Speaker)
				}
			}
		}
		for _, q := range got {
			extra++
			t.Logf("%s: extra: %s", title, q.Text)
		}
	}
	precision, recall := float64(right)/float64(found+extra), float64(right)/float64(quotes)
	f1 := 200 * precision * recall / (precision + recall)
	t.Logf("%d quotes, %d found, %d with the right speaker, %d non-quotes taken: end to end %.1f", quotes, found, right, extra, f1)
	if quotes < 200 || f1 < 90 {
		t.Errorf("end to end %.1f on %d quotes, want at least 90 on 200", f1, quotes)
	}
}

// unmark takes the braces out of an article and returns, for the byte at which
// each marked quote begins, who speaks.
func unmark(marked string) (string, map[int]string) {
	speakers := map[int]string{}
	var text strings.Builder
	for {
		before, rest, ok := strings.Cut(marked, "{")
		text.WriteString(before)
		if !ok {
			return text.String(), speakers
		}
		speaker, after, _ := strings.Cut(rest, "}")
		mark := len("“")
		if strings.HasPrefix(after, "\"") || strings.HasPrefix(after, "'") {
			mark = 1
		}
		speakers[text.Len()+mark] = speaker
		marked = after
	}
}

// speaks reports whether s is the speaker that an article names: the same last
// name, or the words themselves.
func speaks(s *news.Speaker, want string) bool {
	if s == nil {
		return false
	}
	last := want[strings.LastIndexByte(want, ' ')+1:]
	return strings.HasSuffix(s.Name, last) && (!strings.Contains(s.Name, " ") || !strings.Contains(want, " ") || strings.Contains(s.Name, want) || s.Person == "") ||
		strings.Contains(strings.ToLower(s.Name), strings.ToLower(want))
}
