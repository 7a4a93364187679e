package cli

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factbox/internal/news"
	"factbox/internal/source"
)

// An article that makes a stage panic is an error of that article alone, with
// its id; those before and after it are done.
func TestPanicIsOneError(t *testing.T) {
	in := `{"id":"a","text":"it rained"}
{"id":"b","text":"boom"}
{"id":"c","text":"it rained"}
{"id":"d","text":"boom"}
{"id":"e","text":"it rained"}
`
	fresh := 0
	newDo := func() (func(job, news.Article) (string, error), error) {
		fresh++
		return func(_ job, a news.Article) (string, error) {
			if a.Text == "boom" {
				var none []int
				return fmt.Sprint(none[3]), nil
			}
			return a.Text, nil
		}, nil
	}
	var got []string
	emit := func(d done[string]) error {
		got = append(got, fmt.Sprintf("%s: %s%v", d.id, d.value, d.err))
		return nil
	}
	inputs := jobs([]string{source.Stdin}, source.Options{Stdin: strings.NewReader(in)})
	if err := work(t.Context(), inputs, 1, newDo, emit, func() error { return nil }); err != nil {
		t.Fatal(err)
	}
	const boom = "internal error: runtime error: index out of range [3] with length 0"
	want := []string{"a: it rained<nil>", "b: " + boom, "c: it rained<nil>", "d: " + boom, "e: it rained<nil>"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if fresh != 3 {
		t.Errorf("%d workers made, want a fresh one after each panic", fresh)
	}
}
