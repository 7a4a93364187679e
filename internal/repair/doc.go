// Package repair turns damaged text into good text and says what it changed.
// Text comes in as valid UTF-8 and leaves as valid UTF-8 with a record of every
// change; clean text leaves as it came, and fast.
//
// Damage, or mojibake, is text whose bytes were read in the wrong code page:
// the UTF-8 bytes of ’ read as windows-1252 are â€™. [Mend] undoes that in
// stages, the surest first. Sequences all of whose bytes are still there decode
// to one character; the document as a whole votes for the code page. Where a
// program on the way dropped bytes, as in a lone โ, the character is one of a
// few, and what stands around it decides: all marks of a paragraph are settled
// together, so that quotation marks open and close; a letter is told by the words
// it would make, known ones and those that stand elsewhere in the text, or by how
// words of its alphabet are spelt. When a stage changes something the stages start
// again, until none finds anything; so text damaged twice is mended twice, and
// repairing a second time changes nothing.
//
// Nothing but damage is touched: no normalisation, no straightening of curly
// marks, no cosmetics.
//
//	repair.go, scan.go         the stages and their order; whether there can be damage at all; excerpt.go the lines in which there can
//	entity.go, escape.go       character references and escapes that nobody turned back
//	codepage.go, mixup.go      single-byte code pages, and one read as another; multibyte.go those of two bytes
//	sequence.go, space.go      sequences whose bytes are all there
//	stump.go                   sequences that lost bytes; strength.go how much speaks for two characters being one
//	replaced.go, slot.go       spots whose character is lost, ? and U+FFFD among them
//	context.go, cost.go        what stands around a spot, and what a character costs there; habits.go the document's ways
//	quoting.go, lostsign.go    which marks are open; signs other than marks, no-break spaces (lostspace.go)
//	itself.go, alphabet.go     what is no damage: text of other scripts (script.go), words of the article itself (own.go)
//	rival.go, spelling.go      letters that two code pages explain; which letters follow each other
//	lexicon.go, known.go       the words and characters that are known; chars.go what kind a character is
//	edit.go, level.go, rules.go  a change, how sure it is, and why
package repair
