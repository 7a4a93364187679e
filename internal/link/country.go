package link

import (
	"factbox/internal/ner"

	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// countryCount is how much the article has to do with a country.
type countryCount struct {
	code string
	n    int
}

// countCountries collects what the article says of countries: places known by
// one country only, and the words for peoples.
func (l *Linker) countCountries() {
	p := &l.places
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Place {
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
		// “South Korean”, “Sri Lankan”; and “Latin American” is not “American”.
		if l.doc.Is(i-1, nlp.Capital) {
			if code, ok := lexicon.Demonym(l.doc.Tokens[i-1].Lower + " " + l.doc.Tokens[i].Lower); ok {
				p.count(code, 1)
				continue
			}
		}
		if code, ok := lexicon.Demonym(l.doc.Tokens[i].Lower); ok {
			p.count(code, 1)
		}
	}
}

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

// contain finds the places that name their neighbour's country: “Paris, Texas”,
// “a green at Netherwick in Dorset”.
func (l *Linker) contain() {
	p := &l.places
	var before *mention
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Place {
			continue
		}
		if before != nil && l.inside(before.Last, m.First) {
			p.join(&p.records[before.record], &p.records[m.record])
		}
		before = m
	}
}

// join tells two places each other's country, the one lying in the other.
func (p *places) join(inner, outer *placeRecord) {
	if !outer.found || outer.known.At(0).Kind == news.City {
		return
	}
	// “Atlanta, Georgia”: the town tells which Georgia.
	if inner.found && inner.known.Settled && !outer.known.Settled && outer.within == "" {
		for i := range outer.known.Len() {
			if outer.known.At(i).Country == inner.known.At(0).Country {
				outer.within = inner.known.At(0).Country
				return
			}
		}
	}
	if inner.within == "" && outer.known.Settled {
		inner.within = outer.known.At(0).Country
	}
}

// inside reports whether the tokens between two places say that the first lies
// in the second: a comma, “in”, “, in”.
func (l *Linker) inside(from, to int) bool {
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
	if !rec.found {
		rec.kind = kindByWord(rec.name)
		if rec.dateline && rec.kind == news.OtherPlace {
			rec.kind = news.City
		}
		if rec.country = rec.within; rec.country == "" && !water(rec.name) {
			rec.country = p.dominant()
		}
		return
	}
	rec.kind = rec.known.At(0).Kind
	if i := p.meant(rec); i >= 0 {
		rec.kind, rec.country = rec.known.At(i).Kind, rec.known.At(i).Country
	}
}

// meant is which of the places of its name a place is, or -1: the one in the
// country that its neighbour shows, the settled one, the one whose country the
// article has most to do with.
func (p *places) meant(rec *placeRecord) int {
	for i := range rec.known.Len() {
		if e := rec.known.At(i); rec.within != "" && e.Country == rec.within && e.Kind != news.Country {
			return i
		}
	}
	if rec.known.Settled {
		return p.unlessElsewhere(rec)
	}
	best, found := 0, -1
	for i := range rec.known.Len() {
		if w := p.weight(rec.known.At(i).Country); w > best {
			best, found = w, i
		}
	}
	return found
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
	if rec.known.Minor && p.weight(about) >= 4 {
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
