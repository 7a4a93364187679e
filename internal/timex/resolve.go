package timex

import "factbox/internal/nlp"

// resolver completes expressions from the article's date and from the dates
// before them. It reads a text from its beginning to its end.
type resolver struct {
	doc       *nlp.Doc
	clauses   nlp.Clauses // of sentence clausesOf
	clausesOf int
	published date // noGrain when unknown
	last      date // the last date of this or the previous sentence
	lastAt    int  // its sentence
	sameDay   date // the last day named in this sentence
	sameAt    int
	weekdayAt int  // the token after the last weekday
	weekdayIn int  // and how many days after the article's date it lay
	frame     date // the year a sentence begins with: "In 2019, … in June"
	frameAt   int
	period    date // the last quarter named: what a business report is about
	story     date // the first day named that lies in the week before publication
}

func (r *resolver) reset(doc *nlp.Doc, published date) {
	*r = resolver{doc: doc, clauses: r.clauses, clausesOf: -1, published: published, lastAt: -9, sameAt: -9, frameAt: -9}
}

// resolve completes e, which stands at tokens [from, to). It reports false
// when e turns out to be no time.
func (r *resolver) resolve(e *expr, from, to int) bool {
	sentence := 0
	if from < len(r.doc.Tokens) {
		sentence = r.doc.Tokens[from].Sentence
	}
	if sentence-r.lastAt > 1 {
		r.last = date{}
	}
	if sentence != r.sameAt {
		r.sameDay = date{}
	}
	if e.counted && e.kind == calendar && e.shift == (shift{amount{1, years}, true}) && r.compares(from) {
		e.report = yearAgo // "from $3 million a year ago"
	}
	switch {
	case e.report != noReport && r.reported(e, sentence):
	case e.report == latestPeriod && r.published.knows(month): // the last one that is over
		before := r.published.month - 1 + 12*r.published.year - 3
		e.at.year, e.at.part = before/12, before%12/3+1
		e.anchor, e.by = published, "offset"
	case e.report == thisPeriod || e.report == latestPeriod || e.report == sisterQuarter:
		return false
	case e.report == yearAgo && e.quarterly:
		e.kind, e.by = unresolved, "unresolved"
	case e.kind == duration && e.shift.stated():
		r.span(e)
	case e.kind == calendar && e.shift.stated():
		r.offset(e)
	case e.kind == calendar && e.feast > 0 && e.at.year > 0:
		e.at, e.by = e.inYear(e.at.year), "explicit"
	case e.kind == calendar && e.at.weekday > 0 && e.at.day == 0:
		r.weekday(e, from, to)
	case e.kind == calendar && e.at.year == 0 && (e.feast > 0 || e.at.month > 0 || e.at.part > 0 && e.at.grain < day):
		r.year(e, from, to)
	case e.kind == calendar && e.at.grain > day && e.at.day == 0:
		r.day(e, from)
	case e.kind == calendar, e.kind == repeat, e.kind == duration && e.length[0].n != several:
		e.by = "explicit"
	default:
		e.by = "vague"
	}
	if e.kind == calendar && e.at.weekday > 0 && e.at.day > 0 {
		e.at.weekday = 0
	}
	if e.weekOf && e.at.day > 0 {
		if e.at.year == 0 || !e.at.valid() {
			return false
		}
		e.at = weekOf(e.at.time())
	}
	if e.kind == calendar && e.isRange() {
		r.end(e)
	}
	if e.kind == calendar && !(e.at.valid() && e.to.valid() && e.forward()) {
		e.kind = unresolved
	}
	r.remember(e, from, sentence)
	return true
}

// remember keeps the date of e for the expressions that come after it.
func (r *resolver) remember(e *expr, from, sentence int) {
	if e.kind != calendar || e.at.year == 0 {
		return
	}
	r.last, r.lastAt = e.at, sentence
	if e.at.grain == year && !e.isRange() && from <= r.doc.Sentences[sentence].First+1 {
		r.frame, r.frameAt = e.at, sentence
	}
	if e.at.grain == quarter && e.report == noReport && (e.at.year > r.period.year || e.at.year == r.period.year && e.at.part >= r.period.part) { // "following a dull second quarter": still the third
		r.period = e.at
	}
	if e.at.day > 0 {
		r.sameDay, r.sameAt = e.at, sentence
		if r.story.grain == noGrain && r.published.day > 0 {
			if d := int(r.published.time().Sub(e.at.time()).Hours()) / 24; d >= 0 && d < 7 {
				r.story = e.at
			}
		}
	}
}

// end completes the last date of a range from its first.
func (r *resolver) end(e *expr) {
	a, b := &e.at, &e.to
	if b.grain > day { // a time of day: noon to 5pm
		if b.day == 0 {
			b.setDate(a)
			b.weekday = 0
			if a.year > 0 && a.day > 0 && b.clock() < a.clock() { // "10 p.m. to 2 a.m."
				next := dayOf(a.time().AddDate(0, 0, 1))
				b.setDate(&next)
			}
		}
		return
	}
	if b.weekday > 0 && b.day == 0 {
		if a.day == 0 {
			return
		}
		t := a.time()
		d := dayOf(t.AddDate(0, 0, (b.weekday-isoWeekday(t)+7)%7))
		b.year, b.month, b.day, b.weekday = d.year, d.month, d.day, 0
		return
	}
	b.weekday = 0
	if b.year == 0 && a.year > 0 && b.month > 0 {
		b.year = a.year
		if b.month < a.month {
			b.year++
		}
	}
	if b.year == 0 && a.year > 0 && b.part > 0 {
		b.year = a.year
		if b.part < a.part {
			b.year++
		}
	}
}
