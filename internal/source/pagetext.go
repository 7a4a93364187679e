package source

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// visibleText is the article in a node: what a reader reads of it without the
// lines that are about the text and not of it.
func visibleText(n *html.Node, m metadata, host string) string {
	return joined(articleLines(visibleLines(n, host), m))
}

// visibleLines are what a reader reads of the node, a line for each block. host
// is the page's own, where that is known.
func visibleLines(n *html.Node, host string) []string {
	if n == nil {
		return nil
	}
	w := textWriter{host: host}
	w.node(n)
	w.end()
	return w.lines
}

func joined(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// textWriter gathers the words of a tree into lines.
type textWriter struct {
	lines  []string
	line   strings.Builder
	quoted bool   // in a block quote, whose footer and cite say whose it is
	pre    bool   // a blank line ends a paragraph, as in a text file
	host   string // of the page
	inLink bool   // to another page of the site
	words  int    // bytes of words on the line
	linked int    // of them in links
}

func (w *textWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	case n.Type == html.ElementNode && unread[n.DataAtom] && !(w.quoted && n.DataAtom == atom.Footer):
		return
	}
	if when := entryTime(n); when != "" {
		w.text(when)
		return
	}
	if n.DataAtom == atom.Blockquote && !w.quoted {
		if w.end(); w.quotation(n) {
			return
		}
	}
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		block = holdsLines(n) // a column of the page, not a cell of a table
		w.line.WriteByte(' ')
	}
	byAuthor := w.quoted && (n.DataAtom == atom.Footer || isOwnLine(n, atom.Cite) && !within(n, atom.Footer))
	if block || byAuthor {
		w.end()
	}
	if byAuthor && !isAuthor(firstText(n)) {
		w.line.WriteString("— ")
	}
	if n.DataAtom == atom.Q {
		w.line.WriteString("“") // as a browser shows it
	}
	pre, inLink := w.pre, w.inLink
	w.pre = pre || n.DataAtom == atom.Pre
	w.inLink = inLink || n.DataAtom == atom.A && leadsHome(attr(n.Attr, "href"), w.host)
	for c := range n.ChildNodes() {
		w.node(c)
	}
	w.pre, w.inLink = pre, inLink
	if n.DataAtom == atom.Q {
		w.line.WriteString("”")
	}
	if block {
		w.end()
	}
}

func (w *textWriter) text(s string) {
	s = strings.ReplaceAll(s, "\u00ad", "") // where a word may be broken
	words := len(strings.TrimSpace(s))
	w.words += words
	if w.inLink {
		w.linked += words
	}
	if !w.pre {
		w.line.WriteString(s)
		return
	}
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" {
			w.end()
		}
		w.line.WriteString(line)
	}
}

// endsLine reports whether no words stand behind n on its line in the element
// around it.
func endsLine(n *html.Node) bool {
	for s := n.NextSibling; s != nil && isInline(s); s = s.NextSibling {
		if holdsWords(s) {
			return false
		}
	}
	return true
}

// beginsLine reports whether none stand before it.
func beginsLine(n *html.Node) bool {
	for s := n.PrevSibling; s != nil && isInline(s); s = s.PrevSibling {
		if holdsWords(s) {
			return false
		}
	}
	return true
}

func isInline(n *html.Node) bool { return n.Type != html.ElementNode || inline[n.DataAtom] }

func holdsWords(n *html.Node) bool {
	return n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" || firstText(n) != ""
}

// holdsLines reports whether there are lines inside n.
func holdsLines(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Br || d.DataAtom == atom.P || d.DataAtom == atom.Div {
			return true
		}
	}
	return false
}

// end ends the line, if there is something on it. A line that is links and no
// sentence leads to something else.
func (w *textWriter) end() {
	line := strings.Join(strings.Fields(w.line.String()), " ")
	if line != "" && !(w.linked > 0 && w.linked == w.words && !isSentence(line)) {
		w.lines = append(w.lines, line)
	}
	w.line.Reset()
	w.words, w.linked = 0, 0
}

// leadsHome reports whether a link leads to the site itself.
func leadsHome(href, host string) bool {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || href == "" {
		return false
	}
	return u.Host == "" || host == "" || siteOf(u.Host) == siteOf(host)
}

// siteOf is the last two labels of a host: www.courier.test, m.courier.test are
// courier.test.
func siteOf(host string) string {
	if dot := strings.LastIndexByte(host, '.'); dot > 0 {
		return host[strings.LastIndexByte(host[:dot], '.')+1:]
	}
	return host
}

// isSentence reports whether a line ends as a sentence does.
func isSentence(line string) bool {
	for _, end := range [...]string{".", "!", "?", ".”", ".\"", "!”", "?”"} {
		if strings.HasSuffix(line, end) && !strings.HasSuffix(line, "...") {
			return true
		}
	}
	return false
}

// unread are the elements that are no part of an article's words.
var unread = map[atom.Atom]bool{
	atom.Aside: true, atom.Audio: true, atom.Button: true, atom.Dialog: true, atom.Figcaption: true, atom.Figure: true,
	atom.Footer: true, atom.Form: true, atom.Iframe: true, atom.Nav: true, atom.Noscript: true, atom.Object: true,
	atom.Script: true, atom.Select: true, atom.Style: true, atom.Svg: true, atom.Template: true, atom.Textarea: true,
	atom.Video: true,
}

// inline are the elements that stand inside a line.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true,
	atom.Kbd: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true,
	atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Td: true, atom.Th: true, atom.Time: true, atom.U: true,
	atom.Var: true, atom.Wbr: true,
}

// isOwnLine reports whether n is such an element, holds words and ends a line.
func isOwnLine(n *html.Node, element atom.Atom) bool {
	return n.DataAtom == element && holdsWords(n) && endsLine(n)
}
