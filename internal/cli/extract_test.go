package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkExtract is the whole river: JSONL in, JSONL out, one worker.
func BenchmarkExtract(b *testing.B) {
	lines := articleLines(b)
	in := bytes.Repeat(lines, 20)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if code := Main([]string{"--input", "jsonl", "-j", "1"}, bytes.NewReader(in), io.Discard, io.Discard); code != exitOK {
			b.Fatal("exit code", code)
		}
	}
}

// articleLines are the articles of testdata as JSONL.
func articleLines(tb testing.TB) []byte {
	tb.Helper()
	names, _ := filepath.Glob("../../testdata/articles/*.txt")
	if len(names) == 0 {
		tb.Fatal("no articles in testdata")
	}
	var lines bytes.Buffer
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		json.NewEncoder(&lines).Encode(map[string]string{"id": filepath.Base(name), "text": string(text)})
	}
	return lines.Bytes()
}
