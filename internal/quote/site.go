package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// site is a run with the words around it, as the signs of nonquote.go and the
// features of classify.go look at it.
type site struct {
	article *article
	run     *Run
	before  int // the token in front of the opening mark, or -1
	after   int // the token behind the closing mark, or len(tokens)
	text    string
	words   int
	title   bool // every word that counts begins with a capital
	end     rune // the mark of punctuation it ends with, or 0
}

// site looks at run i.
func (p *article) site(i int) site {
	r := &p.runs[i]
	s := site{article: p, run: r, text: r.Of(p.doc.Text), before: p.doc.TokenAt(r.Outer.Start) - 1, after: p.doc.TokenAt(r.Outer.End)}
	for s.before >= 0 && p.isMark(s.before) {
		s.before--
	}
	s.words, s.title, s.end = strings.Count(s.text, " ")+1, isTitle(s.text), p.endOf(r)
	return s
}

// lower is the word n tokens left of the run.
func (s *site) lower(n int) string { return s.article.doc.Lower(s.before - n + 1) }

func (s *site) tag(n int) nlp.Tag { return s.article.doc.Tag(s.before - n + 1) }

// sameLine reports whether the word in front of the run stands in its line.
func (s *site) sameLine() bool {
	return s.before >= 0 && !s.breaksLine(s.article.doc.Tokens[s.before].End, s.run.Outer.Start)
}

// breaksLine reports whether a line ends between two bytes of the text; a token
// glued to a mark can make them cross.
func (s *site) breaksLine(from, to int) bool {
	return from < to && strings.Contains(s.article.doc.Text[from:to], "\n")
}

// isTitle reports whether all words that count begin with a capital.
func isTitle(s string) bool {
	capitals := 0
	for w := range strings.FieldsSeq(s) {
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“”\"'‘’("))
		switch {
		case unicode.IsUpper(c):
			capitals++
		case unicode.IsLetter(c) && !smallWords.Has(strings.ToLower(strings.Trim(w, ".,!?"))):
			return false
		}
	}
	return capitals > 0
}

var smallWords = lexicon.NewSet("a an the of and in on for to with at by or is from as but her his its my our your")
