package ner

import (
	"strings"
	"testing"
)

func TestExplain(t *testing.T) {
	m, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	tagger := m.Tagger()
	for _, c := range []struct {
		text, word string
		want       evidence
	}{
		{"The Okafor Bridge Company (OBC) closed.", "OBC", abridgesName},
		{"The Department of Transport (DOT) closed.", "DOT", abridgesName},
		{"It saw an annual value increase (AVI) of 3 percent.", "AVI", abridgesWords},
		{"He met Ines Marlow (AVI) on Monday.", "AVI", 0},
		{"Ines Marlow, a buyer at Arbol, said no.", "Arbol", employs},
		{"The chairman of Arbol said no.", "Arbol", employs},
		{"The mayor of Arbol said no.", "Arbol", 0},
		{"Last week Arbol's founder wept.", "Arbol", employs},
		{"Last week Arbol chief executive Ines Marlow wept.", "Arbol", employs},
		{"He left Arbol, a small shipping company, in May.", "Arbol", calledGroup},
		{"He sued the company Arbol in May.", "Arbol", calledGroup},
		{"He left Arbol, a small town, in May.", "Arbol", calledPlace},
		{"He left the village of Arbol in May.", "Arbol", calledPlace},
		{"He left Arbol in May.", "Arbol", 0},
		// What is said once holds for the whole article.
		{"Arbol is loud. A clerk at Arbol wept.", "Arbol", employs},
	} {
		doc := read(t, c.text)
		tagger.Study(doc)
		first := -1
		for i := range doc.Tokens {
			if doc.Word(i) == c.word && first < 0 {
				first = i
			}
		}
		if got := tagger.Words[first].seen & explanations; got != c.want {
			t.Errorf("%s\n%s: want evidence %b, got %b", c.text, c.word, c.want, got)
		}
	}
}

// Brackets at the ends of the text, and none of what they abridge.
func TestExplainNothing(t *testing.T) {
	m, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	tagger := m.Tagger()
	for _, text := range []string{"(OBC)", "OBC", "( OBC )", "(OBC", "at OBC", "of OBC's", strings.Repeat("(OBC) ", 50)} {
		tagger.Study(read(t, text))
	}
}
