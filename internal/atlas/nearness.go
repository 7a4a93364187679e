package atlas

import "math"

// inside is what the text's saying where a place lies gives a candidate.
func (r *Resolver) inside(i int, c *candidate) (bonus float64) {
	rec := &r.records[i]
	if region := rec.region; region != 0 && (c.state == region && !c.isState || region.Outer() == 0 && c.country == region) {
		bonus += insideBonus
	}
	for _, o := range rec.inside {
		outer := &r.records[o]
		for j := outer.from; j < outer.to; j++ {
			oc := &r.pool[j]
			if oc.likelihood > .01 && c.place.in(oc.place) {
				bonus += insideBonus * oc.likelihood
				break
			}
		}
	}
	return bonus
}

// isAbsent reports whether the text says that a town lies in a country or state where no
// place of its name lies, as far as the atlas knows: the Elderslie of Jamaica. The
// namesakes that the atlas does know then say nothing of where the article is at home.
func (r *Resolver) isAbsent(rec *record) bool {
	if rec.from == rec.to {
		return false
	}
	if top := &r.pool[rec.top]; top.settled || !top.local || top.place.Size() >= wellKnown {
		return false
	}
	for _, o := range rec.inside {
		outer := r.certain(o)
		if outer == nil {
			continue
		}
		for j := rec.from; j < rec.to; j++ {
			if r.pool[j].place.in(outer.place) {
				return false
			}
		}
		return true
	}
	return false
}

// certain is the country or state that a record is all but certainly, or nil.
func (r *Resolver) certain(i int) *candidate {
	rec := &r.records[i]
	if rec.from == rec.to || rec.trim != Whole {
		return nil
	}
	top := &r.pool[rec.top]
	if f := top.place.Feature().Code; f != "PCLI" && f != "ADM1" || top.likelihood <= .8 {
		return nil
	}
	return top
}

// tell lets a place tell which of the regions it is said to lie in is meant:
// “Atlanta, Georgia”.
func (r *Resolver) tell(i int) {
	inner := &r.records[i]
	for _, o := range inner.inside {
		outer := &r.records[o]
		for j := outer.from; j < outer.to; j++ {
			best := 0.0
			for k := inner.from; k < inner.to; k++ {
				c := &r.pool[k]
				if c.likelihood > best && c.place.in(r.pool[j].place) {
					best = c.likelihood
				}
			}
			r.pool[j].score += outerBonus * best
			r.pool[j].gains.inside += outerBonus * best
		}
	}
}

// spot is where a record lies most likely.
type spot struct {
	record              int
	place               Place
	latitude, longitude float64
	likely              float64
}

// collectSpots gathers where the records lie most likely, in their order.
func (r *Resolver) collectSpots() {
	r.spots = r.spots[:0]
	for k := range r.records {
		rec := &r.records[k]
		if rec.from == rec.to || rec.absent {
			continue
		}
		o := &r.pool[rec.top]
		if likely := o.likelihood * min(rec.weight, 2); likely > .25 && o.local {
			r.spots = append(r.spots, spot{k, o.place, o.latitude, o.longitude, likely})
		}
	}
}

// window is a range of spots that moves on with the records.
type window struct{ from, to int }

// around are the spots of the records named close to record i.
func (w *window) around(spots []spot, i int) []spot {
	for w.to < len(spots) && spots[w.to].record <= i+neighbours {
		w.to++
	}
	for w.from < w.to && spots[w.from].record < i-neighbours {
		w.from++
	}
	return spots[w.from:w.to]
}

// near is how much of the article lies close to a candidate of record i: the
// spots of the places named around it, each by its distance.
func (r *Resolver) near(i int, c *candidate, around []spot) (sum float64) {
	for k := range around {
		o := &around[k]
		if o.record == i || o.place == c.place || math.Abs(o.latitude-c.latitude) > 4 {
			continue
		}
		if d := distance(c.latitude, c.longitude, o.latitude, o.longitude); d < 4*nearScale {
			sum += o.likely * math.Exp(-d/nearScale)
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
