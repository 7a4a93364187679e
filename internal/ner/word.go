package ner

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/linear"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// word is what the features know of a token, hashed once. There is one for each
// token of the article, which makes them the most that a long one takes: what is
// cheap to tell from the rest has a method.
type word struct {
	lower      linear.Value // the lower-case spelling
	form       linear.Value // the spelling with its capitals
	shape      linear.Value // "Xx", "XX.", "d-x"
	nounAfter  linear.Value // the telling noun behind the run that it opens
	nounBefore uint32       // and the one before it
	lists      List
	seen       evidence
	slot       uint32 // of its spelling in the documentFeatures
	first, end uint32 // the run of words with capitals it stands in
	from, to   uint32 // its core, in the text
	class      nlp.Tag
	Phrase     uint8 // where in an entry of the phrase lists it stands, and in which; 0 for none
	pool       uint8 // what the word is elsewhere in the article; 0 when it stands once
	Cap        bool  // nameish
	filled     bool
}

// edge is the word before the first and after the last of a sentence.
var (
	edge     = word{lower: edgeHash, form: edgeHash, shape: edgeHash}
	edgeHash = linear.Hash("<s>")
)

// core is the part of the token that may be a name: "Taiwan" of "pro-Taiwan".
func (w *word) core() news.Span { return news.Span{Start: int(w.from), End: int(w.to)} }

// tag is the token's part of speech.
func (w *word) tag() linear.Value {
	if w == &edge {
		return edgeHash
	}
	return linear.Value(w.class) + 1
}

// gaz is the lists and the phrase.
func (w *word) gaz() linear.Value {
	if w == &edge {
		return edgeHash
	}
	return linear.Value(w.lists)<<8 | linear.Value(w.Phrase)
}

// doc is what is seen of a word with capitals, but for what explains it.
func (w *word) doc() linear.Value {
	switch {
	case w == &edge:
		return edgeHash
	case w.Cap:
		return linear.Value(w.seen&^explanations) + 1<<20
	}
	return 0
}

// fill fills in w from token i, but for evidence and phrases.
func (w *word) fill(doc *nlp.Doc, i int, lists *WordLists) {
	t := &doc.Tokens[i]
	w.filled = true
	w.Cap = nameish(doc, i)
	span := t.Span
	if w.Cap && strings.IndexByte(t.Lower, '-') > 0 {
		span = core(doc, i)
	}
	w.from, w.to = uint32(span.Start), uint32(span.End)
	if span != t.Span {
		w.lower = linear.Hash(w.spelling(doc, i))
	}
	w.shape = shape(span.Of(doc.Text))
	w.form = linear.Value(linear.Feature(w.lower).With(w.shape))
	w.class = t.Tag
	if span == t.Span {
		w.lists = lists.look(i, w.lower)
	} else {
		w.lists = lists.lists.Find(TEntry.With(w.lower))
	}
	if !w.Cap {
		w.lists &= TitleWord | RoleWord | SayingWord | CommonWord | OrganizationWord | PlaceWord | CalendarWord
	}
}

// spelling is the core of token i in lower case.
func (w *word) spelling(doc *nlp.Doc, i int) string {
	if t := &doc.Tokens[i]; w.core() == t.Span {
		return t.Lower
	}
	return strings.ReplaceAll(strings.ToLower(w.core().Of(doc.Text)), "’", "'")
}

// affixes yields the first 1 to 4 letters of a word and as many of the last, as
// long as others are left.
func affixes(s string) iter.Seq2[linear.Value, linear.Value] {
	return func(yield func(prefix, suffix linear.Value) bool) {
		a, b := 0, len(s)
		for range 4 {
			if a >= len(s) {
				return
			}
			_, n := utf8.DecodeRuneInString(s[a:])
			_, m := utf8.DecodeLastRuneInString(s[:b])
			a, b = a+n, b-m
			if a == len(s) || !yield(linear.Hash(s[:a]), linear.Hash(s[b:])) {
				return
			}
		}
	}
}

// core is what remains of a token with a hyphen when a beginning or end that is
// no part of a name is taken off: "Taiwan" of "pro-Taiwan", "Nairobi" of
// "Nairobi-based", "Lund" of "Ola Berg, R-Lund", "Accra" of "Accra- A man".
func core(doc *nlp.Doc, i int) news.Span {
	s := doc.Tokens[i].Span
	word := s.Of(doc.Text)
	if n := strings.IndexByte(word, '-'); hyphenPrefixes.Has(strings.ToLower(word[:n])) || isParty(doc, i, n) {
		s.Start += n + 1
		word = s.Of(doc.Text)
	}
	if n := strings.LastIndexByte(word, '-'); n > 0 && (n == len(word)-1 || hyphenSuffixes.Has(word[n+1:])) {
		s.End = s.Start + n
	}
	return s
}

// isParty reports whether the first n letters of token i are a lawmaker's party
// and the rest the seat: "(DFL-Lund)", but not "(I-95)" or "(PSA-BDP)".
func isParty(doc *nlp.Doc, i, n int) bool {
	before, word := doc.Lower(i-1), doc.Word(i)
	if before != "," && before != "(" || n < 1 || n > 4 || n+2 >= len(word) {
		return false
	}
	for _, c := range word[:n] {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	seat := word[n+1:]
	return 'A' <= seat[0] && seat[0] <= 'Z' && 'a' <= seat[1] && seat[1] <= 'z'
}

// hyphenPrefixes and hyphenSuffixes make other words of names: "anti-Nazi",
// "the Manila-based bank", "Basque-style".
var (
	hyphenPrefixes = lexicon.NewSet("pro anti non ex post pre then neo half")
	hyphenSuffixes = lexicon.NewSet("based led leading backed born style like wide area controlled ruled occupied held run owned funded " +
		"sponsored bound linked made built trained era educated brokered listed dominated " +
		"administered allied friendly mediated supported affiliated speaking registered inspired " +
		"supplied designed driven headquartered majority related type only appointed initiated " +
		"hosted domiciled")
)

// shape is the hash of a word's pattern: X for upper case, x for lower, d for
// digits, the marks themselves, with runs of three or more cut to two.
func shape(s string) linear.Value {
	var pattern [24]byte
	n, run := 0, 0
	for i := 0; i < len(s) && n < len(pattern); {
		c := s[i]
		size := 1
		switch {
		case 'a' <= c && c <= 'z':
			c = 'x'
		case 'A' <= c && c <= 'Z':
			c = 'X'
		case '0' <= c && c <= '9':
			c = 'd'
		case c >= utf8.RuneSelf:
			r, m := utf8.DecodeRuneInString(s[i:])
			size = m
			switch {
			case unicode.IsUpper(r):
				c = 'X'
			case unicode.IsLetter(r) || unicode.IsMark(r):
				c = 'x'
			case r == '’':
				c = '\''
			default:
				c = '.'
			}
		}
		i += size
		if n > 0 && pattern[n-1] == c {
			if run++; run > 1 {
				continue
			}
		} else {
			run = 0
		}
		pattern[n] = c
		n++
	}
	return linear.Hash(string(pattern[:n]))
}
