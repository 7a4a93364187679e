package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/transform"

	"factbox/internal/news"
)

// lines yields an input for each line of r, blank ones and the last one
// without a line end too: whoever writes a line waits for its answer.
func (w *walk) lines(name string, r *bufio.Reader) bool {
	r, encoding := narrow(r)
	for {
		line, err := r.ReadBytes('\n')
		if len(line) > 0 {
			in := Input{Path: name, Line: true, data: bytes.TrimSuffix(line, []byte("\n")), encoding: encoding, format: JSONL, options: w.options}
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

// narrow turns a stream of UTF-16 into UTF-8, and names the encoding if it did.
func narrow(r *bufio.Reader) (*bufio.Reader, string) {
	head, _ := r.Peek(2)
	name := utf16Name(head)
	if name == "" {
		return r, ""
	}
	return bufio.NewReader(transform.NewReader(r, utf16Decoder())), name
}

// record is a line of JSONL. Fields that are not what they should be are taken
// as absent, but for the text.
type record struct {
	ID        json.RawMessage `json:"id"`
	Text      json.RawMessage `json:"text"`
	Title     json.RawMessage `json:"title"`
	Published json.RawMessage `json:"published"`
}

func (in *Input) readLine(a *news.Article) error {
	a.SHA256 = digest(in.data)
	line, encoding, err := decode(in.data)
	if err != nil {
		return err
	}
	a.Encoding = cmp.Or(in.encoding, encoding)
	if len(bytes.TrimSpace(line)) == 0 {
		return &LineError{ErrNotJSON, errors.New("the line is empty")}
	}
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
