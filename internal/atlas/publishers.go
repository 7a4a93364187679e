package atlas

import (
	"maps"
	"math"
	"net/url"
	"slices"
	"strings"
)

// Leaning is where the places of one article lie: countries and states, each
// with its share of them.
type Leaning []vote

// Publishers know where the articles of each publisher lie: [Publishers.Learn]
// of every article, then [Publishers.Home] for each. Goroutines may share them
// once all is learned. The zero value knows none.
type Publishers struct {
	profiles map[string]*profile
}

// profile is what the articles of one publisher say together.
type profile struct {
	articles int // that name places
	shares   map[Region]float64
}

// What a publisher's other articles say, on the scale of votes: a region has
// its part of this, when at least so much of them lies there. One other article
// says nothing of a publisher, two are taken for about half of what many are.
const (
	learnedCountry, leastCountry = 3, .4
	learnedState, leastState     = 4, .4
	fewArticles                  = 1.5
	leastArticles                = 2
)

// Publisher is what an article's publisher is known by: the host of its
// address, else its name; empty when it says neither.
func Publisher(address, name string) string {
	if address == "" {
		return strings.ToLower(name)
	}
	if u, err := url.Parse(address); err == nil && u.Hostname() != "" {
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	return strings.ToLower(name)
}

// Learn adds what one article of a publisher says.
func (p *Publishers) Learn(publisher string, l Leaning) {
	if publisher == "" || len(l) == 0 {
		return
	}
	if p.profiles == nil {
		p.profiles = map[string]*profile{}
	}
	known := p.profiles[publisher]
	if known == nil {
		known = &profile{shares: map[Region]float64{}}
		p.profiles[publisher] = known
	}
	known.articles++
	for _, v := range l {
		known.shares[v.region] += v.weight
	}
}

// Home is where a publisher's articles lie but for one, whose own leaning is
// given: what an article says itself is not to be heard twice.
func (p *Publishers) Home(publisher string, but Leaning) (h Home) {
	known := p.profiles[publisher]
	if known == nil {
		return h
	}
	others := known.articles
	if len(but) > 0 {
		others--
	}
	if others < leastArticles {
		return h
	}
	trust := float64(others) / (float64(others) + fewArticles)
	for _, region := range slices.Sorted(maps.Keys(known.shares)) {
		share := known.shares[region]
		for _, v := range but {
			if v.region == region {
				share -= v.weight
			}
		}
		share /= float64(others)
		switch country := region.Outer() == 0; {
		case country && share >= leastCountry:
			h.votes = append(h.votes, vote{region, learnedCountry * trust * share})
		case !country && share >= leastState:
			h.votes = append(h.votes, vote{region, learnedState * trust * share})
		}
	}
	return h
}

// Leaning is where the places of the article lie that [Resolver.Resolve] is
// fairly sure of.
func (r *Resolver) Leaning() (l Leaning) {
	var all float64
	for _, a := range r.answers {
		if a.Place == NoPlace || a.Confidence < fairly || a.Region == 0 {
			continue
		}
		all += a.Confidence
		l = l.with(a.Region.Country(), a.Confidence)
		if state := a.Region.Admin1(); state != 0 {
			l = l.with(state, a.Confidence)
		}
	}
	for i := range l {
		l[i].weight = math.Round(l[i].weight/all*shareSteps) / shareSteps
	}
	return l
}

// fairly is how sure a place must be to tell of its publisher. Shares are kept
// in steps, so that sums do not depend on their order.
const (
	fairly     = .6
	shareSteps = 1 << 16
)

func (l Leaning) with(region Region, weight float64) Leaning {
	for i := range l {
		if l[i].region == region {
			l[i].weight += weight
			return l
		}
	}
	return append(l, vote{region, weight})
}
