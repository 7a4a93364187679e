package nlp

import (
	"sort"

	"factbox/internal/news"
)

// Reading is a text in the form in which it is read: one line a paragraph, and
// words without what only their setting put into them.
//
//	text                                   reading
//	The minis-⏎ter of fi<U+00AD>nance      The minister of finance spoke in
//	spoke in⏎Ann<U+200B>dale.              Anndale.
//
// It knows where each of its characters stands in the text, so that what is
// found in the reading can be cut out of the text as it stands. Most texts are
// their own reading; then it costs nothing.
type Reading struct {
	Text  string
	edits []edit // in order
}

// edit is one piece of the text that reads otherwise: reading[start:end] stands
// for text[from:to].
type edit struct{ start, end, from, to int }

// ReadingOf returns the reading of text, which must be valid UTF-8.
func ReadingOf(text string) Reading { return readingOf(text, softBreaks(text)) }

// ReadingOfPassage returns the reading of words from within a paragraph, such
// as a quote: no single line end in it ends anything.
func ReadingOfPassage(text string) Reading { return readingOf(text, allBreaks(text)) }

func readingOf(text string, breaks []softBreak) Reading {
	if len(breaks) == 0 && nextFold(text, 0, len(text)) < 0 {
		return Reading{Text: text}
	}
	w := writer{text: text, out: make([]byte, 0, len(text))}
	for _, b := range breaks {
		w.fold(b.from)
		w.replace(b.from, b.to, b.with)
	}
	w.fold(len(text))
	return Reading{Text: string(append(w.out, text[w.done:]...)), edits: w.edits}
}

// InText is the piece of the text that span of the reading stands for. It
// begins and ends with characters that are read.
func (r *Reading) InText(span news.Span) news.Span {
	if len(r.edits) == 0 {
		return span
	}
	start := r.startInText(span.Start)
	if span.Len() == 0 {
		return news.Span{Start: start, End: start}
	}
	i := sort.Search(len(r.edits), func(i int) bool { return r.edits[i].start >= span.End })
	if i == 0 {
		return news.Span{Start: start, End: span.End}
	}
	e := r.edits[i-1]
	if span.End <= e.end {
		return news.Span{Start: start, End: e.to}
	}
	return news.Span{Start: start, End: e.to + span.End - e.end}
}

func (r *Reading) startInText(pos int) int {
	i := sort.Search(len(r.edits), func(i int) bool { return r.edits[i].start > pos })
	if i == 0 {
		return pos
	}
	e := r.edits[i-1]
	if pos < e.end {
		return e.from
	}
	return e.to + pos - e.end
}

// InReading is the piece of the reading that span of the text is read as.
func (r *Reading) InReading(span news.Span) news.Span {
	if len(r.edits) == 0 {
		return span
	}
	at := func(pos int, behind bool) int {
		i := sort.Search(len(r.edits), func(i int) bool { return r.edits[i].from >= pos })
		if i == 0 {
			return pos
		}
		switch e := r.edits[i-1]; {
		case pos >= e.to:
			return e.end + pos - e.to
		case behind:
			return e.end
		default:
			return e.start
		}
	}
	start := at(span.Start, false)
	return news.Span{Start: start, End: max(start, at(span.End, true))}
}

// writer writes a reading.
type writer struct {
	text  string
	done  int // text[:done] is written
	out   []byte
	edits []edit
}

// replace writes the text up to from as it is, and with for text[from:to].
func (w *writer) replace(from, to int, with string) {
	w.out = append(w.out, w.text[w.done:from]...)
	start := len(w.out)
	w.out = append(w.out, with...)
	w.done = to
	if n := len(w.edits) - 1; n >= 0 && with == "" && w.edits[n].to == from && w.edits[n].start == start {
		w.edits[n].to = to // what is left out in a row is one edit
		return
	}
	w.edits = append(w.edits, edit{start, len(w.out), from, to})
}
