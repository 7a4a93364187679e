package timex

// readWeekday finds the day that a weekday names.
func (r *resolver) weekday(e *expr, from, to int) {
	if e.relation == thatOne && r.last.day > 0 {
		e.anchor, e.by = inText, "anaphora"
		t := r.last.time()
		d := dayOf(t.AddDate(0, 0, e.at.weekday-isoWeekday(t)))
		e.at.year, e.at.month, e.at.day = d.year, d.month, d.day
		return
	}
	e.anchor, e.by = published, "unresolved"
	if r.published.day == 0 {
		e.at.weekday = 1 + (e.at.weekday+e.beside+6)%7
		return
	}
	t := r.published.time()
	ahead := (e.at.weekday - isoWeekday(t) + 7) % 7
	behind := (isoWeekday(t) - e.at.weekday + 7) % 7
	var n int
	switch e.relation {
	case lastOne:
		n, e.by = -behind, "offset"
		if behind == 0 {
			n = -7
		}
	case nextOne:
		n, e.by = ahead, "offset"
		if ahead == 0 {
			n = 7
		}
	default:
		n, e.by = r.weekdaySide(from, to, ahead, behind)
		if w := r.doc.Lower(from - 1); r.weekdayAt == from-1 && (w == "and" || w == "or") { // "on Friday and Saturday"
			for _, m := range [...]int{ahead - 7, ahead, ahead + 7} {
				if abs(m-r.weekdayIn) < abs(n-r.weekdayIn) {
					n = m
				}
			}
		}
		r.weekdayAt, r.weekdayIn = to, n
	}
	d := dayOf(t.AddDate(0, 0, n+e.beside))
	e.at.year, e.at.month, e.at.day = d.year, d.month, d.day
}

// weekdaySide chooses between the day ahead and the day behind.
func (r *resolver) weekdaySide(from, to, ahead, behind int) (int, string) {
	v := r.judge(from, to)
	switch v.side {
	case future, present:
		if ahead == 0 && v.strong {
			ahead = 7
		}
		return ahead, v.by
	case past:
		return -behind, v.by
	}
	if v.by == "cue" && ahead < behind {
		return ahead, "nearest"
	}
	return -behind, "nearest"
}

// dawn is the hour before which a time that is still to come is tomorrow's.
const dawn = 6

// day finds the day of a time of day that stands alone.
func (r *resolver) day(e *expr, from int) {
	switch {
	case r.sameDay.day > 0:
		e.at.setDate(&r.sameDay)
		e.anchor, e.by = inText, "anaphora"
	case r.story.day > 0:
		e.at.setDate(&r.story)
		e.anchor, e.by = inText, "anaphora"
	case r.published.day > 0:
		on := r.published
		if e.at.grain > dayPart && e.at.hour < dawn && r.judge(from, from+1).side == future {
			on = dayOf(on.time().AddDate(0, 0, 1)) // "The ferry will leave at 4 a.m."
		}
		e.at.setDate(&on)
		e.anchor, e.by = published, "nearest"
	default:
		e.anchor, e.by = published, "unresolved"
	}
	e.at.weekday = 0
}
