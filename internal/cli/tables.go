package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"factbox/internal/news"
	"factbox/internal/report"
)

// tables is a sink that writes the tables of a format over all articles to files of
// their own in a folder.
type tables struct {
	path    string
	e       report.Encoder
	names   []report.Table
	outputs []*output // one for each name
}

// newTables returns a sink of the table that e names, or of all.
func newTables(path string, e report.Encoder, durable bool) *tables {
	e.Alone = false
	t := &tables{path: path, e: e, names: []report.Table{e.Table}}
	if e.Table == "" {
		t.names = nil
		for _, name := range report.Tables {
			t.names = append(t.names, report.Table(name))
		}
	}
	for _, name := range t.names {
		t.outputs = append(t.outputs, newOutput(filepath.Join(path, string(name)+e.Format.Ending()), nil, durable))
	}
	return t
}

// files are what will be written.
func (t *tables) files() (list []named) {
	for _, out := range t.outputs {
		list = append(list, named{"--out-dir", out.path})
	}
	return list
}

func (t *tables) make(_ job, f *news.Facts, a news.Article) (record, error) {
	parts, err := report.Rows(f, a.Text, t.names)
	return record{parts: parts}, err
}

func (t *tables) failure(job, string, error) (record, error) { return record{}, nil }

func (t *tables) standing(job, news.Article) standing { return toDo }

func (t *tables) write(d done[record]) error {
	if err := t.begin(); err != nil {
		return err
	}
	for i, part := range d.value.parts {
		if _, err := t.outputs[i].Write(part); err != nil {
			return err
		}
	}
	return nil
}

// begin makes the folder and writes the names of the columns, once.
func (t *tables) begin() error {
	if t.outputs[0].Buffered() > 0 || t.outputs[0].file != nil {
		return nil
	}
	if err := os.MkdirAll(t.path, 0o777); err != nil {
		return hinted{fmt.Errorf("writing %s: %w", t.path, plain(err)), writeHint(err)}
	}
	for i, name := range t.names {
		t.e.Table = name
		before, _, _ := t.e.Frame()
		if _, err := t.outputs[i].WriteString(before); err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) flush() error { return nil }

func (t *tables) finish(failed error) error {
	if failed == nil || errors.Is(failed, context.Canceled) {
		failed = first(failed, t.begin())
	}
	for _, out := range t.outputs {
		failed = first(failed, out.finish(failed))
	}
	return failed
}

// checkTable checks the flags that say which table is shown and how.
func (o *extractOptions) checkTable() error {
	switch {
	case o.table != "" && !o.format.Tabular() && o.format != report.GeoJSON:
		return hinted{errors.New("--table says what --format csv and geojson show"), "add --format csv"}
	case o.format == report.GeoJSON && !o.table.OnMap():
		return hinted{fmt.Errorf("--format geojson shows places or events, not %s", o.table), "give --format csv for other tables"}
	case o.bom && !o.format.Tabular():
		return hinted{errors.New("--bom is for --format csv"), "add --format csv, or leave --bom out"}
	}
	return nil
}
