package repair

import (
	"strings"
	"unicode"
)

// isItself reports whether the character at i is what it shows, or part of damage
// of another kind: no mix-up of two pages explains it.
func (d *manuscript) isItself(i int) bool {
	return unicode.Is(unicode.Mn, d.at(i-1)) || unicode.Is(unicode.Mn, d.at(i+1)) || d.isLowMark(i) || d.inPictograph(i) || d.inPhonetics(i)
}

// isNamed reports whether the letter or sign at i, which a mix-up would turn into
// another letter, proves none: it stands alone, as a text about letters has it (the
// letter ß), is a sign of a formula or unit (4πr², 5kΩ, 3 µm), is a bracket that
// parts a word for another reason (ge‹ntegreerde), or an Â that was put before a
// whole letter (CafÂé).
func (d *gappedText) isNamed(i int) bool {
	c := d.text[i]
	switch {
	case c == 'Â':
		return d.at(i+1) >= 0x80 && unicode.IsLetter(d.at(i+1))
	case c == '‹' || c == '›':
		return true
	case isLatin(c) && c != 'µ':
		left, right := d.wordAround(i, i+1)
		return len(left)+len(right) == 0
	}
	return d.isOfFormula(i)
}

// shortFormula is how many letters may stand beside a sign of a formula.
const shortFormula = 2

// isOfFormula reports whether the character at i is a Greek letter or another sign as
// formulas and units have them, beside a letter or two or none: 4πr², Δx, 3 µm.
func (d *gappedText) isOfFormula(i int) bool {
	left, right := d.wordAround(i, i+1)
	return len(left)+len(right) <= shortFormula && strings.ContainsRune("ΓΔΘΛΞΠΣΦΨΩαβγδεζηθκλμνξπρστφχψωµ∞", d.text[i])
}

// The marks that open low or pointed, and those that close them.
const (
	closesLow     = "‘’"
	closesPointed = "›"
)

// farthestPartner is how far, in characters, a mark may stand from its partner.
const farthestPartner = 400

// isLowMark reports whether the mark at i is one of a pair: ‚nein‘, ‹non›.
func (d *manuscript) isLowMark(i int) bool {
	switch d.text[i] {
	case '‚':
		return d.opens(i) && d.partner(i, 1, closesLow, d.closes)
	case '‹':
		return d.opens(i) && d.partner(i, 1, closesPointed, d.closes)
	case '›':
		return d.closes(i) && d.partner(i, -1, "‹", d.opens)
	}
	return false
}

func (d *manuscript) opens(i int) bool {
	return !unicode.IsLetter(d.at(i-1)) && !unicode.IsDigit(d.at(i-1)) && !isSpace(d.at(i+1))
}

func (d *manuscript) closes(i int) bool { return !isSpace(d.at(i-1)) && !unicode.IsLetter(d.at(i+1)) }

// partner reports whether one of marks stands where stands allows, from i on in
// steps of step, in the same line.
func (d *manuscript) partner(i, step int, marks string, stands func(int) bool) bool {
	for k, n := i+step, 0; n < farthestPartner; k, n = k+step, n+1 {
		c := d.at(k)
		if c == 0 || c == '\n' {
			return false
		}
		if strings.ContainsRune(marks, c) && stands(k) {
			return true
		}
	}
	return false
}

// inPictograph reports whether the character at i is one of the first three of a
// pictograph's four bytes, as windows-1252 and windows-1254 show them: ðŸ˜ that lost
// its last byte cannot be told, but is no other letters.
func (d *manuscript) inPictograph(i int) bool {
	for k := i; k >= i-3; k-- {
		if lead := d.at(k); lead == 'ð' || lead == 'ğ' {
			return d.at(k+1) == 'Ÿ'
		}
	}
	return false
}

// longestPhonetics is how far, in characters, the brackets of a pronunciation stand
// from what is in them.
const longestPhonetics = 60

// isPhonetic reports whether r is a letter or sign of phonetics.
func isPhonetic(r rune) bool { return r >= 0x250 && r <= 0x2FF }

// inPhonetics reports whether the character at i stands in a pronunciation: between
// slashes or square brackets, with letters of phonetics: [ˈantoɲiːn]. What looks
// odd there is a sign.
func (d *manuscript) inPhonetics(i int) bool {
	if !d.phonetic {
		return false
	}
	phonetic := false
	end := func(step int, brackets string) bool {
		for k, n := i+step, 0; n < longestPhonetics; k, n = k+step, n+1 {
			c := d.at(k)
			if c == 0 || c == '\n' {
				return false
			}
			if strings.ContainsRune(brackets, c) {
				return true
			}
			phonetic = phonetic || isPhonetic(c) || unicode.Is(unicode.Thai, c) && unicode.Is(unicode.Thai, d.at(k+1)) // misread
		}
		return false
	}
	return end(-1, "[/") && end(1, "]/") && phonetic
}
