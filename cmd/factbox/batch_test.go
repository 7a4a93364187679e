//go:build unix

package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var articles = flag.Int("articles", 300, "how many articles the batch tests take")

// TestKilledAndResumed kills a run to a folder again and again, resumes it,
// and asks for what an uninterrupted run gives, file for file.
func TestKilledAndResumed(t *testing.T) {
	dir := t.TempDir()
	in := corpus(t, dir, *articles/5)
	start := time.Now()
	run(t, nil, "-q", "--out-dir", filepath.Join(dir, "want"), in)
	took := time.Since(start)

	out := filepath.Join(dir, "got")
	random := rand.New(rand.NewPCG(1, 2))
	killed := 0
	for attempt := 0; ; attempt++ {
		cmd := exec.Command("factbox", "-q", "--resume", "--out-dir", out, in)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if attempt < 25 || killed < 3 {
			// The first kills come early, so that there are some however fast the
			// machine is; the later ones anywhere.
			limit := took / 3
			if attempt > 5 {
				limit = took
			}
			time.Sleep(time.Duration(random.Int64N(int64(max(limit, time.Millisecond)))))
			cmd.Process.Kill()
		}
		if cmd.Wait() != nil {
			killed++
			continue
		}
		if killed >= 3 || attempt >= 50 {
			break
		}
		// The machine was busy while the first run was timed: kill sooner.
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
		killed, took = 0, took/2
	}
	if killed < 3 {
		t.Errorf("killed %d times only", killed)
	}
	if diff := cmp.Diff(files(t, filepath.Join(dir, "want")), files(t, out)); diff != "" {
		t.Errorf("after %d kills (-uninterrupted +resumed):\n%s", killed, diff)
	}
}

// TestInterrupted sends Ctrl-C to a run that waits for more: what was read is
// answered, and the exit code is 130.
func TestInterrupted(t *testing.T) {
	cmd := exec.Command("factbox", "--input", "jsonl", "-j", "2")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	answers := bufio.NewReader(stdout)
	for i := range 3 { // each line is answered before the next one is written
		fmt.Fprintf(stdin, `{"id":"%d","text":"it rained"}`+"\n", i)
		line, err := answers.ReadString('\n')
		if want := fmt.Sprintf(`{"schema":1,"id":"%d"`, i); err != nil || !strings.HasPrefix(line, want) {
			t.Fatalf("%q, %v; want %s…", line, err, want)
		}
	}
	cmd.Process.Signal(os.Interrupt)
	if rest, _ := io.ReadAll(answers); len(rest) > 0 {
		t.Errorf("more answers: %s", rest)
	}
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	if got, want := stderr.String(), "factbox: interrupted\n"; got != want {
		t.Errorf("stderr %q, want %q", got, want)
	}
}

