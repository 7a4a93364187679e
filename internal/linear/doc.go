// Package linear holds sparse linear models: a feature goes in, the row of
// weights it has comes out, added to the scores of the classes.
//
// A model is one flat, read-only file that is embedded in the program and used
// in place: nothing is built from it. A [Builder] writes it, [Load] checks and
// takes it, [Open] takes one that was checked at build time, [Model.Score] is
// the hot loop.
//
// # Features
//
// A feature is a template and its values, "previous tag and word" with NNP and
// "smith". It is known by 64 bits: [Template] and [Hash] make them from
// strings with FNV-1a, [Feature.With] joins a value to a feature with one
// 128-bit multiplication. So a word is hashed once and used in any number of
// features, and no feature is ever spelled out.
//
// # File
//
// All numbers are little-endian.
//
//	header  32 bytes: magic, CRC-32C of all that follows the header, sizes
//	names   the classes, one a line
//	slots   2^n of them, 8 bytes each: check, place of the row
//	rows    count (1 byte), then count entries of class (1 byte) and weight
//	        (1 byte in a narrow model, else 2); after a count of 255 a full
//	        row, a weight of every class, which full.go explains
//
// The slots are a hash table with linear probing. A feature's first slot is
// the top n bits of its hash, its check the low 32 bits; a slot whose place is
// 0 is empty. A weight too large for an entry is several entries of the same
// class, whose sum it is.
//
// # Collisions
//
// Among the features of a model there are none: the Builder refuses two rows
// with one hash, and makes the table larger until every feature finds its own
// row. A feature that the model does not have is taken for one it has when the
// low 32 bits agree with those of a slot it probes: fewer than one in a
// billion look-ups.
package linear
