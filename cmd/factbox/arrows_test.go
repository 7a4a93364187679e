package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows is the architecture: for each package, the packages of this module
// that it may import, and the modules from outside. Facts flow from the top
// down; nothing points back up.
var arrows = map[string]struct{ inside, outside []string }{
	"internal/news":    {},
	"internal/rule":    {},
	"internal/notices": {},
	"internal/escape":  {outside: []string{"github.com/mattn/go-runewidth"}},
	"internal/lexicon": {inside: []string{"internal/news"}},
	"internal/linear":  {},
	"internal/memory":  {},
	"internal/coref":   {inside: []string{"internal/news", "internal/lexicon", "internal/nlp"}},
	"internal/atlas":   {inside: []string{"internal/rule", "internal/news", "internal/lexicon"}},
	"internal/source": {
		inside:  []string{"internal/news", "internal/lexicon"},
		outside: []string{"golang.org/x/net", "golang.org/x/text", "go.yaml.in/yaml/v4", "codeberg.org/readeck/go-readability", "github.com/bmatcuk/doublestar", "github.com/klauspost/compress", "github.com/andybalholm/brotli", "github.com/yuin/goldmark"},
	},
	"internal/repair": {
		inside:  []string{"internal/rule", "internal/news", "internal/lexicon"},
		outside: []string{"golang.org/x/text"},
	},
	"internal/nlp":   {inside: []string{"internal/rule", "internal/news", "internal/linear", "internal/lexicon"}, outside: []string{"golang.org/x/text"}},
	"internal/ner":   {inside: []string{"internal/rule", "internal/news", "internal/nlp", "internal/linear", "internal/lexicon"}},
	"internal/link":  {inside: []string{"internal/rule", "internal/news", "internal/nlp", "internal/ner", "internal/linear", "internal/lexicon", "internal/atlas"}},
	"internal/quote": {inside: []string{"internal/rule", "internal/news", "internal/nlp", "internal/lexicon", "internal/coref"}},
	"internal/timex": {inside: []string{"internal/rule", "internal/news", "internal/nlp", "internal/lexicon"}},
	"internal/event": {inside: []string{"internal/rule", "internal/news", "internal/nlp", "internal/lexicon", "internal/coref"}},
	"internal/pipeline": {
		inside: []string{"internal/news", "internal/repair", "internal/nlp", "internal/atlas", "internal/ner", "internal/link", "internal/quote", "internal/timex", "internal/event"},
	},
	"internal/check":   {inside: []string{"internal/rule", "internal/news", "internal/lexicon", "internal/nlp", "internal/quote"}, outside: []string{"golang.org/x/text"}},
	"internal/explain": {inside: []string{"internal/escape", "internal/news", "internal/rule", "internal/repair", "internal/ner", "internal/atlas", "internal/link", "internal/quote", "internal/timex", "internal/event"}},
	"internal/page":    {inside: []string{"internal/news", "internal/atlas", "internal/corpus"}, outside: []string{"golang.org/x/text"}},
	"internal/corpus":  {inside: []string{"internal/news", "internal/lexicon"}, outside: []string{"golang.org/x/text"}},
	"internal/store":   {inside: []string{"internal/news", "internal/corpus"}, outside: []string{"zombiezen.com/go/sqlite", "modernc.org/sqlite", "modernc.org/libc"}},
	"internal/report":  {inside: []string{"internal/escape", "internal/news", "internal/check", "internal/page"}, outside: []string{"github.com/arran4/golang-ical"}},
	"internal/cli": {
		inside:  []string{"internal/escape", "internal/notices", "internal/news", "internal/source", "internal/repair", "internal/atlas", "internal/pipeline", "internal/check", "internal/explain", "internal/report", "internal/page", "internal/store"},
		outside: []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/term", "golang.org/x/text"},
	},
	"cmd/factbox": {inside: []string{"internal/cli", "internal/memory"}},

	// What makes the embedded models and lists, not part of the program.
	"internal/costs":            {},
	"internal/notices/collect":  {},
	"cmd/factbox-eval":          {},
	"cmd/factbox-man":           {inside: []string{"internal/cli"}, outside: []string{"github.com/spf13/cobra"}},
	"cmd/factbox-train":         {inside: []string{"internal/ner/train"}},
	"internal/ner/train":        {inside: []string{"internal/news", "internal/nlp", "internal/linear", "internal/ner", "internal/lexicon"}, outside: []string{"golang.org/x/text"}},
	"internal/nlp/compile":      {inside: []string{"internal/linear"}, outside: []string{"github.com/jdkato/prose", "gopkg.in/neurosnap/sentences.v1"}},
	"internal/lexicon/generate": {},
	"internal/repair/generate":  {outside: []string{"golang.org/x/text"}},
	"internal/atlas/generate":   {inside: []string{"internal/atlas"}, outside: []string{"golang.org/x/text"}},
}

// TestArrows asserts that every package imports only what the architecture
// lets it.
func TestArrows(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || hasModule(name)) {
			return filepath.SkipDir
		}
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			rel, err := filepath.Rel(root, name)
			if err != nil {
				return err
			}
			checkImports(t, name, path.Dir(filepath.ToSlash(rel)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// hasModule reports whether a folder is a module of its own.
func hasModule(folder string) bool {
	found, _ := filepath.Glob(filepath.Join(folder, "go.mod"))
	return len(found) > 0
}

func checkImports(t *testing.T, file, pkg string) {
	t.Helper()
	may, known := arrows[pkg]
	if !known {
		t.Errorf("%s: package %s is not in the architecture", file, pkg)
		return
	}
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range f.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		inside, ours := strings.CutPrefix(name, "factbox/")
		switch {
		case slices.Contains([]string{"net", "net/http", "os/exec"}, name) && strings.HasPrefix(pkg, "internal/") && pkg != "internal/notices/collect":
			t.Errorf("%s: %s may not import %s: no connections, no other programs", file, pkg, name)
		case ours && slices.Contains(may.inside, inside):
		case !ours && !strings.Contains(strings.Split(name, "/")[0], "."): // the standard library
		case !ours && slices.ContainsFunc(may.outside, func(m string) bool { return name == m || strings.HasPrefix(name, m+"/") }):
		default:
			t.Errorf("%s: %s may not import %s", file, pkg, name)
		}
	}
}
