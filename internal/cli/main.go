// Package cli is the command line: flags, streams, exit codes.
package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/repair"
)

// Main runs factbox with the given arguments and streams and returns its exit code.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// A bare loop over the JSONL contract, until the real command stands.
	a, err := pipeline.NewAnalyser(pipeline.Options{NoRepair: strings.Contains(strings.Join(args, " "), "--no-repair")})
	if err != nil {
		fmt.Fprintln(stderr, "factbox:", err)
		return 2
	}
	in, out := bufio.NewReader(stdin), bufio.NewWriter(stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var r struct{ ID, Text, Published string }
			if err := json.Unmarshal(line, &r); err != nil {
				enc.Encode(news.Failure{Schema: 1, Error: err.Error()})
				continue
			}
			if len(args) > 0 && args[0] == "repair" {
				text, repairs := repair.Text(r.Text)
				enc.Encode(map[string]any{"id": r.ID, "text": text, "repairs": repairs})
				continue
			}
			facts := a.Analyse(news.Article{ID: r.ID, Text: r.Text, Published: news.Published{Date: r.Published, From: "jsonl"}})
			enc.Encode(facts.InCodePoints(r.Text))
		}
		if err != nil {
			return 0
		}
	}
}
