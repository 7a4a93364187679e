package cli

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"time"

	"factbox/internal/news"
	"factbox/internal/page"
	"factbox/internal/report"
	"factbox/internal/source"
)

// folder is a sink that writes a file for each article. Every file is written
// under another name first, so that a file under its own name is whole, at
// whatever moment the program ends.
type folder struct {
	path    string
	e       report.Encoder
	ext     string
	index   *page.Index // over all pages, when pages are written
	durable bool
	resume  bool // leave alone what an earlier run did
	started time.Time
	used    map[uint64]uint32 // how many files were named alike, by hash of the name: 12 bytes an article
}

// newFolder returns a sink that writes to the folder at path. made is told in
// each record, for the next run to know it by.
func newFolder(path string, e report.Encoder, made string, durable bool) *folder {
	if e.Format == "" {
		e.Format = report.JSON
	}
	d := &folder{path: path, durable: durable, started: time.Now(), ext: e.Format.Ending(), used: map[uint64]uint32{}}
	e.Alone = true
	switch e.Format {
	case report.JSON, report.JSONL:
		e.Made = made + unsealed
	case report.HTML:
		e.Index = true
		d.index = page.NewIndex()
		d.name("index", "")
	}
	d.e = e
	return d
}

// named gives each job the name of its file. It follows from the ids and paths,
// so that the next run over the same inputs gives the same names.
func (d *folder) named(jobs iter.Seq[job]) iter.Seq[job] {
	return func(yield func(job) bool) {
		for j := range jobs {
			j.file = d.name(j.ID(), fmt.Sprintf("%s:%d", j.Path, j.Number))
			if !yield(j) {
				return
			}
		}
	}
}

func (d *folder) make(_ job, f *news.Facts, a news.Article) (record, error) {
	bytes, err := d.e.Facts(f, a.Text)
	r := record{bytes: seal(bytes)}
	if d.index != nil {
		r.facts = f
	}
	return r, err
}

func (d *folder) failure(_ job, id string, failure error) (record, error) {
	bytes, err := d.e.Failure(id, failure)
	return record{bytes: bytes}, err
}

func (d *folder) write(r done[record]) error {
	if r.value.facts != nil {
		d.index.Add(r.value.facts, r.in.file)
	}
	if r.value.kept != nil || len(r.value.bytes) == 0 {
		return nil
	}
	return d.put(r.in.file, r.value.bytes)
}

// put writes a file whole or not at all.
func (d *folder) put(name string, data []byte) error {
	file := filepath.Join(d.path, name)
	r, err := replace(file)
	if errors.Is(err, os.ErrNotExist) {
		if err = os.MkdirAll(d.path, 0o777); err == nil {
			r, err = replace(file)
		}
	}
	if err == nil {
		if _, err = r.Write(data); err != nil {
			r.abort()
		} else {
			err = r.commit(d.durable)
		}
	}
	if err != nil {
		return unwritten(file, err)
	}
	return nil
}

func (d *folder) flush() error { return nil }

// sweep removes what a killed run left unfinished: hidden files of the form
// that create gives, older than this run.
func (d *folder) sweep() {
	left, _ := filepath.Glob(filepath.Join(d.path, ".*.????????.part"))
	for _, name := range left {
		if info, err := os.Lstat(name); err == nil && info.Mode().IsRegular() && info.ModTime().Before(d.started) {
			os.Remove(name)
		}
	}
}

// finish writes the index over all pages.
func (d *folder) finish(failed error) error {
	if d.durable {
		defer syncFolder(d.path)
	}
	d.sweep()
	if failed != nil || d.index == nil {
		return failed
	}
	return d.index.Write(d.put)
}

// apartFrom refuses a folder where records would be taken for inputs, or
// written over them, or over the summary of the run.
func (d *folder) apartFrom(inputs []string, summary string) error {
	if summary != "" && filepath.Ext(summary) == d.ext && within(filepath.Dir(summary), d.path) && within(d.path, filepath.Dir(summary)) {
		return hinted{fmt.Errorf("--summary %s would mix with the records of --out-dir %s", summary, d.path), "give it another folder, or another ending"}
	}
	for _, input := range inputs {
		info, err := os.Stat(input)
		switch {
		case err != nil:
		case info.IsDir() && source.InFolder("x"+d.ext) && within(d.path, input),
			!info.IsDir() && filepath.Ext(input) == d.ext && within(d.path, filepath.Dir(input)) && within(filepath.Dir(input), d.path):
			return hinted{fmt.Errorf("--out-dir %s: %s files would mix with the inputs of %s", d.path, d.ext, input), "give the records a folder of their own"}
		}
	}
	return nil
}

// within reports whether a folder is root or somewhere inside it.
func within(folder, root string) bool {
	inside, err := filepath.Rel(real(root), real(folder))
	return err == nil && filepath.IsLocal(inside)
}

// real is the absolute path without links, of what is there.
func real(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if there, err := filepath.EvalSymlinks(path); err == nil {
		return there
	}
	return path
}
