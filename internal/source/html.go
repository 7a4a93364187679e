package source

import (
	"bytes"
	"cmp"
	"log/slog"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factbox/internal/news"
)

// readPage reads the article of a web page: its own words, a line for each
// paragraph, without navigation, banners, captions, comments and the like. The
// charset is what the server said; else the page's own word counts. a.URL is the
// page's address where that is known, of which the page may know better.
func readPage(data []byte, charset string, places bool, a *news.Article) error {
	text, encoding, err := decode(data, cmp.Or(charset, declaredCharset(data)))
	if err != nil {
		return err
	}
	page, err := html.Parse(bytes.NewReader(withoutPrograms(text)))
	if err != nil {
		return err
	}
	names := naming{}
	meta := pageMetadata(page, names)
	meta.url = cmp.Or(meta.url, a.URL)
	freePosts(page)
	clearFurniture(page, names)
	labelTurns(page)
	host := ""
	if u, err := url.Parse(meta.url); err == nil {
		host = u.Host
	}
	whole, all := visibleLines(soleArticle(page), host), visibleLines(page, host)
	found, err := finder().ParseAndMutate(page, nil)
	if err != nil {
		return err
	}
	a.Encoding = encoding
	a.Title = meta.headlineAmong(found.Title())
	a.Page = news.Page{
		Publisher: firstWords(meta.publisher, meta.site),
		Section:   meta.section,
		Language:  meta.language,
		Modified:  meta.updated.day,
		Paywalled: meta.closed,
	}
	a.Byline = firstWords(meta.author, byline([]string{found.Byline()}))
	if strings.Contains(meta.url, "://") {
		a.URL = meta.url
	}
	if day := meta.day(); day != "" {
		a.Published = news.Published{Date: day, From: "html"}
	} else if at, err := found.PublishedTime(); err == nil {
		a.Published = news.Published{Date: at.Format("2006-01-02"), From: "html"}
	}
	a.Text = joined(articleLines(withLost(visibleLines(found.Node, host), all), meta))
	if whole := joined(articleLines(whole, meta)); len(whole)*2 > len(a.Text)*3 {
		a.Text = whole // of which readability took a part
	}
	if len(a.Text) < len(meta.body)/2 {
		a.Text = meta.body // a page that script fills in
	}
	if a.Text == "" {
		return ErrEmpty
	}
	if places && a.Remarked == "" { // remarks are told by lines of the text
		a.Origins = pageOrigins(text, a.Text)
	}
	return nil
}

// finder finds the article among what is left of a page, and tells nobody how.
func finder() *readability.Parser {
	p := readability.NewParser()
	p.KeepClasses = true
	p.Logger = slog.New(slog.DiscardHandler)
	return &p
}

// soleArticle is the element that the page says is its article, or nil where
// it says so of none or of several.
func soleArticle(page *html.Node) *html.Node {
	var bodies, articles []*html.Node
	for n := range page.Descendants() {
		switch {
		case strings.EqualFold(attr(n.Attr, "itemprop"), "articleBody"):
			bodies = append(bodies, n)
		case n.DataAtom == atom.Article:
			articles = append(articles, n)
		}
	}
	switch {
	case len(bodies) == 1:
		return bodies[0]
	case len(articles) == 1:
		return articles[0]
	}
	return nil
}

// declaredCharset is the charset that the page's head declares, or "". The
// standard has browsers look at the first 1024 bytes.
func declaredCharset(data []byte) string {
	z := html.NewTokenizer(bytes.NewReader(data[:min(len(data), 1024)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.DataAtom != atom.Meta {
				continue
			}
			if set := attr(t.Attr, "charset"); set != "" {
				return set
			}
			if strings.EqualFold(attr(t.Attr, "http-equiv"), "content-type") {
				if _, set, found := strings.Cut(strings.ToLower(attr(t.Attr, "content")), "charset="); found {
					return strings.Trim(set, ` "';`)
				}
			}
		}
	}
}

func attr(attrs []html.Attribute, key string) string {
	for _, a := range attrs {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// firstWords is the first of its arguments that has a word, white space evened.
func firstWords(candidates ...string) string {
	for _, c := range candidates {
		if words := strings.Join(strings.Fields(c), " "); words != "" {
			return words
		}
	}
	return ""
}
