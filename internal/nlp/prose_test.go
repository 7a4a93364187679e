package nlp

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
)

// Given prose's own words, the tagger gives prose's tags. Prose shares a token
// between all equal words of a text, so that each has the tag of the last one;
// that, and what prose decides before it asks its weights, is left out.
func TestTaggerAgreesWithProse(t *testing.T) {
	tagger, err := loadTagger()
	if err != nil {
		t.Fatal(err)
	}
	histories := tagger.newHistories()
	model := proseModel(t)
	words, shared, tied, other := 0, 0, 0, 0
	for _, sentence := range strings.SplitAfter(proseText(t, "sherlock.txt", 120_000), ". ") {
		theirs := proseTokens(t, model, sentence)
		views := append([]view(nil), before[:]...)
		for _, tok := range theirs {
			views = append(views, newView(tok.Text, strings.ToLower(tok.Text)))
		}
		views = append(views, behind[:]...)
		ours := make([]Token, len(theirs))
		tagger.tag(&histories, views, ours)
		for i, tok := range theirs {
			words++
			if ours[i].Tag.String() == tok.Tag {
				continue
			}
			if overwritten(theirs, ours, i) {
				shared++
				continue
			}
			if wavers(t, model, sentence, i, ours[i].Tag) {
				tied++
				continue
			}
			other++
			if other < 20 {
				t.Logf("%q: %s, prose says %s in %q", tok.Text, ours[i].Tag, tok.Tag, sentence)
			}
		}
	}
	t.Logf("%d words, %d with the tag of a later equal word, %d that prose itself wavers on, %d others differ", words, shared, tied, other)
	if words < 10_000 || other > 0 {
		t.Error("the tagger differs from prose")
	}
}

// On its own words, in running text, the reader's tags are prose's but where
// the reader tells the tagger more: which way a quotation mark points, that a
// dash is a dash, what prose tore apart. In a sentence without such words every
// tag is prose's.
func TestTagsAgreeWithProse(t *testing.T) {
	texts, _ := articles(t)
	texts = append(texts, proseText(t, "sherlock.txt", 150_000))
	r, model := newReader(t), proseModel(t)
	words, agree, shared, context, other := 0, 0, 0, 0, 0
	for _, text := range texts {
		d := r.Read(text)
		for _, s := range d.Sentences {
			plain := straightMarks.Replace(s.Of(text))
			theirs := proseTokens(t, model, plain)
			same := len(theirs) == s.Last-s.First
			for i := 0; same && i < len(theirs); i++ {
				word, _ := treebank(d, s.First+i)
				same = theirs[i].Text == word && !decimal.MatchString(word)
			}
			for _, pair := range align(d, s, theirs) {
				token, tok := d.Tokens[pair[0]], theirs[pair[1]]
				if token.Shape&(Letter|Digit) == 0 {
					continue
				}
				words++
				switch {
				case token.Tag.String() == tok.Tag:
					agree++
				case overwritten(theirs, d.Tokens[s.First:s.Last], pair[1]):
					shared++
				case !same:
					context++
				case !wavers(t, model, plain, pair[1], token.Tag):
					other++
					t.Errorf("%q: %s, prose says %s in %q", tok.Text, token.Tag, tok.Tag, plain)
				}
			}
		}
	}
	t.Logf("%d words, %.2f %% agree; %d have the tag of a later equal word, %d stand in a sentence that is read otherwise, %d others",
		words, 100*float64(agree)/float64(words), shared, context, other)
	// Dialogue, of which the novel is full, has more quotation marks than news.
	if float64(agree) < 0.99*float64(words) || float64(agree+shared) < 0.993*float64(words) {
		t.Error("too few tags agree")
	}
}

// decimal is what prose takes for a link, and so for a noun.
var decimal = regexp.MustCompile(`\.[^.]{2,}`)

// align pairs the tokens of sentence s with those of prose that begin at the
// same place and are as long.
func align(d *Doc, s Sentence, theirs []prose.Token) (pairs [][2]int) {
	i, at := s.First, 0
	offset := 0 // of token i in the text with straight marks
	plain := straightMarks.Replace(s.Of(d.Text))
	for j, tok := range theirs {
		n := strings.Index(plain[at:], tok.Text)
		if n < 0 {
			continue
		}
		at += n
		for ; i < s.Last; i++ {
			word := straightMarks.Replace(d.Word(i))
			offset += strings.Index(plain[offset:], word)
			if offset >= at {
				if offset == at && word == tok.Text {
					pairs = append(pairs, [2]int{i, j})
				}
				break
			}
			offset += len(word)
		}
		at += len(tok.Text)
	}
	return pairs
}

