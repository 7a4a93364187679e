package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"factbox/internal/news"
	"factbox/internal/quote"
)

// Expectation is a quote that should stand in an article.
type Expectation struct {
	ID      string // from the file, else its place in it: "1", "2", …
	Text    string // the quote, with or without its marks
	Speaker string // who said it; empty: only the words are checked
	Article string // id of the article; empty: any of those given
	Line    int    // where in the expectations file it stands, from 1
}

// Verdict is what became of an expected quote.
type Verdict string

// The verdicts. The first passes, the last warns, the others fail.
const (
	Verified           Verdict = "verified"
	Altered            Verdict = "altered"             // words of it were changed, dropped, added or moved
	Missing            Verdict = "missing"             // nothing like it is there
	WrongSpeaker       Verdict = "wrong-speaker"       // the words are there, but somebody else's
	NotQuoted          Verdict = "not-quoted"          // the words are there, but not between quotation marks
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
}

// Article is one article made ready for many expectations.
type Article struct {
	facts   *news.Facts // with spans in the reading of the text
	setting setting
	quoted  *passages // the words between marks, in order, a break where two quotes cannot be read together
	all     *passages // every word
}

// NewArticle indexes the words of an article.
func NewArticle(facts *news.Facts) *Article {
	facts, set := read(facts)
	a := &Article{facts: facts, setting: set, quoted: newPassages(facts.Text), all: newPassages(facts.Text)}
	a.all.add(news.Span{End: len(facts.Text)})
	outer := a.outerQuotes()
	for i, q := range outer {
		if i > 0 && !a.together(outer[i-1], q) {
			a.quoted.end()
		}
		a.quoted.add(q.Span)
	}
	return a
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

// together reports whether two quotes in a row may be pieces of one: in one
// paragraph always, for two people are seldom quoted there and are then told
// apart by the words; over paragraphs when the speaker is the same.
func (a *Article) together(x, y *news.Quote) bool {
	if string(y.Continues) == x.ID && x.ID != "" {
		return true
	}
	if y.Start-x.End > maxAttribution {
		return false
	}
	if !strings.Contains(a.facts.Text[x.End:y.Start], "\n") {
		return true
	}
	return x.Speaker != nil && y.Speaker != nil && x.Speaker.Name == y.Speaker.Name
}

// verify gives the verdict on one expectation; its span lies in the reading.
func (a *Article) verify(e *Expectation, o Options) Result {
	r := Result{Expectation: e, Verdict: Missing}
	pat := newPattern(strings.TrimFunc(e.Text, isOuter))
	if pat.words == 0 {
		return r
	}
	if found := a.quoted.find(pat, maxMatches); len(found) > 0 {
		return a.bestSpoken(r, pat, found, o)
	}
	if found := a.all.find(pat, 1); len(found) > 0 {
		r.Verdict = NotQuoted
		a.set(&r, pat, a.all, found[0])
		r.Match = a.level(pat, a.all, found[0])
		return r
	}
	near := a.quoted.closest(pat)
	if near.share < alike {
		// In the reporter's own words only what is nearly the same counts.
		if near = a.all.closest(pat); near.share < nearlySame {
			return r
		}
	}
	r.Verdict, r.Diff = Altered, near.diff
	r.Span, r.Found = near.passage, near.passage.Of(a.facts.Text)
	if q := a.quoteAt(near.passage.Start); q != nil && q.Speaker != nil {
		r.Speaker = q.Speaker.Name
	}
	return r
}

// How much of an expectation must stand in a passage for the passage to be
// called an alteration of it rather than something else.
const (
	alike      = 0.5
	nearlySame = 0.75
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
		one.Verdict = a.speakerVerdict(&one, a.quoted.words[at.Start].Start, o)
		if one.Match.rank() > cmp.Or(o.Level, Edited).rank() {
			one.Verdict, one.Diff = Altered, []Edit{{"-", r.Expectation.Text}, {"+", one.Found}}
		}
		results = append(results, one)
	}
	order := []Verdict{Verified, SpeakerUnconfirmed, WrongSpeaker, Altered}
	return slices.MinFunc(results, func(x, y Result) int {
		return slices.Index(order, x.Verdict) - slices.Index(order, y.Verdict)
	})
}

// speakerVerdict compares the speakers of the quotes at pos, the innermost
// first: the words of a quote within a quote are their own speaker's.
func (a *Article) speakerVerdict(r *Result, pos int, o Options) Verdict {
	q := a.quoteAt(pos)
	if q != nil && q.Speaker != nil {
		r.Speaker = q.Speaker.Name
	}
	mode := cmp.Or(o.Speaker, SpeakerName)
	if mode == SpeakerOff || r.Expectation.Speaker == "" {
		return Verified
	}
	if q == nil { // between marks, but factbox takes it for a title or the like
		return SpeakerUnconfirmed
	}
	switch mode.compare(r.Expectation.Speaker, q, a.facts) {
	case agrees:
		return Verified
	case disagrees:
		return WrongSpeaker
	}
	return SpeakerUnconfirmed
}

// quoteAt is the innermost quote that pos stands in.
func (a *Article) quoteAt(pos int) *news.Quote {
	var at *news.Quote
	for i := range a.facts.Quotes {
		q := &a.facts.Quotes[i]
		if q.Kind != news.Indirect && q.Start <= pos && pos < q.End && (at == nil || q.Len() <= at.Len()) {
			at = q
		}
	}
	return at
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
	r.Found = r.Span.Of(a.facts.Text)
}

// level says how literally the words at a place agree with the pattern. The
// marks at both ends do not count.
func (a *Article) level(pat *pattern, in *passages, at news.Span) Match {
	span := news.Span{Start: in.words[at.Start].Start, End: in.words[at.End-1].End}
	have := span.Of(a.facts.Text)
	if len(pat.items) != pat.words {
		return Edited
	}
	want := pat.text[pat.items[0].word.Start:pat.items[len(pat.items)-1].word.End]
	switch {
	case want == have && pat.plain && a.setting.plain(span):
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
