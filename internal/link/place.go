package link

import (
	"math"
	"strings"
	"unicode"

	"factbox/internal/atlas"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// places are the places of one document.
type places struct {
	records   []placeRecord
	index     map[string]int // by their names as written, and by the keys of these
	resolver  *atlas.Resolver
	regions   regionCounts
	names     []string   // of the place that is asked for
	publisher string     // of the article before, and
	home      atlas.Home // what it told
}

type placeRecord struct {
	name     string
	other    string // another form that the article uses, or ""
	known    atlas.Name
	found    bool       // on the map
	trim     atlas.Trim // how much of its name was left out to find it
	first    int        // index of its first mention
	mentions int
	lead     bool // an article was written there, or begins there
	dateline bool
	counties int            // how often it stands in a list of counties
	town     bool           // the text has it for a town, whatever country bears the name
	placed   bool           // the text says so much as that it is a place
	saidKind news.PlaceKind // what the text calls it, and
	saidAs   int            // how often
	kind     news.PlaceKind
	answer   atlas.Answer
}

func newPlaces() places { return places{index: map[string]int{}, resolver: atlas.NewResolver()} }

// linkPlaces gives each mention of a place its record, and each record its kind
// and country.
func (l *Linker) linkPlaces() {
	p := &l.places
	p.records = p.records[:0]
	clear(p.index)
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Place && m.Class != ner.Facility {
			continue
		}
		m.Class = ner.Place
		if r := half(l, m); r >= 0 {
			m.record = r
			continue
		}
		text := m.Span.Of(l.doc.Text)
		r, ok := p.index[text]
		var key string
		if !ok {
			key = atlas.Key(text)
			r, ok = p.index[key]
		}
		if !ok {
			known, found := m.places, m.known()
			full := text
			short := known.Full != "" && known.Full != text && atlas.Key(known.Full) != key
			if found && (short || allCaps(l, [2]int{m.First, m.Last}) && !isStateCode(l, m)) {
				full = known.Full
			}
			fullKey := key
			if full != text {
				fullKey = atlas.Key(full)
			}
			if r, ok = p.index[fullKey]; !ok {
				r = len(p.records)
				p.records = append(p.records, placeRecord{name: full, known: known, first: i})
				p.index[fullKey] = r
			}
			p.index[key] = r
		}
		if key != "" {
			p.index[text] = r // a key is its own key
		}
		rec := &p.records[r]
		if allUpper(rec.name) && !allCaps(l, [2]int{m.First, m.Last}) {
			rec.name = text
		}
		if rec.other == "" && text != rec.name {
			rec.other = text
		}
		rec.mentions++
		rec.dateline = rec.dateline || l.doc.Sentences[l.doc.Tokens[m.First].Sentence].Kind == nlp.Dateline
		rec.lead = rec.lead || rec.dateline || m.Span.Start < lead
		rec.placed = rec.placed || rec.dateline || m.Rule == "site" || isPlaced(l, m)
		rec.town = rec.town || isTownHere(l, m)
		if isCountyListed(l, m) {
			rec.counties++
		}
		if kind, ok := kindBeside(l, m); ok {
			rec.saidKind = kind
			rec.saidAs++
		}
		m.record = r
	}
	l.locate()
}

// liesBehind reports whether a place's name stands between commas behind the place
// that lies in it: “at Patna Village, Diego Marten, where”.
func liesBehind(l *Linker, m *mention) bool {
	d := l.doc
	if !m.known() || d.Lower(m.First-1) != "," {
		return false
	}
	k := l.after(m.First) - 1
	if k < 0 || l.mentions[k].Last != m.First-1 || l.mentions[k].Class != ner.Place {
		return false
	}
	w := d.Lower(m.Last)
	return (w == "," || w == ".") && governed(l, &l.mentions[k]) && !d.Is(m.Last+1, nlp.Capital)
}

// isStateCode reports whether a name is the letters of a state behind a town: “Kent, WA”
// is not in Wa.
func isStateCode(l *Linker, m *mention) bool {
	return m.lone() && l.doc.Lower(m.First-1) == "," && stateCodes.Has(l.doc.Word(m.First))
}

// said is what the text calls a place, where it mostly does.
func (rec *placeRecord) said() news.PlaceKind {
	if rec.town && rec.known.Len() > 0 && rec.known.At(0).Kind == news.Country {
		return news.City
	}
	if 2*rec.saidAs < rec.mentions {
		return ""
	}
	return rec.saidKind
}

// lead is how many bytes of an article tell first what it is about.
const lead = 300

// half is the record of the country that a bare “North” or “South” means when
// the article names North Korea or South Sudan: “talks between the North and
// the South”; or -1.
func half(l *Linker, m *mention) int {
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

func allUpper(s string) bool {
	for _, r := range s {
		if unicode.ToUpper(r) != r {
			return false
		}
	}
	return true
}

// point is what a place's fact points to.
type point struct {
	latitude, longitude float64
	geonames            int
}

// place is the fact that record r makes; at is where its point is kept.
func (l *Linker) place(r int, id string, at *point) news.Place {
	rec := &l.places.records[r]
	name := rec.name
	if rec.dateline && allUpper(name) && len(name) > 3 {
		name = titleCase(name)
	}
	a := &rec.answer
	name, ref := owned(l, ner.Place, r, name)
	p := news.Place{ID: id, Ref: ref, Name: name, Kind: rec.kind, Country: news.Nullable(a.Region.Country().Code()), Rule: a.Rule}
	if l.trace.On() {
		evidence, next := l.places.resolver.Weighed(r)
		l.trace.Add(news.Reason{Stage: "atlas", Fact: id, Rule: a.Rule, Evidence: evidence, RunnerUp: next})
	}
	if admin1 := a.Region.Admin1(); admin1 != 0 {
		p.Admin1Code, p.Admin1Name = news.Nullable(admin1.Code()), news.Nullable(admin1.Name())
	}
	if a.Place == atlas.NoPlace {
		return p
	}
	var ok bool
	if at.latitude, at.longitude, ok = a.Place.Point(); ok {
		p.Latitude, p.Longitude = &at.latitude, &at.longitude
	}
	p.Confidence = math.Round(1000*a.Confidence) / 1000
	if a.Trim != atlas.Part {
		if at.geonames = a.Place.GeoNames(); at.geonames != 0 {
			p.GeoNames = &at.geonames
		}
		p.Feature = news.Nullable(a.Place.Feature().Code)
	}
	return p
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
