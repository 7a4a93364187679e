package check

import (
	"encoding/json"
	"fmt"
	"io"
)

// Formats are the ways to write findings, by name.
var Formats = map[string]func(io.Writer, []Finding) error{
	"text":  writeText,
	"json":  writeJSON,
	"jsonl": writeJSONL,
}

func writeText(w io.Writer, findings []Finding) error {
	failed := 0
	for _, f := range findings {
		if f.OK() {
			continue
		}
		failed++
		fmt.Fprintf(w, "%s: %s: %q", f.Article, f.Verdict, f.Text)
		if f.Verdict == WrongSpeaker {
			fmt.Fprintf(w, " is given to %s", f.Speaker)
		}
		fmt.Fprintln(w)
	}
	_, err := fmt.Fprintf(w, "%d of %d quotes verified\n", len(findings)-failed, len(findings))
	return err
}

func writeJSON(w io.Writer, findings []Finding) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(findings)
}

func writeJSONL(w io.Writer, findings []Finding) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, f := range findings {
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return nil
}
