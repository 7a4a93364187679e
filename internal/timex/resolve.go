package timex

import "factbox/internal/nlp"

// resolver completes expressions from the article's date and from the dates
// before them. It reads a text from its beginning to its end.
type resolver struct {
	doc         *nlp.Doc
	clauses     nlp.Clauses // of sentence clausesOf
	clausesOf   int
	published   date   // noGrain when unknown
	told        []told // the dates told so far, the latest last
	weekdayAt   int    // the token after the last weekday
	weekdayIn   int    // and how many days after the article's date it lay
	frame       date   // the year a sentence begins with: "In 2019, … in June"
	frameAt     int
	stretched   bool  // and the months up to its end were named since
	period      date  // the last quarter named: what a business report is about
	repeatAt    int   // one behind the sentence that told of a day of every week or month, and of no other since
	headed      date  // the day that a line of its own names, for the entries under it
	listYear    int   // the year that a line of its own names, for the dates in the lines under it
	listAt      int   // and the last of those
	story       date  // the first day named that lies in the week before publication
	placesOrder Order // how dates stand where the article's places lie
	ordered     Order // how they stand in this text; Auto while nothing told
	learned     bool  // the text was searched for dates that tell
	business    int8  // 1 when quarters are those of business, -1 when those of a game; 0 while nobody asked
}

// told is a date of the text.
type told struct {
	date
	sentence int
	stated   bool // not counted from the article's date
	stepped  bool // "the previous year": another such counts from where it was counted from
}

func (r *resolver) reset(doc *nlp.Doc, published date, order, places Order) {
	*r = resolver{doc: doc, clauses: r.clauses, clausesOf: -1, published: published, told: r.told[:0], frameAt: -9, ordered: order, placesOrder: places}
}

