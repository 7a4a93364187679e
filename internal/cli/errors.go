package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"

	"factbox/internal/escape"
	"factbox/internal/source"
)

var (
	errFindings = errors.New("check found something") // exit 1, told by the findings
	errReported = errors.New("already reported")      // exit 2, told when it happened
)

// hinted is an error with the way out of it.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

// complain tells the user of an error, and the way out where one is known.
func complain(stderr io.Writer, err error) {
	tell(stderr, "%v", err)
	if hint := hintFor(err); hint != "" {
		fmt.Fprintf(stderr, "hint: %s\n", escape.Visible(hint))
	}
}

// tell says something on stderr, on a line of its own.
func tell(stderr io.Writer, format string, args ...any) {
	fmt.Fprintf(stderr, "factbox: %s\n", escape.Visible(fmt.Sprintf(format, args...)))
}

func hintFor(err error) string {
	var h hinted
	if errors.As(err, &h) {
		return h.hint
	}
	for _, known := range hints {
		if errors.Is(err, known.err) {
			return known.hint
		}
	}
	return ""
}

// hints are the ways out of what happens to inputs.
var hints = []struct {
	err  error
	hint string
}{
	{source.ErrNoArticles, "of a folder, *.txt, *.md, *.html, *.htm, *.jsonl and *.warc are read; name other files yourself"},
	{source.ErrBinary, "extract the text first, for example: pdftotext FILE - | factbox"},
	{source.ErrTooLong, "raise the limit with --max-bytes, for example --max-bytes 50MB"},
	{source.ErrEmpty, "give an article with at least one word, or leave the file out"},
	{source.ErrOneDate, manyDates},
	{syscall.ENOSPC, noRoom},
	{fs.ErrPermission, "check who may read it: ls -l FILE"},
}
