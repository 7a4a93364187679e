package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPages reads pages in the shapes that news sites have: each gives its
// article, title, byline and date, and nothing else.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("../../testdata/html/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages in testdata", err)
	}
	for _, page := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".html"), func(t *testing.T) {
			want, err := os.ReadFile(strings.TrimSuffix(page, ".html") + ".want")
			if err != nil {
				t.Fatal(err)
			}
			for in := range Inputs([]string{page}, Options{}) {
				a := in.Read()
				if a.Err != nil {
					t.Fatal(a.Err)
				}
				got := fmt.Sprintf("title: %s\nbyline: %s\npublished: %s\n\n%s", a.Title, a.Byline, a.Published.Date, a.Text)
				if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
			}
		})
	}
}

func BenchmarkPages(b *testing.B) {
	pages, _ := filepath.Glob("../../testdata/html/*.html")
	size := int64(0)
	for _, page := range pages {
		info, err := os.Stat(page)
		if err != nil {
			b.Fatal(err)
		}
		size += info.Size()
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for in := range Inputs(pages, Options{}) {
			in.Read()
		}
	}
}
