package event

import (
	"slices"
	"strconv"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Options are the choices that change what is found.
type Options struct {
	InferDates bool // date sentences that name no date from the article's
	NoInfer    bool // date no sentence that names no date
}

// Finder finds dated events. One goroutine uses it at a time.
type Finder struct {
	options Options
	sentence
	found    []finding
	tellings []telling // of the sentence's events, as found
	lines    [2]line   // buffers: the short line and the copied one
	recorded int       // events, where a reader asks for reasons
}

// sentence is the sentence that is being read, in its article.
type sentence struct {
	doc       *nlp.Doc
	facts     *news.Facts
	told      *coref.Discourse // who was named where
	names     []name
	first     map[string]int // of the names of each record, as index into names
	said      quotes
	called    called
	central   *name       // of the person named most often, or nil
	spans     []news.Span // of names
	owned     nlp.Range   // the tokens of owner
	owner     []int       // the name that each is part of, as index into names, or -1
	dating    []int       // the time that each is part of, as index into phrases, or -1
	quote     []bool      // which of them stand between quotation marks
	paren     []bool      // which stand between brackets
	published news.Time   // the article's date, for sentences that name none
	nouns     lexicon.Set
	clauses   nlp.Clauses
	phrases   []phrase    // its times
	times     []nlp.Range // of phrases
}

// finding is a time with the thing it dates.
type finding struct {
	rule string // its id in Rules
	phrase
	trigger int // token
	verb    int // index into clauses.Verbs of the verb that tells of it, or -1
	noun    bool
	planned bool // the noun is said to be planned for the time
	moved   bool // it had been planned for another
	stays   bool // the date is printed in its place

	// The other items of a list of which each has its date: "beat (Brod in 2004
	// and) Hvar in 2010". Its line does without them.
	before, behind nlp.Range
}

// NewFinder returns a finder with its lists loaded.
func NewFinder(options Options) (*Finder, error) {
	return &Finder{options: options, sentence: sentence{nouns: eventNouns(), first: map[string]int{}}}, nil
}

// Find adds the dated events of doc to facts. The people, places,
// organizations, quotes and times of facts must be there already, and told says
// who is named where.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts, told *coref.Discourse) {
	f.doc, f.facts, f.told = doc, facts, told
	f.names = collect(f.names[:0], facts)
	f.said.begin(facts.Quotes)
	f.spans = f.spans[:0]
	clear(f.first)
	f.called.made = false
	for i := range f.names {
		f.spans = append(f.spans, f.names[i].Span)
		if _, known := f.first[f.names[i].id]; !known {
			f.first[f.names[i].id] = i
		}
	}
	f.central = mostNamed(&f.sentence)
	for t := 0; t < len(facts.Times); {
		s := facts.Times[t].Sentence
		f.phrases = f.phrases[:0]
		for ; t < len(facts.Times) && facts.Times[t].Sentence == s; t++ {
			if p := phraseOf(&f.sentence, t); dated(&facts.Times[t]) && p.first < len(doc.Tokens) {
				f.phrases = append(f.phrases, p)
			}
		}
		if len(f.phrases) > 0 && s < len(doc.Sentences) {
			f.datedIn(s)
		}
	}
	f.infer()
	slices.SortStableFunc(facts.Events, func(a, b news.Event) int { return a.Trigger.Span.Compare(b.Trigger.Span) })
	number(facts)
	linkSame(facts.Events)
	f.doc, f.facts, f.told, f.said.list = nil, nil, nil, nil
}

// stage is this room's name in traces.
const stage = "event"

// number gives the events their ids, in the order of the text, and those ids to the
// reasons that were noted for them.
func number(facts *news.Facts) {
	ids := map[string]string{}
	for i := range facts.Events {
		e := &facts.Events[i]
		id := "e" + strconv.Itoa(i+1)
		if facts.Trace.On() {
			ids[e.ID] = id
		}
		e.ID = id
	}
	if !facts.Trace.On() {
		return
	}
	reasons := facts.Trace.Reasons
	kept := reasons[:0]
	for _, r := range reasons {
		if r.Stage == stage {
			if r.Fact = ids[r.Fact]; r.Fact == "" {
				continue // the event was let go
			}
		}
		kept = append(kept, r)
	}
	facts.Trace.Reasons = kept
}

