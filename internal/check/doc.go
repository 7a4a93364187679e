// Package check holds the quotes of an article against what they should be.
//
// The facts of an article and a list of expected quotes go in; a [Finding] for
// each comes out: verified, altered, missing, given to the wrong person. The
// idea is alignment on words, never likeness: one changed, dropped, added or
// moved word fails, however long the quote, while typography, damage that was
// repaired, and the edits that editors mark (an ellipsis, [brackets]) pass.
// Without expectations the same facts are linted by a table of rules, and with
// a folder of sources every quote must stand in one of them.
package check
