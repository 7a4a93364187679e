package source

import (
	"fmt"
	"path"
	"strings"
	"testing"
)

func TestIDs(t *testing.T) {
	for _, c := range []struct{ name, folder, want string }{
		{"", "", "stdin"},
		{"news/road.txt", "", "road"},
		{"news/road.txt", "news", "road"},
		{"./news/2025/road.txt", "./news/", "2025/road"},
		{"/data/news/road.txt", "/data", "news/road"},
		{"/road.txt", "/", "road"},
		{"road.txt", ".", "road"},
		{"../road.txt", "..", "road"},
		{"news/road.html", "news", "road.html"},
		{"news/road.md", "news", "road.md"},
		{"news/road.TXT", "news", "road.TXT"},
		{"news/road.txt.gz", "news", "road.txt.gz"},
		{"news/road.html.txt", "news", "road.html.txt"},
		{"news/road", "news", "road."},
		{"news/road.", "news", "road.."},
		{"news/.txt", "", ".txt"},
		{"news.d/road.txt", "", "road"},
		{"/dev/fd/63", "", "63"},
	} {
		if got := idOf(c.name, c.folder); got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.name, c.folder, got, c.want)
		}
	}
}

// No two files of a folder have one id.
func TestIDsDiffer(t *testing.T) {
	from := map[string]string{}
	names := []string{"a", "a.", "a..", ".a", ".txt", "a.txt", "a.txt.", "a.txt.txt", "a..txt", "a.md", "a.md.txt", "a.md.gz", "a.txt.gz", "a.gz", "a.gz.txt", "a.TXT", "a~", "a~.txt", "b/a", "b/a.txt", "b./a.txt", "b.txt/a"}
	for _, name := range names {
		id := idOf("in/"+name, "in")
		if other, ok := from[id]; ok {
			t.Errorf("%s and %s are both %s", other, name, id)
		}
		from[id] = name
	}
}

func FuzzIDs(f *testing.F) {
	f.Add("a.txt", "a")
	f.Add("a.md.txt", "a.md")
	f.Add("a.", "a")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = fmt.Sprintf("in/%s", a), fmt.Sprintf("in/%s", b)
		if x, y := clean(a), clean(b); x != "" && y != "" && x != y && idOf(x, "in") == idOf(y, "in") {
			t.Errorf("%q and %q are both %q", x, y, idOf(x, "in"))
		}
	})
}

// clean is a path below in/, "" for any other.
func clean(name string) string {
	if name = path.Clean(name); !strings.HasPrefix(name, "in/") {
		return ""
	}
	return name
}
