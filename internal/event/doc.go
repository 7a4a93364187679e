// Package event says what happened at the times of an article. A document with
// its people, places, quotes and times goes in; for each time that stands for
// days of the calendar, what it dates comes out as a [news.Event].
//
// The idea: a date belongs to a noun it modifies ("the 1996 bombing"), else to
// the verb of its clause, else, at the head of a sentence, to the main verb.
// anchor.go finds that trigger, on the clauses that [nlp.Clauses] cuts; idle.go
// knows the dates that have none. planned.go hands the date of "a vote planned
// for Friday" to the vote, and company.go adds what the same date dates besides.
// Then stance.go asks whether the thing happened at all, cast.go who was there
// and where, and headline.go writes it for a reader, from the subject on
// (subject.go). infer.go dates what names no date. The words that decide are
// tables in words.go and data/.
package event
