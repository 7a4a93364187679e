package train

import (
	_ "embed"
	"strings"
)

//go:embed own_sentences.txt
var ownList string

// ownSentences are the sentences written for factbox, as trees whose words have
// no heads; only some of them have tags.
func ownSentences() (trees []Tree) {
	for line := range strings.Lines(ownList) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			trees = append(trees, ownSentence(line))
		}
	}
	return trees
}

func ownSentence(line string) Tree {
	var t Tree
	var text strings.Builder
	for field := range strings.FieldsSeq(line) {
		word, rest, tagged := strings.Cut(field, "_")
		if text.Len() > 0 && word != "," {
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(word)
		end := text.Len()
		if tagged {
			tag, stop := strings.CutSuffix(rest, ".")
			if !stop {
				tag = strings.TrimRight(tag, ",")
				if rest == "," {
					tag = ","
				}
			}
			t.Words = append(t.Words, Word{Start: start, End: end, Tag: tag, Head: -1})
			text.WriteString(rest[min(len(tag), len(rest)):])
		}
	}
	t.Text = text.String()
	return t
}
