package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"factbox/internal/source"
)

// named is a file and the flag that names it.
type named struct{ flag, path string }

// apart refuses a run that would write over what it reads, or over another of
// its outputs: the same file, by whatever spelling of its path, by a link, found
// in a folder or named in a list, or as a standard stream. No article is opened
// before that. read are files that flags name; devices and files that are not
// there yet are apart.
func (o *inputOptions) apart(cmd *cobra.Command, args []string, write, read []named) error {
	type output struct {
		name string
		info os.FileInfo
	}
	var there []output
	if info, ok := regular(cmd.OutOrStdout()); ok {
		there = append(there, output{"standard output", info})
	}
	for i, w := range write {
		if w.path == "" || w.path == "-" {
			continue
		}
		if info, err := os.Stat(w.path); err == nil && info.Mode().IsRegular() {
			there = append(there, output{w.flag + " " + w.path, info})
		}
		for _, other := range write[:i] {
			if other.path != "" && sameFile(other.path, w.path) {
				return hinted{fmt.Errorf("%s %s and %s %s are one file", other.flag, other.path, w.flag, w.path), "give each output a file of its own"}
			}
		}
	}
	if len(there) == 0 {
		return nil
	}
	var err error
	clash := func(name string, info os.FileInfo) {
		for _, out := range there {
			if err == nil && os.SameFile(out.info, info) {
				err = hinted{fmt.Errorf("%s would be written over, and %s is read", out.name, name), "write to another file, then rename it"}
			}
		}
	}
	visit := func(name string) {
		if info, err := os.Stat(name); err == nil {
			clash(name, info)
		}
	}
	options := o.options(cmd)
	options.Note = nil
	for _, r := range read {
		if r.path != "" && r.path != "-" {
			source.Files([]string{r.path}, options, visit)
			visit(r.path)
		}
	}
	if o.filesFrom != "" {
		list, err := o.list(options.Stdin, true)
		if err != nil {
			return err
		}
		options.List = list
	} else if info, ok := regular(options.Stdin); ok && (len(args) == 0 || slices.Contains(args, source.Stdin)) {
		clash("standard input", info)
	}
	source.Files(args, options, visit)
	return err
}

// regular tells of a stream that is a file.
func regular(stream any) (os.FileInfo, bool) {
	if w, ok := stream.(*watched); ok {
		stream = w.Writer
	}
	f, ok := stream.(*os.File)
	if !ok {
		return nil, false
	}
	info, err := f.Stat()
	return info, err == nil && info.Mode().IsRegular()
}

// list is the list of paths of --files-from. What is walked twice, as every
// list that is no stream, is read whole and kept.
func (o *inputOptions) list(stdin io.Reader, twice bool) (io.Reader, error) {
	if o.listed == nil {
		var err error
		switch {
		case o.filesFrom != source.Stdin:
			o.listed, err = os.ReadFile(o.filesFrom)
		case twice:
			o.listed, err = io.ReadAll(stdin)
		default:
			return stdin, nil
		}
		if err != nil {
			return nil, fmt.Errorf("--files-from: reading %s: %w", o.filesFrom, plain(err))
		}
	}
	return bytes.NewReader(o.listed), nil
}

// sameFile reports whether two paths lead to one file, be it there or not.
func sameFile(a, b string) bool {
	if x, err := os.Stat(a); err == nil {
		y, err := os.Stat(b)
		return err == nil && x.Mode().IsRegular() && os.SameFile(x, y)
	}
	return real(throughLinks(a)) == real(throughLinks(b))
}
