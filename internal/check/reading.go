package check

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// setting is how an article's words are set: what is compared are the words as
// they are read, without line ends, hyphens of the setter and invisible
// characters; what is reported stands in the text.
type setting struct {
	text    string
	reading nlp.Reading
}

// read returns facts with all spans in the reading of their text.
func read(facts *news.Facts) (*news.Facts, setting) {
	s := setting{facts.Text, nlp.ReadingOf(facts.Text)}
	if s.reading.Text == s.text {
		return facts, s
	}
	return facts.Over(s.reading.Text, s.reading.InReading), s
}

// of is what stands in the text where span of the reading does.
func (s *setting) of(span news.Span) string { return s.reading.InText(span).Of(s.text) }

// plain reports whether span of the reading reads as it is set.
func (s *setting) plain(span news.Span) bool { return s.of(span) == span.Of(s.reading.Text) }

// Verify gives the verdict on one expectation.
func (a *Article) Verify(e *Expectation, o Options) Result {
	r := a.verify(e, o)
	if r.Found != "" {
		r.Found = a.setting.of(r.Span)
	}
	r.Span = a.setting.reading.InText(r.Span)
	return r
}
