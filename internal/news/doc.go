// Package news holds the nouns of factbox: what an article is, and what can be
// known of it. [Article] comes in at the top of the river, [Facts] leaves at
// the mouth; every stage in between adds to Facts and none takes away.
//
// Everything here is plain data with its JSON shape, schema 1. Inside the
// program a [Span] counts bytes of the repaired text; on the way out
// [Facts.InCodePoints] turns every span into Unicode code points, the unit of
// the W3C TextPositionSelector and of Python's text[start:end]. That is the
// only place where the unit changes.
package news
