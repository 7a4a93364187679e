package quote

// role is what a mark does.
type role uint8

const (
	stray    role = iota // nothing: an inch, a bullet, a mark too many
	begins               // it opens a quote
	nests                // it opens a quote inside a quote of its family
	restarts             // it opens a quote where the last one was not closed
	resumes              // it opens a paragraph in which the quote goes on
	ends                 // it closes the innermost quote
)

// prices say how unlikely it is that a mark opens, closes, or does nothing,
// from its looks and its two sides.
type prices struct{ open, close, none int }

// What a reading costs, each with the text that is read right by it.
const (
	possible = 1  // a mark between two spaces opens, or closes
	unlikely = 3  // Mannan said," Who do we talk to?"
	wrong    = 12 // a mark turns against its looks: "We sail at noon "he said.
	useless  = 10 // a mark has no partner: with the crew.”, “At noon,” she said.

	resumed  = 2 // “One. ¶ “Two.”
	torn     = 6 // “One. ¶ Two. A quote that ends with its paragraph and has no closing mark
	over     = 7 // “One. ¶ Two.” A quote that goes on in a paragraph that no mark opens
	nested   = 7 // "He told me "go away" and left," she said.
	unclosed = 8 // The sign read "a sentence. "It stays," the mayor said.
)

// weigh is the prices of a mark that is not single.
func (m *mark) weigh(unit bool, before, after side) prices {
	p := prices{open: wrong, close: wrong, none: useless}
	switch m.turn {
	case opens:
		p.open = 0
	case closes:
		p.close = 0
	case either:
		p.open, p.close = possible, possible
	}
	straight := m.glyph == '"' || m.glyph == '\'' || m.glyph == '`' || m.glyph == '＂'
	switch {
	case straight && before == space && after == space:
		p.open, p.close = possible, possible
	case straight && before == stop && after == space:
		p.open = unlikely // Mannan said," Who do we talk to?"
	case before == stop && after == letter:
		p.open, p.close = min(p.open, unlikely), min(p.close, unlikely) // said,"Who
	}
	switch {
	case unit:
		p.none = possible // 12"
	case m.leads && m.family == guillemet && m.turn == either:
		p.none = possible // » More on this story
	}
	return p
}

// depths is how many states the machine has: of a family no quote is open, or
// one, or one inside another.
const depths = 3

// step is how the cheapest reading gets over a mark to each depth behind it.
type step [depths]struct {
	from int8 // the depth before
	role role
	torn bool // what was open ended with the last paragraph
}

const never = 1 << 30

// pair decides what every mark of a family does: of all readings of the text
// the one that costs least. A mark without partner has its price and leaves the
// others as they are.
//
// It goes once through the marks and once back, so that a text of nothing but
// marks costs no more than its length.
func (p *pairer) pair(f family) {
	cost := [depths]int{0, never, never}
	p.steps = p.steps[:0]
	last := 0 // paragraph of the mark before
	for i := range p.marks {
		if m := &p.marks[i]; m.family == f {
			var s step
			cost, s = m.step(cost, m.paragraph-last)
			p.steps = append(p.steps, s)
			last = m.paragraph
		}
	}
	depth := 0
	for d := range depths {
		if cost[d] < never && cost[d]+torn*d < cost[depth]+torn*depth {
			depth = d
		}
	}
	tears := depth > 0
	for i, n := len(p.marks)-1, len(p.steps)-1; n >= 0; i-- {
		if m := &p.marks[i]; m.family == f {
			way := p.steps[n][depth]
			m.role, m.tears, depth, tears = way.role, tears, int(way.from), way.torn
			n--
		}
	}
}

// step goes over m from what every depth has cost so far, some paragraphs
// behind the mark before.
func (m *mark) step(cost [depths]int, paragraphs int) (next [depths]int, s step) {
	next = [depths]int{never, never, never}
	try := func(from, to, price int, r role, torn bool) {
		if cost[from] < never && to >= 0 && to < depths && cost[from]+price < next[to] {
			next[to] = cost[from] + price
			s[to].from, s[to].role, s[to].torn = int8(from), r, torn
		}
	}
	walk := func(from, depth, price int, torn bool) {
		try(from, depth-1, price+m.price.close, ends, torn)
		if depth == 0 {
			try(from, 1, price+m.price.open, begins, torn)
		} else {
			try(from, depth, price+m.price.open+unclosed, restarts, torn)
			try(from, depth+1, price+m.price.open+nested, nests, torn)
		}
		try(from, depth, price+m.price.none, stray, torn)
	}
	for d := range depths {
		if paragraphs == 0 || d == 0 {
			walk(d, d, 0, false)
			continue
		}
		if m.leads && paragraphs == 1 {
			try(d, 1, m.price.open+resumed+torn*(d-1), resumes, false)
		}
		walk(d, 0, torn*d, true)
		walk(d, d, over*paragraphs, false)
	}
	return next, s
}
