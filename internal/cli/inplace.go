package cli

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"factbox/internal/repair"
	"factbox/internal/source"
)

// The reasons why a file is not mended where it stands.
var (
	errMarkup  = errors.New("is not mended in place: only plain text and Markdown are, for of a page or a record it is the text that is mended and not the markup")
	errNotUTF8 = errors.New("is not UTF-8, and would be if it were mended in place")
	errSpecial = errors.New("is no regular file, and is not mended in place")
	errNoFile  = errors.New("standard input has no place to be mended in")
)

// mendInPlace mends files where they stand. A file is replaced whole, keeps its
// mode, owner and times, its line ends and byte order mark; one that needs no
// mend is not written. With backup its old self stays beside it under its name and
// that ending.
func mendInPlace(inputs iter.Seq[job], level repair.Level, backup string, limit int64, failed *failures) error {
	last := ""
	for in := range inputs {
		if in.Path == last && last != "" {
			continue // a line of the same file
		}
		last = in.Path
		if err := mendFile(in, level, backup, limit); err != nil {
			in.Line = false // it is the file
			failed.note(in, err)
		}
	}
	return failed.err()
}

func mendFile(in job, level repair.Level, backup string, limit int64) error {
	switch {
	case in.Path == "":
		return errNoFile
	case in.Line:
		return errMarkup
	}
	info, err := os.Stat(in.Path)
	if err != nil {
		return bare(err)
	}
	if !info.Mode().IsRegular() {
		return errSpecial
	}
	if info.Size() > limit {
		return fmt.Errorf("%w, %d bytes", source.ErrTooLong, limit)
	}
	old, err := os.ReadFile(in.Path)
	if err != nil {
		return bare(err)
	}
	switch format := source.FormatOf(in.Path, old[:min(len(old), 512)]); {
	case format != source.Text:
		return errMarkup
	case bytes.IndexByte(old, 0) >= 0:
		return source.ErrBinary
	case !utf8.Valid(old):
		return errNotUTF8
	}
	mended := repair.MendAt(string(old), level)
	if len(mended.Repairs) == 0 {
		return nil
	}
	if backup != "" {
		if _, err := os.Lstat(in.Path + backup); err == nil {
			return fmt.Errorf("%s is there already, and is not written over", in.Path+backup)
		}
		if err := putWhole(in.Path+backup, old, info); err != nil {
			return fmt.Errorf("%s: %w", backup, bare(err))
		}
	}
	return bare(putWhole(in.Path, []byte(mended.Text), info))
}

// putWhole replaces a file, or makes it, and gives it the mode and the times of
// like.
func putWhole(path string, content []byte, like os.FileInfo) error {
	f, err := replace(path)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Chmod(like.Mode().Perm())
	}
	if err == nil {
		f.mode = like.Mode().Perm()
		err = os.Chtimes(f.Name(), time.Time{}, like.ModTime())
	}
	if err != nil {
		f.abort()
		return err
	}
	if err := f.commit(true); err != nil {
		return err
	}
	syncFolder(filepath.Dir(f.path))
	return nil
}

// bare is err without the path, which is told anyway.
func bare(err error) error {
	var at *os.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// checkInPlace tells what does not go with --in-place.
func checkInPlace(cmd *cobra.Command, args []string, o *repairOptions) error {
	if !o.inPlace {
		if o.backup != "" {
			return hinted{errors.New("--backup goes with --in-place"), "see factbox repair --help"}
		}
		return nil
	}
	for _, flag := range [...]string{"check", "explain", "diff", "output", "format"} {
		if cmd.Flags().Changed(flag) {
			return hinted{fmt.Errorf("--in-place writes the files and nothing else: it does not go with --%s", flag), "run it without --in-place first, to see"}
		}
	}
	for _, arg := range args {
		// Before it is opened: a FIFO that nobody writes to would hold the run.
		if info, err := os.Stat(arg); arg != source.Stdin && err == nil && !info.Mode().IsRegular() && !info.IsDir() {
			return hinted{fmt.Errorf("%s %w", arg, errSpecial), "without --in-place it is read, and its text written to standard output"}
		}
	}
	if cmd.Flags().Changed("backup") && (o.backup == "" || strings.ContainsAny(o.backup, `/\`)) {
		return hinted{fmt.Errorf("--backup: %q is no ending of a name", o.backup), "for example --backup .bak"}
	}
	return nil
}
