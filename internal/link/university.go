package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// A university is called by its town, “reading law at Stirling”, by those who have
// named it in full.

// findUniversities collects the towns whose universities the article names: the
// Stirling of the University of Stirling, the Otago of the Universities of Otago
// and Adelaide.
func (l *Linker) findUniversities() {
	clear(l.colleges)
	d := l.doc
	for i := range d.Tokens {
		switch d.Lower(i) {
		case "university":
			if d.Lower(i+1) == "of" && d.Is(i+2, nlp.Capital) {
				l.colleges[d.Lower(i+2)] = true
			} else if d.Is(i, nlp.Capital) && d.Is(i-1, nlp.Capital) {
				l.colleges[d.Lower(i-1)] = true
			}
		case "universities":
			if d.Lower(i+1) == "of" {
				for k := i + 2; d.Is(k, nlp.Capital) || d.Lower(k) == "," || d.Lower(k) == "and"; k++ {
					l.colleges[d.Lower(k)] = true
				}
			}
		}
	}
}

// namesUniversity reports whether a town's name stands for its university: at it,
// in a list of universities, as what professors are of.
func namesUniversity(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() || !l.colleges[d.Lower(m.First)] || hasAddress(l, m) {
		return false
	}
	if inUniversities(l, m.First) {
		return true
	}
	switch before := d.Lower(m.First - 2); d.Lower(m.First - 1) {
	case "at":
		return true
	case "of":
		return academics[before] || strings.HasSuffix(before, "-chancellor")
	case "from":
		return degrees[before]
	}
	next := m.Last
	if d.Lower(next) == "'s" {
		next++
	}
	return academics[strings.TrimSuffix(d.Lower(next), "s")] && !d.Is(next, nlp.Capital)
}

// inUniversities reports whether token i stands in “the Universities of Otago and
// Adelaide” or “Deakin and Flinders Universities”.
func inUniversities(l *Linker, i int) bool {
	d := l.doc
	k := i - 1
	for k > i-6 && (d.Is(k, nlp.Capital) && d.Lower(k) != "universities" || d.Lower(k) == "," || d.Lower(k) == "and") {
		k--
	}
	if d.Lower(k) == "of" && d.Lower(k-1) == "universities" {
		return true
	}
	k = i + 1
	for k < i+6 && (d.Is(k, nlp.Capital) && d.Lower(k) != "universities" || d.Lower(k) == "," || d.Lower(k) == "and") {
		k++
	}
	return k > i+1 && d.Lower(k) == "universities"
}

var (
	academics = lexicon.NewSet("professor chancellor vice-chancellor provost dean lecturer rector student undergraduate postgraduate graduate alumnus alumna academic researcher scientist campus faculty freshman sophomore")
	degrees   = lexicon.NewSet("graduated degree doctorate phd ph.d. masters master's diploma graduate")
)
