package source

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// linkedData is what the JSON-LD of a page says.
type linkedData struct {
	articles []metadata
	page     metadata          // of the web page, where the article has not got it
	names    map[string]string // of things, by their @id
}

// add reads one block.
func (l *linkedData) add(block string) {
	for _, v := range jsonValues(block) {
		eachThing(v, l.thing)
	}
}

func (l *linkedData) thing(thing map[string]any) {
	if id, name := stringOf(thing["@id"]), stringOf(thing["name"]); id != "" && name != "" {
		if l.names == nil {
			l.names = map[string]string{}
		}
		l.names[id] = name
	}
	article := isKind(thing["@type"], "Article", "BlogPosting", "Report", "NewsArticle", "LiveBlogPosting")
	if !article && !isKind(thing["@type"], "WebPage") {
		return
	}
	m := metadata{
		published: stampOf(stringOf(thing["datePublished"])),
		updated:   stampOf(stringOf(thing["dateModified"])),
		language:  languageTag(stringOf(thing["inLanguage"])),
		section:   firstWords(strings.Join(names(thing["articleSection"]), ", ")),
	}
	if !article {
		l.page = l.page.or(m)
		return
	}
	m.headline = firstWords(html.UnescapeString(stringOf(thing["headline"])))
	m.author = byline(names(thing["author"]))
	m.publisher = firstWords(strings.Join(names(thing["publisher"]), ", "))
	m.body = paragraphs(stringOf(thing["articleBody"]))
	m.url = addressOf(thing["mainEntityOfPage"], thing["url"], thing["@id"])
	m.closed = isFalse(thing["isAccessibleForFree"])
	if m.author == "" {
		m.authorIDs = strings.Join(identities(thing["author"]), " ")
	}
	l.articles = append(l.articles, m)
}

// article is the one of the articles that the page is about: that of its
// address, else that of its heading, else the first.
func (l *linkedData) article(address, heading string) metadata {
	if len(l.articles) == 0 {
		return l.page
	}
	best := 0
	if len(l.articles) > 1 {
		best = l.find(func(m metadata) bool { return address != "" && sameAddress(m.url, address) })
		if best < 0 {
			best = max(0, l.find(func(m metadata) bool { return heading != "" && m.headline == heading }))
		}
	}
	return l.articles[best].or(l.page)
}

// account is the author of m who is told by an @id: the account that the story
// was put in with, and often not who wrote it.
func (l *linkedData) account(m metadata) string {
	var authors []string
	for id := range strings.FieldsSeq(m.authorIDs) {
		authors = append(authors, l.names[id])
	}
	return byline(authors)
}

func (l *linkedData) find(ok func(metadata) bool) int {
	for i, m := range l.articles {
		if ok(m) {
			return i
		}
	}
	return -1
}

// jsonValues are the values in a block of JSON-LD: one, as a rule. Blocks that
// people have typed or programs have glued are read too: in a CDATA section or
// a comment, with line ends inside strings, commas before a closing bracket, a
// semicolon behind, several values on end.
func jsonValues(block string) []any {
	block = strings.TrimSpace(block)
	var v any
	if json.Unmarshal([]byte(block), &v) == nil {
		return []any{v}
	}
	start := strings.IndexAny(block, "{[")
	if i := strings.Index(block, "CDATA["); i >= 0 && i < 20 {
		start = i + len("CDATA[")
	}
	if start < 0 {
		return nil
	}
	var all []any
	in := json.NewDecoder(strings.NewReader(mended(block[start:])))
	for {
		var v any
		if in.Decode(&v) != nil {
			return all
		}
		all = append(all, v)
	}
}

// mended is JSON with control characters in strings escaped and commas before
// a closing bracket left out.
func mended(block string) string {
	var b strings.Builder
	inString := false
	comma := false // one is held back
	for i := 0; i < len(block); i++ {
		c := block[i]
		switch {
		case inString && c == '\\' && i+1 < len(block):
			b.WriteByte(c)
			i++
			b.WriteByte(block[i])
		case inString && c == '\n':
			b.WriteString(`\n`)
		case inString && c < ' ':
			b.WriteByte(' ')
		case inString:
			inString = c != '"'
			b.WriteByte(c)
		case c == ',':
			comma = true
		case c == ' ' || c == '\n' || c == '\r' || c == '\t':
			b.WriteByte(c)
		default:
			if comma && c != '}' && c != ']' {
				b.WriteByte(',')
			}
			comma = false
			inString = c == '"'
			b.WriteByte(c)
		}
	}
	return b.String()
}

// paragraphs is text with a line for each paragraph, without tags.
func paragraphs(text string) string {
	if strings.ContainsAny(text, "<&") {
		if page, err := html.Parse(strings.NewReader(text)); err == nil {
			return visibleText(page, metadata{}, "")
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

// isKind reports whether a type of schema.org ends in one of the kinds.
func isKind(kind any, kinds ...string) bool {
	switch kind := kind.(type) {
	case string:
		for _, end := range kinds {
			if strings.HasSuffix(kind, end) {
				return true
			}
		}
	case []any:
		for _, k := range kind {
			if isKind(k, kinds...) {
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

// identities are the @id of one or more things.
func identities(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return []string{stringOf(v["@id"])}
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, identities(item)...)
		}
		return all
	}
	return nil
}

// addressOf is the first address among things and strings.
func addressOf(candidates ...any) string {
	for _, v := range candidates {
		switch v := v.(type) {
		case string:
			if strings.Contains(v, "://") {
				return v
			}
		case map[string]any:
			if s := stringOf(v["@id"]); strings.Contains(s, "://") {
				return s
			}
		}
	}
	return ""
}

func stringOf(v any) string {
	s, _ := v.(string)
	return s
}

func isFalse(v any) bool {
	if s, ok := v.(string); ok {
		return strings.EqualFold(s, "false")
	}
	return v == false
}
