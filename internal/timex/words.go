package timex

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"factbox/internal/lexicon"
)

// class says what a word can be in a time expression. A word may be several
// things: "second" is an ordinal and a unit, "fall" a season and a verb.
type class uint32

const (
	digitRun  class = 1 << iota // digits
	thousands                   // digits with thousands commas
	cardinal                    // "seven"; n is the number
	ordinal                     // "third"
	monthName                   // "March"; n 1..12
	monthAbbr                   // "Mar", with or without its full stop
	weekdayName
	weekdayAbbr
	weekdays    // "Mondays"
	unitName    // "week", "weeks"
	plural      // of a unit, a season or a part of the day
	deictic     // "yesterday"; n in days
	dayPartName // "morning"
	seasonName
	relation  // "last", "next", "this"
	edge      // "early", "end"
	approx    // "about", "nearly"
	vague     // "several"
	every     // "every", "each"
	frequency // "daily"
	reference // "now", "recently"
	zoneName  // "GMT"
	clockWord // "noon"
	holiday   // the first word of one
	filler    // "consecutive", "business": may stand between a number and its unit
	decadeWord
	calendarAdj // "fiscal", "academic": between "this" and "year"
	article     // "the", "its"
	leader      // other words an expression may begin with: "at", "more", "half"
	lasting     // "daylong"
	apostrophe  // the mark
)

// core are the classes that a time expression cannot do without: the scan
// stops at them, and the grammar then looks where the expression begins.
const core = digitRun | monthName | monthAbbr | weekdayName | weekdayAbbr | weekdays | unitName | deictic | dayPartName |
	ordinal | seasonName | frequency | reference | clockWord | holiday | decadeWord | lasting

// unit is what durations are counted in.
type unit uint8

const (
	noUnit unit = iota
	seconds
	minutes
	hours
	days
	weekends
	weeks
	fortnights
	months
	quarters
	years
	decades
	centuries
)

// word is what the vocabulary knows of a word.
type word struct {
	class class
	n     int32
	unit  unit
	low   string // the word itself, in lower case
}

// vocabulary is every word the grammar knows, by its lower-case form.
var vocabulary = sync.OnceValue(func() *lexicon.Table[word] {
	v := lexicon.NewTable[word](0)
	add := func(w word, spellings ...string) {
		for _, s := range spellings {
			have := v.Get(s)
			have.low = s
			have.class |= w.class
			if w.n != 0 {
				have.n = w.n
			}
			if w.unit != noUnit {
				have.unit = w.unit
			}
			v.Put(s, have)
		}
	}
	for i, m := range monthNames {
		add(word{class: monthName, n: int32(i + 1)}, m)
	}
	for i, abbrs := range monthAbbrs {
		add(word{class: monthAbbr, n: int32(i + 1)}, abbrs...)
	}
	for i, d := range weekdayNames {
		add(word{class: weekdayName, n: int32(i + 1)}, d)
		add(word{class: weekdays, n: int32(i + 1)}, d+"s")
	}
	for i, abbrs := range weekdayAbbrs {
		add(word{class: weekdayAbbr, n: int32(i + 1)}, abbrs...)
	}
	for _, u := range unitNames {
		add(word{class: unitName, unit: u.unit}, u.one)
		add(word{class: unitName | plural, unit: u.unit}, u.many...)
		add(word{class: lasting, unit: u.unit}, u.one+"long")
	}
	for i, w := range cardinals {
		add(word{class: cardinal, n: int32(i + 1)}, w)
	}
	for w, n := range bigCardinals {
		add(word{class: cardinal, n: n}, w)
	}
	for i, w := range ordinals {
		add(word{class: ordinal, n: int32(i + 1)}, w)
	}
	for w, n := range dayParts {
		add(word{class: dayPartName, n: n}, w)
		add(word{class: dayPartName | plural, n: n}, w+"s")
	}
	for w, n := range seasons {
		add(word{class: seasonName, n: n}, w)
		add(word{class: seasonName | plural, n: n}, w+"s")
	}
	for w, n := range deictics {
		add(word{class: deictic, n: n}, w)
	}
	for w, n := range decadeWords {
		add(word{class: decadeWord, n: n}, w)
	}
	for _, list := range []struct {
		class class
		words []string
	}{
		{relation, relations}, {edge, edges}, {approx, approximations}, {vague, vagueNumbers},
		{every, []string{"every", "each", "any"}}, {filler, fillers}, {calendarAdj, calendarAdjectives},
		{article, []string{"the", "a", "an", "its", "their"}}, {leader, leaders},
		{reference, referenceWords}, {zoneName, slices.Collect(maps.Keys(zones))}, {clockWord, clockWords}, {holiday, holidayHeads()},
	} {
		add(word{class: list.class}, list.words...)
	}
	for w, f := range frequencies {
		add(word{class: frequency, n: f.n, unit: f.unit}, w)
	}
	return v
})

