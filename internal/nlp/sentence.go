package nlp

import (
	"strings"
	"unicode/utf8"
)

// No sentence is longer than this: stages may look at all of a sentence for each
// of its words. What runs on without a stop, a table or noise, is parted.
const (
	mostChunks = 500    // twice the longest sentences of law reports
	mostBytes  = 10_000 // in chunks that are no words
)

// endOverlong parts sentences that are too long for one.
func (r *Reader) endOverlong() {
	first := 0
	for i := range r.chunks {
		c := &r.chunks[i]
		if i-first+1 >= mostChunks || c.end-r.chunks[first].start >= mostBytes {
			c.ends = true
		}
		if c.ends {
			first = i + 1
		}
	}
}

// endSentences sets ends for the chunks of a paragraph: Punkt's verdicts, put
// right for news by seamRules.
func (r *Reader) endSentences() {
	chunks, text := r.chunks, r.doc.Text
	r.punkt.mark(text, chunks, &r.punktWords)
	head := 0   // where the sentence begins
	quotes := 0 // straight double marks so far
	for i := 0; i < len(chunks); i++ {
		c := &chunks[i]
		if c.seen&mark != 0 {
			quotes += strings.Count(text[c.start:c.end], `"`)
		}
		if c.seen&closer == 0 {
			c.ends = false
			continue
		}
		// Closing marks that stand apart belong to the sentence they close.
		next := i + 1
		for next < len(chunks) && closesAlone(r.chunkText(next), quotes, next == len(chunks)-1) {
			quotes += strings.Count(text[chunks[next].start:chunks[next].end], `"`)
			next++
		}
		if next == len(chunks) {
			for ; i < next; i++ {
				chunks[i].ends = false
			}
			break
		}
		r.seam = newSeam(r, head, i, next)
		ends := r.seam.ends()
		for ; i < next-1; i++ {
			chunks[i].ends = false
		}
		if chunks[i].ends = ends; ends {
			head = i + 1
		}
	}
	if len(chunks) > 0 {
		r.endListItems()
		r.endOverlong()
		chunks[len(chunks)-1].ends = true
	}
}

// closesAlone reports whether a chunk is nothing but closing marks. Whether a
// straight double mark closes is known by how many stand before it, or by its
// being the last thing of the paragraph.
func closesAlone(word string, quotes int, last bool) bool {
	switch word {
	case "”", "’", ")", "''", "»", "]", "’”", "'\"":
		return true
	case `"`:
		return last || quotes%2 == 1
	case "...", "…":
		return last
	}
	return false
}

// seam is the place between two chunks, where a sentence may end.
type seam struct {
	r      *Reader
	left   string // the chunk before, without the marks around it: "Gov.", "over?"
	chunk  string // the same with all its marks
	before string // the chunk before that; empty at the head of a paragraph
	right  string // the chunk behind, without the marks before it
	kind   abbreviation
	closed bool // closing marks stand behind left
	quotes bool // right begins with a quotation mark
	punkt  bool // what Punkt says
	at     int  // index of the chunk of left
	next   int  // index of the chunk of right
	head   int  // index of the first chunk of the sentence
}

const (
	openingMarks = "\"“‘'`([{«„*"
	endingMarks  = "\"”’')]}»*"
)

func newSeam(r *Reader, head, at, next int) seam {
	s := seam{r: r, at: at, next: next, head: head, chunk: r.chunkText(at), punkt: r.chunks[at].ends}
	s.left = strings.TrimLeft(s.chunk, openingMarks)
	s.left = strings.TrimRight(withoutReference(s.left), endingMarks)
	s.closed = !strings.HasSuffix(s.chunk, s.left)
	if at > 0 {
		s.before = r.chunkText(at - 1)
	}
	right := r.chunkText(next)
	s.right = strings.TrimLeft(right, openingMarks)
	if s.right == "" && next+1 < len(r.chunks) {
		s.right = strings.TrimLeft(r.chunkText(next+1), openingMarks)
	}
	s.quotes = strings.HasPrefix(right, `"`) || strings.HasPrefix(right, "“")
	s.kind = r.abbreviationOf(s.left)
	return s
}

func (r *Reader) chunkText(i int) string { return r.doc.Text[r.chunks[i].start:r.chunks[i].end] }

// withoutReference takes "[1]" off "built in 1906.[1]".
func withoutReference(word string) string {
	const longest = 5
	open := strings.LastIndexByte(word, '[')
	if open > 0 && word[len(word)-1] == ']' && len(word)-open <= longest && strings.IndexByte(".!?\"”", word[open-1]) >= 0 {
		return word[:open]
	}
	return word
}

// ends is the verdict of the first rule that knows the seam, else Punkt's.
func (s *seam) ends() bool {
	last, _ := utf8.DecodeLastRuneInString(s.left)
	if !strings.ContainsRune(".!?…", last) {
		return false
	}
	for i := range seamRules {
		if seamRules[i].knows(s) {
			return seamRules[i].ends
		}
	}
	return s.punkt
}
