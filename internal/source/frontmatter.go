package source

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"factbox/internal/news"
)

// front is what the block of metadata above an article says of it.
type front struct {
	title, byline, date string
}

// into fills in what the block says.
func (f front) into(a *news.Article) {
	a.Title = f.title
	a.Byline = f.byline
	if f.date != "" {
		a.Published = news.Published{Date: f.date, From: "front-matter"}
	}
}

// frontMatter cuts off the block that static site generators put above an
// article: lines of "key: value" between two lines "---", or of "key = value"
// between two lines "+++". A text that merely begins with a rule has none.
func frontMatter(text string) (body string, f front) {
	for _, style := range frontStyles {
		block, found := strings.CutPrefix(text, style.fence+"\n")
		if !found {
			continue
		}
		block, body, found = cutLine(block, style.fence)
		if !found || !isFront(block, style.sep) {
			return text, front{}
		}
		if style.sep != ":" || !f.fromYAML(block) {
			for line := range strings.Lines(block) {
				key, value, _ := strings.Cut(line, style.sep)
				f.set(strings.ToLower(strings.TrimSpace(key)), unquote(value))
			}
		}
		return strings.TrimLeft(body, "\n"), f
	}
	return text, front{}
}

var frontStyles = [...]struct{ fence, sep string }{
	{"---", ":"}, // YAML
	{"+++", "="}, // TOML
}

// longestFront is as much as is read as YAML.
const longestFront = 64 << 10

// fromYAML reads a block as YAML. Where it is none, as with a title that has a
// colon in it, it reports so, and the block is read line by line.
func (f *front) fromYAML(block string) bool {
	var doc yaml.Node
	if len(block) > longestFront || yaml.Unmarshal([]byte(block), &doc) != nil || len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return false
	}
	for pairs := doc.Content[0].Content; len(pairs) >= 2; pairs = pairs[2:] {
		if value := scalar(pairs[1]); value != "" {
			f.set(strings.ToLower(pairs[0].Value), value)
		}
	}
	return true
}

// scalar is the value of a node as one string: of a list its items, of an object
// its name, as authors are written.
func scalar(node *yaml.Node) string {
	switch node.Kind {
	case yaml.ScalarNode:
		return strings.Join(strings.Fields(node.Value), " ")
	case yaml.SequenceNode:
		var items []string
		for _, item := range node.Content {
			if s := scalar(item); s != "" {
				items = append(items, s)
			}
		}
		return strings.Join(items, ", ")
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == "name" && node.Content[i+1].Kind == yaml.ScalarNode {
				return scalar(node.Content[i+1])
			}
		}
	}
	return ""
}

// set takes the keys that the usual generators know: Hugo, Jekyll, Eleventy.
func (f *front) set(key, value string) {
	switch key {
	case "title":
		f.title = value
	case "author", "authors", "byline":
		f.byline = value
	case "date", "published", "publishdate", "pubdate", "datepublished":
		if date := isoDate(value); date != "" {
			f.date = date
		}
	}
}

// isFront reports whether every line of block can belong to front matter:
// a key with its value, an item or continuation under it, a comment.
func isFront(block, sep string) bool {
	keys := 0
	for line := range strings.Lines(block) {
		line = strings.TrimRight(line, " \t\n")
		switch {
		case line == "", strings.ContainsRune(" \t-#[]", rune(line[0])):
		case strings.ContainsAny(line[:max(strings.Index(line, sep), 0)], " \t") && sep == ":":
			return false // a sentence with a colon
		case strings.Contains(line, sep):
			keys++
		default:
			return false
		}
	}
	return keys > 0
}

// cutLine cuts text around the first line that is exactly line.
func cutLine(text, line string) (before, after string, found bool) {
	at := 0
	for l := range strings.Lines(text) {
		if strings.TrimRight(l, " \t\n") == line {
			return text[:at], text[at+len(l):], true
		}
		at += len(l)
	}
	return text, "", false
}

// unquote takes a scalar out of its quotation marks.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{`"`, `'`} {
		if len(s) >= 2 && strings.HasPrefix(s, mark) && strings.HasSuffix(s, mark) {
			return strings.ReplaceAll(s[1:len(s)-1], `\`+mark, mark)
		}
	}
	return s
}
