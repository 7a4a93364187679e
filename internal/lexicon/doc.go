// Package lexicon holds the word lists that more than one stage needs: forms of
// address, what people are to each other and by profession, the words for
// peoples. A lower-case word goes in; what the list says of it comes out.
//
// The long lists are text files under data, one entry a line, sorted, each with its
// source on top. They are parsed once, the first time they are asked.
package lexicon