// TestInterruptedFile breaks off a run to a file: neither the file nor anything
// unfinished stays.
func TestInterruptedFile(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out.jsonl")
	cmd := exec.Command("factbox", "--input", "jsonl", "-o", out)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	io.WriteString(stdin, strings.Repeat(`{"id":"a","text":"it rained"}`+"\n", 50))
	for range 100 { // until something is written
		if parts, _ := filepath.Glob(filepath.Join(dir, ".*.part")); len(parts) > 0 {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	cmd.Process.Signal(syscall.SIGTERM)
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	if left := files(t, dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestJSONLContract mixes good lines with bad ones of every kind: each gives
// one line, in its place, with its id.
func TestJSONLContract(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	bad := []string{"{", "null", "[1]", `{"id":"%d"}`, `{"id":"%d","text":7}`, "\x00\x01", `{"id":"%d","text":"cut`, `{"id":"%d","text":"\ud800 \u0000"}`, "\xff\xfe\xfd", strings.Repeat("[", 20000)}
	var in bytes.Buffer
	var want []string
	for i := range 4 * *articles {
		if random.IntN(3) > 0 {
			fmt.Fprintf(&in, `{"id":"%d","text":"it rained %s hard"}`+"\n", i, strings.Repeat("so ", random.IntN(200)))
			want = append(want, fmt.Sprint(i))
			continue
		}
		line := bad[random.IntN(len(bad))]
		if strings.Contains(line, "%d") {
			want = append(want, fmt.Sprint(i))
			line = fmt.Sprintf(line, i)
		} else {
			want = append(want, "stdin")
		}
		in.WriteString(line + "\n")
	}
	first := run(t, in.Bytes(), "--lenient", "--input", "jsonl", "--format", "jsonl", "-j", "1")
	var got []string
	for line := range bytes.Lines(first) {
		var r struct {
			ID     string
			Error  string
			Source *struct{}
		}
		if err := json.Unmarshal(line, &r); err != nil || (r.Error == "") == (r.Source == nil) {
			t.Fatalf("%v: %.200s", err, line)
		}
		got = append(got, r.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	for _, jobs := range []string{"2", "5"} {
		if again := run(t, in.Bytes(), "--lenient", "--input", "jsonl", "--format", "jsonl", "-j", jobs); !bytes.Equal(first, again) {
			t.Errorf("-j %s gives other bytes", jobs)
		}
	}

	// Shards run apart give the bytes of one run.
	lines := bytes.SplitAfter(in.Bytes(), []byte("\n"))
	var sharded []byte
	for from := 0; from < len(lines); from += 1 + len(lines)/4 {
		shard := bytes.Join(lines[from:min(len(lines), from+1+len(lines)/4)], nil)
		sharded = append(sharded, run(t, shard, "--lenient", "--input", "jsonl", "--format", "jsonl", "-j", "1")...)
	}
	if !bytes.Equal(first, sharded) {
		t.Error("shards give other bytes")
	}
}

// TestScaling runs many articles with one worker and with two: the same bytes,
// in memory that does not grow with their number. Run it with -articles 10000
// -v on a quiet machine for figures.
func TestScaling(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	dir := t.TempDir()
	in := corpus(t, dir, *articles)
	few := corpus(t, filepath.Join(dir, "few"), *articles/10)
	measure := func(jobs, in string) (sum string, took time.Duration, memory int64) {
		cmd := exec.Command("factbox", "-j", jobs, in)
		stdout, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		hash := sha256.New()
		start := time.Now()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		io.Copy(hash, stdout)
		if err := cmd.Wait(); err != nil {
			t.Fatal(err)
		}
		usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		return fmt.Sprintf("%x", hash.Sum(nil)), time.Since(start), usage.Maxrss >> 10
	}
	_, _, base := measure("2", few)
	one, took1, memory1 := measure("1", in)
	two, took2, memory2 := measure("2", in)
	t.Logf("%d articles: -j 1 %v, %d MB; -j 2 %v, %d MB (%.2f times as fast); a tenth of them: %d MB",
		*articles, took1.Round(time.Millisecond), memory1, took2.Round(time.Millisecond), memory2, took1.Seconds()/took2.Seconds(), base)
	if one != two {
		t.Error("-j 1 and -j 2 give other bytes")
	}
	if limit := base*3/2 + 20; memory1 > limit || memory2 > limit {
		t.Errorf("%d and %d MB, where a tenth of the articles takes %d", memory1, memory2, base)
	}
}

// corpus makes a folder of n articles out of those in testdata.
func corpus(t *testing.T, dir string, n int) string {
	t.Helper()
	seeds, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(seeds) == 0 {
		t.Fatal("no articles in testdata", err)
	}
	in := filepath.Join(dir, "in")
	for i := range n {
		text, err := os.ReadFile(seeds[i%len(seeds)])
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(in, fmt.Sprintf("%02d", i%100), fmt.Sprintf("%06d.txt", i))
		text = fmt.Appendf(text, "\nThe report ran on page %d.\n", i)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, text, 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	return in
}

// run runs factbox, which must end well, and returns its output.
func run(t *testing.T, stdin []byte, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("factbox", args...)
	cmd.Stdin = bytes.NewReader(stdin)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 && !slices.Contains(args, "--lenient") {
		t.Fatalf("factbox %v: %v\n%s", args, err, stderr.Bytes())
	}
	return out
}

// files are the contents of a folder, by name.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = string(data)
	}
	return all
}
