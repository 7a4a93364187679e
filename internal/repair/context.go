package repair

import (
	"cmp"
	"math"
	"slices"
	"unicode"

	"factbox/internal/news"
)

// signs mends the marks whose bytes got lost, by what stands around them.
func signs(d *draft) []edit {
	defer func() { d.torn, d.own, d.gaps = nil, nil, nil }()
	slots := d.slots()
	if len(slots) == 0 {
		return nil
	}
	d.holes = slices.Grow(d.holes[:0], len(d.text))[:len(d.text)]
	clear(d.holes)
	d.gaps = d.holes
	for _, s := range slots {
		for i := s.start; i < s.end; i++ {
			d.gaps[i] = true
		}
	}
	habits := habitsOf(&d.manuscript, d.left, d.marked)
	var edits []edit
	from := 0
	for len(slots) > 0 {
		to := from
		for to < len(d.text) && d.text[to] != '\n' {
			to++
		}
		n := 0
		for n < len(slots) && slots[n].start < to {
			n++
		}
		if n > 0 {
			edits = d.decide(edits, slots[:n], from, to, habits)
			slots = slots[n:]
		}
		from = to + 1
	}
	return edits
}

// decide appends the edits of one paragraph's slots.
func (d *draft) decide(edits []edit, slots []slot, from, to int, h habits) []edit {
	next := to
	for next < len(d.text) && unicode.IsSpace(d.text[next]) {
		next++
	}
	opens := d.at(next) == '“' || d.at(next) == d.text[slots[0].start]
	choices := d.settle(slots, from, to, h, opens)
	for i, s := range slots {
		o := s.options[choices[i].option]
		e := edit{start: s.start, end: s.end, text: []rune{o.char}, cause: s.cause, rule: o.rule, confidence: choices[i].confidence}
		around := d.around(s.start, s.end)
		if e.confidence < sure {
			e.confidence = confidenceOf(o.rule, around, e.confidence)
		}
		if e.confidence < sure {
			e.candidates = choices[i].candidates
		}
		switch {
		case o.char == keep:
			if s.certain {
				e.text, e.rule = d.text[s.start:s.end], "unknown"
				d.suspects = append(d.suspects, e)
			}
		case !d.isGood(&s, choices[i], around), d.level == Sure && e.confidence < sure:
			d.suspects = append(d.suspects, e)
		default:
			edits = append(edits, e)
			d.convict(s.pages)
		}
	}
	return edits
}

// settle decides the slots of one paragraph, [from, to), together: the marks
// must open and close. It is a Viterbi search over what is open, forwards and
// backwards, so that every decision comes with its probability among the options.
// There is one choice for each slot.
func (d *draft) settle(slots []slot, from, to int, h habits, opens bool) []choice {
	steps := d.steps(slots, from, to, h)
	never := [quotingCount]float64{}
	for q := range never {
		never[q] = math.Inf(1)
	}
	before := never // the cost of the best way to each state
	before[unquoted] = 0
	d.ways = append(d.ways[:0], before)
	for i := range steps {
		after := never
		for _, o := range steps[i].options {
			for q, cost := range before {
				to, c := steps[i].move(o, quoting(q))
				after[to] = min(after[to], cost+c)
			}
		}
		before = after
		d.ways = append(d.ways, before)
	}
	after := unclosed // the cost of the best way on from each state
	if opens {
		after[inDouble] = continued
	}
	out := make([]choice, len(slots))
	for i := len(steps) - 1; i >= 0; i-- {
		s := &steps[i]
		before := never
		for k, o := range s.options {
			best := math.Inf(1)
			for q, cost := range d.ways[i] {
				to, c := s.move(o, quoting(q))
				before[q] = min(before[q], c+after[to])
				best = min(best, cost+c+after[to])
			}
			s.options[k].cost = best
		}
		after = before
		if s.slot >= 0 {
			out[s.slot] = cheapest(s.options)
		}
	}
	return out
}

