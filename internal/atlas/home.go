package atlas

import (
	"math"
	"net/url"
	"strings"

	"factbox/internal/lexicon"
)

// Home is where a publisher is at home, as far as known: which countries and
// states its articles are likely to be about, and which town.
type Home struct {
	votes []vote
	towns []Place
}

// Weights of what a home says, on the scale of votes.
const (
	homeCountry = 2
	homeState   = 2
)

// HomeAt is a home given by its name: a town, state or country, with its state
// or country behind a comma: "Wexford, IE", "Hull, MA", "Kerala".
func HomeAt(name string) (Home, bool) {
	r := NewResolver()
	inner, outer, divided := strings.Cut(name, ",")
	_, known := r.Add(Query{Names: []string{strings.TrimSpace(inner)}, Mentions: 1})
	if !known {
		return Home{}, false
	}
	if outer = strings.TrimSpace(outer); divided {
		region := Country(strings.ToUpper(outer))
		if state, ok := Abbreviated(strings.ToLower(outer), true); ok && r.lies(0, state) {
			region = state
		}
		if region == 0 {
			r.Add(Query{Names: []string{outer}, Mentions: 1})
			r.Inside(0, 1)
		} else {
			r.Within(0, region)
		}
	}
	a := r.Resolve()[0]
	if a.Place == NoPlace {
		return Home{}, false
	}
	h := Home{votes: []vote{{a.Region.Country(), homeCountry}}}
	if state := a.Region.Admin1(); state != 0 {
		h.votes = append(h.votes, vote{state, homeState})
	}
	if a.Place.Kind() == "city" {
		h.towns = []Place{a.Place}
	}
	return h, true
}

// lies reports whether one of the bearers of a record's name lies in a region.
func (r *Resolver) lies(i int, region Region) bool {
	rec := &r.records[i]
	for j := rec.from; j < rec.to; j++ {
		c := &r.pool[j]
		if c.state == region || c.country == region {
			return true
		}
	}
	return false
}

// HomeOf is what the address of an article tells of its publisher's home: its
// top-level domain, and the states and towns that its name is made of,
// “kerringazette.example.ie”.
func HomeOf(address string) (h Home) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return h
	}
	host := strings.ToLower(u.Hostname())
	top := host[strings.LastIndexByte(host, '.')+1:]
	if country := topLevel(top); country != 0 {
		h.votes = append(h.votes, vote{country, homeCountry})
	}
	h.readName(strings.Split(strings.TrimSuffix(host, "."+top), "."))
	return h
}

// HomeNamed is what a publisher's name tells of its home: “Kerrin Gazette”.
func HomeNamed(name string) (h Home) {
	h.readName(strings.Fields(strings.ToLower(name)))
	return h
}

// readName reads the longest names of states and towns out of the letters of
// the words of a publisher's name.
func (h *Home) readName(words []string) {
	const longest = 40
	letters := make([]byte, 0, longest)
	for _, word := range words {
		switch word {
		case "www", "com", "co", "org", "net", "news", "m", "the":
			continue
		}
		for _, c := range []byte(word) {
			if 'a' <= c && c <= 'z' && len(letters) < longest {
				letters = append(letters, c)
			}
		}
	}
	var list []bearer
	for n := len(letters); n >= 5; n-- {
		for i := 0; i+n <= len(letters); i++ {
			word := letters[i : i+n]
			if paperWords.Has(string(word)) {
				continue
			}
			list, _ = search(list[:0], spaced(word))
			for _, b := range list {
				h.read(b)
			}
		}
		if len(h.towns) > 0 {
			return
		}
	}
}

func (h *Home) read(b bearer) {
	f, country := b.place.Feature(), b.place.Country()
	english := isEnglish(country)
	switch {
	case b.relation != Primary:
	case f.Code == "ADM1" && english:
		h.votes = append(h.votes, vote{b.place.Region(), homeState})
	case f.Kind == "city" && (english && b.place.Size() >= 3.9 || b.place.Size() >= 5.5):
		h.towns = append(h.towns, b.place)
	}
}

// isEnglish reports whether a country's papers in English are its own.
func isEnglish(country string) bool {
	switch country {
	case "US", "CA", "GB", "AU", "IE", "NZ":
		return true
	}
	return false
}

// spaced parts the first word of a name that towns begin with: "newhaven".
func spaced(word []byte) []byte {
	for _, first := range []string{"new", "san", "santa", "los", "las", "fort", "saint", "st", "north", "south", "east", "west", "port", "el", "la", "des", "grand", "great", "mount", "lake", "palm", "long", "salt", "little", "cedar", "sioux", "baton", "rhode"} {
		if rest := strings.TrimPrefix(string(word), first); len(rest) > 3 && len(rest) < len(word) {
			if key := []byte(first + " " + rest); exists(key) {
				return key
			}
		}
	}
	return word
}

func exists(key []byte) bool {
	list, _ := search(nil, key)
	return len(list) > 0
}

// paperWords are words of the names of papers that towns bear too.
var paperWords = lexicon.SetOf("times", "herald", "register", "tribune", "mercury", "independent", "reporter", "union", "enterprise", "sentinel", "republic", "dispatch", "advance", "record", "citizen", "media", "daily", "local", "online", "gazette", "market", "press", "post", "state", "today", "newspapers", "newspaper", "golden", "messenger", "review", "globe", "leader", "chronicle", "journal", "world", "standard", "observer", "guardian", "liberty", "eagle", "beacon", "columbia", "progress", "central", "national", "sun", "star")

// topLevel is the country of a top-level domain, unless everybody uses it.
func topLevel(top string) Region {
	switch top {
	case "uk":
		return Country("GB")
	case "io", "tv", "me", "co", "ai", "fm", "cc", "ws", "la", "ly", "gg", "to", "eu", "vc", "ac", "sh", "am", "is", "it", "so", "st", "im", "tk", "nu", "pw", "mx":
		return 0
	}
	if len(top) != 2 {
		return 0
	}
	return Country(strings.ToUpper(top))
}

// At tells where the article's publisher is at home.
func (r *Resolver) At(h Home) {
	if !takes(byHome) {
		return
	}
	r.said = append(r.said, h.votes...)
	r.home = append(r.home, h.towns...)
}

// homeNear is how much closer to home a place is than one far away; towns that
// the name of a paper may mean share it.
func (r *Resolver) homeNear(c *candidate) (sum float64) {
	for _, p := range r.home {
		if latitude, longitude, ok := p.Point(); ok && math.Abs(latitude-c.latitude) < 4 {
			sum += math.Exp(-distance(c.latitude, c.longitude, latitude, longitude) / nearScale)
		}
	}
	return sum / math.Sqrt(float64(max(len(r.home), 1)))
}
