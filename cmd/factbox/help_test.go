package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/cli"
)

// TestHelpWidth holds every help page to 80 columns.
func TestHelpWidth(t *testing.T) {
	for _, page := range []string{"", "check", "repair", "explain", "schema", "version", "licenses", "completion", "help", "help rules"} {
		var out bytes.Buffer
		args := append(strings.Fields(page), "--help")
		if strings.HasPrefix(page, "help ") {
			args = strings.Fields(page)
		}
		if code := cli.Main(args, strings.NewReader(""), &out, &out); code != 0 || out.Len() == 0 {
			t.Errorf("%q: exit code %d", args, code)
		}
		for line := range strings.Lines(out.String()) {
			if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 80 {
				t.Errorf("%q: %d columns: %s", args, n, line)
			}
		}
	}
}
