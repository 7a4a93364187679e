package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"factbox/internal/news"
	"factbox/internal/report"
)

// sink is where records go, in the order of their articles: a stream, or a
// file for each in a folder.
type sink interface {
	// make encodes facts, in any worker; a is the article before repair.
	make(j job, f *news.Facts, a news.Article) (record, error)
	// failure is the record of an article without facts; it may be empty.
	failure(j job, id string, err error) (record, error)
	// standing is what an earlier run left of the record of the article.
	standing(j job, a news.Article) standing
	write(done[record]) error
	flush() error
	finish(failed error) error
}

// sink checks the flags that say where to, and makes it so.
func (o *extractOptions) sink(cmd *cobra.Command, args []string) (sink, error) {
	color, err := wantsColor(o.color, cmd.OutOrStdout(), o.output)
	if err := first(err, o.checkTable()); err != nil {
		return nil, err
	}
	switch {
	case o.edited && (!o.resume || o.toDatabase()):
		return nil, hinted{errors.New("--keep-edited says what --resume does with the records of a folder"), "add --resume --out-dir DIR"}
	case o.toDatabase():
		return o.database(cmd)
	}
	e := report.Encoder{Format: o.format, Table: o.table, BOM: o.bom, NoText: o.noText, Color: color}
	if o.output == "" && o.outDir == "" {
		e.Width = terminalWidth(cmd.OutOrStdout())
	}
	switch {
	case o.outDir == "" && o.resume:
		return nil, hinted{errors.New("--resume needs the folder or database that was written to"), "add --out-dir DIR, or -o FILE.db"}
	case o.outDir == "":
		return &stream{out: newOutput(o.output, cmd.OutOrStdout(), !o.noSync), e: e}, nil
	case o.output != "":
		return nil, hinted{errors.New("--out-dir and --output exclude each other"), "leave one of them out"}
	}
	if o.format.Tabular() {
		if o.resume {
			return nil, hinted{fmt.Errorf("--resume works with --format json and jsonl only, not %s", o.format), "leave --resume out"}
		}
		return newTables(o.outDir, e, !o.noSync), nil
	}
	made, err := madeBy(cmd)
	if err != nil {
		return nil, fmt.Errorf("reading the program itself: %w", err)
	}
	folder := newFolder(o.outDir, e, made, !o.noSync)
	if o.resume && !folder.resumable() {
		return nil, hinted{fmt.Errorf("--resume works with --format json and jsonl only, not %s", o.format), "leave --resume out"}
	}
	folder.resume = o.resume
	if folder.index != nil {
		folder.index.AllCopies = o.copies
	}
	return folder, folder.apartFrom(args, o.summary)
}

// apart refuses to write over what is read, or over another output.
func (o *extractOptions) apart(cmd *cobra.Command, args []string) error {
	write := []named{{"-o", o.output}, {"--summary", o.summary}}
	if o.outDir != "" && o.format.Tabular() {
		write = append(write, newTables(o.outDir, report.Encoder{Format: o.format, Table: o.table}, false).files()...)
	} else if o.outDir != "" {
		write = append(write, linksIn(o.outDir)...)
	}
	return o.input.apart(cmd, args, write, []named{{"--names", o.names}, {"--files-from", o.input.filesFrom}})
}

// linksIn names the links in a folder of records: one that is written through
// may lead to what is read.
func linksIn(folder string) (links []named) {
	entries, _ := os.ReadDir(folder) // there is none yet
	for _, e := range entries {
		if e.Type()&fs.ModeSymlink != 0 {
			links = append(links, named{"--out-dir", filepath.Join(folder, e.Name())})
		}
	}
	return links
}

// stream is a sink of one stream: standard output, or a file.
type stream struct {
	out     *output
	e       report.Encoder
	inputs  int
	many    bool // the inputs are not one alone
	records int  // written of many
}

// encoder takes JSON for the only article and JSONL for many, if the user did
// not say.
func (s *stream) encoder(j job) report.Encoder {
	e := s.e
	e.Alone = j.Alone
	if e.Format == "" {
		e.Format = report.JSONL
		if j.Alone {
			e.Format = report.JSON
		}
	}
	return e
}

func (s *stream) make(j job, f *news.Facts, a news.Article) (record, error) {
	bytes, err := s.encoder(j).Facts(f, a.Text)
	return record{bytes: bytes}, err
}

func (s *stream) failure(j job, id string, failure error) (record, error) {
	bytes, err := s.encoder(j).Failure(id, failure)
	return record{bytes: bytes}, err
}

func (s *stream) standing(job, news.Article) standing { return toDo }

func (s *stream) write(d done[record]) error {
	s.inputs++
	s.many = !d.in.Alone
	if d.value.bytes == nil || d.err != nil && d.in.Alone {
		return nil // told on stderr
	}
	if !d.in.Alone && s.e.Format == report.HTML {
		return hinted{errors.New("a page holds one article"), "give many articles a folder of pages: --out-dir DIR"}
	}
	if !d.in.Alone {
		before, between, _ := s.encoder(d.in).Frame()
		if s.records > 0 {
			before = between
		}
		s.records++
		s.out.WriteString(before)
	}
	_, err := s.out.Write(d.value.bytes)
	return err
}

func (s *stream) flush() error { return s.out.Flush() }

func (s *stream) finish(failed error) error {
	if failed == nil || errors.Is(failed, context.Canceled) {
		before, _, after := s.e.Frame()
		empty := s.inputs == 0 || s.many && s.records == 0 && s.e.Format == report.GeoJSON
		if empty {
			s.out.WriteString(before) // of no articles, or none with a place: an empty list
		}
		if empty || s.records > 0 {
			s.out.WriteString(after) // a failure to write stays with the buffer, until finish
		}
	}
	return s.out.finish(failed)
}
