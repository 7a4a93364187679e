package event

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// lead dates the first sentence of the story from a dated dateline: under
// "LIMA, May 3 —", or a line with nothing but the date, "The museum has
// reopened" is news of that day. The lead must have no date of its own and
// tell of something past.
func (f *Finder) lead() {
	line := f.dateline()
	if line < 0 {
		return
	}
	for s := f.facts.Times[line].Sentence + 1; s < len(f.doc.Sentences); s++ {
		if kind := f.doc.Sentences[s].Kind; kind != nlp.Body {
			continue
		}
		for t := range f.facts.Times {
			if f.facts.Times[t].Sentence == s && dated(&f.facts.Times[t]) {
				return
			}
		}
		f.undated(s, line)
		return
	}
}

// undated adds the main event of sentence s, dated by time t outside it.
func (f *Finder) undated(s, t int) {
	f.clauses.Read(f.doc, s)
	n := f.clauses.List[0].Verb
	if n < 0 || f.clauses.Verbs[n].Tense != nlp.Past {
		return
	}
	f.phrases = f.phrases[:0]
	at := f.verbal(phrase{time: t, first: f.clauses.First, last: f.clauses.First, start: f.clauses.First}, n)
	f.facts.Events = append(f.facts.Events, f.record(at, s))
}

// dateline is the day that stands in a dateline or alone on its line before the
// story's first sentence, or -1.
func (f *Finder) dateline() int {
	for t := range f.facts.Times {
		time := &f.facts.Times[t]
		if time.Sentence >= len(f.doc.Sentences) {
			break
		}
		s := f.doc.Sentences[time.Sentence]
		alone := s.End-s.Start <= time.Len()+1
		if (s.Kind == nlp.Dateline || s.Kind == nlp.Byline || alone) && len(time.Value) == len("2006-01-02") && time.Type == news.Date && time.Value[0] != 'X' {
			return t
		}
		if s.Kind == nlp.Body {
			break
		}
	}
	return -1
}