// cheapest takes the cheapest of options.
func cheapest(options []option) choice {
	v := choice{}
	for k, o := range options {
		if o.cost < options[v.option].cost {
			v.option = k
		}
	}
	sum, kind := 0.0, options[v.option].rule
	for _, o := range options {
		share := math.Exp(options[v.option].cost - o.cost)
		sum += share
		switch {
		case o.char == keep:
			v.stays = share
		case kind == "dash" && o.rule == kind:
			v.kind += share
		}
	}
	v.confidence = min(0.99, math.Round(100/sum)/100)
	v.stays /= sum
	v.kind = max(v.kind/sum, v.confidence)
	if v.confidence < sure {
		v.candidates = candidates(options, options[v.option].cost, sum)
	}
	return v
}

// candidates are the likeliest of options, best first: those that have a share of
// one in twenty at least, three at most.
func candidates(options []option, cheapest, sum float64) []news.Candidate {
	var list []news.Candidate
	for _, o := range options {
		if share := math.Round(100*math.Exp(cheapest-o.cost)/sum) / 100; o.char != keep && share >= 0.05 {
			list = append(list, news.Candidate{Text: string(o.char), Confidence: min(0.99, share)})
		}
	}
	slices.SortStableFunc(list, func(a, b news.Candidate) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return list[:min(3, len(list))]
}

// choice is what was decided on a slot.
type choice struct {
	option     int              // index of the option chosen
	confidence float64          // its share among the options
	kind       float64          // the share of its kind: of both dashes, where one is chosen
	stays      float64          // the share of leaving the slot as it is
	candidates []news.Candidate // where the choice is not sure
}

// step is a mark of the paragraph: one that stands, or a slot with its options.
type step struct {
	slot    int // -1 for a mark that stands
	options []option
	around  surrounding
	single  float64 // as in habits
}

// steps lists the marks and slots of [from, to), with the cost of every option.
func (d *draft) steps(slots []slot, from, to int, h habits) []step {
	d.marks, d.options = d.marks[:0], d.options[:0]
	add := func(slot int, around surrounding, options ...option) {
		start := len(d.options)
		d.options = append(d.options, options...)
		d.marks = append(d.marks, step{slot: slot, options: d.options[start:], around: around, single: h.single})
	}
	k := 0
	for i := from; i < to; i++ {
		if k < len(slots) && slots[k].start == i {
			s := slots[k]
			around := d.around(s.start, s.end)
			add(k, around, s.options...)
			for n, o := range s.options {
				if rankOf(o.char) == everyday {
					d.marks[len(d.marks)-1].options[n].cost += costOf(o.char, around, h)
				}
			}
			i = s.end - 1
			k++
			continue
		}
		switch c := d.text[i]; c {
		case '“', '”':
			add(-1, 0, option{char: c})
		case '"':
			around := d.around(i, i+1)
			add(-1, around, option{char: '“', cost: costOf('“', around, h)}, option{char: '”', cost: costOf('”', around, h)}, option{char: c, cost: untyped})
		case '‘', '’':
			around := d.around(i, i+1)
			if c == '‘' && around&atElided != 0 || c == '’' && around&(atLetter|atDigit) != 0 {
				continue // an apostrophe
			}
			add(-1, around, option{char: c})
		}
	}
	return d.marks
}

// A spot is left alone and suspected when it is less sure than that to be damage,
// or when the best repair is less likely than that: of what may be good text, and
// of what is damage whatever it was. Below that, nine guesses in ten were wrong.
const (
	sureEnough        = 0.6
	betterThanGood    = 0.45
	betterThanDamage  = 0.4  // which dash it was does not count
	betterThanMark    = 0.25 // of an ellipsis, which stands where every mark may
	betterThanRest    = 0.45 // of one of which a byte is left, which every mark shares
	betterThanClosing = 0.6  // of an apostrophe that may be a closing mark: below, four in five were wrong
	betterThanOther   = 0.6  // of arrows and signs
	betterThanLetter  = 0.5  // of the letters of another alphabet: below, four in five were wrong
	betterThanSound   = 0.33 // of the letters of a transcription, where less is as good as any
)

func isSpace(r rune) bool { return r == 0 || unicode.IsSpace(r) }
