package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"factbox/internal/news"
	"factbox/internal/nlp"
	"factbox/internal/quote"
)

// Expectation is a quote that should stand in an article.
type Expectation struct {
	ID      string // from the file, else its place in it: "1", "2", …
	Text    string // the quote, with or without its marks
	Speaker string // who said it; empty: only the words are checked
	Article string // id of the article; empty: any of those given
	Line    int    // where in the expectations file it stands, from 1

	Extra map[string]string // what else the file says of it, by column
}

// Verdict is what became of an expected quote.
type Verdict string

// The verdicts. The first passes, the last two warn, the others fail.
const (
	Verified           Verdict = "verified"
	Altered            Verdict = "altered"             // words of it were changed, dropped, added or moved
	Missing            Verdict = "missing"             // nothing like it is there
	WrongSpeaker       Verdict = "wrong-speaker"       // the words are there, but somebody else's
	NotQuoted          Verdict = "not-quoted"          // the words are there, but not between quotation marks
	SpeakerMisspelt    Verdict = "speaker-misspelt"    // the words are there, said by one whose name is spelt otherwise
	SpeakerUnconfirmed Verdict = "speaker-unconfirmed" // the words are there; who said them cannot be told
)

// Match is how literally the words agree.
type Match string

// The levels of agreement, strictest first.
const (
	Exact      Match = "exact"      // byte for byte
	Normalized Match = "normalized" // but for marks, dashes, white space
	Edited     Match = "edited"     // but for ellipses, [brackets], letter case, punctuation, pieces joined over an attribution
)

// rank orders match levels from strict to loose; the zero Match is unknown.
func (m Match) rank() int { return slices.Index([]Match{Exact, Normalized, Edited}, m) }

// Options say what passes.
type Options struct {
	Level   Match       // the loosest level that passes; default Edited
	Speaker SpeakerMode // default SpeakerName

	// Style is what may differ as house styles do. The articles must have been
	// prepared with the same.
	Style Style

	// ChangedOnly leaves the expectations alone whose article is not given, as
	// when a hook passes the changed files only.
	ChangedOnly bool
}

// pattern reads an expected quote.
func (o Options) pattern(text string) *pattern {
	return newPattern(strings.TrimFunc(text, isOuter), o.Style)
}

// Result is the verdict on one expectation. Spans are bytes of the article's
// repaired text.
type Result struct {
	Expectation *Expectation
	Verdict     Verdict
	Match       Match     // empty when the words do not agree
	Span        news.Span // the words in the text, or the passage most like them; empty when missing
	Found       string    // the words at Span
	Speaker     string    // who said them according to the article; empty when it does not say
	Diff        []Edit    // when altered
	Why         string    // what the verdict rests on, where the words alone do not show it
}

// Article is one article made ready for many expectations.
type Article struct {
	as      *news.Facts // as the text stands
	reading nlp.Reading // of the text: lines joined, characters folded
	facts   *news.Facts // as it is read; what follows counts in the reading
	cast    *cast
	outer   []*news.Quote // everything between marks that stands in no other marks, in order
	nest    nest
	quoted  *passages // the words between marks, in order, a break where two quotes cannot be read together
	all     *passages // every word
	merged  *passages // the words between marks without a break, made when first asked for
}

// NewArticle indexes the words of an article.
func NewArticle(facts *news.Facts, style Style) *Article {
	as, reading := facts, nlp.ReadingOf(facts.Text)
	if reading.Text != facts.Text {
		facts = facts.Over(reading.Text, reading.InReading)
	}
	a := &Article{as: as, reading: reading, facts: facts, cast: newCast(facts), nest: newNest(facts.Quotes), quoted: newPassages(facts.Text, style), all: newPassages(facts.Text, style)}
	named := nameSpans(facts)
	a.quoted.names, a.all.names = named, named
	a.all.words = make([]word, 0, len(facts.Text)/wordBytes)
	a.all.add(news.Span{End: len(facts.Text)})
	a.outer = a.outerQuotes()
	spoken, inside := a.namedInside()
	between := 0 // bytes between marks
	for _, q := range a.outer {
		between += q.Len()
	}
	a.quoted.words = make([]word, 0, between/wordBytes+2*len(a.outer))
	for i, q := range spoken {
		if i > 0 && !a.together(spoken[i-1], q) {
			a.quoted.end()
		}
		a.quoted.addQuote(a.all, q.Span)
	}
	for _, q := range inside {
		a.quoted.end()
		a.quoted.addQuote(a.all, q.Span)
	}
	return a
}

