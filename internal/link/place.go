package link

import (
	"factbox/internal/ner"

	"strings"
	"unicode"

	"factbox/internal/atlas"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// places are the places of one document.
type places struct {
	records   []placeRecord
	index     map[string]int
	countries []countryCount
}

type placeRecord struct {
	name     string
	known    atlas.Name
	found    bool   // in the atlas
	dateline bool   // an article was written there
	weight   int    // what its own mentions say for its first country
	within   string // the country that its neighbour shows: "Paris, Texas"
	kind     news.PlaceKind
	country  string
}

func newPlaces() places { return places{index: map[string]int{}} }

// linkPlaces gives each mention of a place its record, and each record its kind
// and country.
func (l *Linker) linkPlaces() {
	p := &l.places
	p.records, p.countries = p.records[:0], p.countries[:0]
	clear(p.index)
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Place && m.Class != ner.Facility {
			continue
		}
		m.Class = ner.Place
		if r := l.half(m); r >= 0 {
			m.record = r
			continue
		}
		text := m.Span.Of(l.doc.Text)
		key := atlas.Key(text)
		r, ok := p.index[key]
		if !ok {
			known, found := m.places, m.known()
			full := text
			if found && (known.Full != "" && atlas.Key(known.Full) != key || l.allCaps([2]int{m.First, m.Last})) {
				full = known.Full
			}
			if r, ok = p.index[atlas.Key(full)]; !ok {
				r = len(p.records)
				p.records = append(p.records, placeRecord{name: full, known: known, found: found})
				p.index[atlas.Key(full)] = r
			}
			p.index[key] = r
		}
		rec := &p.records[r]
		if l.allUpper(rec.name) && !l.allCaps([2]int{m.First, m.Last}) {
			rec.name = text
		}
		if l.doc.Sentences[l.doc.Tokens[m.First].Sentence].Kind == nlp.Dateline {
			rec.dateline = true
		}
		m.record = r
	}
	l.countCountries()
	l.contain()
	for r := range p.records {
		p.settle(&p.records[r])
	}
}

// half is the record of the country that a bare “North” or “South” means when
// the article names North Korea or South Sudan: “talks between the North and
// the South”; or -1.
func (l *Linker) half(m *mention) int {
	w := l.doc.Lower(m.First)
	if !m.lone() || w != "north" && w != "south" {
		return -1
	}
	for r := range l.places.records {
		name := l.places.records[r].name
		if len(name) > 6 && strings.EqualFold(name[:5], w) && name[5] == ' ' && l.places.records[r].known.Len() > 0 && l.places.records[r].known.At(0).Kind == news.Country {
			return r
		}
	}
	return -1
}

func (l *Linker) allUpper(s string) bool { return s == strings.ToUpper(s) }

// place is the fact that record r makes.
func (l *Linker) place(r int, id string) news.Place {
	rec := &l.places.records[r]
	name := rec.name
	if rec.dateline && l.allUpper(name) && len(name) > 3 {
		name = titleCase(name)
	}
	return news.Place{ID: id, Name: name, Kind: rec.kind, Country: news.Nullable(rec.country)}
}

// titleCase is a name in capitals as it is written elsewhere: "Port Sudan".
func titleCase(name string) string {
	out := make([]rune, 0, len(name))
	inside := false
	for _, r := range name {
		if inside {
			r = unicode.ToLower(r)
		}
		inside = unicode.IsLetter(r) || r == '’' || r == '\''
		out = append(out, r)
	}
	return string(out)
}
