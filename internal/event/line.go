package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// line is the line of an event while it is being made: which tokens of its
// sentence are printed, and what little stands in place of some of them. Words
// are only ever left out; what is put in is the name that a pronoun stands for,
// the noun that a relative clause hangs on, and the speaker of a quote.
type line struct {
	*sentence
	event finding
	own   nlp.Range // the tokens of the event's date, empty where its sentence names none
	first int       // the sentence's first token, with which keep begins
	last  int       // the end of the sentence
	keep  []bool    // by token, from first
	swaps []swap

	before, after string // around the kept words: "Ann Lee: “", "”"
	given         *name  // the name in before, or of the last swap
	cuts          cutSet // the cuts that were made
}

// swap is a token and the words that are printed in its place.
type swap struct {
	token int
	words string
	who   string // the id of the person or organization they name
}

// newLine returns an empty line for an event of sentence s: nothing is kept.
func newLine(s *sentence, at finding, l *line) {
	*l = line{sentence: s, event: at, first: s.clauses.First, last: s.clauses.Last, keep: l.keep[:0], swaps: l.swaps[:0]}
	if at.phrase.first < at.phrase.last {
		l.own = nlp.Range{First: at.phrase.first, Last: at.phrase.last}
	}
	for i := l.first; i < l.last; i++ {
		l.keep = append(l.keep, false)
	}
}

func (l *line) keeps(i int) bool        { return i >= l.first && i < l.last && l.keep[i-l.first] }
func (l *line) quoted(i int) bool       { return i >= l.first && i < l.last && l.quote[i-l.first] }
func (l *line) aside(i int) bool        { return i >= l.first && i < l.last && l.paren[i-l.first] }
func (l *line) low(i int) string        { return l.doc.Lower(i) }
func (l *line) tag(i int) nlp.Tag       { return l.doc.Tag(i) }
func (l *line) trigger() int            { return l.event.trigger }
func (l *line) is(i int, w string) bool { return l.doc.Lower(i) == w }

// nominal reports whether the event is named by a noun.
func (l *line) nominal() bool {
	return l.clauses.VerbAt(l.trigger()) < 0 && l.tag(l.trigger()).IsNoun()
}

// verb is the finite verb that leads to the event where a verb or what a copula
// says tells of it: of "is due in May" the "is"; or -1.
func (l *line) verb() int {
	n := l.clauses.VerbAt(l.trigger())
	if n < 0 && l.event.verb >= 0 && copulas.Has(l.head(l.event.verb)) {
		n = l.event.verb
	}
	if n < 0 {
		return -1
	}
	return l.clauses.Lead(n)
}

// drop leaves out tokens [a, b).
func (l *line) drop(a, b int) {
	for i := max(a, l.first); i < min(b, l.last); i++ {
		l.keep[i-l.first] = false
	}
}

// only leaves out what is not in [a, b).
func (l *line) only(a, b int) {
	l.drop(l.first, a)
	l.drop(b, l.last)
}

// put prints tokens [a, b).
func (l *line) put(a, b int) {
	for i := max(a, l.first); i < min(b, l.last); i++ {
		l.keep[i-l.first] = true
	}
}

// bounds is the range from the first to the last token that is kept.
func (l *line) bounds() (first, last int) {
	first, last = l.first, l.last
	for first < last && !l.keep[first-l.first] {
		first++
	}
	for last > first && !l.keep[last-1-l.first] {
		last--
	}
	return first, last
}

// replace prints words in place of token i.
func (l *line) replace(i int, words, who string) {
	l.swaps = append(l.swaps, swap{i, words, who})
}

// swapped is what is printed in place of token i.
func (l *line) swapped(i int) (swap, bool) {
	for _, s := range l.swaps {
		if s.token == i {
			return s, true
		}
	}
	return swap{}, false
}

// finite reports whether token i is part of a finite verb.
func (s *sentence) finite(i int) bool {
	n := s.clauses.VerbAt(i)
	return n >= 0 && s.clauses.Verbs[n].Form == nlp.Finite
}

// finiteFrom is the first finite verb that begins in [a, b), or -1.
func (s *sentence) finiteFrom(a, b int) int {
	for n := s.clauses.VerbFrom(a); n < len(s.clauses.Verbs) && s.clauses.Verbs[n].First < b; n++ {
		if s.clauses.Verbs[n].Form == nlp.Finite && s.clauses.Verbs[n].First >= a {
			return n
		}
	}
	return -1
}

// told is the first finite verb of which a word is kept in [a, b), or -1.
func (l *line) told(a, b int) int {
	for n := l.finiteFrom(a, b); n >= 0; n = l.finiteFrom(l.clauses.Verbs[n].Last, b) {
		if l.keeps(l.clauses.Verbs[n].Head) {
			return n
		}
	}
	return -1
}

