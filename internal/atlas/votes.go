package atlas

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
	for j := rec.from; j < rec.to && !rec.absent; j++ {
		c := &r.pool[j]
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
