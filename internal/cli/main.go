package cli

import (
	"context"
	"errors"
	"io"
	"syscall"
)

// The exit codes. A batch system may retry on any other code, never on these.
const (
	exitOK          = 0
	exitFindings    = 1 // check found something
	exitTrouble     = 2 // usage, or input that could not be read
	exitInterrupted = 130
)

// Main runs factbox with the given arguments and streams and returns its exit
// code. After a signal a goroutine may stay behind: the caller ends the process.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	garbage.begin(collectAt)
	stderr = &inTurn{Writer: stderr}
	root := Root()
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would take the process's own
	root.SetIn(stdin)
	out := &watched{Writer: stdout}
	root.SetOut(out)
	root.SetErr(stderr)

	err := untilSignal(root.ExecuteContext)
	if err == nil {
		err = out.failure() // of a help page, which cobra does not look at
	}
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, context.Canceled):
		complain(stderr, hinted{errors.New("interrupted"), hintFor(err)})
		return exitInterrupted
	case errors.Is(err, errReported), errors.Is(err, syscall.EPIPE):
		return exitTrouble // nothing more to say, or nobody who listens
	}
	complain(stderr, err)
	return exitTrouble
}
