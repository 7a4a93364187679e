package nlp

import (
	"strings"
	"unicode"
)

// treebank is the spelling under which the Treebank, and so the tagger, knows
// token i of d. The tagger never saw a curly mark, a dash other than "--" or
// a pound, and must
// be told whether a quotation mark opens or closes. lower is its lower-case form.
func treebank(d *Doc, i int) (word, lower string) {
	t := &d.Tokens[i]
	word, lower = d.Text[t.Start:t.End], t.Lower
	switch {
	case t.Shape&(Capital|AllCaps|Inner) != 0:
		return word, lower
	case t.Shape&Punct == 0:
		return lower, lower // with straight apostrophes
	case (word == `"` || word == "''") && opens(d, i):
		word = "“"
	case word == `"`:
		word = "”"
	case word == "'" && opens(d, i):
		word = "‘"
	}
	if known, ok := treebankMarks[word]; ok {
		return known, known
	}
	return word, lower
}

// treebankMarks are marks as the Treebank writes them.
var treebankMarks = map[string]string{
	"“": "``", "„": "``", "«": "``", "‟": "``", "”": "''", "»": "''",
	"‘": "`", "’": "'", "‚": "`", "‹": "`", "›": "'",
	"—": "--", "–": "--", "―": "--", "-": "--", "•": "--", "…": "...",
	"[": "(", "]": ")", "{": "(", "}": ")",
	"£": "$", "€": "$", "¥": "$",
}

// opens reports whether the straight mark i opens a quotation: white space or
// an opening mark stands before it, and none behind it.
func opens(d *Doc, i int) bool {
	if i+1 >= len(d.Tokens) || d.Tokens[i+1].Shape&Spaced != 0 {
		return false
	}
	return d.Tokens[i].Shape&Spaced != 0 || i == 0 || strings.Contains("([{—–-“‘", d.Word(i-1))
}

// lowerRune is the lower case of c; a curly single mark becomes a straight one.
func lowerRune(c rune) rune {
	if c == '’' || c == '‘' {
		return '\''
	}
	return unicode.ToLower(c)
}
