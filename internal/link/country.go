package link

import (
	"math"
	"slices"
	"strings"

	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// How much one word of a kind says of what an article is about; more of a kind
// say more by the logarithm.
const (
	namedRegion = 2.5 // “University of Kentucky”, “Ky.”
	namedPeople = 1.2 // “Kenyan”
)

// locate finds the places of an article on the map.
func (l *Linker) locate() {
	p := &l.places
	p.resolver.Reset()
	if len(p.records) == 0 {
		return
	}
	var learned atlas.Home
	if l.Publishers != nil {
		l.resolve(learned)
		learned = l.Publishers.Home(l.publisher, p.resolver.Leaning())
	}
	for i, a := range l.resolve(learned) {
		rec := &p.records[i]
		if a.Place == atlas.NoPlace && a.Rule != "containment" && water(rec.name) {
			a.Region = 0
		}
		rec.answer = a
		rec.kind = placeKind(l, rec)
	}
}

// resolve asks the resolver for the places, which lie where the article says
// and rather near to its publisher's home and what is learned of it.
func (l *Linker) resolve(learned atlas.Home) []atlas.Answer {
	p := &l.places
	p.resolver.Reset()
	for i := range p.records {
		rec := &p.records[i]
		names := append(p.names[:0], rec.name)
		if rec.other != "" {
			names = append(names, rec.other)
		}
		if state, ok := atlas.Abbreviated(strings.ToLower(rec.name), true); ok && len(rec.name) == 2 && strings.ToUpper(rec.name) == rec.name {
			names = append(names[:0], state.Name()) // “(Kerrin, IA) – …”
		}
		if 2*rec.counties > rec.mentions {
			names = slices.Insert(names, 0, rec.name+" County")
		}
		p.names = names
		rec.trim, rec.found = p.resolver.Add(atlas.Query{Names: names, Mentions: rec.mentions, Lead: rec.lead, Placed: rec.placed, Kind: rec.said()})
	}
	p.resolver.At(l.home())
	p.resolver.At(learned)
	l.contain()
	l.countRegions()
	return p.resolver.Resolve()
}

// Leaning is where the places of the article lie that was linked last, and the
// publisher that it tells of.
func (l *Linker) Leaning() (publisher string, leaning atlas.Leaning) {
	return l.publisher, l.places.resolver.Leaning()
}

// home is where the article's publisher is at home: as the user said, else as
// the article's address tells, else the publisher's name.
func (l *Linker) home() atlas.Home {
	p := &l.places
	switch {
	case l.Home != nil:
		return *l.Home
	case l.publisher == "":
		return atlas.Home{}
	case l.publisher != p.publisher:
		p.publisher = l.publisher
		if l.url != "" {
			p.home = atlas.HomeOf(l.url)
		} else {
			p.home = atlas.HomeNamed(l.publisher)
		}
	}
	return p.home
}

// contain tells which places lie in which by the words between them.
func (l *Linker) contain() {
	p := &l.places
	var before *mention
	list := 0 // the first mention of the list of places that before is in
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Place {
			continue
		}
		if before != nil && before.record != m.record {
			switch relationOf(l, before.Last, m.First) {
			case lies:
				p.resolver.Inside(before.record, m.record)
				if l.listed[before.First] && l.doc.Lower(m.First-1) == "in" {
					containList(l, list, m)
				}
			case owns:
				p.resolver.Inside(m.record, before.record)
			}
		}
		if region, ok := abbreviated(l, m.Last); ok {
			p.resolver.Within(m.record, region)
		}
		if before == nil || !l.listed[before.First] || !partsTwo(l.doc, before.Last, m.First) {
			list = i
		}
		before = m
	}
}

// containList tells that the places of a list lie where its last is said to: “the
// villages of Perin, Nadu and Kado in Kerala”.
func containList(l *Linker, first int, outer *mention) {
	for i := first; i < len(l.mentions) && l.mentions[i].First < outer.First; i++ {
		if m := &l.mentions[i]; m.Class == ner.Place && l.listed[m.First] && m.record != outer.record {
			l.places.resolver.Inside(m.record, outer.record)
		}
	}
}

// relation is what the words between two places say of them.
type relation uint8

const (
	apart relation = iota
	lies           // the first in the second: “Paris, Texas”, “a green at Netherwick in Dorset”
	owns           // the second in the first: “Kenya’s Mombasa”
)

// relations are the words between two places that relate them.
var relations = map[string]relation{
	",": lies, "in": lies, ", in": lies, "near": lies, "(": lies, ", of": lies, "outside": lies, "'s": owns,
}

func relationOf(l *Linker, from, to int) relation {
	switch to - from {
	case 1:
		return relations[l.doc.Lower(from)]
	case 2:
		if l.doc.Lower(from) == "," {
			switch l.doc.Lower(from + 1) {
			case "in", "of":
				return lies
			}
		}
	}
	return apart
}

