// Package train teaches package nlp's corrector of tags from treebanks in
// CoNLL-U, and measures tags against them. It is no part of the program.
package train

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"factbox/internal/nlp"
)

// Tree is a sentence of a treebank: its text and its words.
type Tree struct {
	ID    string
	Text  string
	Words []Word
}

// Word is a word of a tree. Start and End are bytes of the text.
type Word struct {
	Start, End int
	Tag        string // Penn's, as the treebank has it
	Head       int    // index of the word that governs it; -1 for the root
	Relation   string
}

// ReadTrees reads a file in CoNLL-U, which may be packed with gzip. Sentences
// whose words do not stand in their text one after the other are left out.
func ReadTrees(name string) ([]Tree, error) {
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

func parseTrees(in io.Reader) ([]Tree, error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	var trees []Tree
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
	tree     Tree
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
	w := Word{Tag: c[4], Head: head - 1, Relation: c[7]}
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

// Gold are the treebank's tags for the tokens of d, which was read from the
// text of t. NoTag stands where it has none: the treebank's words are others.
// Parts says which of them were put together from the parts of a word with
// hyphens, which the treebank takes apart; they are to learn from, not to
// measure with.
func (t *Tree) Gold(d *nlp.Doc) (gold []nlp.Tag, parts []bool) {
	gold, parts = make([]nlp.Tag, len(d.Tokens)), make([]bool, len(d.Tokens))
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
			gold[i] = tagOf(t.Words[k].Tag, d.Word(i))
			continue
		}
		if strings.Contains(d.Word(i), "-") {
			gold[i], parts[i] = t.joined(k, end), true
		}
	}
	return gold, parts
}

// tagOf is Penn's tag of what the treebanks call tag.
func tagOf(tag, word string) nlp.Tag {
	if word != "" && strings.Trim(word, "-–—;") == "" {
		return nlp.Colon // the treebanks waver between the comma and the colon
	}
	if other, ok := otherTags[tag]; ok {
		return other
	}
	return nlp.ParseTag(tag)
}

// otherTags are tags that the treebanks have and Penn has not.
var otherTags = map[string]nlp.Tag{
	"-LRB-": nlp.OpenParen, "-RRB-": nlp.CloseParen, "HYPH": nlp.Colon, "NFP": nlp.Colon, "ADD": nlp.NN, "AFX": nlp.JJ,
}

// joined is the tag of the word that words [first, end) are the parts of:
// "well-known" before its noun is an adjective, "decision-making" a noun.
func (t *Tree) joined(first, end int) nlp.Tag {
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
	case tag.IsProper() && t.Words[first].Tag[0] == 'N', tag == nlp.CD && t.Words[first].Tag == "CD":
		return tag
	case before && (w.Relation == "amod" || w.Relation == "compound" || strings.HasPrefix(w.Relation, "nmod")):
		return nlp.JJ
	}
	return tag
}
