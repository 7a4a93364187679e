package repair

import "unicode"

// habits are the ways of the document, as far as its marks still stand.
type habits struct {
	dash   rune    // the one it has between spaces
	single float64 // what it costs to quote with ‘ where nothing is open
}

// habits counts the marks that stand at the beginning of a word, and the dashes
// between spaces but for those between dates.
func (d *draft) habits() habits {
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
	if em > en {
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