// abbreviated is the state whose abbreviation stands at a token behind a place:
// “Hull, MA”, “Hull (Mass.)”, “Hull, Mass.”
func abbreviated(l *Linker, i int) (atlas.Region, bool) {
	if w := l.doc.Lower(i); w != "," && w != "(" {
		return 0, false
	}
	if !l.doc.Is(i+1, nlp.Capital) {
		return 0, false
	}
	return atlas.Abbreviated(l.doc.Lower(i+1), l.doc.Is(i+1, nlp.AllCaps))
}

// regionCounts count how often an article names regions and peoples.
type regionCounts []struct {
	region atlas.Region
	people bool
	n      int
}

func (c *regionCounts) add(region atlas.Region, people bool) {
	if region == 0 {
		return
	}
	for i := range *c {
		if (*c)[i].region == region && (*c)[i].people == people {
			(*c)[i].n++
			return
		}
	}
	*c = append(*c, struct {
		region atlas.Region
		people bool
		n      int
	}{region, people, 1})
}

// countRegions tells the resolver which countries and states stand in other
// names, and which peoples the article names.
func (l *Linker) countRegions() {
	p := &l.places
	p.regions = p.regions[:0]
	next := 0 // the first mention that does not end before the token
	for i := 0; i < len(l.doc.Tokens); i++ {
		if !l.doc.Is(i, nlp.Capital) {
			continue
		}
		for next < len(l.mentions) && l.mentions[next].Last <= i {
			next++
		}
		if next < len(l.mentions) && l.mentions[next].First <= i {
			// What is a place of the map already speaks for itself.
			m := &l.mentions[next]
			if m.Class == ner.Place && p.records[m.record].found && p.records[m.record].trim == atlas.Whole {
				continue
			}
			if m.Class == ner.Organization && m.lone() && m.famous() {
				p.regions.add(atlas.Country(m.places.At(0).Country), true) // the team of Cincinnati
			}
		}
		if region, n := atlas.RegionAt(func(n int) string { return l.doc.Lower(i + n) }); n > 0 {
			p.regions.add(region, false)
			i += n - 1
			continue
		}
		if code, ok := peopleAt(l, i); ok {
			p.regions.add(atlas.Country(code), true)
		}
	}
	for _, s := range l.survey.tokens {
		if s.of&seesCountry != 0 && !isPersonAt(l, s.token) {
			p.regions.add(atlas.Hint(l.doc.Lower(s.token)), false)
		}
	}
	for _, c := range p.regions {
		weight := namedRegion
		if c.people {
			weight = namedPeople
		}
		p.resolver.Vote(c.region, weight*(1+math.Log2(float64(c.n))))
	}
}

// peopleAt is the country of the people named at a token: “Kenyan”, and “South
// Korean”, which is not Korean only; “Latin American” is not “American”.
func peopleAt(l *Linker, i int) (string, bool) {
	if l.doc.Is(i-1, nlp.Capital) {
		if code, ok := lexicon.DemonymPair(l.doc.Tokens[i-1].Lower, l.doc.Tokens[i].Lower); ok {
			return code, true
		}
	}
	return demonymAt(l, i)
}

// placeKind is the kind of a place: that of the place it is, else by the words
// of its name and around it.
func placeKind(l *Linker, rec *placeRecord) news.PlaceKind {
	a := &rec.answer
	if a.Place != atlas.NoPlace && a.Trim == atlas.Whole {
		return a.Place.Kind()
	}
	if kind, ok := kindByWord(rec.name); ok {
		return kind
	}
	if kind, ok := kindBeside(l, &l.mentions[rec.first]); ok {
		return kind
	}
	switch {
	case a.Place != atlas.NoPlace && (a.Trim == atlas.Worded || !strings.Contains(rec.name, " ")):
		return a.Place.Kind()
	case a.Kind != "":
		return a.Kind
	case rec.dateline:
		return news.City
	}
	return news.OtherPlace
}

// kindBeside is the kind of a place by the word in small letters behind it or
// before “of”: “Zabul province”, “the town of Ziketan”, and by what only a town has.
func kindBeside(l *Linker, m *mention) (news.PlaceKind, bool) {
	if kind, ok := kindWords[l.doc.Lower(m.Last)]; ok && !l.doc.Is(m.Last, nlp.Capital) {
		return kind, true
	}
	if isCountyListed(l, m) {
		return news.Region, true
	}
	if isTownHere(l, m) {
		return news.City, true
	}
	if l.doc.Lower(m.First-1) != "of" {
		return "", false
	}
	kind, ok := kindWords[l.doc.Lower(m.First-2)]
	return kind, ok
}

