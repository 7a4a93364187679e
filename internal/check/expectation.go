package check

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// ReadExpectations reads the quotes that should be there. The format is seen
// from the content: a JSON array, JSON objects one after the other (JSONL),
// CSV with a header, or factbox's own output, whose quotes are then expected.
// An error names the line and says what should stand there; nothing is skipped.
func ReadExpectations(r io.Reader) ([]Expectation, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var list []Expectation
	switch first := bytes.TrimSpace(data); {
	case len(first) == 0:
		return nil, errors.New("no expectations in it: want a JSON array, JSONL, or CSV with a header")
	case first[0] == '[' || first[0] == '{':
		list, err = readJSON(data)
	default:
		list, err = readCSV(data)
	}
	if err != nil {
		return nil, err
	}
	return list, number(list)
}

// number gives every expectation without an id its place in the file, and
// refuses an id that stands twice: a report could not tell the two apart.
func number(list []Expectation) error {
	lines := make(map[string]int, len(list))
	for i := range list {
		e := &list[i]
		if e.ID == "" {
			e.ID = strconv.Itoa(i + 1)
		}
		if line, twice := lines[e.ID]; twice {
			return fmt.Errorf("line %d: id %q stands on line %d already", e.Line, e.ID, line)
		}
		lines[e.ID] = e.Line
	}
	return nil
}

func readJSON(data []byte) ([]Expectation, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	line := func() int { return 1 + bytes.Count(data[:skipSpace(data, int(dec.InputOffset()))], []byte("\n")) }
	array := bytes.TrimSpace(data)[0] == '['
	if array {
		if _, err := dec.Token(); err != nil {
			return nil, fmt.Errorf("line %d: not JSON: %w", line(), err)
		}
	}
	var list []Expectation
	for dec.More() {
		at := line()
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return nil, fmt.Errorf("line %d: not JSON: %w", at, err)
		}
		more, err := readObject(raw, at)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", at, err)
		}
		list = append(list, more...)
	}
	if array {
		if _, err := dec.Token(); err != nil {
			return nil, fmt.Errorf("line %d: not JSON: %w", line(), err)
		}
	}
	if end := skipSpace(data, int(dec.InputOffset())); end < len(data) {
		return nil, fmt.Errorf("line %d: text after the end of the JSON", line())
	}
	return list, nil
}

// skipSpace moves offset past white space and commas to the next value.
func skipSpace(data []byte, offset int) int {
	for offset < len(data) && strings.IndexByte(" \t\r\n,", data[offset]) >= 0 {
		offset++
	}
	return offset
}

// fields are what an expectation may hold, in the order of the documentation.
var fields = []string{"text", "speaker", "article", "id"}

func readObject(raw json.RawMessage, line int) ([]Expectation, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(raw, &object); err != nil {
		return nil, errors.New(`want an object with "text", and "speaker", "article", "id" if you like`)
	}
	if _, facts := object["schema"]; facts {
		return readFacts(raw, line)
	}
	values := map[string]string{}
	for name, value := range object {
		if !slices.Contains(fields, name) {
			return nil, fmt.Errorf("unknown field %q: want %s", name, strings.Join(fields, ", "))
		}
		s, err := stringOf(value)
		if err != nil {
			return nil, fmt.Errorf("field %q: %w", name, err)
		}
		values[name] = s
	}
	return one(values, line)
}

// stringOf reads a string, a null, or a number, which some ids are.
func stringOf(value json.RawMessage) (string, error) {
	var v any
	dec := json.NewDecoder(bytes.NewReader(value))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		return "", err
	}
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case json.Number:
		return v.String(), nil
	}
	return "", errors.New("want a string")
}

func one(values map[string]string, line int) ([]Expectation, error) {
	e := Expectation{ID: values["id"], Text: values["text"], Speaker: values["speaker"], Article: values["article"], Line: line}
	if strings.TrimSpace(e.Text) == "" {
		return nil, errors.New(`no "text": want the words of the quote`)
	}
	if newPattern(e.Text).words == 0 {
		return nil, fmt.Errorf("text %q has no words to look for", e.Text)
	}
	return []Expectation{e}, nil
}

// readFacts turns the quotes of a stored extraction into expectations.
func readFacts(raw json.RawMessage, line int) ([]Expectation, error) {
	var facts struct {
		ID     string
		Error  string
		Quotes []struct {
			ID, Kind, Text string
			Speaker        *struct{ Name string }
		}
	}
	if err := json.Unmarshal(raw, &facts); err != nil {
		return nil, fmt.Errorf("not a factbox record: %w", err)
	}
	if facts.Error != "" {
		return nil, fmt.Errorf("the record of article %q holds an error, not facts: %s", facts.ID, facts.Error)
	}
	var list []Expectation
	for _, q := range facts.Quotes {
		if q.Kind == "indirect" {
			continue // has no marks that a check could look for
		}
		values := map[string]string{"id": facts.ID + "/" + q.ID, "text": q.Text, "article": facts.ID}
		if q.Speaker != nil {
			values["speaker"] = q.Speaker.Name
		}
		e, err := one(values, line)
		if err != nil {
			return nil, fmt.Errorf("quote %s: %w", q.ID, err)
		}
		list = append(list, e...)
	}
	return list, nil
}

func readCSV(data []byte) ([]Expectation, error) {
	r := csv.NewReader(bytes.NewReader(data))
	header, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("neither JSON nor CSV: %w", err)
	}
	for i := range header {
		header[i] = strings.ToLower(strings.TrimSpace(header[i]))
		if !slices.Contains(fields, header[i]) {
			return nil, fmt.Errorf("line 1: neither JSON nor a CSV header: unknown column %q, want %s", header[i], strings.Join(fields, ", "))
		}
	}
	if !slices.Contains(header, "text") {
		return nil, errors.New(`line 1: the CSV header has no column "text"`)
	}
	var list []Expectation
	for {
		row, err := r.Read()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("not CSV: %w", err) // the csv package says the line
		}
		line, _ := r.FieldPos(0)
		values := map[string]string{}
		for i, v := range row {
			values[header[i]] = v
		}
		e, err := one(values, line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		list = append(list, e...)
	}
}
