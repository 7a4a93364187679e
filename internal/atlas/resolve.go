package atlas

import (
	"bytes"
	"math"
	"slices"

	"factbox/internal/news"
)

// Query is a place of an article that is to be found.
type Query struct {
	Names    []string // as the article writes it, the best form first
	Mentions int
	Lead     bool // named in the dateline or the first sentences
	Placed   bool // the text says so much as that it is a place: “at Kerrin”, “the village of Kerrin”

	Kind news.PlaceKind // what the text says it is: “Kerrin province”; "" where it does not
}

// Answer is where a place lies.
type Answer struct {
	Kind       news.PlaceKind // what bears the name, when it is not known which; "" else
	Place      Place          // what it is or, of a [Part], what it is at; NoPlace when unknown
	Region     Region         // the region it lies in, as far as known; 0 when not
	Trim       Trim
	Confidence float64 // how likely the place is right, 0 to 1; 0 without a place
	Rule       string  // what decided; see [Rules]
}

// The weights of the resolver. Scores are natural in base 5, so that a score
// ahead by one is five times as likely.
const (
	alternatePrice = 1.25  // a name that is not the place's first
	openPrice      = 2     // a country whose name has to be told by the article: Georgia
	settledBonus   = 1     // what a name means alone
	kindBonus      = 1     // what the text says it is: “Kerrin province”
	townPrice      = 4     // a country whose name the text has for a town: “Lebanon Mayor Ada Brook”
	villagePrice   = 3     // a city whose name the text has for a village
	insideBonus    = 8     // the text says that it lies in this region
	outerBonus     = 6     // the town in it tells which Georgia
	countryWeight  = 1.6   // votes for the country, by logarithm
	regionWeight   = 1.4   // votes for the state
	nearWeight     = 2.4   // other places of the article close by
	nearScale      = 100.0 // km
	nowherePrior   = 1.5   // a place that no list has, in the country of the article
	nowhereWeight  = 1.2
	partNowhere    = 1.5 // the same, of a thing that bears the name of a place elsewhere
	seaWeight      = .5
	leadWeight     = 2
	trimmedWeight  = .6 // what a place found by a part of its name says of others
	rounds         = 4
	neighbours     = 30 // how many places before and after are looked at for nearness
	sharpness      = 2.3 * .7
)

// Resolver finds the places of one article after the other, those of an
// article together: [Resolver.Reset], then [Resolver.Add] for each place and
// what the text says of them, then [Resolver.Resolve]. One goroutine uses it
// at a time.
type Resolver struct {
	records []record
	said    []vote      // what the article has to do with beside its places
	home    []Place     // where the article or its publisher is at home
	pool    []candidate // the candidates of all records
	bearers []bearer
	key     []byte
	answers []Answer
	spots   []spot // of the round
	article Region // what the article is about in the end; or 0

	nowhere          float64   // the score of a place that no list has
	votes, own       []float64 // by region: of the article, of one record
	touched, ownOnes []Region
}

// record is a query while it is resolved.
type record struct {
	from, to int // its candidates in the pool
	trim     Trim
	open     bool // the name alone says too little
	side     bool // it is a side of what bears the name: “eastern Kerrin”; or nothing but that
	placed   bool // the text says so much as that it is a place
	village  bool // the word village was left out to find it
	absent   bool // no bearer of its name lies where the text says that it lies
	weight   float64
	top      int     // the likeliest candidate
	nowhere  float64 // how likely it is a place that no list has
	inside   []int   // the records that it is said to lie in: “Paris, Texas”
	region   Region  // the region that it is said to lie in: “Hull, MA”; or 0
}

type vote struct {
	region Region
	weight float64
}

// candidate is a place that a query may mean.
type candidate struct {
	place               Place
	country, state      Region
	latitude, longitude float64
	local               bool // has a point that nearness can be measured from
	isState             bool
	settled             bool // meant when the name stands alone
	prior, score        float64
	likelihood          float64
	gains               gains
}

// gains are what a candidate owes its score to beyond its prior.
type gains struct {
	inside, votes, near float64
	state               float64 // the part of votes that the state has
}

// NewResolver makes a resolver.
func NewResolver() *Resolver {
	return &Resolver{votes: make([]float64, named()), own: make([]float64, named())}
}

// Reset forgets the article before.
func (r *Resolver) Reset() {
	r.records, r.pool, r.answers, r.said, r.home = r.records[:0], r.pool[:0], r.answers[:0], r.said[:0], r.home[:0]
	r.nowhere = 0
}

// Inside tells that the text says of one place, by its number, that it lies in
// another: “Paris, Texas”.
func (r *Resolver) Inside(inner, outer int) {
	if !takes(byInside) {
		return
	}
	if rec := &r.records[inner]; inner != outer && !slices.Contains(rec.inside, outer) {
		rec.inside = append(rec.inside, outer)
	}
}

// Within tells that the text says of a place which region it lies in: “Hull, MA”.
func (r *Resolver) Within(i int, region Region) {
	if takes(byInside) {
		r.records[i].region = region
	}
}

// Vote tells how much the article has to do with a country or first-level
// region beside the places it names.
func (r *Resolver) Vote(region Region, weight float64) {
	if takes(byWords) {
		r.said = append(r.said, vote{region, weight})
	}
}

// Resolve finds the places together. The answers stand in the order of Add and
// are valid until Reset.
func (r *Resolver) Resolve() []Answer {
	for range rounds {
		r.round()
	}
	r.tally()
	r.article = r.about()
	for i := range r.records {
		r.answers = append(r.answers, r.answer(i))
	}
	r.clear(r.votes, &r.touched)
	return r.answers
}

