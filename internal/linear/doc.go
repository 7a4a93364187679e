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
//	seeds   2 bytes a bucket of the perfect hash (hash.go)
//	slots   one for each feature, and a few more
//	rows    what the features say
//
// The slots are a perfect hash table: every feature of the model has one of its
// own, and a look-up reads no other. A slot begins with a check, the low 32 bits
// of the feature. In a model of few classes and small weights the row stands
// behind it (inline.go). Else the place of the row does, 0 in an empty slot, and
// a row is a count (1 byte), then so many entries of class (1 byte) and weight (1
// byte in a narrow model, else 2); after a count of 255 it is full, a weight of
// every class (full.go). A weight too large for an entry is several entries of
// the same class, whose sum it is.
//
// # Collisions
//
// Among the features of a model there are none. A feature that the model does
// not have is taken for one it has when the low 32 bits agree with those of the
// slot it falls into: one in four billion look-ups.
package linear
