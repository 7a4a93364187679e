package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says of its article, apart from the text.
type metadata struct {
	headline  string // of the article, as search engines are told
	title     string // of the article, as it is shared
	tab       string // of the page, in the browser's tab
	h1        string // the first heading in the text
	author    string
	authorIDs string // of JSON-LD, where it gives no name
	published stamp
	updated   stamp
	shown     string // the day that stands on the page, ISO 8601
	loose     string // the first day that stands alone, wherever
	printed   string // the day in the page's head, where there is one
	body      string // the words themselves, a line for each paragraph
	url       string // the page's own
	site      string // the site's name
	publisher string
	section   string
	language  string // "en", "pt-BR"
	closed    bool   // only part of it is free to read
}

// pageMetadata reads what the page declares, the more exact first: JSON-LD,
// meta elements, then the marks in the text.
func pageMetadata(page *html.Node, names naming) metadata {
	var linked linkedData
	var metas, marks metadata
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if strings.EqualFold(attr(n.Attr, "type"), "application/ld+json") && n.FirstChild != nil {
				linked.add(n.FirstChild.Data)
			}
		case atom.Meta:
			metas.meta(n)
		case atom.Link:
			if strings.EqualFold(attr(n.Attr, "rel"), "canonical") && metas.url == "" {
				metas.url = strings.TrimSpace(attr(n.Attr, "href"))
			}
		case atom.Html:
			marks.language = languageTag(attr(n.Attr, "lang"))
		default:
			says := names.of(n)
			marks.mark(n, says)
			marks.shownDays(n, says)
		}
	}
	m := linked.article(metas.url, marks.h1)
	account := linked.account(m)
	whole := m.or(metas).or(metadata{author: account}).or(marks)
	if whole.author == whole.publisher || whole.author == whole.site { // "By The Courier", where the page names Ann Lee
		whole.author = firstWords(person(metas.author), person(account), person(marks.author), whole.author)
	}
	return whole
}

// person is name if it looks like a person's, else "".
func person(name string) string {
	if isName(name) {
		return name
	}
	return ""
}

// or is m with what it has not got taken from other.
func (m metadata) or(other metadata) metadata {
	pick := func(mine *string, theirs string) {
		if *mine == "" {
			*mine = theirs
		}
	}
	pick(&m.headline, other.headline)
	pick(&m.title, other.title)
	pick(&m.tab, other.tab)
	pick(&m.h1, other.h1)
	pick(&m.author, other.author)
	pick(&m.shown, other.shown)
	pick(&m.loose, other.loose)
	pick(&m.printed, other.printed)
	pick(&m.body, other.body)
	pick(&m.url, other.url)
	pick(&m.site, other.site)
	pick(&m.publisher, other.publisher)
	pick(&m.section, other.section)
	pick(&m.language, other.language)
	if m.published.day == "" {
		m.published = other.published
	}
	if m.updated.day == "" {
		m.updated = other.updated
	}
	m.closed = m.closed || other.closed
	return m
}

// metaFields are the names that publishers give to a meta element, in lower
// case, and the field that each fills.
var metaFields = func() map[string]func(m *metadata, content string) {
	all := map[string]func(m *metadata, content string){}
	for _, f := range [...]struct {
		names string
		take  func(m *metadata, content string)
	}{
		{"og:title twitter:title dc.title headline sailthru.title parsely-title", func(m *metadata, s string) { m.title = firstWords(m.title, s) }},
		{"author article:author dc.creator byl parsely-author sailthru.author", (*metadata).metaAuthor},
		{"article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date dc.date.issued " +
			"dcterms.created dcterms.date dcterms.issued pubdate publishdate publish-date publish_date publication_date publicationdate citation_date " +
			"citation_publication_date article.published bt:pubdate date dc.date created dc.date.created article_date_original", func(m *metadata, s string) {
			if m.published.day == "" {
				m.published = stampOf(s)
			}
		}},
		{"article:modified_time og:updated_time og:article:modified_time datemodified last-modified lastmod dcterms.modified revised", func(m *metadata, s string) {
			if m.updated.day == "" {
				m.updated = stampOf(s)
			}
		}},
		{"og:url", func(m *metadata, s string) { m.url = firstWords(m.url, s) }},
		{"og:site_name application-name", func(m *metadata, s string) { m.site = firstWords(m.site, s) }},
		{"dc.publisher dcterms.publisher", func(m *metadata, s string) { m.publisher = firstWords(m.publisher, s) }},
		{"article:section parsely-section", func(m *metadata, s string) { m.section = firstWords(m.section, s) }},
		{"og:locale language dc.language content-language", func(m *metadata, s string) { m.language = firstWords(m.language, languageTag(s)) }},
	} {
		for _, name := range strings.Fields(f.names) {
			all[name] = f.take
		}
	}
	return all
}()

