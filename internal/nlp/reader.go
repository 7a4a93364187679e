package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// Reader turns texts into documents, one after the other, on one goroutine.
// The models behind it are shared by all readers of the process.
type Reader struct {
	tagger *tagger
	views  []view
	doc    Doc
}

// NewReader loads prose's models, the first time it is called.
func NewReader() (*Reader, error) {
	t, err := loadTagger()
	if err != nil {
		return nil, err
	}
	return &Reader{tagger: t}, nil
}

// Read reads text, which must be valid UTF-8. The document stands until the
// next call.
func (r *Reader) Read(text string) *Doc {
	d := &r.doc
	d.Text, d.Paragraphs, d.Sentences, d.Tokens = text, d.Paragraphs[:0], d.Sentences[:0], d.Tokens[:0]
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '\n')
		if end < start {
			end = len(text)
		}
		if line := strings.TrimSpace(text[start:end]); line != "" {
			from := start + strings.Index(text[start:end], line)
			r.paragraph(news.Span{Start: from, End: from + len(line)})
		}
		start = end + 1
	}
	for i := range d.Sentences {
		s := d.Sentences[i]
		r.views = append(r.views[:0], before[:]...)
		for k := s.First; k < s.Last; k++ {
			r.views = append(r.views, newView(straight(d.Word(k)), straight(d.Tokens[k].Lower)))
		}
		r.views = append(r.views, behind[:]...)
		r.tagger.tag(r.views, d.Tokens[s.First:s.Last])
	}
	return d
}

func (r *Reader) paragraph(span news.Span) {
	d := &r.doc
	p := Paragraph{Span: span, First: len(d.Sentences)}
	line := span.Of(d.Text)
	last, _ := utf8.DecodeLastRuneInString(line)
	if !strings.ContainsRune(".!?”\"’):…,", last) && len(line) < 120 {
		p.Kind = Heading
	}
	first := len(d.Tokens)
	start := span.Start
	r.words(span)
	flush := func(end int) {
		if end > first {
			d.Sentences = append(d.Sentences, Sentence{
				Span: news.Span{Start: start, End: d.Tokens[end-1].End}, Kind: p.Kind,
				Paragraph: len(d.Paragraphs), First: first, Last: end,
			})
			first = end
			if end < len(d.Tokens) {
				start = d.Tokens[end].Start
			}
		}
	}
	for i := first; i < len(d.Tokens); i++ {
		w := d.Word(i)
		if w != "." && w != "!" && w != "?" {
			continue
		}
		j := i + 1
		for j < len(d.Tokens) && !d.Is(j, Spaced) && strings.Contains("\"”’')", d.Word(j)) {
			j++
		}
		if j < len(d.Tokens) && d.Is(j, Spaced) && (d.Is(j, Capital) || d.Is(j, Digit) || d.Is(j, Punct)) {
			flush(j)
		}
	}
	flush(len(d.Tokens))
	p.Last = len(d.Sentences)
	for s := p.First; s < p.Last; s++ {
		for i := d.Sentences[s].First; i < d.Sentences[s].Last; i++ {
			d.Tokens[i].Sentence = s
		}
	}
	d.Paragraphs = append(d.Paragraphs, p)
}

var abbreviations = map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "gov": true, "sen": true, "rep": true, "st": true, "inc": true, "no": true, "gen": true, "jan": true, "feb": true, "aug": true, "sept": true, "oct": true, "nov": true, "dec": true}

func (r *Reader) words(span news.Span) {
	text := r.doc.Text
	for i := span.Start; i < span.End; {
		c, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(c) {
			i += n
			continue
		}
		j := i + n
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			for j < span.End {
				c, n := utf8.DecodeRuneInString(text[j:])
				next, _ := utf8.DecodeRuneInString(text[j+n:])
				inner := j+n < span.End && (unicode.IsLetter(next) || unicode.IsDigit(next))
				if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.M, c) && !(inner && strings.ContainsRune("-'’.,:/&", c)) {
					break
				}
				j += n
			}
			w := text[i:j]
			if j < span.End && text[j] == '.' && (len(w) == 1 && w != "I" || strings.Contains(w, ".") || abbreviations[strings.ToLower(w)]) {
				j++
			}
			low := strings.ReplaceAll(strings.ToLower(text[i:j]), "’", "'")
			cut := 0
			for _, suffix := range []string{"n't", "'s", "'ll", "'re", "'ve", "'m", "'d"} {
				if strings.HasSuffix(low, suffix) && len(low) > len(suffix) {
					cut = len([]rune(suffix))
				}
			}
			if cut > 0 {
				k := j
				for range cut {
					_, n := utf8.DecodeLastRuneInString(text[:k])
					k -= n
				}
				if k > i {
					r.add(i, k)
					i = k
				}
			}
		}
		r.add(i, j)
		i = j
	}
}

func (r *Reader) add(start, end int) {
	d := &r.doc
	t := Token{Span: news.Span{Start: start, End: end}}
	w := d.Text[start:end]
	t.Lower = strings.ReplaceAll(strings.ToLower(w), "’", "'")
	upper, lower := 0, 0
	for i, c := range w {
		switch {
		case unicode.IsUpper(c):
			upper++
			if i == 0 {
				t.Shape |= Capital
			}
			if lower > 0 {
				t.Shape |= Inner
			}
		case unicode.IsLower(c):
			lower++
		case unicode.IsDigit(c) && i == 0:
			t.Shape |= Digit
		}
		if unicode.IsLetter(c) {
			t.Shape |= Letter
		}
	}
	if upper > 1 && lower == 0 {
		t.Shape |= AllCaps
	}
	if t.Shape&(Letter|Digit) == 0 {
		t.Shape |= Punct
	}
	if t.Shape&Digit != 0 && strings.Trim(w, "0123456789") == "" {
		t.Shape |= AllDigit
	}
	if start == 0 || len(d.Tokens) == 0 || d.Tokens[len(d.Tokens)-1].End < start {
		t.Shape |= Spaced
	}
	d.Tokens = append(d.Tokens, t)
}

func straight(w string) string { return straightener.Replace(w) }

var straightener = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")
