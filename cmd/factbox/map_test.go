package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMaps holds that the doc.go of a large room names its files, each at least
// by a pattern like grammar_*.go, and no file that is not there.
func TestMaps(t *testing.T) {
	const large = 12
	docs, err := filepath.Glob("../../internal/*/doc.go")
	if err != nil || len(docs) == 0 {
		t.Fatal("no rooms:", err)
	}
	for _, doc := range docs {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		named := map[string]bool{}
		for _, word := range strings.FieldsFunc(string(text), func(r rune) bool { return strings.ContainsRune(" \t\n,;:()|", r) }) {
			word = strings.TrimRight(word, ".")
			if !strings.HasSuffix(word, ".go") {
				continue
			}
			files, _ := filepath.Glob(filepath.Join(filepath.Dir(doc), word))
			if len(files) == 0 && !strings.Contains(word, "/") {
				t.Errorf("%s names %s, which is not there", doc, word)
			}
			for _, f := range files {
				named[f] = true
			}
		}
		files, _ := filepath.Glob(filepath.Join(filepath.Dir(doc), "*.go"))
		count := 0
		for _, f := range files {
			if !strings.HasSuffix(f, "_test.go") {
				count++
			}
		}
		if count <= large {
			continue
		}
		for _, f := range files {
			if !named[f] && !strings.HasSuffix(f, "_test.go") && f != doc {
				t.Errorf("%s does not name %s", doc, filepath.Base(f))
			}
		}
	}
}
