// Package source knows where articles come from. Paths, a folder or a stream
// go in; [Inputs] come out one after the other in a fixed order, and each reads
// itself, on whatever goroutine, into a [news.Article]: UTF-8 with LF line
// ends, an id, a date when one is known.
//
// Finding is kept apart from reading: finding is cheap and goes in order,
// reading (files, decompression, HTML) is left to the workers. What cannot be
// read is an Article with Err set, in its place in the order; nothing stops the
// ones after it.
//
//	source.go, walk.go, glob.go      which inputs there are; measure.go how much they are
//	format.go, read.go               what an input holds, and how each kind is read; held.go a line for another engine
//	decode.go, compressed.go         bytes to UTF-8, packed or not
//	id.go, date.go                   what an article is called, and its day
//	jsonl.go, warc.go                the formats of many articles; markdown.go, github.go marked text; frontmatter.go what stands above one
//	html.go                          a web page: furniture.go and naming.go what is not the article, pagetext.go the text,
//	                                 pagelines.go its lines, pagequote.go and interview.go quotes without marks, entrytime.go
//	                                 live blogs, programs.go scripts, pageorigin.go where in the file a line stands
//	metadata.go                      what a page says of itself: linkeddata.go, headline.go, byline.go, pagedate.go
package source
