package timex

// closing says whether a period is told with the day it ends on.
type closing uint8

const (
	noClose closing = iota
	ended           // "the quarter ended Aug. 29"
	ending          // "the year ending June 30"
)

// readClose reads, without taking it, the day on which the period before piece i
// ends: " ended August 29, 2010", ", ended June 30".
func readClose(p *parser, i int) (date, closing) {
	j := i
	if p.mark(j, ',') || p.mark(j, '(') {
		j++
	}
	if p.is(j, "that", "which") {
		j++
	}
	if !p.is(j, "ended", "ending", "ends") {
		return date{}, noClose
	}
	d, k := readDate(p, j+1)
	if k == j+1 || d.at.grain != day || d.at.month == 0 || d.at.day == 0 {
		return date{}, noClose
	}
	if p.is(j, "ended") {
		return d.at, ended
	}
	return d.at, ending
}

// readYearEnded reads a business year told with its end: "the year" of "the year
// ended March 31", "fiscal year" of "its fiscal year ending June 30, 2026".
func readYearEnded(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: duration}}
	j := i
	if p.is(j, "the") {
		j++
	}
	adj := j
	for p.has(j, calendarAdj) {
		j++
	}
	bare := j == adj
	if !p.is(j, "year") || bare && (p.opensWithIn(i) || i == adj && !p.is(i-1, "its", "their")) {
		return e, i // "In the year ended March 31, profit rose": the day alone dates the sentence
	}
	if e.close, e.closes = readClose(p, j+1); e.closes == noClose {
		return e, i
	}
	e.length[0] = amount{1, years}
	return e, j + 1
}

// readFiscalYear reads "FY2020", "FY20", "FY 2021/22" and "FY2020-22".
func readFiscalYear(p *parser, i int) (expr, int) {
	e := expr{value: value{kind: calendar}}
	if !p.is(i, "fy") || !p.at(i).upper {
		return e, i
	}
	j := i + 1
	if p.mark(j, '\'') || p.hyphen(j) {
		j++
	}
	w := p.at(j)
	y := int(w.n)
	switch {
	case w.digits == 2 && (p.tight(j) || y > 9):
		y += 2000
	case w.digits == 4 && w.class&thousands == 0 && y > 1900 && y < 2200:
	default:
		return e, i
	}
	e.at = date{grain: year, year: y}
	j++
	to := p.at(j + 1)
	if !joinsYears(p, j) || to.digits != 2 && to.digits != 4 {
		return e, j
	}
	last := int(to.n)
	if to.digits == 2 {
		last += y / 100 * 100
	}
	if last <= y || last > y+20 {
		return e, j
	}
	e.to = date{grain: year, year: last}
	return e, j + 2
}

// attributes reports whether what ends before piece i stands before a noun that
// it belongs to, so that an article before it is the noun's: "the fiscal year
// 2019 seizures".
func (p *parser) attributes(i int) bool {
	w := p.at(i)
	return w.isWord() && w.spaced && w.class == 0 && !p.is(i, listEnds...) && !p.is(i, afterPeriod...)
}

// afterPeriod are the words behind a period that are no noun it belongs to.
var afterPeriod = []string{"was", "is", "were", "are", "has", "had", "have", "will", "would", "may", "could", "said", "saw", "that", "which", "who", "than", "by",
	"but", "if", "he", "she", "it", "they", "we", "compared", "ended", "ending", "alone", "only", "did", "does", "through", "over", "under", "about", "up", "down"}

// opensWithIn reports whether an "In" that opens its sentence stands before piece i.
func (p *parser) opensWithIn(i int) bool {
	return p.is(i-1, "in") && (i == 1 || p.mark(i-2, '.') && p.at(i-1).capital)
}
