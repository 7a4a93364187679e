package timex

import "factbox/internal/news"

// Order is how day and month of a date in digits stand.
type Order uint8

// The orders. Auto learns the order from the text; where nothing tells, the
// month is taken to stand first and the time is called ambiguous.
const (
	Auto Order = iota
	DayFirst
	MonthFirst
)

// order decides how 02/05/2019 is read: by the setting, by the text's other
// dates, by the article's own date, by the countries of its places. What stays
// open keeps the month first and says so.
func (r *resolver) order(e *expr) {
	if r.ordered == Auto && !r.learned {
		r.ordered, r.learned = learnOrder(r.doc.Text), true
	}
	order := r.ordered
	if order == Auto {
		swapped := e.at
		swapped.month, swapped.day = e.at.day, e.at.month
		switch today := r.published; {
		case e.at.sameDay(&today):
			order = MonthFirst
		case swapped.sameDay(&today):
			order = DayFirst
		default:
			order = r.placesOrder
		}
		r.ordered = order
	}
	if order == Auto {
		return
	}
	e.either, e.why = false, orderOfText
	if order == DayFirst {
		e.at.month, e.at.day = e.at.day, e.at.month
	}
}

// sameDay reports whether d and o are one day.
func (d *date) sameDay(o *date) bool {
	return d.day > 0 && d.year == o.year && d.month == o.month && d.day == o.day
}

// learnOrder is the order in which the dates of a text stand that can be read in
// one way only: 24/4/2019. It is Auto when there are none, or of both kinds.
func learnOrder(text string) Order {
	order := Auto
	for i := 1; i+6 < len(text); i++ {
		if c := text[i]; c != '/' && c != '-' || !isDigit(text[i-1]) || !isDigit(text[i+1]) {
			continue
		}
		first, ok := twoDigits(text, i-1, -1)
		second, ok2 := twoDigits(text, i+1, 1)
		k := i + 2
		if k < len(text) && isDigit(text[k]) {
			k++
		}
		if !ok || !ok2 || !yearFollows(text, k, text[i]) {
			continue
		}
		var o Order
		switch {
		case first > 12 && first < 32 && second < 13:
			o = DayFirst
		case second > 12 && second < 32 && first < 13:
			o = MonthFirst
		default:
			continue
		}
		if order != Auto && order != o {
			return Auto
		}
		order = o
	}
	return order
}

// yearFollows reports whether the mark and two digits or more stand at k: the
// "/2019" of "24/4/2019".
func yearFollows(text string, k int, mark byte) bool {
	return k+2 < len(text) && text[k] == mark && isDigit(text[k+1]) && isDigit(text[k+2])
}

// twoDigits reads the number of one or two digits that begins at i and runs to
// the left (step -1) or to the right. ok is false when it has more digits.
func twoDigits(text string, i, step int) (n int, ok bool) {
	n = int(text[i] - '0')
	j := i + step
	if j < 0 || j >= len(text) || !isDigit(text[j]) {
		return n, true
	}
	if step > 0 {
		n = 10*n + int(text[j]-'0')
	} else {
		n += 10 * int(text[j]-'0')
	}
	j += step
	return n, j < 0 || j >= len(text) || !isDigit(text[j])
}

// orderOfPlaces is the order of dates where the article's places lie: of
// countries that all write one way. Nothing tells where they differ.
func orderOfPlaces(places []news.Place) Order {
	order := Auto
	for i := range places {
		o := DayFirst
		switch places[i].Country {
		case "":
			continue
		case "US", "PH", "FM", "MH", "PW":
			o = MonthFirst
		case "CA", "CN", "JP", "KR", "HU", "MN", "TW": // of both kinds, or year first
			continue
		}
		if order != Auto && order != o {
			return Auto
		}
		order = o
	}
	return order
}

// swapped is the value with day and month the other way around.
func (v *value) swapped() string {
	w := *v
	w.at.month, w.at.day = v.at.day, v.at.month
	return w.timex3()
}
