package check

import "testing"

func TestStyle(t *testing.T) {
	tests := []struct {
		style, text, want string
		same              bool
	}{
		{"spelling", "“The harbour’s colour isn’t grey,” said Ada Roe.", "The harbor’s color isn’t gray", true},
		{"", "“The harbour’s colour isn’t grey,” said Ada Roe.", "The harbor’s color isn’t gray", false},
		{"spelling", "“We organised it for the centre,” said Ada Roe.", "We organized it for the center", true},
		{"spelling", "“Four boats,” said Ada Roe.", "For boats", false},
		{"contractions", "“We don’t know and we can’t say,” said Ada Roe.", "We do not know and we cannot say", true},
		{"contractions", "“They’re late; I’ve waited,” said Ada Roe.", "They are late; I have waited", true},
		{"contractions", "“We don’t know,” said Ada Roe.", "We do know", false},
		{"contractions", "“They’d go,” said Ada Roe.", "They had go", false},
		{"numerals", "“Twenty-five men and twelve boats,” said Ada Roe.", "25 men and 12 boats", true},
		{"numerals", "“Twenty-five men and twelve boats,” said Ada Roe.", "25 men and 13 boats", false},
		{"numerals", "“Twenty-five men and twelve boats,” said Ada Roe.", "25 men … boats", false},
		{"percent", "“Some 60 percent came,” said Ada Roe.", "Some 60% came", true},
		{"percent", "“Some 60 per cent came,” said Ada Roe.", "Some 60 percent came", true},
		{"numerals", "“Some 60 percent came,” said Ada Roe.", "Some 60% came", false},
		{"spelling,contractions,numerals,percent", "“We don’t favour five percent,” said Ada Roe.", "We do not favor 5%", true},
	}
	for _, tt := range tests {
		style, err := ParseStyle(tt.style)
		if err != nil {
			t.Fatal(err)
		}
		got := NewArticle(article(tt.text, "Ada Roe"), style).Verify(&Expectation{Text: tt.want}, Options{Style: style})
		if (got.Verdict == Verified) != tt.same {
			t.Errorf("--style %s: “%s” for “%s” is %s", tt.style, tt.want, tt.text, got.Verdict)
		}
	}
	if _, err := ParseStyle("spelling,commas"); err == nil {
		t.Error("a style that is none is taken")
	}
}
