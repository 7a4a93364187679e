package repair

import (
	"math"
	"unicode"
)

// signs mends the marks whose bytes got lost, by what stands around them.
func signs(d *draft) []edit {
	slots := d.slots()
	if len(slots) == 0 {
		return nil
	}
	d.gaps = make([]bool, len(d.text))
	defer func() { d.gaps = nil }()
	for _, s := range slots {
		for i := s.start; i < s.end; i++ {
			d.gaps[i] = true
		}
	}
	dash := d.usualDash()
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
			edits = d.decide(edits, slots[:n], from, to, dash)
			slots = slots[n:]
		}
		from = to + 1
	}
	return edits
}

// decide appends the edits of one paragraph's slots.
func (d *draft) decide(edits []edit, slots []slot, from, to int, dash rune) []edit {
	next := to
	for next < len(d.text) && unicode.IsSpace(d.text[next]) {
		next++
	}
	opens := d.at(next) == '“' || d.at(next) == d.text[slots[0].start]
	verdicts := d.settle(slots, from, to, dash, opens)
	for i, s := range slots {
		o := s.options[verdicts[i].option]
		e := edit{start: s.start, end: s.end, text: []rune{o.char}, cause: s.cause, rule: o.rule, confidence: verdicts[i].confidence}
		switch {
		case o.char == keep:
			if s.certain {
				e.text, e.rule = d.text[s.start:s.end], "unknown"
				d.suspects = append(d.suspects, e)
			}
		case !s.certain && (verdicts[i].stays > 1-sureEnough || e.confidence < betterThanGood), e.confidence < betterThanDamage:
			d.suspects = append(d.suspects, e)
		default:
			edits = append(edits, e)
		}
	}
	return edits
}

// quoting is which quotation marks are open at a point of a paragraph.
type quoting uint8

const (
	unquoted           quoting = iota
	inDouble                   // after “
	inDoubleThenSingle         // after “ and ‘
	inSingle                   // after ‘
	quotingCount
)

// settle decides the slots of one paragraph, [from, to), together: the marks
// must open and close. It is a Viterbi search over what is open, forwards and
// backwards, so that every decision comes with its probability among the options.
// There is one verdict for each slot.
func (d *draft) settle(slots []slot, from, to int, dash rune, continued bool) (out []verdict) {
	steps := d.steps(slots, from, to, dash)
	n := len(steps)
	forward := make([][quotingCount]float64, n+1)
	backward := make([][quotingCount]float64, n+1)
	for q := range forward[0] {
		forward[0][q] = math.Inf(1)
	}
	forward[0][unquoted] = 0
	for i, s := range steps {
		for q := range forward[i+1] {
			forward[i+1][q] = math.Inf(1)
		}
		for _, o := range s.options {
			for q := range quotingCount {
				after, cost := s.move(o, q)
				forward[i+1][after] = min(forward[i+1][after], forward[i][q]+cost)
			}
		}
	}
	backward[n] = [quotingCount]float64{0, 3.5, 4, 4}
	if continued {
		backward[n][inDouble] = 0.8 // the next paragraph opens again: one quote over both
	}
	for i := n - 1; i >= 0; i-- {
		s := steps[i]
		for q := range quotingCount {
			backward[i][q] = math.Inf(1)
			for _, o := range s.options {
				after, cost := s.move(o, q)
				backward[i][q] = min(backward[i][q], cost+backward[i+1][after])
			}
		}
	}
	for i, s := range steps {
		if s.slot < 0 {
			continue
		}
		costs := make([]float64, len(s.options))
		at := 0
		for k, o := range s.options {
			costs[k] = math.Inf(1)
			for q := range quotingCount {
				after, c := s.move(o, q)
				costs[k] = min(costs[k], forward[i][q]+c+backward[i+1][after])
			}
			if costs[k] < costs[at] {
				at = k
			}
		}
		sum, stays := 0.0, 0.0
		for k, c := range costs {
			share := math.Exp(costs[at] - c)
			sum += share
			if s.options[k].char == keep {
				stays = share
			}
		}
		out = append(out, verdict{at, min(0.99, math.Round(100/sum)/100), stays / sum})
	}
	return out
}

