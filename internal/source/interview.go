package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fewestQuestions is how many questions in bold make an interview.
const fewestQuestions = 3

// turn is a question in bold, and what stands behind it.
type turn struct{ question, answer *html.Node }

// labelTurns writes Q: and A: before the turns of an interview that a page tells
// apart by bold type alone: questions by themselves on their lines, and answers
// most of which are in the first person. An explainer's answers are not.
func labelTurns(page *html.Node) {
	var turns []turn
	spoken := 0
	for n := range page.Descendants() {
		if n.DataAtom != atom.B && n.DataAtom != atom.Strong || !beginsLine(n) || !endsLine(n) || isInline(n.Parent) {
			continue
		}
		question := shortText(n, 400)
		if !strings.HasSuffix(question, "?") || strings.HasPrefix(question, "Q") && strings.Contains(question[:min(4, len(question))], ":") {
			continue
		}
		answer := textBehind(n)
		if answer == nil || strings.HasPrefix(answer.Data, "A:") {
			continue
		}
		turns = append(turns, turn{n, answer})
		if speaksOfSelf(blockOf(answer)) {
			spoken++
		}
	}
	if len(turns) < fewestQuestions || spoken*2 <= len(turns) {
		return
	}
	for _, t := range turns {
		t.question.InsertBefore(&html.Node{Type: html.TextNode, Data: "Q: "}, t.question.FirstChild)
		t.answer.Data = "A: " + strings.TrimLeft(t.answer.Data, " \t\n\r")
	}
}

// textBehind is the first text behind a question that is not bold, on another
// line; nil where something else comes first.
func textBehind(question *html.Node) *html.Node {
	n := question
	for {
		for n.NextSibling == nil {
			if n = n.Parent; n == nil || n.DataAtom == atom.Body {
				return nil
			}
		}
		n = n.NextSibling
		for d := range selfAndDescendants(n) {
			switch {
			case d.DataAtom == atom.B || d.DataAtom == atom.Strong || unread[d.DataAtom]:
				return nil
			case d.Type == html.TextNode && strings.TrimSpace(d.Data) != "":
				return d
			}
		}
	}
}

func selfAndDescendants(n *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		if !yield(n) {
			return
		}
		n.Descendants()(yield)
	}
}

// blockOf is the element that a text stands in as a paragraph.
func blockOf(text *html.Node) *html.Node {
	n := text
	for n.Parent != nil && isInline(n) {
		n = n.Parent
	}
	return n
}

// speaksOfSelf reports whether the words of n are somebody's own: I, we, my.
func speaksOfSelf(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type != html.TextNode {
			continue
		}
		for word := range strings.FieldsFuncSeq(d.Data, func(c rune) bool { return strings.ContainsRune(" \t\n\r.,;:!?—–-’'“”\"()", c) }) {
			switch word {
			case "I", "we", "We", "my", "My", "our", "Our", "me", "us":
				return true
			}
		}
	}
	return false
}
