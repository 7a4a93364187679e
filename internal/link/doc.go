// Package link makes one record of each person, place and organization: it
// takes the mentions that package ner found in an article and brings those of
// one thing together, with the roles of people and the countries of places.
// An [ner.Reading] comes in; people, places and organizations go into [news.Facts].
//
// The idea: the whole article decides. A name's class is settled by what all its
// mentions show, not by one of them; what a reader's own list says (own.go) holds.
// [Linker.Link] runs the passes of passes.go in order; none reads what a later one
// writes. Decisions are tables of rules, whose sentences stand in rules.go:
//
//	survey.go                where the words stand that passes look out for
//	mend.go, bounds.go       where a name begins and ends; a person’s in bounds_person.go, behind an office in titled.go; what was made of it, for who asks, in trail.go
//	parts.go                 two names that were read as one
//	retype.go                the retyping rules; their conditions: retype_when.go, context.go, standing.go (where in its sentence
//	                         a name stands), kind.go, kind_place.go (its own words), newspaper.go, company.go, title.go (works), thing.go, team.go (sport), university.go, portfolio.go,
//	                         nobody.go (capitals that make no name), office.go (letters and seats), listing.go (lists of places)
//	ballot.go                one sense per discourse: the tagger's chances and the words around each mention (witness.go), summed
//	propagate.go             mention propagation: names that the tagger passed over
//	people.go, name.go       records of people, alias.go what else they are called; organization.go of organizations; place.go, country.go of places
//	role*.go, gender.go      what stands around people
//	link.go                  the linker and what it hands over
//
// This room asks the tags around a name and not [nlp.Clauses]: the grammar is told where
// the names are (“Moss, Hale and Kos sued” is one firm or three people) before it says
// what the subject of “sued” is, and that is decided here.
package link
