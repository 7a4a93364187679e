package nlp

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factbox/internal/linear"
)

//go:embed data/punkt.model
var punktModel []byte

// punkt decides where sentences end by what was learned of words: which are
// abbreviations, which begin sentences, which are written with a small letter.
// The method is Kiss and Strunk's (2006, whose sections the comments name); the
// parameters and the additions are those of prose.
type punkt struct {
	model *linear.Model
}

var loadPunkt = sync.OnceValues(func() (*punkt, error) {
	m, err := linear.Open(punktModel)
	if err != nil {
		return nil, fmt.Errorf("loading Punkt: %w", err)
	}
	if n := len(m.Classes()); n != len(wordType{}) {
		return nil, fmt.Errorf("loading Punkt: %d classes", n)
	}
	return &punkt{m}, nil
})

// wordType is what was learned of a type: a word in lower case without commas,
// a number as ##number##. The elements are those of the model's classes.
type wordType [4]int32

func (t wordType) abbreviation() bool { return t[0] != 0 }
func (t wordType) starter() bool      { return t[1] != 0 }
func (t wordType) collocation() bool  { return t[2] != 0 }
func (t wordType) seen(as int32) bool { return t[3]&as != 0 }

// Where and in which case a type was seen.
const (
	innerUpper = 1 << 2             // inside a sentence, with a capital
	anyUpper   = 1<<1 | 1<<2 | 1<<3 //
	firstLower = 1 << 4             // at the head of a sentence, without
	anyLower   = 1<<4 | 1<<5 | 1<<6 //
	numberType = "##number##"
)

var typeTemplate = linear.Template("type")

func (p *punkt) lookUp(typ []byte) (t wordType) {
	p.model.Score([]linear.Feature{typeTemplate.With(linear.Hash(typ))}, t[:])
	return t
}

// mark sets ends for the chunks of a paragraph, as prose's segmenter does.
func (p *punkt) mark(text string, chunks []chunk, w *punktWords) {
	w.list = w.list[:0]
	last := -2
	for i, c := range chunks {
		if c.seen&closer == 0 && last != i-1 {
			continue
		}
		if c.seen&closer != 0 {
			last = i
		}
		w.list = append(w.list, p.byType(text[c.start:c.end], i, w))
	}
	for i := range w.list {
		if i+1 < len(w.list) {
			p.byNeighbour(&w.list[i], &w.list[i+1], w)
		}
	}
	for i := range w.list {
		if i+1 < len(w.list) {
			p.bySigns(&w.list[i], &w.list[i+1], w)
		}
		chunks[w.list[i].chunk].ends = w.list[i].ends
	}
}

// punktWord is a chunk that holds an end mark, or stands behind one that does.
type punktWord struct {
	text       string
	chunk      int
	ends, abbr bool
}

// punktWords is room to work in.
type punktWords struct {
	list        []punktWord
	typ, joined []byte
}

// byType is the first pass (3): what a word by itself says.
func (p *punkt) byType(word string, chunk int, w *punktWords) punktWord {
	pw := punktWord{text: word, chunk: chunk}
	switch {
	case hasEndMark(word):
		pw.ends = true
	case strings.HasSuffix(word, ".") && !strings.HasSuffix(word, ".."):
		w.typ = appendLower(w.typ[:0], word[:len(word)-1])
		last := w.typ[bytes.LastIndexByte(w.typ, '-')+1:]
		pw.abbr = p.lookUp(w.typ).abbreviation() || p.lookUp(last).abbreviation()
		pw.ends = !pw.abbr
	}
	return pw
}

// byNeighbour is the second pass (4): abbreviations, ellipses, initials and
// numbers, by the word behind them.
func (p *punkt) byNeighbour(one, two *punktWord, w *punktWords) {
	if !strings.HasSuffix(one.text, ".") {
		return
	}
	w.typ = appendType(w.typ[:0], one.text, true)
	isNumber := string(w.typ) == numberType
	w.joined = append(append(w.joined[:0], w.typ...), ',')
	w.typ = appendType(w.typ[:0], two.text, two.ends)
	w.joined = append(w.joined, w.typ...)
	next := p.lookUp(w.typ)

	if p.lookUp(w.joined).collocation() { // 4.1.2
		one.ends, one.abbr = false, true
		return
	}
	initial := isInitial(one.text)
	if (one.abbr || strings.HasSuffix(one.text, "..")) && !initial { // 4.2
		if startsSentence(two.text, next) == yes || firstIs(two.text, unicode.IsUpper) && next.starter() {
			one.ends = true
			return
		}
	}
	if one.text == "." && two.text == "." {
		one.ends, two.ends = false, false
		return
	}
	if initial || isNumber { // 4.3
		switch startsSentence(two.text, next) {
		case no:
			one.ends, one.abbr = false, true
		case unknown:
			if initial && firstIs(two.text, unicode.IsUpper) && !next.seen(anyLower) {
				one.ends, one.abbr = false, true
			}
		}
	}
}