var (
	monthNames = strings.Fields(lexicon.Months)
	monthAbbrs = [][]string{{"jan"}, {"feb"}, {"mar"}, {"apr"}, {}, {"jun"}, {"jul"}, {"aug"}, {"sep", "sept"}, {"oct"}, {"nov"}, {"dec"}}

	weekdayNames = strings.Fields(lexicon.Weekdays)
	weekdayAbbrs = [][]string{{"mon"}, {"tue", "tues"}, {"wed"}, {"thu", "thur", "thurs"}, {"fri"}, {"sat"}, {"sun"}}

	cardinals = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
		"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"}
	bigCardinals = map[string]int32{"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
		"hundred": 100, "thousand": 1000, "dozen": 12}
	ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"}
	decadeWords = map[string]int32{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
		"eighties": 80, "nineties": 90, "noughties": 100}

	dayParts = map[string]int32{"morning": morning, "afternoon": afternoon, "evening": evening, "night": night}
	seasons  = map[string]int32{"spring": spring, "summer": summer, "autumn": autumn, "fall": autumn, "winter": winter}
	deictics = map[string]int32{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

	relations = []string{"last", "this", "next", "past", "previous", "coming", "following", "same", "that", "current", "preceding",
		"latest", "upcoming", "prior", "recent"}
	edges              = []string{"early", "late", "mid", "middle", "beginning", "start", "end", "earlier", "later", "midway", "close", "sometime", "first", "second", "last", "final", "opening", "closing"}
	approximations     = []string{"about", "around", "nearly", "almost", "roughly", "approximately", "some", "circa", "c"}
	vagueNumbers       = []string{"several", "many", "few", "couple", "numerous", "countless", "some"}
	fillers            = []string{"more", "full", "straight", "consecutive", "additional", "business", "successive", "further", "whole", "calendar", "trading", "working", "extra", "long", "short"}
	calendarAdjectives = []string{"fiscal", "calendar", "full", "financial", "academic", "school", "trading", "working", "fy"}
	referenceWords     = []string{"now", "nowadays", "currently", "presently", "recently", "previously", "soon", "future", "past", "present", "moment", "time", "then", "period", "date", "nineteen", "eighteen"}
	clockWords         = []string{"noon", "midnight", "midday"}

	frequencies = map[string]struct {
		n    int32
		unit unit
	}{
		"daily": {1, days}, "weekly": {1, weeks}, "biweekly": {2, weeks}, "fortnightly": {2, weeks}, "monthly": {1, months}, "quarterly": {1, quarters},
		"yearly": {1, years}, "annually": {1, years}, "hourly": {1, hours}, "nightly": {1, days},
	}

	unitNames = []struct {
		unit unit
		one  string
		many []string
	}{
		{seconds, "second", []string{"seconds", "secs"}}, {minutes, "minute", []string{"minutes", "mins"}}, {hours, "hour", []string{"hours", "hrs"}},
		{days, "day", []string{"days"}}, {weekends, "weekend", []string{"weekends"}}, {weeks, "week", []string{"weeks"}},
		{fortnights, "fortnight", []string{"fortnights"}}, {months, "month", []string{"months"}}, {quarters, "quarter", []string{"quarters"}},
		{years, "year", []string{"years", "yrs"}}, {decades, "decade", []string{"decades"}}, {centuries, "century", []string{"centuries"}},
	}

	leaders = []string{"at", "up", "no", "more", "less", "over", "under", "half", "another", "these", "those", "dozens", "hundreds", "thousands", "scores",
		"once", "twice", "very", "q", "around", "most"}
)
