// Package entity finds the people, places and organizations that an article
// names. A document read by nlp goes in; records go into news.Facts, one a
// person, place or organization, with every mention where it stands.
//
// Two ideas follow each other. A sequence tagger ([tagger]) reads words, tags,
// lists of names and what the whole article shows of a word, and proposes
// candidates: spans with a class and a confidence. The linker ([linker]) then
// asks which of them are one thing, and lets the answers correct the classes:
//
//	mend      ends of names put right: titles off, nicknames and acronyms in
//	people    whole names to records
//	judge     classes by the article: a surname that is a place's, a club, a title in marks
//	spread    names passed over that the article shows
//	people    lone names to records; then organizations and places
//	country   kind and country of places, by neighbours and what the article is about
//	role      what the text calls each person, and their gender
//
// Every rule stands with a sentence that made it necessary. Places are known
// from package atlas, words for people from package lexicon; how the tagger is
// trained is told in MODEL.md.
package entity
