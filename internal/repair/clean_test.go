package repair

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// TestCleanLines holds the first law: text that is not damaged comes back byte for
// byte, by itself and inside an English story.
func TestCleanLines(t *testing.T) {
	lines := cleanLines(t)
	lines = append(lines, localeLines()...)
	if len(lines) < 3000 {
		t.Errorf("only %d lines", len(lines))
	}
	for _, line := range lines {
		for _, text := range []string{line, "The mayor said on Monday that the plan was good. He wrote: " + line + "\nHe didn’t say “more”, and the council’s vote was put off."} {
			if got := Mend(text); got.Text != text {
				t.Errorf("%q: %q became %q (%s, %s)", line, got.Repairs[0].Was, got.Repairs[0].Text, got.Repairs[0].Cause, got.Repairs[0].Rule)
				break
			}
		}
	}
}

// cleanLines are those written for this test.
func cleanLines(t testing.TB) []string {
	t.Helper()
	file, err := os.Open("testdata/clean.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var lines []string
	for in := bufio.NewScanner(file); in.Scan(); {
		if line := in.Text(); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

// localeLines name countries in many languages, as CLDR has them; the English
// words around them are those of a story about the language.
func localeLines() []string {
	tags := "de fr es pt it nl sv da nb fi is et lv lt pl cs sk hu ro hr sl sq tr az vi ga cy eu ca af sw el ru uk bg sr mk be kk hy ka he ar fa ur hi bn ta te ml th lo km my ko ja zh am"
	var lines []string
	for _, tag := range strings.Fields(tags) {
		names := display.Regions(language.MustParse(tag))
		for k, region := range display.Values.Regions() {
			name := names.Name(region)
			if k%3 == 0 && strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII }) {
				lines = append(lines, fmt.Sprintf("%s, as %s is called in %s, is far away.", name, region, tag))
			}
		}
	}
	return lines
}
