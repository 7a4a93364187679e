package nlp

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"

	"github.com/jdkato/prose/v2"
)

// Reader turns texts into documents, one after the other, on one goroutine.
// The models behind it are shared by all readers of the process.
type Reader struct {
	tagger *tagger
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
		r.tagger.tag(d, i)
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

type tagger struct {
	known   map[string]Tag
	weights map[string][numTags]float64
}

var loadTagger = sync.OnceValues(func() (*tagger, error) {
	var tags map[string]string
	var weights map[string]map[string]float64
	for name, into := range map[string]any{"tags": &tags, "weights": &weights} {
		b, err := prose.Asset("model/AveragedPerceptron/" + name + ".gob")
		if err == nil {
			err = gob.NewDecoder(bytes.NewReader(b)).Decode(into)
		}
		if err != nil {
			return nil, fmt.Errorf("reading prose's tagger: %w", err)
		}
	}
	t := &tagger{map[string]Tag{}, map[string][numTags]float64{}}
	for w, tag := range tags {
		t.known[w] = parseTag(tag)
	}
	for f, row := range weights {
		var dense [numTags]float64
		for tag, w := range row {
			dense[parseTag(tag)] += w
		}
		t.weights[f] = dense
	}
	return t, nil
})

func (t *tagger) tag(d *Doc, sentence int) {
	s := d.Sentences[sentence]
	context := []string{"-START-", "-START2-"}
	for i := s.First; i < s.Last; i++ {
		context = append(context, normal(straight(d.Word(i))))
	}
	context = append(context, "-END-", "-END2-")
	p1, p2 := "-START-", "-START2-"
	for i := s.First; i < s.Last; i++ {
		w, c := straight(d.Word(i)), context[i-s.First:]
		tag, ok := t.known[w]
		if !ok {
			var score [numTags]float64
			for _, f := range []string{
				"bias", "i suffix " + w[max(0, len(w)-3):], "i pref1 " + string(rune(w[0])), "i-1 tag " + p1, "i-2 tag " + p2,
				"i tag+i-2 tag " + p1 + " " + p2, "i word " + c[2], "i-1 tag+i word " + p1 + " " + c[2], "i-1 word " + c[1],
				"i-1 suffix " + c[1][max(0, len(c[1])-3):], "i-2 word " + c[0], "i+1 word " + c[3],
				"i+1 suffix " + c[3][max(0, len(c[3])-3):], "i+2 word " + c[4],
			} {
				if row, ok := t.weights[f]; ok {
					for k, v := range row {
						score[k] += v
					}
				}
			}
			for k := range score {
				if k > 0 && score[k] > score[tag] || tag == NoTag {
					tag = Tag(k)
				}
			}
		}
		d.Tokens[i].Tag = tag
		p2, p1 = p1, tag.String()
	}
}

func straight(w string) string {
	return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'").Replace(w)
}

func normal(w string) string {
	switch {
	case strings.Contains(w, "-") && w[0] != '-':
		return "!HYPHEN"
	case len(w) == 4 && strings.Trim(w, "0123456789") == "":
		return "!YEAR"
	case w[0] >= '0' && w[0] <= '9':
		return "!DIGITS"
	}
	return strings.ToLower(w)
}
