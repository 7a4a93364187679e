// Package event says what happened at the times of an article. A document with
// its people, places, quotes and times goes in; for each time that stands for
// days of the calendar, what it dates comes out as a [news.Event].
//
// The idea: a date belongs to a noun it modifies ("the 1996 bombing"), else to
// the verb of its clause, else, at the head of a sentence, to the main verb.
// anchor.go finds that trigger, stance.go asks whether the thing happened at
// all, cast.go who and where, headline.go writes it for a reader. Tables in
// words.go and data/ hold the words; [nlp.Clauses] does the grammar.
package event
