package escape

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/costs"
)

func TestVisible(t *testing.T) {
	for s, want := range map[string]string{
		"Zoë’s “house”, Łódź — 東京 👩‍🚒": "Zoë’s “house”, Łódź — 東京 👩‍🚒",
		"\x1b[31mred\a":        `\x1b[31mred\x07`,
		"a\nb\r\nc\td":         `a\nb\r\nc\td`,
		"txt\u202egpj\u2066":   `txt\u202egpj\u2066`,
		"\u009b31m\u0085":      `\u009b31m\u0085`,
		"bad \xff\xfe":         `bad \xff\xfe`,
		"a\u2028b\ufeff\u00ad": `a\u2028b\ufeff\u00ad`,
		"flag \U000e0067":      `flag \U000e0067`,
		"::error::x":           `\x3a:error::x`,
		"said ::error::x":      `said \x3a:error::x`,
		"std::vector, ::":      `std::vector, \x3a:`,
		"\n::stop::":           `\n\x3a:stop::`,
		"a ##[error]b":         `a \x23#[error]b`,
		"##vso[task.x]":        `\x23#vso[task.x]`,
		"## a heading [1]":     `## a heading [1]`,
	} {
		if got := Visible(s); got != want {
			t.Errorf("Visible(%q) = %s, want %s", s, got, want)
		}
	}
}

func TestCell(t *testing.T) {
	for s, want := range map[string]string{
		"=1+1":            "'=1+1",
		"@SUM(A1)":        "'@SUM(A1)",
		"\t=1":            "'=1",
		"\r\n-2":          "'-2",
		"\"=cmd|' /C'!A0": "'\"=cmd|' /C'!A0",
		"’=1":             "'’=1",
		"＝1+1":            "'＝1+1",
		"＋1":              "'＋1",
		"“Well”":          "“Well”",
		"it rose by -2":   "it rose by -2",
		"a\n=1":           "a =1",
		"":                "",
	} {
		if got := Cell(s); got != want {
			t.Errorf("Cell(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestFolded(t *testing.T) {
	if got := Folded("a:::b std::x"); strings.Contains(got, "::") {
		t.Errorf("%q can be broken before a command", got)
	}
}

func TestText(t *testing.T) {
	if got, want := Text("one\t\x1b[2J\n\ntwo\r\n"), "one\t\\x1b[2J\n\ntwo\\r\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// FuzzEscape holds that nothing acts in what is shown, and that JSON keeps its
// meaning.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", "::error::", "\x1b]0;x\a", "\u202e=1", "##vso[x]", "\xff", "\U000e0001", "👩‍🚒\u2029"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, shown := range []string{Visible(s), OneLine(s), Folded(s), Cell(s)} {
			if !utf8.ValidString(shown) || strings.IndexFunc(shown, Acts) >= 0 || strings.HasPrefix(strings.TrimSpace(shown), "::") {
				t.Errorf("%q is shown as %q", s, shown)
			}
		}
		plain, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var was, is string
		if err := json.Unmarshal(JSON(plain), &is); err != nil {
			t.Fatal(err)
		}
		json.Unmarshal(plain, &was)
		if was != is || strings.IndexFunc(string(JSON(plain)), Acts) >= 0 {
			t.Errorf("%s became %s", plain, JSON(plain))
		}
	})
}

func TestCosts(t *testing.T) {
	for _, piece := range []string{":", "::", "##", "\x1b", "##a", " ::e"} {
		costs.Linear(t, "showing "+piece, 5_000, func(n int) func() {
			s := strings.Repeat(piece, n)
			return func() { Visible(s); Folded(s); Cell(s); JSON([]byte(s)) }
		})
	}
}
