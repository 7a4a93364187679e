package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// softBreak is a line's end inside a paragraph, or the mark before a line of
// quoted mail: with is read for text[from:to].
type softBreak struct {
	from, to int
	with     string
}

// line is a line with something on it.
type line struct {
	news.Span       // without the white space around it, and without the marks of quoted mail
	begins    int   // where it begins, marks of mail included
	gap       int32 // line ends between it and the line before
	depth     int32 // how many > of quoted mail stand before it
	indent    int32 // columns of white space before it
	columns   int32 // that it takes up, indent included
	feed      bool  // a new page begins with it
	small     bool  // it begins with a small letter
	item      bool  // it begins with a bullet or a number
	dashed    bool  // it begins with a dash of two hyphens, which may be a bullet
}

// softBreaks returns the line ends of text that only its width, or its page,
// put there:
//
//	The harbour was closed to
//	traffic on Monday.
//
// They are told by what was broken, a sentence or a word, and by the measure of
// the text: a line that had room for the next word ended by itself.
func softBreaks(text string) []softBreak {
	if !mayBreak(text) {
		return nil
	}
	lines := linesOf(text)
	torn := isTornText(text, lines)
	j := joiner{text: text, lines: lines, measure: measureOf(text, lines), torn: torn}
	first := 0 // line of the paragraph
	for i := range lines {
		l := &lines[i]
		switch {
		case i > 0 && j.goesOn(first, i):
			j.join(i)
			continue
		case l.depth > 0:
			j.breaks = append(j.breaks, softBreak{from: l.begins, to: l.Start})
		}
		first = i
	}
	return j.breaks
}

// allBreaks takes every single line end of text for a soft break, and leaves out
// the marks of quoted mail as softBreaks does: who copies "> We will go" out of a
// mail expects what is read there.
func allBreaks(text string) []softBreak {
	if strings.IndexByte(text, '\n') < 0 && !strings.HasPrefix(text, ">") {
		return nil
	}
	j := joiner{text: text, lines: linesOf(text)}
	for i, l := range j.lines {
		switch {
		case j.follows(i):
			j.join(i)
		case l.depth > 0:
			j.breaks = append(j.breaks, softBreak{from: l.begins, to: l.Start})
		}
	}
	return j.breaks
}

// mayBreak reports whether a line follows another and begins with a small
// letter, or any line with the mark of quoted mail: else there is no soft break
// in text. Most texts end here.
func mayBreak(text string) bool {
	for i := 0; i < len(text); {
		c := text[i]
		if 'a' <= c && c <= 'z' && i > 0 || c == '>' {
			return true
		}
		if c >= utf8.RuneSelf {
			if k, _ := classAt(text[i:]); k&lower != 0 && i > 0 {
				return true
			}
		}
		if asciiClass[c&0x7f]&space == 0 || c >= utf8.RuneSelf {
			n := strings.IndexByte(text[i:], '\n')
			if n < 0 {
				return false
			}
			i += n
		}
		i++
	}
	return false
}

func linesOf(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	gap, feed := int32(0), false
	number := 0 // of the last item that had one
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		feed = feed || strings.IndexByte(text[start:end], '\f') >= 0
		l := line{gap: gap, feed: feed}
		l.Span = trim(text, news.Span{Start: start, End: end})
		l.begins = l.Start
		among := len(lines) > 0 && lines[len(lines)-1].depth > 0 || end+1 < len(text) && text[end+1] == '>'
		l.depth, l.Start = mailMarks(text, l.Span, among)
		if l.Span = trim(text, l.Span); l.Len() > 0 || l.depth > 0 {
			l.measure(text, start)
			if n := numberOf(l.Of(text)); l.item && n > 0 {
				l.item = n == 1 || n == number+1 // else "on Dec.⏎15. The board"
				if l.item {
					number = n
				}
			}
			lines = append(lines, l)
			gap, feed = 0, false
		}
		gap++
		start = end + 1
	}
	return lines
}

