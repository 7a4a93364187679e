package quote_test

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/short.txt
var short string

// TestShort holds the line between short quotes and what only looks like one.
func TestShort(t *testing.T) {
	find := finder(t)
	taken, lost, nos, yeses := 0, 0, 0, 0
	for line := range strings.Lines(short) {
		verdict, sentence, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		got := len(find(sentence).Quotes)
		switch verdict {
		case "no":
			nos++
			if got > 0 {
				taken++
				t.Logf("taken: %s", sentence)
			}
		case "yes":
			yeses++
			if got == 0 {
				lost++
				t.Logf("lost: %s", sentence)
			}
		}
	}
	t.Logf("%d of %d non-quotes taken, %d of %d quotes lost", taken, nos, lost, yeses)
	if taken > 8 || lost > 8 {
		t.Errorf("%d of %d non-quotes taken, %d of %d quotes lost; want at most 8 and 8", taken, nos, lost, yeses)
	}
}