// resolve completes e, which stands at tokens [from, to). It reports false
// when e turns out to be no time.
func (r *resolver) resolve(e *expr, from, to int) bool {
	sentence := r.sentence(from)
	yearBack := e.counted && e.kind == calendar && e.shift == shift{amount{1, years}, true}
	if yearBack && r.period.grain != noGrain && compares(r.doc, from) {
		e.report = yearAgo // "from $3 million a year ago"
	}
	if comparesQuarters(r, e, from, to) {
		e.report = yearAgo
	}
	if !r.complete(e, from, to) {
		return false
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
	if e.kind == calendar && e.apart.stated() {
		setApart(r, e)
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

// sentence is the sentence of token i.
func (r *resolver) sentence(i int) int {
	if i < len(r.doc.Tokens) {
		return r.doc.Tokens[i].Sentence
	}
	return 0
}

// complete finds the fields of e that the text does not state.
func (r *resolver) complete(e *expr, from, to int) bool {
	if e.report != noReport {
		if done, ok := r.reported(e, r.sentence(from)); done {
			return ok
		}
	}
	if e.closes != noClose {
		r.closed(e)
	}
	if e.kind == duration && dueIn(r, e, from, to) {
		form := e.form
		*e = e.countedFrom(false, published)
		e.form = form
	}
	switch e.kind {
	case duration:
		r.stretched = r.stretched || e.stretch && r.period.grain != noGrain
		switch {
		case e.ends.day > 0:
			e.spanToEnd()
		case e.shift.stated():
			r.span(e)
		case e.length[0].n != several:
			e.why = lengthStated
		default:
			e.why = lengthVague
		}
		return true
	case repeat:
		e.why = repeatStated
		return true
	case calendar:
		return r.date(e, from, to)
	case futureRef:
		if r.doc.Lower(from) == "soon" && r.tenseAt(from) == past {
			return false // "a trickle that soon became a flood"
		}
	}
	e.why = noDate
	return true
}

// date finds the fields of a piece of the calendar.
func (r *resolver) date(e *expr, from, to int) bool {
	switch {
	case e.at.grain == quarter && e.at.year == 0 && !e.shift.stated() && ofGame(r):
		return false
	case e.at.year == 0 && e.recurs() && r.habitual(from):
		e.kind, e.why = repeat, repeatStated // "They usually meet in May"
	case e.dayOfYear:
		if r.published.day == 0 {
			e.why = stated
			return true
		}
		e.at.grain, e.at.month, e.at.day = day, r.published.month, r.published.day
		e.anchor, e.why = published, dayOfPublished
	case e.shift.stated():
		r.offset(e, from)
		return e.kind != unresolved || e.shift != shift{amount: amount{0, days}} // "that day" of none that is told
	case e.feast != nil && e.at.year > 0:
		e.at, e.why = e.inYear(e.at.year), stated
	case e.at.weekday > 0 && e.at.day > 0 && e.at.month == 0:
		return r.numberedWeekday(e, from, to)
	case e.at.weekday > 0 && e.at.day == 0:
		r.weekday(e, from, to)
	case e.at.year == 0 && (e.feast != nil || e.at.month > 0 || e.at.part > 0 && e.at.grain < day):
		r.year(e, from, to)
	case e.at.grain > day && e.at.day == 0:
		r.day(e, from)
	default:
		if e.why = stated; e.listed {
			e.anchor, e.why = inText, dayOfList
		}
		if e.either {
			r.order(e)
		}
	}
	return true
}

// recurs reports whether e is a month, a quarter or a season and says nothing of its
// year, so that it may be that of every year.
func (e *expr) recurs() bool {
	plain := e.relation == nearest && !e.shift.stated() && e.feast == nil && e.part == whole && !e.isRange()
	return plain && (e.at.grain == quarter || e.at.grain == season || e.at.grain == month && e.at.month > 0)
}

// remember keeps the date of e for the expressions that come after it.
func (r *resolver) remember(e *expr, from, sentence int) {
	if e.kind == repeat && e.at.weekday > 0 {
		r.repeatAt = sentence + 1
	}
	if e.kind != calendar || e.at.year == 0 {
		return
	}
	r.repeatAt = 0
	d := e.at
	if e.isRange() && e.to.grain == e.at.grain && e.to.grain >= month && e.to.year > 0 {
		d = e.to // the story goes on from where the time ended
	}
	r.told = append(r.told, told{d, sentence, e.anchor != published, e.steps()})
	if e.at.grain == year && !e.isRange() && from <= r.doc.Sentences[sentence].First+1 {
		r.frame, r.frameAt = e.at, sentence
	}
	if r.ownLine(sentence) {
		r.head(e, sentence)
	}
	if e.at.grain == quarter && e.report != yearAgo {
		r.stretched = false
	}
	if e.at.grain == quarter && e.report == noReport && reports(r, e.at) {
		r.period = e.at
	}
	if e.at.day > 0 && r.story.grain == noGrain && r.published.day > 0 && (e.at.grain == day || e.why != nearestOne) {
		if d := int(r.published.time().Sub(e.at.time()).Hours()) / 24; d >= 0 && d < 7 {
			r.story = e.at
		}
	}
}

// head keeps a date that a short line names for what stands in the lines under it: a
// day for the entries of a live blog, a year for a list of days.
func (r *resolver) head(e *expr, sentence int) {
	switch {
	case e.at.grain == year && !e.isRange() && e.why == stated:
		r.listYear, r.listAt = e.at.year, sentence
	case e.at.grain == day && !e.isRange() && !e.fromToday():
		r.headed = e.at
		if sentence-r.listAt <= 1 {
			r.listAt = sentence
		}
	}
}

// ownLine reports whether the sentence is a short line or item, as in a list.
func (r *resolver) ownLine(sentence int) bool {
	s := r.doc.Sentences[sentence]
	return s.Last-s.First <= longestHead && (s.Kind == nlp.Heading || s.Kind == nlp.ListItem)
}

// longestHead is how many words the line may have that names a day or a year for the
// lines under it.
const longestHead = 8

// steps reports whether e is the unit before the one told: "the previous year", and
// not "two years earlier".
func (e *expr) steps() bool {
	return e.anchor == inText && !e.counted && e.shift.back && e.shift.n == 1
}

// last is the latest date told in the sentence or the one before it.
func (r *resolver) last(sentence int) told {
	if n := len(r.told); n > 0 && sentence-r.told[n-1].sentence <= 1 {
		return r.told[n-1]
	}
	return told{}
}

// sameDay is the latest day told in the sentence.
func (r *resolver) sameDay(sentence int) date {
	for n := len(r.told) - 1; n >= 0 && r.told[n].sentence == sentence; n-- {
		if r.told[n].day > 0 {
			return r.told[n].date
		}
	}
	return date{}
}

// setApart moves e from the date it names to the one it means: "two days before
// Christmas".
func setApart(r *resolver, e *expr) {
	n := int(e.apart.n)
	if e.apart.back {
		n = -n
	}
	unit, size := e.apart.unit.sized()
	from := *e
	from.anchor, from.counted = inText, true
	d, ok := r.moved(&from, e.at, unit, n*int(size))
	switch {
	case !ok:
		e.kind = unresolved
	case unit == year && e.at.week > 0: // "two years ago this week"
		grain := e.at.grain
		e.at = weekOf(e.at.time().AddDate(n*int(size), 0, 0))
		e.at.grain = grain
	case unit >= year && unit <= month && e.at.day > 0: // "a year ago Monday"
		y, m := addMonths(e.at.year, e.at.month, n*int(size)*map[grain]int{year: 12, month: 1, quarter: 3}[unit])
		e.at.year, e.at.month = y, m
		e.at.day = min(e.at.day, daysIn(y, m))
	default:
		e.at = d
	}
	e.why.rule = countedFromDate.rule
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
