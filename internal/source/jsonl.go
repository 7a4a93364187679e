package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"

	"factbox/internal/news"
)

// lines yields an input for each line of r, the last one without a line end
// too: whoever writes a line waits for its answer. Blank lines are no records;
// they are counted and told. raw counts the bytes below r.
func (w *walk) lines(name string, raw *counter, r *bufio.Reader) bool {
	r, encoding := narrow(r)
	before, number, blank := int64(0), 0, 0
	defer func() {
		if blank > 0 {
			w.options.note("%s: %s", cmp.Or(name, "standard input"), blankLines(blank))
		}
	}()
	for {
		line, err := nextLine(r, w.options.MaxBytes)
		number++
		if len(line) > 0 && len(bytes.TrimSpace(line)) == 0 && err == nil {
			blank++
		} else if len(line) > 0 {
			in := Input{Path: name, Line: true, Number: number, Bytes: raw.n - before, data: line, encoding: encoding, options: w.options}
			before = raw.n
			if errors.Is(err, ErrTooLong) {
				in.err, err = err, nil
			}
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

// nextLine reads a line with its end. Of a line longer than limit no more than
// its head is kept, for the id; it is skipped, and gives ErrTooLong. A line
// that is longer still by far ends the reading: it is data made to unpack for
// ever.
func nextLine(r *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	length := int64(0)
	for {
		part, err := r.ReadSlice('\n')
		length += int64(len(part))
		line = append(line, part[:min(int64(len(part)), limit-int64(len(line)))]...)
		switch {
		case length > forever*limit:
			return nil, fmt.Errorf("a line is %w; the rest is not read", tooLong(limit))
		case err == bufio.ErrBufferFull:
		case length > limit && (err == nil || err == io.EOF):
			return line[:min(len(line), 4<<10)], tooLong(limit)
		default:
			return line, err
		}
	}
}

// forever is how many times the limit a line may be before it is given up.
const forever = 100

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

func (in *Input) readRecord(a *news.Article) error {
	a.SHA256 = digest(bytes.TrimSuffix(in.data, []byte("\n"))) // the line, not what ends it
	line, encoding, err := decode(in.data, "")
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

// lineID is the id in a line, or "". The line may break off after it.
func lineID(line []byte) string {
	dec := json.NewDecoder(bytes.NewReader(line))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return ""
	}
	for {
		key, err := dec.Token()
		if err != nil || key == json.Delim('}') {
			return ""
		}
		var value json.RawMessage
		if dec.Decode(&value) != nil {
			return ""
		}
		if key == "id" {
			return word(value)
		}
	}
}

func blankLines(n int) string {
	if n == 1 {
		return "1 blank line passed over"
	}
	return fmt.Sprintf("%d blank lines passed over", n)
}
