package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// goldens are the articles of testdata with the days they appeared.
var goldens = map[string]string{
	"cup-final.txt":     "2025-04-10",
	"glacier.md":        "", // says so itself
	"harbour-fire.txt":  "2025-10-20",
	"obituary.txt":      "2026-04-16",
	"rate-decision.txt": "2026-02-24",
	"sentencing.txt":    "2025-02-21",
	"summit.txt":        "2025-04-15",
}

// TestGoldens holds the whole output of every article in testdata against the
// one that was looked at last. -update rewrites it: read the difference before
// you commit it.
func TestGoldens(t *testing.T) {
	articles, _ := filepath.Glob("../../testdata/articles/*")
	if len(articles) != len(goldens) {
		t.Errorf("%d articles, %d goldens", len(articles), len(goldens))
	}
	for name, published := range goldens {
		t.Run(name, func(t *testing.T) {
			args := []string{"../../testdata/articles/" + name, "--indirect"}
			if published != "" {
				args = append(args, "--published", published)
			}
			got := run(t, nil, args...)
			file := "../../testdata/golden/" + name + ".json"
			if *update {
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
