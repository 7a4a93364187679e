package cli

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"factbox/internal/report"
)

func TestSafeName(t *testing.T) {
	for id, want := range map[string]string{
		"summit": "summit", "2025-10-29 été": "2025-10-29 été", "a/b\\c": "a_b_c", "..": "_", "../x": "_.._x", ".git": "_.git",
		"": "_", "con": "_con", "Nul.txt": "_Nul.txt", "COM1": "_COM1", "com10": "com10", "console": "console",
		"a:b*c?d\"e<f>g|h": "a_b_c_d_e_f_g_h", "a\x00b\n": "a_b_", "dot. ": "dot", "\xff": "_", "-o": "_-o",
	} {
		if got := safeName(id); got != want {
			t.Errorf("safeName(%q) = %q, want %q", id, got, want)
		}
	}
	long := safeName(strings.Repeat("é", 300))
	if len(long) > longestName+9 || !utf8.ValidString(long) || long == safeName(strings.Repeat("é", 301)) {
		t.Errorf("%d bytes: %q", len(long), long)
	}
}

func FuzzSafeName(f *testing.F) {
	for _, id := range []string{"", "..", "a/b", "con.x", "é", ". .", strings.Repeat("x", 400)} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		name := safeName(id)
		if name == "" || len(name) > longestName+9 || strings.ContainsAny(name, "/\\\x00:") || strings.HasPrefix(name, ".") || !utf8.ValidString(name) {
			t.Errorf("safeName(%q) = %q", id, name)
		}
	})
}

// Every article has a name of its own, also where A and a are the same.
func TestNamesAreDistinct(t *testing.T) {
	d := newFolder("out", report.Encoder{}, "", false)
	var got []string
	for _, id := range []string{"a", "A", "a", "a~2", "a~2", "b"} {
		got = append(got, d.name(id))
	}
	want := []string{"a.json", "A~2.json", "a~3.json", "a~2~2.json", "a~2~3.json", "b.json"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestByteSize(t *testing.T) {
	for in, want := range map[string]string{"10MB": "10MB", "500 kb": "500KB", "1gb": "1GB", "1500": "1500B", "1000": "1KB", "7b": "7B"} {
		var b byteSize
		if err := b.Set(in); err != nil || b.String() != want {
			t.Errorf("%q: %v, %v; want %s", in, b.String(), err, want)
		}
	}
	for _, in := range []string{"", "0", "-1", "MB", "1TB", "9999999999GB", "1.5MB"} {
		var b byteSize
		if b.Set(in) == nil {
			t.Errorf("%q is taken for %v", in, b.String())
		}
	}
}
