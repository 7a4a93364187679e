package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// replacement is a file on its way to its name: it is written under another
// one in the same folder and takes its place when it is whole, so that whoever
// looks sees the old file or the new one.
type replacement struct {
	*os.File
	path string // the name it will take, links resolved
	mode fs.FileMode
	old  fs.FileInfo // of the file it will replace; nil when there is none
}

// replace begins to write a file. The name it has until then is hidden, random
// and new: no file of the user's is touched, and two runs do not mix.
func replace(path string) (*replacement, error) {
	r := &replacement{path: throughLinks(path), mode: 0o666}
	if info, err := os.Stat(r.path); err == nil {
		if !info.Mode().IsRegular() {
			return nil, &fs.PathError{Op: "replace", Path: path, Err: errors.New("is no regular file")}
		}
		r.old, r.mode = info, info.Mode().Perm()
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var err error
	if r.File, err = create(filepath.Dir(r.path), filepath.Base(r.path), r.mode); err != nil {
		return nil, err
	}
	return r, nil
}

// create makes a new hidden file in a folder. The mode is what the user's mask
// leaves of mode.
func create(folder, base string, mode fs.FileMode) (*os.File, error) {
	if len(base) > longestName {
		base = base[:longestName]
	}
	for range 100 {
		name := filepath.Join(folder, fmt.Sprintf(".%s.%08x.part", base, random()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		return f, unfinished.add(f)
	}
	return nil, &fs.PathError{Op: "create", Path: filepath.Join(folder, base), Err: errors.New("no free name for the unfinished file")}
}

// commit gives the file its name. With durable it is on the disk before that,
// so that a power cut leaves the old file or the new one; the caller syncs the
// folder when it is done with it.
func (r *replacement) commit(durable bool) error {
	var err error
	if r.old != nil {
		err = r.Chmod(r.mode)
		keepOwner(r.File, r.old)
	}
	if durable && err == nil {
		err = r.Sync()
	}
	if err = first(err, r.Close()); err == nil {
		err = os.Rename(r.Name(), r.path)
	}
	if err != nil {
		os.Remove(r.Name())
	}
	unfinished.drop(r.File)
	return err
}

// abort leaves everything as it was.
func (r *replacement) abort() {
	r.Close()
	os.Remove(r.Name())
	unfinished.drop(r.File)
}

// unfinished are the files that this process has begun and not ended, for an
// end that cannot wait for whoever writes them.
var unfinished parts

type parts struct {
	mu    sync.Mutex
	files map[*os.File]bool
	over  bool
}

func (p *parts) add(f *os.File) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		f.Close()
		os.Remove(f.Name())
		return context.Canceled
	}
	if p.files == nil {
		p.files = map[*os.File]bool{}
	}
	p.files[f] = true
	return nil
}

func (p *parts) drop(f *os.File) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.files, f)
}

// abandon takes the files away, and every one that is begun from now on.
func (p *parts) abandon() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.over = true
	for f := range p.files {
		f.Close()
		os.Remove(f.Name())
	}
}

// throughLinks is the file that a path leads to. A link to nothing leads to
// where the file will be.
func throughLinks(path string) string {
	for range 40 {
		to, err := os.Readlink(path)
		if err != nil {
			return path
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return path
}

// syncFolder makes the names in a folder last. Where folders cannot be synced,
// there is nothing to do.
func syncFolder(path string) {
	if f, err := os.Open(path); err == nil {
		f.Sync()
		f.Close()
	}
}
