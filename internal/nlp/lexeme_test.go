package nlp

import (
	"slices"
	"strings"
	"testing"
)

// Tags do not depend on what was read before, however full the vocabulary is
// and however long a sentence.
func TestVocabularyIsForgotten(t *testing.T) {
	texts, _ := articles(t)
	texts = append(texts, strings.Repeat("The quay, of stone, of oak, of lead and of clay, which Ada Brook built, ", 90)+"fell.")
	tags := func(r *Reader, text string) (tags []Tag) {
		for _, token := range r.Read(text).Tokens {
			tags = append(tags, token.Tag)
		}
		return tags
	}
	kept, small := newReader(t), newReader(t)
	small.vocabulary.limit = 60
	for _, text := range texts {
		want := tags(newReader(t), text)
		if !slices.Equal(want, tags(kept, text)) || !slices.Equal(want, tags(small, text)) {
			t.Errorf("tags depend on the texts before: %.60q", text)
		}
	}
	if n := len(small.vocabulary.lexemes); n > 600 {
		t.Errorf("%d lexemes are kept", n)
	}
}
