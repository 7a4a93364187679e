package atlas

import (
	"math"
	"slices"

	"factbox/internal/news"
)

// Query is a place of an article that is to be found.
type Query struct {
	Names    []string // as the article writes it, the best form first
	Mentions int
	Lead     bool // named in the dateline or the first sentences
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

	nowhere          float64   // the score of a place that no list has
	votes, own       []float64 // by region: of the article, of one record
	touched, ownOnes []Region
}

// record is a query while it is resolved.
type record struct {
	from, to int // its candidates in the pool
	trim     Trim
	open     bool // the name alone says too little
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
	if rec := &r.records[inner]; inner != outer && !slices.Contains(rec.inside, outer) {
		rec.inside = append(rec.inside, outer)
	}
}

// Within tells that the text says of a place which region it lies in: “Hull, MA”.
func (r *Resolver) Within(i int, region Region) { r.records[i].region = region }

// Vote tells how much the article has to do with a country or first-level
// region beside the places it names.
func (r *Resolver) Vote(region Region, weight float64) { r.said = append(r.said, vote{region, weight}) }

// Resolve finds the places together. The answers stand in the order of Add and
// are valid until Reset.
func (r *Resolver) Resolve() []Answer {
	for range rounds {
		r.round()
	}
	r.tally()
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
	rec := r.record()
	*rec = record{from: len(r.pool), trim: f.trim, open: f.open, inside: rec.inside[:0], weight: 1 + math.Log2(float64(max(q.Mentions, 1)))}
	if q.Lead {
		rec.weight *= leadWeight
	}
	if f.trim != Whole {
		rec.weight *= trimmedWeight
	}
	for _, b := range f.bearers {
		if r.has(rec.from, b.place) {
			continue
		}
		feature := b.place.Feature()
		region := b.place.Region()
		c := candidate{place: b.place, country: region.Country(), state: region.Admin1(), isState: feature.Code == "ADM1"}
		var placed bool
		c.latitude, c.longitude, placed = b.place.Point()
		c.local = placed && !c.isState && feature.Kind != "country" && feature.Kind != "continent"
		c.prior = Prior(feature.Code, c.country.Code(), b.place.Size()) - f.price
		if b.relation == Alternate {
			c.prior -= alternatePrice
		}
		switch {
		case b.settled:
			c.settled = true
			c.prior += settledBonus
		case feature.Code == "PCLI":
			c.prior -= openPrice
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

func (r *Resolver) has(from int, p Place) bool {
	for _, c := range r.pool[from:] {
		if c.place == p {
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
	r.tally()
	r.nowhere = nowherePrior + nowhereWeight*math.Log1p(r.most())
	for i := range r.records {
		r.vote(i, r.own, &r.ownOnes)
		rec := &r.records[i]
		for j := rec.from; j < rec.to; j++ {
			c := &r.pool[j]
			c.gains = gains{inside: r.inside(i, c)}
			if c.country != 0 {
				c.gains.votes = countryWeight * math.Log1p(max(0, r.votes[c.country]-r.own[c.country]))
			}
			if c.country == 0 {
				c.gains.votes = seaWeight * r.nowhere // the sea is as near to one country as to another
			}
			if c.state != 0 {
				c.gains.state = regionWeight * math.Log1p(max(0, r.votes[c.state]-r.own[c.state]))
				c.gains.votes += c.gains.state
			}
			if c.local {
				c.gains.near = nearWeight * math.Log1p(r.near(i, c))
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

// tally counts the votes of the whole article.
func (r *Resolver) tally() {
	r.clear(r.votes, &r.touched)
	for _, v := range r.said {
		add(r.votes, &r.touched, v.region, v.weight)
		if out := v.region.Outer(); out != 0 {
			add(r.votes, &r.touched, out, v.weight)
		}
	}
	for i := range r.records {
		r.vote(i, r.votes, &r.touched)
	}
}

// most is how many votes the leading country has.
func (r *Resolver) most() (n float64) {
	for _, region := range r.touched {
		if region.Outer() == 0 {
			n = max(n, r.votes[region])
		}
	}
	return n
}

// vote adds what one record says of countries and states.
func (r *Resolver) vote(i int, votes []float64, touched *[]Region) {
	rec := &r.records[i]
	for _, c := range r.pool[rec.from:rec.to] {
		if c.likelihood < .02 || c.country == 0 {
			continue
		}
		weight := c.likelihood * rec.weight
		add(votes, touched, c.country, weight)
		if c.isState {
			weight *= 1.3
		}
		if c.state != 0 {
			add(votes, touched, c.state, weight)
		}
	}
	if region := rec.region; region != 0 {
		add(votes, touched, region, .7)
		if out := region.Outer(); out != 0 {
			add(votes, touched, out, .7)
		}
	}
}

func add(votes []float64, touched *[]Region, region Region, weight float64) {
	if votes[region] == 0 {
		*touched = append(*touched, region)
	}
	votes[region] += weight
}

func (r *Resolver) clear(votes []float64, touched *[]Region) {
	for _, region := range *touched {
		votes[region] = 0
	}
	*touched = (*touched)[:0]
}

// inside is what the text's saying where a place lies gives a candidate.
func (r *Resolver) inside(i int, c *candidate) (bonus float64) {
	rec := &r.records[i]
	if region := rec.region; region != 0 && (c.state == region && !c.isState || region.Outer() == 0 && c.country == region) {
		bonus += insideBonus
	}
	for _, o := range rec.inside {
		outer := &r.records[o]
		for _, oc := range r.pool[outer.from:outer.to] {
			if oc.likelihood > .01 && c.place.in(oc.place) {
				bonus += insideBonus * oc.likelihood
				break
			}
		}
	}
	return bonus
}

// tell lets a place tell which of the regions it is said to lie in is meant:
// “Atlanta, Georgia”.
func (r *Resolver) tell(i int) {
	inner := &r.records[i]
	for _, o := range inner.inside {
		outer := &r.records[o]
		for j := outer.from; j < outer.to; j++ {
			best := 0.0
			for _, c := range r.pool[inner.from:inner.to] {
				if c.likelihood > best && c.place.in(r.pool[j].place) {
					best = c.likelihood
				}
			}
			r.pool[j].score += outerBonus * best
			r.pool[j].gains.inside += outerBonus * best
		}
	}
}

// near is how much of the article lies close to a candidate: the likeliest
// points of the places named around it, each by its distance.
func (r *Resolver) near(i int, c *candidate) (sum float64) {
	for k := max(0, i-neighbours); k < min(len(r.records), i+neighbours+1); k++ {
		rec := &r.records[k]
		if k == i || rec.from == rec.to {
			continue
		}
		o := &r.pool[rec.top]
		likely := o.likelihood * min(rec.weight, 2)
		if likely <= .25 || !o.local || o.place == c.place || math.Abs(o.latitude-c.latitude) > 4 {
			continue
		}
		if d := distance(c.latitude, c.longitude, o.latitude, o.longitude); d < 4*nearScale {
			sum += likely * math.Exp(-d/nearScale)
		}
	}
	return sum + r.homeNear(c)
}

// distance is about how many kilometres lie between two points that are
// within some hundred of each other.
func distance(latitude, longitude, latitude2, longitude2 float64) float64 {
	const degree = 111.2 // km
	dy, dx := latitude2-latitude, math.Abs(longitude2-longitude)
	if dx > 180 {
		dx = 360 - dx
	}
	dx *= math.Cos((latitude + latitude2) / 2 * math.Pi / 180)
	return degree * math.Sqrt(dx*dx+dy*dy)
}

// told is what the article must say for one of the places of an open name.
const told = 1

// samePlace is the distance within which bearers of one name are one place: a
// town, its municipality and its county.
const samePlace = 60 // km

// sure is how likely a place or its country must be to be told; doubt how
// likely what a name means alone must be to be told all the same.
const (
	sure  = .4
	doubt = .15
)

// answer is what is known of a record in the end.
func (r *Resolver) answer(i int) Answer {
	rec := &r.records[i]
	if rec.from == rec.to {
		return r.unknown(i)
	}
	if body := r.sky(rec); body != nil {
		return Answer{Place: body.place, Trim: rec.trim, Confidence: max(body.likelihood, lonely), Rule: "sky"}
	}
	best := &r.pool[rec.top]
	place, state, country := r.shares(rec, best)
	if place < sure {
		if alone := r.alone(rec); alone != nil {
			best = alone
			place, state, country = r.shares(rec, best)
		} else if rec.nowhere > best.likelihood {
			return r.unknown(i)
		}
	}
	if rec.open && best.gains.inside+best.gains.votes+best.gains.near < told {
		place, state, country = place/2, state/2, country/2
	}
	if home := r.leading(0, 2, 2); rec.trim == Part && home != 0 && home != best.country && r.namesake(best) {
		return r.unknown(i)
	}
	if place > lonely && r.alien(rec, best) {
		place = lonely
	}
	a := Answer{Place: NoPlace, Kind: best.place.Kind(), Rule: "several-bearers"}
	switch {
	case place >= sure || best.settled:
		return Answer{Place: best.place, Region: best.place.Region(), Trim: rec.trim, Confidence: place, Rule: r.rule(rec, best)}
	case state >= sure && best.state != 0:
		a.Region = best.state
	case country >= sure:
		a.Region = best.country
	}
	return a
}

// namesake reports whether a place whose name another name begins with has
// nothing else in the article: “Victoria Theatre” need not stand in Victoria.
func (r *Resolver) namesake(c *candidate) bool {
	return c.gains.inside < 2 && c.gains.near < 1 && c.gains.state < 1 && c.gains.votes < 1
}

// lonely is the most that is told of a place for which nothing in the article
// speaks.
const lonely = .75

// alien reports whether nothing in the article speaks for a place, where
// something should: a town that few know, or a namesake of one in the country
// that the article is about.
func (r *Resolver) alien(rec *record, c *candidate) bool {
	if c.gains.inside >= 2 || c.gains.near >= 1 || c.gains.state >= 1 {
		return false
	}
	if !c.settled {
		return c.local && c.place.Size() < wellKnown && c.place.Feature().Kind == news.City
	}
	if c.gains.votes >= .7 {
		return false
	}
	for _, other := range r.pool[rec.from:rec.to] {
		if other.country != c.country && other.gains.votes > 1.5 {
			return true
		}
	}
	return false
}

// wellKnown is the size from which a town is named without its state.
const wellKnown = 5.3

// alone is what the name of a record means when it stands alone, unless the
// article leaves little of that; or nil.
func (r *Resolver) alone(rec *record) *candidate {
	for j := rec.from; j < rec.to; j++ {
		if c := &r.pool[j]; c.settled && c.likelihood > doubt {
			return c
		}
	}
	return nil
}

// shares is how likely a record is the place of a candidate, or one in its
// state, or one in its country.
func (r *Resolver) shares(rec *record, best *candidate) (place, state, country float64) {
	for _, c := range r.pool[rec.from:rec.to] {
		if c.country != best.country {
			continue
		}
		country += c.likelihood
		if c.state == best.state {
			state += c.likelihood
		}
		if c.place == best.place || c.local && best.local && math.Abs(c.latitude-best.latitude) < 1 &&
			distance(c.latitude, c.longitude, best.latitude, best.longitude) < samePlace {
			place += c.likelihood
		}
	}
	return place, state, country
}

// rule is what decided for a candidate.
func (r *Resolver) rule(rec *record, best *candidate) string {
	greatest := rec.from
	for j := rec.from; j < rec.to; j++ {
		if r.pool[j].prior > r.pool[greatest].prior {
			greatest = j
		}
	}
	switch {
	case best.gains.inside >= 2:
		return "containment"
	case rec.to-rec.from == 1:
		return "only-bearer"
	case &r.pool[greatest] == best:
		return "greatest-bearer"
	case best.gains.near > best.gains.votes:
		return "nearness"
	}
	return "article-region"
}

// unknown is the region of a name that no list has: that which the text says
// it lies in, else that which the rest of the article carries by far.
func (r *Resolver) unknown(i int) Answer {
	rec := &r.records[i]
	if rec.region != 0 {
		return Answer{Place: NoPlace, Region: rec.region, Rule: "containment"}
	}
	for _, o := range rec.inside {
		if outer := &r.records[o]; outer.from < outer.to {
			if region := r.pool[outer.top].place.Region(); region != 0 {
				return Answer{Place: NoPlace, Region: region, Rule: "containment"}
			}
		}
	}
	if country := r.leading(0, 1.5, 2); country != 0 {
		if state := r.leading(country, 1.5, 1.5); state != 0 {
			return Answer{Place: NoPlace, Region: state, Rule: "article-region"}
		}
		return Answer{Place: NoPlace, Region: country, Rule: "article-region"}
	}
	return Answer{Place: NoPlace, Rule: "unknown"}
}

// leading is the region within outer that has most votes, if at least so many
// and so many times those of the next; or 0.
func (r *Resolver) leading(outer Region, least, ahead float64) Region {
	var best Region
	first, second := 0.0, 0.0
	for _, region := range r.touched {
		if region.Outer() != outer || region == 0 {
			continue
		}
		switch v := r.votes[region]; {
		case v > first || v == first && region < best:
			best, first, second = region, v, first
		case v > second:
			second = v
		}
	}
	if first < least || first < ahead*second {
		return 0
	}
	return best
}
