package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"golang.org/x/term"

	"factbox/internal/escape"
)

// isTerminal reports whether a person sits at the stream.
func isTerminal(stream any) bool {
	f, ok := stream.(descriptor)
	return ok && term.IsTerminal(int(f.Fd()))
}

// descriptor is a stream that the system knows.
type descriptor interface{ Fd() uintptr }

// watched is a stream that remembers the first write that failed.
type watched struct {
	io.Writer
	mu  sync.Mutex
	err error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if err != nil {
		err = unwritten("standard output", err)
		w.mu.Lock()
		defer w.mu.Unlock()
		w.err = first(w.err, err)
	}
	return n, err
}

func (w *watched) failure() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

// Fd is that of the stream, or one that is no terminal.
func (w *watched) Fd() uintptr { return fdOf(w.Writer) }

// inTurn is a stream that takes one write after the other: on stderr speak both
// who walks through the inputs and who writes the facts.
type inTurn struct {
	io.Writer
	mu sync.Mutex
}

func (w *inTurn) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.Writer.Write(p)
}

// Fd is that of the stream, or one that is no terminal.
func (w *inTurn) Fd() uintptr { return fdOf(w.Writer) }

func fdOf(w io.Writer) uintptr {
	if f, ok := w.(descriptor); ok {
		return f.Fd()
	}
	return ^uintptr(0)
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
	return false, hinted{fmt.Errorf("--color: must be auto, always or never"), meant(when, colors, "leave it out for auto")}
}

// terminalWidth is the columns of the terminal that stream is; 0 when it is
// none.
func terminalWidth(stream io.Writer) int {
	f, ok := stream.(descriptor)
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
