package timex

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// weekday finds the day that a weekday names.
func (r *resolver) weekday(e *expr, from, to int) {
	if e.relation == nearest && e.at.grain == day && !e.apart.stated() && r.habitual(from) {
		e.kind, e.anchor, e.why = repeat, noAnchor, repeatStated
		return
	}
	if last := r.last(r.sentence(from)); e.relation == thatOne && last.day > 0 {
		e.anchor, e.why = inText, thatOneOfText
		t := last.time()
		d := dayOf(t.AddDate(0, 0, e.at.weekday-isoWeekday(t)))
		e.at.year, e.at.month, e.at.day = d.year, d.month, d.day
		return
	}
	if last := r.last(r.sentence(from)); e.relation == nearest && last.day > 0 && last.stated && isoWeekday(last.time()) == e.at.weekday {
		e.at.year, e.at.month, e.at.day = last.year, last.month, last.day // "on Saturday, June 20. … at 2 p.m. on Saturday"
		e.anchor, e.why = inText, thatOneOfText
		return
	}
	if e.relation == followingOne || e.relation == previousOne {
		if weekdayBesideTold(r, e, r.sentence(from)) {
			return
		}
		e.relation = nearest
	}
	e.anchor, e.why = published, nothingKnown
	if r.published.day == 0 {
		if e.apart.unit == days { // "the day before Friday"
			n := e.at.weekday - 1 + e.apart.days()
			e.at.weekday, e.apart = 1+n-7*floorDiv(n, 7), shift{}
		}
		return
	}
	t := r.published.time()
	ahead := (e.at.weekday - isoWeekday(t) + 7) % 7
	behind := (isoWeekday(t) - e.at.weekday + 7) % 7
	var n int
	switch e.relation {
	case lastOne:
		n, e.why = -behind, picked
		if behind == 0 {
			n = -7
		}
	case nextOne:
		n, e.why = ahead, picked
		if ahead == 0 {
			n = 7
		}
	default:
		n, e.why = r.weekdaySide(from, to, ahead, behind)
		if e.apart.unit == years { // "eighty years ago this Saturday"
			if n = ahead; behind < ahead {
				n = -behind
			}
		}
		if w := r.doc.Lower(from - 1); r.weekdayAt == from-1 && (w == "and" || w == "or" || w == "nor") { // "on Friday and Saturday"
			for _, m := range [...]int{ahead - 7, ahead, ahead + 7} {
				if abs(m-r.weekdayIn) < abs(n-r.weekdayIn) && abs(m-r.weekdayIn) <= 2 {
					n, e.why = m, besideWeekday
				}
			}
		}
		r.weekdayAt, r.weekdayIn = to, n
	}
	d := dayOf(t.AddDate(0, 0, n))
	e.at.year, e.at.month, e.at.day = d.year, d.month, d.day
}

// weekdayBesideTold finds the weekday after or before the latest day that the story
// told: "They met on May 3 and again the following Monday".
func weekdayBesideTold(r *resolver, e *expr, sentence int) bool {
	for k := len(r.told) - 1; k >= 0 && sentence-r.told[k].sentence <= storyReach; k-- {
		if r.told[k].day == 0 {
			continue
		}
		t := r.told[k].time()
		n := (e.at.weekday - isoWeekday(t) + 7) % 7
		if n == 0 || e.relation == previousOne {
			n -= 7
		}
		if n == -7 && e.relation == followingOne {
			n = 7
		}
		d := dayOf(t.AddDate(0, 0, n))
		e.at.year, e.at.month, e.at.day = d.year, d.month, d.day
		e.anchor, e.why = inText, fromTold
		return true
	}
	return false
}

// habitual reports whether the weekday at token from is that of every week: its verb
// tells in the present tense what is done as a rule, "The council usually meets on
// Monday and Tuesday".
func (r *resolver) habitual(from int) bool {
	c := r.clausesAt(from)
	g := c.Governor(from)
	if g < 0 || c.Verbs[g].Tense != nlp.Present || c.Verbs[g].Modal >= 0 || c.Verbs[g].First > from {
		return false
	}
	for k := c.Verbs[g].First - 1; k < c.Verbs[g].Last; k++ {
		if asRule.Has(r.doc.Lower(k)) {
			return true
		}
	}
	return false
}

// asRule are the adverbs of what comes again.
var asRule = lexicon.NewSet("always commonly customarily generally normally often regularly routinely traditionally typically usually")

// weekdaySide chooses between the day ahead and the day behind.
func (r *resolver) weekdaySide(from, to, ahead, behind int) (int, reason) {
	v := r.direction(from, to)
	switch v.side {
	case future, present:
		if ahead == 0 && v.strong {
			ahead = 7
		}
		return ahead, v.why
	case past:
		return -behind, v.why
	}
	if (v.why.by == byCueWord.by || v.side == either) && ahead < behind {
		return ahead, nearestOne
	}
	return -behind, nearestOne
}

