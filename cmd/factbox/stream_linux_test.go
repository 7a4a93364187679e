package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// streamed is how many megabytes TestStream sends; `make stream` sends 5,000.
func streamed(t *testing.T) int {
	megabytes, err := strconv.Atoi(os.Getenv("FACTBOX_STREAM_MB"))
	if err != nil {
		if testing.Short() {
			t.Skip("reads some megabytes")
		}
		return 4
	}
	return megabytes
}

// streamMemory is what a stream of ordinary articles may take, however long it
// is: the program, the pages of its models that are in use, some articles.
const streamMemory = 60 << 20

// TestStream sends JSONL through a pipe that is made as it goes, and forgets
// what comes back: an endless stream takes no more memory than a short one.
func TestStream(t *testing.T) {
	megabytes := streamed(t)
	var articles []string
	for _, path := range globbed(t, "../../testdata/articles/*.txt") {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, string(text))
	}
	short := streamPeak(t, articles, max(1, megabytes/8)<<20)
	long := streamPeak(t, articles, megabytes<<20)
	t.Logf("%d MB: %d KB of memory; an eighth of it: %d KB", megabytes, long>>10, short>>10)
	if long > streamMemory {
		t.Errorf("%d bytes of memory, want at most %d", long, streamMemory)
	}
	if long > short+short/5 {
		t.Errorf("memory grows with the stream: %d bytes, and %d for an eighth of it", long, short)
	}
}

func globbed(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(paths), err)
	}
	return paths
}

// streamPeak runs factbox over at least length bytes of different articles,
// and returns the most memory that it had.
func streamPeak(t *testing.T, articles []string, length int) int64 {
	t.Helper()
	cmd := exec.Command("factbox", "-q", "-j", "1", "--input", "jsonl", "--format", "jsonl")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var out lineCounter
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	sent := 0
	w := bufio.NewWriter(stdin)
	for n := 0; n < length; sent++ {
		line, err := json.Marshal(map[string]string{
			"id": fmt.Sprint("story-", sent), "published": fmt.Sprintf("2025-%02d-%02d", 1+sent%12, 1+sent%28),
			"text": fmt.Sprintf("%s\n\nThis was story %d of the day.\n", articles[sent%len(articles)], sent),
		})
		if err != nil {
			t.Fatal(err)
		}
		w.Write(append(line, '\n'))
		n += len(line) + 1
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	peak := peakMemory(t, cmd.Process.Pid)
	stdin.Close()
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	if int(out) != sent {
		t.Errorf("%d records of %d articles", int(out), sent)
	}
	return peak
}

// peakMemory is the most that a running process had. What is told of one that
// has ended may be that of the test, which it began as.
func peakMemory(t *testing.T, pid int) int64 {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.ParseInt(kilobytes, 10, 64)
	if err != nil {
		t.Fatalf("no peak of memory in %s", status)
	}
	return n << 10
}

// lineCounter counts lines, and keeps nothing.
type lineCounter int

func (c *lineCounter) Write(p []byte) (int, error) {
	*c += lineCounter(bytes.Count(p, []byte("\n")))
	return len(p), nil
}