// namedInside takes from what stands between marks the names of things inside an
// attribution, which do not part the quote around it: “It is early,” she said on
// “Shark Watch.” “Ask me in May.”
func (a *Article) namedInside() (spoken, inside []*news.Quote) {
	for i, q := range a.outer {
		if q.ID == "" && len(spoken) > 0 && i+1 < len(a.outer) {
			if x, y := spoken[len(spoken)-1], a.outer[i+1]; x.Speaker != nil && y.Speaker != nil && !strings.Contains(a.facts.Text[x.End:y.Start], "\n") && a.together(x, y) {
				inside = append(inside, q)
				continue
			}
		}
		spoken = append(spoken, q)
	}
	return spoken, inside
}

// nameSpans are the mentions of people and organizations, sorted.
func nameSpans(facts *news.Facts) []news.Span {
	var spans []news.Span
	for _, p := range facts.People {
		for _, m := range p.Mentions {
			spans = append(spans, m.Span)
		}
	}
	for _, o := range facts.Organizations {
		for _, m := range o.Mentions {
			spans = append(spans, m.Span)
		}
	}
	slices.SortFunc(spans, news.Span.Compare)
	return spans
}

// outerQuotes returns everything between marks, in order: the quotes, and what
// stands in marks without being one, such as the title of a report. Left out
// are quotes within quotes, whose words stand in the outer one already, and
// indirect speech, which has no marks.
func (a *Article) outerQuotes() []*news.Quote {
	var all []*news.Quote
	for i := range a.facts.Quotes {
		if q := &a.facts.Quotes[i]; q.Kind != news.Indirect {
			all = append(all, q)
		}
	}
	for _, run := range quote.Runs(a.facts.Text, nil) {
		all = append(all, &news.Quote{Span: run.Span})
	}
	slices.SortStableFunc(all, func(x, y *news.Quote) int {
		return cmp.Or(x.Start-y.Start, y.End-x.End)
	})
	outer := all[:0]
	end := 0
	for _, q := range all {
		if q.Start >= end {
			outer = append(outer, q)
			end = q.End
		}
	}
	return outer
}

// maxAttribution is how much text may stand between two pieces of a quote that
// somebody joined: `“A,” said X, who had come late. “B.”`
const maxAttribution = 260 // bytes

// together reports whether two quotes in a row may be pieces of one: one person
// says both, or in one paragraph at least nobody is said to be another.
func (a *Article) together(x, y *news.Quote) bool {
	if string(y.Continues) == x.ID && x.ID != "" {
		return true
	}
	if y.Start-x.End > maxAttribution {
		return false
	}
	if x.Speaker != nil && y.Speaker != nil {
		return sameVoice(x.Speaker, y.Speaker)
	}
	return !strings.Contains(a.facts.Text[x.End:y.Start], "\n")
}

// sameVoice reports whether two speakers are one.
func sameVoice(x, y *news.Speaker) bool {
	if x.Person != "" || y.Person != "" {
		return x.Person == y.Person
	}
	return x.Name == y.Name
}

// Verify gives the verdict on one expectation.
func (a *Article) Verify(e *Expectation, o Options) Result {
	return a.verify(e, o.pattern(e.Text), o)
}

// verify is Verify of an expectation that was read as pat.
func (a *Article) verify(e *Expectation, pat *pattern, o Options) Result {
	r, apart := a.stands(e, pat, o)
	if r.Verdict != Missing || pat.words == 0 {
		return r
	}
	near := a.quoted.closest(pat)
	if near.share < alike || pat.words <= short && near.kept <= alike {
		// In the reporter's own words only what is nearly the same counts.
		switch near = a.all.closest(pat); {
		case near.share >= nearlySame:
		case r.Why != "":
			near = a.quoted.diffAt(pat, apart)
		default:
			return r
		}
	}
	r.Verdict, r.Diff = Altered, near.diff
	a.cite(&r, near.passage)
	if q := a.nest.at(near.passage.Start); q != nil && q.Speaker != nil {
		r.Speaker = q.Speaker.Name
	}
	return r
}

