package check

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Expectation is a quote that an article should have.
type Expectation struct {
	ID      string `json:"id"`
	Article string `json:"article"` // id of the article; empty: any of them
	Text    string `json:"text"`
	Speaker string `json:"speaker"` // empty: whoever
}

// ReadExpectations reads a JSON array of expectations, or one a line. Those
// without an id are numbered from 1.
func ReadExpectations(r io.Reader) ([]Expectation, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var list []Expectation
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		if err := json.Unmarshal(data, &list); err != nil {
			return nil, err
		}
	} else if list, err = readLines(data); err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].Text == "" {
			return nil, fmt.Errorf(`expectation %d has no "text"`, i+1)
		}
		if list[i].ID == "" {
			list[i].ID = fmt.Sprint(i + 1)
		}
	}
	if len(list) == 0 {
		return nil, errors.New("no expectations in it")
	}
	return list, nil
}

func readLines(data []byte) ([]Expectation, error) {
	var list []Expectation
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var e Expectation
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		list = append(list, e)
	}
	return list, nil
}
