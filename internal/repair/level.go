package repair

import (
	"cmp"
	"slices"
)

// Level is how sure a repair must be to be made. What is less sure is suspected
// only, with the best guess.
type Level uint8

const (
	Likely Level = iota // the best guess at what is damage, when it is a good one; which dash it was does not count
	Sure                // at least nine in ten
	All                 // the best guess at whatever is damage
)

// Levels are the levels by name.
var Levels = map[string]Level{"sure": Sure, "likely": Likely, "all": All}

// sure is the least confidence of [Sure].
const sure = 0.9

// measured says how many of the repairs by a rule, in such surroundings and with at
// least that share among the options, were right: counted on labelled damage. Where
// nothing fits, opening marks in the middle of a sentence say, what has a share of
// less than [sure] was right less often than nine times in ten.
var measured = []struct {
	rule        string
	left, right surrounding // 0 for any
	share       float64
	sure        float64
}{
	{"apostrophe", 0, 0, 0.6, 0.98},                            // 615 of 617
	{"word", 0, 0, 0.6, 0.98},                                  // 129 of 129
	{"single-byte", 0, 0, 0.75, 0.98},                          // 162 of 163
	{"opening-mark", afterStart | afterSentence, 0, 0.4, 0.95}, // She left. �Nobody asked us: 9 of 9
	{"closing-mark", afterStop, atSpace | atEnd, 0.5, 0.92},    // “Nobody asked us.� And: 11 of 12
}

// confidenceOf is how sure a repair by rule is whose character has that share
// among the options.
func confidenceOf(rule string, around surrounding, share float64) float64 {
	for _, m := range measured {
		beside := (m.left == 0 || around&m.left != 0) && (m.right == 0 || around&m.right != 0)
		if m.rule == rule && beside && share >= m.share {
			return max(share, m.sure)
		}
	}
	return share
}

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

// isGood reports whether the best of a slot's options is good enough to be taken
// between what stands around it.
func (d *draft) isGood(s *slot, v choice, around surrounding) bool {
	switch {
	case !s.certain && (v.stays > 1-sureEnough || v.confidence < betterThanGood):
		return false
	case d.level == All:
		return true
	case s.alphabet == phonetic:
		return v.confidence >= betterThanSound
	}
	switch s.options[v.option].rule {
	case lostSpace:
		return v.confidence >= sure
	case "dash":
		if s.mayBe(lostSpace) {
			return v.kind >= sure // the�plan
		}
	case spelt:
		return v.confidence >= betterThanLetter
	case "ellipsis":
		if s.cause != "replacement" {
			return v.confidence >= betterThanRest // of 鈥? and the like
		}
		return v.confidence >= betterThanMark
	case "apostrophe":
		return v.confidence >= betterThanClosing
	case "opening-mark":
		if s.cause == "replacement" && around&afterSpace != 0 && around&(afterSentence|afterPause) == 0 {
			return v.confidence >= sure // the gain �twice the limit
		}
	case other:
		return v.confidence >= betterThanOther
	}
	return v.kind >= betterThanDamage
}
