package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
)

// output is where records go: standard output; a file that appears under its
// name only when it is complete; or what is no regular file, a device or a
// FIFO, which is written through.
type output struct {
	*bufio.Writer
	path    string       // empty for standard output
	file    *replacement // made by the first byte written
	through *os.File     // instead of file
	to      io.Writer
	durable bool
}

// newOutput returns an output to the file at path, or to stdout when path is
// empty or "-". With durable it is on the disk before it takes its name.
func newOutput(path string, stdout io.Writer, durable bool) *output {
	o := &output{path: path, to: stdout, durable: durable}
	if path == "-" {
		o.path = ""
	}
	o.Writer = bufio.NewWriterSize(writerFunc(o.write), 64<<10)
	return o
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func (o *output) write(p []byte) (int, error) {
	if o.path != "" && o.file == nil && o.through == nil {
		if err := o.open(); err != nil {
			return 0, unwritten(o.path, err)
		}
	}
	n, err := o.to.Write(p)
	if err != nil && o.path != "" {
		err = unwritten(o.path, err)
	}
	return n, err
}

func (o *output) open() error {
	if info, err := os.Stat(o.path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		f, err := os.OpenFile(o.path, os.O_WRONLY, 0)
		o.through, o.to = f, f
		return err
	}
	f, err := replace(o.path)
	if err != nil {
		return err
	}
	o.file, o.to = f, f
	return nil
}

// finish writes out what is buffered and gives the file its name. When failed
// is not nil, the unfinished file goes away. It returns failed or its own
// error.
func (o *output) finish(failed error) error {
	err := o.Flush()
	switch {
	case o.through != nil:
		if closing := o.through.Close(); err == nil && closing != nil {
			err = unwritten(o.path, closing)
		}
	case o.file == nil:
	case failed != nil || err != nil:
		o.file.abort()
	default:
		if err = o.file.commit(o.durable); err != nil {
			err = unwritten(o.path, err)
		} else if o.durable {
			syncFolder(filepath.Dir(o.file.path))
		}
	}
	return first(failed, err)
}

// unwritten is an error of writing to what name tells, with its way out.
func unwritten(name string, err error) error {
	return hinted{fmt.Errorf("writing %s: %w", name, plain(err)), writeHint(err)}
}

// writeHint is the way out of an error of writing.
func writeHint(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "check who may write there: ls -ld its folder"
	case errors.Is(err, fs.ErrNotExist):
		return "make the folder first: mkdir -p"
	case errors.Is(err, syscall.ENOSPC):
		return noRoom
	}
	return ""
}

const noRoom = "nothing more can be written there: make room, or write elsewhere with -o"

// random is part of the name of an unfinished file.
func random() uint32 { return rand.Uint32() }

// plain drops the path of a file error: the message names it already.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
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
