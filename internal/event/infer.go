package event

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// infer dates sentences that name no date by the day the story is told of. A
// story that opens with a dated dateline has such a day; another has one, its
// publication, only when that is asked for.
func (f *Finder) infer() {
	if f.options.NoInfer {
		return
	}
	at := focus{time: datelineTime(&f.sentence), lead: true}
	if at.time < 0 && !(f.options.InferDates && f.publishedTime()) {
		return
	}
	at.opening = f.timeOf(phrase{time: at.time}).Value
	events := f.facts.Events // by sentence
	t := at.time + 1
	for s := range f.doc.Sentences {
		first := t
		for t < len(f.facts.Times) && f.facts.Times[t].Sentence <= s {
			t++
		}
		n := 0
		for n < len(events) && events[n].Sentence <= s {
			n++
		}
		told := events[:n]
		events = events[n:]
		switch {
		case f.doc.Sentences[s].Kind != nlp.Body || at.time >= 0 && s <= f.facts.Times[at.time].Sentence:
			continue
		case slices.ContainsFunc(f.facts.Times[first:t], func(t news.Time) bool { return dated(&t) }):
			f.follow(&at, told, s)
		default:
			f.undated(&at, s)
		}
		at.lead = false
	}
}

// focus is the day that a story is told of, as it stands before a sentence: the
// day it opened with, then the last recent one that an event bears. An event of
// another time leads away from it: "In 2012 she bought the mill. It had rotted."
type focus struct {
	time    int    // index into Facts.Times, -1 for the article's date
	opening string // the day it opened with
	lead    bool   // the sentence is the first
	named   bool   // an event bears the day
	away    bool   // the last main verb was of another time
}

// follow moves the focus over sentence s, which tells of events.
func (f *Finder) follow(at *focus, events []news.Event, s int) {
	f.clauses.Read(f.doc, s)
	n := f.clauses.List[0].Verb
	for i := range events {
		e := &events[i]
		main := n >= 0 && e.Trigger.Span == f.doc.Tokens[f.clauses.Verbs[n].Head].Span
		switch near := weekBefore(e.Date, at.opening); {
		case e.Modality != news.Asserted || e.Negated:
		case near && main:
			if t := indexOf(&f.sentence, e.Time); t >= 0 {
				at.time, at.named, at.away = t, true, false
			}
			return
		case near && string(e.Date[:len(time.DateOnly)]) == at.opening:
			at.named = true
		case main:
			at.away = true
		}
	}
}

// indexOf is the index of the time with that id, or -1.
func indexOf(f *sentence, id news.Nullable) int {
	n, err := strconv.Atoi(strings.TrimPrefix(string(id), "t")) // t1, t2, …
	if err != nil || n < 1 || n > len(f.facts.Times) {
		return -1
	}
	return n - 1
}

// weekBefore reports whether a TIMEX3 value is one of the seven days up to day,
// with or without a time of day.
func weekBefore(value, day string) bool {
	if len(value) < len(time.DateOnly) {
		return false
	}
	a, err := time.Parse(time.DateOnly, value[:len(time.DateOnly)])
	if err != nil {
		return false
	}
	b, err := time.Parse(time.DateOnly, day)
	return err == nil && !a.After(b) && b.Sub(a) < 7*24*time.Hour
}

// undated adds the main event of sentence s, when it is past, with the day in
// focus. After the lead that is what somebody said, and, once an event bore the
// day, what happened. With InferDates it is also what happened before one did,
// and what was said while the story was away.
func (f *Finder) undated(at *focus, s int) {
	f.phrases = f.phrases[:0]
	f.read(s)
	n := f.clauses.List[0].Verb
	if n < 0 || f.clauses.Verbs[n].Tense != nlp.Past {
		return
	}
	said := speaksOf(&f.sentence, n)
	switch {
	case at.lead:
	case f.clauses.Verbs[n].Perfect, copulas.Has(f.head(n)), at.away && !said:
		return // "The roof was dry" is a state
	case (at.away || !said && !at.named) && !f.options.InferDates:
		return
	}
	start := f.clauses.First
	rule := "inferred-day"
	if at.lead {
		rule = "inferred-lead"
	}
	e := f.record(f.verbal(phrase{time: at.time, first: start, last: start, start: start}, n, rule), s)
	if e.Quote != "" && !at.lead {
		return // a quote tells of another day than that it was said on
	}
	if at.lead && e.Negated { // "There has never been a ferry"
		return
	}
	if len(e.Date) > len(time.DateOnly) { // of a clock time the day
		e.Date = e.Date[:len(time.DateOnly)]
	}
	e.Inferred = true
	f.facts.Events = append(f.facts.Events, e)
}

// speaksOf reports whether verb n tells that somebody said something.
func speaksOf(f *sentence, n int) bool {
	_, class := lexicon.Reporting(f.head(n))
	return class == lexicon.Speech && f.clauses.Verbs[n].Tense == nlp.Past
}

// datelineTime is the day that stands in a dateline or alone on its line before the
// story's first sentence, or -1.
func datelineTime(f *sentence) int {
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
