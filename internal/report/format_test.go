package report

import (
	"errors"
	"strings"
	"testing"

	"factbox/internal/news"
)

// TestFormats: every format has its help and its ending, and writes a record alone and
// among others.
func TestFormats(t *testing.T) {
	if got, want := FormatsHelp, "json, jsonl, text, html, ics for the events, csv for a table, geojson for the places or sqlite"; got != want {
		t.Errorf("the help lists %q, want %q", got, want)
	}
	endings := map[string]bool{}
	for _, row := range formats {
		if !strings.HasPrefix(row.help, string(row.name)) || !strings.HasPrefix(row.ending, ".") || endings[row.ending] {
			t.Errorf("%s: help %q, ending %q", row.name, row.help, row.ending)
		}
		endings[row.ending] = true
		if row.write == nil {
			continue // package store writes it
		}
		for _, alone := range []bool{true, false} {
			e := Encoder{Format: row.name, Alone: alone}
			record, err := e.Facts(news.New(news.Article{ID: "a", Text: "Ada left."}), "Ada left.")
			if before, _, after := e.Frame(); err != nil || row.framed && alone && !(strings.HasPrefix(string(record), before) && strings.HasSuffix(string(record), after)) {
				t.Errorf("%s, alone %v: %q, %v", row.name, alone, record, err)
			}
		}
		record, err := Encoder{Format: row.name}.Failure("a", errors.New("no text"))
		if err != nil || (row.failure == nil) != (len(record) == 0) {
			t.Errorf("%s tells of a failure by %q, %v", row.name, record, err)
		}
	}
}
