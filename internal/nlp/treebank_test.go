package nlp

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestTreebanks measures the tags against treebanks in CoNLL-U, which the
// folder in FACTBOX_TREES holds: of the words that are one word there and here,
// how many have the treebank's tag. It fails where a figure is lower than it
// was. With -v it prints which tags are taken for which.
func TestTreebanks(t *testing.T) {
	folder := os.Getenv("FACTBOX_TREES")
	if folder == "" {
		t.Skip("FACTBOX_TREES names no folder of treebanks")
	}
	r := newReader(t)
	for _, bank := range []struct {
		name string
		was  float64 // percent
	}{
		{"ewt-test", 88.6},
		{"gum-test", 93.2},
		{"pud-news", 93.5},
	} {
		trees, err := readTrees(filepath.Join(folder, bank.name+".conllu.gz"))
		if err != nil {
			t.Fatal(err)
		}
		s := measureTags(r, trees)
		t.Logf("%s: %.2f %% of %d words; %s", bank.name, s.accuracy(), s.words, strings.Join(s.confusions(12), ", "))
		if s.accuracy() < bank.was {
			t.Errorf("%s: %.2f %% of tags are right, it was %.1f", bank.name, s.accuracy(), bank.was)
		}
	}
}

// tagScore counts tags against those of a treebank.
type tagScore struct {
	words, right int
	wrong        map[[2]Tag]int // by the tag given and the treebank's
}

func (s *tagScore) accuracy() float64 { return 100 * float64(s.right) / float64(s.words) }

// measureTags reads the texts of trees with r and scores its tags. Words that
// the treebank takes apart at a hyphen are left out.
func measureTags(r *Reader, trees []tree) tagScore {
	s := tagScore{wrong: map[[2]Tag]int{}}
	for i := range trees {
		d := r.Read(trees[i].Text)
		tags, parts := trees[i].gold(d)
		for k, want := range tags {
			if want == NoTag || parts[k] {
				continue
			}
			s.words++
			if got := d.Tokens[k].Tag; got != want {
				s.wrong[[2]Tag{got, want}]++
			} else {
				s.right++
			}
		}
	}
	return s
}

// confusions are the n most frequent mistakes, as "VBD for VBN 12".
func (s *tagScore) confusions(n int) (list []string) {
	var pairs [][2]Tag
	for pair := range s.wrong {
		pairs = append(pairs, pair)
	}
	slices.SortFunc(pairs, func(a, b [2]Tag) int {
		return cmp.Or(cmp.Compare(s.wrong[b], s.wrong[a]), slices.Compare(a[:], b[:]))
	})
	for _, p := range pairs[:min(n, len(pairs))] {
		list = append(list, fmt.Sprintf("%s for %s %d", p[0], p[1], s.wrong[p]))
	}
	return list
}

