//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// manuals are the pages whose commands a reader may type.
var manuals = []string{"README.md", ".github/docs/use.md", ".github/docs/corpus.md", ".github/docs/ci.md"}

// readmeCommands are the programs that a line of theirs may begin with, and
// whether a test can do without.
var readmeCommands = map[string]bool{
	"factbox": false, "cat": false, "for": false, "ls": false, "go": false, "make": false, "cd": false, "mkdir": false, "sqlite3": true, "pdftotext": true,
}

// TestReadme runs every command of a page in its order, in a copy of what a
// clone has: each ends well, those of check with findings too. Where its output
// stands below it, the lines at the margin are those of now, of check every
// line; -update writes the output of now there.
func TestReadme(t *testing.T) {
	ran := 0
	for _, page := range manuals {
		t.Run(filepath.Base(page), func(t *testing.T) { ran += runPage(t, filepath.Join("../..", page)) })
	}
	if ran < 45 {
		t.Errorf("%d commands were found", ran)
	}
}

// runPage runs the commands of a page, and says how many there are.
func runPage(t *testing.T, page string) int {
	readme, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	clone := t.TempDir()
	if err := os.CopyFS(filepath.Join(clone, "testdata"), os.DirFS("../../testdata")); err != nil {
		t.Fatal(err)
	}
	folder, ran, updated := clone, 0, string(readme)
	lines := strings.Split(string(readme), "\n")
	for i, line := range lines {
		command, indented := strings.CutPrefix(line, "    ")
		command, shown := strings.CutPrefix(command, "$ ")
		program, rest, _ := strings.Cut(command, " ")
		optional, known := readmeCommands[program]
		if !indented || !known || strings.HasPrefix(line, "     ") {
			continue
		}
		if program == "cd" {
			folder = filepath.Join(clone, strings.Fields(rest)[0])
			continue
		}
		ran++
		in := folder
		switch {
		case program == "make":
			in, command = root, "make -n "+rest // it is what runs this
		case program == "go":
			in = root
		}
		missing := optional && !found(program)
		for _, tool := range []string{"jq", "parallel"} {
			missing = missing || strings.Contains(command, "| "+tool+" ") && !found(tool)
		}
		if missing {
			t.Logf("line %d is not run: no such program here: %s", i+1, command)
			continue
		}
		cmd := exec.Command("sh", "-c", command)
		cmd.Dir = in
		cmd.Env = append(os.Environ(), "GOBIN="+filepath.Join(clone, "bin")) // of go install
		var out, told bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &told
		var exit *exec.ExitError
		if err := cmd.Run(); err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1 && strings.HasPrefix(command, "factbox check ")) {
			t.Errorf("line %d: %s: %v\n%s", i+1, command, err, told.String())
		}
		if shown {
			got, want := strings.TrimSpace(out.String()), strings.TrimSpace(block(lines[i+1:]))
			if *update && want != "" {
				updated = strings.Replace(updated, indent(want), indent(got), 1)
				continue
			}
			if program, _, _ := strings.Cut(command, " -"); program != "factbox check" {
				got, want = margin(got), margin(want)
			}
			if want != "" && got != want {
				t.Errorf("line %d: %s gives\n%s\nand the page shows\n%s", i+1, command, got, want)
			}
		}
	}
	if updated != string(readme) {
		if err := os.WriteFile(page, []byte(updated), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return ran
}

// indent is text as a block of README.md.
func indent(text string) string {
	return strings.ReplaceAll("    "+strings.ReplaceAll(text, "\n", "\n    "), "    \n", "\n")
}

// margin is the lines that are not indented.
func margin(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, " ") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// block is the indented lines at the top of lines, blank ones among them.
func block(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		text, indented := strings.CutPrefix(line, "    ")
		if !indented && line != "" {
			break
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

func found(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}
