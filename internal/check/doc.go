// Package check holds the quotes of an article against what they should be.
//
// The facts of an article and a list of expected quotes go in; a [Finding] for
// each comes out: verified, altered, missing, given to the wrong person. The
// idea is alignment on words, never likeness: one changed, dropped, added or
// moved word fails, however long the quote, while typography, damage that was
// repaired, and the edits that editors mark (an ellipsis, [brackets]) pass, as
// long as they hide nothing that turns the meaning. Without expectations the
// same facts are linted by a table of rules, and with a folder of sources every
// quote must stand in one of them.
//
//	expectation.go, table.go   the expected quotes, from JSON or a spreadsheet
//	word.go, style.go          a text as words; what house style may change
//	pattern.go, passage.go     an expected quote, and where it stands
//	scope.go                   what may be left out of a quote, and what not
//	closest.go                 the passage most like it, for the diff
//	cast.go, speaker.go        whether a name means the one who spoke; post.go whether two titles are one post
//	beside.go                  what stands right behind a quote, as an attribution
//	subsequence.go, nest.go    how alike two texts are; the innermost quote at a place
//	spelling.go                two spellings of one name
//	verify.go                  the verdict on one expectation; position.go where an editor finds it
//	shingle.go, elsewhere.go   the indexes over many expectations and articles; unread.go those nobody expects anything of
//	sources.go, lint.go        the other two checks
//	checker.go, rule.go        findings, levels; baseline.go and ignore.go: what is known
package check
