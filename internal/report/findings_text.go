package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"factbox/internal/check"
	"factbox/internal/escape"
)

// ink is the terminal colours of a report, or nothing at all.
type ink struct{ bold, red, green, yellow, dim, off string }

func inks(color bool) ink {
	if !color {
		return ink{}
	}
	return ink{"\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[2m", "\x1b[0m"}
}

// findingsText reports like a compiler: file:line:column, the line, a caret.
type findingsText struct {
	w                          io.Writer
	ink                        ink
	verified, errors, warnings int
}

func (t *findingsText) Write(list []check.Finding) error {
	for _, f := range list {
		switch f.Level {
		case "":
			t.verified++
			continue
		case check.Error:
			t.errors++
		default:
			t.warnings++
		}
		if err := t.finding(f); err != nil {
			return err
		}
	}
	return nil
}

func (t *findingsText) finding(f check.Finding) error {
	color := t.ink.yellow
	if f.Level == check.Error {
		color = t.ink.red
	}
	place := cmp.Or(f.Path, f.Article)
	if f.Found != "" {
		place = fmt.Sprintf("%s:%d:%d", place, f.Start.Line, f.Start.Column)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s:%s %s%s:%s %s: %s", t.ink.bold, escape.Visible(place), t.ink.off, color, f.Level, t.ink.off, f.Rule, escape.OneLine(f.Message))
	if f.Expect != "" {
		fmt.Fprintf(&b, " %s[%s]%s", t.ink.dim, escape.OneLine(f.Expect), t.ink.off)
	}
	b.WriteByte('\n')
	if f.Found != "" {
		line, caret := excerpt(f)
		fmt.Fprintf(&b, "  %s\n  %s%s%s\n", line, color, caret, t.ink.off)
	}
	if len(f.Diff) > 0 {
		fmt.Fprintf(&b, "  %s\n", t.diff(f.Diff))
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// diff is a word diff, [-expected-] and {+found+}, in red and green where there
// is colour.
func (t *findingsText) diff(edits []check.Edit) string {
	parts := make([]string, len(edits))
	for i, e := range edits {
		switch text := escape.OneLine(e.Text); e.Op {
		case "-":
			parts[i] = t.ink.red + "[-" + text + "-]" + t.ink.off
		case "+":
			parts[i] = t.ink.green + "{+" + text + "+}" + t.ink.off
		default:
			parts[i] = text
		}
	}
	return strings.Join(parts, " ")
}

func (t *findingsText) Close() error {
	_, err := fmt.Fprintf(t.w, "%d verified, %d %s, %d %s\n", t.verified, t.errors, plural(t.errors, "error"), t.warnings, plural(t.warnings, "warning"))
	return err
}

func plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// widest is how much of a line an excerpt shows.
const widest = 110 // code points

// excerpt is the part of the finding's line around it, with a row of carets
// below it.
func excerpt(f check.Finding) (line, caret string) {
	runes := []rune(f.Excerpt.Line)
	from, to := min(f.Excerpt.From, len(runes)), min(f.Excerpt.To, len(runes))
	first := 0
	if to > widest {
		first = max(0, from-widest/4)
	}
	last := min(len(runes), first+widest)
	to = min(to, last)
	part := func(to int) string { // of the line, from first
		shown := escape.Visible(strings.ReplaceAll(string(runes[first:to]), "\t", " "))
		if first > 0 {
			shown = "…" + shown
		}
		return shown
	}
	line = part(last)
	if last < len(runes) {
		line += "…"
	}
	left := escape.Width(part(from))
	return line, strings.Repeat(" ", left) + strings.Repeat("^", max(1, escape.Width(part(to))-left))
}
