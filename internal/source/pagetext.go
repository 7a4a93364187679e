package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

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
	return joined(slices.DeleteFunc(lines, isPromo))
}

// isPromo reports whether a line between paragraphs points away from the text.
func isPromo(line string) bool {
	if len(line) > 160 {
		return false
	}
	line = strings.ToLower(line)
	return line == "advertisement" || slices.ContainsFunc(promos, func(start string) bool { return strings.HasPrefix(line, start) })
}

// promos are how such lines begin, in lower case. An article's own sentence
// does not: "Related:" has its colon.
var promos = []string{
	"advertisement - ", "story continues below", "article continues below", "continue reading below", "read more:", "read also:", "also read:",
	"see also:", "related:", "related story:", "more on this story", "sign up for our", "subscribe to our", "follow us on", "share this article", "click here to",
}

func joined(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// textWriter gathers the words of a tree into lines.
type textWriter struct {
	lines []string
	line  strings.Builder
	pre   bool // a blank line ends a paragraph, as in a text file
}

func (w *textWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
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
	if n.DataAtom == atom.Q {
		w.line.WriteString("“") // as a browser shows it
	}
	pre := w.pre
	w.pre = pre || n.DataAtom == atom.Pre
	for c := range n.ChildNodes() {
		w.node(c)
	}
	w.pre = pre
	if n.DataAtom == atom.Q {
		w.line.WriteString("”")
	}
	if block {
		w.end()
	}
}

func (w *textWriter) text(s string) {
	s = strings.ReplaceAll(s, "\u00ad", "") // where a word may be broken
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
