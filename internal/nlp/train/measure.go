package train

import (
	"fmt"
	"io"
	"slices"

	"factbox/internal/nlp"
)

// Score counts tags against those of a treebank, of the words that are one
// word in both.
type Score struct {
	Words, Right int
	Wrong        map[[2]nlp.Tag]int // by given and right tag
}

// Accuracy is the part of tags that is right, in percent.
func (s *Score) Accuracy() float64 { return 100 * float64(s.Right) / float64(s.Words) }

// Measure reads the texts of trees with r and scores its tags. Wrong tags go to
// errors, one a line: given, right, word, sentence.
func Measure(r *nlp.Reader, trees []Tree, errors io.Writer) Score {
	score := Score{Wrong: map[[2]nlp.Tag]int{}}
	for i := range trees {
		d := r.Read(trees[i].Text)
		gold, parts := trees[i].Gold(d)
		for k, want := range gold {
			if want == nlp.NoTag || parts[k] {
				continue
			}
			score.Words++
			if got := d.Tokens[k].Tag; got != want {
				score.Wrong[[2]nlp.Tag{got, want}]++
				fmt.Fprintf(errors, "%s\t%s\t%s\t%s\n", got, want, d.Word(k), d.Sentences[d.Tokens[k].Sentence].Of(d.Text))
				continue
			}
			score.Right++
		}
	}
	return score
}

// Confusions are the n most frequent mistakes, as "VBD for VBN".
func (s *Score) Confusions(n int) (list []string) {
	keys := make([][2]nlp.Tag, 0, len(s.Wrong))
	for k := range s.Wrong {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]nlp.Tag) int {
		if d := s.Wrong[b] - s.Wrong[a]; d != 0 {
			return d
		}
		return slices.Compare(a[:], b[:])
	})
	for _, k := range keys[:min(n, len(keys))] {
		list = append(list, fmt.Sprintf("%s for %s %d", k[0], k[1], s.Wrong[k]))
	}
	return list
}
