package repair

import "unicode"

// spaces mends sequences that end in the byte A0, which every code page shows as
// a no-break space and many programs make a plain one: déjÃ for déjà.
func spaces(d *draft) []edit {
	t := tables()
	var edits []edit
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		c := d.text[i]
		if c < 0x80 {
			continue
		}
		if e, ok := d.spaceInside(i); ok {
			edits = append(edits, e)
			i = e.end - 1
			continue
		}
		if d.at(i+1) != ' ' || unicode.Is(unicode.Mn, d.at(i+2)) {
			continue
		}
		lead := t.bytes(c)
		var best edit
		bestVotes := -1
		for p := range pageCount {
			if sequenceLength(lead[p]) != 2 || t.runes[p][0xA0] != 0xA0 {
				continue
			}
			r := rune(lead[p]&0x1F)<<6 | 0x20
			if rankOf(r) < familiar || !d.spaceIsByte(i, r, p) {
				continue
			}
			if d.votes[p] > bestVotes {
				best = edit{start: i, end: d.spaceEnd(i, r), text: []rune{r}, cause: pages[p].name, rule: "no-break-space", confidence: 0.95}
				bestVotes = d.votes[p]
			}
		}
		if bestVotes >= 0 {
			edits = append(edits, best)
			i = best.end - 1
		}
	}
	return edits
}

// spaceIsByte reports whether the lead at i and the space behind it can be r.
func (d *decoder) spaceIsByte(i int, r rune, p page) bool {
	lead, prev := d.text[i], d.at(i-1)
	if script := pages[p].script; script != nil && (lookalike(lead) || unicode.Is(script, prev)) {
		return false
	}
	if !unicode.IsUpper(lead) || prev == '€' {
		return false // only capitals are leads that look odd before a space
	}
	if unicode.IsLower(prev) && isLatin(prev) {
		return r == 0xA0 && d.votes[p] > 0 || r == 'à' // voilÃ
	}
	return d.votes[p] > 0 && !unicode.IsUpper(prev)
}

// spaceEnd is the end of the sequence of r at i: behind the space when that was
// the byte A0, before it when that byte is gone and the space parts two words.
func (d *manuscript) spaceEnd(i int, r rune) int {
	prev, next, behind := d.at(i-1), d.at(i+2), d.at(i+3)
	switch {
	case next == ' ':
		return i + 2
	case r == 'à' && !unicode.IsLetter(prev) && !(next == 's' && behind == ' '):
		return i + 1 // à is a word of its own, unless it is às
	}
	return i + 2
}

// spaceInside mends the sequence of three bytes at i one of which is a space: à¸
// and a space, for a Thai letter. Where a mark of English is as likely, as in "â€ "
// at the end of a quotation, it is left alone.
func (d *decoder) spaceInside(i int) (edit, bool) {
	t := tables()
	lead := t.bytes(d.text[i])
	for p := range pageCount {
		if d.votes[p] == 0 || d.isReal(p) || sequenceLength(lead[p]) != 3 || t.runes[p][0xA0] != 0xA0 || i+3 > len(d.text) {
			continue
		}
		r, blanks := rune(lead[p]&0x0F), 0
		for k := 1; k < 3; k++ {
			b := t.bytes(d.text[i+k])[p]
			if d.text[i+k] == ' ' {
				b = 0xA0
				blanks++
			}
			if !continues(b) {
				r = -1
				break
			}
			r = r<<6 | rune(b&0x3F)
		}
		if r < 0x800 || blanks != 1 || rankOf(r) != familiar {
			continue
		}
		if _, end := d.decode(i+3, p); end == 0 && unicode.IsLetter(r) && d.at(i+3)>>7 != r>>7 {
			continue // a lone letter of another script is not likely
		}
		if r == 0x2800 && (!isSpace(d.at(i-1)) || d.at(i+3) == ' ' && continues(t.bytes(d.at(i + 4))[p])) {
			continue // the end of a quotation, or a mark whose bytes stand apart: â € ™
		}
		return edit{start: i, end: i + 3, text: []rune{r}, cause: pages[p].name, rule: "no-break-space", confidence: 0.9}, true
	}
	return edit{}, false
}
