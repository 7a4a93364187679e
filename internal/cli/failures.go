package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"
)

// failures tells of the inputs that could not be read, and remembers them. A
// line of JSONL is told like a file, with its number, beside its record in the
// output; after the first of them the rest are counted, so that a log stays one.
type failures struct {
	cmd          *cobra.Command
	lenient      bool // lines in error do not change the exit code
	files, lines int
}

// toldLines is how many lines in error are told one by one.
const toldLines = 20

func (f *failures) note(in job, err error) {
	name := in.Path
	if name == "" {
		name = "standard input"
	}
	if in.Line {
		if f.lines++; f.lines <= toldLines {
			complain(f.cmd.ErrOrStderr(), fmt.Errorf("reading %s:%d: %w", name, in.Number, err))
		}
		return
	}
	f.files++
	err = fmt.Errorf("reading %s: %w", name, err)
	if errors.Is(err, fs.ErrNotExist) {
		// With paths for arguments, a mistyped command is taken for one.
		for _, near := range f.cmd.Root().SuggestionsFor(name) {
			err = hinted{err, fmt.Sprintf("did you mean %q?", "factbox "+near)}
		}
	}
	complain(f.cmd.ErrOrStderr(), err)
}

// err is how the run ends because of them.
func (f *failures) err() error {
	if rest := f.lines - toldLines; rest > 0 {
		complain(f.cmd.ErrOrStderr(), fmt.Errorf("%s more in error, %d in all", plural(rest, "line"), f.lines))
	}
	if f.files > 0 || f.lines > 0 && !f.lenient {
		return errReported
	}
	return nil
}
