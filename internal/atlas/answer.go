package atlas

import (
	"math"

	"factbox/internal/news"
)

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
		} else if rec.nowhere > best.likelihood && !isSide(rec, best) {
			return r.unknown(i)
		}
	}
	if rec.open && best.gains.inside+best.gains.votes+best.gains.near < told {
		if rec.trim == Part || rec.side || rec.to-rec.from == 1 {
			return r.unknown(i)
		}
		place, state, country = place/2, state/2, country/2
	}
	if home := r.leading(0, 2, 2); rec.trim == Part && !isSide(rec, best) && home != 0 && home != best.country && r.namesake(best) {
		return r.unknown(i)
	}
	if rec.village && !best.settled && r.namesake(best) {
		return r.unknown(i) // “Queenstown Village” of an article that names no country
	}
	if r.misplaced(rec, best) || r.stray(rec, best) {
		return r.unknown(i)
	}
	if place > lonely && (r.alien(rec, best) || isCorner(rec, best)) {
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

// isSide reports whether a name is a direction and a country or state, which is
// where it lies whatever the article is about: “Eastern Ontario” told in Kent.
func isSide(rec *record, c *candidate) bool { return rec.side && isCorner(rec, c) }

// isCorner reports whether a name is that of a part of a country or state, whose point
// is not the whole's: “Eastern Ontario”.
func isCorner(rec *record, c *candidate) bool {
	code := c.place.Feature().Code
	return rec.trim == Part && (code == "PCLI" || code == "ADM1")
}

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
	for j := rec.from; j < rec.to; j++ {
		other := &r.pool[j]
		if other.country != c.country && other.gains.votes > 1.5 {
			return true
		}
	}
	return false
}

// stray reports whether a place is a town that few know, far from all that the
// article is about: “Toast” told in Tasmania is none in North Carolina.
func (r *Resolver) stray(rec *record, c *candidate) bool {
	if rec.placed && rec.to-rec.from == 1 && rec.trim == Whole && (c.place.Size() >= villageSize || r.leading(0, manyVotes, manyVotes) == 0) {
		return false // no other place has the name
	}
	if c.settled || !c.local || c.place.Feature().Kind != news.City || c.place.Size() >= wellKnown {
		return false
	}
	if c.gains.inside >= 2 || c.gains.near >= strayNear || c.gains.state >= 1 {
		return false
	}
	home := r.leading(0, 1.5, 2)
	return home != 0 && home != c.country && c.gains.votes < .7
}

// misplaced reports whether the text says that a town lies in a country or state
// where no place of its name lies: “Chile’s San Jose”, as far as the atlas knows.
func (r *Resolver) misplaced(rec *record, c *candidate) bool {
	if c.settled || !c.local || c.gains.inside >= 2 || c.place.Size() >= wellKnown {
		return false
	}
	for _, o := range rec.inside {
		if outer := r.certain(o); outer != nil && !c.place.in(outer.place) {
			return true
		}
	}
	return false
}

// wellKnown is the size from which a town is named without its state; strayNear
// is how near to others a stray must not lie. A place smaller than villageSize is none
// of an article in which one country has so many times the votes of the next.
const (
	wellKnown   = 5.3
	strayNear   = 1
	villageSize = 4.3
	manyVotes   = 6
)

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
	for j := rec.from; j < rec.to; j++ {
		c := &r.pool[j]
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

// about is the state or country that the article carries by far, which names have
// that no list has; or 0.
func (r *Resolver) about() Region {
	country := r.leading(0, 1.5, 2)
	if country == 0 || r.disputed(country) {
		return 0
	}
	if state := r.leading(country, 1.5, 1.5); state != 0 {
		return state
	}
	return country
}

// disputed reports whether one place alone speaks for a country, and another for
// another: the basin of the Pampa, a town of Texas to the atlas, and Thiruvalla.
func (r *Resolver) disputed(country Region) bool {
	for _, v := range r.said {
		if v.region.Country() == country {
			return false
		}
	}
	own, others := 0, 0
	for i := range r.records {
		rec := &r.records[i]
		if rec.region.Country() == country {
			return false
		}
		if rec.from == rec.to || r.pool[rec.top].country == 0 {
			continue
		}
		if r.pool[rec.top].country == country {
			own++
		} else {
			others++
		}
	}
	return own == 1 && others > 0
}

// unknown is the region of a name that no list has: that which the text says
// it lies in, else that which the rest of the article carries by far.
func (r *Resolver) unknown(i int) Answer {
	rec := &r.records[i]
	if rec.region != 0 {
		return Answer{Place: NoPlace, Region: rec.region, Rule: "containment"}
	}
	for _, o := range rec.inside {
		outer := &r.records[o]
		if outer.from == outer.to {
			continue
		}
		top := &r.pool[outer.top]
		if len(outer.inside) == 0 || !top.local || !r.alien(outer, top) { // and not the next village of a list
			if region := top.place.Region(); region != 0 {
				return Answer{Place: NoPlace, Region: region, Rule: "containment"}
			}
		}
	}
	if r.article != 0 && rec.placed && takes(byRegion) {
		return Answer{Place: NoPlace, Region: r.article, Rule: "article-region"}
	}
	return Answer{Place: NoPlace, Rule: "unknown"}
}