// comma reports whether token i is a comma that is kept.
func (l *line) comma(i int) bool { return l.keeps(i) && l.is(i, ",") }

// commaIn is the first comma kept in [a, b), or -1.
func (l *line) commaIn(a, b int) int {
	for i := a; i < b; i++ {
		if l.comma(i) {
			return i
		}
	}
	return -1
}

// dash reports whether the dash at token i stands for a mark and not for a hyphen.
func (l *line) dash(i int) bool {
	switch l.low(i) {
	case "—", "--":
		return true
	case "–", "-":
		return l.doc.Is(i, nlp.Spaced) && !joinsNames(l, i)
	}
	return false
}

// joinsNames reports whether the dash at token i stands inside a name: "the Graz - Split
// Plan", "the Patriotic Harbour Front – PHF".
func joinsNames(l *line, i int) bool {
	if i+1 >= l.last || !l.tag(i-1).IsProper() || !l.tag(i+1).IsProper() {
		return false
	}
	a := i - 1
	for a > l.first && l.tag(a-1).IsProper() {
		a--
	}
	if a == l.first || l.tag(a-1) != nlp.DT {
		return false
	}
	return l.tag(i+2).IsNoun() || l.doc.Is(i+1, nlp.AllCaps) && l.clauses.VerbAt(i+2) >= 0
}

// words is the text of tokens [a, b), white space as one space.
func (s *sentence) words(a, b int) string {
	return strings.Join(strings.Fields(s.span(a, b).Of(s.doc.Text)), " ")
}

// text writes the line.
func (l *line) text() string {
	a, b := l.bounds()
	for b > a && l.ends(b-1) {
		for b--; b > a && !l.keeps(b-1); b-- {
		}
	}
	for a < b && (!l.keeps(a) || l.opens(a)) {
		a++
	}
	drop := unpaired(l, a, b)
	opens := strings.HasSuffix(l.before, "“") // the first word stands behind a mark
	var w strings.Builder
	w.WriteString(l.before)
	prev := -1
	for i := a; i < b; i++ {
		if !l.keeps(i) || drop != 0 && isUnpaired(l, i, a, b) {
			continue
		}
		word := l.doc.Word(i)
		if s, ok := l.swapped(i); ok {
			word = s.words
		} else if full := unshortened(l, i); full != "" {
			word = full
		} else if w.Len() > 0 && !(prev < 0 && opens) && !(prev == i-1 && l.doc.Is(prev, nlp.Punct)) {
			word = l.word(i)
		}
		if word == "" || prev >= 0 && doublesMark(l, prev, i) {
			continue
		}
		if marksTitle(l, i, b) {
			prev = i
			continue
		}
		if w.Len() > 0 && !(prev < 0 && opens) && (l.spaced(prev, i, word) || unshortened(l, i) != "") {
			w.WriteByte(' ')
		}
		w.WriteString(word)
		prev = i
	}
	w.WriteString(closingMark(l, a, b))
	w.WriteString(l.after)
	return capital(strings.TrimSpace(w.String()))
}

// doublesMark reports whether token i is a comma behind another mark, for what stood
// between the two is left out.
func doublesMark(l *line, prev, i int) bool {
	return (l.is(i, ",") || l.is(i, ";")) && (l.is(prev, ",") || l.is(prev, ":") || l.is(prev, ";"))
}

// unshortened is the verb of which token i is the short form behind a pronoun that a
// noun takes the place of: "It’ll be held": the vote will be held; else "".
func unshortened(l *line, i int) string {
	if s, ok := l.swapped(i - 1); !ok || s.words == "" || !pronouns.Has(l.low(i-1)) {
		return ""
	}
	switch l.low(i) {
	case "'ll", "’ll":
		return "will"
	case "'re", "’re":
		return "are"
	case "'ve", "’ve":
		return "have"
	case "'s", "’s":
		if l.tag(i+1) == nlp.VBN && l.is(i+1, "been") {
			return "has"
		}
		return "is"
	}
	return ""
}

// marksTitle reports whether token i is the comma that print puts inside the marks
// of a title: “Rope, Tar,” opens in May.
func marksTitle(l *line, i, b int) bool {
	if !l.is(i, ",") && !l.is(i, ".") || !quoteMarks.Has(l.low(i+1)) {
		return false
	}
	return (i+2 >= b || l.finite(i+2)) && !l.is(i+2, "said")
}

