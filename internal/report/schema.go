package report

import _ "embed"

//go:embed schema.json
var schema []byte

//go:embed findings_schema.json
var findingsSchema []byte

//go:embed names_schema.json
var namesSchema []byte

// Schema is the JSON Schema (draft 2020-12) of a record, of facts or of a
// failure.
func Schema() []byte { return schema }

// FindingsSchema is the JSON Schema of what check writes as jsonl, line by line,
// and as json, the whole.
func FindingsSchema() []byte { return findingsSchema }

// NamesSchema is the JSON Schema of a list of names for --names, as readers of CSV
// give its rows.
func NamesSchema() []byte { return namesSchema }
