package check

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ReadExpectations reads the quotes that should be there. The format is seen
// from the content: a JSON array, JSON objects one after the other (JSONL), a
// table with a header (CSV with commas, semicolons or tabs), or factbox's own
// output, whose quotes are then expected. note says what had to be guessed, such
// as an encoding; it is empty for UTF-8. An error names the line and says what
// should stand there; nothing is skipped, and no expectation at all is an error.
func ReadExpectations(r io.Reader) (list []Expectation, note string, err error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, "", err
	}
	data, note, err = decode(data)
	if err != nil {
		return nil, "", err
	}
	switch first := bytes.TrimSpace(data); {
	case len(first) == 0:
		return nil, "", errors.New("no expectations in it: want a JSON array, JSONL, or CSV with a header")
	case first[0] == '[' || first[0] == '{':
		list, err = readJSON(data)
	default:
		list, err = readTable(data)
	}
	if err != nil {
		return nil, "", err
	}
	if len(list) == 0 {
		return nil, "", errors.New("no expectations in it: it has the form, but not one quote")
	}
	return list, note, number(list)
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
	at := lineCounter{data: data, line: 1}
	line := func() int { return at.of(skipSpace(data, int(dec.InputOffset()))) }
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

// lineCounter tells the lines of offsets that only grow, reading data once.
type lineCounter struct {
	data         []byte
	offset, line int
}

func (c *lineCounter) of(offset int) int {
	if offset > c.offset {
		c.line += bytes.Count(c.data[c.offset:offset], []byte("\n"))
		c.offset = offset
	}
	return c.line
}

// skipSpace moves offset past white space and commas to the next value.
func skipSpace(data []byte, offset int) int {
	for offset < len(data) && strings.IndexByte(" \t\r\n,", data[offset]) >= 0 {
		offset++
	}
	return offset
}

func readObject(raw json.RawMessage, line int) ([]Expectation, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(raw, &object); err != nil {
		return nil, errors.New(`want an object with "text", and "speaker", "article", "id" if you like`)
	}
	if _, facts := object["schema"]; facts {
		return readFacts(raw, line)
	}
	columns := make([]string, 0, len(object))
	for name := range object {
		columns = append(columns, name)
	}
	slices.Sort(columns)
	values := make([]string, len(columns))
	for i, name := range columns {
		s, err := stringOf(object[name])
		if err != nil {
			if fieldOf(name) != "" {
				return nil, fmt.Errorf("field %q: %w", name, err)
			}
			s = string(object[name]) // kept as it is
		}
		values[i] = s
	}
	fields, err := assign(columns, func(i int) []string { return values[i : i+1] })
	if err != nil {
		return nil, err
	}
	return one(fields, columns, values, line)
}

// stringOf reads a string, a null, or a number, which some ids are.
func stringOf(value json.RawMessage) (string, error) {
	if value[0] == '"' {
		if plain := value[1 : len(value)-1]; bytes.IndexByte(plain, '\\') < 0 && utf8.Valid(plain) {
			return string(plain), nil
		}
		var s string
		err := json.Unmarshal(value, &s)
		return s, err
	}
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

// one makes the expectation of a row: values stand in columns, fields says what
// each column means, "" for one that is only kept.
func one(fields, columns, values []string, line int) ([]Expectation, error) {
	e := Expectation{Line: line}
	for i, value := range values {
		switch fields[i] {
		case "text":
			e.Text = value
		case "speaker":
			e.Speaker = strings.TrimSpace(value)
		case "article":
			e.Article = strings.TrimSpace(value)
		case "id":
			e.ID = strings.TrimSpace(value)
		default:
			if columns[i] != "" && value != "" {
				if e.Extra == nil {
					e.Extra = map[string]string{}
				}
				e.Extra[columns[i]] = value
			}
		}
	}
	if strings.TrimSpace(e.Text) == "" {
		return nil, errors.New(`no "text": want the words of the quote`)
	}
	if !hasWords(e.Text) {
		return nil, fmt.Errorf("text %q has no words to look for", e.Text)
	}
	return []Expectation{e}, nil
}

// hasWords reports whether text has words to look for, outside of brackets.
func hasWords(text string) bool {
	if !strings.Contains(text, "[") && strings.ContainsFunc(text, isWordRune) {
		return true
	}
	return newPattern(text, 0).words > 0
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
		speaker := ""
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		fields := []string{"id", "text", "article", "speaker"}
		e, err := one(fields, fields, []string{facts.ID + "/" + q.ID, q.Text, facts.ID, speaker}, line)
		if err != nil {
			return nil, fmt.Errorf("quote %s: %w", q.ID, err)
		}
		list = append(list, e...)
	}
	return list, nil
}
