package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"

	"factbox/internal/news"
)

// Options say how inputs are found and read.
type Options struct {
	Stdin     io.Reader
	Input     Format
	Published news.Published // overrules what the inputs say, when not zero
}

// Stdin is the path that stands for standard input.
const Stdin = "-"

// The reasons why an input cannot be read that a caller may want to explain.
var (
	ErrNoArticles = errors.New("no articles in this folder")
	ErrEmpty      = errors.New("there is no text in it")
	ErrBinary     = errors.New("not a text")
	ErrNotJSON    = errors.New("not a JSON object")
	ErrNoText     = errors.New(`no "text"`)
)

// Input is one article that was found and not yet read.
type Input struct {
	Path  string // slash-separated, as the user named it; empty for standard input
	Line  bool   // a line of JSONL, one of many
	Alone bool   // the only article there is: one file that is not JSONL

	data     []byte // the bytes of a line or a stream
	encoding string // of the stream that the line came from, when that is not UTF-8
	err      error  // what is known to be wrong already
	format   Format
	options  *Options
}

// Inputs are the articles in paths, in order. A folder stands for the articles
// in it, sorted by path; a JSONL file for its lines.
func Inputs(paths []string, options Options) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		w := walk{options: &options, alone: len(paths) == 1, yield: yield}
		for _, p := range paths {
			if !w.path(p) {
				return
			}
		}
	}
}

// walk yields inputs; each of its methods reports whether to go on.
type walk struct {
	options *Options
	alone   bool
	yield   func(Input) bool
}

func (w *walk) path(name string) bool {
	if name == Stdin {
		return w.stream("", w.options.Stdin, w.options.Input)
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return w.fail(name, err)
	case info.IsDir():
		w.alone = false
		return w.folder(name)
	}
	return w.file(name)
}

// folder yields the articles of a folder and its sub-folders by sorted path.
// Hidden files and folders, version control among them, are not looked into.
func (w *walk) folder(root string) bool {
	found, more := false, true
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			more = w.fail(name, err)
		case name != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return filepath.SkipDir
			}
		case !entry.IsDir() && byName(name) != Auto:
			found = true
			more = w.file(name)
		}
		if !more {
			return filepath.SkipAll
		}
		return nil
	})
	if err != nil {
		return w.fail(root, err)
	}
	if !found && more {
		return w.fail(root, ErrNoArticles)
	}
	return more
}

// file yields a file, or its lines. A file whose name says that it is one
// article is left to [Input.Read] to open.
func (w *walk) file(name string) bool {
	format := w.options.Input
	if format == Auto || format == "" {
		format = byName(name)
	}
	if format == Text || format == HTML {
		return w.yield(Input{Path: filepath.ToSlash(name), Alone: w.alone, format: format, options: w.options})
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
	buffered := bufio.NewReaderSize(r, 64<<10)
	if format == Auto || format == "" {
		head, _ := buffered.Peek(512)
		format = byContent(head)
	}
	if format == JSONL {
		w.alone = false
		return w.lines(name, buffered)
	}
	data, err := io.ReadAll(buffered)
	return w.yield(Input{Path: name, Alone: w.alone, data: data, err: err, format: format, options: w.options})
}

func (w *walk) fail(name string, err error) bool {
	return w.yield(Input{Path: filepath.ToSlash(name), Alone: w.alone, err: err, options: w.options})
}

// Read reads the article. What goes wrong is in the article's Err.
func (in *Input) Read() news.Article {
	a := news.Article{ID: id(in.Path), Path: in.Path}
	a.Err = in.readInto(&a)
	if a.Err != nil {
		a.Text = ""
	}
	if in.options.Published != (news.Published{}) {
		a.Published = in.options.Published
	}
	return a
}

func (in *Input) readInto(a *news.Article) error {
	if in.err != nil {
		return plain(in.err)
	}
	if in.Line {
		return in.readLine(a)
	}
	data := in.data
	if data == nil {
		var err error
		if data, err = os.ReadFile(filepath.FromSlash(in.Path)); err != nil {
			return plain(err)
		}
	}
	a.SHA256 = digest(data)
	text, encoding, err := decode(data)
	if err != nil {
		return err
	}
	a.Text, a.Encoding = string(lineEnds(text)), encoding
	if len(bytes.TrimSpace(text)) == 0 {
		return ErrEmpty
	}
	return nil
}

// plain drops the path of a file error, which the reader of the message is
// told anyway.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// id is the file's name without folder and extension, or "stdin".
func id(name string) string {
	if name == "" {
		return "stdin"
	}
	base := path.Base(name)
	if bare := strings.TrimSuffix(base, path.Ext(base)); bare != "" {
		return bare
	}
	return base
}

// Date checks an ISO 8601 date of year, month or day precision, as a user
// states it.
func Date(s string) (string, error) {
	if d := isoDate(s); d == s && s != "" {
		return s, nil
	}
	return "", fmt.Errorf("%q is not a date like 2025-10-29, 2025-10 or 2025", s)
}
