package repair

import (
	"strings"
	"unicode"
)

// pair is two characters of the text that read as one, with what stands around them.
type pair struct {
	*decoder
	start, end int
	lead, last rune // the two
	prev, next rune // before and behind them
	char       rune // what they read as
}

// pairSigns tell how much two characters look like damage where they stand, each
// with text that made it necessary. The first that holds decides.
var pairSigns = [...]struct {
	example  string
	strength strength
	holds    func(*pair) bool
}{
	{"d’été", natural, func(p *pair) bool { return rankOf(p.lead) == everyday }},
	{"5×£35 is no Hebrew letter", natural, func(p *pair) bool {
		return p.lead == '×' && unicode.IsDigit(p.prev) && unicode.IsDigit(p.next)
	}},
	{"“a resistor of 5kΩ”", natural, func(p *pair) bool {
		return unicode.Is(unicode.Mn, p.char) && rankOf(p.last) == everyday && !p.chained(p.start, p.end)
	}},
	{"a letter of another script is no likelier inside a word: dÊÉr", natural, func(p *pair) bool {
		return p.inLatinWord() && unicode.IsLetter(p.char) && !isLatin(p.char) && !p.readable(p.end)
	}},
	{"a small letter among capitals is no likelier than what stands there: LUÃ³A", natural, func(p *pair) bool {
		return unicode.IsLower(p.char) && p.amongCapitals() && !p.readable(p.end)
	}},
	{"ΜαρίÎ±", strong, (*pair).besideItsAlphabet},
	{"another script inside a Latin word: ZΓ΅horie", strong, func(p *pair) bool {
		return p.isForeign() && (isASCIILetter(p.prev) || isASCIILetter(p.next) && !unicode.IsLetter(p.last))
	}},
	{"another page may well read a small letter: wĂśrter is Wörter", weak, func(p *pair) bool {
		return unicode.IsUpper(p.char) && unicode.IsLower(p.prev) && unicode.IsLower(p.next) && !p.readable(p.end)
	}},
	{"clichÃ©", strong, func(p *pair) bool {
		return unicode.IsLower(p.prev) && isLatin(p.prev) && unicode.IsUpper(p.lead)
	}},
	{"3 Â½", strong, func(p *pair) bool {
		return isFraction(p.char) && (unicode.IsDigit(p.prev) || p.prev == ' ' && unicode.IsDigit(p.at(p.start-2)))
	}},
	{"ยฃ5", strong, func(p *pair) bool {
		return p.isForeign() && (isASCIILetter(p.next) || unicode.IsDigit(p.next))
	}},
	{"Â£ 15", strong, func(p *pair) bool {
		return unicode.Is(unicode.Sc, p.char) && p.next == ' ' && unicode.IsDigit(p.at(p.end+1))
	}},
	{"said.Â»", strong, func(p *pair) bool {
		return p.char == '»' && p.lead == 'Â' && strings.ContainsRune(".,!?", p.prev)
	}},
	{"Ã©tat, Â£5", strong, func(p *pair) bool {
		return isMark(p.last) && p.last != '’' && (unicode.IsLetter(p.next) || unicode.IsDigit(p.next))
	}},
	{"wei√ü", strong, func(p *pair) bool {
		return isMark(p.lead) && unicode.IsLetter(p.prev) && isSymbol(p.lead) && (isLatin(p.char) || !unicode.IsLetter(p.char))
	}},
	{"├ël├®ment", strong, func(p *pair) bool {
		return isSymbol(p.lead) && unicode.IsLetter(p.next) && rankOf(p.char) >= familiar
	}},
	{"Ã and a no-break space: Ã\u00a0 la carte", strong, func(p *pair) bool {
		return p.last == 0xA0 && unicode.IsUpper(p.lead) && (!unicode.IsLetter(p.prev) || unicode.IsLower(p.char) && unicode.IsLower(p.next))
	}},
	{"РІРѕРґР°", strong, func(p *pair) bool { return p.chained(p.start, p.end) }},
}

// strengthOf says how much the characters [start, end), which read as r, look
// like damage where they stand.
func (d *decoder) strengthOf(start, end int, r rune) strength {
	for _, c := range d.text[start:end] {
		if c < 0xA0 || c == '\uFFFD' {
			return strong // a control character is in no good text
		}
	}
	if end-start > 2 {
		if rankOf(r) >= familiar && (!unicode.IsLetter(r) || d.hasMark(start, end)) {
			return strong
		}
		return weak
	}
	p := &d.pair
	*p = pair{decoder: d, start: start, end: end, lead: d.text[start], last: d.text[end-1], prev: d.at(start - 1), next: d.at(end), char: r}
	for k := range pairSigns {
		if pairSigns[k].holds(p) {
			return pairSigns[k].strength
		}
	}
	return weak
}

// isForeign reports whether the pair begins with a letter that is not Latin.
func (p *pair) isForeign() bool { return !isLatin(p.lead) && unicode.IsLetter(p.lead) }

// inLatinWord reports whether the pair is of Latin letters and stands behind another.
func (p *pair) inLatinWord() bool {
	return isLatin(p.lead) && isLatin(p.last) && isASCIILetter(p.prev)
}

// amongCapitals reports whether the pair begins with a capital beside two others.
func (p *pair) amongCapitals() bool {
	return unicode.IsUpper(p.lead) && unicode.IsUpper(p.prev) && (unicode.IsUpper(p.next) || unicode.IsUpper(p.at(p.start-2)))
}

// besideItsAlphabet reports whether the pair, of no alphabet itself, reads as a
// letter of the alphabet that it stands in.
func (p *pair) besideItsAlphabet() bool {
	if p.prev < firstLetter && p.next < firstLetter || alphabetOf(p.lead) != nil {
		return false
	}
	a := alphabetOf(p.char)
	return a != nil && (alphabetOf(p.prev) == a || alphabetOf(p.next) == a)
}

func isFraction(r rune) bool { return r == '½' || r == '¼' || r == '¾' }
