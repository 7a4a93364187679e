package repair

import (
	"slices"
	"strings"
	"unicode"

	"factbox/internal/lexicon"
)

// lostSpace is the rule by which U+FFFD is a no-break space.
const lostSpace = "lost-space"

const noBreakSpace rune = 0xA0

// spacing is how much the lone U+FFFD of a text look like lost no-break spaces.
type spacing uint8

const (
	noSpaces   spacing = iota // no U+FFFD stands where no dash may
	someSpaces                // some do: what may be a dash may be a space
	manySpaces                // many do: those are spaces, and the others may be
	onlySpaces                // so many do that all are
)

// Of the spaces between words of news one in four stands where no dash may (234,369 of
// 1,015,909), of the dashes without spaces none (0 of 151).
const (
	enoughSpaces = 3  // so many are no chance
	oneInOnly    = 7  // of those between words, at least, where all are spaces
	oneInSome    = 20 // and where some are
)

// undashed are words that no dash parts from the next.
var undashed = lexicon.NewSet("a an the The A An of to by from for in on at with into my your his their its our every")

// spacingOf weighs the U+FFFD between words, which are among the characters at odd:
// how many stand where no dash may. The no-break spaces count that stand so, as a
// repair may have made them.
func (d *gappedText) spacingOf(odd []int) spacing {
	lost, made := [2]int{}, [2]int{} // where no dash may stand, and in all
	for _, i := range odd {
		c := d.text[i]
		if c != unicode.ReplacementChar && c != noBreakSpace || d.at(i-1) == c {
			continue
		}
		n := d.runLength(i) // asked at the first of a run only
		if n > 2 || !d.standsBetween(i, i+n) {
			continue
		}
		count := &lost
		if c == noBreakSpace {
			count = &made
		}
		count[1]++
		if d.noDash(i, i+n) {
			count[0]++
		}
	}
	switch bare, all := lost[0]+made[0], lost[1]+made[1]; {
	case lost[0] >= enoughSpaces && oneInOnly*lost[0] >= lost[1]:
		return onlySpaces
	case lost[0] >= enoughSpaces && oneInSome*lost[0] >= lost[1]:
		return manySpaces
	case (lost[0] > 0 || made[0] >= enoughSpaces) && oneInSome*bare >= all:
		return someSpaces
	}
	return noSpaces
}

// standsBetween reports whether what stands at [start, end) parts two words, numbers or
// sentences, with no space on either side, and none of them is a piece of one word.
func (d *gappedText) standsBetween(start, end int) bool {
	prev, next := d.at(start-1), d.at(end)
	if isSpace(prev) || isSpace(next) {
		return false
	}
	left, right := d.wordAround(start, end)
	switch {
	case contraction(left, right), len(left) <= 4 && (withApostrophe(left, right) || len(right) > 0 && nameHeads.Has(string(left))):
		return false
	case len(left) == 0 && !unicode.IsDigit(prev) && !strings.ContainsRune(".,;:?!)%…”’\"", prev):
		return false
	case len(right) == 0 && !unicode.IsDigit(next) && !strings.ContainsRune("($£€“‘\"", next):
		return false
	}
	if len(left) > 2 && len(right) > 3 && undashed.Has(string(left)) {
		return true // the�skerries
	}
	if n := len(left); 0 < n && n < 3 && strings.ContainsRune("’'�", d.at(start-n-1)) {
		left = nil // the mayor's�plan
	}
	return isWhole(left) && isWhole(right) && (len(right) != 1 || len(left) == 0 || isWord(left)) // Zubir�a is one
}

// isWhole reports whether word, if any, seems to be a whole one.
func isWhole(word []rune) bool {
	return len(word) == 0 || isWord(word) || len(word) > 5 || len(word) > 2 && unicode.IsUpper(word[0])
}

// noDash reports whether no dash can part the words beside [start, end): behind an
// article, or between two sentences.
func (d *gappedText) noDash(start, end int) bool {
	left, right := d.wordAround(start, end)
	if undashed.Has(string(left)) {
		return len(right) > 1
	}
	if !strings.ContainsRune(".?!", d.at(start-1)) || len(right) == 0 || !unicode.IsUpper(right[0]) {
		return false
	}
	last, _ := d.wordAround(start-1, start-1)
	return len(last) > 3 || len(last) == 0 && unicode.IsDigit(d.at(start-2)) || len(last) > 0 && unicode.IsLower(last[0])
}

// What it costs to take U+FFFD for a no-break space.
const (
	surelySpace = -4.5
	likelySpace = -0.5 // in no text but this spot
	maybeSpace  = 1    // as much as a dash between words
)

// addSpace appends to the options of s, in d, the no-break space, where it may have been one.
func (s *slot) addSpace(d *gappedText, much spacing) {
	if s.end-s.start > 2 || much == noSpaces {
		return
	}
	add := func(cost float64) { s.options = append(s.options, option{noBreakSpace, cost, lostSpace}) }
	lost := func(i int) bool { return d.at(i) == unicode.ReplacementChar }
	switch prev := d.at(s.start - 1); {
	case lost(s.start - 1):
		if much >= manySpaces && !lost(s.start-2) {
			s.options = append(s.options, option{keep, surelySpace, ""}) // first what the other one is
		}
	case lost(s.end):
		if much == onlySpaces && strings.ContainsRune(".?!", prev) && unicode.IsUpper(d.at(s.end+1)) {
			add(surelySpace) // the debate.��We wait,� he said
		}
	case !isSpace(prev) && (d.at(s.end) == '\n' || s.end == len(d.text)):
		if !unicode.IsLetter(prev) && !unicode.IsDigit(prev) {
			add(maybeSpace) // at the end of a paragraph
		}
	case !d.standsBetween(s.start, s.end):
	case s.mayBe("word"):
		add(maybeSpace)
	case much == onlySpaces, much == manySpaces && d.noDash(s.start, s.end):
		add(surelySpace)
	case d.noDash(s.start, s.end):
		add(likelySpace)
	default:
		add(maybeSpace)
	}
}

// mayBe reports whether one of the options of s goes by rule.
func (s *slot) mayBe(rule string) bool {
	return slices.ContainsFunc(s.options, func(o option) bool { return o.rule == rule })
}
