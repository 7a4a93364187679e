package timex

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// reported finds the period of a business report from the last one named. done
// is false when e does not need one, ok when e is no time without it.
func (r *resolver) reported(e *expr, sentence int) (done, ok bool) {
	switch {
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

// ofGame reports whether the article's quarters are those of a game: it counts
// more points than money.
func (r *resolver) ofGame() bool {
	if r.business == 0 {
		n := 1
		for i := range min(len(r.doc.Tokens), 600) { // the beginning tells
			switch low := r.doc.Lower(i); {
			case gameWords[low]:
				n--
			case businessWords[low]:
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
