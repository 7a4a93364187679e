package repair

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// mixup is text in one single-byte code page that was read in another: donÕt
// for don’t. No bytes were lost, and each character is wrong on its own.
type mixup struct{ shown, meant page }

// mixupPairs are the pairs that are seen.
var mixupPairs = [...]mixup{
	{latin1, windows1252},      // ’ became the control character U+0092
	{windows1252, macintosh},   // don’t became donÕt
	{latin1, macintosh},        // é became the control character U+008E
	{macintosh, windows1252},   // don’t became donít
	{ibm437, windows1252},      // don’t became donÆt, niño niσo
	{ibm850, windows1252},      // niño became ni±o
	{windows1251, windows1252}, // Luján became Lujбn
	{windows874, windows1252},  // § became ง
}

const (
	oddEnough    = 4   // cost a character must gain to prove a mix-up
	naturalUpTo  = 2.6 // cost up to which a character fits where it stands
	barelyUpTo   = 5   // cost up to which a mark may stand
	certainUpTo  = 0.5 // cost up to which a mark belongs where it stands
	controlOdd   = 9   // a control character in running text
	foreignOdd   = 8   // a letter of one script inside a word of another
	misplacedOdd = 7   // É inside a word of small letters, ± between letters
)

// mixups mends text of one single-byte page read in another. The pair that
// explains most of what is odd is taken; it must explain something well.
func mixups(d *draft) []edit {
	candidates := make([]int, 0, len(d.odd))
	provable := false
	for _, i := range d.odd {
		c := d.text[i]
		if c < 0x80 || c == unicode.ReplacementChar || c == 0xA0 || c == 0xAD || d.isItself(i) {
			continue
		}
		candidates = append(candidates, i)
		provable = provable || rankOf(c) != everyday && d.mayProve(i, c)
	}
	if !provable {
		return nil
	}
	var spots [len(mixupPairs)][]mixupSpot
	for _, i := range candidates {
		d.explain(i, &spots)
	}
	var best []edit
	bestGain, named := 0.0, false
	for k, m := range mixupPairs {
		edits, gain := m.undo(spots[k])
		if gain <= 0 {
			continue
		}
		shows := isNamedPair(spots[k])
		better := gain > bestGain
		switch {
		case shows != named:
			better = shows // victimÕs is no victimås
		case len(best) > 0:
			better = gain-oddEnough > bestGain // the rarer pair must explain one character more
		}
		if better {
			best, bestGain, named = edits, gain, shows
		}
	}
	d.mixed = d.mixed || len(best) > 0
	if len(best) == 0 {
		d.suspects = append(d.suspects, perhapsDashes(&spots)...)
	}
	if named || len(best) == 0 || d.level == All {
		return best
	}
	return d.unrivalled(best)
}

// perhapsDashes are letters that stand alone several times and may be dashes, of the
// first pair that explains them: the boat Ð an old one Ð sank.
func perhapsDashes(spots *[len(mixupPairs)][]mixupSpot) []edit {
	for k, m := range mixupPairs {
		var edits []edit
		for _, s := range spots[k] {
			if s.mark && !s.proves && s.before-s.after >= oddEnough && s.after <= naturalUpTo {
				edits = append(edits, m.edit(s, offered))
			}
		}
		if len(edits) > 1 {
			return edits
		}
	}
	return nil
}

// isNamedPair reports whether one of the spots of a pair shows that it is this
// pair: by a mark where one is lacking, or by a letter that makes a known word.
func isNamedPair(spots []mixupSpot) bool {
	return slices.ContainsFunc(spots, func(s mixupSpot) bool {
		return s.proves && (s.word || s.mark) && s.before-s.after >= oddEnough && s.after <= naturalUpTo
	})
}

// mayProve reports whether c at i is odd enough for some mix-up to explain it.
func (d *gappedText) mayProve(i int, c rune) bool {
	if d.oddness(i, c) >= oddEnough || d.partsWords(i) || d.contracts(i) {
		return true
	}
	letters := d.wordLetters(i, i+1)
	return len(letters) > 0 && !containsRune(letters, c)
}

// mixupSpot is a character that a mix-up would explain.
type mixupSpot struct {
	at            int
	byte          byte
	meant         rune
	mark          bool    // it was a mark
	word          bool    // it makes a known word
	before, after float64 // how odd what stands there is, and what would
	proves        bool    // what stands there is odd enough to prove the mix-up
}

