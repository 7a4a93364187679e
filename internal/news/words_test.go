package news

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, text := range []string{"", " ", "one", " Two words\n", "a\tb\vc\fd\re", "no\u00a0break and\u2003wide, nel\u0085line", "ünï cödé", "bad \xff bytes \xe2\x80", "\x00 \x1f x"} {
		if got, want := Words(text), len(strings.Fields(text)); got != want {
			t.Errorf("Words(%q) = %d, want %d", text, got, want)
		}
	}
}
