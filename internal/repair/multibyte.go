package repair

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// wide is a code page in which two bytes make one character, so that the last
// byte of a sequence swallows the letter behind it: 鈥檚 is ’s.
type wide struct {
	name string
	page encoding.Encoding
}

var widePages = []wide{
	{"gbk", simplifiedchinese.GBK},
	{"shift_jis", japanese.ShiftJIS},
}

// stumpOfMarks are the characters that the first two bytes of “ ” ’ – read as,
// where the third was lost.
var stumpOfMarks = map[rune]string{'鈥': "gbk", '窶': "shift_jis"}

// wideSequences mends UTF-8 read in a Chinese or Japanese code page. Only what
// turns into marks and Latin letters all through is taken for damage.
func wideSequences(d *draft) []edit {
	var edits []edit
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if !isWide(d.text[i]) {
			continue
		}
		end := i + 1
		for end < len(d.text) && (isWide(d.text[end]) || d.text[end] == '€') {
			end++
		}
		for _, wide := range widePages {
			if text, stop := d.narrow(i, end, wide); stop != 0 {
				edits = append(edits, edit{start: i, end: stop, text: text, cause: wide.name, rule: "lossless", confidence: 0.98})
				break
			}
		}
		i = end - 1
	}
	return edits
}

// isWide reports whether r may come out of a pair of bytes.
func isWide(r rune) bool { return r >= 0x2E80 && unicode.Is(wideLetters, r) }

// wideLetters are radicals to ideographs, those of private use and of old code
// pages, and narrow katakana.
var wideLetters = &unicode.RangeTable{R16: []unicode.Range16{{0x2E80, 0x9FFF, 1}, {0xE000, 0xFAFF, 1}, {0xFF61, 0xFF9F, 1}}}

// narrow decodes the run [i, end) in page w. A stump of a mark at its end is
// left for the context. stop is 0 when the run is not damage.
func (d *decoder) narrow(i, end int, w wide) (text []rune, stop int) {
	if _, ok := stumpOfMarks[d.text[end-1]]; ok {
		end--
	}
	if i == end {
		return nil, 0
	}
	bytes, err := w.page.NewEncoder().Bytes([]byte(string(d.text[i:end])))
	if err != nil || !utf8.Valid(bytes) {
		return nil, 0
	}
	text = []rune(string(bytes))
	touches := isASCIILetter(d.at(i-1)) || isASCIILetter(d.at(end))
	for k, r := range text {
		switch {
		case r < 0x20 || r == 0x7F:
			return nil, 0
		case r < 0x80:
			touches = touches || isASCIILetter(r) && k > 0
		case rankOf(r) < common && !(isLatin(r) && rankOf(r) == familiar):
			return nil, 0
		case unicode.IsPunct(r):
			touches = true
		}
	}
	if !touches {
		return nil, 0
	}
	return text, end
}

// wideStumps lists the stumps of marks whose last byte such a page swallowed.
func (d *draft) wideStumps() []slot {
	var out []slot
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		c := d.text[i]
		name, ok := stumpOfMarks[c]
		if !ok || isWide(d.at(i-1)) && stumpOfMarks[d.at(i-1)] == "" || isWide(d.at(i+1)) && stumpOfMarks[d.at(i+1)] == "" {
			continue
		}
		s := slot{start: i, end: i + 1, cause: name, certain: true}
		if next := d.at(i + 1); next == '?' || next == unicode.ReplacementChar {
			s.end++
		}
		s.options = signOptions([]rune(everydayMarks))
		out = append(out, s)
	}
	return out
}