// explain adds what each pair makes of the character at i to the pair's spots.
func (d *gappedText) explain(i int, spots *[len(mixupPairs)][]mixupSpot) {
	t := tables()
	c := d.text[i]
	standing := t.bytes(c)
	if rankOf(c) == everyday {
		if left, right := d.wordAround(i, i+1); len(left) == 0 || contraction(left, right) {
			return
		}
	}
	var letters []rune // that make a known word here
	before := -1.0
	for k, m := range mixupPairs {
		r := m.reads(standing[m.shown], c)
		if r == 0 {
			continue
		}
		if before < 0 {
			before = d.oddness(i, c)
			letters = d.wordLetters(i, i+1)
		}
		makesWord := containsRune(letters, r) && !containsRune(letters, c)
		if !makesWord && (lookalike(c) || rankOf(c) == everyday) {
			continue // a slip of the keyboard, or a mark: neither proves anything
		}
		if d.inOwnScript(i, m.shown, standing[m.shown]) || d.inDrawing(i) {
			continue
		}
		s := mixupSpot{at: i, byte: standing[m.shown], meant: r, mark: rankOf(r) == everyday, word: makesWord, before: before, after: d.oddness(i, r), proves: rankOf(c) != everyday}
		switch {
		case c < 0xA0 && m.meant == windows1252 && !d.isInWord(i):
			s.after = 0 // the one page whose marks control characters mostly are
		case !makesWord && (!s.mark || d.mayBeNamedDash(i, r)) && d.isNamed(i):
			s.proves = false // the letter ß, 4πr², the letter ñ
		case c > 0xA0 && c <= 0xFF && !unicode.IsLetter(c) && !s.mark && !makesWord:
			s.proves = false // 30s°F
		case s.proves && (makesWord || d.isMarkHere(i, r)):
			s.before = max(s.before, oddEnough) // caf‚, ôshort, donít
		}
		spots[k] = append(spots[k], s)
	}
}

// mayBeNamedDash reports whether r is a dash that the letter at i may stand for only
// perhaps: a letter between spaces is as often the one that the text is about. Behind
// a dateline (LINDHOLM Ð A ferry) and between dates (1892 û 94) it is none.
func (d *gappedText) mayBeNamedDash(i int, r rune) bool {
	if r != '–' && r != '—' || d.isBetweenDates(i, i+1) {
		return false
	}
	behind := d.wordAt(i + 2)
	return !d.dateline(i-1) || len(behind) == 0 || !unicode.IsUpper(behind[0]) || len(behind) > 1 && !unicode.IsLower(behind[1])
}

// reads is what m takes c for, which stands for byte b: a mark or a letter that news
// has; 0 when that is no other character.
func (m mixup) reads(b byte, c rune) rune {
	t := tables()
	if b < 0x80 || t.lost[m.meant][b] {
		return 0
	}
	r := t.runes[m.meant][b]
	rank := rankOf(r)
	if r == c || rank != everyday && !(unicode.IsLetter(r) && rank >= familiar) {
		return 0
	}
	return r
}

// isInWord reports whether letters stand on both sides of i that are no words by
// themselves.
func (d *gappedText) isInWord(i int) bool {
	left, right := d.wordAround(i, i+1)
	if len(left) == 0 || len(right) == 0 {
		return false
	}
	return !contraction(left, right) && !d.partsWords(i) && !withApostrophe(left, right) && !nameHeads.Has(string(left))
}

// inOwnScript reports whether byte b of page p at i is part of a word in the script
// of the page, or of what is left of a UTF-8 sequence.
func (d *gappedText) inOwnScript(i int, p page, b byte) bool {
	script := pages[p].script
	if script == nil {
		return false
	}
	leads := b >= 0xC2 && b <= 0xC5 || b == 0xE2
	return leads || unicode.Is(script, d.at(i-1)) || unicode.Is(script, d.at(i+1))
}

// inDrawing reports whether the character at i is one of several symbols in a row.
func (d *gappedText) inDrawing(i int) bool {
	return isSymbol(d.text[i]) && (isSymbol(d.at(i-1)) || isSymbol(d.at(i+1)))
}

// isMarkHere reports whether the mark r at i is what the words around it lack.
func (d *gappedText) isMarkHere(i int, r rune) bool {
	return rankOf(r) == everyday && d.partsWords(i) || r == '’' && d.contracts(i)
}

// undo lists what undoing m would change for the better, and by how much. One
// character that m explains well proves it for its like. Where several do and
// none speaks against it, the whole text was in the wrong page.
func (m mixup) undo(spots []mixupSpot) (edits []edit, total float64) {
	var proven [256]bool
	proofs, doubts := 0, 0
	for _, s := range spots {
		switch gain := s.before - s.after; {
		case gain >= oddEnough && s.after <= naturalUpTo && s.proves:
			total += gain
			proofs++
			proven[s.byte] = true
		case gain < -oddEnough && s.after > barelyUpTo:
			doubts++
		}
	}
	if proofs == 0 {
		return nil, 0
	}
	whole := proofs >= 2 && doubts*5 <= proofs
	for _, s := range spots {
		gain := s.before - s.after
		switch {
		case gain >= 2 && s.after <= naturalUpTo:
		case proven[s.byte] && s.mark && s.after <= certainUpTo:
		case whole && (s.after <= naturalUpTo && gain >= -oddEnough || s.mark && s.after <= barelyUpTo):
		default:
			continue
		}
		edits = append(edits, m.edit(s, confidenceOf("single-byte", 0, gainConfidence(gain))))
	}
	return edits, total
}

