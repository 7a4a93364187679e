package timex

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"factbox/internal/news"
)

// TestShift: an article that appears in another year has all that depends on its
// date moved by those years, and nothing else. In 28 years the calendar repeats
// with its weekdays and its weeks; Easter does not, and is left out.
func TestShift(t *testing.T) {
	const years = 28
	var texts []string
	for _, s := range sentences {
		texts = append(texts, s.text)
	}
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, strings.ToValidUTF8(string(b), "?"))
	}
	moved := 0
	for _, text := range texts {
		if strings.Contains(text, "Easter") || famousYears.MatchString(text) {
			continue // days that lie otherwise, or not at all, in other years
		}
		then, now := facts(t, text, "2025-10-29").Times, facts(t, text, "2053-10-29").Times
		if len(then) != len(now) {
			t.Errorf("%.80q: %d times, and %d years later %d", text, len(then), years, len(now))
			continue
		}
		for i := range then {
			a, b := then[i], now[i]
			if a.Value == b.Value {
				if a.Anchor == "published" && a.Interval != "" && len(a.Value) > 3 && a.Rule != dayOfPublished.rule { // a century may stay
					t.Errorf("%.80q: %q stays at %s", text, a.Text, a.Value)
				}
				continue
			}
			moved++
			if a.Anchor == "" && a.ResolvedBy == "explicit" {
				t.Errorf("%.80q: %q is stated, and moves from %s to %s", text, a.Text, a.Value, b.Value)
			}
			if a = later(a, years); a.Value != b.Value || a.Interval != b.Interval || a.Rule != b.Rule || a.Offset != b.Offset || a.Span != b.Span {
				t.Errorf("%.80q: %q should be %s %s, and is %s %s", text, a.Text, a.Value, a.Interval, b.Value, b.Interval)
			}
		}
	}
	if moved < 100 {
		t.Errorf("only %d times moved: the test proves nothing", moved)
	}
}

// famousYears are the days that are told without their years, from one year on.
var famousYears = regexp.MustCompile(`9/11|Jan\. 6 (riot|attack)|Sept\. 11 `)

// later is a time with every year in it moved.
func later(x news.Time, years int) news.Time {
	move := func(s string) string {
		return fourDigits.ReplaceAllStringFunc(s, func(y string) string {
			n, _ := strconv.Atoi(y)
			return strconv.Itoa(n + years)
		})
	}
	x.Value, x.Interval, x.EDTF = move(x.Value), news.Nullable(move(string(x.Interval))), news.Nullable(move(string(x.EDTF)))
	return x
}

var fourDigits = regexp.MustCompile(`\b(19|20)\d\d`)
