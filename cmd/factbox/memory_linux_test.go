package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// mostMemory is what a byte of one long article may take, in bytes, besides
// what the program takes for a short one.
const mostMemory = 60

// TestMemory reads one article of ordinary text, and one four times as long.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some megabytes")
	}
	var articles []byte
	for _, path := range globbed(t, "../../testdata/articles/*.txt") {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, text...)
	}
	base := memoryOf(t, []byte("The mayor met nobody."))
	const n = 3 << 19
	for _, size := range []int{n, 4 * n} {
		var text bytes.Buffer
		for page := 1; text.Len() < size; page++ {
			fmt.Fprintf(&text, "%s\n\nThe report ran on page %d.\n\n", articles, page)
		}
		perByte := float64(memoryOf(t, text.Bytes())-base) / float64(text.Len())
		t.Logf("%d bytes: %.1f bytes a byte", text.Len(), perByte)
		if perByte > mostMemory {
			t.Errorf("an article of %d bytes takes %.1f bytes a byte, want at most %d", text.Len(), perByte, mostMemory)
		}
	}
}

// memoryOf runs factbox over an article, and returns the most memory it had.
func memoryOf(t *testing.T, text []byte) int64 {
	t.Helper()
	path := filepath.Join(t.TempDir(), "article.txt")
	if err := os.WriteFile(path, text, 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("factbox", "-q", "--max-bytes", "50MB", "-o", path+".json", path)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
}
