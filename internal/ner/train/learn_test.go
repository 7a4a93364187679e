package train

import (
	"factbox/internal/ner"

	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"

	"github.com/google/go-cmp/cmp"
)

func TestLearnIsDeterministic(t *testing.T) {
	articles, err := ReadLabelled("testdata/own_news_3.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	lists := committed(t, "names.lists")
	articles = articles[:16]
	articles[3].Source = "silver"
	learn := func() []byte {
		weights, err := Learn(articles, lists, Options{
			Epochs: 2, Rate: 0.03, Decay: 0.01, Dropout: 0.3, Silver: []string{"silver"}, Trust: 2, Rows: 3000, Seed: 1,
		}, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		return weights
	}
	first, second := learn(), learn()
	if !bytes.Equal(first, second) {
		t.Error("the same text gave two models")
	}

	// What it has read it should know.
	report, err := Score(first, lists, articles, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range report.Tallies {
		if sum.Source == "" && sum.F1() < 80 {
			t.Errorf("%s of the training text itself: F1 %.1f", sum.Type, sum.F1())
		}
	}
}

// TestRetrain learns the committed model anew and compares the bytes. It needs
// the training text, which is too large for the repository, and minutes:
//
//	FACTBOX_TRAIN=DIR go test -run TestRetrain -timeout 30m ./internal/ner/train
//
// The order of floating-point additions is fixed, but other processors than
// amd64 may fuse a multiplication with an addition, and then round otherwise.
func TestRetrain(t *testing.T) {
	dir := os.Getenv("FACTBOX_TRAIN")
	if dir == "" {
		t.Skip("FACTBOX_TRAIN does not name the folder of training text")
	}
	if runtime.GOARCH != "amd64" {
		t.Skip("the committed model was learned on amd64")
	}
	articles, err := ReadLabelled(filepath.Join(dir, "entities.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"own_news.jsonl", "own_news_2.jsonl", "own_news_3.jsonl", "own_news_4.jsonl", "own_news_5.jsonl"} {
		more, err := ReadLabelled(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, more...)
	}
	lists, err := Lists(dir, articles)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(lists, committed(t, "names.lists")) {
		t.Error("the lists differ from the committed ones")
	}
	weights, err := Learn(articles, lists, DefaultOptions(), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(weights, committed(t, "names.model")) {
		t.Error("the model differs from the committed one")
	}
}

func TestGoldLabels(t *testing.T) {
	text := "The Kenyan lawyer Ana de la Cruz left Oslo."
	a := Labelled{Text: text, Names: []Name{
		{span(text, "Ana de la Cruz"), "PERSON"}, {span(text, "Oslo"), "PLACE"}, {span(text, "lawyer"), "FAC"},
	}}
	tagger, err := ner.New()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	doc := reader.Read(text)
	tagger.Study(doc)
	var got []string
	names := ner.LabelNames()
	for i, y := range goldLabels(tagger, doc, &a) {
		if y != ner.Outside {
			got = append(got, doc.Word(i)+" "+names[y])
		}
	}
	want := []string{"Kenyan U-demonym", "Ana B-person", "de I-person", "la I-person", "Cruz L-person", "Oslo U-place"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func span(text, part string) news.Span {
	i := strings.Index(text, part)
	return news.Span{Start: i, End: i + len(part)}
}

func TestScoreCompares(t *testing.T) {
	text := "The Oslo Bank's men met in Paris, Texas."
	for _, c := range []struct {
		part, typ string
		want      []string
	}{
		{"The Oslo Bank's", "ORG", []string{"Oslo Bank"}},
		{"Paris, Texas.", "PLACE", []string{"Paris", "Texas"}},
		{"Paris, Texas", "ORG", []string{"Paris, Texas"}},
	} {
		var got []string
		for _, s := range appendParts(nil, text, span(text, c.part), c.typ) {
			got = append(got, s.Of(text))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s as %s\n%s", c.part, c.typ, diff)
		}
	}
}

// committed is a file of the model in the repository.
func committed(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "data", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
