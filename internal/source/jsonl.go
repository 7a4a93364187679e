package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"factbox/internal/news"
)

// lines yields an input for each line of r, blank ones and the last one
// without a line end too: whoever writes a line waits for its answer.
func (w *walk) lines(name string, r *bufio.Reader) bool {
	for {
		line, err := r.ReadBytes('\n')
		if len(line) > 0 {
			in := Input{Path: name, Line: true, data: bytes.TrimSuffix(line, []byte("\n")), format: JSONL, options: w.options}
			if !w.yield(in) {
				return false
			}
		}
		if err == io.EOF {
			return true
		}
		if err != nil {
			return w.fail(name, err)
		}
	}
}

// record is a line of JSONL. Fields that are not what they should be are taken
// as absent, but for the text.
type record struct {
	ID        json.RawMessage `json:"id"`
	Text      json.RawMessage `json:"text"`
	Title     json.RawMessage `json:"title"`
	Published json.RawMessage `json:"published"`
}

func readLine(line []byte, a *news.Article) error {
	a.SHA256 = digest(line)
	line, encoding, err := decode(line)
	if err != nil {
		return err
	}
	a.Encoding = encoding
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return &LineError{ErrNotJSON, err}
		}
		return ErrNotJSON
	}
	if id := word(r.ID); id != "" {
		a.ID = id
	}
	a.Title = str(r.Title)
	if date := isoDate(word(r.Published)); date != "" {
		a.Published = news.Published{Date: date, From: "jsonl"}
	}
	if len(r.Text) == 0 || r.Text[0] != '"' {
		return ErrNoText
	}
	a.Text = string(lineEnds([]byte(str(r.Text))))
	return nil
}

// LineError is what is wrong with a line, with the detail of the parser.
type LineError struct{ What, Detail error }

func (e *LineError) Error() string { return e.What.Error() + ": " + e.Detail.Error() }

func (e *LineError) Unwrap() error { return e.What }

// str is a JSON string's value, or "".
func str(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}

// word is a string's value or a number as it is written, or "".
func word(raw json.RawMessage) string {
	if len(raw) > 0 && strings.IndexByte("-0123456789", raw[0]) >= 0 {
		return string(raw)
	}
	return str(raw)
}
