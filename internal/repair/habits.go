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
	single float64 // what it costs to quote with ‘ where nothing is open
}

// habits counts the marks that stand at the beginning of a word, and the dashes
// between spaces but for those between dates.
func (d *manuscript) habits() habits {
	en, em, double, single := 0, 0, 0, 0
	for i, c := range d.text {
		if c < 0x80 || !isSpace(d.at(i-1)) {
			continue
		}
		switch {
		case c == '–' && !d.isBetweenDates(i, i+1):
			en++
		case c == '—' && !d.isBetweenDates(i, i+1):
			em++
		case c == '“':
			double++
		case c == '‘' && unicode.IsLetter(d.at(i+1)):
			single++
		}
	}
	h := habits{dash: '–'}
	if em > en || em+en == 0 && hasAmericanStyle(string(d.text)) {
		h.dash = '—'
	}
	switch {
	case single > double:
		h.single = -3
	case double > 2*single:
		h.single = 1
	}
	return h
}

// hasAmericanStyle reports whether text reads like a story of an American paper or
// agency. Of those that have a dash between spaces five in six have —; press
// releases and British papers have –.
func hasAmericanStyle(text string) bool {
	return containsAny(text, agencies) || tellsWeekday(text) && !containsAny(text, britishSigns)
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
