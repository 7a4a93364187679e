package repair

import "unicode"

// signs mends the marks whose bytes got lost, by what stands around them.
func signs(d *draft) []edit {
	slots := d.slots()
	if len(slots) == 0 {
		return nil
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
	chosen, margins := d.settle(slots, from, to, dash, opens)
	for i, s := range slots {
		o := s.options[chosen[i]]
		if o.char == keep {
			continue
		}
		e := edit{start: s.start, end: s.end, text: []rune{o.char}, cause: s.cause, rule: o.rule, confidence: confidence(margins[i])}
		edits = append(edits, e)
	}
	return edits
}

func (d *draft) slots() []slot {
	var out []slot
	for i, c := range d.text {
		if c == 'โ' && !unicode.Is(unicode.Thai, d.at(i+1)) && !unicode.Is(unicode.Thai, d.at(i-1)) {
			out = append(out, slot{start: i, end: i + 1, cause: "iso-8859-11", options: []option{
				{'’', 0, "apostrophe"}, {'“', 0, "opening"}, {'”', 0, "closing"}, {'‘', 0, "opening"}, {'–', 0, "dash"}, {'—', 0, "dash"}}})
		}
	}
	return out
}
