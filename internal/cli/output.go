package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// output is where records go: standard output, or a file that appears under
// its name only when it is complete.
type output struct {
	*bufio.Writer
	path string   // of the file; empty for standard output
	file *os.File // made by the first byte written
	to   io.Writer
}

// newOutput returns an output to the file at path, or to stdout when path is
// empty or "-".
func newOutput(path string, stdout io.Writer) *output {
	o := &output{path: path, to: stdout}
	if path == "-" {
		o.path = ""
	}
	o.Writer = bufio.NewWriterSize(writerFunc(o.write), 64<<10)
	return o
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func (o *output) write(p []byte) (int, error) {
	if o.path != "" && o.file == nil {
		f, err := os.Create(o.part())
		if err != nil {
			return 0, fmt.Errorf("writing %s: %w", o.path, plain(err))
		}
		o.file, o.to = f, f
	}
	return o.to.Write(p)
}

func (o *output) part() string { return o.path + ".part" }

// finish writes out what is buffered and gives the file its name. When failed
// is not nil the unfinished file goes away, unless the user broke off: then it
// stays under the name of a part. It returns failed or its own error.
func (o *output) finish(failed error) error {
	err := o.Flush()
	if o.file == nil {
		return first(failed, err)
	}
	err = first(err, o.file.Close())
	switch {
	case err == nil && failed == nil:
		err = os.Rename(o.part(), o.path)
	case err == nil && errors.Is(failed, context.Canceled):
		return hinted{failed, "what was done is in " + o.part()}
	}
	if failed != nil || err != nil {
		os.Remove(o.part())
	}
	if err != nil {
		err = fmt.Errorf("writing %s: %w", o.path, plain(err))
	}
	return first(failed, err)
}

// plain drops the path of a file error: the message names it already.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
