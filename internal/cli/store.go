package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/report"
	"factbox/internal/store"
)

// database is a sink that writes rows to a SQLite file. Unlike other files it
// is written in place: what is in it stays when the run ends early.
type database struct {
	path     string
	db       *store.DB
	resume   bool
	left     []string // of articles that this run did not meet
	analysis pipeline.Options
	again    *pipeline.Analyser // for articles that the inputs hold more often than the file

	// Rows are written by a goroutine of their own: workers are not kept waiting
	// while the disk is.
	todo   chan done[record]
	inHand sync.WaitGroup // records in todo, or being written
	failed chan error     // the first error, behind which nothing is written
}

const (
	// waiting is how many records wait to be written, of as many articles as are
	// made while a disk takes in what was written.
	waiting = 24

	// alone is how long a text is, in bytes, that is written before another waits.
	alone = 64 << 10
)

// databaseEndings are the names of files that are databases without --format.
var databaseEndings = []string{".db", ".sqlite", ".sqlite3"}

// toDatabase reports whether the flags ask for a database.
func (o *extractOptions) toDatabase() bool {
	return o.format == report.SQLite || o.format == "" && isDatabase(o.output)
}

func isDatabase(path string) bool {
	return slices.Contains(databaseEndings, strings.ToLower(filepath.Ext(path)))
}

// database opens the file.
func (o *extractOptions) database(cmd *cobra.Command) (sink, error) {
	if o.outDir != "" {
		return nil, hinted{errors.New("a database is one file, not a folder"), "give -o FILE.db instead of --out-dir"}
	}
	if o.output == "" || o.output == "-" {
		return nil, hinted{errors.New("a database cannot be written to standard output"), "add -o FILE.db"}
	}
	made, err := madeBy(cmd)
	if err != nil {
		return nil, fmt.Errorf("reading the program itself: %w", err)
	}
	db, err := store.Open(o.output, store.Options{Made: made, Resume: o.resume, Sync: !o.noSync, NoText: o.noText})
	if err != nil {
		return nil, ofDatabase(o.output, err)
	}
	garbage.begin(collectDatabaseAt)
	d := &database{path: o.output, db: db, resume: o.resume, analysis: o.analysis, todo: make(chan done[record], waiting), failed: make(chan error, 1)}
	go d.work()
	return d, nil
}

// ofDatabase tells of an error of a database, and the way out.
func ofDatabase(path string, err error) error {
	for _, known := range []struct {
		err  error
		hint string
	}{
		{store.ErrForeign, "it is left alone; write to another file"},
		{store.ErrNewer, "it is left alone; write to another file, or use the version that made it"},
		{store.ErrNotEmpty, "add --resume to go on with it, or write to another file"},
		{store.ErrLocked, "close what reads or writes it, then run again"},
		{store.ErrReadOnly, "check who may write it and its folder: ls -ld"},
		{store.ErrFull, "what was written is whole: make room, then run again with --resume"},
	} {
		if errors.Is(err, known.err) {
			return hinted{fmt.Errorf("%s %w", path, plain(err)), known.hint}
		}
	}
	return unwritten(path, err)
}

func (d *database) make(_ job, f *news.Facts, a news.Article) (record, error) {
	rows := store.NewRecord(f, a.Text)
	return record{rows: rows, words: rows.Words}, nil
}

func (d *database) failure(job, string, error) (record, error) { return record{}, nil }

func (d *database) standing(_ job, a news.Article) standing {
	if d.db.Has(a.ID, a.Path, a.SHA256) {
		return whole
	}
	return toDo
}

func (d *database) write(r done[record]) error {
	d.inHand.Add(1)
	d.todo <- r
	if rows := r.value.rows; rows != nil && len(rows.Facts.Text) >= alone {
		d.inHand.Wait()
	}
	return d.flush()
}

// work writes what is to be written, in order, until there is nothing more.
func (d *database) work() {
	var err error
	for r := range d.todo {
		if err == nil {
			if err = d.rows(r); err != nil {
				d.failed <- err
			}
		}
		d.inHand.Done()
	}
}

// rows writes the rows of an article.
func (d *database) rows(r done[record]) error {
	var err error
	switch {
	case r.err != nil:
		err = d.db.Fail(r.id, r.in.Path, r.err)
	case r.value.kept != nil:
		err = d.keep(*r.value.kept)
	default:
		err = d.db.Add(r.value.rows)
	}
	if err != nil {
		return ofDatabase(d.path, err)
	}
	return nil
}

// keep leaves the rows of an earlier run alone. Where the inputs hold the same
// article more often than the file, the rest of them are added.
func (d *database) keep(a news.Article) (err error) {
	if d.db.Keep(a.ID, a.Path, a.SHA256) {
		return nil
	}
	if d.again == nil {
		if d.again, err = pipeline.NewAnalyser(d.analysis); err != nil {
			return err
		}
	}
	return d.db.Add(store.NewRecord(d.again.Analyse(a), a.Text))
}

// flush tells of an error of what was to be written before.
func (d *database) flush() error {
	select {
	case err := <-d.failed:
		return err
	default:
		return nil
	}
}

func (d *database) finish(failed error) error {
	close(d.todo)
	d.inHand.Wait()
	failed = first(failed, d.flush())
	if failed == nil {
		if err := d.db.Finish(); err != nil {
			failed = ofDatabase(d.path, err)
		}
	}
	if failed == nil && d.resume {
		left, err := d.db.Left()
		if err != nil {
			failed = ofDatabase(d.path, err)
		}
		d.left = left
	}
	// What a run did until it was interrupted stays.
	err := d.db.Close(failed != nil && !errors.Is(failed, context.Canceled))
	if err != nil && failed == nil {
		return ofDatabase(d.path, err)
	}
	if errors.Is(failed, context.Canceled) {
		return hinted{failed, "what was done is kept: run again with --resume"}
	}
	return failed
}

func (d *database) orphans() []string { return d.left }
