package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"
)

// failures tells of the inputs that could not be read, and remembers them.
// A line of JSONL is told in the output, where its record would stand; stderr
// stays silent, because pipe engines take a line there for a failed message.
type failures struct {
	cmd          *cobra.Command
	strict       bool
	files, lines int
}

func (f *failures) note(in job, err error) {
	if in.Line {
		f.lines++
		return
	}
	f.files++
	name := in.Path
	if name == "" {
		name = "standard input"
	}
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
	if f.files > 0 || f.strict && f.lines > 0 {
		return errReported
	}
	return nil
}
