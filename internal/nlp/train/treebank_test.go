package train

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/nlp"

	"github.com/google/go-cmp/cmp"
)

// Tags are right at least this often, in percent, in the treebanks of the
// folder that FACTBOX_TREES names.
func TestTreebanks(t *testing.T) {
	folder := os.Getenv("FACTBOX_TREES")
	if folder == "" {
		t.Skip("FACTBOX_TREES names no folder of treebanks")
	}
	r, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]float64{"ewt-test": 95.0, "gum-test": 96.2, "pud-news": 95.8} {
		trees, err := ReadTrees(filepath.Join(folder, name+".conllu.gz"))
		if err != nil {
			t.Fatal(err)
		}
		s := Measure(r, trees, io.Discard)
		t.Logf("%s: %.2f %% of %d tags are right; %s", name, s.Accuracy(), s.Words, strings.Join(s.Confusions(8), ", "))
		if s.Accuracy() < want {
			t.Errorf("%s: %.2f %%, want %.1f", name, s.Accuracy(), want)
		}
	}
}

const tree = `# sent_id = 1
# text = The well-known firm can't sell.
1	The	_	DET	DT	_	5	det	_	_
2	well	_	ADV	RB	_	4	advmod	_	SpaceAfter=No
3	-	_	PUNCT	HYPH	_	4	punct	_	SpaceAfter=No
4	known	_	VERB	VBN	_	5	amod	_	_
5	firm	_	NOUN	NN	_	8	nsubj	_	_
6-7	can't	_	_	_	_	_	_	_	SpaceAfter=No
6	ca	_	AUX	MD	_	8	aux	_	_
7	n't	_	PART	RB	_	8	advmod	_	_
8	sell	_	VERB	VB	_	0	root	_	SpaceAfter=No
9	.	_	PUNCT	.	_	8	punct	_	_

`

// The treebank's tags come to our words: a word with a hyphen is one.
func TestGold(t *testing.T) {
	trees, err := parseTrees(strings.NewReader(tree))
	if err != nil || len(trees) != 1 {
		t.Fatal(len(trees), err)
	}
	if diff := cmp.Diff("The/DT well-known/JJ firm/NN ca/MD n't/RB sell/VB ./.", spell(t, &trees[0])); diff != "" {
		t.Error(diff)
	}
	shouted := trees[0].Shouted(false)
	if diff := cmp.Diff("The/DT Well-Known/JJ Firm/NN Ca/MD n't/RB Sell/VB", spell(t, &shouted)); diff != "" {
		t.Error(diff)
	}
}

// A sentence of our own has the tags that are written into it.
func TestOwnSentences(t *testing.T) {
	s := ownSentence("The firm 's_POS plan, a_DT surprise_NN, failed_VBD.")
	if diff := cmp.Diff("The/ firm/ 's/POS plan/ ,/ a/DT surprise/NN ,/ failed/VBD ./", spell(t, &s)); diff != "" {
		t.Error(diff)
	}
	for _, s := range ownSentences() {
		for _, w := range s.Words {
			if nlp.ParseTag(w.Tag) == nlp.NoTag {
				t.Errorf("%q is no tag in %q", w.Tag, s.Text)
			}
		}
	}
}

// spell writes the words of t's text with their gold tags.
func spell(t *testing.T, tree *Tree) string {
	t.Helper()
	r, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	d := r.Read(tree.Text)
	gold, _ := tree.Gold(d)
	var words []string
	for i, g := range gold {
		words = append(words, d.Word(i)+"/"+g.String())
	}
	return strings.Join(words, " ")
}

func FuzzParseTrees(f *testing.F) {
	f.Add(tree)
	f.Add("1\ta\n")
	f.Add("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\tDT\t_\t2\t_\t_\t_\n\n")
	r, err := nlp.NewReader()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		trees, err := parseTrees(strings.NewReader(strings.ToValidUTF8(text, "?")))
		if err != nil {
			return
		}
		for i := range trees {
			trees[i].Gold(r.Read(trees[i].Text))
		}
	})
}
