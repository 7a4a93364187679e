//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// soon is when a run that a signal ended in a second has ended for sure, on a
// machine that is busy with other tests.
const soon = 10 * time.Second

// TestStops sends one signal to runs that would go on for minutes or for ever:
// each ends at once with 130, and leaves nothing unfinished.
func TestStops(t *testing.T) {
	dir := t.TempDir()
	long := filepath.Join(dir, "long.txt")
	sentence := "“We will not pay,” Mayor Edith Penrose told the Harrow Post on Tuesday in Leeds, as the council of Northgate met. "
	if err := os.WriteFile(long, []byte(strings.Repeat(strings.Repeat(sentence, 8)+"\n\n", 9000)), 0o666); err != nil {
		t.Fatal(err)
	}
	fifo := filepath.Join(dir, "fifo")
	if err := errors.Join(syscall.Mkfifo(fifo, 0o600), syscall.Mkfifo(fifo+"2", 0o600)); err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string][]string{
		"article that takes long":     {"--max-bytes", "50MB", "-o", "OUT", long},
		"check that takes long":       {"check", "--max-bytes", "50MB", "-o", "OUT", long},
		"article nobody writes":       {"-o", "OUT", fifo},
		"standard input nobody ends":  {"-o", "OUT", "-"},
		"names nobody writes":         {"--names", fifo, "-o", "OUT", long},
		"expectations nobody writes":  {"check", "--expect", fifo, "-o", "OUT", long},
		"list of files nobody writes": {"--files-from", fifo, "-o", "OUT"},
		"output nobody reads":         {"-o", fifo + "2", "../../testdata/articles/summit.txt"},
	} {
		sig := os.Signal(os.Interrupt)
		if strings.HasPrefix(name, "article") {
			sig = syscall.SIGTERM
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			args := slices.Clone(args)
			for i := range args {
				args[i] = strings.Replace(args[i], "OUT", filepath.Join(folder, "out.json"), 1)
			}
			cmd := exec.Command("factbox", args...)
			stdin, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer stdin.Close()
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Second) // until it is at it
			began := time.Now()
			cmd.Process.Signal(sig)
			cmd.Wait()
			if took := time.Since(began); took > soon {
				t.Errorf("ended after %v", took)
			}
			if code := cmd.ProcessState.ExitCode(); code != 130 || stderr.String() != "factbox: interrupted\n" {
				t.Errorf("exit code %d, %q", code, stderr.String())
			}
			if left := files(t, folder); len(left) > 0 {
				t.Errorf("left behind: %d files", len(left))
			}
		})
	}
}
