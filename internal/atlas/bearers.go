package atlas

import (
	"bytes"
	"slices"

	"factbox/internal/lexicon"
)

// Trim is how much of a name was left out to find it.
type Trim uint8

// The trims.
const (
	Whole  Trim = iota // nothing
	Worded             // a word that says what the place is: "Kerrin County", "town of Kerrin"
	Part               // what makes it another thing at the place: "Kerrin airport", "northern Kerrin"
)

// most is how many bearers of one name are weighed.
const most = 60

// found is what a name can mean.
type found struct {
	bearers []bearer
	trim    Trim
	price   float64 // what the trimming takes from each bearer
	open    bool    // the name alone says too little: known.txt has it with a question mark
	side    bool    // a word of direction was left out, "eastern Kerrin", or is all: "the South East"
}

// look finds the places that a name can mean: the name as it stands, else
// written otherwise ("St." for "Saint"), else without its words. key is the
// name's key and list the scratch it may write to.
func look(list []bearer, key []byte) found {
	key = bytes.TrimPrefix(key, []byte("the "))
	if generic.Has(string(key)) {
		return found{}
	}
	if list, open := search(list, key); len(list) > 0 {
		list = searchSaints(list, key)
		return found{bearers: list[:min(len(list), most)], open: open || isDirected(key) || quarters.Has(string(key)), side: quarters.Has(string(key))}
	}
	var buf [64]byte
	for i := range spellings {
		s := &spellings[i]
		if rest, ok := s.cut(key); ok {
			if list, _ := search(list, s.paste(buf[:0], rest)); len(list) > 0 {
				return found{bearers: list[:min(len(list), most)]}
			}
		}
	}
	for i := range trims {
		t := &trims[i]
		rest, ok := t.cut(key)
		if !ok || len(rest) < 4 {
			continue
		}
		if t.trim == Part && t.back.Len() > 0 && eponyms.Has(string(rest)) {
			return found{}
		}
		if list, _ := search(list, rest); len(list) > 0 {
			return found{bearers: list[:min(len(list), most)], trim: t.trim, price: t.price, side: t.side}
		}
	}
	for i := range counties { // “Kerrin schools” of a county
		s := &counties[i]
		if list, _ := search(list, s.paste(buf[:0], key)); len(list) > 0 {
			return found{bearers: list[:min(len(list), most)], trim: Worded, price: .5}
		}
	}
	return lookFront(list, key)
}

// searchSaints adds the places whose saint is written the other way: one “St. Aubrac” is
// listed so, and another as “Saint Aubrac”.
func searchSaints(list []bearer, key []byte) []bearer {
	var buf [64]byte
	for i := range saints {
		if rest, ok := saints[i].cut(key); ok {
			list, _ = search(list, saints[i].paste(buf[:0], rest))
		}
	}
	return list
}

// lookFront finds a place in the first words of a name: “Kerrin Beach Club”.
// Streets bear the names of far places and are left alone.
func lookFront(list []bearer, key []byte) found {
	last := key[bytes.LastIndexByte(key, ' ')+1:]
	if len(last) == 0 || '0' <= last[len(last)-1] && last[len(last)-1] <= '9' || streets.Has(string(last)) {
		return found{}
	}
	first, _, _ := bytes.Cut(key, []byte(" ")) // “Victoria Theatre” stands anywhere
	for end := bytes.LastIndexByte(key, ' '); end > 3; end = bytes.LastIndexByte(key[:end], ' ') {
		if directed.Has(string(key[:end])) { // “South Brenk Hall” lies in no region called South
			break
		}
		list, _ = search(list[:0], key[:end])
		list = slices.DeleteFunc(list, func(b bearer) bool {
			f := b.place.Feature()
			return b.relation != Primary || f.Kind == "other" || b.place.Size() < 3.3
		})
		if len(list) > 0 {
			return found{bearers: list[:min(len(list), most)], trim: Part, price: 1, open: eponyms.Has(string(first))}
		}
	}
	return found{}
}

// spelling is another way to write a name.
type spelling struct{ front, back, put string }

func (s *spelling) cut(key []byte) ([]byte, bool) {
	if s.front != "" {
		return bytes.CutPrefix(key, []byte(s.front))
	}
	return bytes.CutSuffix(key, []byte(s.back))
}

func (s *spelling) paste(to, rest []byte) []byte {
	if s.front != "" {
		return append(append(to, s.put...), rest...)
	}
	return append(append(to, rest...), s.put...)
}

var spellings = []spelling{
	{front: "st ", put: "saint "}, // “St. Aubrac”
	{front: "ste ", put: "sainte "},
	{front: "saint ", put: "st "},
	{front: "mt ", put: "mount "}, // “Mt. Kerrin”
	{front: "mount ", put: "mt "},
	{front: "ft ", put: "fort "}, // “Ft. Kerrin”
	{front: "fort ", put: "ft "},
	{front: "co ", put: "county "}, // “Co. Kerrin”
	{back: " co", put: " county"},
	{back: " counties", put: " county"}, // “Kerrin and Dunmore counties”
	{back: " twp", put: " township"},
}

