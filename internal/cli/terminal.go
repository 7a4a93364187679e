package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"factbox/internal/escape"
)

// isTerminal reports whether a person sits at the stream.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colors are the values of --color.
var colors = []string{"auto", "always", "never"}

// wantsColor decides whether text may be coloured. when is the --color flag;
// auto colours a terminal unless NO_COLOR is set or the terminal is dumb, and
// FORCE_COLOR colours a pipe.
func wantsColor(when string, stdout io.Writer, file string) (bool, error) {
	switch when {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		if os.Getenv("NO_COLOR") != "" || file != "" && file != "-" {
			return false, nil
		}
		return os.Getenv("FORCE_COLOR") != "" || os.Getenv("TERM") != "dumb" && isTerminal(stdout), nil
	}
	return false, hinted{fmt.Errorf("--color: must be auto, always or never"), "leave it out for auto"}
}

// terminalWidth is the columns of the terminal that stream is; 0 when it is
// none.
func terminalWidth(stream io.Writer) int {
	f, ok := stream.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// fillParagraph breaks text into indented lines of at most width columns.
func fillParagraph(text, indent string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		n := escape.Width(word)
		switch {
		case column == 0:
			b.WriteString(indent)
			column = len(indent)
		case column+1+n > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