// numberOf is the number that an item begins with, or 0.
func numberOf(body string) int {
	n := 0
	for _, c := range []byte(strings.TrimPrefix(body, "(")) {
		if c < '0' || c > '9' || n > 99 {
			break
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// mailMarks counts the > that a line of quoted mail begins with; the line
// itself begins at start. Without a space behind them they are marks only
// among other lines that have them.
func mailMarks(text string, span news.Span, among bool) (depth int32, start int) {
	i := span.Start
	for i < span.End && (text[i] == '>' || text[i] == ' ' && depth > 0) {
		if text[i] == '>' {
			depth++
		}
		i++
	}
	if depth > 0 && i < span.End && text[i-1] != ' ' && !among {
		return 0, span.Start // ">100 people"
	}
	return depth, i
}

// measure notes how the line is set; it begins at byte start of text.
func (l *line) measure(text string, start int) {
	const tab = 8
	for i := max(start, l.begins); i < l.Start; i++ {
		start = i + 1 // the marks of mail are no indent
	}
	for _, c := range text[start:l.Start] {
		if c == '\t' {
			l.indent += tab - 1
		}
		l.indent++
	}
	body := l.Of(text)
	l.columns = l.indent + int32(utf8.RuneCountInString(body))
	if body != "" {
		k, _ := classAt(body)
		l.small = k&lower != 0
		l.item = listMarker(body) > 0
		l.dashed = strings.HasPrefix(body, "-- ")
	}
}

// joiner decides which lines of a text belong together.
type joiner struct {
	text    string
	lines   []line
	measure measure
	torn    bool            // empty lines stand inside many of its sentences
	words   map[string]bool // of the text, once asked for: see hyphen.go
	breaks  []softBreak
}

// goesOn reports whether line i goes on with the paragraph that line first
// begins and line i-1 ends so far.
func (j *joiner) goesOn(first, i int) bool {
	a, b := &j.lines[i-1], &j.lines[i]
	switch {
	case a.Len() == 0 || b.Len() == 0 || b.item:
		return false
	case b.dashed && (j.lines[first].item || j.lines[first].dashed || a.Of(j.text)[a.Len()-1] == ':'):
		return false // another item of a list
	case a.depth != b.depth:
		return b.gap == 1 && b.small && (j.brokenOff(a) || i-1 > first)
	case b.gap > 1:
		return j.overGap(first, i)
	}
	return j.nextLine(first, i)
}

// overGap reports whether a sentence of line i-1 goes on in line i behind empty
// lines: the end of a page, or what some page made of it. first is the line that
// begins the paragraph.
func (j *joiner) overGap(first, i int) bool {
	const most = 4 // line ends
	a, b := &j.lines[i-1], &j.lines[i]
	switch {
	case b.gap > most:
		return false
	case b.gap == 2 && (j.isFirstWord(a, b) && (j.measure.wrapped() || j.isLoneTitle(a)) || j.isTorn(first, i)):
		return true
	case !b.small || !j.brokenOff(a):
		return false
	}
	return b.feed && j.measure.wrapped() || j.measure.fit(j.need(i), a) == full
}

// isTorn reports whether an empty line in front of line i tears a sentence in two,
// as where every line of a wrapped text was made a paragraph:
//
//	The harbour was closed to
//
//	traffic on Monday.
//
// A sentence begins with a capital, so that items in small letters are left apart,
// and a headline has no end mark either.
func (j *joiner) isTorn(first, i int) bool {
	const fewWords = 4
	a, b := &j.lines[i-1], &j.lines[i]
	body := a.Of(j.text)
	switch {
	case j.lines[first].small, j.lines[first].item, j.isRow(a), j.isRow(b):
		return false
	case !j.endsInside(a):
		return false
	case i-1 == first && (strings.Count(body, " ") < fewWords-1 || isAllCapitals(body) || isTitleCase(body)):
		return false // a headline
	}
	return endless.Has(j.lastWord(a)) || j.torn && i-1 > first || b.small && isPlainWord(firstWord(b.Of(j.text)))
}

// isTornText reports whether many of the empty lines of a text stand inside its
// sentences. Where nearly every line is followed by one, as in a text set with
// double spacing, they part nothing, and lines is changed to say so.
func isTornText(text string, lines []line) bool {
	j := joiner{text: text, lines: lines}
	close, apart, torn := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		switch a, b := &lines[i-1], &lines[i]; {
		case b.gap == 1:
			close++
		case b.gap == 2:
			apart++
			if b.small && !b.item && j.endsInside(a) {
				torn++
			}
		}
	}
	const fewest, oneIn = 3, 4 // torn sentences; one in so many empty lines
	if torn < fewest || oneIn*torn < apart {
		return false
	}
	for i := range lines {
		if 10*close <= apart && lines[i].gap == 2 {
			lines[i].gap = 1
		}
	}
	return true
}

// isLoneTitle reports whether a line is a title or an article that wants its name.
func (j *joiner) isLoneTitle(a *line) bool {
	word := strings.ToLower(a.Of(j.text))
	_, title := lexicon.Honorific(word)
	return title || endless.Has(word)
}

// isPlainWord reports whether a word has small letters and nothing else but what may
// stand behind it: not iPhone, not www.harwick.example.
func isPlainWord(word string) bool {
	word = strings.TrimRight(word, ",.;:!?-\"”’')…—")
	return word != "" && !strings.ContainsFunc(word, func(c rune) bool {
		return !unicode.IsLower(c) && c != '-' && c != '\'' && c != '’'
	})
}

// firstWord is what stands in front of the first space of a line.
func firstWord(body string) string {
	word, _, _ := strings.Cut(body, " ")
	return word
}

// nextLine reports whether line i goes on with line i-1 right above it.
func (j *joiner) nextLine(first, i int) bool {
	a, b := &j.lines[i-1], &j.lines[i]
	fit := j.measure.fit(j.need(i), a)
	switch {
	case j.measure.wrapped() && j.isFirstWord(a, b):
		return true
	case j.isInitial(i):
		return false
	case fit <= short && j.brokenOff(a) && endless.Has(j.lastWord(a)):
		return true
	case fit == unset:
		return b.small && j.brokenOff(a)
	case j.isRow(a) && (j.isRow(b) || !b.small):
		return false
	case b.small:
		return fit >= roomy || j.brokenOff(a)
	case b.indent > a.indent && !j.lines[first].item:
		return false // the first line of a paragraph
	case i-1 == first && isAllCapitals(a.Of(j.text)) && !isAllCapitals(b.Of(j.text)):
		return false // a heading
	case fit == full:
		return !(j.endsSentence(a) && isSpeakerLabel(b.Of(j.text)))
	case fit == roomy && j.measure.blanks:
		return !(i-1 == first && isTitleCase(a.Of(j.text)))
	case i-1 > first && (fit == roomy || j.endsByMark()) && j.brokenOff(a):
		return true // a paragraph ends with an end mark, however ragged its lines
	case fit == roomy:
		return j.wantsMore(a)
	}
	return false
}

// isInitial reports whether line i is the first word of the paragraph that the
// lines behind it go on with, in a text where initials are set so.
func (j *joiner) isInitial(i int) bool {
	return j.measure.initials && i+1 < len(j.lines) && j.follows(i+1) && j.isFirstWord(&j.lines[i], &j.lines[i+1])
}

// endsByMark reports whether it is known of this text that a paragraph ends with
// an end mark.
func (j *joiner) endsByMark() bool { return j.measure.blanks || j.torn }

// join notes that line i goes on with line i-1.
func (j *joiner) join(i int) {
	a, b := &j.lines[i-1], &j.lines[i]
	at := softBreak{from: a.End, to: b.Start, with: " "}
	if cut, ok := j.hyphen(a, b); ok {
		at.from, at.with = cut, ""
	}
	j.breaks = append(j.breaks, at)
}

// need is how many columns the line before line i had needed to take in its
// first word.
func (j *joiner) need(i int) int {
	return int(j.lines[i-1].columns) + 1 + utf8.RuneCountInString(firstWord(j.lines[i].Of(j.text)))
}

// brokenOff reports whether a line of some words ends inside a sentence.
func (j *joiner) brokenOff(a *line) bool {
	const fewWords = 3
	return j.endsInside(a) && strings.Count(a.Of(j.text), " ") >= fewWords-1
}

// endsInside reports whether a line ends without a mark that ends a sentence.
func (j *joiner) endsInside(a *line) bool {
	last, _ := utf8.DecodeLastRuneInString(a.Of(j.text))
	return isInside(last)
}

// isInside reports whether a sentence goes on behind character c.
func isInside(c rune) bool {
	return c == ',' || c == '-' || isInvisible(c) || unicode.IsLetter(c) || unicode.IsDigit(c)
}

// isFirstWord reports whether line a is the first word of a paragraph that was
// set on a line of its own, as an initial is:
//
//	The
//	harbour was closed to all traffic on Monday
func (j *joiner) isFirstWord(a, b *line) bool {
	const longest = 12
	word := strings.TrimLeft(a.Of(j.text), "\"“‘'")
	if len(word) > longest || strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }) || !isCapitalized(word) {
		return false
	}
	word = strings.ToLower(word)
	_, title := lexicon.Honorific(word)
	return b.small || title || wantMore.Has(word)
}

