package atlas

import (
	"cmp"
	"slices"

	"factbox/internal/news"
)

// mostWeighed is how many of the places that may be meant a reader is told of.
const mostWeighed = 3

// Weighed is what was weighed for record i when [Resolver.Resolve] was asked last: the
// likeliest places that bear the name, each with its likelihood, and what the article
// shows for the one that was taken. The runner-up is the next of them, or "".
func (r *Resolver) Weighed(i int) (evidence []news.Evidence, runnerUp string) {
	rec, a := &r.records[i], &r.answers[i]
	if rec.from == rec.to {
		if a.Region != 0 {
			evidence = append(evidence, news.Evidence{What: "lies in: " + cmp.Or(a.Region.Name(), a.Region.Country().Code())})
		}
		return evidence, ""
	}
	pool := slices.Clone(r.pool[rec.from:rec.to])
	slices.SortStableFunc(pool, func(a, b candidate) int {
		switch {
		case a.likelihood > b.likelihood:
			return -1
		case a.likelihood < b.likelihood:
			return 1
		}
		return 0
	})
	for n := range pool {
		c := &pool[n]
		if n < mostWeighed {
			evidence = append(evidence, news.Evidence{What: "may be meant: " + c.place.words(), Weight: c.likelihood})
		}
		if c.place != a.Place {
			if runnerUp == "" {
				runnerUp = c.place.words()
			}
			continue
		}
		for _, gain := range []news.Evidence{
			{What: "the text says it lies there", Weight: c.gains.inside},
			{What: "other places of the article lie there", Weight: c.gains.votes},
			{What: "other places of the article lie near", Weight: c.gains.near},
		} {
			if gain.Weight > 0 {
				evidence = append(evidence, gain)
			}
		}
	}
	return evidence, runnerUp
}

// words say what place p is: "city in Ohio, US".
func (p Place) words() string {
	in := p.Country()
	if admin1 := p.Region().Admin1().Name(); admin1 != "" && p.Kind() != news.Region {
		in = admin1 + ", " + in
	}
	if in == "" {
		return string(p.Kind())
	}
	return string(p.Kind()) + " in " + in
}
