// Package timex finds time expressions and says which days they mean. A read
// text and the article's date come in; a [news.Time] for each expression goes
// out, with its value in TIMEX3, EDTF and as an interval of days.
//
// The idea: a paragraph is cut into pieces, finer than words (piece.go). A
// scan stops at the pieces that a time expression cannot do without, and a
// hand-written descent parser reads the longest expression around them
// (grammar*.go). What was read is a value with the fields the text states
// (value.go); a resolver finds the missing ones from the article's date, the
// tense of the governing verb, cue words and the dates before
// (resolve.go, direction.go). Three renderers write the value down
// (timex3.go, edtf.go, interval.go).
//
// Without an article date nothing is guessed: fields that the text does not
// state stay X.
package timex
