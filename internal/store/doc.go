// Package store keeps the facts of a corpus in one SQLite file.
//
// Facts of articles go in, in order; rows come out, the same whatever the
// number of workers was, and at the end what only the whole corpus knows:
// people and organizations over all articles, copies, full text.
//
// The file is written in place, an exclusive transaction for some articles at a
// time, so that a killed run leaves a whole file with the first of them, and
// the next one goes on from there to the same content. A file that is something
// else is never touched.
//
//	tables.sql, words.sql, indexes.sql, views.sql  the schema, as users see it
//	store.go    opening a file, or refusing to
//	article.go  an article's facts to rows
//	batch.go    rows to statements
//	words.go    full text, made beside the rows
//	pagecache.go  SQLite's memory
//	resume.go   what an earlier run did
//	finish.go   what the whole corpus knows
//	merge.go    another file's rows
//	errors.go   what can go wrong, in a user's words
package store
