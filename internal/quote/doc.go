// Package quote finds what was said and who said it. A read document and the
// people named in it come in; quotes with their speakers, cues, rules and
// confidences go out.
//
// Three ideas carry it. First, quotation marks pair up by a machine of their
// own, [Runs], which knows lines and marks but neither words nor sentences, so
// that no sentence splitter can cut a quote. Second, every quote is folded to
// a single item of the sentence it stands in (`Q, she said, Q.`), and
// its cue is looked for there by a few rules, each of which has a name and a
// measured confidence. Third, only what somebody says is a quote: a run that
// is a title, a nickname or a mentioned word by its surroundings is left out at
// once, and the others are judged by what speaks for and against them, in a
// table of log odds: how their source was found, their length, what stands
// around them.
package quote