// bySigns is the third pass, prose's own: ellipses, closing marks inside a
// sentence, abbreviations with inner full stops.
func (p *punkt) bySigns(one, two *punktWord, w *punktWords) {
	stop := strings.HasSuffix(one.text, ".")
	if stop && two.text == "." {
		one.ends, two.ends = false, false
		return
	}
	open := stop && !one.ends
	ellipsis := strings.Contains(one.text, "...")
	inner := one.ends && hasAnySuffix(one.text, closingMarks)
	abbr := hasInnerStops(one.text) && !isInitial(one.text)
	if !open && !ellipsis && !inner && !abbr {
		return
	}
	w.typ = appendType(w.typ[:0], two.text, two.ends)
	next := p.lookUp(w.typ)
	isUpper := firstIs(two.text, unicode.IsUpper)
	if ellipsis && (isUpper || next.starter()) {
		one.ends = true
		return
	}
	if inner && firstIs(two.text, unicode.IsLower) && !next.starter() {
		one.ends = false
		return
	}
	if open && isUpper && next.seen(anyLower) {
		one.ends = true
	}
	if abbr {
		one.abbr = true
		one.ends = startsSentence(two.text, next) == yes || isUpper && next.starter()
	}
}

type answer int

const (
	unknown answer = iota
	yes
	no
)

// startsSentence is the orthographic heuristic (4.1.1).
func startsSentence(word string, t wordType) answer {
	switch {
	case len(word) == 1 && strings.Contains(";:,.!?", word):
		return no
	case firstIs(word, unicode.IsUpper) && t.seen(anyLower) && !t.seen(innerUpper):
		return yes
	case firstIs(word, unicode.IsLower) && (t.seen(anyUpper) || !t.seen(firstLower)):
		return no
	}
	return unknown
}

// The marks of prose's segmenter. A closing single mark behind a full stop is
// missing on purpose: it is more often an apostrophe.
var (
	endMarks = []string{
		`."`, `.)`, `.’`, `.”`,
		`?`, `?"`, `?'`, `?)`, `?’`, `?”`,
		`!`, `!"`, `!'`, `!)`, `!’`, `!”`,
	}
	innerEndMarks = []string{`.[`, `.(`, `."`, `?[`, `?(`, `![`, `!(`}
	closingMarks  = []string{`)`, `’`, `”`, `"`, `'`}
)

func hasEndMark(word string) bool {
	if hasAnySuffix(word, endMarks) && !strings.Contains(word, "Yahoo!") {
		return true
	}
	for _, m := range innerEndMarks {
		if strings.Contains(word, m) {
			return true
		}
	}
	return false
}

func hasAnySuffix(word string, list []string) bool {
	for _, s := range list {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

func firstIs(word string, is func(rune) bool) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return is(c)
}

func isInitial(word string) bool {
	return len(word) == 2 && word[1] == '.' && 'a' <= word[0]|0x20 && word[0]|0x20 <= 'z'
}

// hasInnerStops reports whether word holds a letter or digit, a full stop, any
// number of those, and another full stop: "U.S.", "F.B.I.".
func hasInnerStops(word string) bool {
	isWord := func(c byte) bool { return c == '_' || c < utf8.RuneSelf && asciiClass[c]&(lower|upper|digit) != 0 }
	behind := false // the letters behind an inner full stop
	for i := 0; i < len(word); i++ {
		switch {
		case word[i] == '.':
			if behind {
				return true
			}
			behind = i > 0 && isWord(word[i-1])
		case !isWord(word[i]):
			behind = false
		}
	}
	return false
}

// appendType appends the type of word; noStop leaves out its last full stop.
func appendType(typ []byte, word string, noStop bool) []byte {
	number := numberAt(word)
	start := len(typ)
	typ = appendLower(typ, word[:number])
	if number < len(word) {
		typ = append(typ, numberType...)
	}
	if len(typ)-start > 1 {
		kept := typ[:start]
		for _, c := range typ[start:] {
			if c != ',' {
				kept = append(kept, c)
			}
		}
		typ = kept
	}
	if n := len(typ); noStop && n-start > 1 && typ[n-1] == '.' {
		typ = typ[:n-1]
	}
	return typ
}

// numberAt is where the number begins that word ends with; len(word) without
// one. A sign and a point before the first digit belong to it.
func numberAt(word string) int {
	i := len(word)
	for i > 0 && strings.IndexByte("0123456789,.-", word[i-1]) >= 0 {
		i--
	}
	run := i
	for i < len(word) && (word[i] < '0' || word[i] > '9') {
		i++
	}
	if i == len(word) {
		return i
	}
	if i > run && word[i-1] != '-' {
		i--
	}
	if i > run && word[i-1] == '-' {
		i--
	}
	return i
}

func appendLower(b []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			for _, c := range word[i:] {
				b = utf8.AppendRune(b, unicode.ToLower(c))
			}
			return b
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b = append(b, c)
	}
	return b
}