// spaced reports whether a space stands before word, which is token i, behind token prev.
func (l *line) spaced(prev, i int, word string) bool {
	if len(word) <= longestMark && tight.Has(word) {
		return false
	}
	glued := i == prev+1 && !l.doc.Is(i, nlp.Spaced)
	return prev < 0 || !glued && !opening.Has(l.low(prev))
}

// quotesOn reports whether the mark at token i opens a quotation that goes on in the
// next sentence.
func (s *sentence) quotesOn(i int) bool {
	mark := s.doc.Lower(i)
	opens := mark == "“" || mark == `"` && (i == s.clauses.First || s.doc.Is(i, nlp.Spaced)) && !s.doc.Is(i+1, nlp.Spaced)
	return opens && s.clauses.QuoteEnd(i) < 0
}

// closingMark closes a quotation that is printed from its opening mark and does not
// close in the sentence: “I like him. He likes me.”
func closingMark(l *line, a, b int) string {
	for i := a; i < b; i++ {
		if l.keeps(i) && l.quotesOn(i) {
			if l.is(i, "“") {
				return "”"
			}
			return `"`
		}
	}
	return ""
}

// tight are the marks that no space stands before, opening those that none stands
// behind.
var (
	tight   = lexicon.NewSet(", ; : . ! ? ” ) ] % ’ 's ’s")
	opening = lexicon.NewSet("“ ( [ ‘ $ £ €")
)

const longestMark = len("’s")

// ends reports whether token i, the last one, is not printed: a full stop, a
// comma, or a word that leads to something left out.
func (l *line) ends(i int) bool {
	switch l.low(i) {
	case ".", ",", ";", ":", "-", "–", "—", "--", "…", "...", "and", "or", "but", "the", "a", "an":
		return true
	}
	return false
}

// opens reports whether token i, the first one, is a mark that nothing stands before.
func (l *line) opens(i int) bool {
	return l.doc.Is(i, nlp.Punct) && !opening.Has(l.low(i)) && l.low(i) != `"` && l.low(i) != "``" && l.low(i) != "#"
}

// unpaired counts the quotation marks and brackets in [a, b) whose other half is
// not printed.
func unpaired(l *line, a, b int) int {
	n := 0
	for i := a; i < b; i++ {
		if l.keeps(i) && isUnpaired(l, i, a, b) {
			n++
		}
	}
	return n
}

// isUnpaired reports whether token i is a mark whose other half is not printed
// in [a, b).
func isUnpaired(l *line, i, a, b int) bool {
	switch l.low(i) {
	case "(", "[":
		for j := i + 1; j < b; j++ {
			if l.is(j, ")") || l.is(j, "]") {
				return !l.keeps(j)
			}
		}
		return true
	case ")", "]":
		for j := i - 1; j >= a; j-- {
			if l.is(j, "(") || l.is(j, "[") {
				return !l.keeps(j)
			}
		}
		return true
	case "“", "``", `"`, "”", "''":
		if end := l.clauses.QuoteEnd(i); end >= 0 {
			return end >= b || !l.keeps(end)
		}
		if l.quotesOn(i) { // text closes it
			return false
		}
		start := l.clauses.QuoteStart(i)
		return start < a || !l.keeps(start)
	}
	return false
}

// length is how many bytes the kept words take.
func (l *line) length() int {
	n := len(l.before) + len(l.after)
	for i := l.first; i < l.last; i++ {
		if l.keep[i-l.first] {
			n += l.doc.Tokens[i].Len()
			if l.doc.Is(i, nlp.Spaced) {
				n++
			}
		}
	}
	return n
}

// word is token i as it stands inside a line: the first word of a sentence
// loses its capital unless it is a name's.
func (s *sentence) word(i int) string {
	word := s.doc.Word(i)
	first := s.clauses.First
	for first < i && s.doc.Is(first, nlp.Punct) {
		first++
	}
	if i != first || s.doc.Tag(i).IsProper() || s.doc.Is(i, nlp.AllCaps) || s.doc.Lower(i) == "i" {
		return word
	}
	if _, people := lexicon.Demonym(s.doc.Lower(i)); people {
		return word
	}
	if s.nameAt(i) != nil || s.doc.Tag(i).IsNoun() && s.doc.Is(i+1, nlp.Capital) { // "Harbour Boats Ltd"
		return word
	}
	return s.doc.Tokens[i].Lower
}

// capital gives the line its first letter, behind an opening mark too.
func capital(s string) string {
	at := 0
	for _, mark := range []string{"“", `"`, "‘"} {
		if strings.HasPrefix(s, mark) {
			at = len(mark)
		}
	}
	r, n := utf8.DecodeRuneInString(s[at:])
	if u := unicode.ToUpper(r); u != r && r != utf8.RuneError {
		return s[:at] + string(u) + s[at+n:]
	}
	return s
}
