package nlp

import (
	"slices"
	"strings"

	"factbox/internal/news"
)

// Reader turns texts into documents, one after the other, on one goroutine.
// What it allocates it uses again; the models are shared by all readers of the
// process.
type Reader struct {
	tagger        *tagger
	histories     histories // of the tagger
	punkt         *punkt
	abbreviations map[string]abbreviation

	doc        Doc
	lowered    strings.Builder // lower-case forms, one after the other
	chunks     []chunk         // of the paragraph being read
	punktWords punktWords
	seam       seam   // being judged
	views      []view // of the sentence being tagged
}

// NewReader loads prose's models, the first time it is called.
func NewReader() (*Reader, error) {
	t, err := loadTagger()
	if err != nil {
		return nil, err
	}
	p, err := loadPunkt()
	if err != nil {
		return nil, err
	}
	return &Reader{tagger: t, histories: t.newHistories(), punkt: p, abbreviations: loadAbbreviations()}, nil
}

// Read reads text, which must be valid UTF-8: every line of it is a paragraph,
// as in a [Reading]. The document stands until the next call.
func (r *Reader) Read(text string) *Doc {
	r.begin(text)
	for line, ok := nextLine(text, 0); ok; line, ok = nextLine(text, line.End) {
		r.paragraph(line)
	}
	if cap(r.chunks) > keptChunks {
		r.chunks = nil // of a paragraph as long as an article: what comes next needs the memory
	}
	r.tag()
	return &r.doc
}

// keptChunks is how many chunks there is room for from one article to the next.
const keptChunks = 1 << 15

// begin empties the document for text.
func (r *Reader) begin(text string) {
	d := &r.doc
	d.Text, d.Paragraphs, d.Sentences, d.Tokens = text, d.Paragraphs[:0], d.Sentences[:0], d.Tokens[:0]
	r.lowered = strings.Builder{}               // the strings of the old one may still be in use
	const bytesPerLowered, bytesPerToken = 4, 5 // about; to grow a list step by step takes twice its memory
	d.Tokens = slices.Grow(d.Tokens, len(text)/bytesPerToken)
	r.lowered.Grow(len(text) / bytesPerLowered)
}

// paragraph appends the paragraph at span, its sentences and their tokens.
func (r *Reader) paragraph(span news.Span) {
	d := &r.doc
	r.chunks = appendChunks(r.chunks[:0], d.Text, span.Start, span.End)
	p := Paragraph{Span: span, Kind: kindOf(d.Text, r.chunks), First: len(d.Sentences)}
	if p.Kind == Body || p.Kind == Heading {
		if n := datelineEnd(span.Of(d.Text)); n > 0 {
			p.Kind = Body
			r.dateline(span.Start + n)
		}
	}
	r.endSentences()
	if p.Kind == Heading && slices.ContainsFunc(r.chunks[:max(len(r.chunks)-1, 0)], func(c chunk) bool { return c.ends }) {
		p.Kind = Body // more than one sentence, the last without its stop
	}
	first := 0
	for i := range r.chunks {
		if r.chunks[i].ends {
			r.sentence(r.chunks[first:i+1], p.Kind)
			first = i + 1
		}
	}
	p.Last = len(d.Sentences)
	d.Paragraphs = append(d.Paragraphs, p)
}

// dateline takes the chunks before end off the paragraph and appends them as a
// sentence of their own.
func (r *Reader) dateline(end int) {
	n := 0
	for n < len(r.chunks) && r.chunks[n].end <= end {
		n++
	}
	if n < len(r.chunks) && r.chunks[n].start < end { // "(AP)—The" is parted
		head := r.chunks[n]
		head.end, r.chunks[n].start = end, end
		r.chunks = slices.Insert(r.chunks, n, head)
		n++
	}
	r.sentence(r.chunks[:n], Dateline)
	r.chunks = slices.Delete(r.chunks, 0, n)
}

// sentence appends the sentence that chunks are, and its tokens.
func (r *Reader) sentence(chunks []chunk, kind Kind) {
	d := &r.doc
	s := Sentence{
		Span:      news.Span{Start: chunks[0].start, End: chunks[len(chunks)-1].end},
		Kind:      kind,
		Paragraph: len(d.Paragraphs),
		First:     len(d.Tokens),
	}
	for i, c := range chunks {
		r.split(c, i == len(chunks)-1)
	}
	s.Last = len(d.Tokens)
	d.Sentences = append(d.Sentences, s)
}

// tag tags every sentence.
func (r *Reader) tag() {
	d := &r.doc
	for _, s := range d.Sentences {
		r.views = append(r.views[:0], before[:]...)
		for i := s.First; i < s.Last; i++ {
			word, lower := treebank(d, i)
			r.views = append(r.views, newView(word, lower))
		}
		r.views = append(r.views, behind[:]...)
		r.tagger.tag(&r.histories, r.views, d.Tokens[s.First:s.Last])
	}
}
