package timex

// readReference reads words that point to no date: "now", "recently", "soon".
func readReference(p *parser, i int) (expr, int) {
	for _, read := range [...]func(*parser, int) (kind, int){readNow, readPast, readFuture} {
		if k, j := read(p, i); j > i {
			return expr{value: value{kind: k}}, j
		}
	}
	return expr{}, i
}

// readNow reads "now", "currently", "these days", "at the moment".
func readNow(p *parser, i int) (kind, int) {
	w := p.at(i)
	switch {
	case p.is(i, "now", "nowadays", "currently", "presently"):
		if p.is(i-1, "until", "till", "by", "from", "just") || p.hyphen(i) || p.hyphen(i+1) || w.upper {
			return presentRef, i
		}
		return presentRef, i + 1
	case p.is(i, "at") && p.is(i+1, "present"), p.is(i, "these") && p.is(i+1, "days"):
		return presentRef, i + 2
	case p.is(i, "at") && p.is(i+1, "the", "this") && p.is(i+2, "moment"), p.is(i, "at") && p.is(i+1, "this") && p.is(i+2, "time"):
		return presentRef, i + 3
	}
	return presentRef, i
}

// readPast reads "recently", "the past", and the "the time" of "at the time".
func readPast(p *parser, i int) (kind, int) {
	switch {
	case p.is(i, "recently"):
		return pastRef, i + 1
	case p.is(i, "the") && p.is(i+1, "time") && p.is(i-1, "at") && !p.is(i+2, "of", "when", "that"):
		return pastRef, i + 2
	case p.is(i, "the") && p.is(i+1, "past") && p.pastAlone(i+2):
		return pastRef, i + 2
	}
	return pastRef, i
}

// pastAlone reports whether "the past", which ends before piece i, is followed by
// nothing that it picks: "in the past", and not "in the past week".
func (p *parser) pastAlone(i int) bool {
	return p.ends(i) || p.is(i, "and", "but") || p.is(i-3, "in") && !p.at(i).capital && !p.has(i, unitName|digitRun|cardinal|vague|filler)
}

// hopes are the words before a "one day" that is still to come.
var hopes = []string{"will", "would", "could", "might", "may", "can"}

// readFuture reads "soon", "the future", "the foreseeable future", "will one day".
func readFuture(p *parser, i int) (kind, int) {
	if p.is(i, "soon") {
		if p.is(i-1, "as", "so", "too", "was", "were") || p.is(i+1, "after", "as", "to", "enough") {
			return futureRef, i
		}
		return futureRef, i + 1
	}
	if spells(p, i, "a", "later", "date") {
		return futureRef, i + 3
	}
	if p.is(i, "one") && p.is(i+1, "day") && p.is(i-1, hopes...) {
		return futureRef, i + 2
	}
	j := i + 1
	if p.is(j, "near", "foreseeable") {
		j++
	}
	if !p.is(i, "the") || !p.is(j, "future") || !p.ends(j+1) && !p.is(j+1, "and", "but") && !p.is(i-1, "in", "into") {
		return futureRef, i
	}
	return futureRef, j + 1
}
