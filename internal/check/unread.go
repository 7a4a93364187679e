package check

import "factbox/internal/news"

// unread are the articles that nobody expects anything of. Their facts are found
// only where a quote that is missing from its own article stands in one of them.
type unread struct {
	articles []unreadArticle
	bytes    int
}

type unreadArticle struct {
	text  string // mended
	words *passages
	read  func() (*Article, error)
}

// Wants reports whether the check needs the facts of an article. Several goroutines
// may ask before the first article is checked, and while others are.
func (c *Checker) Wants(a news.Article) bool {
	return c.lint || c.sources != nil || c.wanted != nil || len(c.of(news.New(a))) > 0
}

// Pass takes note of an article that is not wanted, by its mended text. read makes it
// ready for the check, should a missing quote stand in it.
func (c *Checker) Pass(text string, read func() (*Article, error)) {
	c.articles++
	if c.unread.bytes += len(text); c.unread.bytes <= most {
		c.unread.articles = append(c.unread.articles, unreadArticle{text: text, read: read})
	}
}

// find says where among the unread articles a pattern stands, or "".
func (u *unread) find(pat *pattern, style Style) string {
	for i := range u.articles {
		x := &u.articles[i]
		if x.words == nil {
			x.words = newPassages(x.text, style)
			x.words.add(news.Span{End: len(x.text)})
		}
		if len(x.words.search(pat, 1, true)) == 0 {
			continue
		}
		a, err := x.read()
		if err != nil {
			continue // what cannot be read says nothing
		}
		var here elsewhere
		here.add(a)
		if where := here.find(pat); where != "" {
			return where
		}
	}
	return ""
}
