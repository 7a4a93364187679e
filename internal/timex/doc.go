// Package timex finds time expressions and says which days they mean. A read
// text and the article's date come in; a [news.Time] for each expression goes
// out, with its value in TIMEX3, EDTF and as an interval of days. [Dateline]
// finds the article's date where the article itself gives it.
//
// The idea: a paragraph is cut into pieces, finer than words (piece.go), and
// each is looked up in a small vocabulary (words.go). From each piece that may
// begin an expression a hand-written descent parser reads the longest one
// (grammar.go holds the table of productions, the files grammar_*.go the
// productions; not_a_time.go and not_a_year.go what only looks like one). What was
// read is a value with the fields the text states (value.go, calendar.go). A
// resolver finds the missing ones (resolve*.go): from the article's date, on the
// side that cue words, the thing that is dated and the tense of the governing verb
// in [nlp.Clauses] give (cue.go, thing.go, direction.go), or from the dates that
// the story told before (resolve_offset.go, resolve_day.go). Days in quotes count
// from the day of the saying (saying.go), day and month in digits stand as the
// text's other dates show (order.go), clocks have their zones (zone.go). rules.go
// lists the reasons, one of which every time carries. Days that have a name are in
// feast.go and famous.go, what is named around a time in names.go; [Finder] is in
// timex.go, [Dateline] in dateline.go. Three renderers write the
// value down (timex3.go, edtf.go, interval.go).
//
// Without an article date nothing is guessed: fields that the text does not
// state stay X, and the offset says how far from the unknown date they lie.
package timex
