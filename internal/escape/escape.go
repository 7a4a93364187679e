// Package escape shows the words of strangers where they cannot act: file
// names, ids, names, excerpts and errors on a terminal, in a log, before a CI
// runner, in a spreadsheet. Nothing is dropped: what would act, or does not
// show, is written out, as `\x1b` or `\u202e`.
//
// A writer for readers shows a value with [OneLine], or with [Visible] where
// its spaces count; a table's cell also with [Cell]; lines that a format folds
// wherever they are too long with [Folded]; a text that keeps its lines with
// [Text]. A writer of JSON needs only [JSON].
package escape

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// Visible is s on one line, its spaces as they are.
func Visible(s string) string {
	if harmless(s) {
		return s
	}
	var b strings.Builder
	word := true // at the beginning of a word, which may come to stand at that of a line
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case Acts(c):
			b.WriteString(written(c))
		case word && strings.HasPrefix(s[i:], "::"), logCommand(s[i:]):
			b.WriteString(written(c))
		default:
			b.WriteRune(c)
		}
		word = unicode.IsSpace(c) || Acts(c)
		i += n
	}
	return b.String()
}

// OneLine is s on one line, with single spaces.
func OneLine(s string) string { return Visible(Spaced(s)) }

// Spaced is s with its white space, line ends too, made single spaces, and
// otherwise as it is: for values of formats that escape by themselves.
func Spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// Text is s with its line ends and tabs, and everything else visible.
func Text(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		bare := strings.TrimSuffix(line, "\n")
		for i, part := range strings.Split(bare, "\t") {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(Visible(part))
		}
		b.WriteString(line[len(bare):])
	}
	return b.String()
}

// Folded is s on one line for a format that breaks lines anywhere: no part of
// it is a command, wherever it is broken.
func Folded(s string) string {
	s = OneLine(s)
	for strings.Contains(s, "::") {
		s = strings.ReplaceAll(s, "::", written(':')+":")
	}
	return s
}

// Cell is s for a cell of a spreadsheet: one line, and no formula, neither at
// its beginning nor behind marks and spaces there, nor by a full-width sign.
func Cell(s string) string {
	s = OneLine(s)
	if formula(s) {
		return "'" + s
	}
	return s
}

func formula(s string) bool {
	for _, c := range s {
		switch {
		case strings.ContainsRune("=+-@＝＋－＠−﹢﹣﹦﹫", c):
			return true
		case !unicode.IsSpace(c) && !strings.ContainsRune(`"'“”‘’`, c):
			return false
		}
	}
	return false
}

// JSON is a JSON text that means the same, in which the characters stand
// escaped that JSON lets stand and a terminal acts on: DEL, C1, turns of
// direction and others of no shape. What a runner obeys in a line is broken.
func JSON(text []byte) []byte {
	var out []byte
	from := 0
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && c != 0x7f && c != '#' {
			i++
			continue
		}
		c, n := utf8.DecodeRune(text[i:])
		if Acts(c) || c == '#' && logCommand(text[i:]) {
			out = append(out, text[from:i]...)
			if c > 0xffff {
				hi, lo := surrogates(c)
				out = fmt.Appendf(out, `\u%04x\u%04x`, hi, lo)
			} else {
				out = fmt.Appendf(out, `\u%04x`, c)
			}
			from = i + n
		}
		i += n
	}
	if from == 0 {
		return text
	}
	return append(out, text[from:]...)
}

func surrogates(c rune) (hi, lo rune) {
	c -= 0x10000
	return 0xd800 + c>>10, 0xdc00 + c&0x3ff
}

// Acts reports whether a character does something, or nothing that shows,
// instead of being seen: controls, line ends, turns of direction, tags and the
// like. The two joiners are letters' own affair, and stay.
func Acts(c rune) bool {
	if c < utf8.RuneSelf {
		return c < ' ' || c == 0x7f
	}
	if c == '\u200c' || c == '\u200d' {
		return false
	}
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point)
}

// Width is how many columns s takes on a terminal.
func Width(s string) int { return columns.StringWidth(s) }

// columns does not ask the environment, so that output never depends on it.
var columns = runewidth.Condition{StrictEmojiNeutral: true}

// harmless reports whether s can be shown as it is.
func harmless(s string) bool {
	return utf8.ValidString(s) && strings.IndexFunc(s, Acts) < 0 && !strings.Contains(s, "::") && !strings.Contains(s, "##")
}

// logCommand reports whether s begins with a command that a runner obeys
// anywhere in a line: ##[error], ##vso[…], ##teamcity[…].
func logCommand[T string | []byte](s T) bool {
	if len(s) < 3 || s[0] != '#' || s[1] != '#' {
		return false
	}
	const longest = 40 // name of a command
	rest, found := strings.CutPrefix(string(s[:min(len(s), longest)]), "##")
	if !found {
		return false
	}
	rest = strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return strings.HasPrefix(rest, "[")
}

// written is how a character is written out.
func written(c rune) string {
	switch {
	case c == '\n':
		return `\n`
	case c == '\r':
		return `\r`
	case c == '\t':
		return `\t`
	case c < 0x80:
		return fmt.Sprintf(`\x%02x`, c)
	case c > 0xffff:
		return fmt.Sprintf(`\U%08x`, c)
	}
	return fmt.Sprintf(`\u%04x`, c)
}
