package atlas

import "factbox/internal/news"

// sky is the planet, moon or station that the name of a record is, when the
// text puts no town of that name on the map: “a mission to Jupiter” told in
// Houston is none to the town in Florida. It is nil else.
func (r *Resolver) sky(rec *record) *candidate {
	best := &r.pool[rec.top]
	if best.gains.inside >= told || best.gains.near >= told {
		return nil
	}
	for j := rec.from; j < rec.to; j++ {
		c := &r.pool[j]
		if f := c.place.Feature(); c.country == 0 && f.Code == "" && f.Kind == news.OtherPlace {
			return c
		}
	}
	return nil
}
