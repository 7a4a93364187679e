package source

import (
	"bytes"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factbox/internal/news"
)

// readPage reads the article of a web page: its own words, a line for each
// paragraph, without navigation, banners, captions, comments and the like.
func readPage(data []byte, a *news.Article) error {
	text, encoding, err := decode(data, declaredCharset(data))
	if err != nil {
		return err
	}
	page, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		return err
	}
	meta := pageMetadata(page)
	clearFurniture(page)
	found, err := readability.FromDocument(page, nil)
	if err != nil {
		return err
	}
	a.Encoding = encoding
	a.Title = meta.headlineOf(firstWords(meta.headline, meta.title, found.Title()))
	a.Byline = bareName(firstWords(meta.author, found.Byline()))
	if meta.date != "" {
		a.Published = news.Published{Date: meta.date, From: "html"}
	} else if at, err := found.PublishedTime(); err == nil {
		a.Published = news.Published{Date: at.Format("2006-01-02"), From: "html"}
	}
	a.Text = visibleText(found.Node, a.Title)
	if a.Text == "" {
		return ErrEmpty
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

// visibleText is what a reader reads of the node: a line for each block.
func visibleText(n *html.Node, title string) string {
	if n == nil {
		return ""
	}
	var w textWriter
	w.node(n)
	w.end()
	lines := w.lines
	for len(lines) > 0 && (lines[0] == title || isStamp(lines[0])) {
		lines = lines[1:] // told apart from the text
	}
	for len(lines) > 0 && isColophon(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// textWriter gathers the words of a tree into lines.
type textWriter struct {
	lines []string
	line  strings.Builder
}

func (w *textWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.line.WriteString(n.Data)
		return
	case n.Type == html.ElementNode && unread[n.DataAtom]:
		return
	}
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		block = holdsLines(n) // a column of the page, not a cell of a table
		w.line.WriteByte(' ')
	}
	if block {
		w.end()
	}
	for c := range n.ChildNodes() {
		w.node(c)
	}
	if block {
		w.end()
	}
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

// isStamp reports whether a line above the text says only by whom and when it
// was written.
func isStamp(line string) bool {
	if len(line) > 100 || strings.ContainsAny(line[len(line)-1:], ".!?”\"") && !strings.HasPrefix(line, "By ") {
		return false
	}
	for _, start := range [...]string{"By ", "Posted ", "Published", "Updated", "Last updated", "First published", "Written by"} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}

// isColophon reports whether a line below the text says only whose it is.
func isColophon(line string) bool {
	return len(line) < 150 && (strings.HasPrefix(line, "Copyright ") || strings.HasPrefix(line, "©") || strings.HasSuffix(line, "ll rights reserved."))
}

// end ends the line, if there is something on it.
func (w *textWriter) end() {
	if line := strings.Join(strings.Fields(w.line.String()), " "); line != "" {
		w.lines = append(w.lines, line)
	}
	w.line.Reset()
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
