package source

import (
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says of its article, apart from the text.
type metadata struct {
	headline string // of the article, as search engines are told
	title    string // of the page
	author   string
	date     string // ISO 8601
	h1       string // the first heading in the text
	body     string // the words themselves, a line for each paragraph
}

// pageMetadata reads what the page declares, the more exact first: JSON-LD,
// meta elements, then the marks in the text.
func pageMetadata(page *html.Node) metadata {
	var m metadata
	var metas, marks metadata
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if strings.EqualFold(attr(n.Attr, "type"), "application/ld+json") && n.FirstChild != nil {
				m.linkedData(n.FirstChild.Data)
			}
		case atom.Meta:
			metas.meta(n)
		default:
			marks.mark(n)
		}
	}
	return m.or(metas).or(marks)
}

func (m metadata) or(other metadata) metadata {
	pick := func(mine *string, theirs string) {
		if *mine == "" {
			*mine = theirs
		}
	}
	pick(&m.headline, other.headline)
	pick(&m.title, other.title)
	pick(&m.author, other.author)
	pick(&m.date, other.date)
	pick(&m.h1, other.h1)
	pick(&m.body, other.body)
	return m
}

// meta takes the names that publishers use for one meta element.
func (m *metadata) meta(n *html.Node) {
	name := attr(n.Attr, "property")
	for _, key := range [...]string{"name", "itemprop"} {
		if name == "" {
			name = attr(n.Attr, key)
		}
	}
	content := firstWords(attr(n.Attr, "content"))
	var found metadata
	switch strings.ToLower(name) {
	case "og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title":
		found.title = content
	case "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author":
		if !strings.Contains(content, "://") { // some give a profile's address
			found.author = content
		}
	case "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued",
		"dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date", "date", "dc.date":
		found.date = isoDate(content)
	}
	*m = m.or(found)
}

// mark takes microdata and the first time that the text is stamped with.
func (m *metadata) mark(n *html.Node) {
	var found metadata
	prop := strings.ToLower(attr(n.Attr, "itemprop"))
	switch {
	case prop == "headline":
		found.headline = wordsOf(n)
	case prop == "datepublished" || n.DataAtom == atom.Time && !within(n, atom.Aside, atom.Nav, atom.Footer):
		for _, key := range [...]string{"datetime", "content"} {
			if found.date == "" {
				found.date = isoDate(attr(n.Attr, key))
			}
		}
	case prop == "author" || strings.EqualFold(attr(n.Attr, "rel"), "author"):
		found.author = wordsOf(n)
	case n.DataAtom == atom.Title:
		found.title = wordsOf(n)
	case n.DataAtom == atom.H1:
		found.h1 = wordsOf(n)
	case named(n, bylines):
		if name := bareName(firstText(n)); isName(name) {
			found.author = name
		}
	case n.DataAtom == atom.P || n.DataAtom == atom.Div || n.DataAtom == atom.Span:
		if strings.HasPrefix(firstText(n), "By") {
			if words := wordsOf(n); len(words) < 80 && strings.HasPrefix(words, "By ") {
				found.author = bareName(words)
			}
		}
	}
	*m = m.or(found)
}

// bylines are the words that sites name an article's author with.
var bylines = map[string]bool{"byline": true, "author": true, "authors": true, "writer": true}

// isName reports whether s looks like a person's name: two to five words that
// begin with capitals, but for "de" and the like, and no digits.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || strings.ContainsAny(s, "0123456789:@/") {
		return false
	}
	capitals := 0
	for _, word := range words {
		if c, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(c) {
			capitals++
		} else if len(word) > 3 {
			return false
		}
	}
	return capitals >= 2
}

// headlineOf is title without the site's name, when the heading on the page
// shows where that begins: "Storm closes bridge | The Courier".
func (m metadata) headlineOf(title string) string {
	rest, found := strings.CutPrefix(title, m.h1)
	if found && m.h1 != "" && strings.HasPrefix(rest, " ") && !strings.HasPrefix(strings.TrimLeft(rest, " |-–—:·•»/"), strings.TrimLeft(rest, " ")) {
		return m.h1
	}
	return title
}

// bareName is the name in a byline: "By Ann Lee, 3 May".
func bareName(byline string) string {
	name, found := strings.CutPrefix(byline, "By ")
	if !found {
		name, found = strings.CutPrefix(byline, "by ")
	}
	if !found {
		return byline
	}
	if end := strings.IndexAny(name, ",|·•–—(0123456789"); end >= 0 {
		name = name[:end]
	}
	return strings.TrimSpace(name)
}

// linkedData takes the first article of a JSON-LD block.
func (m *metadata) linkedData(block string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(block)), &v) != nil {
		return
	}
	eachThing(v, func(thing map[string]any) {
		if !isArticle(thing["@type"]) {
			return
		}
		headline, _ := thing["headline"].(string)
		date, _ := thing["datePublished"].(string)
		body, _ := thing["articleBody"].(string)
		*m = m.or(metadata{
			headline: firstWords(html.UnescapeString(headline)),
			author:   strings.Join(names(thing["author"]), ", "),
			date:     isoDate(date),
			body:     paragraphs(body),
		})
	})
}

// paragraphs is text with a line for each paragraph, without tags.
func paragraphs(text string) string {
	if strings.ContainsAny(text, "<&") {
		if page, err := html.Parse(strings.NewReader(text)); err == nil {
			return visibleText(page, "")
		}
	}
	w := textWriter{pre: true}
	if strings.Contains(text, "\n\n") {
		w.text(text)
	} else {
		for line := range strings.Lines(text) {
			w.text(line)
			w.end()
		}
	}
	w.end()
	return joined(w.lines)
}

// eachThing calls do on the things of a block: one, a list of them, or a graph.
func eachThing(v any, do func(map[string]any)) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			eachThing(item, do)
		}
	case map[string]any:
		do(v)
		eachThing(v["@graph"], do)
		eachThing(v["mainEntity"], do)
	}
}

// isArticle reports whether a type of schema.org is a kind of article.
func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report"
	case []any:
		for _, k := range kind {
			if isArticle(k) {
				return true
			}
		}
	}
	return false
}

// names are the names of one or more people.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "://") {
			return nil
		}
		return []string{v}
	case map[string]any:
		return names(v["name"])
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, names(item)...)
		}
		return all
	}
	return nil
}

func wordsOf(n *html.Node) string {
	var w textWriter
	for c := range n.ChildNodes() {
		w.node(c)
	}
	w.end()
	return strings.Join(w.lines, " ")
}

// firstText is the first piece of text in n that is not blank.
func firstText(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if text := strings.TrimSpace(d.Data); text != "" {
				return text
			}
		}
	}
	return ""
}

func within(n *html.Node, elements ...atom.Atom) bool {
	for a := range n.Ancestors() {
		for _, e := range elements {
			if a.DataAtom == e {
				return true
			}
		}
	}
	return false
}