// The treebank's tags come to our words: a word with a hyphen is one.
func TestTreebankGold(t *testing.T) {
	const text = `# sent_id = 1
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
	trees, err := parseTrees(strings.NewReader(text))
	if err != nil || len(trees) != 1 {
		t.Fatal(len(trees), err)
	}
	r := newReader(t)
	d := r.Read(trees[0].Text)
	tags, _ := trees[0].gold(d)
	var words []string
	for i, tag := range tags {
		words = append(words, d.Word(i)+"/"+tag.String())
	}
	const want = "The/DT well-known/JJ firm/NN ca/MD n't/RB sell/VB ./."
	if got := strings.Join(words, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	// The words of both are the same, so that the right tags are counted.
	if s := measureTags(r, trees); s.words != 6 || s.right < 5 {
		t.Errorf("%d of %d tags are right", s.right, s.words)
	}
}

// tree is a sentence of a treebank: its text and its words.
type tree struct {
	ID    string
	Text  string
	Words []treeWord
}

// treeWord is a word of a tree. Start and End are bytes of the text.
type treeWord struct {
	Start, End int
	Tag        string // Penn's, as the treebank has it
	Head       int    // index of the word that governs it; -1 for the root
	Relation   string
}

// readTrees reads a file in CoNLL-U, which may be packed with gzip. Sentences
// whose words do not stand in their text one after the other are left out.
func readTrees(name string) ([]tree, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
	}
	trees, err := parseTrees(in)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return trees, nil
}

func parseTrees(in io.Reader) ([]tree, error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	var trees []tree
	t := newTreeReader()
	for lines.Scan() {
		line := lines.Text()
		if line != "" {
			if err := t.line(line); err != nil {
				return nil, fmt.Errorf("sentence %s: %w", t.tree.ID, err)
			}
			continue
		}
		if len(t.tree.Words) > 0 && !t.lost {
			trees = append(trees, t.tree)
		}
		t = newTreeReader()
	}
	return trees, lines.Err()
}

// treeReader reads the lines of one sentence.
type treeReader struct {
	tree     tree
	at       int  // where in the text the next word may begin
	lost     bool // a word does not stand in the text
	together int  // last word of the spelling that several words share: "gonna"
	shared   [2]int
}

func newTreeReader() *treeReader { return &treeReader{} }

func (r *treeReader) line(line string) error {
	if rest, ok := strings.CutPrefix(line, "# text = "); ok {
		r.tree.Text = rest
	}
	if rest, ok := strings.CutPrefix(line, "# sent_id = "); ok {
		r.tree.ID = rest
	}
	if line[0] == '#' {
		return nil
	}
	const columns = 10
	c := strings.Split(line, "\t")
	if len(c) != columns {
		return fmt.Errorf("%d columns, want %d: %q", len(c), columns, line)
	}
	if strings.Contains(c[0], ".") { // an empty word
		return nil
	}
	if _, last, ok := strings.Cut(c[0], "-"); ok {
		n, err := strconv.Atoi(last)
		if err != nil {
			return fmt.Errorf("word %q: %w", c[0], err)
		}
		r.together = n
		start, end := r.find(c[1])
		r.shared = [2]int{start, end}
		return nil
	}
	n, err := strconv.Atoi(c[0])
	if err != nil {
		return fmt.Errorf("word %q: %w", c[0], err)
	}
	head, err := strconv.Atoi(c[6])
	if err != nil {
		return fmt.Errorf("head of word %d: %w", n, err)
	}
	w := treeWord{Tag: c[4], Head: head - 1, Relation: c[7]}
	if n <= r.together {
		w.Start, w.End = r.share(c[1])
	} else {
		w.Start, w.End = r.find(c[1])
	}
	r.tree.Words = append(r.tree.Words, w)
	return nil
}

// find is where form stands in the text, next.
func (r *treeReader) find(form string) (start, end int) {
	const gap = 3
	n := strings.Index(r.tree.Text[r.at:], form)
	if n < 0 || n > gap {
		r.lost = true
		return r.at, r.at
	}
	start = r.at + n
	r.at = start + len(form)
	return start, r.at
}

// share is the part of a spelling that form has of it; of "gon" and "na" the
// letters, of words that are spelled otherwise the whole.
func (r *treeReader) share(form string) (start, end int) {
	start, end = r.shared[0], r.shared[1]
	if strings.HasPrefix(r.tree.Text[start:end], form) {
		r.shared[0] += len(form)
		return start, start + len(form)
	}
	return start, end
}

// gold are the treebank's tags for the tokens of d, which was read from the
// text of t. NoTag stands where it has none: the treebank's words are others.
// Parts says which of them were put together from the parts of a word with
// hyphens, which the treebank takes apart; they are to learn from, not to
// measure with.
func (t *tree) gold(d *Doc) (tags []Tag, parts []bool) {
	tags, parts = make([]Tag, len(d.Tokens)), make([]bool, len(d.Tokens))
	k := 0
	for i := range d.Tokens {
		token := d.Tokens[i].Span
		for k < len(t.Words) && t.Words[k].End <= token.Start {
			k++
		}
		end := k
		for end < len(t.Words) && t.Words[end].Start < token.End {
			end++
		}
		if k == end || t.Words[k].Start != token.Start || t.Words[end-1].End != token.End {
			continue
		}
		if end-k == 1 {
			tags[i] = tagOf(t.Words[k].Tag, d.Word(i))
			continue
		}
		if strings.Contains(d.Word(i), "-") {
			tags[i], parts[i] = t.joined(k, end), true
		}
	}
	return tags, parts
}

// tagOf is Penn's tag of what the treebanks call tag.
func tagOf(tag, word string) Tag {
	if word != "" && strings.Trim(word, "-–—;") == "" {
		return Colon // the treebanks waver between the comma and the colon
	}
	if other, ok := otherTags[tag]; ok {
		return other
	}
	return parseTag(tag)
}

// otherTags are tags that the treebanks have and Penn has not.
var otherTags = map[string]Tag{
	"-LRB-": OpenParen, "-RRB-": CloseParen, "HYPH": Colon, "NFP": Colon, "ADD": NN, "AFX": JJ,
}

// joined is the tag of the word that words [first, end) are the parts of:
// "well-known" before its noun is an adjective, "decision-making" a noun.
func (t *tree) joined(first, end int) Tag {
	head := end - 1
	for k := first; k < end; k++ {
		if h := t.Words[k].Head; (h < first || h >= end) && t.Words[k].Tag != "HYPH" {
			head = k
		}
	}
	w := t.Words[head]
	tag := tagOf(w.Tag, "")
	before := w.Head >= end // what it belongs to
	switch {
	case tag.IsProper() && t.Words[first].Tag[0] == 'N', tag == CD && t.Words[first].Tag == "CD":
		return tag
	case before && (w.Relation == "amod" || w.Relation == "compound" || strings.HasPrefix(w.Relation, "nmod")):
		return JJ
	}
	return tag
}