// stands is the verdict where all the words stand in the article. Else it is
// [Missing], and where only what an ellipsis leaves out is at fault, Why says so and
// apart is the place, in words.
func (a *Article) stands(e *Expectation, pat *pattern, o Options) (r Result, apart news.Span) {
	r = Result{Expectation: e, Verdict: Missing}
	if pat.words == 0 {
		return r, apart
	}
	if found := a.quoted.find(pat, maxMatches); len(found) > 0 {
		return a.bestSpoken(r, pat, found, o), apart
	}
	if found := a.all.find(pat, 1); len(found) > 0 {
		r.Verdict = NotQuoted
		a.set(&r, pat, a.all, found[0])
		r.Match = a.level(pat, a.all, found[0])
		return r, apart
	}
	if r.Why, apart = a.quoted.leftOut(pat); r.Why == "" {
		a.joinsVoices(&r, pat)
	}
	return r, apart
}

// joinsVoices finds the expectation that makes one quote of two people's words.
func (a *Article) joinsVoices(r *Result, pat *pattern) {
	if a.merged == nil {
		a.merged = newPassages(a.facts.Text, a.quoted.style)
		for i, q := range a.outer {
			if i > 0 && q.Start-a.outer[i-1].End > maxAttribution {
				a.merged.end()
			}
			a.merged.addQuote(a.all, q.Span)
		}
	}
	found := a.merged.search(pat, 1, true)
	if len(found) == 0 {
		return
	}
	var voices []string
	for _, q := range a.spoken(a.merged, found[0]) {
		if q.Speaker != nil && !slices.Contains(voices, q.Speaker.Name) {
			voices = append(voices, q.Speaker.Name)
		}
	}
	if len(voices) < 2 {
		return
	}
	a.set(r, pat, a.merged, found[0])
	r.Verdict, r.Match, r.Speaker = WrongSpeaker, Edited, voices[0]
	r.Why = "joins the words of " + joined(voices)
	if r.Expectation.Speaker == "" {
		r.Verdict = Altered
		r.Match = ""
	}
}

// leftOut says which word the expectation's ellipsis hides, when that is why it
// fails, and where among the words that is.
func (p *passages) leftOut(pat *pattern) (why string, at news.Span) {
	found := p.search(pat, 1, true)
	if len(found) == 0 {
		return "", at
	}
	at = found[0]
	if len(pat.items) == pat.words {
		return "joins what the article's ellipsis keeps apart", at
	}
	kept := map[uint64]bool{}
	for _, w := range pat.flat {
		kept[w.key] = true
	}
	for i := at.Start; i < at.End; i++ {
		if w := p.words[i]; w.key != 0 && !kept[w.key] && w.turnsMeaning() && !p.inIdiom(i, at.Start, at.End) {
			return "leaves out “" + w.Of(p.text) + "”", at
		}
	}
	return "leaves out what turns the meaning", at
}

