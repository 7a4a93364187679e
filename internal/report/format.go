package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"factbox/internal/news"
	"factbox/internal/page"
)

// Format is how facts are written. It is a pflag.Value.
type Format string

// The formats of facts.
const (
	JSON    Format = "json"
	JSONL   Format = "jsonl"
	Text    Format = "text"
	HTML    Format = "html"
	ICS     Format = "ics"
	CSV     Format = "csv"
	GeoJSON Format = "geojson"
	SQLite  Format = "sqlite"
)

// format is all that is known of a format.
type format struct {
	name    Format
	help    string // its word in the help of --format, with what it shows
	ending  string // of its files' names
	tabular bool   // it shows one kind of facts, as rows
	framed  bool   // its only record is nothing without the frame

	// write is the record of an article, whose source is the text before repair.
	write func(e Encoder, f *news.Facts, source string) ([]byte, error)
	// failure is the record of an article without facts; nil for formats for people,
	// to whom it is told on another stream.
	failure func(any) ([]byte, error)
	// frame is what stands before the first record, between two and after the last one;
	// nil for nothing.
	frame func(Encoder) (before, between, after string)
}

// formats are the formats in the order a user should see them. To add one, add its
// row: the help, the completions and the endings follow it, and TestFormats names it.
var formats = []format{
	{ // indented; an array when there are many articles
		name: JSON, help: "json", ending: ".json",
		write:   inCodePoints(func(e Encoder, f *news.Facts) ([]byte, error) { return indented(e.record(f)) }),
		failure: indented,
		frame:   always("[\n", ",\n", "]\n"),
	},
	{ // one record a line
		name: JSONL, help: "jsonl", ending: ".jsonl",
		write:   inCodePoints(func(e Encoder, f *news.Facts) ([]byte, error) { return line(e.record(f)) }),
		failure: line,
	},
	{ // for reading
		name: Text, help: "text", ending: ".txt",
		write: inCodePoints(func(e Encoder, f *news.Facts) ([]byte, error) { return appendText(nil, f, e.Color, e.Width), nil }),
		frame: always("", "\n", ""),
	},
	{ // a page for one article
		name: HTML, help: "html", ending: ".html",
		write: func(e Encoder, f *news.Facts, _ string) ([]byte, error) {
			var b bytes.Buffer
			err := page.Article(&b, f, e.Index)
			return b.Bytes(), err
		},
	},
	{ // the events as an iCalendar file
		name: ICS, help: "ics for the events", ending: ".ics", framed: true,
		write: inCodePoints(func(_ Encoder, f *news.Facts) ([]byte, error) { return calendar(f) }),
		frame: always(calendarHead, "", calendarTail),
	},
	{ // a table of a spreadsheet
		name: CSV, help: "csv for a table", ending: ".csv", tabular: true, framed: true,
		write: inCodePoints(func(e Encoder, f *news.Facts) ([]byte, error) { return csvOf(e.Table).of(f) }),
		frame: func(e Encoder) (string, string, string) {
			before := csvOf(e.Table).head()
			if e.BOM {
				before = "\uFEFF" + before
			}
			return before, "", ""
		},
	},
	{ // the places, or the events, on the map
		name: GeoJSON, help: "geojson for the places", ending: ".geojson", framed: true,
		write: inCodePoints(func(e Encoder, f *news.Facts) ([]byte, error) { return features(f, e.Table) }),
		frame: always(geoHead, ",\n", geoTail),
	},
	{ // a database of all facts; package store writes it
		name: SQLite, help: "sqlite", ending: ".sqlite",
	},
}

// inCodePoints is a writer whose offsets count code points.
func inCodePoints(write func(Encoder, *news.Facts) ([]byte, error)) func(Encoder, *news.Facts, string) ([]byte, error) {
	return func(e Encoder, f *news.Facts, source string) ([]byte, error) { return write(e, f.InCodePoints(source)) }
}

// always is the same frame for every encoder.
func always(before, between, after string) func(Encoder) (string, string, string) {
	return func(Encoder) (string, string, string) { return before, between, after }
}

// Formats are the names of the formats in the order a user should see them.
var Formats = func() (names []string) {
	for i := range formats {
		names = append(names, string(formats[i].name))
	}
	return names
}()

// FormatsHelp lists the formats with what they show: "json, text or ics for the events".
var FormatsHelp = func() string {
	var words []string
	for i := range formats {
		words = append(words, formats[i].help)
	}
	return oneOf(words)
}()

// row is what is known of f; of a format that is none, what is known of JSON Lines.
func (f Format) row() *format {
	i := slices.IndexFunc(formats, func(row format) bool { return row.name == f })
	if i < 0 {
		return JSONL.row()
	}
	return &formats[i]
}

// Ending is how the names of the format's files end: ".json".
func (f Format) Ending() string { return f.row().ending }

// Tabular reports whether the format shows one kind of facts, as rows.
func (f Format) Tabular() bool { return f.row().tabular }

// String is the name of the format; empty when none was chosen.
func (f Format) String() string { return string(f) }

// Set takes the name of a format.
func (f *Format) Set(name string) error {
	if !slices.Contains(Formats, name) {
		return errorOneOf(Formats)
	}
	*f = Format(name)
	return nil
}

// Type is the word for a format in the help text.
func (Format) Type() string { return "FORMAT" }

func errorOneOf(names []string) error { return fmt.Errorf("must be %s", oneOf(names)) }

// oneOf lists names for a reader: "a, b or c".
func oneOf(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
