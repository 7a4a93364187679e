package nlp

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
)

// proseDefects are the ways in which the words of prose and ours differ, each a
// defect of prose. knows is given the chunk between white space, with straight
// marks, and the words of both.
var proseDefects = []struct {
	name  string
	knows func(chunk string, theirs, ours []string) bool
}{
	{"letters are lost: can't. O'Sullivan it's,", func(chunk string, theirs, _ []string) bool {
		return strings.Join(theirs, "") != chunk
	}},
	{"a dash does not part words: over—and", contains(`—|–|--`)},
	{"an ellipsis is three full stops: well...", contains(`\.\.|…`)},
	{"a mark inside a chunk does not part words: (s)he word\"word", contains(`.["(){}\[\];].`)},
	{"a mark it does not know stays on its word: {a} *b* „c“ d/ -e", contains(`[{}„«»‟‚‹›•*|¿¡]|^\W*/|/\W*$|^\W*-\pL`)},
	{"a full stop is torn off an abbreviation: Sept. J. D-N.Y.", func(_ string, theirs, ours []string) bool {
		return slices.ContainsFunc(ours, func(w string) bool { return len(w) > 1 && strings.HasSuffix(w, ".") && !slices.Contains(theirs, w) })
	}},
	{"the full stop of a sentence stays on a short name: Bob. Sam.", func(_ string, theirs, ours []string) bool {
		return slices.ContainsFunc(theirs, func(w string) bool { return shortName.MatchString(w) && !slices.Contains(ours, w) })
	}},
	{"'ve and 'd stay on their word, which the Treebank parts: I've", contains(`(?i)\w'(ve|d)\b`)},
	{"an opening single mark stays on its word: 'We", contains(`^["(\[]*'\w`)},
	{"a pound is no dollar: £5", contains(`^[("\[]*[£€¥]`)},
	{"two sentences without a space are one word: out.Then", contains(`[a-z0-9][.!?][A-Z]`)},
	{"a comma without a space parts no words: Rome,where", contains(`\pL,\pL`)},
	{"a mark that begins a chunk of marks is glued: ,\" .)", contains(`^[^\w]+$`)},
	{"two grave accents are a double mark: ``We", contains("``")},
	{"two single marks are a double one: ''We", contains("''")},
	{"a character without width stays on its word", contains("[\ufeff\u200b]")},
	{"the marks around a link are parts of it", contains(`://|www\.|@`)},
}

func contains(pattern string) func(string, []string, []string) bool {
	re := regexp.MustCompile(pattern)
	return func(chunk string, _, _ []string) bool { return re.MatchString(chunk) }
}

var shortName = regexp.MustCompile(`^[A-Z][a-z]{1,2}\.$`)

// Chunk by chunk, the words are prose's, or differ by a defect with a name.
func TestWordsAgreeWithProse(t *testing.T) {
	texts, _ := articles(t)
	texts = append(texts, proseText(t, "sherlock.txt", 300_000))
	r := newReader(t)
	counts := map[string]int{}
	known := map[string][]string{}
	chunks, differ := 0, 0
	for _, text := range texts {
		d := r.Read(text)
		for i := 0; i < len(d.Tokens); {
			first := i
			for i++; i < len(d.Tokens) && d.Tokens[i].Shape&Spaced == 0; i++ {
			}
			chunk := straightMarks.Replace(text[d.Tokens[first].Start:d.Tokens[i-1].End])
			var ours []string
			for k := first; k < i; k++ {
				ours = append(ours, straightMarks.Replace(d.Word(k)))
			}
			theirs, ok := known[chunk]
			if !ok {
				theirs = proseWords(t, chunk)
				known[chunk] = theirs
			}
			chunks++
			if slices.Equal(theirs, ours) {
				continue
			}
			differ++
			by := slices.IndexFunc(proseDefects, func(x struct {
				name  string
				knows func(string, []string, []string) bool
			}) bool {
				return x.knows(chunk, theirs, ours)
			})
			if by < 0 {
				t.Errorf("%q: %q, prose says %q", chunk, ours, theirs)
				continue
			}
			counts[proseDefects[by].name]++
		}
	}
	t.Logf("%d chunks, %d differ", chunks, differ)
	for _, x := range proseDefects {
		t.Logf("%6d  %s", counts[x.name], x.name)
	}
	if chunks < 50_000 {
		t.Error("too few to compare")
	}
}

var straightMarks = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

func proseWords(t *testing.T, text string) (words []string) {
	doc, err := prose.NewDocument(text, prose.WithTagging(false), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	for _, tok := range doc.Tokens() {
		words = append(words, tok.Text)
	}
	return words
}
