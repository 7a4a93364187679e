// Package link makes one record of each person, place and organization: it
// takes the mentions that package ner found in an article and brings those of
// one thing together, with the roles of people and the countries of places.
// [ner.Mention]s come in; people, places and organizations go into [news.Facts].
//
// The idea: the whole article decides. [Linker.Link] runs the passes in order:
// the bounds of mentions are corrected (mend.go), whole names are linked
// (people.go), the class of each mention is settled by what the article shows
// of it (judge.go, with the tables of standing.go, sense.go, club.go, title.go),
// names that were passed over are found (spread.go), lone names are linked, then
// organizations (organization.go) and places (place.go, country.go); roles
// (role.go) and genders (gender.go) are read off what stands around people.
package link
