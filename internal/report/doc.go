// Package report writes facts for programs (json, jsonl, csv, geojson, ics) and
// for people (text), and holds the JSON Schema of what it writes. Facts go in with spans
// in bytes, bytes of the chosen format come out with spans in code points.
//
// Encoding one record is kept apart from framing many, so that workers can do
// the first side by side: see [Encoder].
package report
