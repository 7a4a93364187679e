package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// clearFurniture takes out of a page what stands in and around an article and
// is none of it, where the page's own names say so. Finding the article among
// what is left is readability's part. Where the names would take most of the
// page's prose, they say something else: then only the menus go.
func clearFurniture(page *html.Node, names naming) {
	size := map[*html.Node]extent{}
	whole := measure(page, size)
	most := whole.unlinked() * largestPart / 100
	var remove, menus []*html.Node
	prose := 0
	var look func(*html.Node)
	look = func(n *html.Node) {
		for c := range n.ChildNodes() {
			small := size[c].unlinked() < most
			switch {
			case isNote(c):
				menus = append(menus, c)
			case c.Type == html.ElementNode && small && isMenu(c, size[c]):
				menus = append(menus, c)
			case c.Type == html.ElementNode && small && isFurniture(c, names.of(c)):
				if names.of(c)&ofRemarks == 0 && holdsPost(c) {
					c.Attr = nil // class="social-embed": readability would take it away
					look(c)
					continue
				}
				remove = append(remove, c)
				prose += size[c].prose
			default:
				look(c)
			}
		}
	}
	look(page)
	if prose*2 <= whole.prose {
		menus = append(menus, remove...)
	}
	for _, n := range menus {
		n.Parent.RemoveChild(n)
	}
}

// largestPart is the percentage of the page's unlinked words from which on an element
// is taken for the article, whatever it is called: class="story paywall".
const largestPart = 35

// isFurniture reports whether an element's names say that it is no part of the
// article.
func isFurniture(n *html.Node, says sense) bool {
	switch n.DataAtom {
	case atom.Html, atom.Head, atom.Body, atom.Main, atom.Article, atom.H1:
		return false
	}
	return says&ofFurniture != 0
}

// isMenu reports whether an element is links and little else: three or more of
// them with four fifths of the words.
func isMenu(n *html.Node, size extent) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Div, atom.Td, atom.Section, atom.Font, atom.P:
		return size.links >= 3 && size.linked*5 >= size.text*4
	}
	return false
}

// isNote reports whether n is the number of a note: a small raised one that
// leads somewhere, or says that it refers.
func isNote(n *html.Node) bool {
	if n.DataAtom != atom.Sup {
		return false
	}
	refers := strings.Contains(attr(n.Attr, "class"), "ref")
	words := ""
	for d := range n.Descendants() {
		refers = refers || d.DataAtom == atom.A
		if d.Type == html.TextNode {
			words += d.Data
		}
	}
	return refers && len(words) < 6
}

// extent is how much there is in an element: bytes of words, links, bytes of
// words in links, and bytes of paragraphs that are longer than a caption.
type extent struct{ text, links, linked, prose int }

func (e extent) unlinked() int { return e.text - e.linked }

// paragraphLength is the number of bytes from which on a paragraph counts as
// prose.
const paragraphLength = 100

// measure fills in the extents of n and all elements in it.
func measure(n *html.Node, of map[*html.Node]extent) extent {
	var all extent
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			all.text += len(strings.TrimSpace(c.Data))
		case c.Type == html.CommentNode || c.DataAtom == atom.Script || c.DataAtom == atom.Style || c.DataAtom == atom.Noscript || c.DataAtom == atom.Template:
		default:
			inside := measure(c, of)
			all.text += inside.text
			all.links += inside.links
			all.linked += inside.linked
			all.prose += inside.prose
		}
	}
	switch n.DataAtom {
	case atom.A:
		all.links++
		all.linked = all.text
	case atom.P:
		if all.unlinked() >= paragraphLength {
			all.prose = all.unlinked()
		}
	}
	of[n] = all
	return all
}
