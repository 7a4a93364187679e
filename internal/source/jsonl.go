package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/transform"

	"factbox/internal/news"
)

// lines yields an input for each line of r, the last one without a line end
// too: whoever writes a line waits for its answer. Blank lines are no records;
// they are counted and told. raw counts the bytes below r.
func (w *walk) lines(name string, raw *counter, r *bufio.Reader) bool {
	r, encoding := narrow(r)
	id := idOf(name, w.in)
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
			in := Input{Path: name, id: id, Line: true, Number: number, Bytes: raw.n - before, data: line, encoding: encoding, options: w.options}
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

// fields are the names that feeds and archives give to what is known of an
// article; of several on a line the first one here counts.
var fields = struct{ id, text, title, published, url, byline []string }{
	id:        []string{"id"},
	text:      []string{"text", "body", "content"},
	title:     []string{"title", "headline"},
	published: []string{"published", "date", "datePublished"},
	url:       []string{"url", "link"},
	byline:    []string{"byline", "author"},
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
	var all news.Kept
	if err := json.Unmarshal(line, &all); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return &LineError{ErrNotJSON, err}
		}
		return ErrNotJSON
	}
	if len(all) == 0 && bytes.TrimSpace(line)[0] != '{' {
		return ErrNotJSON
	}
	r := record{all}
	if id := word(r.first(fields.id)); id != "" {
		a.ID = id
	}
	a.Title = str(r.first(fields.title))
	a.URL = str(r.first(fields.url))
	a.Byline = strings.Join(nameList(r.first(fields.byline)), ", ")
	in.published(a, r.first(fields.published))
	a.Kept = r.kept(in.options.Keep)
	text := r.first(fields.text)
	if len(text) == 0 || text[0] != '"' {
		return ErrNoText
	}
	a.Text = string(lineEnds([]byte(str(text))))
	return nil
}

// published takes the day of a record. One that cannot be understood is noted:
// a date that is dropped in silence dates every "Tuesday" wrongly.
func (in *Input) published(a *news.Article, raw json.RawMessage) {
	written := word(raw)
	if written == "" {
		if raw != nil && string(raw) != "null" && string(raw) != `""` {
			a.Notes = append(a.Notes, "published is neither a text nor a number")
		}
		return
	}
	date, err := writtenDate(written, in.options.DayFirst, in.options.MonthFirst)
	if err != nil {
		a.Notes = append(a.Notes, fmt.Sprintf("published %q: %v", written, err))
		return
	}
	a.Published = news.Published{Date: date, From: "jsonl"}
}

// record is the fields of a line.
type record struct{ all news.Kept }

// first is the value of the first of names that the line has.
func (r record) first(names []string) json.RawMessage {
	for _, name := range names {
		for _, f := range r.all {
			if f.Name == name {
				return f.Value
			}
		}
	}
	return nil
}

// kept is the fields that the user asked for. With "all" it is every field but
// the text, which the record has already.
func (r record) kept(names []string) news.Kept {
	var out news.Kept
	for _, f := range r.all {
		if slices.Contains(names, f.Name) || slices.Contains(names, "all") && !slices.Contains(fields.text, f.Name) {
			out = append(out, f)
		}
	}
	return out
}

// nameList is the authors of a record: a string, a list, or schema.org's things
// with names.
func nameList(raw json.RawMessage) []string {
	var v any
	if len(raw) == 0 || json.Unmarshal(raw, &v) != nil {
		return nil
	}
	return names(v)
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
