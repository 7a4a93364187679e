package repair

import (
	"cmp"
	"slices"
)

// Level is how sure a repair must be to be made. What is less sure is suspected
// only, with the best guess.
type Level uint8

const (
	Likely Level = iota // the best guess at what is damage, when it is a good one
	Sure                // at least nine in ten
	All                 // the best guess at whatever is damage
)

// Levels are the levels by name.
var Levels = map[string]Level{"sure": Sure, "likely": Likely, "all": All}

// sure is the least confidence of [Sure].
const sure = 0.9

// allowed keeps the edits that level allows; the others become suspects.
func (d *draft) allowed(edits []edit) []edit {
	if d.level != Sure {
		return edits
	}
	return slices.DeleteFunc(edits, func(e edit) bool {
		if e.confidence >= sure {
			return false
		}
		d.suspects = append(d.suspects, e)
		return true
	})
}

// sortSuspects puts the suspects in order, one for a spot: that of the first stage.
func (d *draft) sortSuspects() {
	slices.SortStableFunc(d.suspects, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	end := 0
	d.suspects = slices.DeleteFunc(d.suspects, func(e edit) bool {
		if e.start < end {
			return true
		}
		end = e.end
		return false
	})
}

// isGood reports whether the best of a slot's options is good enough to be taken.
func (d *draft) isGood(s *slot, v choice) bool {
	switch {
	case !s.certain:
		return v.stays <= 1-sureEnough && v.confidence >= betterThanGood
	case d.level == All:
		return true
	case s.alphabet == phonetic:
		return v.confidence >= betterThanSound
	case s.options[v.option].rule == spelt:
		return v.confidence >= betterThanLetter
	case s.options[v.option].char == '…':
		return v.confidence >= betterThanMark
	}
	return v.kind >= betterThanDamage
}
