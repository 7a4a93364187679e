package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"factbox/internal/news"
)

// pageOrigins tells where in a page's file the lines of its text stand: an
// origin at each line of the text, and at each word with which the file begins
// a new line. A line that is not found, as one that script fills in, has none.
func pageOrigins(file []byte, text string) []news.Origin {
	letters, at := pageLetters(file)
	places := placer{file: file, line: 1, column: 1}
	var out []news.Origin
	cursor, offset, misses := 0, 0, 0
	for line := range strings.Lines(text) {
		whole := strings.Map(func(c rune) rune {
			if unicode.IsSpace(c) {
				return -1
			}
			return c
		}, line)
		found := -1
		if misses < mostMisses && whole != "" {
			if found = strings.Index(letters[cursor:], keyOf(whole)); found < 0 {
				found = strings.Index(letters[cursor:], keyOf(strings.TrimLeft(whole, added)))
			}
		}
		if found < 0 {
			misses++
			offset += len(line)
			continue
		}
		cursor += found
		row := 0
		begins := true
		for i, c := range line {
			if unicode.IsSpace(c) {
				begins = true
				continue
			}
			size := utf8.RuneLen(c)
			if cursor+size > len(letters) || letters[cursor:cursor+size] != line[i:min(len(line), i+size)] {
				if strings.ContainsRune(added, c) {
					continue // see [textWriter]
				}
				break
			}
			if begins {
				if l, column := places.of(at[cursor]); l != row {
					out = append(out, news.Origin{Text: offset + i, Line: l, Column: column})
					row = l
				}
				begins = false
			}
			cursor += size
		}
		offset += len(line)
	}
	return out
}

const (
	keyLength  = 60  // bytes of a line that are looked for
	mostMisses = 100 // lines that are not found, after which none is looked for
)

// added are the marks that a page's text has and its file has not, around what
// its elements say is a quote.
const added = "“”—"

// keyOf is the part of a line that is looked for.
func keyOf(line string) string { return line[:min(len(line), keyLength)] }

// pageLetters is what a page's text nodes hold but white space and soft
// hyphens, and for each byte of it the byte of the file that its text begins
// with.
func pageLetters(file []byte) (letters string, at []int) {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(string(file)))
	start := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String(), at
		}
		raw := z.Raw()
		if kind == html.TextToken {
			for i := 0; i < len(raw); {
				end := i + 1
				if raw[i] == '&' { // an entity is one letter
					for end < len(raw) && end < i+12 && raw[end] != ';' && raw[end] > ' ' && raw[end] != '&' {
						end++
					}
					if end < len(raw) && raw[end] == ';' {
						end++
					}
				} else if raw[i] >= utf8.RuneSelf {
					_, size := utf8.DecodeRune(raw[i:])
					end = i + size
				}
				piece := string(raw[i:end])
				if piece[0] == '&' {
					piece = html.UnescapeString(piece)
				}
				for _, c := range piece {
					if !unicode.IsSpace(c) && c != '\u00ad' {
						n := b.Len()
						b.WriteRune(c)
						for range b.Len() - n {
							at = append(at, start+i)
						}
					}
				}
				i = end
			}
		}
		start += len(raw)
	}
}

// placer counts the lines and columns of a file, onwards as a rule.
type placer struct {
	file         []byte
	done         int
	line, column int
}

// of is the line and column of a byte, from 1, columns in code points.
func (p *placer) of(offset int) (line, column int) {
	if offset < p.done {
		p.done, p.line, p.column = 0, 1, 1
	}
	for p.done < offset {
		c, size := utf8.DecodeRune(p.file[p.done:])
		p.done += size
		if p.column++; c == '\n' {
			p.line, p.column = p.line+1, 1
		}
	}
	return p.line, p.column
}
