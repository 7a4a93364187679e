package repair

import (
	"strings"
	"unicode"

	"factbox/internal/lexicon"
)

// lostSign is the sign other than a mark of punctuation that U+FFFD at [start, end)
// stands for, as far as what stands around it tells, or 0. stands reports that a sign
// of some kind stood here, though none can be told: there U+FFFD stays.
func (d *draft) lostSign(start, end int) (sign rune, stands bool) {
	prev, next := d.at(start-1), d.at(end)
	left, right := d.wordAround(start, end)
	switch {
	case unicode.IsDigit(prev) && (next == 'C' || next == 'F') && len(right) == 1:
		return '°', true // 30�C
	case d.lostFraction(start, end) != nil:
		return 0, true // 1� cups
	case unicode.IsDigit(prev) && len(left) == 0 && units.Has(string(right)):
		return 0, true // 10�km
	case unicode.IsDigit(next) && !unicode.IsLetter(prev) && !unicode.IsDigit(prev):
		return d.lostCurrency(start, end)
	case (next == ' ' || unicode.IsDigit(next)) && strings.EqualFold(string(d.wordBefore(start)), "copyright"):
		return '©', true // Copyright � 2024
	case len(left) > 2 && len(right) == 0:
		return d.lostTradeMark(start)
	}
	return 0, false
}

// lostFraction is what U+FFFD at [start, end) may be between a number and what is
// measured: 1� cups. Which it was nothing tells.
func (d *draft) lostFraction(start, end int) []option {
	if !unicode.IsDigit(d.at(start-1)) || d.at(end) != ' ' || !measures.Has(string(d.wordAt(end+1))) {
		return nil
	}
	return []option{{'½', 0.8, "sign"}, {'¼', 1.2, "sign"}, {'¾', 1.5, "sign"}}
}

// signCost is what it costs to take what is lost beside a number for some sign, and
// no mark: the ° of 35� outside, the § of �12.
func (d *gappedText) signCost(start, end int) float64 {
	prev, next := d.at(start-1), d.at(end)
	switch {
	case unicode.IsDigit(prev) && (isSpace(next) || next == '.' || next == ','):
		return 1.5
	case isSpace(prev) && unicode.IsDigit(next):
		return 2
	}
	return 6
}

// measures are what fractions are of.
var measures = lexicon.NewSet("cup cups teaspoon teaspoons tsp tablespoon tablespoons tbsp hours miles inches pounds ounces pints acres")

// units stand behind a number and a space that may not break.
var units = lexicon.NewSet("km kg cm mm ft lb lbs mph kph am pm")

// paid are words that an amount of money follows.
var paid = lexicon.NewSet("cost costs costing pay pays paid paying worth earn earned spend spent priced charge charges charged fined owed")

// lostCurrency is the currency before the number at end: that which the text has
// elsewhere, and £ where a word of money stands before it.
func (d *draft) lostCurrency(start, end int) (rune, bool) {
	if c := d.ownCurrency(); c != 0 {
		return c, true
	}
	if paid.Has(string(d.wordBefore(start))) {
		return '£', true
	}
	return 0, false
}

// ownCurrency is the one of £ € ¥ that the text has before its other numbers; 0
// where it has none or several.
func (d *draft) ownCurrency() rune {
	if d.currency == unaskedCurrency {
		d.currency = 0
		for _, i := range d.odd {
			c := d.text[i]
			if c != '£' && c != '€' && c != '¥' || !unicode.IsDigit(d.at(i+1)) || c == d.currency {
				continue
			}
			if d.currency != 0 {
				d.currency = 0
				break
			}
			d.currency = c
		}
	}
	return d.currency
}

const unaskedCurrency rune = -1

// wordBefore is the word that ends before the space at start-1.
func (d *manuscript) wordBefore(start int) []rune {
	if d.at(start-1) != ' ' {
		return nil
	}
	to := start - 1
	from := to
	for from > 0 && to-from < longestWord && isASCIILetter(d.text[from-1]) {
		from--
	}
	return d.text[from:to]
}

// lostTradeMark is the ™ or ® that the word before start has elsewhere in the text.
func (d *draft) lostTradeMark(start int) (rune, bool) {
	for _, i := range d.odd {
		if c := d.text[i]; c != '™' && c != '®' {
			continue
		}
		word, _ := d.wordAround(start, start)
		if like, _ := d.wordAround(i, i); len(like) > 0 && string(like) == string(word) {
			return d.text[i], true
		}
	}
	return 0, false
}