// On the sample of the Treebank that prose is tested on, its traces left out,
// the tagger is right more often when it is told which way a quotation mark
// points than when it is told no more than ", as prose tells it.
func TestTreebank(t *testing.T) {
	var tokens []struct{ Text string }
	var tags []string
	if err := json.Unmarshal([]byte(proseText(t, "treebank_tokens.json", 1<<30)), &tokens); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(proseText(t, "treebank_tags.json", 1<<30)), &tags); err != nil {
		t.Fatal(err)
	}
	tagger, err := loadTagger()
	if err != nil {
		t.Fatal(err)
	}
	histories := tagger.newHistories()
	var words, want []string
	for i, tag := range tags {
		if tag[0] != '-' {
			words, want = append(words, tokens[i].Text), append(want, tag)
		}
	}
	accuracy := func(spell func(string) string) float64 {
		views := append([]view(nil), before[:]...)
		for _, word := range words {
			word = spell(word)
			views = append(views, newView(word, strings.ToLower(word)))
		}
		views = append(views, behind[:]...)
		got := make([]Token, len(words))
		tagger.tag(&histories, views, got)
		right, all := 0, 0
		for i, tag := range want {
			if tag != "``" && tag != "''" {
				all++
				if got[i].Tag.String() == tag {
					right++
				}
			}
		}
		return float64(right) / float64(all)
	}
	ours := accuracy(func(word string) string { return word })
	straight := accuracy(strings.NewReplacer("``", `"`, "''", `"`).Replace)
	t.Logf("%.4f of %d words; with straight quotation marks, as prose reads them, %.4f", ours, len(want), straight)
	if ours < 0.963 || ours <= straight {
		t.Error("worse than prose")
	}
}

// Before the rules for news, sentences end where prose ends them. prose cannot
// look up an abbreviation in a chunk that holds more than ASCII, so the text
// holds none.
func TestPunktAgreesWithProse(t *testing.T) {
	text := strings.Map(func(c rune) rune {
		if c > 127 {
			return 'e'
		}
		return c
	}, proseText(t, "sherlock.txt", 400_000))
	doc, err := prose.NewDocument(text, prose.WithTokenization(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		t.Fatal(err)
	}
	theirs := map[int]bool{}
	at := 0
	for _, s := range doc.Sentences() {
		at += strings.Index(text[at:], s.Text) + len(s.Text)
		theirs[at] = true
	}
	r := newReader(t)
	r.begin(text)
	r.chunks = appendChunks(r.chunks, text, 0, len(text))
	r.punkt.mark(text, r.chunks, &r.punktWords)
	r.chunks[len(r.chunks)-1].ends = true
	differ := 0
	for _, c := range r.chunks {
		if c.ends != theirs[c.end] {
			if differ++; differ < 10 {
				t.Errorf("%q: ends is %v", text[max(0, c.end-30):min(len(text), c.end+20)], c.ends)
			}
		}
	}
	t.Logf("%d sentences, %d seams differ", len(theirs), differ)
	if len(theirs) < 2000 {
		t.Error("too few to compare")
	}
}

// overwritten reports whether prose's tag of word i is that of an equal word
// further on.
func overwritten(theirs []prose.Token, ours []Token, i int) bool {
	for j := i + 1; j < len(theirs); j++ {
		if theirs[j].Text == theirs[i].Text && ours[j].Tag.String() == theirs[i].Tag {
			return true
		}
	}
	return false
}

// wavers reports whether prose, asked again, gives word i that tag: it breaks
// ties by the order of a map.
func wavers(t *testing.T, model *prose.Model, sentence string, i int, tag Tag) bool {
	for range 40 {
		if proseTokens(t, model, sentence)[i].Tag == tag.String() {
			return true
		}
	}
	return false
}

func proseModel(t testing.TB) *prose.Model {
	doc, err := prose.NewDocument("", prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Model
}

func proseTokens(t testing.TB, model *prose.Model, text string) []prose.Token {
	doc, err := prose.NewDocument(text, prose.UsingModel(model), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Tokens()
}

// proseText is the beginning of a file of prose's own test data, which the
// module cache holds; the test is skipped where it does not.
func proseText(t testing.TB, name string, size int) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/jdkato/prose/v2").Output()
	if err != nil {
		t.Skip("prose's module is not at hand:", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "testdata", name))
	if err != nil {
		t.Skip("prose's test data is not at hand:", err)
	}
	return string(text[:min(size, len(text))])
}
