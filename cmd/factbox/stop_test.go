//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// least is the processor time that a run may take after a signal. With one
// thread it is no more than the second that passes, and on a busy machine less:
// a bound that does not depend on what else runs. Under the race detector
// everything takes up to ten times as long, its own collections too.
const least = slowdown * time.Second

// soon is when a run that a signal ended in a second has ended for sure, on a
// machine that is busy with other tests.
const soon = 10 * slowdown * time.Second

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
			// A signal that comes before the program is up ends it by the system's
			// rule: on a busy machine that is tried again, later.
			for wait := time.Second; wait < time.Minute && !stops(t, args, sig, wait); wait *= 2 {
			}
			if left := files(t, folder); len(left) > 0 {
				t.Errorf("left behind: %d files", len(left))
			}
		})
	}
}

// stops runs factbox, signals it after a while, and holds how it ends against
// what is promised. It is false where the program was not up yet.
func stops(t *testing.T, args []string, sig os.Signal, wait time.Duration) bool {
	cmd := exec.Command("factbox", args...)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
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
	time.Sleep(wait) // until it is at it
	used, known := processorTime(cmd.Process.Pid)
	began := time.Now()
	cmd.Process.Signal(sig)
	cmd.Wait()
	if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return false
	}
	if took := time.Since(began); took > soon {
		t.Errorf("ended after %v", took)
	}
	if after := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime() - used; known && after > least {
		t.Errorf("went on for %v of processor time", after)
	}
	if code := cmd.ProcessState.ExitCode(); code != 130 || stderr.String() != "factbox: interrupted\n" {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
	return true
}

// processorTime is what a process has taken so far, where the system tells.
func processorTime(pid int) (time.Duration, bool) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, ok := strings.Cut(string(stat), ") ")
	fields := strings.Fields(rest)
	if err != nil || !ok || len(fields) < 13 {
		return 0, false
	}
	user, err1 := strconv.Atoi(fields[11])
	system, err2 := strconv.Atoi(fields[12])
	return time.Duration(user+system) * (time.Second / 100), err1 == nil && err2 == nil
}
