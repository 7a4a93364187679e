package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSystemCalls looks at what the system is asked for, where there is strace:
// no connection and no other program, and every file is synced before it takes
// its name, and its folder after.
func TestSystemCalls(t *testing.T) {
	if exec.Command("strace", "-f", "-e", "trace=rename", "true").Run() != nil {
		t.Skip("no strace here, or it may not look")
	}
	factbox, err := exec.LookPath("factbox")
	if err != nil {
		t.Fatal(err)
	}
	articles, err := filepath.Abs("../../testdata/desk")
	if err != nil {
		t.Fatal(err)
	}
	for _, run := range []struct {
		args  string
		files int // that take their names
	}{
		{"-o out.jsonl articles", 1},
		{"-o out.txt -f text articles", 1},
		{"--out-dir facts articles", 3},
		{"--out-dir pages -f html articles", 5},
		{"--out-dir tables -f csv articles", 8},
		{"-o out.csv -f csv articles", 1},
		{"-o out.ics -f ics --summary run.json articles", 2},
		{"-o facts.db articles", 0},
		{"check --expect quotes.csv -o found.json -f json a.txt", 1},
		{"repair -o mended.txt damaged.txt", 1},
		{"repair --in-place damaged.txt", 1},
		{"crawl.warc.gz", 0},
		{"explain a.txt", 0},
		{"--no-sync -o out.jsonl articles", -1},
	} {
		t.Run(run.args, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(articles)); err != nil {
				t.Fatal(err)
			}
			log := filepath.Join(t.TempDir(), "calls")
			calls := []string{"-f", "-y", "-o", log, "-e", "trace=%network,execve,fsync,fdatasync,rename,renameat,renameat2", factbox}
			cmd := exec.Command("strace", append(calls, strings.Fields(run.args)...)...)
			cmd.Dir = dir
			out, err := cmd.CombinedOutput()
			if err != nil && cmd.ProcessState.ExitCode() != 1 {
				t.Fatalf("%v\n%s", err, out)
			}
			text, err := os.ReadFile(log)
			if err != nil {
				t.Fatal(err)
			}
			synced, folders, renamed, programs := []string{}, []string{}, 0, 0
			for line := range strings.Lines(string(text)) {
				switch call := callForm.FindStringSubmatch(line); {
				case call == nil: // a signal, an end, a call resumed
				case call[1] == "execve":
					programs++
				case strings.HasSuffix(call[1], "sync"):
					name := fileForm.FindStringSubmatch(call[2])
					if info, err := os.Stat(name[1]); err == nil && info.IsDir() {
						folders = append(folders, name[1])
					} else {
						synced = append(synced, name[1])
					}
				case strings.HasPrefix(call[1], "rename"):
					names := quoted.FindAllStringSubmatch(call[2], -1)
					part := names[0][1]
					if !filepath.IsAbs(part) {
						part = filepath.Join(dir, part)
					}
					if renamed++; run.files >= 0 && !slices.Contains(synced, part) {
						t.Errorf("%s takes its name and is not on the disk: synced are %q", part, synced)
					}
				default:
					t.Errorf("the network is asked: %s", line)
				}
			}
			if programs != 1 {
				t.Errorf("%d programs were started, want itself alone", programs)
			}
			if run.files < 0 {
				if len(synced) > 0 {
					t.Errorf("--no-sync, and %q were synced", synced)
				}
				return
			}
			if renamed < run.files {
				t.Errorf("%d files took their names, want %d", renamed, run.files)
			}
			if run.files > 0 && len(folders) == 0 {
				t.Error("no folder was synced")
			}
		})
	}
}

var (
	callForm = regexp.MustCompile(`^\d+ +(\w+)\((.*)`)
	fileForm = regexp.MustCompile(`<([^>]*)>`)
	quoted   = regexp.MustCompile(`"([^"]*)"`)
)
