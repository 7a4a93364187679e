package report

import _ "embed"

//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (draft 2020-12) of a record, of facts or of a
// failure.
func Schema() []byte { return schema }