func (j *joiner) endsSentence(a *line) bool {
	body := strings.TrimRight(a.Of(j.text), "\"”’')]»")
	return body != "" && strings.IndexByte(".!?", body[len(body)-1]) >= 0
}

// wantsMore reports whether a line ends with a comma, a hyphen or a word that
// no sentence and no heading ends with.
func (j *joiner) wantsMore(a *line) bool {
	body := a.Of(j.text)
	last := body[len(body)-1]
	return last == ',' || last == '-' || wantMore.Has(j.lastWord(a))
}

// lastWord is the last word of a line, lower case.
func (j *joiner) lastWord(a *line) string {
	body := a.Of(j.text)
	return strings.ToLower(body[strings.LastIndexByte(body, ' ')+1:])
}

// endless are words that not even a headline ends with.
var endless = lexicon.NewSet("a an the of and or its their our my than")

var wantMore = lexicon.NewSet(`a an the of and or but to in on at by for from with as that than his her its their our my is are was were has had have will would
	be been said who which when while under over after before into since until during between`)

// isRow reports whether a line is a row of a table: a tab, or three spaces or
// more, between its words.
func (j *joiner) isRow(l *line) bool {
	body := l.Of(j.text)
	return strings.Contains(body, "   ") || strings.IndexByte(body, '\t') >= 0
}

// isAllCapitals reports whether a line has two letters or more and no small
// one.
func isAllCapitals(body string) bool {
	const few = 2
	letters := 0
	for _, c := range body {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			letters++
		}
	}
	return letters >= few
}

// isTitleCase reports whether a line is set as a headline: it ends with a
// letter, and every longer word begins with a capital.
func isTitleCase(body string) bool {
	const longer, few = 3, 3
	if last, _ := utf8.DecodeLastRuneInString(body); !unicode.IsLetter(last) {
		return false
	}
	capitals := 0
	for word := range strings.FieldsSeq(body) {
		switch first, _ := utf8.DecodeRuneInString(word); {
		case unicode.IsUpper(first):
			capitals++
		case unicode.IsLower(first) && len(word) > longer:
			return false
		}
	}
	return capitals >= few
}

// isSpeakerLabel reports whether a line begins as a turn of a transcript does:
// "VOSS: Nobody came."
func isSpeakerLabel(body string) bool {
	const longest = 40
	n := strings.Index(body[:min(len(body), longest)], ": ")
	return n > 0 && isAllCapitals(body[:n])
}
