package corpus

import (
	"strings"

	"factbox/internal/lexicon"
)

// name is a person's name taken apart, folded.
type name struct {
	given  string // the first name, or an initial; empty for a lone name
	middle string // initials of what stands between
	family string
	suffix string // jr, sr, ii …
	whole  string
}

var nameSuffixes = lexicon.NewSet("jr sr ii iii iv junior senior")

// parse takes a name apart: Chinese and Korean ones have the family name in
// front.
func parse(full string) name {
	n := name{whole: fold(full)}
	words := strings.Fields(n.whole)
	for len(words) > 1 && nameSuffixes.Has(words[len(words)-1]) {
		n.suffix = shortSuffix(words[len(words)-1])
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return n
	}
	last := len(words) - 1
	n.family = words[last]
	if last > 0 {
		if lexicon.FamilyInFront(words[0]) && !isGiven(words[last]) {
			n.family, n.given = words[0], strings.Join(words[1:], "")
			return n
		}
		n.given = words[0]
		for _, w := range words[1:last] {
			if !lexicon.NameParticle(w) {
				n.middle += w[:1]
			}
		}
	}
	return n
}

func shortSuffix(s string) string {
	switch s {
	case "junior":
		return "jr"
	case "senior":
		return "sr"
	}
	return s
}

func isGiven(word string) bool { _, ok := lexicon.GivenName(word); return ok }

// Key is the block of a person's name: appearances of other blocks are never
// the same person.
func Key(full string) string { return parse(full).family }

// likeness is how far two names agree.
type likeness uint8

const (
	unlike  likeness = iota
	lone             // Solheim and Ingrid Solheim, or Solheim twice
	initial          // J. Hale and John Hale
	short            // Bob Hale and Robert Hale
	equal            // Ingrid Solheim twice, Ingrid M. Solheim
)

// like compares names of one family.
func (n name) like(m name) likeness {
	switch {
	case n.family != m.family, n.suffix != "" && m.suffix != "" && n.suffix != m.suffix:
		return unlike
	case n.given == "" || m.given == "":
		return lone
	case !middles(n.middle, m.middle):
		return unlike
	case n.given == m.given:
		switch {
		case len(n.given) == 1:
			return initial
		case n.suffix != m.suffix:
			return short // Raymond Hale, Raymond Hale Jr.
		}
		return equal
	case len(n.given) == 1 || len(m.given) == 1:
		if n.given[0] == m.given[0] {
			return initial
		}
		return unlike
	case sameShort(n.given, m.given):
		return short
	case len(n.given) == 2 && strings.HasPrefix(m.given, n.given[:1]) && strings.HasPrefix(m.middle, n.given[1:]), // J.D. Hale, John Dean Hale
		len(m.given) == 2 && strings.HasPrefix(n.given, m.given[:1]) && strings.HasPrefix(n.middle, m.given[1:]):
		return initial
	}
	return unlike
}

// middles reports whether initials between the names may be of one person: one
// has none, or they begin alike.
func middles(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

func sameShort(a, b string) bool {
	long := func(s string) string {
		if l := lexicon.ShortName(s); l != "" {
			return l
		}
		return s
	}
	return long(a) == long(b)
}
