package explain_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/explain"
)

// TestRulesHaveAHome: the id of every rule stands in quotes in the code of its room, beside its
// row in the table, so that whoever is told of a rule finds what decides.
func TestRulesHaveAHome(t *testing.T) {
	for _, room := range explain.Rooms {
		files, err := filepath.Glob("../" + room.Stage + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatal(room.Stage, err)
		}
		var code strings.Builder
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			code.Write(text)
		}
		for _, r := range room.Rules {
			if id := `"` + r.ID + `"`; strings.Count(code.String(), id) <= strings.Count(code.String(), "ID: "+id) {
				t.Errorf("%s: nothing but the table names %s", room.Stage, id)
			}
		}
	}
}
