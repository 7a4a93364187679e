package repair

import "unicode"

// longestRun is how far, in runes, a word of damage may reach: a longer run of
// Thai or of box-drawing characters is what it looks like. It also bounds the
// work on texts that are nothing else.
const longestRun = 64

// wholeWord reports whether the letters of p's own script around [start, end),
// which reads as r, can all be damage: "โ€™" is, "โรงเรียน" is a Thai word. At most
// one letter on either side may be a lead whose other bytes got lost, or any number
// of them where all are letters of the alphabet of r: "ฮฃฯฯฮฏฮฑ".
func (d *decoder) wholeWord(start, end int, p page, r rune) bool {
	script := pages[p].script
	if script == nil {
		return true
	}
	if d.isThaiWord(start, p) {
		return false
	}
	inScript := func(i int) bool { return i >= 0 && i < len(d.text) && unicode.Is(script, d.text[i]) }
	a := alphabetOf(r)
	inAlphabet := func(i int) bool { return a != nil && d.lostLead(i, p) && a.leads(tables().bytes(d.text[i])[p]) }
	for limit := end + longestRun; inScript(end); {
		if _, e := d.decode(end, p); e != 0 && e < limit {
			end = e
			continue
		}
		if inAlphabet(end) && end < limit {
			end++
			continue
		}
		if !d.lostLead(end, p) || inScript(end+1) {
			return false
		}
		break
	}
	for limit := start - longestRun; start > 0; {
		if k := d.sequenceBefore(start, p); k >= 0 && k > limit {
			start = k
			continue
		}
		if inAlphabet(start-1) && start > limit {
			start--
			continue
		}
		return !inScript(start-1) || d.lostLead(start-1, p) && !inScript(start-2)
	}
	return true
}

// sequenceBefore is where the sequence that ends at end begins, or -1.
func (d *decoder) sequenceBefore(end int, p page) int {
	for k := end - 2; k >= 0 && k >= end-4; k-- {
		if _, e := d.decode(k, p); e == end {
			return k
		}
	}
	return -1
}

// lostLead reports whether the character at i can be the first byte of a
// sequence whose other bytes p has no characters for.
func (d *decoder) lostLead(i int, p page) bool {
	return pages[p].loss != losesNothing && sequenceLength(tables().bytes(d.text[i])[p]) != 0
}

// wholeFrame reports whether all box-drawing characters of the word at i can be
// damage: "─îe┼ítina" is Čeština, "├┤a┼┐a┼┐a" is a drawing.
func (d *decoder) wholeFrame(i int, p page) bool {
	if p != ibm437 && p != ibm850 {
		return true
	}
	end := i
	for limit := max(0, i-longestRun); i > limit && !unicode.IsSpace(d.text[i-1]); {
		i--
	}
	for limit := min(len(d.text), end+longestRun); i < limit && !unicode.IsSpace(d.text[i]); {
		if r, next := d.decode(i, p); next != 0 && rankOf(r) > never {
			i = next
			continue
		}
		if d.text[i] >= 0x2500 && d.text[i] < 0x25A0 {
			return false
		}
		i++
	}
	return true
}

// stumpsOnly reports whether the letters of p's own script around i can all be
// left over from damage: a lone โ for a mark, โฆ for an ellipsis, whole sequences,
// and letters whose second byte is gone: in a short run any, in a long one those of
// a single alphabet.
func (d *decoder) stumpsOnly(i int, p page) bool {
	if d.isThaiWord(i, p) {
		return false
	}
	t, script := tables(), pages[p].script
	for limit := max(0, i-longestRun); i > limit && unicode.Is(script, d.text[i-1]); {
		i--
	}
	from, singles := i, 0
	var of *alphabet // of the first lead
	mixed := false
	for i < len(d.text) && unicode.Is(script, d.text[i]) {
		if i-from > 2*longestRun {
			return false
		}
		if _, end := d.decode(i, p); end != 0 {
			i = end
			continue
		}
		switch lead := t.bytes(d.text[i])[p]; {
		case lead == 0xE2:
			if unicode.Is(script, d.at(i+1)) && d.markEnd(i, p) == i+2 && d.keepsByte(i+1, p) {
				i++
			}
		case sequenceLength(lead) == 2:
			singles++
			if singles == 1 {
				of = scriptLedBy(lead)
			}
			mixed = mixed || of == nil || !of.leads(lead)
		default:
			return false
		}
		i++
	}
	return singles == 0 || i-from <= 3 || !mixed
}

// keepsByte reports whether the letter at i may be the byte that a mark kept: of
// an ellipsis, or of a mark seldom seen where p did damage elsewhere or a number
// is behind it, as in โฌ500 for €500.
func (d *decoder) keepsByte(i int, p page) bool {
	b := tables().bytes(d.text[i])[p]
	return b == 0xA6 || b == 0x80 || d.votes[p] > 0 || unicode.IsDigit(d.at(i+1))
}

// markEnd is the end of the longest mark that lost bytes at i, or 0.
func (d *decoder) markEnd(i int, p page) int {
	end := 0
	guesses := known()[0xE2]
	for k := range guesses {
		end = max(end, d.standsFor(i, p, dropped, &guesses[k]))
	}
	return end
}

// isThaiWord reports whether the Thai letters around i stand by themselves, at least
// three of them, and begin as a syllable does, with a vowel before its consonant:
// โลก, of which a lone โ for a mark and a mistaken š would be left otherwise.
func (d *decoder) isThaiWord(i int, p page) bool {
	if pages[p].script != unicode.Thai {
		return false
	}
	isThai := func(k int) bool { return unicode.Is(unicode.Thai, d.at(k)) }
	from, to := i, i
	for isThai(from-1) && i-from < longestRun {
		from--
	}
	for isThai(to) && to-i < longestRun {
		to++
	}
	if to-from < 3 || unicode.IsLetter(d.at(from-1)) || unicode.IsLetter(d.at(to)) {
		return false
	}
	_, end := d.decode(from, p)
	return end == 0 && d.at(from) >= 'เ' && d.at(from) <= 'ไ' && d.at(from+1) >= 'ก' && d.at(from+1) <= 'ฮ'
}

// isReal reports whether a good part of the text is written in p's own script:
// then even what could be damage in p most likely is not.
func (d *decoder) isReal(p page) bool {
	script := pages[p].script
	if script == nil {
		return false
	}
	if d.real[p] == unasked {
		words, english := 0, 0
		for _, lines := range d.left {
			english += letters(lines)
		}
		for i := 0; i < len(d.text); i++ {
			if isASCIILetter(d.text[i]) {
				english++
			}
			if d.text[i] < 0x80 || !unicode.Is(script, d.text[i]) {
				continue
			}
			from, only := i, d.stumpsOnly(i, p)
			for i < len(d.text) && unicode.Is(script, d.text[i]) {
				i++
			}
			if !only {
				words += i - from
			}
		}
		d.real[p] = no
		if words*3 > english {
			d.real[p] = yes
		}
	}
	return d.real[p] == yes
}

// letters counts the letters of English in text.
func letters(text string) int {
	n := 0
	for i := range len(text) {
		if c := text[i] | 0x20; c >= 'a' && c <= 'z' {
			n++
		}
	}
	return n
}

// answer is that to a question about the whole text, kept once it was asked.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)