// meta takes one meta element.
func (m *metadata) meta(n *html.Node) {
	content := firstWords(attr(n.Attr, "content"))
	if content == "" {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop"} {
		if key == "itemprop" && m.author != "" && strings.EqualFold(attr(n.Attr, key), "author") {
			return // of the works that it cites
		}
		if take := metaFields[strings.ToLower(attr(n.Attr, key))]; take != nil {
			take(m, content)
			return
		}
	}
}

// metaAuthor adds an author: some give a profile's address, some several
// elements.
func (m *metadata) metaAuthor(content string) {
	if strings.Contains(content, "://") {
		return
	}
	if name := byline([]string{content}); !strings.Contains(strings.ToLower(m.author), strings.ToLower(name)) {
		m.author = strings.TrimPrefix(m.author+", "+name, ", ")
	}
}

// mark takes microdata and the first time that the text is stamped with.
func (m *metadata) mark(n *html.Node, says sense) {
	var found metadata
	prop := strings.ToLower(attr(n.Attr, "itemprop"))
	switch {
	case prop == "headline":
		found.headline = wordsOf(n)
	case prop == "datepublished" || n.DataAtom == atom.Time && !within(n, atom.Aside, atom.Nav, atom.Footer):
		for _, key := range [...]string{"datetime", "content", "title"} {
			if found.published.day == "" {
				found.published = stampOf(attr(n.Attr, key))
			}
		}
		if found.published.day == "" {
			found.published = stampOf(shortText(n, 60))
		}
	case prop == "author" || strings.EqualFold(attr(n.Attr, "rel"), "author"):
		found.author = byline([]string{wordsOf(n)})
	case n.DataAtom == atom.Title && !within(n, atom.Svg):
		found.tab = wordsOf(n)
	case n.DataAtom == atom.H1:
		found.h1 = wordsOf(n)
	case says&ofByline != 0:
		if says&ofRemarks != 0 || within(n, atom.Aside) {
			break
		}
		if name := bareName(firstText(n)); isName(name) {
			found.author = name
		} else if name := bareName(shortText(n, 80)); isName(name) {
			found.author = name // By <a>Ann Lee</a>
		}
	case n.DataAtom == atom.P || n.DataAtom == atom.Div || n.DataAtom == atom.Span || n.DataAtom == atom.H4:
		if strings.HasPrefix(firstText(n), "By") {
			if words := wordsOf(n); len(words) < 80 && strings.HasPrefix(words, "By ") && isName(bareName(words)) {
				found.author = bareName(words)
			}
		}
	}
	*m = m.or(found)
}

// languageTag is the language in a tag, "en_US" or "en-us" as en-US, or "".
func languageTag(s string) string {
	language, region, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(s), "_", "-"), "-")
	if len(language) != 2 && len(language) != 3 {
		return ""
	}
	if len(region) != 2 {
		return strings.ToLower(language)
	}
	return strings.ToLower(language) + "-" + strings.ToUpper(region)
}

// sameAddress reports whether two addresses are those of one page: whatever
// the protocol, the query and the last slash.
func sameAddress(a, b string) bool { return a != "" && bareAddress(a) == bareAddress(b) }

func bareAddress(s string) string {
	if _, rest, found := strings.Cut(s, "://"); found {
		s = rest
	}
	if end := strings.IndexAny(s, "?#"); end >= 0 {
		s = s[:end]
	}
	return strings.TrimSuffix(s, "/")
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
