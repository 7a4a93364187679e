package repair

import (
	"slices"
	"strings"
	"unicode"
)

// replacedSlots lists the question marks and U+FFFD that stand for a lost
// character. Nothing is left of it, so it may have been any mark, or a letter.
func (d *draft) replacedSlots() []slot {
	d.spacing = d.spacingOf(d.odd)
	out := d.runsOf(unicode.ReplacementChar, nil, false)
	if proof := d.misplaced(); proof >= proofEnough {
		out = d.runsOf('?', out, proof < 2*proofEnough)
	}
	return out
}

// runsOf appends a slot for each c, or for each run of two or three where the
// document shows that every byte of a character became one. doubtful tells that
// even a misplaced c may be good text.
func (d *draft) runsOf(c rune, out []slot, doubtful bool) []slot {
	single, several := 0, 0
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] != c {
			continue
		}
		n := d.runLength(i)
		if c != '?' || !d.asks(i) {
			switch n {
			case 1:
				single++
			case 2, 3:
				several++
			}
		}
		i += n - 1
	}
	perByte := several > single
	w = d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] != c {
			continue
		}
		n := d.runLength(i)
		if c == '?' && d.inAddress(i) || d.inPhonetics(i) || d.inLostPhonetics(i) {
			i += n - 1
			continue
		}
		switch {
		case perByte && n == 3, perByte && n == 2, !perByte && n == 1:
			out = append(out, d.replacedSlot(i, i+n, doubtful))
		case n > 3, n == 3 && c != '?', n == 2 && unicode.IsLetter(d.at(i-1)) && unicode.IsLetter(d.at(i+2)):
			// letters of another script, lost for good
		default:
			for k := range n {
				out = append(out, d.replacedSlot(i+k, i+k+1, doubtful))
			}
		}
		i += n - 1
	}
	return out
}

// inLostPhonetics reports whether what is lost at i stands in a pronunciation whose
// signs were lost too: between a slash or bracket that no letter stands before and
// the next one, with two of them close together, as in (/ d???ro?m /).
func (d *manuscript) inLostPhonetics(i int) bool {
	from, to := i, i
	for !strings.ContainsRune("[/\n\x00", d.at(from)) && i-from < longestPhonetics {
		from--
	}
	for !strings.ContainsRune("]/\n\x00", d.at(to)) && to-i < longestPhonetics {
		to++
	}
	if !strings.ContainsRune("[/", d.at(from)) || !strings.ContainsRune("]/", d.at(to)) || !unicode.IsPunct(d.at(from-1)) && !isSpace(d.at(from-1)) {
		return false
	}
	lost := func(k int) bool { return k < to && d.at(k) == d.text[i] }
	for k := from + 1; k < to; k++ {
		two := lost(k+1) && unicode.IsLetter(d.at(k+2))
		apart := lost(k+2) && unicode.IsLetter(d.at(k+1)) && unicode.IsLetter(d.at(k-1))
		if lost(k) && (two || apart) {
			return true
		}
	}
	return false
}

func (d *manuscript) runLength(i int) int {
	n := 1
	for d.at(i+n) == d.text[i] {
		n++
	}
	return n
}

// replacedSlot gives a replaced character its options: any mark, the letters
// that make a known word, or nothing to be done.
func (d *draft) replacedSlot(start, end int, doubtful bool) slot {
	c := d.text[start]
	s := slot{start: start, end: end, cause: "replacement", certain: c != '?' || !doubtful && !d.asks(start)}
	left, right := unicode.IsLetter(d.at(start-1)), unicode.IsLetter(d.at(end))
	if end-start != 2 {
		s.options = signOptions([]rune(everydayMarks))
	}
	if (left || right) && end-start != 3 {
		cost := 0.1
		if l, r := d.wordAround(start, end); len(r) == 1 && !isWord(l) {
			cost = -1 // Andr?s is no possessive
		}
		for _, r := range d.textLetters(start, end) {
			s.options = append(s.options, option{r, cost, "word"})
		}
	}
	stay := d.stayCost(start, end)
	if c == unicode.ReplacementChar {
		switch sign, stands := d.lostSign(start, end); {
		case sign != 0:
			s.options = append(s.options, option{sign, -3, "sign"})
		case stands:
			stay = -1
			s.options = append(s.options, d.lostFraction(start, end)...)
		case end-start == 1:
			stay = min(stay, d.signCost(start, end))
		}
		s.addSpace(&d.gappedText, d.spacing)
	}
	s.options = append(s.options, option{keep, stay, ""})
	return s
}

