package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// disk is a file system of its own of a size such as "4m", where the test may
// make one.
func disk(t *testing.T, size string) (dir string, remount func(flags uintptr, options string)) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk can be made here: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, 0) })
	return dir, func(flags uintptr, options string) {
		t.Helper()
		if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|flags, options); err != nil {
			t.Fatal(err)
		}
	}
}

// refused runs factbox, which must fail as told, and say so on stderr.
func refused(t *testing.T, told string, args ...string) {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command("factbox", args...)
	cmd.Stderr = &stderr
	cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != 2 || !strings.Contains(stderr.String(), told) {
		t.Errorf("factbox %v: exit code %d, %q, want %q", args, code, stderr.String(), told)
	}
}

// A database on a disk that fills up stays whole, and with room the next run
// makes it what it would have been; on a disk that cannot be written nothing is.
func TestDatabaseOnDisk(t *testing.T) {
	in := corpus(t, t.TempDir(), 250)
	want := filepath.Join(t.TempDir(), "want.db")
	run(t, nil, "-q", "-o", want, in)
	dir, remount := disk(t, "4m")
	got := filepath.Join(dir, "facts.db")

	refused(t, "facts.db cannot grow: no space left on the disk\nhint: what was written is whole", "-q", "-o", got, in)
	if out := query(t, got, "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) > 0 FROM articles"); out != "ok\n1\n" {
		t.Errorf("after the disk was full: %s", out)
	}
	refused(t, "cannot grow: no space left on the disk\nhint: make room", "merge", "-q", "-o", filepath.Join(dir, "all.db"), want)
	remount(0, "size=100m")
	run(t, nil, "-q", "--resume", "-o", got, in)
	if query(t, want, ".dump") != query(t, got, ".dump") {
		t.Error("the rows differ from those of a run with room")
	}

	remount(syscall.MS_RDONLY, "")
	refused(t, "facts.db cannot be written\nhint: check who may write it", "-q", "--resume", "-o", got, in)
	refused(t, "new.db cannot be written\nhint: check who may write it", "-q", "-o", filepath.Join(dir, "new.db"), in)
	if query(t, want, ".dump") != query(t, got, ".dump") {
		t.Error("a database that cannot be written has changed")
	}
}
