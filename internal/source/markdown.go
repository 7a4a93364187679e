package source

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainMarkdown turns Markdown into the text a reader sees: a line for each
// paragraph, heading and list item, without the marks. title is the first
// heading of the first level.
func plainMarkdown(text string) (plain, title string) {
	var m markdown
	for line := range strings.Lines(text) {
		m.line(strings.TrimRight(line, " \t\n"))
	}
	m.end()
	return strings.TrimRight(m.out.String(), "\n") + "\n", m.title
}

// markdown gathers the lines of one paragraph after the other.
type markdown struct {
	out       strings.Builder
	paragraph []string
	fence     string // the marks that end the code we are in
	comment   bool   // in a comment of HTML
	blank     bool   // a blank line stands before the next paragraph
	title     string
}

func (m *markdown) line(line string) {
	bare := strings.TrimLeft(line, " \t")
	switch {
	case m.fence != "":
		if strings.HasPrefix(bare, m.fence) {
			m.fence = ""
		}
	case m.comment || strings.HasPrefix(bare, "<!--"):
		m.comment = !strings.Contains(bare, "-->")
	case strings.HasPrefix(bare, "```"), strings.HasPrefix(bare, "~~~"):
		m.end()
		m.fence = bare[:3]
	case bare == "":
		m.end()
		m.blank = m.out.Len() > 0
	case isUnderline(bare) && len(m.paragraph) > 0:
		if bare[0] == '=' {
			m.entitle(m.paragraph)
		}
		m.end()
	case isRule(bare), isDefinition(bare):
		m.end()
	case heading(bare) > 0:
		m.end()
		level := heading(bare)
		text := strings.TrimSpace(strings.TrimRight(bare[level:], "#"))
		if level == 1 {
			m.entitle([]string{text})
		}
		m.paragraph = append(m.paragraph, text)
		m.end()
	case strings.HasPrefix(bare, ">"):
		m.line(strings.TrimLeft(bare, "> \t"))
	case isItem(bare):
		m.end()
		m.paragraph = append(m.paragraph, bare)
	default:
		m.paragraph = append(m.paragraph, bare)
		if strings.HasSuffix(line, `\`) {
			m.end() // a line break that was asked for
		}
	}
}

func (m *markdown) entitle(lines []string) {
	if m.title == "" {
		m.title = spans(strings.Join(lines, " "))
	}
}

// end writes the paragraph that was gathered as one line.
func (m *markdown) end() {
	if len(m.paragraph) == 0 {
		return
	}
	text := spans(strings.TrimSuffix(strings.Join(m.paragraph, " "), `\`))
	if strings.TrimSpace(text) != "" {
		if m.blank {
			m.out.WriteByte('\n')
			m.blank = false
		}
		m.out.WriteString(text)
		m.out.WriteByte('\n')
	}
	m.paragraph = m.paragraph[:0]
}

// heading is the level of a heading, or 0.
func heading(line string) int {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	if level > 6 || level < len(line) && line[level] != ' ' {
		return 0
	}
	return level
}

// isUnderline reports whether line makes the one above it a heading.
func isUnderline(line string) bool {
	return strings.Trim(line, "=") == "" || strings.Trim(line, "-") == ""
}

// isRule reports whether line is a line across the page.
func isRule(line string) bool {
	line = strings.ReplaceAll(line, " ", "")
	return len(line) >= 3 && (strings.Trim(line, "-") == "" || strings.Trim(line, "*") == "" || strings.Trim(line, "_") == "")
}

// isDefinition reports whether line tells where a link or footnote leads.
func isDefinition(line string) bool {
	end := strings.Index(line, "]:")
	return end > 1 && line[0] == '[' && !strings.ContainsAny(line[1:end], "[]")
}

// isItem reports whether line is an item of a list: "- x", "* x", "1. x".
func isItem(line string) bool {
	if len(line) > 1 && strings.IndexByte("-*+", line[0]) >= 0 && line[1] == ' ' {
		return true
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	return digits > 0 && digits < 4 && len(line) > digits+1 && (line[digits] == '.' || line[digits] == ')') && line[digits+1] == ' '
}

// spans drops the marks inside a paragraph: emphasis, code, links, pictures,
// tags and entities of HTML.
func spans(s string) string {
	if strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "+ ") {
		s = "- " + s[2:]
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		switch c := s[i]; c {
		case '\\':
			if i+1 < len(s) && s[i+1] < utf8.RuneSelf && unicode.In(rune(s[i+1]), unicode.Punct, unicode.Symbol) {
				i++
			}
			out = append(out, s[i])
			i++
		case '`':
			i++
		case '*', '_', '~':
			run := len(s[i:]) - len(strings.TrimLeft(s[i:], string(c)))
			if !isEmphasis(s, i, i+run) {
				out = append(out, s[i:i+run]...)
			}
			i += run
		case '!':
			if _, end := link(s, i+1); end > 0 {
				i = end // a picture is not read out
				continue
			}
			out = append(out, c)
			i++
		case '[':
			words, end := link(s, i)
			if end == 0 {
				out = append(out, c)
				i++
				continue
			}
			out = append(out, spans(words)...)
			i = end
		case '<':
			end := tag(s, i)
			if end == 0 {
				out = append(out, c)
				end = i + 1
			}
			i = end
		case '&':
			end := strings.IndexByte(s[i:min(len(s), i+12)], ';') + i + 1
			if end > i {
				out = append(out, html.UnescapeString(s[i:end])...)
				i = end
				continue
			}
			out = append(out, c)
			i++
		default:
			out = append(out, c)
			i++
		}
	}
	return string(out)
}

// isEmphasis reports whether the run of marks s[start:end] opens or closes
// emphasis: it stands at the edge of a word. "4 * 5" and "snake_case" keep
// theirs.
func isEmphasis(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	blank := func(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) }
	if blank(before) == blank(after) && blank(before) {
		return false // stands alone
	}
	switch s[start] {
	case '_':
		return !(isWord(before) && isWord(after))
	case '~':
		return end-start == 2
	}
	return !(unicode.IsDigit(before) && unicode.IsDigit(after))
}

// longest is how many bytes a link or tag may have. The limit keeps a page of
// nothing but brackets from being searched to its end at each of them.
const longest = 2000

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// link reads [words](target), [words][label] or [^note] at s[at], and gives
// the words and where it ends; 0 when there is none. A note has no words.
func link(s string, at int) (words string, end int) {
	if at >= len(s) || s[at] != '[' {
		return "", 0
	}
	s = s[:min(len(s), at+longest)]
	depth, shut := 0, 0
	for i := at; i < len(s) && shut == 0; i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				shut = i
			}
		}
	}
	if shut == 0 {
		return "", 0
	}
	words = s[at+1 : shut]
	if strings.HasPrefix(words, "^") {
		return "", shut + 1
	}
	if shut+1 < len(s) {
		for _, pair := range [...]string{"()", "[]"} {
			if s[shut+1] == pair[0] {
				if n := strings.IndexByte(s[shut+1:], pair[1]); n > 0 {
					return words, shut + 1 + n + 1
				}
			}
		}
	}
	return "", 0 // plain brackets, as in quotes: "[he] said"
}

// tag is where the tag of HTML that begins at s[at] ends, or 0.
func tag(s string, at int) int {
	n := strings.IndexByte(s[at:min(len(s), at+longest)], '>')
	if n < 2 {
		return 0
	}
	c := s[at+1]
	if c == '/' || c == '!' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
		return at + n + 1
	}
	return 0
}
