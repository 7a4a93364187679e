package link

import (
	"factbox/internal/ner"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// findClubs collects the places whose names stand for teams: “Durham beat Kent”,
// “Kent were 180 for three”.
func (l *Linker) findClubs() {
	clear(l.clubs)
	d := l.doc
	for i := range l.mentions {
		m := &l.mentions[i]
		// “West Ham beat Aston Vale”: a team beats a team.
		if m.Class == ner.Organization && matchVerbs[d.Lower(m.Last)] {
			if o := l.mentionAt(m.Last + 1); o != nil && o.Class == ner.Person && !o.lone() {
				if _, given := lexicon.GivenName(d.Lower(o.First)); !given {
					l.reclass(o, ner.Organization)
				}
			}
		}
		if !m.lone() || m.Class == ner.Demonym {
			continue
		}
		switch w := d.Lower(m.Last); {
		case w == "were" || w == "are" || w == "have":
			if m.known() && m.places.At(0).Kind != news.Country && !l.governed(m) && d.Lower(m.First-1) != "and" {
				l.clubs[d.Lower(m.First)] = true
			}
		case matchVerbs[w]:
			if o := l.mentionAt(m.Last + 1); o != nil && o.lone() && o.Class != ner.Demonym && (m.known() && o.known()) &&
				m.places.At(0).Kind != news.Country && o.places.At(0).Kind != news.Country {
				l.clubs[d.Lower(m.First)] = true
				l.clubs[d.Lower(o.First)] = true
			}
		}
	}
}

// namesClub reports whether a place's name stands for its team.
func (l *Linker) namesClub(m *mention) bool {
	if !m.lone() || !m.known() || l.governed(m) || l.hasAddress(m) {
		return false
	}
	if l.clubs[l.doc.Lower(m.First)] {
		return true
	}
	return len(l.clubs) > 0 && l.doc.Lower(m.First-1) == "against" && m.places.At(0).Kind != news.Country
}

var matchVerbs = lexicon.NewSet("beat beats defeat defeated defeats thrashed edged trounced hammered hosted host hosts play plays played visit face faced faces drew crushed routed v vs v. vs.")
