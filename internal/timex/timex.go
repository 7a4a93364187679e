package timex

import (
	"strconv"
	"time"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Options are the choices that change what a time means.
type Options struct {
	Order Order          // of day and month in dates like 02/05/2019
	Zone  *time.Location // of times of day that name none; nil leaves them without
}

// Finder finds time expressions. One goroutine uses it at a time.
type Finder struct {
	options  Options
	words    *lexicon.Table[word]
	parser   parser
	resolver resolver
	pieces   []piece
	names    names
	quoted   []quoted
}

// NewFinder returns a finder with its vocabulary loaded.
func NewFinder(options Options) (*Finder, error) {
	return &Finder{options: options, words: vocabulary()}, nil
}

// Find adds the time expressions of doc to facts, with the values they have in
// an article of facts.Published. People, places, organizations and quotes must
// be known.
func (f *Finder) Find(doc *nlp.Doc, facts *news.Facts) {
	f.resolver.reset(doc, publishedDate(facts.Published), f.options.Order, orderOfPlaces(facts.Places))
	f.names.collect(facts)
	f.quoted = f.quoted[:0]
	f.parser.clocks = 0
	for _, paragraph := range doc.Paragraphs {
		f.pieces = split(doc.Text, paragraph.Span, f.words, f.pieces[:0])
		f.parser = parser{text: doc.Text, pieces: f.pieces, clocks: f.parser.clocks}
		f.paragraph(doc, facts)
	}
	f.countFromSayings(facts)
}

// reach is how many pieces before its core piece an expression may begin: "the
// very beginning of the mid-1990s".
const reach = 8

// paragraph reads one paragraph: from each piece that may begin an expression
// and has a core piece in reach, the longest expression.
func (f *Finder) paragraph(doc *nlp.Doc, facts *news.Facts) {
	p := &f.parser
	c := -1
	for i := 0; i < len(p.pieces); i++ {
		if c < i {
			if c = p.core(i); c == len(p.pieces) {
				return
			}
			i = max(i, c-reach)
		}
		if p.pieces[i].class&starts == 0 {
			continue
		}
		e, ok := readExpression(p, i)
		if !ok || e.last <= c {
			continue
		}
		if e.kind != notATime && !p.explained(e) && f.add(doc, facts, &e) {
			for d, ok := readListDay(p, e); ok; d, ok = readListDay(p, d) {
				e.last = d.last
				f.add(doc, facts, &d)
			}
		}
		i = e.last - 1
	}
}

// core is the next core piece from i on, or the end.
func (p *parser) core(i int) int {
	for i < len(p.pieces) && p.pieces[i].class&core == 0 {
		i++
	}
	return i
}

// explained reports whether the date that e counts to follows it: "Four days
// earlier, on Oct. 6, the dam had cracked." Then the date is the one record.
func (p *parser) explained(e expr) bool {
	if !e.shift.stated() || e.anchor != inText || !p.mark(e.last, ',') {
		return false
	}
	i := e.last + 1
	if p.is(i, "on", "in") {
		i++
	}
	d, j := readDate(p, i)
	if j == i {
		d, j = readYears(p, i)
	}
	return j > i && d.at.grain >= e.at.grain
}

// add resolves e and writes it into facts. It reports whether it did.
func (f *Finder) add(doc *nlp.Doc, facts *news.Facts, e *expr) bool {
	p := &f.parser
	span := news.Span{Start: p.pieces[e.first].Start, End: p.pieces[e.last-1].End}
	if f.names.covers(span) || p.weekdayOfName(e.first, &f.names) || f.names.isGiven(p, e) {
		return false
	}
	from, to := doc.TokenAt(span.Start), doc.TokenAt(span.End-1)+1
	if from >= len(doc.Tokens) {
		return false
	}
	to = min(to, len(doc.Tokens))
	e.bound = p.boundOf(e.first)
	read := *e
	if !f.resolver.resolve(e, from, to) {
		return false
	}
	if e.kind == calendar && e.at.grain > dayPart {
		p.clocks++
	}
	t := news.Time{ID: "t" + strconv.Itoa(len(facts.Times)+1), Text: span.Of(doc.Text), Span: span, Sentence: doc.SentenceAt(span.Start)}
	f.write(&t, e)
	facts.Times = append(facts.Times, t)
	if e.fromToday() && insideQuote(facts.Quotes, span) >= 0 {
		f.quoted = append(f.quoted, quoted{time: len(facts.Times) - 1, from: from, expr: read})
	}
	if facts.Trace.On() {
		facts.Trace.Add(f.reason(&t, e, from))
	}
	return true
}

// write sets the fields of t that tell what e means.
func (f *Finder) write(t *news.Time, e *expr) {
	e.at.setZone(f.options.Zone)
	e.to.setZone(f.options.Zone)
	t.Type = e.timeType()
	t.Value = e.timex3()
	t.EDTF = news.Nullable(e.edtf())
	t.Interval = news.Nullable(e.interval())
	t.Anchor = news.Nullable(anchorNames[e.anchor])
	t.Offset = news.Nullable(e.offset())
	t.ResolvedBy, t.Rule = e.why.by, e.why.rule
	t.Confidence = confidence[e.why.by]
	t.Ambiguous, t.Alternatives = false, nil
	if e.either {
		t.Ambiguous, t.Alternatives = true, []string{e.swapped()}
	}
}

// reason is what a reader is told who asks why t has its value.
func (f *Finder) reason(t *news.Time, e *expr, from int) news.Reason {
	r := &f.resolver
	reason := news.Reason{Span: t.Span, Stage: "timex", Fact: t.ID, Rule: t.Rule, Decision: t.Value,
		Evidence: []news.Evidence{{What: "form: " + e.form}}}
	c := r.clausesAt(from)
	if g := c.Governor(from); g >= 0 {
		reason.Evidence = append(reason.Evidence, news.Evidence{What: "governing verb: " + r.doc.Word(c.Verbs[g].Head)})
	}
	if r.published.grain != noGrain {
		reason.Evidence = append(reason.Evidence, news.Evidence{What: "published: " + string(r.published.appendTimex3(nil))})
	}
	if reason.RunnerUp = e.otherSide(t.Value, r.published.appendTimex3(nil)); e.either {
		reason.RunnerUp = e.swapped()
	}
	return reason
}

// otherSide is the day that was not taken of the two between which the tense, a cue or
// nearness chose: the weekday of the week before or after, the date of that year; or "".
func (e *expr) otherSide(value string, published []byte) string {
	day, err := time.Parse(time.DateOnly, value)
	if by := e.why.by; err != nil || by != "tense" && by != "cue" && by != "nearest" {
		return ""
	}
	step := 1
	if value > string(published) {
		step = -1
	}
	switch e.form {
	case "weekday":
		return day.AddDate(0, 0, 7*step).Format(time.DateOnly)
	case "date":
		return day.AddDate(step, 0, 0).Format(time.DateOnly)
	}
	return ""
}

var anchorNames = [...]string{noAnchor: "", published: "published", inText: "text"}

// confidence is how often the values that a rule found were right on labelled
// newswire, rounded to a twentieth.
var confidence = map[string]float64{
	"explicit": 0.9, "weekday": 0.95, "tense": 0.95, "cue": 0.9, "name": 0.9, "offset": 0.8, "nearest": 0.85, "anaphora": 0.55, "vague": 0.65, "unresolved": 0.3,
}

// boundOf reads the word before an expression that makes it a bound.
func (p *parser) boundOf(i int) bound {
	if p.is(i-1, "early", "late", "the") {
		i--
	}
	switch {
	case p.is(i-1, "since"):
		return since
	case p.is(i-1, "until", "till") && !p.is(i-2, "not"):
		return until
	}
	return unbound
}