// dated reports whether t stands for days of a calendar: durations, sets and
// "now" date nothing.
func dated(t *news.Time) bool {
	if t.Type != news.Date && t.Type != news.Clock || t.Value == "" {
		return false
	}
	c := t.Value[0]
	return '0' <= c && c <= '9' || c == 'X'
}

// datedIn adds the events of the phrases, which all stand in sentence s.
func (f *Finder) datedIn(s int) {
	f.read(s)
	if isFurniture(&f.sentence) || isCredit(&f.sentence) || isTimetable(&f.sentence) {
		return
	}
	f.found = f.found[:0]
	for _, p := range f.phrases {
		f.linkTime(p)
	}
	first := len(f.facts.Events)
	f.tellings = f.tellings[:0]
	for _, at := range f.found {
		f.facts.Events = append(f.facts.Events, f.record(at, s))
	}
	f.oneLineEach(f.facts.Events[first:])
}

// read analyses sentence s, with the times and names it is known to hold.
func (f *Finder) read(s int) {
	f.clauses.Read(f.doc, s)
	f.times = f.times[:0]
	for _, p := range f.phrases {
		f.times = append(f.times, nlp.Range{First: p.start, Last: p.last})
	}
	f.clauses.Know(f.times, f.spans)
	f.own()
	f.date()
	f.enclose()
}

// date notes which time each token of the sentence is part of.
func (f *Finder) date() {
	f.dating = f.dating[:0]
	for range f.owner {
		f.dating = append(f.dating, -1)
	}
	for n := len(f.phrases) - 1; n >= 0; n-- { // of two the first
		p := &f.phrases[n]
		for i := max(p.start, f.owned.First); i < min(p.last, f.owned.Last); i++ {
			f.dating[i-f.owned.First] = n
		}
	}
}

// enclose notes which tokens of the sentence stand between quotation marks, and which
// between brackets.
func (f *Finder) enclose() {
	s := &f.sentence
	f.quote, f.paren = f.quote[:0], f.paren[:0]
	depth, closing := 0, -1
	for i := f.owned.First; i < f.owned.Last; i++ {
		if !s.doc.Is(i, nlp.Punct) {
			f.paren, f.quote = append(f.paren, depth > 0), append(f.quote, closing >= 0)
			continue
		}
		mark := s.doc.Lower(i)
		if mark == "(" {
			depth++
		}
		f.paren = append(f.paren, depth > 0)
		if mark == ")" {
			depth = max(0, depth-1)
		}
		if closing < 0 {
			if mark != "‘" {
				closing = s.clauses.QuoteEnd(i)
			}
			if closing < 0 && s.quotesOn(i) {
				closing = f.owned.Last
			}
		}
		f.quote = append(f.quote, closing >= 0)
		if i == closing {
			closing = -1
		}
	}
	f.encloseQuotes()
}

// encloseQuotes notes the tokens of the quotations of the sentence that have no marks in
// it, as its neighbours have them.
func (f *Finder) encloseQuotes() {
	if f.owned.Empty() {
		return
	}
	span := news.Span{Start: f.doc.Tokens[f.owned.First].Start, End: f.doc.Tokens[f.owned.Last-1].End}
	n, _ := slices.BinarySearchFunc(f.facts.Quotes, span.End, func(q news.Quote, end int) int { return q.Start - end })
	for m := n - 1; m >= max(0, n-farthest); m-- {
		q := &f.facts.Quotes[m]
		if q.Kind == news.Indirect || q.End <= span.Start {
			continue
		}
		for i := f.doc.TokenAt(max(q.Start, span.Start)); i < f.owned.Last && f.doc.Tokens[i].Start < q.End; i++ {
			f.quote[i-f.owned.First] = true
		}
	}
}

