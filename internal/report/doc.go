// Package report writes facts for programs (json, jsonl, csv, geojson, ics) and
// for people (text), and holds the JSON Schema of what it writes. Facts go in with spans
// in bytes, bytes of the chosen format come out with spans in code points.
//
// Encoding one record is kept apart from framing many, so that workers can do
// the first side by side: see [Encoder].
//
//	format.go, table.go                the formats of facts, a row each, and the tables of some
//	report.go                          what writes by them
//	json.go, text.go, csv.go           records; names.go the words all of them use
//	calendar.go, geojson.go            iCalendar, GeoJSON
//	findings.go, findings_text.go      the findings of a check, for people and as JSON
//	sarif.go, junit.go, github.go, gitlab.go  and for those who run it
//	schema.go                          the JSON Schemas of all this
package report
