package corpus

import "slices"

// People says which appearances of a block are one person: those with the same
// number. The numbers count from 0 in the order of each person's first
// appearance.
func People(block []Appearance) []int { return link(block, personOf, weighPeople) }

func personOf(a *Appearance, i int) *profile {
	p := profileOf(a, i)
	n := parse(a.Name)
	p.names = []name{n}
	if n.given != "" {
		p.own(named(personKind, n.given+" "+n.family))
	}
	return p
}

// weighPeople is how far two profiles are one person: 0 or more joins them. ok
// is false where they cannot be.
func weighPeople(p, q *profile) (weight float64, ok bool) {
	if p.gender != "" && q.gender != "" && p.gender != q.gender || p.together(q) {
		return 0, false
	}
	best := equal
	for _, n := range p.names {
		for _, m := range q.names {
			l := n.like(m)
			if l == unlike {
				return 0, false
			}
			best = min(best, l)
		}
	}
	if best == lone { // of two profiles that have whole names besides, those count
		for _, n := range p.names {
			for _, m := range q.names {
				best = max(best, n.like(m))
			}
		}
	}
	offices, around := p.offices(q), p.surroundings(q)
	if around < 0 && offices < sameRole {
		offices = min(offices, 0)
		if p.everywhere(q) {
			offices += everyTown
		}
	}
	return prior[best] + offices + around, true
}

// link gathers appearances into profiles, the telling ones first: whole names
// with a role, whole names, the rest. Then profiles that fit are joined.
func link(block []Appearance, of func(*Appearance, int) *profile, weigh func(p, q *profile) (float64, bool)) []int {
	if len(block) == 1 {
		return []int{0} // most names stand in one article alone
	}
	order := make([]int, len(block))
	rank := make([]int, len(block))
	for i := range block {
		order[i] = i
		switch n := parse(block[i].Name); {
		case n.given == "":
			rank[i] = 2
		case len(block[i].Roles) == 0:
			rank[i] = 1
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank[a] - rank[b] })
	var list []*profile
	for _, i := range order {
		p := of(&block[i], i)
		if best := bestOf(list, p, weigh); best != nil {
			best.join(p, block)
			continue
		}
		list = append(list, p)
	}
	if len(list) <= mostCompared {
		list = joined(list, block, weigh)
	}
	return numbered(list, len(block))
}

// joined joins profiles that are each the best for the other, until none are.
func joined(list []*profile, block []Appearance, weigh func(p, q *profile) (float64, bool)) []*profile {
	for again := true; again; {
		again = false
		for i := 0; i < len(list); i++ {
			if best := bestOf(list, list[i], weigh); best != nil && (len(best.members) >= outweighs*len(list[i].members) || bestOf(list, best, weigh) == list[i]) {
				best.join(list[i], block)
				list = slices.Delete(list, i, i+1)
				again = true
				i--
			}
		}
	}
	return list
}

// mostCompared is how many people of a block are compared with each other once
// more: a family name with more of them costs too much for what it gains.
const mostCompared = 200

// bestOf is the profile that p belongs to, nil when there is none or when two
// that are not one themselves fit alike.
func bestOf(list []*profile, p *profile, weigh func(p, q *profile) (float64, bool)) *profile {
	var best *profile
	var rivals []*profile // within the margin of the best when they were weighed
	first := joins
	for _, q := range list {
		w, ok := weigh(p, q)
		switch {
		case q == p || !ok || w < joins:
		case best == nil || w > first:
			if best != nil && w-first < margin {
				rivals = append(rivals, best)
			} else if best != nil {
				rivals = rivals[:0]
			}
			best, first = q, w
		case first-w < margin:
			rivals = append(rivals, q)
		}
	}
	for _, q := range rivals {
		if len(q.members) > len(best.members) {
			best, q = q, best
		}
		if w, ok := weigh(best, q); len(best.members) < outweighs*len(q.members) && (!ok || w < joins) {
			return nil
		}
	}
	return best
}

// outweighs is how many times as often as a rival of the same weight somebody must
// have appeared to be who is meant: of 400 articles on one Ada Lund and two on
// another, who fits both is the first.
const outweighs = 4

// numbered gives each member the number of its profile.
func numbered(list []*profile, n int) []int {
	owner := make([]int, n)
	for k, p := range list {
		for _, i := range p.members {
			owner[i] = k
		}
	}
	number := make([]int, len(list))
	for k := range number {
		number[k] = -1
	}
	next := 0
	for i, k := range owner {
		if number[k] < 0 {
			number[k] = next
			next++
		}
		owner[i] = number[k]
	}
	return owner
}
