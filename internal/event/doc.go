// Package event says what happened at the times of an article. A document with
// its people, places, quotes and times goes in; for each time that stands for
// days of the calendar, what it dates comes out as a [news.Event].
//
// The idea: a date belongs to a noun it modifies ("the 1996 bombing"), else to
// the verb of its clause, else, at the head of a sentence, to the main verb. The
// sentence in its article is one small value (event.go), and each step is
// functions over it:
//
//	time_link.go   event–time linking: which verb or noun a date dates, on the
//	            clauses and phrases of [nlp.Clauses]; time_link_opening.go has the
//	            clauses that a date opens; noun.go, planned.go and
//	            secondary.go say which noun, which plan, and what else the same
//	            date dates; unanchored.go knows the dates that date nothing
//	rules.go    the reasons for that, each with a sentence and an example
//	factuality.go   factuality: did it happen, is it planned, is it only possible
//	life.go     the lines that tell only when somebody was born and died
//	infer.go    the day of sentences that name none
//	write.go    the line for a reader: the short one (short.go) where the tests of
//	            whole.go and whole_torn.go (torn at its start, its end or inside)
//	            find nothing missing, else one copied from the sentence
//	inner.go    a line that would hide the dated thing inside something else
//	copy.go     the copied line and the order of its cuts: copy_quote.go keeps a
//	            quotation, copy_dateline.go leaves out what stands before the story,
//	            copy_attribution.go who said it, copy_clause.go keeps the sentence that
//	            tells, copy_relative.go the relative clause, copy_participle.go the
//	            participle with its noun, copy_long.go what is not too long,
//	            copy_time.go leaves out the date, copy_noun.go keeps a noun phrase alone
//	listed.go   of a list with a date for each item, the item
//	line.go     the line itself: which tokens are printed, what stands for some;
//	            phrase.go a time with its preposition
//	referent.go whom a pronoun or a bare noun stands for in the line: it asks [internal/coref]
//	            and keeps when to ask (referent_object.go; referent_thing.go: "it is likely"
//	            stands for nothing) and in which words the answer is printed
//	arguments.go     who took part, from the clause that tells, or the noun (arguments_noun.go);
//	            each by a rule of rules.go. nation.go knows when a country acts, bystander.go
//	            which names of the clause take no part; names.go and quotes.go
//	            find the article's names and quotes
//	pair.go     "the two of them"
//	scene.go    where it was: the clause’s places, a dateline, a school or hall;
//	            innermost.go leaves the town alone of “Gullhaven, Ohio”; setting.go
//	            what "there" and "the bridge" mean, and where the body that acts sits
//	same.go     what is told twice
//
// Nothing of a line is built from parts: words are left out, and only a pronoun,
// an antecedent and a speaker are put in. The words that decide are tables in
// words.go, data/ and beside the functions that ask them.
package event