// numberedWeekday finds the month of "Friday the 13th": the nearest, on the side
// that the words around it tell, in which that day is a Friday.
func (r *resolver) numberedWeekday(e *expr, from, to int) bool {
	if !r.published.knows(day) || e.at.day > 31 {
		return false
	}
	v := r.direction(from, to)
	best := 1 << 30
	var found date
	for n := -14; n <= 14; n++ {
		y, m := addMonths(r.published.year, r.published.month, n)
		d := date{grain: day, year: y, month: m, day: e.at.day}
		if !d.valid() || isoWeekday(d.time()) != e.at.weekday {
			continue
		}
		gap := r.gap(d)
		if c := abs(gap) + v.cost(day, gap); c < best {
			best, found = c, d
		}
	}
	e.at.setDate(&found)
	e.anchor, e.why = published, v.why
	return found.year > 0
}

// dayBefore is the latest day told in the sentences before token from; of what
// is over, none that is still to come.
func (r *resolver) dayBefore(from int) date {
	sentence := r.sentence(from)
	for k := len(r.told) - 1; k >= 0 && sentence-r.told[k].sentence <= clockReach; k-- {
		d := r.told[k].date
		if d.day > 0 && (r.published.day == 0 || r.gap(d) <= 0 || r.tenseAt(from) != past) {
			return d
		}
	}
	return date{}
}

// clockReach is how many sentences back the day of a time of day may stand.
const clockReach = 2

// dawn is the hour before which a time that is still to come is tomorrow's.
const dawn = 6

// offDay reports whether the time of day at token i is said to be one of a day
// that the text does not date: "by 7pm on Election Day", "at noon on the day".
func offDay(d *nlp.Doc, i int) bool {
	for k := i + 1; k < i+6; k++ {
		if d.Lower(k) != "on" {
			continue
		}
		if d.Lower(k+1) == "the" && d.Lower(k+2) == "day" {
			return d.Lower(k+3) != "of" && d.Lower(k+3) != "after"
		}
		return d.Lower(k+2) == "day" && undatedDays.Has(d.Lower(k+1))
	}
	return false
}

// undatedDays have a day, but not one that the calendar tells.
var undatedDays = lexicon.NewSet("election polling voting match race game opening moving wedding graduation training market")

// programmed reports whether the time of day at token i begins a line, as in the
// programme of a day, though the story before it runs long ago: a day's history,
// and then "9.15am: drill".
func programmed(r *resolver, i int) bool {
	if r.published.day == 0 || r.doc.Paragraphs[r.doc.Sentences[r.sentence(i)].Paragraph].Start != r.doc.Tokens[i].Start {
		return false
	}
	n := len(r.told)
	return n > 0 && r.told[n-1].day > 0 && r.gap(r.told[n-1].date) < -longAgo
}

// longAgo is how many days back a day lies that no programme is of.
const longAgo = 366

// dayToCome is the latest day told that lies at or after publication, else the
// article's own.
func dayToCome(r *resolver) date {
	for k := len(r.told) - 1; k >= 0; k-- {
		if d := r.told[k].date; d.day > 0 && r.gap(d) >= 0 {
			return dayOf(d.time())
		}
	}
	return r.published
}

// day finds the day of a time of day that stands alone.
func (r *resolver) day(e *expr, from int) {
	sentence := r.sentence(from)
	same := r.sameDay(sentence)
	if offDay(r.doc, from) || r.repeatAt > 0 && sentence < r.repeatAt+clockReach {
		e.anchor, e.why = published, nothingKnown
		return
	}
	switch {
	case programmed(r, from) && dayToCome(r).day > 0:
		d := dayToCome(r)
		e.at.setDate(&d)
		e.anchor, e.why = inText, dayOfStory
	case e.entry && r.headed.day > 0:
		e.at.setDate(&r.headed)
		e.anchor, e.why = inText, dayOfStory
	case e.entry && r.published.day > 0:
		e.at.setDate(&r.published)
		e.anchor, e.why = published, dayOfEntry
	case same.day > 0:
		e.at.setDate(&same)
		e.anchor, e.why = inText, dayOfSentence
	case r.dayBefore(from).day > 0:
		day := r.dayBefore(from)
		e.at.setDate(&day)
		e.anchor, e.why = inText, dayOfStory
	case r.story.day > 0:
		e.at.setDate(&r.story)
		e.anchor, e.why = inText, dayOfStory
	case r.published.day > 0:
		on := r.published
		if e.at.grain > dayPart && e.at.hour < dawn && r.direction(from, from+1).side == future {
			on = dayOf(on.time().AddDate(0, 0, 1)) // "The ferry will leave at 4 a.m."
		}
		e.at.setDate(&on)
		e.anchor, e.why = published, nearestOne
	default:
		e.anchor, e.why = published, nothingKnown
	}
	e.at.weekday = 0
}
