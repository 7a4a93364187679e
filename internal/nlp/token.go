package nlp

import (
	"strings"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// split appends the tokens of chunk c. They are prose's, which are nearly the
// Treebank's, but for what prose loses or overlooks: see the table of the
// conformance test. last says that the sentence ends with c.
func (r *Reader) split(c chunk, last bool) {
	if c.seen&mark == 0 {
		r.add(c.start, c.end)
		return
	}
	text := r.doc.Text
	if isLink(text[c.start:c.end]) {
		end := c.end
		for end > c.start && strings.IndexByte(".,;:!?)]'\"", text[end-1]) >= 0 {
			end--
		}
		r.add(c.start, end)
		r.marks(end, c.end)
		return
	}
	// Marks that are tokens wherever they stand part a chunk into pieces. The
	// full stop of a piece may be the sentence's when only closing signs follow.
	closing := c.start + len(strings.TrimRight(text[c.start:c.end], closingSigns))
	start := c.start
	for i := c.start; i < c.end; {
		n := r.parting(i, c)
		if n == 0 {
			_, n = classAt(text[i:])
			i += n
			continue
		}
		r.piece(start, i, last && i >= closing)
		r.add(i, i+n)
		i += n
		start = i
	}
	r.piece(start, c.end, last)
}

// closingSigns can stand behind the last word of a sentence.
const closingSigns = "\"”’')]}».!?…,;:"

// parting is the length of the mark at i that is a token wherever it stands:
// a dash, an ellipsis, a double quotation mark, a bracket; 0 for others.
func (r *Reader) parting(i int, c chunk) int {
	text := r.doc.Text[:c.end]
	switch b := text[i]; {
	case b >= utf8.RuneSelf:
		for _, m := range partingMarks {
			if strings.HasPrefix(text[i:], m) {
				return len(m)
			}
		}
	case asciiClass[b]&mark == 0:
	case b == '.' || b == '-':
		if n := run(text[i:]); n >= 2 {
			return n
		}
	case b == ',':
		// "Rome,where", but "3,000"; behind a digit only a space parts.
		if i > c.start && i+1 < c.end && asciiClass[text[i-1]&0x7f]&digit == 0 && asciiClass[text[i+1]&0x7f]&(lower|upper) != 0 {
			return 1
		}
	case strings.IndexByte("\"()[]{};", b) >= 0:
		return 1
	case b == '/':
		if joinsNames(text[c.start:i], text[i+1:c.end]) {
			return 1
		}
	case b == '`' && strings.HasPrefix(text[i:], "``"), b == '\'' && strings.HasPrefix(text[i:], "''"):
		return 2
	}
	return 0
}

// joinsNames reports whether a slash between two words joins two names: “Ada
// Brook/Nordnytt”, “Hull/Oslo”, but “HIV/AIDS” is one word.
func joinsNames(before, after string) bool {
	if len(before) < 2 || len(after) < 2 || after[0] < utf8.RuneSelf && asciiClass[after[0]]&upper == 0 {
		return false
	}
	isLower := func(b byte) bool { return b >= utf8.RuneSelf || asciiClass[b]&lower != 0 }
	if len(before) >= 5 && len(after) >= 5 && before[len(before)-1] < utf8.RuneSelf && asciiClass[before[len(before)-1]]&upper != 0 {
		return true // “HALEMANDU/DHARKA, May 4 -”
	}
	last := before[len(before)-1]
	return isLower(last) || last < utf8.RuneSelf && asciiClass[last]&upper != 0 && isLower(after[1])
}

// partingMarks are those that are not ASCII.
var partingMarks = []string{"“", "”", "—", "–", "―", "…", "„", "‟", "«", "»", "•", "\u200b", "\ufeff"}

// run is how often text repeats its first byte.
func run(text string) int {
	n := 1
	for n < len(text) && text[n] == text[0] {
		n++
	}
	return n
}

// piece appends the tokens of text[start:end]: the marks before a word, the
// word, the marks behind it.
func (r *Reader) piece(start, end int, last bool) {
	if start == end {
		return
	}
	text := r.doc.Text
	for start < end {
		n := leading(text[start:end])
		if n == 0 {
			break
		}
		r.add(start, start+n)
		start += n
	}
	word := end
	for start < word {
		n := trailing(text[start:word])
		if n == 0 || text[word-1] == '.' && r.keepsStop(text[start:word], last) {
			break
		}
		word -= n
	}
	if start < word {
		r.word(start, word)
	}
	r.marks(word, end)
}

// marks appends a token for each mark of text[start:end], all ASCII or curly
// single marks; a run of full stops is one.
func (r *Reader) marks(start, end int) {
	for i := start; i < end; {
		_, n := classAt(r.doc.Text[i:])
		if r.doc.Text[i] == '.' {
			n = run(r.doc.Text[i:end])
		}
		r.add(i, i+n)
		i += n
	}
}

// isLink reports whether a chunk is a link or an e-mail address, whose marks
// are its own.
func isLink(chunk string) bool {
	at := strings.IndexByte(chunk, '@')
	return strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") || at > 0 && strings.IndexByte(chunk[at:], '.') > 0
}

// leading is the length of the mark that piece begins with and that is no part
// of a word: a currency sign, an opening single mark, a slash. 0 without one,
// and when nothing stands behind it.
func leading(piece string) int {
	for _, m := range []string{"$", "£", "€", "¥", "/", "*", "|", "¿", "¡", "‚", "‹", "›"} {
		if strings.HasPrefix(piece, m) && len(piece) > len(m) {
			return len(m)
		}
	}
	for _, m := range []string{"'", "‘", "’"} {
		if rest, ok := strings.CutPrefix(piece, m); ok && rest != "" && !elides(rest) {
			return len(m)
		}
	}
	if len(piece) > 1 && piece[0] == '-' && (piece[1] >= utf8.RuneSelf || asciiClass[piece[1]]&(lower|upper) != 0) {
		return 1 // "the surgeon -Dr. Hale", but "-5"
	}
	return 0
}

// elides reports whether the apostrophe before rest stands for what was left
// out: '90s, 'em, and 's where a space was put before it.
func elides(rest string) bool {
	if '0' <= rest[0] && rest[0] <= '9' {
		return true
	}
	const longest = 12
	return len(rest) <= longest && isOneOf(elisions, strings.TrimRight(rest, ".,!?:'’"))
}

var elisions = lexicon.NewSet("s t d m re ve ll n em til tis twas cause bout round cuz tude")

// trailing is the length of the mark that piece ends with, when something
// stands before it.
func trailing(piece string) int {
	for _, m := range []string{",", "!", ".", "?", ":", "'", "’", "‘", "‹", "›", "/", "*", "|"} {
		if strings.HasSuffix(piece, m) && len(piece) > len(m) {
			return len(m)
		}
	}
	return 0
}

// keepsStop reports whether the full stop at the end of word belongs to it.
// When the sentence ends there, a word that is not always an abbreviation
// leaves it to the sentence.
func (r *Reader) keepsStop(word string, last bool) bool {
	switch r.abbreviationOf(word) {
	case noAbbreviation:
		return false
	case beforeNumber:
		return !last
	case initials:
		return !last || strings.Count(word, ".") > 1
	}
	return true
}

// word appends text[start:end], less what is contracted to it, and that: two
// words at most, as in "I'd've".
func (r *Reader) word(start, end int) {
	text := r.doc.Text
	second := end - contraction(text[start:end])
	first := second
	if second < end {
		first -= contraction(text[start:second])
	}
	for _, part := range [][2]int{{start, first}, {first, second}, {second, end}} {
		if part[0] < part[1] {
			r.add(part[0], part[1])
		}
	}
}

// contraction is the length of the contracted word at the end of word: the
// "'ll" of "they'll", the "n't" of "can't", the "'s" of "Acme's".
func contraction(word string) int {
	for _, letters := range []string{"s", "t", "d", "m", "ll", "re", "ve"} {
		stem := len(word) - len(letters)
		if stem < 2 || !equalFold(word[stem:], letters) {
			continue
		}
		n := apostropheBefore(word[:stem])
		switch {
		case n == 0 || n == stem:
		case letters != "t":
			return n + len(letters)
		case stem-n > 1 && word[stem-n-1]|0x20 == 'n':
			return len("n") + n + len("t")
		}
	}
	return 0
}

// apostropheBefore is the length of the apostrophe, straight or curly to either
// side, that text ends with; 0 without one.
func apostropheBefore(text string) int {
	for _, m := range []string{"'", "’", "‘"} {
		if strings.HasSuffix(text, m) {
			return len(m)
		}
	}
	return 0
}

// equalFold compares word with low, which is lower case and as long, letter by
// letter of ASCII.
func equalFold(word, low string) bool {
	for i := 0; i < len(low); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != low[i] {
			return false
		}
	}
	return true
}

