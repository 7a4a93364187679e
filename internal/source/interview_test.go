package source

import (
	"strings"
	"testing"
)

func TestInterview(t *testing.T) {
	const above = "<p>Ann Lee, the mayor of Ashby, spoke to The Courier.</p>"
	for _, c := range []struct{ name, in, want string }{
		{"paragraphs", above + "<p><strong>When?</strong></p><p>I hope in May.</p><p><b>Who <i>pays</i>?</b></p><p>We do.</p><p>All of it.</p><p><b>Why?</b><br>It is my bridge.</p>",
			"Ann Lee, the mayor of Ashby, spoke to The Courier.\nQ: When?\nA: I hope in May.\nQ: Who pays?\nA: We do.\nAll of it.\nQ: Why?\nA: It is my bridge.\n"},
		{"an explainer", above + "<p><b>When?</b></p><p>In May.</p><p><b>Who pays?</b></p><p>The county.</p><p><b>Why?</b></p><p>I asked.</p>",
			"Ann Lee, the mayor of Ashby, spoke to The Courier.\nWhen?\nIn May.\nWho pays?\nThe county.\nWhy?\nI asked.\n"},
		{"two questions", "<p><b>When?</b></p><p>I hope in May.</p><p><b>Why?</b></p><p>I like it.</p>", "When?\nI hope in May.\nWhy?\nI like it.\n"},
		{"labelled already", strings.Repeat("<p><b>Q: Why?</b></p><p>A: I do.</p>", 3), strings.Repeat("Q: Why?\nA: I do.\n", 3)},
		{"bold in a line", strings.Repeat("<p>He asked <b>why?</b> I do not know.</p>", 3), strings.Repeat("He asked why? I do not know.\n", 3)},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := parsed(t, c.in)
			labelTurns(page)
			if got := visibleText(page, metadata{}, ""); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
