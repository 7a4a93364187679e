// Package check holds the facts of articles against what is expected of them.
// Expectations and facts go in, a [Finding] for each expectation comes out:
// whether the quote stands in the article word for word, and whether the
// article gives it to the expected speaker.
package check
