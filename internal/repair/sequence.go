package repair

import "unicode"

// reading is a stretch of text that reads as one character in UTF-8 when its
// characters are turned back into bytes of a code page.
type reading struct {
	start, end int
	char       rune
	pages      uint16 // the pages that read it so, one bit each
	strength   strength
	rank       rank
}

// strength is how much the stretch itself looks like damage.
type strength uint8

const (
	natural strength = iota // good text may well read like this
	weak                    // damage when the same page did damage elsewhere
	strong                  // damage
)

// sequences mends characters all of whose bytes are still there: Ã© to é.
func sequences(d *draft) []edit {
	all := d.readings()
	if len(all) == 0 {
		return nil
	}
	d.vote(all)
	edits := d.decoded[:0]
	at := 0
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && all[k].start == all[i].start {
			k++
		}
		if all[i].start >= at {
			if e, p, ok := d.choose(all[i:k]); ok && !d.yields(e, p, all[k:]) {
				edits = append(edits, e)
				at = e.end
			}
		}
		i = k
	}
	d.decoded = edits
	return edits
}

// readings lists every complete sequence in the text, sorted by start.
func (d *draft) readings() []reading {
	t := tables()
	out := d.found[:0]
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] < 0x80 || i+1 >= len(d.text) || d.text[i+1] < 0x80 {
			continue
		}
		lead := t.bytes(d.text[i])
		next := t.bytes(d.text[i+1])
		from := len(out)
		for p := range pageCount {
			if lead[p] < 0xC2 || !continues(next[p]) {
				continue
			}
			r, end := d.decode(i, p)
			if end == 0 {
				continue
			}
			if !d.wholeWord(i, end, p, r) || !d.wholeFrame(i, p) || d.isReal(p) {
				continue
			}
			out = add(out, from, reading{start: i, end: end, char: r, pages: 1 << p})
		}
		for k := from; k < len(out); k++ {
			out[k].rank = rankOf(out[k].char)
			out[k].strength = d.strengthOf(out[k].start, out[k].end, out[k].char)
		}
	}
	d.found = out
	return out
}

// add appends r, or adds its page to an equal reading of list[from:].
func add(list []reading, from int, r reading) []reading {
	for k := from; k < len(list); k++ {
		if list[k].end == r.end && list[k].char == r.char {
			list[k].pages |= r.pages
			return list
		}
	}
	return append(list, r)
}

// decode reads the UTF-8 sequence that begins at i in page p. end is 0 when
// there is none. Two surrogates, each in three bytes (CESU-8), are one character.
func (d *decoder) decode(i int, p page) (r rune, end int) {
	r, end = d.decodeOne(i, p)
	if end != 0 && r >= 0xD800 && r <= 0xDFFF {
		low, e := d.decodeOne(end, p)
		if r >= 0xDC00 || e == 0 || low < 0xDC00 || low > 0xDFFF {
			return 0, 0
		}
		return 0x10000 + (r-0xD800)<<10 + (low - 0xDC00), e
	}
	return r, end
}

func (d *decoder) decodeOne(i int, p page) (r rune, end int) {
	if i >= len(d.text) {
		return 0, 0
	}
	t := tables()
	lead := t.bytes(d.text[i])[p]
	n := sequenceLength(lead)
	if n == 0 || i+n > len(d.text) {
		return 0, 0
	}
	r = rune(lead) & (0xFF >> (n + 1))
	for k := 1; k < n; k++ {
		b := t.bytes(d.text[i+k])[p]
		if !continues(b) {
			return 0, 0
		}
		r = r<<6 | rune(b&0x3F)
	}
	if n == 3 && r < 0x800 || n == 4 && (r < 0x10000 || r > unicode.MaxRune) {
		return 0, 0 // longer than need be: not UTF-8
	}
	return r, i + n
}

// readable reports whether some page reads a sequence at i.
func (d *decoder) readable(i int) bool {
	for p := range pageCount {
		if _, end := d.decode(i, p); end != 0 {
			return true
		}
	}
	return false
}

// chained reports whether [start, end) stands right beside another sequence of
// the same length, as the letters of a Russian or Arabic word do.
func (d *decoder) chained(start, end int) bool {
	for p := range pageCount {
		if _, e := d.decode(start, p); e != end {
			continue
		}
		r, e := d.decode(end, p)
		if e == 0 || rankOf(r) < familiar {
			continue
		}
		if r, e = d.decode(e, p); e != 0 && rankOf(r) >= familiar {
			return true
		}
		if k := 2*start - end; k >= 0 {
			if r, e := d.decode(k, p); e == start && rankOf(r) >= familiar {
				return true
			}
		}
	}
	return false
}

func (d *decoder) hasMark(start, end int) bool {
	for _, c := range d.text[start:end] {
		if isMark(c) {
			return true
		}
	}
	return false
}

// vote counts, for every page, the readings that are damage beyond doubt. The
// draft keeps the highest counts of all rounds.
func (d *decoder) vote(all []reading) {
	var votes [pageCount]int
	for _, r := range all {
		if r.strength == strong && r.rank >= familiar {
			for p := range pageCount {
				if r.pages>>p&1 != 0 && !(p == latin9 && r.pages>>latin1&1 != 0) { // latin9 is latin1 but for eight signs
					votes[p]++
				}
			}
		}
	}
	for p := range votes {
		d.votes[p] = max(d.votes[p], votes[p])
	}
}

// convict counts one more spot that the code pages of set damaged.
func (d *decoder) convict(set uint16) {
	for p := range pageCount {
		if set>>p&1 != 0 {
			d.votes[p]++
		}
	}
}

// yields reports whether e, read in page p, gives way to a reading that begins
// inside it, in a page that more of the text was read in.
func (d *decoder) yields(e edit, p page, rest []reading) bool {
	for _, r := range rest {
		if r.start >= e.end {
			break
		}
		if q := d.bestPage(r.pages); d.accepts(r, q) && (d.votes[q] > d.votes[p] || d.votes[q] == d.votes[p] && q < p) {
			return true
		}
	}
	return false
}

// choose takes the best of the readings of one place, if any is good enough.
func (d *decoder) choose(readings []reading) (edit, page, bool) {
	best, bestScore, cause := -1, 0, page(0)
	for i, r := range readings {
		p := d.bestPage(r.pages)
		if !d.accepts(r, p) {
			continue
		}
		score := int(r.strength)<<25 + min(d.votes[p], 1<<15)<<8 + int(r.rank)<<4 + (r.end - r.start)
		if r.rank >= familiar {
			score += 1 << 24
		}
		if score > bestScore {
			best, bestScore, cause = i, score, p
		}
	}
	if best < 0 {
		return edit{}, 0, false
	}
	r := readings[best]
	e := edit{start: r.start, end: r.end, text: []rune{r.char}, cause: pages[cause].name, rule: "lossless", confidence: 0.99}
	if r.strength < strong {
		e.confidence = 0.9
	}
	return e, cause, true
}

func (d *decoder) accepts(r reading, p page) bool {
	switch {
	case r.strength == strong && r.rank >= familiar:
		return true
	case r.rank == never:
		// The inner half of text damaged twice.
		return r.strength == strong && r.char >= 0x80 && r.char < 0xA0 && d.votes[p] > 0
	}
	return d.votes[p] > 0 && r.strength >= weak
}

// bestPage is the page of the set with the most votes.
func (d *decoder) bestPage(set uint16) page {
	best, found := page(0), false
	for p := range pageCount {
		if set>>p&1 != 0 && (!found || d.votes[p] > d.votes[best]) {
			best, found = p, true
		}
	}
	return best
}
