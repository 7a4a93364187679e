package cli

import (
	"strings"
	"testing"
	"unicode/utf8"

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

// Every article has a name of its own, also where A and a are the same, and
// keeps it when those before it go.
func TestNamesAreDistinct(t *testing.T) {
	names := func(ids ...string) map[string]string {
		d := newFolder("out", report.Encoder{}, "", false)
		out := map[string]string{}
		for _, id := range ids {
			name := d.name(id, "from "+id)
			if first, taken := out[strings.ToLower(name)]; taken {
				t.Errorf("%s and %s are both named %s", first, id, name)
			}
			out[strings.ToLower(name)] = id
		}
		return out
	}
	all := names("a", "A", "b", "a/b", "a_b", "caf\u00e9", "cafe\u0301")
	if all["a.json"] != "a" || all["b.json"] != "b" || len(all) != 7 {
		t.Errorf("%v", all)
	}
	fewer := names("a", "A", "a/b", "a_b")
	for name, id := range fewer {
		if all[name] != id {
			t.Errorf("%s was named otherwise when there was more: now %s", id, name)
		}
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
