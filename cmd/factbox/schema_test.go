package main

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestOutputIsValid holds what comes of every article and page in testdata
// against the schema that factbox prints, and asks that it is the same in a
// second run and with another number of workers.
func TestOutputIsValid(t *testing.T) {
	schema := compileSchema(t)
	for _, args := range [][]string{
		{},
		{"--force-published", "2025-10-29", "--indirect"},
		{"--no-repair", "--no-text"},
		{"--format", "json"},
	} {
		args = append(args, "../../testdata/articles", "../../testdata/html")
		out := run(t, nil, append(args, "-j", "1")...)
		records := 0
		dec := json.NewDecoder(bytes.NewReader(out))
		dec.UseNumber()
		for dec.More() {
			var v any
			if err := dec.Decode(&v); err != nil {
				t.Fatal(err)
			}
			list, ok := v.([]any)
			if !ok {
				list = []any{v}
			}
			for _, r := range list {
				records++
				if err := schema.Validate(r); err != nil {
					t.Errorf("%v: %v", args, err)
				}
				if r.(map[string]any)["error"] != nil {
					t.Errorf("%v: %v", args, r)
				}
			}
		}
		if records < 27 {
			t.Errorf("%v: %d records", args, records)
		}
		if again := run(t, nil, append(args, "-j", "3")...); !bytes.Equal(out, again) {
			t.Errorf("%v: a second run gives other bytes", args)
		}
	}
}

// TestSchemaIsStrict makes sure that the schema can find fault: with fields it
// does not know, fields that lack, and values out of bounds.
func TestSchemaIsStrict(t *testing.T) {
	schema := compileSchema(t)
	good := run(t, []byte("“It rained,” Ann Lee said on Tuesday in Paris."), "--published", "2025-10-29")
	for name, damage := range map[string]func(map[string]any){
		"unknown field":   func(r map[string]any) { r["mood"] = "fine" },
		"missing field":   func(r map[string]any) { delete(r, "quotes") },
		"null list":       func(r map[string]any) { r["people"] = nil },
		"unknown version": func(r map[string]any) { r["schema"] = json.Number("2") },
		"negative offset": func(r map[string]any) {
			r["sentences"].([]any)[0].(map[string]any)["start"] = json.Number("-1")
		},
		"a date that is none":   func(r map[string]any) { r["published"].(map[string]any)["date"] = "soon" },
		"an error beside facts": func(r map[string]any) { r["error"] = "x" },
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(good))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Fatal(err)
		}
		damage(v.(map[string]any))
		if schema.Validate(v) == nil {
			t.Errorf("%s: valid", name)
		}
	}
}
