// Package corpus says what only many articles together know: who is who over
// all of them, and which of them tell the same text again.
//
// Facts of single articles go in. [Of] takes from each what comparing needs: an
// [Appearance] for every person and organization, with the names around it, and
// a [Sketch] of the words. [Key] and [BodyKey] tell which appearances may be
// one, so that a caller compares a block at a time, in a database, on a cluster
// or in memory; [People] and [Organizations] say which of a block are one;
// [Copies] finds articles of one text by their sketches.
//
// The idea: two full names that agree are one person unless the articles say
// otherwise. Offices and trades, sex, places and the people around them speak
// for or against; each weight stands in a table with the reason for it. A
// family name alone is linked only when something else agrees. When two people
// fit alike, none is chosen.
//
//	appearance.go    what an article tells of a person or organization
//	name.go          names of people taken apart and compared
//	role.go          offices and trades: which go together
//	weigh.go         evidence, its weights and the thresholds
//	people.go        the people of a block
//	organization.go  the organizations of a block
//	sketch.go        MinHash over word shingles
//	copies.go        articles of one text
package corpus
