// Package ner finds the names in a read text and says what each names: a
// person, a place, an organization, or a people. An [nlp.Doc] comes in,
// [Mention]s go out, in order and apart.
//
// The idea: a linear-chain conditional random field over BILOU labels, decoded
// only where capitals stand, twice, so that the second reading knows what the
// first made of the same words elsewhere in the article.
//
//	spot.go       the candidate spans: stretches that may hold names
//	word.go       what the features know of a token, hashed once
//	study.go      feature extraction: words, lists, evidence of the whole article
//	evidence.go   document-level features by word, explain.go what the words around a name say of it
//	feature.go    the templates
//	lattice.go    labels, Viterbi, marginals
//	tagger.go     the two readings; aggregate.go what the first hands to the second
//	collect.go    labels to mentions (mention.go); consult.go where lists correct them; doubt.go what the
//	              labels leave out, for package link to weigh; line.go what a sentence looks like from afar
//	gazetteer.go  the word lists as one table; lists.go the files behind it
//	model.go      the weights in the binary; files.go for the version; rules.go the reasons
//
// Learning is package train, which the program does not link. MODEL.md is the
// model's card.
package ner
