package repair

import (
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// Letters alone rarely tell which two pages were mixed up: KЖln is Köln, read in
// KOI8-R, and not KÆln, read in windows-1251; Krakσw may be Kraków or Krakåw. Where
// no mark and no known word tells, what another pair makes of the same characters
// must be worse by far, or the repair is only offered.

// The pages that a rival reading may have been in, and those that it may have been
// read in.
var (
	rivalsMeant = [...]*charmap.Charmap{charmap.Windows1252, charmap.Windows1250, charmap.CodePage437, charmap.CodePage850, charmap.CodePage852, charmap.Macintosh}
	rivalsShown = [...]*charmap.Charmap{
		charmap.Windows1251, charmap.Windows1253, charmap.KOI8R, charmap.CodePage437, charmap.CodePage850, charmap.CodePage852, charmap.Windows1252, charmap.Windows1250,
		charmap.Windows1257, charmap.Macintosh, charmap.ISO8859_1, charmap.ISO8859_2,
	}
)

// clearly is how much worse, by letter, a rival must be for a repair to be made.
const clearly = 2.5

// offered is the confidence of a repair that has a rival.
const offered = 0.5

// unrivalled is edits, of one mix-up, if no other makes letters of the same
// characters that are nearly as likely. Else they are suspects, with what is the
// likeliest of all.
func (d *draft) unrivalled(edits []edit) []edit {
	own := 0.0
	for _, e := range edits {
		own += d.letterCost(e.text[0], e.start, e.end)
	}
	best, bestCost := []rune(nil), own+clearly*float64(len(edits))
	for _, shown := range rivalsShown {
		for _, meant := range rivalsMeant {
			letters, cost := d.rival(edits, shown, meant)
			switch {
			case letters == nil:
			case d.makeWords(edits, letters):
				for k := range edits {
					edits[k].text, edits[k].rule, edits[k].confidence = letters[k:k+1], "word", 0.95
				}
				return edits
			case cost < bestCost:
				best, bestCost = letters, cost
			}
		}
	}
	if best == nil {
		return edits
	}
	for k, e := range edits {
		if e.confidence = offered; bestCost < own {
			e.text = best[k : k+1]
		}
		d.suspects = append(d.suspects, e)
	}
	return nil
}

// rival is what the characters of edits would be, had a text in meant been read
// in shown, and what that costs; nil where it is the same, or no letters.
func (d *draft) rival(edits []edit, shown, meant *charmap.Charmap) (letters []rune, cost float64) {
	differs := false
	for _, e := range edits {
		b, ok := shown.EncodeRune(d.text[e.start])
		if !ok || b < 0x80 {
			return nil, 0
		}
		r := meant.DecodeByte(b)
		if r != e.text[0] {
			differs = true
		}
		if !unicode.IsLetter(r) && rankOf(r) != everyday || rankOf(r) < familiar {
			return nil, 0
		}
		letters = append(letters, r)
		cost += d.letterCost(r, e.start, e.end)
	}
	if !differs {
		return nil, 0
	}
	return letters, cost
}

// makeWords reports whether each of letters, in place of its edit, makes a word
// that is known.
func (d *draft) makeWords(edits []edit, letters []rune) bool {
	for k, e := range edits {
		if !containsRune(d.wordLetters(e.start, e.end), letters[k]) {
			return false
		}
	}
	return true
}
