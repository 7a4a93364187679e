package source

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"

	"factbox/internal/news"
)

// Options say which inputs there are and how they are read.
type Options struct {
	Stdin                io.Reader      // what the path "-" stands for
	Input                Format         // what the inputs hold; Auto: told by name, else by content
	Globs                []string       // which files of a folder, see [Globs]; none: those with a known extension
	List                 io.Reader      // more paths, one a line or ended by NUL; may be nil
	MaxBytes             int64          // the longest article, in bytes as read and after decompression; 0: DefaultMaxBytes
	Places               bool           // find where in its file each line of a page's text stands
	Published            news.Published // overrules what the inputs say, when not zero
	OnlyOne              bool           // Published is for one article: a second line of JSONL is in error
	Fallback             news.Published // of inputs that say nothing, when not zero
	DayFirst, MonthFirst bool           // how the 10/11/2025 of a JSONL line is meant; neither: it is not read, but noted
	Keep                 []string       // fields of a JSONL line to keep in its record; "all" for every other one
	Note                 func(string)   // is told of what is passed over; may be nil
}

func (o *Options) note(format string, args ...any) {
	if o.Note != nil {
		o.Note(fmt.Sprintf(format, args...))
	}
}

// trailing notes that something follows the packed text of a file.
func (o *Options) trailing(name string) func() {
	return func() {
		o.note("%s: the bytes behind the packed text are left out", cmp.Or(name, "standard input"))
	}
}

// Stdin is the path that stands for standard input.
const Stdin = "-"

// DefaultMaxBytes is ten times the longest pieces newspapers print.
const DefaultMaxBytes = 10_000_000

// The reasons why an input cannot be read that a caller may want to explain.
var (
	ErrNoArticles = errors.New("no articles in this folder")
	ErrEmpty      = errors.New("there is no text in it")
	ErrBinary     = errors.New("not a text")
	ErrNotJSON    = errors.New("not a JSON object")
	ErrNoText     = errors.New(`no "text"`)
	ErrTooLong    = errors.New("longer than an article may be")
	ErrOneDate    = errors.New("--published is for one article, and this is another")
)

// Input is one article that was found and not yet read.
type Input struct {
	Path   string // slash-separated, as the user named it; empty for standard input
	Line   bool   // a line of JSONL or a record of a WARC, one of many
	Number int    // of the line or record, from 1
	Alone  bool   // the only article there is: one file that is neither
	Bytes  int64  // read of files and streams since the input before, packed or not; known after Read

	id       string // of its file
	format   Format
	data     []byte   // the bytes of a line, of a stream, or of a response without its header
	capture  *capture // of a record of a WARC
	encoding string   // of the stream that the line came from, when that is not UTF-8
	err      error    // what is known to be wrong already
	options  *Options
}

// Inputs are the articles of paths, then of options.List, in order. A folder
// stands for the articles in it, sorted by path; a JSONL file for its lines, a
// WARC for its pages. A second walk over the same files gives the same inputs.
func Inputs(paths []string, options Options) iter.Seq[Input] {
	if options.MaxBytes == 0 {
		options.MaxBytes = DefaultMaxBytes
	}
	return func(yield func(Input) bool) {
		w := &walk{options: &options, ids: map[uint64]bool{}, alone: len(paths) == 1 && options.List == nil, yield: yield}
		for _, name := range paths {
			if !w.path(name) {
				return
			}
		}
		if options.List != nil {
			w.list(options.List)
		}
	}
}
