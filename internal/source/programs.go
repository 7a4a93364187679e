package source

import "bytes"

// withoutPrograms is a page without what stands inside its scripts and style
// sheets: half the bytes of a news page, nothing that anybody reads, and all of
// it would be parsed letter by letter. Scripts of JSON, which hold data, stay.
func withoutPrograms(page []byte) []byte {
	var out []byte
	copied, at := 0, 0
	for {
		open := bytes.IndexByte(page[at:], '<')
		if open < 0 {
			break
		}
		start := at + open
		at = markupEnd(page, start)
		name := programName(page[start:at])
		if name == "" || name == "script" && bytes.Contains(page[start:at], []byte("json")) {
			continue
		}
		inside := closingTag(page[at:], name)
		if inside < 0 {
			break // the rest is the program's
		}
		if bytes.Contains(page[at:at+inside], []byte("<!--")) {
			at += inside
			continue // where it ends depends on what the comment holds
		}
		out = append(out, page[copied:at]...)
		at += inside
		copied = at
	}
	if copied == 0 {
		return page
	}
	return append(out, page[copied:]...)
}

// markupEnd is the end of the tag or comment that begins at start, or of the
// page.
func markupEnd(page []byte, start int) int {
	rest := page[start:]
	if bytes.HasPrefix(rest, []byte("<!--")) {
		if end := bytes.Index(rest[2:], []byte("-->")); end >= 0 {
			return start + 2 + end + len("-->")
		}
		return len(page)
	}
	if len(rest) < 2 || !isLetter(rest[1]) && rest[1] != '/' && rest[1] != '!' && rest[1] != '?' {
		return start + 1 // 3 < 4
	}
	valueNext := false // behind an equals sign
	for i := 1; i < len(rest); i++ {
		switch c := rest[i]; {
		case c == '>':
			return start + i + 1
		case c == '=':
			valueNext = true
		case valueNext && (c == '"' || c == '\''):
			end := bytes.IndexByte(rest[i+1:], c)
			if end < 0 {
				return len(page)
			}
			i += 1 + end
			valueNext = false
		case c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f':
			valueNext = false
		}
	}
	return len(page)
}

// programName is script or style, of such a tag, or "".
func programName(tag []byte) string {
	for _, name := range [...]string{"script", "style"} {
		if n := len(name) + 1; len(tag) > n && bytes.EqualFold(tag[1:n], []byte(name)) && !isLetter(tag[n]) && tag[n] != '-' {
			return name
		}
	}
	return ""
}

// closingTag is where the tag begins that closes the element of this name, or
// -1.
func closingTag(text []byte, name string) int {
	for at := 0; ; {
		next := bytes.Index(text[at:], []byte("</"))
		if next < 0 {
			return -1
		}
		at += next + len("</")
		if rest := text[at:]; len(rest) >= len(name) && bytes.EqualFold(rest[:len(name)], []byte(name)) {
			return at - len("</")
		}
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
