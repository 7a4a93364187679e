package news

import "strings"

// SaysNot reports whether the headline of an event tells in its own words that
// something did not happen: "The bridge will not open until May". Whoever prints
// it need not say so again.
func (e *Event) SaysNot() bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(e.Headline), func(r rune) bool { return r == ' ' || r == ',' || r == '\u00a0' }) {
		switch w {
		case "not", "never", "no", "nobody", "none", "neither", "nor", "cannot", "without", "denied", "denies", "refused", "refuses", "failed", "fails":
			return true
		}
		if strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "n't") {
			return true
		}
	}
	return false
}