// verdict is what was decided on a slot.
type verdict struct {
	option     int     // index of the option chosen
	confidence float64 // its share among the options
	stays      float64 // the share of leaving the slot as it is
}

// step is a mark of the paragraph: one that stands, or a slot with its options.
type step struct {
	slot    int // -1 for a mark that stands
	options []option
	around  surrounding
}

// steps lists the marks and slots of [from, to), with the cost of every option.
func (d *draft) steps(slots []slot, from, to int, dash rune) []step {
	var out []step
	k := 0
	for i := from; i < to; i++ {
		if k < len(slots) && slots[k].start == i {
			s := slots[k]
			st := step{slot: k, around: d.around(s.start, s.end), options: make([]option, len(s.options))}
			for n, o := range s.options {
				st.options[n] = o
				if rankOf(o.char) == everyday {
					st.options[n].cost += costOf(o.char, st.around, dash)
				}
			}
			out = append(out, st)
			i = s.end - 1
			k++
			continue
		}
		switch c := d.text[i]; c {
		case '“', '”':
			out = append(out, step{slot: -1, options: []option{{char: c}}})
		case '‘', '’':
			around := d.around(i, i+1)
			if c == '‘' && around&atElided != 0 || c == '’' && around&(atLetter|atDigit) != 0 {
				continue // an apostrophe
			}
			out = append(out, step{slot: -1, options: []option{{char: c}}, around: around})
		}
	}
	return out
}

// move is the state after o was chosen in state q, and the cost of that.
func (s *step) move(o option, q quoting) (quoting, float64) {
	const odd = 5 // a mark that the open ones do not allow
	switch o.char {
	case '“':
		switch q {
		case unquoted:
			return inDouble, o.cost
		case inSingle:
			return inDoubleThenSingle, o.cost
		}
		return q, o.cost + odd
	case '”':
		switch q {
		case inDouble:
			return unquoted, o.cost
		case inDoubleThenSingle:
			return unquoted, o.cost + 3
		case inSingle:
			return q, o.cost + 4
		}
		return q, o.cost + odd
	case '‘':
		switch q {
		case inDouble:
			return inDoubleThenSingle, o.cost - 1.2 // inside a quote is where ‘ lives
		case unquoted:
			return inSingle, o.cost + 1
		}
		return q, o.cost + odd
	case '’':
		if s.around&(atLetter|atDigit) != 0 || s.around&(afterStop|afterLetter|afterDigit|afterClose) == 0 {
			return q, o.cost
		}
		switch q {
		case inDoubleThenSingle:
			return inDouble, min(o.cost, 0.5)
		case inSingle:
			return unquoted, min(o.cost, 0.5)
		}
		if s.slot < 0 && s.around&(afterS|afterDropped) == 0 {
			return q, 4 // it closes something, but nothing is open
		}
	}
	return q, o.cost
}

// A spot is left alone and suspected when it is less sure than that to be damage,
// or when the best repair is less likely than that: of what may be good text, and
// of what is damage whatever it was.
const (
	sureEnough       = 0.6
	betterThanGood   = 0.45
	betterThanDamage = 0.25
)

// usualDash is the dash of the document: that of the spaced ones that stand.
func (d *draft) usualDash() rune {
	en, em := 0, 0
	for i, c := range d.text {
		if c == '–' && d.at(i-1) == ' ' {
			en++
		}
		if c == '—' && d.at(i-1) == ' ' {
			em++
		}
	}
	if em > en {
		return '—'
	}
	return '–'
}

func isSpace(r rune) bool { return r == 0 || unicode.IsSpace(r) }
