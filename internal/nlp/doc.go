// Package nlp reads text the way prose does: paragraphs, sentences, words and
// part-of-speech tags, each with its exact place. A text goes in, a [Doc] comes
// out, and nothing outside this package knows that prose is behind it.
//
// prose's trained models are the ground; its plumbing is not used where it
// loses tokens, shares tags between equal words or has no offsets. The models
// are compiled ahead of time into two flat files (see compile and package
// linear), so that prose itself is no part of the program.
//
// Before that, [ReadingOf] makes the form of the text that everything reads,
// one line a paragraph, and knows the way back to the text as it stands:
//
//	reading.go      the form, and where each piece of it comes from
//	character.go    invisible characters, ligatures, accents, full width
//	line.go         which line ends fall inside a paragraph
//	measure.go      the width that the lines of a text are broken to
//	hyphen.go       what becomes of a hyphen at the end of a line
//
// A [Reader] (reader.go) goes once through the reading, paragraph by paragraph:
//
//	paragraph.go    lines are paragraphs; what kind of line each is
//	opening.go      a dateline or byline is told from the text behind it
//	chunk.go        the pieces between white space
//	sentence.go     which chunks end a sentence: Punkt's verdict (punkt.go),
//	                corrected by a table of rules (seam.go), abbreviations (abbreviation.go)
//	                and lists written in a line (inline_list.go)
//	token.go        chunks come apart into words and marks
//	tagger.go       each word gets its part of speech (tag.go, tagset.go), under the spelling
//	                that the tagger knows (spelling.go)
//	language.go     which language a text is in, where it is not English
//
// Clauses and verb groups ([Clauses]) are read off the tags when asked for, and
// with them the grammar that every room shares: a verb's subject and object
// (grammar.go), the noun phrase at a token and its head (grammar_noun.go), tense
// and governor (clause.go, which clauseverb.go, clauseword.go and clausecomma.go
// move; verb.go has the verb groups). files.go names the models for the version.
package nlp

import (
	"strings"
	"unicode/utf8"

	"factbox/internal/news"
)

// Doc is one text, read once. It is valid until its [Reader] reads again.
type Doc struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
}

// Paragraph is a line of a reading with something on it: news separates
// paragraphs by line ends. First and Last are the half-open range of its sentences. Kind is that of the
// line without its dateline.
type Paragraph struct {
	news.Span
	Kind        Kind
	First, Last int
}

// Sentence never crosses a paragraph. First and Last are the half-open range
// of its tokens. A dateline, with its dash, is a sentence of its own.
type Sentence struct {
	news.Span
	Kind        Kind
	Paragraph   int
	First, Last int
}

// Kind is what a line or sentence is to the reader of a newspaper.
type Kind uint8

// The kinds of lines.
const (
	Body     Kind = iota
	Heading       // a headline or cross-heading: one short line without end punctuation
	Dateline      // "WASHINGTON (AP) —", before the first sentence of a Body
	Byline        // "By Jane Doe", "Reporting by Jane Doe"
	ListItem      // a line behind a bullet or a number
)

// Token is a word or a mark, nearly as in the Penn Treebank: "can't" is ca and
// n't, "Acme's" is Acme and 's, "Sept." keeps its full stop, "..." is one token.
// Curly apostrophes in Lower are straight, so that a table need hold "don't"
// only once.
type Token struct {
	news.Span
	Lower    string // lower case, straight apostrophes
	Tag      Tag
	Shape    Shape
	Sentence int
}

// Shape is what the letters of a token look like, as bits.
type Shape uint8

// The bits of a shape.
const (
	Capital  Shape = 1 << iota // begins with an upper-case letter
	AllCaps                    // two letters or more, none lower-case
	Digit                      // begins with a digit
	AllDigit                   // digits only
	Letter                     // holds a letter
	Punct                      // neither letters nor digits
	Spaced                     // white space stands before it
	Inner                      // an upper-case letter after a lower-case one: McDonald, iPhone
)

// Word is the i-th token as it stands in the text; "" where there is none.
func (d *Doc) Word(i int) string {
	if uint(i) >= uint(len(d.Tokens)) {
		return ""
	}
	return d.Text[d.Tokens[i].Start:d.Tokens[i].End]
}

// Is reports whether token i is there and has all bits of s.
func (d *Doc) Is(i int, s Shape) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Shape&s == s
}

// Apart reports whether token i is set apart from the one before it, as the
// cells of a table are: by a tab, or three spaces or more. No name reaches over
// that.
func (d *Doc) Apart(i int) bool {
	const far = 3
	if i <= 0 || i >= len(d.Tokens) {
		return false
	}
	gap := d.Text[d.Tokens[i-1].End:d.Tokens[i].Start]
	return len(gap) > 0 && (gap[0] == '\t' || len(gap) >= far && (strings.IndexByte(gap, '\t') >= 0 || utf8.RuneCountInString(gap) >= far))
}

// Lower is the lower-case form of token i, or "" outside the text.
func (d *Doc) Lower(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Lower
}

// Tag is the tag of token i, or NoTag outside the text.
func (d *Doc) Tag(i int) Tag {
	if i < 0 || i >= len(d.Tokens) {
		return NoTag
	}
	return d.Tokens[i].Tag
}

// TokenAt is the index of the first token that ends after byte offset pos:
// the token that pos lies in, else the next one, else len(d.Tokens).
func (d *Doc) TokenAt(pos int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Tokens[mid].End <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// SentenceAt is the index of the sentence that byte offset pos lies in, or of
// the last one before it; 0 in a text without sentences.
func (d *Doc) SentenceAt(pos int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].Start <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return max(lo-1, 0)
}