// isCountyListed reports whether a name is one of a list of counties: “Barrow, Hale
// and Marlow counties”, “the county of Barrow”.
func isCountyListed(l *Linker, m *mention) bool {
	d := l.doc
	if d.Lower(m.First-1) == "of" && d.Lower(m.First-2) == "county" {
		return true
	}
	for i := m.Last; i < m.Last+maxCountyList; i++ {
		switch w := d.Lower(i); {
		case w == "counties":
			return true
		case w == "," || w == "and" || w == "&":
		case i == m.Last || !d.Is(i, nlp.Capital):
			return false
		}
	}
	return false
}

// maxCountyList is how many tokens a list of counties has at most.
const maxCountyList = 24

// isTownHere reports whether a name stands where only a town's does, whatever country
// bears it: “12 Harbour St., Lebanon”, “Lebanon Mayor Ada Brook”, “Lebanon City Council”.
func isTownHere(l *Linker, m *mention) bool {
	d := l.doc
	switch d.Lower(m.Last) {
	case "mayor":
		return true
	case "city":
		return cityOffices.Has(d.Lower(m.Last+1)) && d.Is(m.Last+1, nlp.Capital)
	}
	if d.Lower(m.First-1) != "," || !streetWords.Has(d.Lower(m.First-2)) || !d.Is(m.First-2, nlp.Capital) {
		return false
	}
	for i := m.First - 3; i > m.First-7; i-- {
		if d.Is(i, nlp.AllDigit) {
			return true
		}
	}
	return false
}

var (
	cityOffices = lexicon.NewSet("council councilman councilwoman councillor manager hall attorney clerk commission commissioner administrator")
	streetWords = lexicon.NewSet("st. st street ave. ave avenue rd. rd road blvd. blvd boulevard dr. drive lane ln. highway hwy. pike")
)

// isPlaced reports whether the text says so much of a name as that it is a place:
// a preposition of place before it or before the list it stands in, or a word for
// a kind of place in or beside it.
func isPlaced(l *Linker, m *mention) bool {
	d := l.doc
	if _, ok := kindBeside(l, m); ok || isPlaceWord(l, m.First) || isPlaceWord(l, m.Last-1) || isPlaceWord(l, m.Last) || d.Lower(m.Last) == "," && d.Is(m.Last+1, nlp.Capital) {
		return true
	}
	i := m.First - 1
	if w := d.Lower(i); w == "on" || w == "of" { // “on Lillgatorget”, but “on the Kerrin scale”
		return true
	}
	if d.Lower(i) == "'s" { // “the port city’s Kerrin Dewri”
		_, ok := kindWords[d.Lower(i-1)]
		return ok
	}
	if d.Lower(i) == "the" && d.Lower(i-1) == "on" && !d.Tag(m.Last).IsNoun() { // “a home on the Derrin”
		return true
	}
	for d.Lower(i) == "the" || d.Tag(i).IsAdjective() || d.Lower(i) == "nearby" {
		i--
	}
	if placing.Has(d.Lower(i)) {
		return true
	}
	if w := d.Lower(i); w == "," || w == "and" || w == "or" {
		if k := l.after(m.First) - 1; k >= 0 {
			before := &l.mentions[k]
			return before.Last == i && before.Class == ner.Place && l.places.records[before.record].placed
		}
	}
	return false
}

var placing = lexicon.NewSet("in at near from around outside to toward towards between across through into off behind inside beyond via past over above throughout within along nearby")

// kindWords are the words that say what kind of place a name is for: “Zabul
// province”, “the town of Ziketan”.
var kindWords = map[string]news.PlaceKind{
	"county": news.Region, "province": news.Region, "state": news.Region, "district": news.Region, "prefecture": news.Region, "region": news.Region,
	"oblast": news.Region, "governorate": news.Region, "territory": news.Region, "peninsula": news.Region, "islands": news.Region, "island": news.Region, "valley": news.Region,
	"municipality": news.Region, "parish": news.Region, "canton": news.Region, "department": news.Region, "emirate": news.Region, "voivodeship": news.Region,
	"city": news.City, "town": news.City, "village": news.City, "suburb": news.City, "hamlet": news.City, "township": news.City, "neighborhood": news.City, "neighbourhood": news.City,
}

// kindByWord is the kind that the last word of a name shows.
func kindByWord(name string) (news.PlaceKind, bool) {
	kind, ok := kindWords[strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])]
	return kind, ok
}

// water reports whether a place is on no country's map by its name: “Lunda Bay”.
func water(name string) bool {
	switch strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:]) {
	case "sea", "ocean", "bay", "gulf", "strait", "channel", "shoal", "reef":
		return true
	}
	return strings.HasPrefix(name, "Gulf of") || strings.HasPrefix(name, "Bay of") || strings.HasPrefix(name, "Strait")
}