// joined lists names as prose does: "A, B and C".
func joined(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// How much of an expectation must stand in a passage for the passage to be
// called an alteration of it rather than something else.
const (
	alike      = 0.5
	nearlySame = 0.75

	short = 5 // words, half of which stand together in many a sentence
)

// maxMatches bounds how many places of the same words are tried for the one
// with the right speaker.
const maxMatches = 50

// bestSpoken decides among the places where the words are quoted: the first
// with the right speaker, else the first at all.
func (a *Article) bestSpoken(r Result, pat *pattern, found []news.Span, o Options) Result {
	results := make([]Result, 0, len(found))
	for _, at := range found {
		one := r
		a.set(&one, pat, a.quoted, at)
		one.Match = a.level(pat, a.quoted, at)
		a.speakerVerdict(&one, a.spoken(a.quoted, at), o)
		if one.Verdict == SpeakerUnconfirmed && a.entitled(r.Expectation.Speaker, a.quoted.words[at.Start].Start) {
			one.Verdict = Verified
		}
		if one.Match.rank() > cmp.Or(o.Level, Edited).rank() {
			one.Verdict, one.Diff = Altered, []Edit{{"-", r.Expectation.Text}, {"+", one.Found}}
		}
		if i := a.quoted.cut(at); i >= 0 {
			one.Verdict, one.Match = Altered, ""
			one.Diff, one.Why = a.quoted.showCut(at, i)
		}
		results = append(results, one)
	}
	order := []Verdict{Verified, SpeakerMisspelt, SpeakerUnconfirmed, WrongSpeaker, Altered}
	return slices.MinFunc(results, func(x, y Result) int {
		return slices.Index(order, x.Verdict) - slices.Index(order, y.Verdict)
	})
}

// showCut is the diff of a quote that was cut right before or behind the word i,
// and the reason in words.
func (p *passages) showCut(at news.Span, i int) ([]Edit, string) {
	kept := news.Span{Start: p.words[at.Start].Start, End: p.words[at.End-1].End}.Of(p.text)
	word := p.words[i].Of(p.text)
	if i < at.Start {
		lost := news.Span{Start: p.words[i].Start, End: p.words[at.Start-1].End}.Of(p.text)
		return []Edit{{"+", lost}, {"=", kept}}, "cut behind “" + word + "”"
	}
	return []Edit{{"=", kept}, {"+", word}}, "cut before “" + word + "”"
}

// spoken are the quotes that a match runs over: the innermost one that it
// begins in, for the words of a quote within a quote are their own speaker's,
// and every further one that it goes on in.
func (a *Article) spoken(in *passages, at news.Span) []*news.Quote {
	first, last := in.words[at.Start].Start, in.words[at.End-1].End
	var over []*news.Quote
	if q := a.nest.at(first); q != nil {
		over = append(over, q)
	}
	i, _ := slices.BinarySearchFunc(a.outer, first+1, func(q *news.Quote, pos int) int { return q.Start - pos })
	for ; i < len(a.outer) && a.outer[i].Start < last; i++ {
		over = append(over, a.outer[i])
	}
	return over
}

// speakerVerdict compares the speakers of a match with the one expected; the
// worst of several counts.
func (a *Article) speakerVerdict(r *Result, over []*news.Quote, o Options) {
	r.Verdict = Verified
	if len(over) > 0 && over[0].Speaker != nil {
		r.Speaker = over[0].Speaker.Name
	}
	mode := cmp.Or(o.Speaker, SpeakerName)
	if mode == SpeakerOff || r.Expectation.Speaker == "" {
		return
	}
	if len(over) == 0 { // between marks, but factbox takes it for a title or the like
		r.Verdict = SpeakerUnconfirmed
		return
	}
	for i, q := range over {
		if i > 0 && q.Speaker == nil {
			continue // goes on in the paragraph of one who is known
		}
		agreement, others := a.cast.compare(mode, r.Expectation.Speaker, q)
		if (agreement == unsaid || agreement == disagrees) && mode == SpeakerName && a.saidBeside(r.Expectation.Speaker, q.Span) {
			agreement = agrees
		}
		switch agreement {
		case misspelt:
			if r.Verdict == Verified {
				r.Verdict = SpeakerMisspelt
			}
		case unsaid:
			r.Verdict = SpeakerUnconfirmed
		case ambiguous:
			r.Verdict = SpeakerUnconfirmed
			r.Why = "the article has " + joined(others)
		case disagrees:
			r.Verdict, r.Speaker = WrongSpeaker, q.Speaker.Name
			return
		}
	}
}

// set records where the words stand; the mark that ends the expectation
// belongs to them when it stands there too.
func (a *Article) set(r *Result, pat *pattern, in *passages, at news.Span) {
	r.Span = news.Span{Start: in.words[at.Start].Start, End: in.words[at.End-1].End}
	if last := pat.items[len(pat.items)-1]; last.kind == literal {
		if tail := pat.text[last.word.End:]; strings.HasPrefix(a.facts.Text[r.Span.End:], tail) {
			r.Span.End += len(tail)
		}
	}
	a.cite(r, r.Span)
}

// cite makes span of the reading the place of r.
func (a *Article) cite(r *Result, span news.Span) {
	r.Span = a.reading.InText(span)
	r.Found = r.Span.Of(a.as.Text)
}

// level says how literally the words at a place agree with the pattern. The
// marks at both ends do not count.
func (a *Article) level(pat *pattern, in *passages, at news.Span) Match {
	span := news.Span{Start: in.words[at.Start].Start, End: in.words[at.End-1].End}
	have := span.Of(a.facts.Text)
	if len(pat.items) != pat.words {
		return Edited
	}
	want := pat.literalText()
	switch {
	case want == have && pat.asIs && a.reading.InText(span).Of(a.as.Text) == have:
		return Exact
	case typography(want) == typography(have):
		return Normalized
	}
	return Edited
}

// typography folds what typesetters change: the direction of marks, the length
// of dashes, the width of spaces.
func typography(s string) string {
	s = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "''", `"`, "‘", "'", "’", "'", "ʼ", "'",
		"—", "-", "–", "-", "--", "-").Replace(s)
	return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
}

// isOuter are the marks around an expectation that are not part of it.
func isOuter(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("\"“”„«»", c) }
