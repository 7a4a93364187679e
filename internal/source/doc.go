// Package source knows where articles come from. Paths, a folder or a stream
// go in; [Inputs] come out one after the other in a fixed order, and each reads
// itself, on whatever goroutine, into a [news.Article]: UTF-8 with LF line
// ends, an id, a date when one is known.
//
// Finding is kept apart from reading: finding is cheap and goes in order,
// reading (files, decompression, HTML) is left to the workers. What cannot be
// read is an Article with Err set, in its place in the order; nothing stops the
// ones after it.
package source
