package repair

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// habits are the ways of the document, as far as its marks still stand.
type habits struct {
	dash   rune    // the one it has between spaces
	other  float64 // what the other dash costs there
	single float64 // what it costs to quote with ‘ where nothing is open
}

// habitsOf counts the marks that stand at the beginning of a word, and the dashes
// between spaces but for those between dates.
// They are those of d, of the lines left out of it, and of the marked among these.
func habitsOf(d *manuscript, left, marked []string) habits {
	var n markCount
	n.add(d)
	for _, line := range marked {
		n.add(&manuscript{text: []rune(line)})
	}
	h := habits{dash: '–', other: mayBeOther}
	if (n.en == 0) != (n.em == 0) {
		h.other = hardlyOther
	}
	if n.em > n.en || n.em+n.en == 0 && hasAmericanStyle(append([]string{string(d.text)}, left...)) {
		h.dash = '—'
	}
	switch {
	case n.single > n.double:
		h.single = -3
	case n.double > 2*n.single:
		h.single = 1
	}
	return h
}

// What a dash between spaces costs that is not the usual one: where the article has
// both or none, and where all that it has are one kind (of 49 such, 49 were it).
const (
	mayBeOther  = 1
	hardlyOther = 2.5
)

// markCount is how often marks stand in a text.
type markCount struct{ en, em, double, single int }

// add counts the marks of d.
func (n *markCount) add(d *manuscript) {
	for i, c := range d.text {
		if c < 0x80 || !isSpace(d.at(i-1)) {
			continue
		}
		switch {
		case c == '–' && !d.isBetweenDates(i, i+1):
			n.en++
		case c == '—' && !d.isBetweenDates(i, i+1):
			n.em++
		case c == '“':
			n.double++
		case c == '‘' && unicode.IsLetter(d.at(i+1)):
			n.single++
		}
	}
}

// hasAmericanStyle reports whether a text, in pieces, reads like a story of an American
// paper or agency. Of those that have a dash between spaces five in six have —; press
// releases and British papers have –.
func hasAmericanStyle(pieces []string) bool {
	anywhere := func(list []string) bool {
		return slices.ContainsFunc(pieces, func(piece string) bool { return containsAny(piece, list) })
	}
	return anywhere(agencies) || slices.ContainsFunc(pieces, tellsWeekday) && !anywhere(britishSigns)
}

// agencies sign behind the dateline.
var agencies = []string{"(AP)", "(Reuters)", "(AFP)", "(UPI)"}

// britishSigns are in British English and not in American.
var britishSigns = []string{"per cent", "Mr ", "Mrs ", "Ms ", "Dr ", "colour", "favour", "honour", "labour", "neighbour", "behaviour", "centre",
	"defence", "programme", "organis", "realis", "recognis", "”.", "”,", "£", "€"}

// tellsWeekday reports whether text says when something happened by the day of
// the week alone, as papers do: on Monday, but not on Monday, May 4.
func tellsWeekday(text string) bool {
	for {
		_, rest, found := strings.Cut(text, " on ")
		if !found {
			return false
		}
		for day := time.Sunday; day <= time.Saturday; day++ {
			if after, found := strings.CutPrefix(rest, day.String()); found {
				after = strings.TrimPrefix(after, ", ")
				word, _, _ := strings.Cut(after[:min(len(after), longestWord)], " ")
				if !isMonth([]rune(word)) {
					return true
				}
			}
		}
		text = rest
	}
}

func containsAny(text string, list []string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return strings.Contains(text, s) })
}
