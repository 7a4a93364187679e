package timex

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// reported finds the period of a business report from the last one named. done
// is false when e does not need one, ok when e is no time without it.
func (r *resolver) reported(e *expr, sentence int) (done, ok bool) {
	switch {
	case e.report == thisYear:
		return true, r.yearReported(e, sentence)
	case e.report == thisPeriod && e.closes != noClose && (r.period.grain == noGrain || e.close.year > 0 && e.close.year != r.period.year):
		r.closed(e)
		if e.ends.year == 0 {
			return true, false
		}
		y, m := addMonths(e.ends.year, e.ends.month, -1) // most of the quarter lies around it
		e.at.year, e.at.part = y, (m+2)/3
		if e.why = stated; e.close.year == 0 {
			e.anchor, e.why = published, nearestOne
		}
		return true, true
	case r.period.grain != noGrain && (e.report != sisterQuarter || r.periodJustTold(sentence)):
		return true, r.fromPeriod(e)
	case e.report == latestPeriod && r.published.knows(month): // the last one that is over
		before := r.published.month - 1 + 12*r.published.year - 3
		e.at.year, e.at.part = before/12, before%12/3+1
		e.anchor, e.why = published, latestQuarter
		return true, true
	case e.report == thisPeriod || e.report == latestPeriod || e.report == sisterQuarter:
		return true, false
	case e.report == yearAgo && e.quarterly:
		e.kind, e.why = unresolved, nothingKnown
		return true, true
	}
	return false, true
}

// yearReported finds the year that a business report is about: that of its quarter,
// else the year just told, else the article's, of which what is told as past in the
// first months is the one before.
func (r *resolver) yearReported(e *expr, sentence int) bool {
	e.anchor, e.why = inText, reportedPeriod
	last := r.last(sentence)
	switch {
	case r.period.grain != noGrain:
		e.at.year = r.period.year
	case last.grain == year:
		e.at.year = last.year
	case r.published.year == 0:
		return false
	default:
		e.anchor, e.at.year = published, r.published.year
	}
	return true
}

// reports reports whether d, a quarter, is what the report is about rather than the
// quarter that was named before: none that is older, "following a dull second
// quarter", and none that is not over where the other is, "is expected to gain in
// the fourth quarter".
func reports(r *resolver, d date) bool {
	if r.period.grain == noGrain {
		return true
	}
	if r.published.day > 0 && r.gap(d) >= 0 && r.gap(r.period) < 0 {
		return false
	}
	return d.year > r.period.year || d.year == r.period.year && d.part >= r.period.part
}

// periodJustTold reports whether the last date told in the sentence is the
// quarter the report is about.
func (r *resolver) periodJustTold(sentence int) bool {
	last := r.last(sentence)
	return last.date == r.period && last.sentence == sentence
}

// fromPeriod counts e from the quarter the report is about. It reports false
// when e is that quarter told again.
func (r *resolver) fromPeriod(e *expr) bool {
	e.anchor, e.why = inText, reportedPeriod
	if e.report == sisterQuarter {
		n := e.at.part
		e.at.year = r.period.year
		if n > r.period.part {
			e.at.year--
		}
		return n != r.period.part
	}
	y := e.at.year
	e.at, e.shift = r.period, shift{}
	if r.stretched {
		e.at = date{grain: year, year: r.period.year} // "In the nine months it lost $3 million, up from $2 million a year earlier."
	}
	switch e.report {
	case yearAgo:
		e.at.year--
	case thatYear:
		e.at.year = y
	}
	return true
}

// compares reports whether the words before token i compare a number with an
// earlier one: "up from $3 million", "or 8 cents a share,".
func compares(d *nlp.Doc, i int) bool {
	s := d.Sentences[d.Tokens[i].Sentence]
	for k := i - 1; k >= max(s.First, i-9); k-- {
		switch d.Lower(k) {
		case "share", "from", "than", "compared", "against", "versus", "million", "billion", "%", "percent":
			return true
		}
	}
	return i == s.First && d.Lower(i) == "a"
}

// comparesQuarters reports whether the "last year" at tokens [from, to) is the quarter
// a year before the one just told, whose figure stands beside it: "In the quarter it
// earned $9 million, compared with a loss of $3 million last year", "up from last
// year's $2 million".
func comparesQuarters(r *resolver, e *expr, from, to int) bool {
	if !e.isLastYear() || r.period.grain == noGrain || r.stretched || r.last(r.sentence(from)).grain != quarter {
		return false
	}
	d := r.doc
	if d.Lower(to) == "'s" && (d.Tag(to+1) == nlp.CD || d.Lower(to+1) == "$") {
		return comparing.Has(d.Lower(from - 1))
	}
	return compares(d, from) && (amounts.Has(d.Lower(from-1)) || d.Tag(from-1) == nlp.CD)
}

// isLastYear reports whether e is "last year" as a whole, and not "a year ago".
func (e *expr) isLastYear() bool {
	whole := e.kind == calendar && e.at == date{grain: year}
	return whole && !e.counted && e.anchor == published && e.shift == shift{amount{1, years}, true}
}

// amounts are the words that figures of a report end with, and comparing those
// that an earlier figure follows.
var (
	amounts   = lexicon.NewSet("million billion trillion share percent % cents dollars euros pounds yen")
	comparing = lexicon.NewSet("from than over on versus against with to")
)

// ofGame reports whether the article's quarters are those of a game: it counts
// more points than money.
func ofGame(r *resolver) bool {
	if r.business == 0 {
		n := 1
		for i := range min(len(r.doc.Tokens), 600) { // the beginning tells
			switch low := r.doc.Lower(i); {
			case gameWords.Has(low):
				n--
			case businessWords.Has(low):
				n++
			}
		}
		r.business = 1
		if n < 0 {
			r.business = -1
		}
	}
	return r.business < 0
}

// gameWords and businessWords tell whose quarters an article speaks of.
var (
	gameWords = lexicon.NewSet(`assists basketball basket coach foul fouls fumble game halftime interception jumper layup nba nfl overtime playoff playoffs points
		quarterback rebounds receiver referee scored season tackle team teammate touchdown touchdowns yard yards`)
	businessWords = lexicon.NewSet(`bank banks billion business company cents chief companies dividend earned earnings economists economy executive fiscal growth
		income investors loss losses margin market million net output profit profits quarterly revenue revenues sales share shareholders shares`)
)
