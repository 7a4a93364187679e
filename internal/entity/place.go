package entity

import (
	"strings"

	"factbox/internal/atlas"
	"factbox/internal/lexicon"
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
	name    string
	known   atlas.Name
	found   bool   // in the gazetteer
	weight  int    // what its own mentions say for its first country
	within  string // the country that its neighbour shows: "Paris, Texas"
	kind    news.PlaceKind
	country string
}

// countryCount is how much the article has to do with a country.
type countryCount struct {
	code string
	n    int
}

func newPlaces() places { return places{index: map[string]int{}} }

// linkPlaces gives each mention of a place its record, and each record its kind
// and country.
func (l *linker) linkPlaces() {
	p := &l.places
	p.records, p.countries = p.records[:0], p.countries[:0]
	clear(p.index)
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != place && m.Class != facility {
			continue
		}
		m.Class = place
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
		if rec := &p.records[r]; l.allUpper(rec.name) && !l.allCaps([2]int{m.First, m.Last}) {
			rec.name = text
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
func (l *linker) half(m *mention) int {
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

func (l *linker) allUpper(s string) bool { return s == strings.ToUpper(s) }

func (p *places) count(code string, n int) {
	if code == "" {
		return
	}
	for i := range p.countries {
		if p.countries[i].code == code {
			p.countries[i].n += n
			return
		}
	}
	p.countries = append(p.countries, countryCount{code, n})
}

func (p *places) weight(code string) int {
	for _, c := range p.countries {
		if c.code == code {
			return c.n
		}
	}
	return 0
}

// countCountries collects what the article says of countries: places known by
// one country only, and the words for peoples.
func (l *linker) countCountries() {
	p := &l.places
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != place {
			continue
		}
		rec := &p.records[m.record]
		if !rec.found || !rec.known.Settled {
			continue
		}
		n := 1
		if e := rec.known.At(0); e.Kind == news.Country || e.Kind == news.Region {
			n = 2
		}
		if l.doc.Sentences[l.doc.Tokens[m.First].Sentence].Kind == nlp.Dateline {
			n = 4
		}
		p.count(rec.known.At(0).Country, n)
		rec.weight += n
	}
	for i := range l.doc.Tokens {
		if !l.doc.Is(i, nlp.Capital) {
			continue
		}
		if code, ok := lexicon.Demonym(l.doc.Tokens[i].Lower); ok {
			p.count(code, 1)
		}
	}
}

// contain finds the places that name their neighbour's country: “Paris, Texas”,
// “a green at Netherwick in Dorset”.
func (l *linker) contain() {
	p := &l.places
	var before *mention
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != place {
			continue
		}
		if before != nil && l.inside(before.Last, m.First) {
			if rec := &p.records[m.record]; rec.found && rec.known.Len() > 0 {
				inner := &p.records[before.record]
				if e := rec.known.At(0); inner.within == "" && e.Country != "" && e.Kind != news.City {
					inner.within = e.Country
				}
			}
		}
		before = m
	}
}

// inside reports whether the tokens between two places say that the first lies
// in the second: a comma, “in”, “, in”.
func (l *linker) inside(from, to int) bool {
	switch to - from {
	case 1:
		w := l.doc.Lower(from)
		return w == "," || w == "in"
	case 2:
		return l.doc.Lower(from) == "," && l.doc.Lower(from+1) == "in"
	}
	return false
}

// settle chooses the kind and country of a place by the article's evidence.
func (p *places) settle(rec *placeRecord) {
	rec.kind = news.OtherPlace
	if !rec.found {
		rec.kind = kindByWord(rec.name)
		if rec.country = rec.within; rec.country == "" && !water(rec.name) {
			rec.country = p.dominant()
		}
		return
	}
	chosen := -1
	for i := range rec.known.Len() {
		e := rec.known.At(i)
		if rec.within != "" && e.Country == rec.within && (e.Kind == news.City || e.Kind == news.Region) {
			chosen = i
			break
		}
	}
	if chosen < 0 && rec.known.Settled {
		chosen = p.unlessElsewhere(rec)
	}
	if chosen < 0 {
		best := 0
		for i := range rec.known.Len() {
			if w := p.weight(rec.known.At(i).Country); w > best {
				best, chosen = w, i
			}
		}
	}
	if chosen < 0 {
		rec.kind = rec.known.At(0).Kind
		return
	}
	e := rec.known.At(chosen)
	rec.kind, rec.country = e.Kind, e.Country
}

// unlessElsewhere is the entry that a settled name means: the first, or, when the
// article has nothing else to do with its country, a town in the country that
// it is about: Kent, Ohio, is no county of England there. A small town in a
// country that the article does not know is nobody's (-1).
func (p *places) unlessElsewhere(rec *placeRecord) int {
	first := rec.known.At(0)
	about := p.dominant()
	if about == "" || about == first.Country || p.weight(first.Country) > rec.weight {
		return 0
	}
	for i := 1; i < rec.known.Len() && first.Kind == news.Region; i++ {
		if rec.known.At(i).Country == about {
			return i
		}
	}
	if rec.known.Minor && p.weight(about) >= 6 {
		return -1
	}
	return 0
}

// dominant is the country that the article is about, or "" when none leads by
// far.
func (p *places) dominant() string {
	best, second := countryCount{}, 0
	for _, c := range p.countries {
		if c.n > best.n {
			best, second = c, best.n
		} else {
			second = max(second, c.n)
		}
	}
	if best.n < 2*second || best.n < 2 {
		return ""
	}
	return best.code
}

// kindByWord is the kind that the words of an unknown place show.
func kindByWord(name string) news.PlaceKind {
	last := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	switch last {
	case "county", "province", "state", "district", "prefecture", "region", "oblast", "governorate", "territory", "peninsula", "islands", "valley":
		return news.Region
	case "city", "town", "village":
		return news.City
	}
	return news.OtherPlace
}

// water reports whether a place is on no country's map by its name.
func water(name string) bool {
	last := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	switch last {
	case "sea", "ocean", "bay", "gulf", "strait", "channel":
		return true
	}
	return strings.HasPrefix(name, "Gulf of") || strings.HasPrefix(name, "Bay of") || strings.HasPrefix(name, "Strait")
}

// place is the fact that record r makes.
func (l *linker) place(r int, id string) news.Place {
	rec := &l.places.records[r]
	return news.Place{ID: id, Name: rec.name, Kind: rec.kind, Country: news.Nullable(rec.country)}
}
