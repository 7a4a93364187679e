package check

import (
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

func TestLint(t *testing.T) {
	tests := []struct {
		name  string
		facts *news.Facts
		want  []summary
	}{
		{"clean", article("“It is done,” said Lena Brandt.", "Lena Brandt"), nil},
		{"no speaker", article("One.\n\n“It is done.”"), []summary{{"quote/no-speaker", "warning", Position{3, 2}, "It is done."}}},
		{"closes unopened", article("It is done.” He left."), []summary{{"text/unbalanced-marks", "warning", Position{1, 12}, "”"}}},
		{"straight, odd", article("He said \"it is done.\nThe end."), []summary{{"text/unbalanced-marks", "warning", Position{1, 9}, `"`}}},
		{"inches", article("She is 6'2\" tall."), nil},
		{"runs on", article("\"One.\n\n\"Two,\" she said."), nil},
		{"two versions", article("“We will never sell the yard to anyone,” said Ada Roe.\n\n“We will sell the yard to anyone,” said Ada Roe.", "Ada Roe", "Ada Roe"),
			[]summary{{"quote/inconsistent", "error", Position{3, 2}, "We will sell the yard to anyone"}}},
		{"the same twice", article("“We will never sell the yard,” said Ada Roe.\n\n“We will never sell the yard,” said Ada Roe.", "Ada Roe", "Ada Roe"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := NewChecker(nil, nil, Options{}, nil).Article(NewArticle(tt.facts, 0), Source{Text: tt.facts.Text})
			if diff := cmp.Diff(tt.want, summaries(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLintStranger(t *testing.T) {
	text := "“It is done,” said Brandt."
	facts := article(text, "Brandt")
	at := strings.Index(text, "Brandt")
	facts.People[0].Mentions = []news.Mention{{Span: news.Span{Start: at, End: at + 6}, Text: "Brandt"}}
	facts.Quotes[0].Speaker.Span = news.Span{Start: at, End: at + 6}
	want := []summary{{"quote/stranger", "warning", Position{1, 20}, "Brandt"}}
	if diff := cmp.Diff(want, summaries(NewChecker(nil, nil, Options{}, nil).Article(NewArticle(facts, 0), Source{Text: text}))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := NewChecker(nil, nil, Options{}, Levels{"quote/stranger": Off}).Article(NewArticle(facts, 0), Source{Text: text}); len(got) != 0 {
		t.Errorf("switched off, the rule still finds %+v", got)
	}
}