// edit makes of spot s what m says it is.
func (m mixup) edit(s mixupSpot, confidence float64) edit {
	return edit{start: s.at, end: s.at + 1, text: []rune{s.meant}, cause: m.cause(), rule: "single-byte", confidence: confidence}
}

// gainConfidence is the confidence of a spot that gains that much, in a text where
// the mix-up is proven.
func gainConfidence(gain float64) float64 {
	return math.Round(min(0.99, 1/(1+math.Exp(-max(gain, 1.5))))*100) / 100
}

// cause names the page the text was in and the one it was read in.
func (m mixup) cause() string { return pages[m.meant].name + " as " + pages[m.shown].name }

// oddness is how badly c would fit at i, as a cost like those of [signRules].
func (d *gappedText) oddness(i int, c rune) float64 {
	if c < 0xA0 && c >= 0x80 {
		return controlOdd
	}
	prev, next := d.at(i-1), d.at(i+1)
	rarity := 0.0
	switch rankOf(c) {
	case familiar:
		rarity = 1
	case rare:
		rarity = 4
	case never:
		return controlOdd
	}
	if rankOf(c) == everyday {
		return costOf(c, d.around(i, i+1), habits{dash: c})
	}
	if unicode.IsLetter(c) {
		return rarity + d.letterOddness(i, c)
	}
	before, after := unicode.IsLetter(prev), unicode.IsLetter(next)
	switch {
	case before && after:
		return rarity + misplacedOdd
	case before:
		return 2
	case after && !strings.ContainsRune("«¿¡£€§¥„©", c):
		return rarity + 4
	}
	return rarity + 1
}

// letterOddness is the oddness of letter c at i.
func (d *gappedText) letterOddness(i int, c rune) float64 {
	prev, next := d.at(i-1), d.at(i+1)
	before, after := unicode.IsLetter(prev), unicode.IsLetter(next)
	latin, lower := isLatin(c), unicode.IsLower(c)
	switch {
	case before && isLatin(prev) != latin || after && isLatin(next) != latin:
		return foreignOdd
	case !before && !after:
		return d.loneOddness(i, c)
	case strings.ContainsRune("ÁÉÍÓÚ", c) && d.behindIrishPrefix(i):
		return 1 // na hÉireann
	case !lower && unicode.IsLower(prev):
		return misplacedOdd // StateÕs
	case lower && !before && unicode.IsUpper(next):
		return misplacedOdd // ìWe
	case lower && unicode.IsUpper(prev) && unicode.IsUpper(d.at(i-2)) && !unicode.IsLower(next):
		return 5
	case lower && unicode.IsLower(prev) && unicode.IsUpper(next):
		return oddEnough // 30søF
	case !lower && !before && unicode.IsUpper(next) && unicode.IsLower(d.at(i+2)):
		return oddEnough // ÒWe
	case !before && strings.ContainsRune(".,!?", prev):
		return 5
	case c == 'ß' && !strings.ContainsRune("aeiouäöüyAEIOUÄÖÜY", prev):
		return 6 // Michoacßn
	}
	return 0
}

// behindIrishPrefix reports whether the capital at i stands behind the letter that
// Irish puts before one: na hÉireann.
func (d *gappedText) behindIrishPrefix(i int) bool {
	return strings.ContainsRune("hnt", d.at(i-1)) && !unicode.IsLetter(d.at(i-2)) && unicode.IsLower(d.at(i+1))
}

// loneOddness is the oddness of letter c at i, where no letter stands beside it.
func (d *gappedText) loneOddness(i int, c rune) float64 {
	prev, next := d.at(i-1), d.at(i+1)
	switch {
	case strings.ContainsRune(".,!?", prev):
		return misplacedOdd // said.Ó
	case c == 'à' || !isLatin(c) || !isSpace(prev) || !isSpace(next):
		return 1
	case d.at(i-2) == ',' || next == ',':
		return 1 // ê, î, û
	case strings.ContainsRune("áéèêíìóòôúùýÀÁÉÈÓÒÖŐ", c):
		return 2
	}
	return 6
}

// contracts reports whether the letter at i can only be an apostrophe: behind an
// English word, before the rest of a contraction or possessive.
func (d *gappedText) contracts(i int) bool {
	left, right := d.wordAround(i, i+1)
	return contraction(left, right) && (string(right) != "s" || len(left) > 2 && isWord(left))
}

// partsWords reports whether the letter at i is out of place because what is
// left of the word without it are whole words: ôshort, victimùwho.
func (d *gappedText) partsWords(i int) bool {
	left, right := d.wordAround(i, i+1)
	return len(left)+len(right) > 0 && isWholeOrNone(left) && isWholeOrNone(right)
}

func isWholeOrNone(word []rune) bool { return len(word) == 0 || len(word) > 2 && isWord(word) }

// lookalike reports whether a Cyrillic or Greek letter looks like a Latin one:
// such a letter in a Latin word is a slip of somebody's keyboard.
func lookalike(r rune) bool {
	return strings.ContainsRune("АВЕЅІЈКМНОРСТУХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", r)
}
