package event

import (
	"time"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// infer dates sentences that name no date: the first of the story from a dated
// dateline, and when that is asked for the others from the article's date. It
// takes the sentence's main verb, and only what is past.
func (f *Finder) infer() {
	line := f.dateline()
	everywhere := f.options.InferDates && f.publishedTime()
	first := 0
	if line >= 0 {
		first = f.facts.Times[line].Sentence + 1
	} else if !everywhere {
		return
	}
	for s := first; s < len(f.doc.Sentences); s++ {
		if f.doc.Sentences[s].Kind != nlp.Body {
			continue
		}
		if !f.hasDate(s) {
			f.undated(s, line)
		}
		if line = -1; !everywhere { // the dateline is for the lead alone
			return
		}
	}
}

// undated adds the main event of sentence s, dated by time t outside it; t is
// -1 for the article's date.
func (f *Finder) undated(s, t int) {
	f.clauses.Read(f.doc, s)
	n := f.clauses.List[0].Verb
	if n < 0 || f.clauses.Verbs[n].Tense != nlp.Past {
		return
	}
	f.phrases = f.phrases[:0]
	start := f.clauses.First
	e := f.record(f.verbal(phrase{time: t, first: start, last: start, start: start}, n), s)
	e.Inferred = true
	f.facts.Events = append(f.facts.Events, e)
}

// hasDate reports whether a time in sentence s dates something.
func (f *Finder) hasDate(s int) bool {
	for t := range f.facts.Times {
		if f.facts.Times[t].Sentence == s && dated(&f.facts.Times[t]) {
			return true
		}
	}
	return false
}

// dateline is the day that stands in a dateline or alone on its line before the
// story's first sentence, or -1.
func (f *Finder) dateline() int {
	for t := range f.facts.Times {
		at := &f.facts.Times[t]
		if at.Sentence >= len(f.doc.Sentences) {
			break
		}
		s := f.doc.Sentences[at.Sentence]
		alone := s.Len() <= at.Len()+1
		if (s.Kind == nlp.Dateline || s.Kind == nlp.Byline || alone) && at.Type == news.Date && isDay(at.Value) {
			return t
		}
		if s.Kind == nlp.Body {
			break
		}
	}
	return -1
}

// publishedTime makes a time of the article's date, if that is a day.
func (f *Finder) publishedTime() bool {
	if f.facts.Published == nil || !isDay(f.facts.Published.Date) {
		return false
	}
	day := f.facts.Published.Date
	f.published = news.Time{Type: news.Date, Value: day, Interval: news.Nullable(day + "/" + day)}
	return true
}

func isDay(value string) bool {
	_, err := time.Parse(time.DateOnly, value)
	return err == nil
}
