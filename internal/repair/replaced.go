package repair

import "unicode"

// replacedSlots lists the question marks and U+FFFD that stand for a lost
// character. Nothing is left of it, so it may have been any mark, or a letter.
func (d *draft) replacedSlots() []slot {
	out := d.runsOf(unicode.ReplacementChar, nil)
	if d.questionable() {
		out = d.runsOf('?', out)
	}
	return out
}

// runsOf appends a slot for each c, or for each run of two or three where the
// document shows that every byte of a character became one.
func (d *draft) runsOf(c rune, out []slot) []slot {
	single, triple := 0, 0
	for i := 0; i < len(d.text); i++ {
		if d.text[i] != c {
			continue
		}
		n := d.runLength(i)
		switch {
		case n == 3:
			triple++
		case n == 1 && (c != '?' || !d.asks(i)):
			single++
		}
		i += n - 1
	}
	perByte := triple > single
	for i := 0; i < len(d.text); i++ {
		if d.text[i] != c {
			continue
		}
		n := d.runLength(i)
		if c == '?' && d.inAddress(i) {
			i += n - 1
			continue
		}
		switch {
		case perByte && n == 3, perByte && n == 2, !perByte && n == 1:
			out = append(out, d.replacedSlot(i, i+n, c))
		default:
			for k := range n {
				out = append(out, d.replacedSlot(i+k, i+k+1, c))
			}
		}
		i += n - 1
	}
	return out
}

func (d *draft) runLength(i int) int {
	n := 1
	for d.at(i+n) == d.text[i] {
		n++
	}
	return n
}

// replacedSlot gives a replaced character its options: any mark, the letters
// that make a known word, or nothing to be done.
func (d *draft) replacedSlot(start, end int, c rune) slot {
	s := slot{start: start, end: end, cause: "replacement"}
	left, right := unicode.IsLetter(d.at(start-1)), unicode.IsLetter(d.at(end))
	if end-start != 2 {
		s.options = signOptions(everydayMarks)
	}
	if (left || right) && end-start != 3 {
		for _, r := range d.wordLetters(start, end) {
			s.options = append(s.options, option{r, 0.1, "word"})
		}
	}
	stay := 6.0
	switch {
	case c == '?' && end-start == 1 && d.asks(start):
		stay = 1
	case c == '?' && end-start == 1:
		stay = 7
	case left && right:
		stay = 2
	case left:
		stay = 4.5
	}
	s.options = append(s.options, option{keep, stay, ""})
	return s
}

// asks reports whether the question mark at i stands where one may: behind a
// word, and before a new sentence or a closing mark.
func (d *draft) asks(i int) bool {
	prev, next := d.at(i-1), d.at(i+1)
	if !unicode.IsLetter(prev) && !unicode.IsDigit(prev) && !containsRune([]rune(")”’\"?!%…"), prev) {
		return false
	}
	switch next {
	case 0, '\n', '”', '’', '"', '\'', ')', '?', '!', '\u00a0':
		return true
	case ' ':
		after := d.at(i + 2)
		return !unicode.IsLower(after)
	}
	return false
}

// inAddress reports whether the question mark at i is part of a URL or of code.
func (d *draft) inAddress(i int) bool {
	for k := i - 1; k >= 0 && k > i-200 && !unicode.IsSpace(d.text[k]); k-- {
		if c := d.text[k]; c == '/' || c == '=' || c == '_' {
			return true
		}
	}
	for k := i + 1; k < len(d.text) && k < i+200 && !unicode.IsSpace(d.text[k]); k++ {
		if c := d.text[k]; c == '=' || c == '_' || c == '/' {
			return true
		}
	}
	return false
}

// questionable reports whether question marks of the document stand where none
// may: only then is any of them looked at.
func (d *draft) questionable() bool {
	proof := 0
	for i, c := range d.text {
		if c != '?' || d.asks(i) || d.inAddress(i) {
			continue
		}
		prev, next := d.at(i-1), d.at(i+1)
		before, after := unicode.IsLetter(prev), unicode.IsLetter(next)
		switch {
		case before && after && unicode.IsLower(next):
			proof += 2 // don?t, the border?often
		case prev == ',':
			proof += 2 // we left,? she said
		case isSpace(prev) && after:
			proof += 2 // said ?We
		case prev == ' ' && next == ' ' && !unicode.IsUpper(d.at(i+2)) && unicode.IsLetter(d.at(i-2)) && unicode.IsLetter(d.at(i+2)):
			proof++ // the law ? in force
		}
	}
	return proof >= 2
}
