package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
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
	for _, s := range l.survey.tokens {
		if s.of&seesUniversity == 0 {
			continue
		}
		switch i := s.token; d.Lower(i) {
		case "university":
			if d.Lower(i+1) == "of" && d.Is(i+2, nlp.Capital) {
				l.colleges[d.Lower(i+2)]++
			} else if d.Is(i, nlp.Capital) && d.Is(i-1, nlp.Capital) {
				l.colleges[d.Lower(i-1)]++
			}
		case "universities":
			if d.Lower(i+1) == "of" {
				for k := i + 2; d.Is(k, nlp.Capital) || d.Lower(k) == "," || d.Lower(k) == "and"; k++ {
					l.colleges[d.Lower(k)]++
				}
			}
		}
	}
	l.dropTowns()
}

var universities = lexicon.NewSet("university universities")

// dropTowns leaves out the universities whose town the article speaks of as well: “in
// Hull”, “the mayor of Hull”, “Hull, Yorkshire”.
func (l *Linker) dropTowns() {
	clear(l.gowns)
	if len(l.colleges) == 0 {
		return
	}
	d := l.doc
	for town, n := range l.colleges {
		if n >= 2 {
			l.gowns[town] = true
		}
	}
	for i := range l.mentions {
		m := &l.mentions[i]
		if !m.lone() || !l.gowns[d.Lower(m.First)] {
			continue
		}
		before, next := d.Lower(m.First-1), m.Last
		if m.known() && m.places.At(0).Kind != news.City {
			delete(l.gowns, d.Lower(m.First)) // the Tasmania of its university
			continue
		}
		at := placePreposition(l, m.First-1) && before != "from" && before != "on"
		of := before == "of" && !academics.Has(d.Lower(m.First-2)) && !strings.HasSuffix(d.Lower(m.First-2), "-chancellor")
		owns := d.Lower(next) == "'s" || d.Tag(next) == nlp.NN || d.Tag(next) == nlp.NNS
		if at || of || owns || d.Lower(next) == "," && isPlaceAt(l, next+1) {
			delete(l.gowns, d.Lower(m.First))
		}
	}
}

// studiedAt reports whether a name stands behind what is studied or taught at it:
// “reading chemistry at Marlow-Hale”, “a degree in law from Hale”.
func studiedAt(l *Linker, m *mention) bool {
	d := l.doc
	if !m.lone() || isOrganizationWord(l, m.First) || isPlaceWord(l, m.First) {
		return false
	}
	if w := d.Lower(m.First - 1); w != "at" && w != "from" {
		return false
	}
	if next := m.Last; d.Is(next, nlp.Capital) || d.Lower(next) == "'s" || d.Lower(next) == "," && isPlaceAt(l, next+1) {
		return false
	}
	for i := m.First - 2; i > m.First-6 && i >= 0 && d.Tokens[i].Sentence == d.Tokens[m.First].Sentence && d.Is(i, nlp.Letter); i-- {
		if (studies.Has(d.Lower(i)) || degrees.Has(d.Lower(i))) && (i == m.First-2 || subjects.Has(d.Lower(m.First-2))) {
			return true
		}
	}
	return false
}

var (
	studies  = lexicon.NewSet("read reading studied studying taught teaching lectured lecturing majored graduated enrolled enroled")
	subjects = lexicon.NewSet("law laws medicine physics chemistry biology mathematics maths economics politics history english classics philosophy engineering literature theology geography psychology sociology journalism architecture music art arts science sciences finance accounting business drama linguistics languages french german botany zoology geology anthropology")
)

// namesUniversity reports whether a town's name stands for its university: at it,
// in a list of universities, as what professors are of.
func namesUniversity(l *Linker, m *mention) bool {
	d := l.doc
	if m.Class == ner.Place && studiedAt(l, m) {
		return true
	}
	if !m.lone() || l.colleges[d.Lower(m.First)] == 0 || hasAddress(l, m) {
		return false
	}
	if l.gowns[d.Lower(m.First)] || inUniversities(l, m.First) {
		return true
	}
	switch before := d.Lower(m.First - 2); d.Lower(m.First - 1) {
	case "at":
		return true
	case "of":
		return academics.Has(before) || strings.HasSuffix(before, "-chancellor")
	case "from":
		return degrees.Has(before)
	}
	next := m.Last
	if d.Lower(next) == "'s" {
		next++
	}
	return academics.Has(strings.TrimSuffix(d.Lower(next), "s")) && !d.Is(next, nlp.Capital)
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
