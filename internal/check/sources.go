package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// Sources are the transcripts and releases that a story's quotes come from.
type Sources struct {
	articles []*Article
}

// Add makes one more source known.
func (s *Sources) Add(facts *news.Facts) { s.articles = append(s.articles, NewArticle(facts)) }

// sourced looks for every quote of the story in the sources. In a transcript
// the words stand without marks, so not being quoted is no fault there.
func (r *reporter) sourced(s *Sources) {
	for i := range r.facts.Quotes {
		q := &r.facts.Quotes[i]
		if q.Kind == news.Indirect {
			continue
		}
		best := s.find(q, r.checker.options)
		if best.verdict == Verified {
			f := r.at(q.Span)
			f.Verdict, f.Match, f.Found, f.Message = Verified, best.match, r.setting.of(q.Span), "verified in "+best.source
			f.Speaker = best.speaker
			r.findings = append(r.findings, f)
			continue
		}
		var f *Finding
		switch best.verdict {
		case WrongSpeaker:
			f = r.rule("source/wrong-speaker", q.Span, "%s says that %s said this, not %s", best.source, best.speaker, q.Speaker.Name)
		case Altered:
			f = r.rule("source/altered", q.Span, "differs from %s: “%s”", best.source, shorten(best.passage))
		default:
			f = r.rule("source/missing", q.Span, "stands in no source")
		}
		f.Verdict, f.Match, f.Want, f.Speaker, f.Diff = best.verdict, best.match, best.passage, best.speaker, best.diff
	}
}

// sourcing is where a quote of the story stands in the sources.
type sourcing struct {
	verdict Verdict
	match   Match
	source  string // id of the source
	passage string // its words
	speaker string // who said them there; empty when the source does not say
	diff    []Edit // from the source to the story
}

// find returns the best place of q over all sources: the same words by the
// same person, else by another, else the passage most like it.
func (s *Sources) find(q *news.Quote, o Options) sourcing {
	best := sourcing{verdict: Missing}
	pat := newPattern(q.Text)
	if pat.words == 0 {
		return sourcing{verdict: Verified}
	}
	var nearest float64
	for _, a := range s.articles {
		for _, at := range a.all.find(pat, maxMatches) {
			span := news.Span{Start: a.all.words[at.Start].Start, End: a.all.words[at.End-1].End}
			one := sourcing{verdict: Verified, match: a.level(pat, a.all, at), source: a.name(), passage: span.Of(a.facts.Text), speaker: a.speakerAt(span.Start)}
			if one.speaker != "" && q.Speaker != nil && o.Speaker != SpeakerOff && !sameSpeaker(one.speaker, q.Speaker.Name) {
				one.verdict = WrongSpeaker
			}
			if one.verdict == Verified {
				return one
			}
			best = one
		}
		if best.verdict == WrongSpeaker {
			continue
		}
		if near := a.all.closest(pat); near.share >= alike && near.share > nearest {
			nearest = near.share
			best = sourcing{verdict: Altered, source: a.name(), passage: near.passage.Of(a.facts.Text), speaker: a.speakerAt(near.passage.Start), diff: turn(near.diff)}
		}
	}
	return best
}

func (a *Article) name() string {
	if p := a.facts.Source.Path; p != "" {
		return string(p)
	}
	return a.facts.ID
}

// turn makes a diff from the story to the source one from the source to the
// story: the source is what was expected.
func turn(diff []Edit) []Edit {
	for i, e := range diff {
		switch e.Op {
		case "-":
			diff[i].Op = "+"
		case "+":
			diff[i].Op = "-"
		}
	}
	return diff
}

// speakerAt is who speaks at pos of a source: the speaker of the quote there,
// else the name that opens the turn of a transcript.
func (a *Article) speakerAt(pos int) string {
	if q := a.quoteAt(pos); q != nil && q.Speaker != nil {
		return q.Speaker.Name
	}
	before := a.facts.Text[:pos]
	for before != "" {
		start := strings.LastIndexByte(before, '\n') + 1
		if name, ok := turnOf(a.facts.Text[start:]); ok {
			return name
		}
		before = strings.TrimSuffix(before[:start], "\n")
	}
	return ""
}

// turnOf reads the "SENATOR RAY:" or "Q:" that opens a line of a transcript: at
// most five words, each capitalised, before a colon.
func turnOf(line string) (string, bool) {
	const longest = 60
	name, _, ok := strings.Cut(line[:min(len(line), longest)], ":")
	if !ok || strings.ContainsAny(name, "\n“”\"?!;") {
		return "", false
	}
	words := strings.Fields(name)
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) && c != '(' {
			return "", false
		}
	}
	return titleCase(name), len(words) > 0 && len(words) <= 5
}

// titleCase makes a name of a speaker label in capitals.
func titleCase(name string) string {
	if name != strings.ToUpper(name) {
		return strings.TrimSpace(name)
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		c, n := utf8.DecodeRuneInString(w)
		words[i] = fmt.Sprintf("%c%s", unicode.ToUpper(c), w[n:])
	}
	return strings.Join(words, " ")
}