// Add takes a place and returns how much of its name was left out to find it;
// known is false for a name that no list has. Places are numbered from 0.
func (r *Resolver) Add(q Query) (trim Trim, known bool) {
	var f found
	for _, name := range q.Names {
		r.key = appendKey(r.key[:0], name)
		if f = look(r.bearers[:0], r.key); len(f.bearers) > 0 {
			break
		}
	}
	village := f.trim == Worded && bytes.HasSuffix(r.key, []byte(" village"))
	rec := r.record()
	*rec = record{village: village, from: len(r.pool), trim: f.trim, open: f.open, side: f.side, placed: q.Placed, inside: rec.inside[:0], weight: 1 + math.Log2(float64(max(q.Mentions, 1)))}
	if q.Lead {
		rec.weight *= leadWeight
	}
	if f.trim != Whole {
		rec.weight *= trimmedWeight
	}
	for i, b := range f.bearers {
		if bears(f.bearers[:i], b.place) {
			continue
		}
		feature := b.place.Feature()
		region := b.place.Region()
		c := candidate{place: b.place, country: region.Country(), state: region.Admin1(), isState: feature.Code == "ADM1"}
		var placed bool
		c.latitude, c.longitude, placed = b.place.Point()
		c.local = placed && !c.isState && feature.Kind != "country" && feature.Kind != "continent"
		country := ""
		if feature.Code == "ADM1" || feature.Code == "ADM2" {
			country = c.country.Code() // no other prior asks for it
		}
		c.prior = Prior(feature.Code, country, b.place.Size()) - f.price
		if b.relation == Alternate {
			c.prior -= alternatePrice
		}
		switch {
		case b.settled && takes(byName):
			c.settled = true
			c.prior += settledBonus
		case feature.Code == "PCLI":
			c.prior -= openPrice
		}
		switch {
		case !takes(byKind):
		case q.Kind == feature.Kind:
			c.prior += kindBonus
		case q.Kind == news.City && feature.Kind == news.Country:
			c.prior -= townPrice
		}
		if village && c.place.Size() > villageSize+.4 {
			c.prior -= villagePrice
		}
		c.score = c.prior
		r.pool = append(r.pool, c)
	}
	if cap(f.bearers) > cap(r.bearers) {
		r.bearers = f.bearers
	}
	rec.to = len(r.pool)
	r.weigh(len(r.records) - 1)
	return f.trim, len(f.bearers) > 0
}

// record is a new one, with the buffer of an old one.
func (r *Resolver) record() *record {
	if n := len(r.records); n < cap(r.records) {
		r.records = r.records[:n+1]
	} else {
		r.records = append(r.records, record{})
	}
	return &r.records[len(r.records)-1]
}

// bears reports whether a place is among the bearers.
func bears(list []bearer, p Place) bool {
	for i := range list {
		if list[i].place == p {
			return true
		}
	}
	return false
}

// weigh turns the scores of a record's candidates into likelihoods.
func (r *Resolver) weigh(i int) {
	rec := &r.records[i]
	list := r.pool[rec.from:rec.to]
	if len(list) == 0 {
		return
	}
	top := 0
	for j := range list {
		if list[j].score > list[top].score {
			top = j
		}
	}
	rec.top = rec.from + top
	sum, best := 0.0, list[top].score
	for j := range list {
		list[j].likelihood = math.Exp((list[j].score - best) * sharpness)
		sum += list[j].likelihood
	}
	rec.nowhere = 0
	if r.nowhere > 0 {
		score := r.nowhere
		if rec.trim == Part {
			score += partNowhere
		}
		rec.nowhere = math.Exp((score - best) * sharpness)
		sum += rec.nowhere
		rec.nowhere /= sum
	}
	for j := range list {
		list[j].likelihood /= sum
	}
}

// round lets the places of the article tell each other where they lie.
func (r *Resolver) round() {
	for i := range r.records {
		rec := &r.records[i]
		rec.absent = len(rec.inside) > 0 && r.isAbsent(rec)
	}
	r.tally()
	r.nowhere = nowherePrior + nowhereWeight*math.Log1p(r.most())
	r.collectSpots()
	var near window
	for i := range r.records {
		r.vote(i, r.own, &r.ownOnes)
		rec, around := &r.records[i], near.around(r.spots, i)
		var country, state Region // of the candidate before, which mostly has the same
		var byCountry, byState float64
		for j := rec.from; j < rec.to; j++ {
			c := &r.pool[j]
			c.gains = gains{inside: r.inside(i, c)}
			if c.country != 0 && takes(byCountries) {
				if c.country != country {
					country, byCountry = c.country, countryWeight*math.Log1p(max(0, r.votes[c.country]-r.own[c.country]))
				}
				c.gains.votes = byCountry
			}
			if c.country == 0 && takes(byCountries) {
				c.gains.votes = seaWeight * r.nowhere // the sea is as near to one country as to another
			}
			if c.state != 0 && takes(byStates) {
				if c.state != state {
					state, byState = c.state, regionWeight*math.Log1p(max(0, r.votes[c.state]-r.own[c.state]))
				}
				c.gains.state = byState
				c.gains.votes += c.gains.state
			}
			if c.local && takes(byNearness) {
				c.gains.near = nearWeight * math.Log1p(r.near(i, c, around))
			}
			c.score = c.prior + c.gains.inside + c.gains.votes + c.gains.near
		}
		r.clear(r.own, &r.ownOnes)
	}
	for i := range r.records {
		r.tell(i)
	}
	for i := range r.records {
		r.weigh(i)
	}
}
