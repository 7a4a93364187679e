package repair

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// escapes turns what programs escaped and never turned back into characters: the
// bytes of one character in the quoted-printable of mail (it=E2=80=99s), and code
// units in the escapes of JSON that are damage themselves (\u00e2\u20ac\u2122) or an
// apostrophe inside a word (isn\u2019t). Other escapes are what a text about
// programs is made of.
func escapes(d *draft) []edit {
	var edits []edit
	mail := false
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		var e edit
		var ok bool
		switch d.text[i] {
		case '=':
			e, ok = d.quotedPrintable(i)
			mail = mail || ok
		case '\\':
			e, ok = d.jsonEscapes(i)
		}
		if ok {
			edits = append(edits, e)
			i = e.end - 1
		}
	}
	if breaks := d.softBreaks(edits); mail && len(breaks) > 0 || len(breaks) >= mailLines {
		edits = append(edits, breaks...)
		slices.SortFunc(edits, func(a, b edit) int { return a.start - b.start })
	}
	return edits
}

// The lines of mail are cut at 76 characters, behind an equals sign; where no
// other escape tells that a text is mail, so many lines of at least that length do.
const (
	mailLine     = 76
	shortestLine = 60
	mailLines    = 3
)

// softBreaks are the line ends that mail puts inside a paragraph, =\n, outside of
// edits, which are sorted.
func (d *draft) softBreaks(edits []edit) []edit {
	if !d.mayBreak {
		return nil
	}
	var breaks []edit
	line := 0
	for i, r := range d.text {
		if r != '\n' {
			continue
		}
		length := i - line
		line = i + 1
		if length < shortestLine || length > mailLine || d.text[i-1] != '=' || d.text[i-2] == '=' {
			continue
		}
		for len(edits) > 0 && edits[0].end <= i-1 {
			edits = edits[1:]
		}
		if len(edits) == 0 || edits[0].start > i {
			breaks = append(breaks, edit{start: i - 1, end: i + 1, text: []rune{}, cause: "quoted-printable", rule: "escape", confidence: 0.95})
		}
	}
	return breaks
}

// mayEscape reports whether text may hold what [escapes] looks for.
func mayEscape(text string) bool {
	if strings.Contains(text, `\u`) {
		return true
	}
	for {
		i := strings.IndexByte(text, '=')
		if i < 0 || i+2 >= len(text) {
			return false
		}
		if text[i+1] == '\n' || hex(rune(text[i+1])) >= 8 && hex(rune(text[i+2])) >= 0 {
			return true
		}
		text = text[i+1:]
	}
}

// quotedPrintable reads the characters whose bytes begin at i, =E2=80=99. They are
// two bytes or more each, in capitals, and not part of an address.
func (d *manuscript) quotedPrintable(i int) (edit, bool) {
	var text []rune
	end := i
	for {
		b, ok := d.printedByte(end)
		n := sequenceLength(b)
		if !ok || n == 0 {
			break
		}
		sequence := []byte{b}
		behind := end + 3
		for k := 1; k < n; k++ {
			behind = d.behindBreak(behind)
			b, _ := d.printedByte(behind)
			sequence = append(sequence, b)
			behind += 3
		}
		r, size := utf8.DecodeRune(sequence)
		if size != n || rankOf(r) < familiar {
			break
		}
		text = append(text, r)
		end = behind
	}
	if len(text) == 0 || d.inLink(i) {
		return edit{}, false
	}
	return edit{start: i, end: end, text: text, cause: "quoted-printable", rule: "escape", confidence: 0.98}, true
}

// behindBreak is i, or the place behind the line end that mail put there.
func (d *manuscript) behindBreak(i int) int {
	if d.at(i) == '=' && d.at(i+1) == '\n' {
		return i + 2
	}
	return i
}

// inLink reports whether the word before i has a sign of an address or of a field.
func (d *manuscript) inLink(i int) bool {
	for k := i - 1; k >= 0 && i-k < 200 && !isSpace(d.text[k]); k-- {
		if c := d.text[k]; c == '/' || c == '?' || c == '&' || c == '_' {
			return true
		}
	}
	return false
}

// printedByte is the byte written as =E2 at i.
func (d *manuscript) printedByte(i int) (byte, bool) {
	high, low := hex(d.at(i+1)), hex(d.at(i+2))
	if d.at(i) != '=' || high < 8 || low < 0 {
		return 0, false
	}
	return byte(high<<4 | low), true
}

// hex is the value of a digit in capitals, or -1.
func hex(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= 'A' && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}

// longestEscapes is how many escapes in a row are read: more are data.
const longestEscapes = 8

// jsonEscapes reads the escapes that begin at i and make one damaged character, or
// one mark inside a word.
func (d *decoder) jsonEscapes(i int) (edit, bool) {
	var units []rune
	end := i
	for len(units) < longestEscapes {
		r, ok := d.codeUnit(end)
		if !ok {
			break
		}
		units = append(units, r)
		end += 6
	}
	out := edit{start: i, end: end, text: units, cause: "json-escape", rule: "escape", confidence: 0.98}
	switch {
	case len(units) == 1 && units[0] == '’':
		left, right := d.wordAround(i, end)
		return out, contraction(left, right)
	case len(units) > 1 && units[0] >= 0xC2:
		damaged := decoderOf(units)
		for p := range pageCount {
			if r, e := damaged.decode(0, p); e == len(units) && rankOf(r) >= common {
				return out, true // the stages to come read it
			}
		}
	}
	return edit{}, false
}

// codeUnit is the character written as \u20ac at i, if it is none of ASCII and no
// half of a pair.
func (d *manuscript) codeUnit(i int) (rune, bool) {
	if d.at(i) != '\\' || d.at(i+1) != 'u' {
		return 0, false
	}
	r := rune(0)
	for k := i + 2; k < i+6; k++ {
		c := d.at(k)
		if c >= 'a' && c <= 'f' {
			c -= 'a' - 'A'
		}
		h := hex(c)
		if h < 0 {
			return 0, false
		}
		r = r<<4 | rune(h)
	}
	return r, r >= 0x80 && (r < 0xD800 || r > 0xDFFF)
}
