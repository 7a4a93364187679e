package source

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"factbox/internal/news"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
)

// markdownParser reads CommonMark with what GitHub adds to it in articles.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithParserOptions(ofGitHub()...)).Parser()
})

// plainMarkdown turns Markdown into the text a reader sees: a line for each
// paragraph, heading and list item, without marks, code, pictures and notes.
// title is the first heading of the first level; origins tell where in source
// each stretch of the text stands. What would keep the parser busy for minutes
// is left as it is.
func plainMarkdown(source string) (plain, title string, origins []news.Origin) {
	if !tame(source) {
		return source, "", []news.Origin{{Line: 1, Column: 1}}
	}
	m := markdown{source: []byte(source), lines: []int{0}}
	for i, c := range m.source {
		if c == '\n' {
			m.lines = append(m.lines, i+1)
		}
	}
	m.blocks(markdownParser().Parse(text.NewReader(m.source)))
	return string(m.out), m.title, m.origins
}

// tame reports whether source stays below limits that no article comes near.
// The parser takes the square of a paragraph's marks, of the depth of its lists
// and of the number of its notes.
func tame(source string) bool {
	const marksInParagraph, marksBeforeLine, notes = 1000, 100, 1000
	marks := 0
	for line := range strings.Lines(source) {
		words := strings.TrimLeft(line, " \t>-+*")
		before := len(line) - len(words)
		if before > marksBeforeLine {
			return false
		}
		if before > 0 || words == "\n" { // a new item or paragraph
			marks = 0
		}
		for i := range len(words) {
			if strings.IndexByte("[]()<>*_~`!&", words[i]) >= 0 {
				marks++
			}
		}
		if marks > marksInParagraph {
			return false
		}
	}
	return strings.Count(source, "[^") <= notes
}

// markdown writes the text of a tree of Markdown.
type markdown struct {
	source  []byte
	lines   []int // where each line of source begins
	out     []byte
	blank   bool   // a blank line stands before the next line
	marker  string // of the list item whose first line comes next
	title   string
	origins []news.Origin
}

// blocks writes a line for each block below parent that has words.
func (m *markdown) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		m.blank = m.blank || n.HasBlankPreviousLines() && len(m.out) > 0
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			m.line(func() { m.words(n) })
		case *ast.Heading:
			start := len(m.out)
			if m.line(func() { m.words(n) }); n.Level == 1 && m.title == "" {
				m.title = string(bytes.TrimSpace(m.out[start:]))
			}
		case *ast.ListItem:
			m.marker = markerOf(n)
			m.blocks(n)
		case *ast.CodeBlock: // paragraphs set in, as typists do
			for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
				line = line.TrimLeftSpace(m.source)
				m.line(func() { m.write(line.TrimRightSpace(m.source)) })
			}
		case *ast.HTMLBlock:
			m.page(n)
		case *ast.FencedCodeBlock:
		default:
			m.blocks(n)
		}
	}
}

// line writes what write does as one line, unless it is empty.
func (m *markdown) line(write func()) {
	before, origins := len(m.out), len(m.origins)
	if m.blank {
		m.out = append(m.out, '\n')
	}
	m.out = append(m.out, m.marker...)
	start := len(m.out)
	if write(); len(bytes.TrimSpace(m.out[start:])) == 0 {
		m.out, m.origins = m.out[:before], m.origins[:origins]
		return
	}
	m.out = append(m.out, '\n')
	m.blank, m.marker = false, ""
}

// words writes the text inside a block.
func (m *markdown) words(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			m.write(n.Segment)
			switch {
			case n.HardLineBreak():
				m.out = append(m.out, '\n')
			case n.SoftLineBreak():
				m.out = append(m.out, ' ')
			}
		case *ast.AutoLink:
			m.out = append(m.out, n.Label(m.source)...)
		case *ast.Image, *ast.RawHTML:
		default:
			m.words(n)
		}
	}
}

// write writes a stretch of source, with its escapes and entities resolved.
func (m *markdown) write(s text.Segment) {
	if s.IsEmpty() {
		return
	}
	m.origin(s.Start)
	words := s.Value(m.source)
	if bytes.IndexByte(words, '\\') >= 0 {
		words = util.UnescapePunctuations(words)
	}
	if bytes.IndexByte(words, '&') >= 0 {
		words = []byte(strings.NewReplacer("\n", " ", "\r", " ").Replace(html.UnescapeString(string(words))))
	}
	m.out = append(m.out, words...)
}

// page writes the text of a block of HTML.
func (m *markdown) page(n *ast.HTMLBlock) {
	root, err := html.Parse(bytes.NewReader(n.Lines().Value(m.source)))
	if err != nil {
		return
	}
	var w textWriter
	w.node(root)
	w.end()
	for _, line := range w.lines {
		m.line(func() {
			m.origin(n.Lines().At(0).Start)
			m.out = append(m.out, line...)
		})
	}
}

// origin notes that the text goes on with what stands at that byte of source.
func (m *markdown) origin(at int) {
	line, found := slices.BinarySearch(m.lines, at)
	if !found {
		line--
	}
	m.origins = append(m.origins, news.Origin{Text: len(m.out), Line: line + 1, Column: 1 + utf8.RuneCount(m.source[m.lines[line]:at])})
}

// markerOf is what a reader sees before a list item: "- ", "3. ".
func markerOf(n *ast.ListItem) string {
	list, ok := n.Parent().(*ast.List)
	if !ok || !list.IsOrdered() {
		return "- "
	}
	number := list.Start
	for before := n.PreviousSibling(); before != nil; before = before.PreviousSibling() {
		number++
	}
	return strconv.Itoa(number) + string(list.Marker) + " "
}