// stayCost is what it costs to leave the character at [start, end) as it is.
func (d *gappedText) stayCost(start, end int) float64 {
	c := d.text[start]
	left, right := unicode.IsLetter(d.at(start-1)), unicode.IsLetter(d.at(end))
	switch {
	case c != '?' && (d.besideSymbol(start-1, -1) || d.besideSymbol(end, 1) || d.behindWide(start)):
		return -1 // half an emoji; a letter of 樋� �
	case left && right && d.partsForeign(start, end), d.inForeignWreck(start, end):
		return -1
	case c == '?' && end-start == 1 && d.asks(start):
		return 1
	case c == '?' && left && right:
		return 3
	case c == '?' && end-start == 1:
		return 7
	case left && right:
		return 2
	case left, right:
		return d.fragmentCost(start, end)
	}
	return 6
}

// shortStem is the length below which small letters that are no known word are no
// English word that is new: blockchain�s is longer.
const shortStem = 6

// partsForeign reports whether [start, end) parts an s from a few small letters that
// are no English word: acc�s is accès, and nobody owns anything.
func (d *gappedText) partsForeign(start, end int) bool {
	left, right := d.wordAround(start, end)
	return string(right) == "s" && len(left) < shortStem && unicode.IsLower(left[0]) && !isWord(left)
}

// inForeignWreck reports whether a word of letters other than Latin begins or ends at
// [start, end) that lost letters inside too: at the edges of �θ�ν� stand no marks.
func (d *gappedText) inForeignWreck(start, end int) bool {
	lost := d.text[start]
	wreck := func(i, step int) bool {
		if !unicode.IsLetter(d.at(i)) || isLatin(d.at(i)) {
			return false
		}
		for n := 0; n < longestWord && unicode.IsLetter(d.at(i)); n++ {
			i += step
		}
		return d.at(i) == lost && unicode.IsLetter(d.at(i+step)) && !isLatin(d.at(i+step))
	}
	return wreck(start-1, -1) || wreck(end, 1)
}

// besideSymbol reports whether a pictograph stands at i, or behind one space or
// bracket.
func (d *manuscript) besideSymbol(i, step int) bool {
	if c := d.at(i); isSpace(c) || c == '(' || c == ')' {
		i += step
	}
	return d.at(i) > 0x2190 && isSymbol(d.at(i)) && d.at(i) != unicode.ReplacementChar
}

// behindWide reports whether the spots lost before start, and spaces, follow a letter
// of Chinese, Japanese or Korean.
func (d *manuscript) behindWide(start int) bool {
	i := start - 1
	for start-i < shortStem && (d.at(i) == d.text[start] || d.at(i) == ' ') {
		i--
	}
	return isWide(d.at(i))
}

// fragmentCost is what it costs to take the letters on one side of [start, end)
// for a piece of a word that lost a letter there.
func (d *gappedText) fragmentCost(start, end int) float64 {
	left, right := d.wordAround(start, end)
	switch piece := slices.Concat(left, right); {
	case len(piece) > 2 && unicode.IsLower(piece[0]) && !isWord(piece) && piece[len(piece)-1] != 's':
		return 2
	case len(left) > 0:
		return 4.5
	}
	return 6
}

// asks reports whether the question mark at i stands where one may: behind a
// word, and before a new sentence or a closing mark.
func (d *manuscript) asks(i int) bool {
	n := d.runLength(i)
	prev, next := d.at(i-1), d.at(i+n)
	if !unicode.IsLetter(prev) && !unicode.IsDigit(prev) && !strings.ContainsRune(")”’\"?!%…", prev) {
		return false
	}
	switch next {
	case 0, '\n', '”', '’', '"', '\'', ')', '?', '!', '\u00a0':
		return true
	case ' ':
		after := d.at(i + n + 1)
		return !unicode.IsLower(after)
	}
	return next >= 0x80 && d.at(i+n+1) < 0x80 && !unicode.IsLetter(d.at(i+n+1)) // a damaged closing mark
}

// inAddress reports whether the question mark at i is part of a URL or of code.
func (d *manuscript) inAddress(i int) bool {
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

// proofEnough is the proof from which on the question marks of a text are looked
// at; twice that proves that they stand for lost characters.
const proofEnough = 2

// misplaced weighs the question marks that stand where none may.
func (d *draft) misplaced() int {
	proof := 0
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] != '?' {
			continue
		}
		end := i + d.runLength(i)
		if d.asks(i) || d.inAddress(i) {
			i = end - 1
			continue
		}
		prev, next := d.at(i-1), d.at(end)
		before, after := unicode.IsLetter(prev), unicode.IsLetter(next)
		left, right := d.wordAround(i, end)
		switch {
		case before && after && (contraction(left, right) || len(d.wordLetters(i, end)) > 0):
			proof += 2 // don?t, Andr?s
		case before && after && unicode.IsLower(next):
			proof++ // the border?often; or a space is missing
		case prev == ',':
			proof += 2 // we left,? she said
		case isSpace(prev) && after:
			proof += 2 // said ?We
		case before && len(right) == 0 && !isWord(left) && len(d.wordLetters(i, end)) > 0:
			proof += 2 // the caf? on
		case prev == ' ' && next == ' ' && d.dateline(i-1):
			proof += 2 // DENVER ? A man
		}
		i = end - 1
	}
	return proof
}
