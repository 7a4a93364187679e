package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestHooks runs the hooks of .pre-commit-hooks.yaml in pre-commit, as they stand
// there but for the program, which is the one under test and not built anew: that
// is what testdata/hooks.sh does. What is clean passes, what is not fails and says
// where; only files that are staged are read.
func TestHooks(t *testing.T) {
	for _, tool := range []string{"pre-commit", "git"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no %s here: the hooks are not run (Debian: apt-get install pre-commit)", tool)
		}
	}
	hooks, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const said = "“The harbor is full,” Mayor Edith Penrose told reporters.\n"
	const expected = "quote,speaker,article\nThe harbor is full,Penrose,a.txt\nAsk the harbor master,Vane,b.txt\n"
	for _, tt := range []struct {
		name  string
		files map[string]string
		fails string // what the output says; empty where all hooks pass
	}{
		{"clean, and no article", map[string]string{"a.txt": said, "a.py": "print('“')\n"}, ""},
		{"an altered quote", map[string]string{"a.txt": strings.Replace(said, "full", "empty", 1)}, "a.txt:1:2: error: quote/altered"},
		{"damage", map[string]string{"a.txt": strings.TrimSpace(said) + " It\u0e42s late.\n"}, "a.txt:1:61: “\u0e42” would be “’”"},
		{"a lone mark, in a file with spaces", map[string]string{"a.txt": said, "news of May.txt": "“Who knows.\n"}, "news of May.txt:1:1: warning: text/unbalanced-marks"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			write := func(name, text string) {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			write(".pre-commit-config.yaml", localHooks(string(hooks)))
			write("quotes.csv", expected)
			for name, text := range tt.files {
				write(name, text)
			}
			run := func(program string, args ...string) (string, error) {
				cmd := exec.Command(program, args...)
				cmd.Dir = dir
				cmd.Env = append(os.Environ(), "PRE_COMMIT_HOME="+filepath.Join(dir, ".git", "cache"), "GIT_CONFIG_GLOBAL=/dev/null")
				out, err := cmd.CombinedOutput()
				return string(out), err
			}
			for _, args := range [][]string{{"init", "-q"}, {"add", "-A"}} {
				if out, err := run("git", args...); err != nil {
					t.Fatalf("git %s: %v\n%s", args[0], err, out)
				}
			}
			out, err := run("pre-commit", "run", "--all-files")
			switch {
			case tt.fails == "" && err != nil:
				t.Errorf("hooks fail on what is clean: %v\n%s", err, out)
			case tt.fails != "" && err == nil:
				t.Errorf("hooks pass:\n%s", out)
			case !strings.Contains(out, tt.fails):
				t.Errorf("want %q in\n%s", tt.fails, out)
			}
		})
	}
}

// localHooks is a configuration of hooks that runs the factbox of the path.
func localHooks(hooks string) string {
	var config strings.Builder
	config.WriteString("repos:\n- repo: local\n  hooks:\n")
	for line := range strings.Lines(strings.ReplaceAll(hooks, "language: golang", "language: system")) {
		config.WriteString("  " + line)
		if strings.HasPrefix(line, "  entry: factbox check") && strings.Contains(line, "--changed-only") {
			config.WriteString("    args: [--expect, quotes.csv]\n")
		}
	}
	return config.String()
}
