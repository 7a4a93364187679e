package source

import (
	"strings"

	"factbox/internal/lexicon"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Words that a page sets apart as somebody else's are quotes, though no marks
// stand around them: a post that is built in, a block quote with its author. A
// browser shows them by a frame or an indent; here they get the marks, and their
// author a line behind a dash. A block quote of which nobody says whose it is
// stays as it is: it may be a note, a law, a question to the reader.

// isPost reports whether n is a post of a network, as it is built into a page.
func isPost(n *html.Node) bool {
	if n.DataAtom != atom.Blockquote {
		return false
	}
	for class := range strings.FieldsSeq(attr(n.Attr, "class")) {
		if posts.Has(class) {
			return true
		}
	}
	return false
}

// posts are the classes that the networks' own code gives to a post.
var posts = lexicon.NewSet("twitter-tweet twitter-video bluesky-embed mastodon-embed text-post-media reddit-card reddit-embed-bq")

// holdsPost reports whether a post stands in n.
func holdsPost(n *html.Node) bool {
	for d := range n.Descendants() {
		if isPost(d) {
			return true
		}
	}
	return false
}

// freePosts takes each post out of the elements that hold nothing else: a figure,
// or the frames that a page's programs put around it, which say what a caption
// says, or nothing.
func freePosts(page *html.Node) {
	var posts []*html.Node
	for n := range page.Descendants() {
		if isPost(n) {
			posts = append(posts, n)
		}
	}
	for _, post := range posts {
		frame := post
		for frame.Parent != nil && frames[frame.Parent.DataAtom] && holdsOnly(frame.Parent, frame) {
			frame = frame.Parent
		}
		if frame != post {
			post.Parent.RemoveChild(post)
			frame.Parent.InsertBefore(post, frame)
			frame.Parent.RemoveChild(frame)
		}
	}
}

// frames are the elements that a post may stand in by itself.
var frames = map[atom.Atom]bool{atom.Div: true, atom.Figure: true, atom.Section: true, atom.Center: true, atom.Span: true, atom.Aside: true}

// holdsOnly reports whether there are no words in n but those of one child.
func holdsOnly(n, child *html.Node) bool {
	for c := range n.ChildNodes() {
		if c != child && c.DataAtom != atom.Script && c.DataAtom != atom.Noscript && c.DataAtom != atom.Style && holdsWords(c) {
			return false
		}
	}
	return true
}

// quotation writes the lines of a block quote, and says whether it did: it may
// hold several quotes, each with its author below.
func (w *textWriter) quotation(n *html.Node) bool {
	inside := textWriter{host: w.host, quoted: true}
	for c := range n.ChildNodes() {
		inside.node(c)
	}
	inside.end()
	introduced := len(w.lines) > 0 && strings.HasSuffix(w.lines[len(w.lines)-1], ":")
	attributed := false
	for i, line := range inside.lines {
		attributed = attributed || i > 0 && isAuthor(line)
		if strings.ContainsAny(line, "“”\"«»„") {
			return false
		}
	}
	if len(inside.lines) == 0 || !attributed && !introduced {
		return false
	}
	var words []string
	write := func() {
		if isPost(n) && len(words) > 0 {
			words = []string{strings.Join(words, " ")} // its lines are short
		}
		for i, line := range words {
			if line = "“" + line; i == len(words)-1 {
				line += "”"
			}
			w.lines = append(w.lines, line)
		}
		words = nil
	}
	for _, line := range inside.lines {
		if len(words) > 0 && isAuthor(line) {
			write()
			w.lines = append(w.lines, line)
		} else if line = withoutPictures(line); line != "" {
			words = append(words, line)
		}
	}
	write()
	return true
}

// withoutPictures is a line of a post without the links to pictures at its end.
func withoutPictures(line string) string {
	fields := strings.Fields(line)
	for len(fields) > 0 && isPictureLink(fields[len(fields)-1]) {
		fields = fields[:len(fields)-1]
	}
	return strings.Join(fields, " ")
}

// isAuthor reports whether a line below a quote names its author, behind a dash.
func isAuthor(line string) bool {
	for _, dash := range [...]string{"— ", "– ", "― ", "- ", "—", "–", "―"} {
		if name, found := strings.CutPrefix(line, dash); found {
			return len(name) > 0 && len(name) < 120 && !isSentence(name)
		}
	}
	return false
}

func isPictureLink(word string) bool {
	return strings.HasPrefix(word, "pic.twitter.com/") || strings.HasPrefix(word, "https://t.co/") || strings.HasPrefix(word, "pic.x.com/")
}
