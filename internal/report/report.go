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
	JSON  Format = "json"  // indented; an array when there are many articles
	JSONL Format = "jsonl" // one record a line
	Text  Format = "text"  // for reading
	HTML  Format = "html"  // a page for one article
	ICS   Format = "ics"   // the events as an iCalendar file
	CSV   Format = "csv"   // a table of a spreadsheet

	GeoJSON Format = "geojson" // the places, or the events, on the map
	SQLite  Format = "sqlite"  // a database of all facts; package store writes it
)

// formats are the formats in the order a user should see them.
var formats = []struct {
	format  Format
	ending  string // of its files' names
	tabular bool   // it shows one kind of facts, as rows
}{
	{JSON, ".json", false},
	{JSONL, ".jsonl", false},
	{Text, ".txt", false},
	{HTML, ".html", false},
	{ICS, ".ics", false},
	{CSV, ".csv", true},
	{GeoJSON, ".geojson", false},
	{SQLite, ".sqlite", false},
}

// Formats are the names of the formats in the order a user should see them.
var Formats = func() (names []string) {
	for _, row := range formats {
		names = append(names, string(row.format))
	}
	return names
}()

// Ending is how the names of the format's files end: ".json".
func (f Format) Ending() (ending string) {
	for _, row := range formats {
		if row.format == f {
			ending = row.ending
		}
	}
	return ending
}

// Tabular reports whether the format shows one kind of facts, as rows.
func (f Format) Tabular() (tabular bool) {
	for _, row := range formats {
		tabular = tabular || row.format == f && row.tabular
	}
	return tabular
}

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

// Encoder writes records of one format. It holds no state: many goroutines may
// encode records while one writes them with what [Encoder.Frame] says.
type Encoder struct {
	Format Format
	Table  Table  // what CSV and GeoJSON show; empty: events, places
	BOM    bool   // CSV begins with a byte order mark, by which Excel knows UTF-8
	NoText bool   // leave the article's text out
	Index  bool   // an index page stands beside the article's page
	Alone  bool   // the record is the only one of its file
	Color  bool   // text is for a terminal that shows colours
	Width  int    // columns to break text at; 0: nowhere
	Made   string // what made the record, told in JSON when it is not empty
}

// Facts is the record of an article. source is the text before repair.
func (e Encoder) Facts(f *news.Facts, source string) ([]byte, error) {
	if e.Format == HTML {
		var b bytes.Buffer
		err := page.Article(&b, f, e.Index)
		return b.Bytes(), err
	}
	f = f.InCodePoints(source)
	switch e.Format {
	case Text:
		return appendText(nil, f, e.Color, e.Width), nil
	case ICS:
		return e.framed(calendar(f))
	case CSV:
		return e.framed(csvOf(e.Table).of(f))
	case GeoJSON:
		return e.framed(features(f, e.Table))
	case JSON:
		return indented(e.record(f))
	}
	return line(e.record(f))
}

// Failure is the record of an article without facts. Formats for people have
// none: they are told on another stream.
func (e Encoder) Failure(id string, failure error) ([]byte, error) {
	record := news.Failure{Schema: news.SchemaVersion, ID: id, Error: failure.Error()}
	switch e.Format {
	case Text, HTML, ICS, CSV, GeoJSON:
		return nil, nil
	case JSON:
		return indented(record)
	}
	return line(record)
}

// Frame is what stands before the first record, between two and after the last
// one, when the run may have many records.
func (e Encoder) Frame() (before, between, after string) {
	switch e.Format {
	case JSON:
		return "[\n", ",\n", "]\n"
	case Text:
		return "", "\n", ""
	case ICS:
		return calendarHead, "", calendarTail
	case CSV:
		before = csvOf(e.Table).head()
		if e.BOM {
			before = "\uFEFF" + before
		}
		return before, "", ""
	case GeoJSON:
		return geoHead, ",\n", geoTail
	}
	return "", "", ""
}

// framed puts the frame of its format around the only record, where a record
// is nothing without it.
func (e Encoder) framed(record []byte, err error) ([]byte, error) {
	if !e.Alone || err != nil {
		return record, err
	}
	before, _, after := e.Frame()
	return slices.Concat([]byte(before), record, []byte(after)), nil
}
