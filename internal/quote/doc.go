// Package quote finds what was said and who said it. A read document and the
// names found in it come in; quotes with their speakers, cues, rules and
// confidences go out.
//
// Three ideas carry it. First, quotation marks pair up by a machine of their
// own, [Runs], which knows paragraphs and marks but neither words nor sentences, so
// that no sentence splitter can cut a quote. Second, every quote is folded to
// a single item of the sentence it stands in (`Q, she said, Q.`), and its cue
// is looked for there by a few rules, each of which has a name and a measured
// confidence. Third, only what somebody says is a quote: a run that is a title,
// a nickname or a mentioned word by its surroundings is left out at once, and
// the others are scored by what speaks for and against them, in a table of log
// odds.
//
// The files, in the order of the work:
//
//	runs.go marks.go unclosed.go  which marks pair up
//	article.go site.go            a document, and a run with its neighbourhood
//	nonquote.go                   runs that are titles, names, words as words
//	passage.go sentence.go        the words with quotes folded to single items
//	cue.go phrase.go phrase_at.go subject.go   who does what a verb says; aside.go what stands
//	                              between the two: insertions, appositions, relative clauses
//	speaker.go                    who can speak at all
//	attribute.go                  the rules for one quote in its sentence:
//	    following.go              “Q,” said X
//	    preceding.go label.go     X said, “Q”; X: “Q”; “Q,” X, pilot.
//	nameline.go                   names on lines of their own, above their quotes
//	inherited.go                  speakers from the sentences around
//	resolve.go epithet.go         who "she", "they", "the mayor" and "the Swede" stand for
//	classify.go supposed.go       whether it is a quote, and of which kind
//	confidence.go                 how sure that is, as counted
//	indirect.go transcript.go     reports without marks
//	rules.go explain.go           every rule with its example, and why it held
//	finder.go pair.go words.go    the finder; what a mark does; words that several files ask
//
// This room reads the subject of a verb by itself (subject.go, phrase.go) and does not ask
// [nlp.Clauses]: its sentence is no sentence of the document but one in which every quote
// is a single item. “We left. It was dark,” Ada Okafor, 56, said. “Nobody came.” is three
// sentences for the grammar, none of which has her as the subject of what was said, and
// one for this room: Q, X, 56, said, Q.
//
// A verb that reports is added to lexicon/data/reporting_verbs.txt, a noun that
// can speak to lexicon/data/sources.txt. A rule of attribution is a row of
// [Rules], a function called from firstRule or fromAround, and its counted odds
// in confidence.go.
package quote