var saints = []spelling{{front: "st ", put: "saint "}, {front: "saint ", put: "st "}}

// counties are how the counties of America and of Ireland are listed.
var counties = []spelling{{back: "", put: " county"}, {front: "county", put: "county "}}

// trimming is words at one end of a name that can be left out.
type trimming struct {
	trim        Trim
	price       float64
	front, back lexicon.Set
	side        bool // the words are directions
}

// cut takes one or two words off a key, the longer first.
func (t *trimming) cut(key []byte) ([]byte, bool) {
	if t.front.Len() > 0 {
		for n, end := 0, 0; n < 3; n++ {
			i := bytes.IndexByte(key[end:], ' ')
			if i < 0 {
				break
			}
			end += i + 1
			if t.front.Has(string(key[:end-1])) {
				return bytes.TrimPrefix(key[end:], []byte("the ")), true
			}
		}
		return nil, false
	}
	last := bytes.LastIndexByte(key, ' ')
	if last < 0 {
		return nil, false
	}
	if second := bytes.LastIndexByte(key[:last], ' '); second >= 0 && t.back.Has(string(key[second+1:])) {
		return key[:second], true
	}
	return key[:last], t.back.Has(string(key[last+1:]))
}

var trims = []trimming{
	// “the city of Kerrin”, “State of Kerrin”
	{trim: Worded, price: .2, front: lexicon.SetOf("city of", "town of", "village of", "county of", "province of", "state of", "borough of", "township of", "republic of", "kingdom of", "port of", "district of", "island of", "parish of", "municipality of", "county")},
	// “Nazi Germany”, “modern-day Kerrin”
	{trim: Worded, price: .2, front: lexicon.SetOf("nazi", "fascist", "vichy", "occupied", "communist", "soviet", "imperial", "modern day", "present day", "post war", "wartime", "ancient", "medieval", "colonial")},
	// “Kerrin Township”, “Kerrin province”
	{trim: Worded, price: .5, back: lexicon.SetOf("township", "city", "town", "village", "province", "state", "district", "region", "county", "borough", "parish", "metropolitan area", "area", "prefecture", "governorate", "oblast", "island", "islands", "metro", "municipality", "territory", "department", "emirate", "valley")},
	// “northern Kerrin”, “downtown Kerrin”
	{trim: Part, price: .5, side: true, front: lexicon.SetOf("downtown", "greater", "central", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest", "upper", "lower", "mid", "inner", "metro", "rural", "suburban", "northeastern", "northwestern", "southeastern", "southwestern", "old", "uptown")},
	// “Kerrin International Airport”, “Kerrin Town Hall”
	{trim: Part, price: 1, back: lexicon.SetOf("international airport", "airport", "university", "college", "hospital", "medical center", "high school", "middle school", "elementary school", "school", "church", "cathedral", "cemetery", "courthouse", "jail", "prison", "town hall", "city hall", "library", "museum", "stadium", "arena", "park", "mall", "convention center", "bridge", "station", "railway station", "harbor", "harbour", "beach", "zoo", "fairgrounds", "lake", "state park", "national park", "speedway", "university hospital", "regional airport", "municipal airport", "civic center", "community center", "port", "castle", "racecourse")},
}

var streets = lexicon.SetOf("street", "st", "road", "rd", "avenue", "ave", "boulevard", "blvd", "lane", "drive", "dr", "highway", "hwy", "way", "court", "freeway", "parkway", "pike", "route", "place", "interstate", "expressway", "turnpike", "terrace", "row", "square", "crescent")

// eponyms are people after whom parks, schools and hospitals are named all over
// the world: “Victoria Park” lies in no Victoria.
var eponyms = lexicon.SetOf("victoria", "albert", "alexandra", "elizabeth", "queen elizabeth", "prince albert", "wellington", "nelson", "washington", "lincoln", "jefferson", "jackson",
	"madison", "monroe", "franklin", "hamilton", "columbus", "columbia", "kennedy", "roosevelt", "churchill", "cleveland", "gandhi", "nehru", "bolivar", "san martin", "santa maria")

// isDirected reports whether a name is one that many countries have for a region:
// “Western Region”, “Central Province”. Which one, the article has to tell.
func isDirected(key []byte) bool {
	i := bytes.LastIndexByte(key, ' ')
	return i > 0 && directed.Has(string(key[:i])) && divisions.Has(string(key[i+1:]))
}

var (
	directed  = lexicon.SetOf("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "north western", "north eastern", "upper east", "upper west", "coastal", "capital", "metropolitan")
	quarters  = lexicon.SetOf("north west", "north east", "south west", "south east")
	divisions = lexicon.SetOf("region", "province", "district", "division", "state", "department", "governorate", "county", "zone")
)

// generic are names that every town has: that somewhere a village bears one of
// them says nothing.
var generic = lexicon.SetOf("town hall", "city hall", "old town", "new town", "downtown", "midtown", "uptown", "city centre", "city center", "county hall", "shire hall", "civic centre", "civic center", "old city", "main street", "high street", "town square", "central station", "north", "south", "east", "west", "north side", "south side", "east side", "west side", "east end", "west end", "waterfront", "harbour", "harbor", "airport")
