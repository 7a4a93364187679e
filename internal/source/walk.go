package source

import (
	"bufio"
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
)

// walk yields inputs; each of its methods reports whether to go on.
type walk struct {
	options *Options
	alone   bool
	yield   func(Input) bool
	visit   func(string)    // when not nil, files are named to it instead of yielded
	seen    map[string]bool // the real paths of the folders walked
	found   int             // files in the folder of the user's that is walked
	in      string          // the folder of the user's that is walked, "" for a file of its own
	ids     map[uint64]bool // hashes of the ids of the files that were yielded
}

func (w *walk) path(name string) bool {
	switch {
	case name == Stdin && w.visit != nil:
		return true
	case name == Stdin:
		return w.stream("", w.options.Stdin, w.options.Input)
	case name == "": // of a variable that is not set
		return w.fail(`""`, syscall.ENOENT)
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return w.fail(name, err)
	case info.IsDir():
		w.alone, w.in = false, filepath.ToSlash(name)
		defer func() { w.in = "" }()
		w.seen, w.found = map[string]bool{}, 0
		more := w.folder(name, "")
		if more && w.found == 0 {
			return w.fail(name, ErrNoArticles)
		}
		return more
	}
	return w.file(name)
}

// list yields the paths that r holds, one a line, or ended by NUL as find
// -print0 does.
func (w *walk) list(r io.Reader) bool {
	w.alone = false
	buffered := bufio.NewReader(r)
	head, _ := buffered.Peek(4096)
	end := byte('\n')
	if bytes.IndexByte(head, 0) >= 0 {
		end = 0
	}
	for {
		name, err := buffered.ReadString(end)
		name = strings.TrimSuffix(strings.TrimSuffix(name, string(end)), "\r")
		if name != "" && !w.path(name) {
			return false
		}
		if err != nil {
			return err == io.EOF || w.fail("", err)
		}
	}
}

// folder yields the articles of the folder name and its sub-folders, sorted.
// inside is its path inside the folder that the user named. Hidden files and
// folders and those of version control are left out. Links are followed, but
// no folder is walked twice, so that a loop of links ends.
func (w *walk) folder(name, inside string) bool {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return w.fail(name, err)
	}
	if w.seen[real] {
		return true
	}
	w.seen[real] = true
	entries, err := os.ReadDir(name) // sorted
	if err != nil {
		return w.fail(name, err)
	}
	for _, entry := range entries {
		at, in := filepath.Join(name, entry.Name()), path.Join(inside, entry.Name())
		if hidden(entry.Name()) {
			continue
		}
		if !w.entry(entry, at, in) {
			return false
		}
	}
	return true
}

func (w *walk) entry(entry fs.DirEntry, name, inside string) bool {
	isDir := entry.IsDir()
	if entry.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(name)
		isDir = err == nil && info.IsDir()
	}
	switch {
	case isDir:
		return excluded(w.options.Globs, inside) || w.folder(name, inside)
	case !wanted(w.options.Globs, inside):
		return true
	case special(name):
		// One that nobody writes to would hold the run for ever.
		w.options.note("%s: a device, FIFO or socket in a folder is not read; name it to read it", name)
		return true
	}
	w.found++
	return w.file(name)
}

// special reports whether a name, links followed, is neither a file nor a
// folder.
func special(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

// hidden reports whether a file or folder of this name is none of the user's
// articles.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || name == "CVS" || name == "_darcs"
}

// file yields a file, or its lines. A file whose name says that it is one
// article is left to [Input.Read] to open.
func (w *walk) file(name string) bool {
	format := w.options.Input
	if format == Auto || format == "" {
		format = byName(name)
	}
	if w.visit != nil {
		w.visit(name)
		return true
	}
	if format.alone() {
		return w.article(Input{Path: filepath.ToSlash(name), Alone: w.alone, format: format, options: w.options})
	}
	f, err := os.Open(name)
	if err != nil {
		return w.fail(name, err)
	}
	defer f.Close()
	return w.stream(filepath.ToSlash(name), f, format)
}

// stream yields what r holds: the lines of JSONL, or one article.
func (w *walk) stream(name string, r io.Reader, format Format) bool {
	raw := newCounter(r)
	plain, err := decompress(raw, w.options.trailing(name))
	if err != nil {
		return w.fail(name, err)
	}
	if format == Auto || format == "" {
		head, _ := plain.Peek(512)
		format = byContent(head)
	}
	if format == JSONL {
		w.alone = false
		return w.lines(name, raw, plain)
	}
	if format == WARC {
		w.alone = false
		return w.records(name, raw, plain)
	}
	data, err := readAll(plain, 0, w.options.MaxBytes)
	return w.article(Input{Path: name, Alone: w.alone, Bytes: raw.n, data: data, err: err, format: format, options: w.options})
}

// article yields a file that is one article. One that is named twice has
// another id the second time.
func (w *walk) article(in Input) bool {
	in.id = idOf(in.Path, w.in)
	for n := 1; ; n++ {
		h := fnv.New64a()
		io.WriteString(h, in.id)
		if key := h.Sum64(); !w.ids[key] {
			w.ids[key] = true
			return w.yield(in)
		}
		fmt.Fprintf(h, "\x00%s\x00%d", in.Path, n)
		taken := in.id
		in.id = fmt.Sprintf("%s~%08x", taken, uint32(h.Sum64()))
		w.options.note("%s: another article has the id %s; this one is %s", in.Path, taken, in.id)
	}
}

func (w *walk) fail(name string, err error) bool {
	name = filepath.ToSlash(name)
	return w.yield(Input{Path: name, id: idOf(name, w.in), Alone: w.alone, err: err, options: w.options})
}