// own notes which name each token of the sentence is part of.
func (f *Finder) own() {
	f.owned = nlp.Range{First: f.clauses.First, Last: f.clauses.Last}
	f.owner = f.owner[:0]
	if f.owned.Empty() {
		return
	}
	n := f.nameFrom(f.doc.Tokens[f.owned.First].Start)
	for i := f.owned.First; i < f.owned.Last; i++ {
		at := f.doc.Tokens[i].Start
		for n < len(f.names) && f.names[n].End <= at {
			n++
		}
		if n < len(f.names) && f.names[n].Start <= at {
			f.owner = append(f.owner, n)
		} else {
			f.owner = append(f.owner, -1)
		}
	}
}

// nameFrom is the index of the first name that ends behind byte at.
func (s *sentence) nameFrom(at int) int {
	n, _ := slices.BinarySearchFunc(s.names, at, func(n name, at int) int {
		if n.End <= at {
			return -1
		}
		return 1
	})
	return n
}

// head is the main word of verb n.
func (f *sentence) head(n int) string { return f.doc.Lower(f.clauses.Verbs[n].Head) }

// add keeps one event for each trigger: of two dates the finer one.
func (f *Finder) add(at finding) {
	if f.inTime(at.trigger) || isPerson(&f.sentence, at.trigger) {
		return
	}
	for i := range f.found {
		if old := &f.found[i]; old.trigger == at.trigger && old.moved == at.moved && at.before.Empty() {
			if within(f.interval(at), f.interval(*old)) {
				*old = at
			}
			return
		}
	}
	f.found = append(f.found, at)
}

// isPerson reports whether token i is part of a person's name, which is no event:
// "Kos and his wife are expected in May".
func isPerson(f *sentence, i int) bool {
	if !f.doc.Is(i, nlp.Capital) {
		return false
	}
	at := f.doc.Tokens[i].Span
	n, _ := slices.BinarySearchFunc(f.names, at.End, func(n name, end int) int { return n.Start - end })
	for n--; n >= 0 && f.names[n].End > at.Start; n-- {
		if f.names[n].id[0] == 'p' && f.names[n].Contains(at) {
			return true
		}
	}
	return false
}

func (f *sentence) interval(at finding) string { return string(f.timeOf(at.phrase).Interval) }

// within reports whether interval a lies inside b and is shorter.
func within(a, b string) bool {
	if len(a) != 21 || len(b) != 21 || a == b {
		return false
	}
	return b[:10] <= a[:10] && a[11:] <= b[11:]
}

// record makes the event of a finding in sentence s.
func (f *Finder) record(at finding, s int) news.Event {
	t := f.timeOf(at.phrase)
	span := f.doc.Tokens[at.trigger].Span
	e := news.Event{
		Date: t.Value, Interval: t.Interval, Time: news.Nullable(t.ID), Relation: relationTo(t.Value, relationOf(&f.sentence, at)),
		Trigger: news.Trigger{Text: span.Of(f.doc.Text), Span: span},
		Who:     []string{}, Where: []string{}, Participants: []news.Participant{},
		Modality: news.Asserted, Sentence: s, Rule: at.rule,
	}
	if f.facts.Trace.On() { // until [number] knows its id
		e.ID = "found " + strconv.Itoa(f.recorded)
		f.recorded++
	}
	factualityOf(&f.sentence, at, &e)
	if l := f.write(at); l != nil {
		e.Headline = l.text()
		f.tellings = append(f.tellings, tellingOf(l))
		argumentsOf(l, &e)
	} else {
		f.tellings = append(f.tellings, telling{})
		argumentsOf(&f.lines[1], &e)
	}
	if q := f.said.innermost(span); q != nil {
		e.Quote = news.Nullable(q.ID)
	}
	return e
}
