// Package page shows facts to people: the facts of one article, or an index
// over many, as a web page in one file.
//
// Facts go in, HTML comes out. The page is whole: style and script stand in
// it, nothing is fetched, and its Content-Security-Policy names the hashes of
// these two and allows nothing else, so that whatever an article holds can
// only be text. All there is to know stands in the document itself; the script
// only lights, scrolls and hides.
package page
