package entity

import (
	"fmt"
	"testing"

	"factbox/internal/nlp"

	"github.com/google/go-cmp/cmp"
)

func TestTag(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"President Amara Diallo met Chancellor Petra Vogel in Vienna on Friday.",
			[]string{"person Amara Diallo", "person Petra Vogel", "place Vienna"}},
		{"The Ministry of Health said Mr. Okonkwo had left Lagos for South Africa.",
			[]string{"organization Ministry of Health", "person Okonkwo", "place Lagos", "place South Africa"}},
		{"A Kenyan court fined the company, the BBC reported.",
			[]string{"demonym Kenyan", "organization BBC"}},
		{"the tide came in and nobody saw it.", nil},
	} {
		if got := tagged(t, c.text); !cmp.Equal(c.want, got) {
			t.Errorf("%s\n%s", c.text, cmp.Diff(c.want, got))
		}
	}
}

func tagged(t *testing.T, text string) []string {
	t.Helper()
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := newTagger()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range tagger.tag(reader.Read(text)) {
		names = append(names, fmt.Sprint(c.Class, " ", c.Span.Of(text)))
	}
	return names
}