// add appends the token text[start:end].
func (r *Reader) add(start, end int) {
	d := &r.doc
	t := Token{Span: news.Span{Start: start, End: end}, Sentence: len(d.Sentences)}
	if n := len(d.Tokens); n == 0 || d.Tokens[n-1].End < start {
		t.Shape = Spaced
	}
	word := d.Text[start:end]
	shape, plain := shapeOf(word)
	t.Shape |= shape
	if t.Lower = word; !plain {
		t.Lower = r.low(word)
	}
	d.Tokens = append(d.Tokens, t)
}

// shapeOf is the shape of word, and whether its lower-case form is itself.
func shapeOf(word string) (s Shape, plain bool) {
	seen, first := class(0), class(0)
	letters, plain := 0, true
	for i := 0; i < len(word); {
		k, n := classAt(word[i:])
		if i == 0 {
			first = k
		}
		if k&upper != 0 && seen&lower != 0 {
			s |= Inner
		}
		if k&(lower|upper) != 0 {
			letters++
		}
		seen |= k
		i += n
	}
	if first&upper != 0 {
		s |= Capital
	}
	if letters > 1 && seen&lower == 0 {
		s |= AllCaps
	}
	if first&digit != 0 {
		if s |= Digit; seen&^wide == digit {
			s |= AllDigit
		}
	}
	if letters > 0 {
		s |= Letter
	}
	if seen&(lower|upper|digit) == 0 {
		s |= Punct
	}
	return s, seen&(upper|wide) == 0
}

// low is the lower-case form of word, cut from one string for the whole text.
func (r *Reader) low(word string) string {
	start := r.lowered.Len()
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			for _, c := range word[i:] {
				r.lowered.WriteRune(lowerRune(c))
			}
			break
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		r.lowered.WriteByte(c)
	}
	return r.lowered.String()[start:]
}
