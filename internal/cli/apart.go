package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"factbox/internal/source"
)

// named is a file and the flag that names it.
type named struct{ flag, path string }

// apart refuses a run that would write over what it reads, or over another of
// its outputs: the same file, by whatever spelling of its path, by a link, or
// found in a folder. Nothing is opened before that. read are files that flags
// name; standard streams, devices and files that are not there yet are apart.
func (o *inputOptions) apart(cmd *cobra.Command, args []string, write, read []named) error {
	there := map[int]os.FileInfo{}
	for i, w := range write {
		if w.path == "" || w.path == "-" {
			continue
		}
		if info, err := os.Stat(w.path); err == nil && info.Mode().IsRegular() {
			there[i] = info
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
	clash := func(name string) {
		info, statErr := os.Stat(name)
		if statErr != nil || err != nil {
			return
		}
		for i, w := range write {
			if out, ok := there[i]; ok && os.SameFile(out, info) {
				err = hinted{fmt.Errorf("%s %s would be written over, and %s is read", w.flag, w.path, name), "write to another file, then rename it"}
			}
		}
	}
	for _, r := range read {
		if r.path != "" && r.path != "-" {
			options := o.options(cmd)
			options.Note = nil
			source.Files([]string{r.path}, options, clash)
			clash(r.path)
		}
	}
	options := o.options(cmd)
	options.Note = nil
	source.Files(args, options, clash)
	return err
}

// sameFile reports whether two paths lead to one file, be it there or not.
func sameFile(a, b string) bool {
	if x, err := os.Stat(a); err == nil {
		y, err := os.Stat(b)
		return err == nil && x.Mode().IsRegular() && os.SameFile(x, y)
	}
	return real(throughLinks(a)) == real(throughLinks(b))
}
