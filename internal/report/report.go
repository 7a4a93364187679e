package report

import (
	"slices"

	"factbox/internal/news"
)

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
	row := e.Format.row()
	record, err := row.write(e, f, source)
	if !row.framed || !e.Alone || err != nil {
		return record, err
	}
	before, _, after := e.Frame()
	return slices.Concat([]byte(before), record, []byte(after)), nil
}

// Failure is the record of an article without facts. Formats for people have
// none: they are told on another stream.
func (e Encoder) Failure(id string, failure error) ([]byte, error) {
	row := e.Format.row()
	if row.failure == nil {
		return nil, nil
	}
	return row.failure(news.Failure{Schema: news.SchemaVersion, ID: id, Error: failure.Error()})
}

// Frame is what stands before the first record, between two and after the last
// one, when the run may have many records.
func (e Encoder) Frame() (before, between, after string) {
	if row := e.Format.row(); row.frame != nil {
		return row.frame(e)
	}
	return "", "", ""
}
